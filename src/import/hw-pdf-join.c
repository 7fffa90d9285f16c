/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-pdf-join.h"

#include <string.h>

#define SOFT_HYPHEN "\xc2\xad"

static const char *
find_word_start (const char *text, const char *end)
{
  while (end > text && end[-1] != ' ' && end[-1] != '(' && end[-1] != '/')
    end--;
  return end;
}

GHashTable *
hw_pdf_find_compounds (GPtrArray *lines)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const HwPdfLine *line = g_ptr_array_index (lines, i);
      g_auto (GStrv) parts = g_strsplit_set (line->text, " (),.;:/", -1);

      for (guint w = 0; parts[w] != NULL; w++)
        {
          const char *hyphen = strchr (parts[w], '-');

          if (hyphen != NULL && hyphen > parts[w] && hyphen[1] != '\0')
            g_hash_table_add (words, g_utf8_strdown (parts[w], -1));
        }
    }
  return words;
}

/* "www.example.org/ada-" goes on below with what the address says, hyphen and all. */
static gboolean
is_address (const char *text, const char *end)
{
  const char *start = end;

  while (start > text && start[-1] != ' ' && start[-1] != '(')
    start--;
  return strchr (start, '@') != NULL || strstr (start, "://") != NULL || g_str_has_prefix (start, "www.")
         || (strchr (start, '.') != NULL && strchr (start, '/') != NULL);
}

static gboolean
keeps_hyphen (const char *start, const char *next, GHashTable *compounds)
{
  static const char *const first_parts[]
      = { "e-",    "cross-", "non-",  "self-", "multi-", "part-", "full-", "long-", "short-", "high-", "low-",
          "end-",  "data-",  "omni-", "hands-", "well-", "time-", "real-", "day-",  "year-",  "team-", "fast-",
          "two-",  "three-", NULL };
  g_autofree char *first = g_utf8_strdown (start, -1);
  g_autofree char *rest = g_strndup (next, strcspn (next, " (),.;:/"));
  g_autofree char *word = g_strconcat (first, rest, NULL);
  gsize n = strlen (first) - 1; /* without its hyphen */

  if (g_strv_contains (first_parts, first) || g_hash_table_contains (compounds, word))
    return TRUE;
  if (memchr (first, '-', n) == NULL)
    return FALSE;
  g_clear_pointer (&word, g_free); /* "E-com-" and "merce", or "state-of-the-" and "art" */
  word = g_strdup_printf ("%.*s%s", (int) n, first, rest);
  return !g_hash_table_contains (compounds, word);
}

void
hw_pdf_join (GString *text, const char *next, GHashTable *compounds)
{
  gunichar c = g_utf8_get_char (next);

  if (g_str_has_suffix (text->str, SOFT_HYPHEN))
    g_string_truncate (text, text->len - strlen (SOFT_HYPHEN));
  else if (text->len >= 3 && text->str[text->len - 1] == '-' && text->str[text->len - 2] != ' '
           && g_unichar_islower (c))
    {
      if (!is_address (text->str, text->str + text->len)
          && !keeps_hyphen (find_word_start (text->str, text->str + text->len), next, compounds))
        g_string_truncate (text, text->len - 1);
    }
  else if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, next);
}
