/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where and with which verbs an employer presents itself. */
#include "analysis/hw-fields.h"

#define RUNNING_WORDS 12u

/* Whether the piece is where an employer introduces itself: under "About us", or in the first running text. */
gboolean
hw_field_is_introduction (const HwFieldSource *source, guint piece)
{
  guint before = 0;

  if (g_array_index (source->places, HwPlace, piece).section == HW_SECTION_COMPANY)
    return TRUE;
  for (guint i = 0; i < piece && before < 2; i++)
    before += hw_field_get_piece (source, i)->last_token - hw_field_get_piece (source, i)->first_token
                      >= RUNNING_WORDS
                  ? 1
                  : 0;
  return before < 2;
}

/* Names are spoken of where the employer presents itself, not among what is asked and offered. */
gboolean
hw_field_may_present_employer (const HwFieldSource *source, guint piece)
{
  int heading = g_array_index (source->places, HwPlace, piece).last_heading;

  if (heading >= 0
      && hw_field_is_cue (source, HW_CUE_BEFORE_NAME,
                          hw_field_get_piece (source, (guint) heading)->first_token))
    return TRUE; /* "Why Acorn?" */
  switch (g_array_index (source->places, HwPlace, piece).section)
    {
    case HW_SECTION_QUALIFICATION:
    case HW_SECTION_PREFERRED:
    case HW_SECTION_OFFER:
    case HW_SECTION_LOGISTICS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* "Acorn Lane warms", "Quillbird mends": what one does, said first of all; every verb has this form in English. */
static gboolean
is_verb_of_one (const HwFieldSource *source, guint piece, guint first, guint verb)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint n = tokens[verb].byte_end - tokens[verb].byte;
  const char *end = source->text + tokens[verb].byte_end;

  if (source->language != HW_LANGUAGE_EN
      || (tokens[verb].flags & (HW_TOKEN_CAPITALISED | HW_TOKEN_NUMBER | HW_TOKEN_APART)) || n < 4
      || end[-1] != 's' || end[-2] == 's' || end[-2] == '\'' || tokens[first].id != HW_WORD_UNKNOWN
      || hw_field_is_cue (source, HW_CUE_PLACE, first))
    return FALSE;
  return hw_field_is_introduction (source, piece) && hw_field_may_present_employer (source, piece);
}

/* Whether the verb behind the name says what an employer does. */
gboolean
hw_field_presents (const HwFieldSource *source, guint piece, guint first, guint verb)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, verb);

  return hw_field_is_cue (source, HW_CUE_AFTER_NAME, verb) || is_verb_of_one (source, piece, first, verb)
         || (hw_field_is_cue (source, HW_CUE_AFTER_FIRM, verb) && !(token->flags & HW_TOKEN_CAPITALISED)
             && hw_field_may_present_employer (source, piece)
             && !hw_field_is_cue (source, HW_CUE_PLACE, first));
}
