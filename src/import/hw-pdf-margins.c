/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-pdf.h"

#define MARGIN 0.09 /* of the page's height, above and below */
#define MAX_MARGIN_CHARS 120

static gboolean
is_in_margin (const HwPdfLine *line)
{
  double middle = (line->y1 + line->y2) / 2;

  return middle < line->page_height * MARGIN || middle > line->page_height * (1 - MARGIN);
}

/* The line without what differs from page to page. */
static char *
make_key (const char *text)
{
  g_autofree char *key = hw_text_match_key (text);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = key != NULL ? key : ""; *at != '\0'; at++)
    if (!g_ascii_isdigit (*at))
      g_string_append_c (plain, *at);
    else if (plain->len == 0 || plain->str[plain->len - 1] != '#')
      g_string_append_c (plain, '#');
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* "Page 2 of 3", "Seite 2", "2 / 3", "2": in the languages that profiles are exported in. */
static gboolean
is_page_number (const char *key)
{
  static const char *const words[] = { "page", "seite", "página", "pagina", "strona", "sida", "side", "p." };
  static const char *const numbers[]
      = { "#", "# of #", "# von #", "# sur #", "# de #", "# di #", "# av #", "# af #", "# z #", "#/#", "# / #",
          "- # -", "# | #", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (key, words[i]))
      {
        key += strlen (words[i]);
        break;
      }
  key += strspn (key, " ");
  return g_strv_contains (numbers, key);
}

static void
count_key (GHashTable *pages, const char *key, guint page)
{
  GHashTable *seen = g_hash_table_lookup (pages, key);

  if (seen == NULL)
    {
      seen = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (pages, g_strdup (key), seen);
    }
  g_hash_table_add (seen, GUINT_TO_POINTER (page));
}

static guint
get_page_to_keep (const HwPdfLine *line, guint n_pages)
{
  return line->y1 < line->page_height / 2 ? 0 : n_pages - 1;
}

void
hw_pdf_drop_margins (GPtrArray *lines, guint n_pages)
{
  g_autoptr (GHashTable) pages
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  guint kept = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const HwPdfLine *line = g_ptr_array_index (lines, i);
      gboolean margin = is_in_margin (line) && g_utf8_strlen (line->text, -1) <= MAX_MARGIN_CHARS;

      g_ptr_array_add (keys, margin ? make_key (line->text) : NULL);
      if (margin)
        count_key (pages, g_ptr_array_index (keys, i), line->page);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      HwPdfLine *line = g_ptr_array_index (lines, i);
      const char *key = g_ptr_array_index (keys, i);
      guint n = key != NULL ? g_hash_table_size (g_hash_table_lookup (pages, key)) : 0;
      gboolean repeats = n >= 2 && n * 2 >= n_pages;

      /* What repeats is said once, at the beginning or the end: it may be the name of a person. */
      if (key != NULL && (is_page_number (key) || (repeats && line->page != get_page_to_keep (line, n_pages))))
        hw_pdf_line_free (line);
      else
        g_ptr_array_index (lines, kept++) = line;
    }
  for (guint i = kept; i < lines->len; i++)
    g_ptr_array_index (lines, i) = NULL;
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, (int) kept);
  g_ptr_array_set_free_func (lines, (GDestroyNotify) hw_pdf_line_free);
}
