/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-part-words.h"

#include <string.h>

#include "base/hw-text.h"

/* What the words of a part of a line say of it. */

#define MAX_LABEL_WORDS 4u

gboolean
hw_part_words_are (const HwResumeWords *words, const char *text, HwResumeWord field, HwResumeWord other)
{
  guint n_words = 0;

  for (const char *at = text; *at != '\0';)
    {
      gsize n = hw_resume_word_measure (at);
      g_autofree char *word = n > 0 ? g_strndup (at, n) : NULL;
      g_autofree char *key = word != NULL ? hw_text_match_key (word) : NULL;

      if (key != NULL && hw_resume_words_find (words, field, key) == NULL
          && hw_resume_words_find (words, other, key) == NULL)
        return FALSE;
      n_words += n > 0;
      at = n > 0 ? at + n : g_utf8_next_char (at);
    }
  return n_words > 0;
}

gboolean
hw_part_is_wholly (const HwResumeWords *words, HwResumeWord field, const char *text)
{
  g_autofree char *key = hw_text_match_key (text);

  return key != NULL && hw_resume_words_find (words, field, key) != NULL;
}

/* What a phrase says of a line that it leads: "lead", "topic", "detail", "label"; NULL: nothing of the kind. */
static const char *
find_noise (const HwResumeWords *words, const char *text, gsize length)
{
  g_autofree char *phrase = g_strndup (text, length);
  g_autofree char *key = hw_text_match_key (phrase);

  return key != NULL ? hw_resume_words_find (words, HW_RESUME_WORD_NOISE, key) : NULL;
}

/* Whether the first word says @one or @other of the line. */
static gboolean
leads_as (const HwResumeWords *words, const char *text, const char *one, const char *other)
{
  const char *value = find_noise (words, text, hw_resume_word_measure (text));

  return g_strcmp0 (value, one) == 0 || g_strcmp0 (value, other) == 0;
}

gboolean
hw_part_leads_noise (const HwResumeWords *words, const char *text)
{
  return leads_as (words, text, "lead", "topic");
}

gboolean
hw_part_is_grade (const HwResumeWords *words, const char *text)
{
  if (!g_ascii_isdigit (*text))
    return FALSE;
  for (const char *at = text; *at != '\0';)
    {
      gsize n = hw_resume_word_measure (at);

      if (n > 0 && !g_ascii_isdigit (*at) && find_noise (words, at, n) == NULL)
        return FALSE;
      at = n > 0 ? at + n : g_utf8_next_char (at);
    }
  return TRUE;
}

gboolean
hw_part_is_school (const HwResumeWords *words, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);

  return hw_resume_words_has (words, HW_RESUME_WORD_SCHOOL, part, NULL)
         && !hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, part, NULL);
}

gboolean
hw_part_leads_subject (const HwResumeWords *words, const char *text)
{
  return leads_as (words, text, "label", "detail");
}

gboolean
hw_part_is_detail (const HwResumeWords *words, const char *line)
{
  const char *colon = strchr (line, ':');
  const char *last = colon, *value;
  guint n_words = 1;

  if (leads_as (words, line, "topic", "detail"))
    return TRUE;
  if (colon == NULL)
    return FALSE;
  for (const char *at = line; at < colon; at++)
    if (*at == ' ')
      {
        n_words++;
        last = at + 1;
      }
  last = n_words == 1 ? line : last;
  value = n_words <= MAX_LABEL_WORDS ? find_noise (words, last, (gsize)(colon - last)) : NULL;
  return g_strcmp0 (value, "label") == 0 || g_strcmp0 (value, "detail") == 0 || g_strcmp0 (value, "topic") == 0;
}

gboolean
hw_part_is_only (const HwResumeWords *words, HwResumeWord field, const char *text, const char *value)
{
  gboolean any = FALSE;

  for (const char *at = text; *at != '\0';)
    {
      gsize n = hw_resume_word_measure (at);
      g_autofree char *word = n > 0 ? g_strndup (at, n) : NULL;
      g_autofree char *key = word != NULL ? hw_text_match_key (word) : NULL;
      const char *found = key != NULL ? hw_resume_words_find (words, field, key) : NULL;

      if (found != NULL && !g_str_equal (found, value))
        return FALSE;
      any |= found != NULL || (key != NULL && hw_resume_words_has (words, field, key, value));
      at = n > 0 ? at + n : g_utf8_next_char (at);
    }
  return any;
}

/* "(2:1)", "(Note 1,9)", "(part time)", "(finished": no part of a name. */
gboolean
hw_part_is_remark (const HwResumeWords *words, const char *inner, gboolean education)
{
  if (hw_part_words_are (words, inner, HW_RESUME_WORD_NOISE, HW_RESUME_WORD_NOISE)
      || hw_part_is_wholly (words, HW_RESUME_WORD_NOISE, inner))
    return TRUE;
  return education && (g_ascii_isdigit (*inner) || hw_part_leads_noise (words, inner));
}

gsize
hw_part_measure_article (const HwResumeWords *words, const char *at)
{
  return g_ascii_islower (*at) ? hw_word_list_measure_lead (hw_resume_words_get_written (words, HW_RESUME_WORD_ARTICLE),
                                                            HW_ANY_LANGUAGE, at)
                               : 0;
}

gboolean
hw_part_ends_state (const char *from, const char *at)
{
  from += strspn (from, " \t");
  return at - from == 2 && g_ascii_isupper (from[0]) && g_ascii_isupper (from[1]) && at[0] == '.' && at[1] == ' ';
}
