/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"

/* Why a resume is to be looked at with care. Nothing of it changes what else is read. */

#define MIN_LETTERS 40u  /* less is no resume's text */
#define MAX_ODD_SHARE 4u /* every fourth character or more is none that people write */
#define MIN_STUFFED 12u  /* as often as this one term of a list must come */
#define MIN_REPEATED_PARTS 30u
#define MAX_TERM_BYTES 60u

/* A scan gives no text, a font without names for its characters gives marks in place of letters. */
gboolean
hw_resume_text_is_unreliable (const char *text)
{
  guint letters = 0, odd = 0, all = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        continue;
      all++;
      letters += g_unichar_isalpha (c) != 0;
      odd += c == 0xfffd || g_unichar_type (c) == G_UNICODE_PRIVATE_USE
             || g_unichar_type (c) == G_UNICODE_UNASSIGNED || g_unichar_iscntrl (c);
    }
  return letters < MIN_LETTERS || odd * MAX_ODD_SHARE >= all;
}

typedef struct
{
  guint n;
  guint start; /* of its lines */
  guint end;
} Term;

static void
count_term (GHashTable *terms, const char *text, const HwLine *line)
{
  g_autofree char *key = hw_text_match_key (text);
  Term *term;

  if (key == NULL)
    return;
  g_strstrip (key);
  if (strlen (key) < 3 || strlen (key) > MAX_TERM_BYTES)
    return;
  term = g_hash_table_lookup (terms, key);
  if (term == NULL)
    {
      term = g_new0 (Term, 1);
      term->start = line->start;
      g_hash_table_insert (terms, g_steal_pointer (&key), term);
    }
  term->n++;
  term->start = MIN (term->start, line->start);
  term->end = MAX (term->end, line->end);
}

static gint
compare_terms (gconstpointer a, gconstpointer b)
{
  const Term *first = a, *second = b;

  return first->start != second->start ? (first->start < second->start ? -1 : 1)
                                       : (first->end < second->end ? -1 : 1);
}

/* The same terms over and over in lists: for a program that counts words. */
static void
flag_stuffing (const HwResumeSource *source, HwResume *resume)
{
  g_autoptr (GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) all = NULL;
  guint n_parts = 0, repeated = 0;

  for (guint i = 0; i < source->lines->len; i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);
      g_auto (GStrv) parts = g_strsplit_set (line->text, ",;|", -1);
      guint n = g_strv_length (parts);

      for (guint p = 0; n >= 3 && p < n; p++)
        count_term (terms, parts[p], line);
      n_parts += n >= 3 ? n : 0;
    }
  all = g_list_sort (g_hash_table_get_values (terms), compare_terms);
  for (GList *l = all; l != NULL; l = l->next)
    repeated += ((Term *)l->data)->n - 1;
  for (GList *l = all; l != NULL; l = l->next)
    {
      const Term *term = l->data;

      if (term->n >= MIN_STUFFED
          || (n_parts >= MIN_REPEATED_PARTS && repeated * 2 >= n_parts && term->n * 10 >= n_parts))
        {
          hw_resume_add_notice (resume, HW_RESUME_STUFFING, term->start, term->end);
          return; /* one place is enough to look at */
        }
    }
}

void
hw_resume_flag (const HwResumeSource *source, HwResume *resume)
{
  if (hw_resume_text_is_unreliable (source->text))
    {
      resume->flags |= HW_RESUME_NO_TEXT;
      resume->no_text = HW_NO_TEXT_LITTLE; /* the file itself may give a better reason */
    }
  flag_stuffing (source, resume);
}
