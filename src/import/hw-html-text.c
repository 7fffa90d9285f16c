/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-read-error.h"

#define MAX_BOLD_HEADING_CHARS 80
#define BOLD_HEADING_LEVEL 6

/* A walk over the tree; the text of the block that is being filled lies in @line. */
typedef struct
{
  HwTextBuilder *builder;
  HwHtmlStyles *styles;
  GString *line;
  gsize n_bold;    /* bytes of it in bold letters, blanks not counted */
  gsize n_plain;
  HwBlockKind kind;
  guint level;
  guint list_depth;
  guint bold_depth;
  guint n_hidden;
} Walk;

static void walk_children (Walk *walk, xmlNodePtr node);

/* A short paragraph that is bold from end to end is how most postings write their headings. */
static gboolean
is_bold_heading (const Walk *walk)
{
  const char *text = walk->line->str;
  glong chars = g_utf8_strlen (text, -1);

  return walk->kind == HW_BLOCK_PARAGRAPH && walk->n_bold > 0 && walk->n_plain == 0
         && chars <= MAX_BOLD_HEADING_CHARS && !g_str_has_suffix (text, ".") && !g_str_has_suffix (text, "!");
}

static void
flush (Walk *walk)
{
  if (walk->line->len == 0)
    return;
  if (is_bold_heading (walk))
    hw_text_builder_add (walk->builder, HW_BLOCK_HEADING, BOLD_HEADING_LEVEL, walk->line->str);
  else
    hw_text_builder_add (walk->builder, walk->kind, walk->level, walk->line->str);
  g_string_truncate (walk->line, 0);
  walk->n_bold = 0;
  walk->n_plain = 0;
}

static void
add_text (Walk *walk, const char *text)
{
  gsize *count = walk->bold_depth > 0 ? &walk->n_bold : &walk->n_plain;

  if (!g_utf8_validate (text, -1, NULL))
    return; /* cannot be: what was parsed was valid */
  g_string_append (walk->line, text);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    *count += !g_unichar_isspace (g_utf8_get_char (text)) && !g_unichar_ispunct (g_utf8_get_char (text));
}

static gboolean
is_one_of (xmlNodePtr node, const char *const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_block (xmlNodePtr node)
{
  static const char *const names[]
      = { "p",      "div",  "section", "article", "main",       "header",     "footer",
          "aside",  "nav",  "h1",      "h2",      "h3",         "h4",         "h5",
          "h6",     "ul",   "ol",      "li",      "dl",         "dt",         "dd",
          "table",  "tr",   "td",      "th",      "caption",    "thead",      "tbody",
          "tfoot",  "pre",  "figure",  "form",    "hr",         "center",     "address",
          "body",   "html", "details", "summary", "blockquote", "figcaption", "fieldset",
          "legend", "dir",  "menu",    "xmp",     "listing",    "plaintext",  NULL };

  return is_one_of (node, names);
}

/* Whether a table cell is one of data: one that holds paragraphs or lists is only there for the layout. */
static gboolean
is_data_cell (xmlNodePtr cell)
{
  static const char *const layout[]
      = { "p", "ul", "ol", "div", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", NULL };

  for (xmlNodePtr child = cell->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && is_one_of (child, layout))
      return FALSE;
  return TRUE;
}

/* The role that an element gives to the text directly in it. */
static void
set_role (Walk *walk, xmlNodePtr node)
{
  const char *name = (const char *) node->name;

  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    {
      walk->kind = HW_BLOCK_HEADING;
      walk->level = (guint) (name[1] - '0');
    }
  else if (hw_html_is (node, "li"))
    {
      walk->kind = HW_BLOCK_ITEM;
      walk->level = MAX (walk->list_depth, 1u);
    }
  else if ((hw_html_is (node, "td") || hw_html_is (node, "th")) && is_data_cell (node))
    {
      walk->kind = HW_BLOCK_CELL;
      walk->level = 0;
    }
  else if (hw_html_is (node, "table") || hw_html_is (node, "td") || hw_html_is (node, "dl"))
    {
      walk->kind = HW_BLOCK_PARAGRAPH;
      walk->level = 0;
    }
}

static void
walk_preformatted (Walk *walk, xmlNodePtr node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_auto (GStrv) lines = g_strsplit (content != NULL ? (const char *) content : "", "\n", -1);
  gboolean blank = TRUE;

  xmlFree (content);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean next_blank = hw_text_is_blank (lines[i]);

      if (!blank && !next_blank)
        hw_text_builder_join_next (walk->builder);
      hw_text_builder_add_line (walk->builder, lines[i]);
      blank = next_blank;
    }
}

static void
walk_block (Walk *walk, xmlNodePtr node)
{
  HwBlockKind kind = walk->kind;
  guint level = walk->level;
  guint bold_depth = walk->bold_depth;
  gboolean list = hw_html_is (node, "ul") || hw_html_is (node, "ol") || hw_html_is (node, "menu");

  flush (walk);
  walk->list_depth += list ? 1 : 0;
  walk->bold_depth = 0;
  set_role (walk, node);
  if (hw_html_is (node, "pre"))
    walk_preformatted (walk, node);
  else
    walk_children (walk, node);
  flush (walk);
  if (hw_html_is (node, "tr"))
    hw_text_builder_end_row (walk->builder);
  walk->list_depth -= list ? 1 : 0;
  walk->bold_depth = bold_depth;
  walk->kind = kind;
  walk->level = level;
}

static void
walk_inline (Walk *walk, xmlNodePtr node)
{
  gboolean bold = hw_html_is (node, "b") || hw_html_is (node, "strong");

  if (hw_html_is (node, "br"))
    {
      flush (walk);
      hw_text_builder_join_next (walk->builder);
      return;
    }
  walk->bold_depth += bold ? 1 : 0;
  walk_children (walk, node);
  walk->bold_depth -= bold ? 1 : 0;
}

static void
count_hidden (Walk *walk, xmlNodePtr node)
{
  xmlChar *content = xmlNodeGetContent (node);

  if (content != NULL && g_utf8_validate ((const char *) content, -1, NULL))
    for (const char *at = (const char *) content; *at != '\0'; at = g_utf8_next_char (at))
      walk->n_hidden += !g_unichar_isspace (g_utf8_get_char (at));
  xmlFree (content);
}

/* As deep as the tree, which the parser keeps below its limit. */
static void
walk_children (Walk *walk, xmlNodePtr node)
{
  for (xmlNodePtr child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        add_text (walk, (const char *) child->content);
      else if (child->type != XML_ELEMENT_NODE || hw_html_is_apart (child) || hw_html_is (child, "nav"))
        continue;
      else if (hw_html_is_hidden (child, walk->styles))
        count_hidden (walk, child);
      else if (is_block (child))
        walk_block (walk, child);
      else
        walk_inline (walk, child);
    }
}

guint
hw_html_write_text (HwTextBuilder *builder, xmlNodePtr node, HwHtmlStyles *styles)
{
  Walk walk
      = { .builder = builder, .styles = styles, .line = g_string_new (NULL), .kind = HW_BLOCK_PARAGRAPH };

  walk_children (&walk, node);
  flush (&walk);
  g_string_free (walk.line, TRUE);
  return walk.n_hidden;
}

void
hw_html_warn_of_hidden (guint n_hidden, GPtrArray *warnings)
{
  if (n_hidden > 0)
    hw_read_warning_add (
        warnings, 0, _("the page hides text from its readers (%u characters); it was left out"), n_hidden);
}
