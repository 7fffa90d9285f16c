/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-line-kind.h"

#include <string.h>

#define MAX_HEAD_BYTES 140u
#define MAX_HEAD_WORDS 14u
#define MAX_DATED_BYTES 100u
#define MIN_WORD_BYTES 3u  /* shorter ones, as "of" and "the", stand in names as well */
#define MIN_SMALL_WORDS 2u

gboolean
hw_line_is_head (const HwLine *line)
{
  static const char *const abbreviations[]
      = { "Inc.", "Ltd.", "Co.", "Corp.", "S.A.", "B.V.", "e.V.", "Ph.D.", "U.S." };
  gsize n = strlen (line->text), words = 1;

  if ((line->flags & (HW_LINE_ITEM | HW_LINE_LONG | HW_LINE_SECTION)) || n > MAX_HEAD_BYTES)
    return FALSE;
  if (g_unichar_islower (g_utf8_get_char (line->text)))
    return FALSE;
  for (const char *at = line->text; *at != '\0'; at++)
    words += *at == ' ' && at[1] != ' ';
  if (words > MAX_HEAD_WORDS)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (g_str_has_suffix (line->text, abbreviations[i]))
      return TRUE;
  return strchr (".;!?:", line->text[n - 1]) == NULL;
}

/* "I", "my", "ma": who writes speaks of themselves; "Lowell, MA" does not. */
static gboolean
has_pronoun (const HwResumeWords *words, const char *text)
{
  g_autofree char *bare = g_strdup (text);

  for (char *at = strstr (bare, ", "); at != NULL; at = strstr (at + 2, ", "))
    if (g_ascii_isupper (at[2]) && g_ascii_isupper (at[3]) && !g_ascii_isalnum (at[4]))
      at[2] = at[3] = ' ';
  return hw_resume_words_has (words, HW_RESUME_WORD_PRONOUN, bare, NULL);
}

gboolean
hw_line_speaks_of_time (const HwResumeWords *words, const HwLine *line, const char *rest)
{
  if (hw_line_is_head (line) || (line->flags & HW_LINE_ITEM)
      || strchr (".;", line->text[strlen (line->text) - 1]) == NULL)
    return FALSE;
  /* "Junior Developer, Acme Ltd, 2015 to 2017." is none */
  return !g_str_has_suffix (rest, "\t.") || strchr (rest, ',') == NULL || strlen (rest) > MAX_DATED_BYTES
         || has_pronoun (words, line->text)
         || !hw_resume_words_has (words, HW_RESUME_WORD_TITLE, line->text, NULL);
}

gboolean
hw_line_tells_work (const HwResumeWords *words, const HwLine *line)
{
  guint capitals = 0, small = 0;
  gboolean list = FALSE; /* "Trading plan, pricing and promotions": behind an employer's comma stands a name */

  for (const char *at = line->text; *at != '\0';)
    {
      gsize n = hw_resume_word_measure (at);

      list |= g_str_has_prefix (at, ", ") && g_unichar_islower (g_utf8_get_char (at + strlen (", ")));
      if (n > MIN_WORD_BYTES)
        *(g_unichar_islower (g_utf8_get_char (at)) ? &small : &capitals) += 1;
      at = n > 0 ? at + n : g_utf8_next_char (at);
    }
  return small >= MIN_SMALL_WORDS && small > capitals
         && !hw_resume_words_has (words, HW_RESUME_WORD_TITLE, line->text, NULL)
         && !hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, line->text, list ? "form" : NULL);
}
