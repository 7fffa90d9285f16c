/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles that no line of the head is: a sentence names them. */
#include "analysis/hw-field-head.h"

#include <string.h>

#define TEXT_PIECES 12u /* in which a sentence may name the title */

/* The end of the words with capitals from @at on, with "of" and "and" between them. */
guint
hw_head_find_title_end (const HwFieldSource *source, guint at, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = at;

  for (guint i = at; i < last && i - at < HW_HEAD_TITLE_WORDS; i++)
    {
      if (i > at && (tokens[i].byte - tokens[i - 1].byte_end > 3 || memchr (source->text + tokens[i - 1].byte_end, '(', tokens[i].byte - tokens[i - 1].byte_end) != NULL))
        break;
      if (tokens[i].flags & HW_TOKEN_CAPITALISED)
        end = i + 1;
      else if (i > end || tokens[i].byte_end - tokens[i].byte > 3)
        break;
    }
  return end;
}

/* "Acorn is looking for a Brand Coordinator to join ...": what is looked for, in a sentence. */
static gboolean
find_announced_title (const HwFieldSource *source, HwReading *reading)
{
  for (int i = hw_field_next_cue (source, HW_CUE_TITLE_LEAD, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_TITLE_LEAD, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      guint last = hw_field_get_piece (source, cue->piece)->last_token;
      guint end = cue->piece < TEXT_PIECES ? hw_head_find_title_end (source, cue->last, last) : cue->last;

      if (end < cue->last + 2 || source->language != HW_LANGUAGE_EN || g_str_equal (cue->value, "join"))
        continue;
      reading->title = hw_field_dup_words (source, cue->last, end);
      return TRUE;
    }
  return FALSE;
}

/* A title in running text: the longest the rubric knows, the earliest of equals. */
void
hw_head_find_title_in_text (const HwFieldSource *source, HwReading *reading)
{
  const HwCue *best = NULL;

  if (find_announced_title (source, reading))
    return;
  for (int i = hw_field_next_cue (source, HW_CUE_PROFILE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_PROFILE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->piece < TEXT_PIECES && (best == NULL || cue->last - cue->first > best->last - best->first))
        best = cue;
    }
  if (best != NULL && best->last - best->first >= 2)
    reading->title = hw_field_dup_words (source, best->first, best->last);
}
