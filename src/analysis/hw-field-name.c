/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the name of an employer ends in a sentence, and whether its words are a name at all. */
#include "analysis/hw-field-name.h"

#include <string.h>

#define MAX_NAME_TOKENS 5u
#define MAX_APPOSITION 30u
#define MAX_FIRM_TOKENS 7u /* "Aster Werkzeuge GmbH & Co. KG" */

/* Whether no more than a blank, "&" or a dash is between the token and the one before it: "Home > Jobs" is a path. */
static gboolean
is_next_of_name (const HwFieldSource *source, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  const char *between = source->text + tokens[at - 1].byte_end;
  guint n = tokens[at].byte - tokens[at - 1].byte_end;

  return n <= 3 && strchr (" &-", *between) != NULL && between[n - 1] != '('
         && (n < 3 || strchr (">/|:", between[1]) == NULL);
}

/* "Groupe Acorn": a word that is no name leads one. */
static gboolean
is_kind_of_firm (const HwFieldSource *source, guint at, guint last)
{
  return source->language != HW_LANGUAGE_EN && at + 1 < last && hw_field_is_cue (source, HW_CUE_FIRM, at)
         && is_next_of_name (source, at + 1)
         && (g_array_index (source->tokens, HwToken, at + 1).flags & HW_TOKEN_CAPITALISED)
         && !hw_field_is_cue (source, HW_CUE_NOT_NAME, at + 1);
}

/* "TARN MILL SUCHT DICH": where all is in capitals, the verb behind a name looks like a part of it. */
static gboolean
is_verb_in_capitals (const HwFieldSource *source, guint at, guint end)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  return end > at && (tokens[end].flags & tokens[at].flags & HW_TOKEN_CAPITALS)
         && hw_field_is_cue (source, HW_CUE_AFTER_NAME, end);
}

/* The end of the name that begins with token @at, with @any also such as are no name by themselves: words
 * with capitals, only blanks or "&" in between. */
static guint
find_capitals_end (const HwFieldSource *source, guint at, guint last, gboolean any)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = at;

  while (end < last && end - at < MAX_NAME_TOKENS && (tokens[end].flags & HW_TOKEN_CAPITALISED)
         && ((any && end > at) || !hw_field_is_cue (source, HW_CUE_NOT_NAME, end)
             || (end == at && is_kind_of_firm (source, at, last)))
         && (end == at || is_next_of_name (source, end)) && !is_verb_in_capitals (source, at, end))
    end++;
  return end;
}

/* The same, with the rest of the firm behind it: "& Co. KG". */
guint
hw_field_find_name_end (const HwFieldSource *source, guint at, guint last, gboolean any)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = find_capitals_end (source, at, last, any);

  while (end > at && end < last && end - at < MAX_FIRM_TOKENS && tokens[end].byte - tokens[end - 1].byte_end <= 3
         && (tokens[end].flags & HW_TOKEN_CAPITALISED) && strchr (" .&", source->text[tokens[end - 1].byte_end]) != NULL
         && hw_field_is_cue (source, HW_CUE_FIRM, end - 1) && hw_field_is_cue (source, HW_CUE_FIRM, end))
    end++;
  return end;
}

/* "Acme in Berlin": where it is stands behind the name in German and French. */
static guint
skip_place (const HwFieldSource *source, guint end, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  int place = source->language != HW_LANGUAGE_EN && end > 0 && end + 1 < last
                      && tokens[end].byte_end - tokens[end].byte <= 3
                  ? hw_field_find_cue_at (source, HW_CUE_PLACE, end + 1)
                  : -1;

  return place >= 0 ? MIN (g_array_index (source->cues, HwCue, place).last, last) : end;
}

guint
hw_name_skip_apposition (const HwFieldSource *source, guint end, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  if (end == 0 || end >= last || !g_str_has_prefix (source->text + tokens[end - 1].byte_end, ", "))
    return end;
  for (guint at = end + 1; at < MIN (last, end + MAX_APPOSITION); at++)
    if ((tokens[at].flags & HW_TOKEN_APART) && source->text[tokens[at].byte - 2] == ','
        && hw_field_is_cue (source, HW_CUE_AFTER_NAME, at))
      return at;
  return end;
}

/* The word after the name: "Acme (YC S21) helps", "Acme, Leeds, makes" go on behind the brackets. */
guint
hw_name_skip_aside (const HwFieldSource *source, guint end, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  const char *close;

  if (end == 0 || end >= last || !g_str_has_prefix (source->text + tokens[end - 1].byte_end, " ("))
    return skip_place (source, end, last);
  close = memchr (source->text + tokens[end - 1].byte_end, ')', tokens[last - 1].byte_end - tokens[end - 1].byte_end);
  while (close != NULL && end < last && source->text + tokens[end].byte < close)
    end++;
  return end;
}

/* "About the Foundation": a firm's word alone is no name. */
gboolean
hw_name_has_own_word (const HwFieldSource *source, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (!hw_field_is_cue (source, HW_CUE_FIRM, at) && !hw_field_is_cue (source, HW_CUE_NOT_NAME, at))
      return TRUE;
  return FALSE;
}

/* "Boats are expensive": more than one of a thing, and no name. */
static gboolean
is_plural (const HwFieldSource *source, guint first, guint end)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, first);

  return end == first + 1 && source->text[token->byte_end - 1] == 's'
         && strncmp (source->text + token->byte_end, " are ", 5) == 0;
}

/* "Cities are complex" begins with a capital, too: a name has two words with capitals, or is no word of the
 * language. */
gboolean
hw_name_is_own (const HwFieldSource *source, guint first, guint end)
{
  return end - first >= 2
         || (g_array_index (source->tokens, HwToken, first).id == HW_WORD_UNKNOWN
             && !is_plural (source, first, end));
}

/* "The Acorn Trust", "Die Acorn AG", "Le Groupe Acorn", "L'Acorn" */
gboolean
hw_name_is_article (const HwFieldSource *source, guint at)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, at);

  return hw_word_list_measure (source->words[HW_FIELD_WORD_ARTICLE], source->language, source->text + token->byte)
         >= token->byte_end - token->byte;
}

guint
hw_name_skip_sort (const HwFieldSource *source, const HwCue *before, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint at = before->last;

  if (source->language != HW_LANGUAGE_DE || !g_str_equal (before->value, "client") || at + 2 >= last
      || (tokens[at].flags & HW_TOKEN_CAPITALISED) || !hw_field_is_word (source, HW_FIELD_WORD_CASE_ARTICLE, at))
    return before->last;
  at++;
  while (at + 1 < last && hw_field_is_cue (source, HW_CUE_NOT_NAME, at) && source->text[tokens[at].byte_end] == ' ')
    at++;
  return tokens[at].flags & HW_TOKEN_CAPITALISED ? at : before->last;
}
