/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-items.h"

#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-html-elements.h"
#include "import/hw-html-node.h"
#include "import/hw-html-values.h"

#define MAX_REFERENCES 200u /* of a page: each is looked for in all of it */
#define MAX_DEPTH 8u /* of things in things: a posting, its place, the address of that */

typedef struct
{
  HwHtmlPage *page;
  HwJobPostings *found;
  GHashTable *prefixes; /* of RDFa, that stand for schema.org */
  guint n_references;
} Search;

static HwJson *
new_value (HwJsonType type, const char *text, guint line)
{
  HwJson *value = g_new0 (HwJson, 1);

  value->type = type;
  value->line = line;
  value->text = g_strdup (text);
  if (type == HW_JSON_STRING)
    return value;
  value->values = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_json_free);
  if (type == HW_JSON_OBJECT)
    value->keys = g_ptr_array_new_with_free_func (g_free);
  return value;
}

/* A second value of a name makes a list of both. */
static void
add_member (HwJson *object, const char *name, HwJson *value)
{
  for (guint i = 0; i < object->keys->len; i++)
    {
      HwJson *before = g_ptr_array_index (object->values, i);
      HwJson *list;

      if (!g_str_equal (g_ptr_array_index (object->keys, i), name))
        continue;
      if (before->type == HW_JSON_ARRAY)
        {
          g_ptr_array_add (before->values, value);
          return;
        }
      list = new_value (HW_JSON_ARRAY, NULL, before->line);
      g_ptr_array_add (list->values, before);
      g_ptr_array_add (list->values, value);
      object->values->pdata[i] = list;
      return;
    }
  g_ptr_array_add (object->keys, g_strdup (name));
  g_ptr_array_add (object->values, value);
}

/* prefix="s: https://schema.org/ og: ..." */
static void
learn_prefixes (Search *self, xmlNodePtr node)
{
  g_autofree char *declared = hw_html_attribute (node, "prefix");
  g_auto (GStrv) words = declared != NULL ? g_strsplit_set (declared, " \t\r\n", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL && words[i + 1] != NULL; i++)
    if (g_str_has_suffix (words[i], ":") && strstr (words[i + 1], "://schema.org") != NULL)
      g_hash_table_add (self->prefixes, g_strndup (words[i], strlen (words[i]) - 1));
}

/* "title" of "title", "schema:title" or "https://schema.org/title"; NULL for words of other vocabularies. */
static const char *
find_term (Search *self, const char *word)
{
  const char *colon = strchr (word, ':');
  g_autofree char *prefix = NULL;

  if (strstr (word, "schema.org/") != NULL)
    return strrchr (word, '/') + 1;
  if (colon == NULL)
    return word;
  prefix = g_strndup (word, (gsize) (colon - word));
  return g_str_equal (prefix, "schema") || g_hash_table_contains (self->prefixes, prefix) ? colon + 1 : NULL;
}

/* The terms of schema.org in an attribute that may hold several words. */
static GStrv
list_terms (Search *self, xmlNodePtr node, const char *microdata, const char *rdfa)
{
  g_autofree char *first = hw_html_attribute (node, microdata);
  g_autofree char *value = first != NULL || rdfa == NULL ? g_steal_pointer (&first) : hw_html_attribute (node, rdfa);
  g_auto (GStrv) words = value != NULL ? g_strsplit_set (value, " \t\r\n", -1) : NULL;
  GStrvBuilder *terms = g_strv_builder_new ();
  GStrv list;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *term = *words[i] != '\0' ? find_term (self, words[i]) : NULL;

      if (term != NULL && *term != '\0')
        g_strv_builder_add (terms, term);
    }
  list = g_strv_builder_end (terms);
  g_strv_builder_unref (terms);
  return list;
}

static gboolean
is_item (xmlNodePtr node)
{
  return xmlHasProp (node, (const xmlChar *) "itemscope") != NULL
         || xmlHasProp (node, (const xmlChar *) "typeof") != NULL;
}

static HwJson *
new_item (Search *self, xmlNodePtr node)
{
  HwJson *item = new_value (HW_JSON_OBJECT, NULL, (guint) MAX (xmlGetLineNo (node), 1));
  g_auto (GStrv) types = list_terms (self, node, "itemtype", "typeof");

  for (guint i = 0; types[i] != NULL; i++)
    add_member (item, "@type", new_value (HW_JSON_STRING, types[i], item->line));
  return item;
}

static void collect (Search *self, xmlNodePtr parent, HwJson *item, const char *pending, guint depth);

/* What one element says of the thing that is open. */
static void
collect_element (Search *self, xmlNodePtr node, HwJson *item, const char *pending, guint depth)
{
  g_auto (GStrv) names = list_terms (self, node, "itemprop", "property");
  g_auto (GStrv) relations = list_terms (self, node, "rel", NULL);
  gboolean scope = is_item (node);
  HwJson *inner = scope ? new_item (self, node) : NULL;
  gboolean kept = FALSE;

  for (guint i = 0; names[i] != NULL && !scope; i++)
    {
      g_autofree char *value = hw_html_value (node, names[i]);

      if (!hw_text_is_blank (value))
        add_member (item, names[i], new_value (HW_JSON_STRING, value, (guint) MAX (xmlGetLineNo (node), 1)));
    }
  if (scope && (names[0] != NULL || pending != NULL))
    {
      add_member (item, names[0] != NULL ? names[0] : pending, inner);
      kept = TRUE;
    }
  /* In RDFa, rel="hiringOrganization" names what the things inside are to this one. */
  if (relations[0] != NULL && !scope && names[0] == NULL && !hw_html_is (node, "a") && !hw_html_is (node, "link"))
    pending = relations[0];
  else if (scope)
    pending = NULL;
  if (depth < MAX_DEPTH || !scope)
    collect (self, node, scope ? inner : item, pending, depth + (scope ? 1 : 0));
  if (scope && !kept)
    hw_json_free (inner);
}

static void
collect (Search *self, xmlNodePtr parent, HwJson *item, const char *pending, guint depth)
{
  for (xmlNodePtr child = parent->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        learn_prefixes (self, child);
        collect_element (self, child, item, pending, depth);
      }
}

static xmlNodePtr
find_id (xmlNodePtr parent, const char *id)
{
  for (xmlNodePtr child = parent->children; child != NULL; child = child->next)
    {
      g_autofree char *own = child->type == XML_ELEMENT_NODE ? hw_html_attribute (child, "id") : NULL;
      xmlNodePtr inside;

      if (g_strcmp0 (own, id) == 0)
        return child;
      inside = child->type == XML_ELEMENT_NODE ? find_id (child, id) : NULL;
      if (inside != NULL)
        return inside;
    }
  return NULL;
}

/* What stands elsewhere on the page: itemref="a b". */
static void
collect_references (Search *self, xmlNodePtr node, HwJson *item)
{
  g_autofree char *listed = hw_html_attribute (node, "itemref");
  g_auto (GStrv) ids = listed != NULL ? g_strsplit_set (listed, " \t\r\n", -1) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL && self->n_references < MAX_REFERENCES; i++)
    {
      xmlNodePtr other = *ids[i] != '\0' ? find_id ((xmlNodePtr) self->page->tree, ids[i]) : NULL;

      self->n_references++;
      for (xmlNodePtr at = node; other != NULL && at != NULL; at = at->parent)
        if (at == other)
          other = NULL; /* it holds the posting itself */
      if (other != NULL)
        collect_element (self, other, item, NULL, 0);
    }
}

static gboolean
is_job_posting (Search *self, xmlNodePtr node)
{
  g_auto (GStrv) types = is_item (node) ? list_terms (self, node, "itemtype", "typeof") : NULL;

  return types != NULL && g_strv_contains ((const char *const *) types, "JobPosting");
}

static void
search (Search *self, xmlNodePtr parent)
{
  for (xmlNodePtr child = parent->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      learn_prefixes (self, child);
      if (is_job_posting (self, child) && self->found->postings->len < HW_LIMIT_RECORDS)
        {
          HwJson *item = new_item (self, child);
          HwJobPosting posting = { .object = item, .node = child };

          collect (self, child, item, NULL, 0);
          collect_references (self, child, item);
          g_ptr_array_add (self->found->roots, item);
          g_array_append_val (self->found->postings, posting);
        }
      else
        search (self, child);
    }
}

void
hw_html_items_find (HwHtmlPage *page, HwJobPostings *found)
{
  g_autoptr (GHashTable) prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search self = { page, found, prefixes };

  search (&self, (xmlNodePtr) page->tree);
}
