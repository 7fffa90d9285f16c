/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles that no line of the head is: a sentence names them. */
#include "analysis/hw-field-title-text.h"

#include <string.h>

#include "analysis/hw-field-title-mark.h"

#define TEXT_PIECES 12u    /* in which a sentence may name the title */
#define PRAISE_WORDS 4u    /* "an experienced and commercial ..." */
#define FRENCH_WORDS 8u    /* titles have no capitals there */

static const HwToken *
get_token (const HwFieldSource *source, guint at)
{
  return &g_array_index (source->tokens, HwToken, at);
}

/* Whether the token goes on in the title of the one before it: a bar, a bracket or the end of a sentence parts them. */
static gboolean
is_joined (const HwFieldSource *source, guint at)
{
  const HwToken *token = get_token (source, at), *before = token - 1;

  if (token->byte - before->byte_end > 3)
    return FALSE;
  for (guint i = before->byte_end; i < token->byte; i++)
    if (strchr ("(|.:;!?\n", source->text[i]) != NULL || source->text[i] == '\0')
      return FALSE;
  return TRUE;
}

/* The end of the words with capitals from @at on, with "of" and "and" between them. */
guint
hw_head_find_title_end (const HwFieldSource *source, guint at, guint last)
{
  guint end = at;

  for (guint i = at; i < last && i - at < HW_HEAD_TITLE_WORDS; i++)
    {
      const HwToken *token = get_token (source, i);

      if (i > at && !is_joined (source, i))
        break;
      if (token->flags & HW_TOKEN_CAPITALISED)
        end = i + 1;
      else if (i > end || token->byte_end - token->byte > 3)
        break;
    }
  return end;
}

/* "un chef de projet e-commerce, en CDD": up to what a title has not. */
static guint
find_french_end (const HwFieldSource *source, guint at, guint last)
{
  guint end = at;

  while (end < last && end - at < FRENCH_WORDS && (end == at || !(get_token (source, end)->flags & HW_TOKEN_APART))
         && !hw_field_is_word (source, HW_FIELD_WORD_TITLE_OVER, end) && !hw_field_is_cue (source, HW_CUE_PLACE, end))
    end++;
  while (end > at && get_token (source, end - 1)->byte_end - get_token (source, end - 1)->byte <= 2
         && !(get_token (source, end - 1)->flags & HW_TOKEN_CAPITALISED))
    end--; /* "... commercial à Lille" */
  return end;
}

/* "experienced and commercial Brand Manager": where the title begins; @last when nothing near is one. */
static guint
skip_praise (const HwFieldSource *source, guint at, guint last)
{
  guint from = at;

  if (at < last && (get_token (source, at)->flags & HW_TOKEN_APART))
    return last;
  while (at < last && at - from < PRAISE_WORDS && !(get_token (source, at)->flags & HW_TOKEN_CAPITALISED)
         && !hw_field_is_cue (source, HW_CUE_PROFILE, at))
    at++;
  return at < last
                 && ((get_token (source, at)->flags & HW_TOKEN_CAPITALISED)
                     || source->language == HW_LANGUAGE_FR)
             ? at
             : last;
}

/* "As our Brand Manager you'll": what the reader will be. */
static gboolean
speaks_to_reader (const HwFieldSource *source, guint end, guint last)
{
  return end < last && hw_field_is_word (source, HW_FIELD_WORD_READER, end);
}

/* The title behind the cue @i, FALSE when there is none. */
static gboolean
find_behind (const HwFieldSource *source, const HwCue *cue, guint *begin, guint *end)
{
  guint last = hw_field_get_piece (source, cue->piece)->last_token;
  gboolean join = g_str_equal (cue->value, "join");

  *begin = join ? cue->last : skip_praise (source, cue->last, last);
  if (*begin >= last)
    return FALSE;
  *end = source->language == HW_LANGUAGE_FR ? find_french_end (source, *begin, last)
                                            : hw_head_find_title_end (source, *begin, last);
  if (join && !speaks_to_reader (source, *end, last))
    return FALSE;
  if (source->language == HW_LANGUAGE_FR)
    return *end > *begin && hw_field_is_cue (source, HW_CUE_PROFILE, *begin);
  return *end >= *begin + 2
         || (source->language == HW_LANGUAGE_DE && *end > *begin
             && hw_field_is_cue (source, HW_CUE_PROFILE, *begin));
}

gboolean
hw_head_looks_for_anybody (const HwFieldSource *source, const HwPiece *line)
{
  guint last = line->last_token - 1;

  if (!hw_field_is_word (source, HW_FIELD_WORD_ANYBODY, last))
    return FALSE;
  for (guint i = hw_field_find_cues (source, line->first_token); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->first >= last)
        return FALSE;
      if (cue->field == HW_CUE_TITLE_LEAD && cue->last == last)
        return TRUE;
    }
  return FALSE;
}

void
hw_head_strip_person (const HwFieldSource *source, HwChip *line)
{
  for (guint i = hw_field_find_cues (source, line->first); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->first >= line->last)
        return;
      if (cue->field != HW_CUE_TITLE_LEAD || cue->last >= line->last || !g_str_equal (cue->value, "text"))
        continue;
      *line = hw_chip_trim (source, line, g_array_index (source->tokens, HwToken, cue->last).byte, line->byte_end);
      return;
    }
}

/* "Acorn is looking for a Brand Coordinator to join ...": what is looked for, in a sentence. */
static gboolean
find_announced_title (const HwFieldSource *source, HwReading *reading)
{
  for (int i = hw_field_next_cue (source, HW_CUE_TITLE_LEAD, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_TITLE_LEAD, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      guint begin, end;

      if (cue->piece >= TEXT_PIECES)
        return FALSE;
      if (g_str_equal (cue->value, "not")
          || (g_str_equal (cue->value, "first") && cue->last < cue->first + 2) /* "job" */
          || !find_behind (source, cue, &begin, &end))
        continue;
      reading->title = hw_field_dup_words (source, begin, end);
      return TRUE;
    }
  return FALSE;
}

/* "Reporting to the Head of Brand": somebody else. */
static gboolean
is_other (const HwFieldSource *source, const HwCue *title)
{
  for (guint i = hw_field_find_cues (source, hw_field_get_piece (source, title->piece)->first_token);
       i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->first >= title->first)
        return FALSE;
      if (cue->field == HW_CUE_TITLE_LEAD && cue->last == title->first && g_str_equal (cue->value, "not"))
        return TRUE;
    }
  return FALSE;
}

/* "Senior Retail Marketing Lead" around the "Marketing Lead" that is known. */
static char *
dup_widened (const HwFieldSource *source, const HwCue *cue)
{
  const HwPiece *piece = hw_field_get_piece (source, cue->piece);
  guint first = cue->first, last = cue->last;

  if (!(get_token (source, first)->flags & HW_TOKEN_CAPITALISED))
    return hw_field_dup_words (source, first, last);
  while (first > piece->first_token && (get_token (source, first - 1)->flags & HW_TOKEN_CAPITALISED)
         && !(get_token (source, first)->flags & HW_TOKEN_APART) && is_joined (source, first)
         && (first - 1 > piece->first_token || !hw_field_is_cue (source, HW_CUE_NOT_NAME, first - 1)))
    first--;
  while (last < piece->last_token && (get_token (source, last)->flags & HW_TOKEN_CAPITALISED)
         && !(get_token (source, last)->flags & HW_TOKEN_APART) && is_joined (source, last)
         && !hw_field_is_cue (source, HW_CUE_PLACE, last))
    last++;
  return hw_field_dup_words (source, first, last);
}

/* A title in running text: what is looked for, what bears a title's mark, else the longest the rubric knows,
 * the earliest of equals. */
void
hw_head_find_title_in_text (const HwFieldSource *source, HwReading *reading)
{
  const HwCue *best = NULL;

  reading->title = hw_head_find_title_before_mark (source, TEXT_PIECES);
  if (reading->title != NULL || find_announced_title (source, reading))
    return;
  for (int i = hw_field_next_cue (source, HW_CUE_PROFILE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_PROFILE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->piece >= TEXT_PIECES)
        break;
      if ((best == NULL || cue->last - cue->first > best->last - best->first) && !is_other (source, cue))
        best = cue;
    }
  if (best != NULL && best->last - best->first >= 2)
    reading->title = dup_widened (source, best);
}
