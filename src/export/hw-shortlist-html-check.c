/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-text.h"
#include "export/hw-export-text.h"
#include "export/hw-formats.h"
#include "export/hw-html-out.h"
#include "export/hw-xml-in.h"

/* Reads the page as XML and looks at three things: nothing in it is active or points outside, the ranking's exact
 * values are the shortlist's, and every rating and every piece of evidence is there in order. */

static const char *const allowed_elements[] = {
  "html", "head", "meta", "title", "style", "body", "header", "main",  "section", "footer", "div",
  "h1",   "h2",   "h3",   "p",     "a",     "bdi",  "span",   "table", "caption", "thead",  "tbody",
  "tr",   "th",   "td",   "dl",    "dt",    "dd",   "ul",     "li",    NULL,
};

static const char *const allowed_attributes[] = {
  "lang",  "charset", "name",        "content",     "http-equiv", "class",      "id",            "scope",       "href",
  "style", "colspan", "aria-hidden", "data-rating", "data-rank",  "data-score", "data-coverage", "data-status",
  "data-candidate", NULL,
};

static gboolean
is_harmless (xmlNode *node)
{
  if (node->type == XML_TEXT_NODE)
    return TRUE;
  if (node->type != XML_ELEMENT_NODE || !g_strv_contains (allowed_elements, (const char *) node->name))
    return FALSE;
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (!g_strv_contains (allowed_attributes, (const char *) attribute->name))
      return FALSE;
  if (hw_xml_in_is (node, "a"))
    {
      g_autofree char *target = hw_xml_in_dup_attribute (node, "href");

      return target != NULL && g_str_has_prefix (target, "#candidate-");
    }
  if (hw_xml_in_is (node, "style"))
    {
      g_autofree char *text = hw_xml_in_dup_text (node);

      return g_str_equal (text, hw_html_style ());
    }
  return TRUE;
}

/* Everything exact that the page must hold, as lines in order of the text. */
static void
expect_row (GPtrArray *lines, const HwShortlistEntry *entry)
{
  const HwRankedCandidate *ranked = entry->ranked;
  g_autofree char *name = hw_xml_clean_text (entry->candidate->name);
  g_autofree char *score = NULL;
  g_autofree char *coverage = NULL;

  if (hw_export_is_hidden (entry))
    {
      g_ptr_array_add (lines, g_strdup_printf ("%s|not_visible||||%s", entry->candidate->parent.id, name));
      return;
    }
  score = ranked->has_score ? hw_rational_format (ranked->score) : g_strdup ("");
  coverage = hw_rational_format (ranked->coverage);
  g_ptr_array_add (lines, g_strdup_printf ("%s|%s|%u|%s|%s|%s", entry->candidate->parent.id,
                                           hw_export_get_status_nick (entry), ranked->rank, score, coverage, name));
}

static void
expect_candidate (GPtrArray *lines, const HwShortlistEntry *entry, guint n_competencies)
{
  for (guint k = 0; k < n_competencies; k++)
    for (guint i = 0; i < entry->cards->len; i++)
      {
        const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

        g_ptr_array_add (lines, g_strdup_printf ("%d", card->ratings[k]));
      }
  for (guint k = 0; k < n_competencies; k++)
    for (guint i = 0; i < entry->cards->len; i++)
      {
        const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

        if (!hw_text_is_blank (card->evidence[k]))
          g_ptr_array_add (lines, hw_xml_clean_text (card->evidence[k]));
      }
}

static GPtrArray *
list_expected (HwShortlist *shortlist)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < shortlist->entries->len; i++)
    expect_row (lines, g_ptr_array_index (shortlist->entries, i));
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      if (!hw_export_is_hidden (entry))
        expect_candidate (lines, entry, shortlist->n_competencies);
    }
  return lines;
}

/* What a node says exactly, in the form of the lines above; NULL for all others. */
static char *
dup_exact (xmlNode *node)
{
  static const char *const values[] = { "data-candidate", "data-status", "data-rank", "data-score", "data-coverage" };
  g_autoptr (GString) line = NULL;
  xmlNode *name = NULL;
  g_autofree char *text = NULL;

  if (node->type != XML_ELEMENT_NODE)
    return NULL;
  if (hw_xml_in_has_attribute (node, "class", "said"))
    return hw_xml_in_dup_text (node);
  if (hw_xml_in_is (node, "td"))
    return hw_xml_in_dup_attribute (node, "data-rating");
  if (!hw_xml_in_is (node, "tr") || hw_xml_in_has_attribute (node, "data-candidate", NULL))
    return NULL;
  line = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *value = hw_xml_in_dup_attribute (node, values[i]);

      g_string_append_printf (line, "%s|", value != NULL ? value : "");
    }
  for (xmlNode *at = node; at != NULL && name == NULL; at = hw_xml_in_next (at, node))
    name = hw_xml_in_is (at, "bdi") ? at : NULL;
  text = name != NULL ? hw_xml_in_dup_text (name) : g_strdup ("");
  g_string_append (line, text);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

gboolean
hw_shortlist_check_html (GBytes *bytes, HwShortlist *shortlist, GError **error)
{
  g_autoptr (GPtrArray) expected = list_expected (shortlist);
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (xmlDoc) doc = hw_xml_in_parse (data, size);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  guint found = 0;

  if (root == NULL || !hw_xml_in_is (root, "html"))
    return hw_export_set_mismatch (error, "HTML");
  for (xmlNode *node = root; node != NULL; node = hw_xml_in_next (node, root))
    {
      g_autofree char *line = dup_exact (node);

      if (!is_harmless (node))
        return hw_export_set_mismatch (error, node->name != NULL ? (const char *) node->name : "HTML");
      if (line == NULL)
        continue;
      if (found >= expected->len || g_strcmp0 (line, g_ptr_array_index (expected, found)) != 0)
        return hw_export_set_mismatch (error, line);
      found++;
    }
  return found == expected->len ? TRUE : hw_export_set_mismatch (error, "HTML");
}
