/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line of a posting's head, or a part of one, is by itself. */
#include "analysis/hw-field-head-part.h"

#include <string.h>

#define FULL_PENSUM 100

gboolean
hw_head_announces_section (const HwFieldSource *source, guint piece)
{
  const HwPlace *place = &g_array_index (source->places, HwPlace, piece);

  return place->own != HW_SECTION_UNKNOWN
         || (place->label != HW_SECTION_UNKNOWN && place->label != HW_SECTION_LOGISTICS); /* "Pay: ..." */
}

gboolean
hw_head_is_beside (const HwFieldSource *source, const HwPiece *piece)
{
  return piece->byte > 0 && source->text[piece->byte - 1] == '\t';
}

/* Pay, hours, dates, references and buttons: no name of anything. */
gboolean
hw_head_is_term (const HwFieldSource *source, const HwChip *chip)
{
  static const HwCueField TERMS[]
      = { HW_CUE_WORK_MODE, HW_CUE_EMPLOYMENT, HW_CUE_PERIOD, HW_CUE_DAYS, HW_CUE_PAY, HW_CUE_DATE };

  for (gsize i = 0; i < G_N_ELEMENTS (TERMS); i++)
    if (hw_chip_has_cue (source, chip, TERMS[i], NULL))
      return TRUE;
  return hw_chip_has_currency (source, chip) || hw_field_is_cue (source, HW_CUE_EMPLOYMENT_WORD, chip->first);
}

gboolean
hw_head_is_reference (const HwFieldSource *source, const HwChip *chip)
{
  guint digits = 0, letters = 0;

  for (guint i = chip->byte; i < chip->byte_end; i++)
    {
      char c = source->text[i];

      digits += g_ascii_isdigit (c) != 0;
      letters += g_ascii_isupper (c) != 0;
      if (!g_ascii_isdigit (c) && !g_ascii_isupper (c) && strchr ("#-_ .:/)", c) == NULL)
        return FALSE;
    }
  return digits >= 4 && letters <= 4;
}

/* A field of a letter's head, or the greeting that is all of its line. */
static gboolean
is_mail_line (const HwFieldSource *source, const HwChip *chip, const HwCue *cue)
{
  guint end = g_array_index (source->tokens, HwToken, cue->last - 1).byte_end;
  gboolean greeting = cue->last == chip->last && cue->last > cue->first + 1;

  return greeting || source->text[end] == ':' || strncmp (source->text + end, " :", 2) == 0;
}

gboolean
hw_head_is_noise (const HwFieldSource *source, const HwChip *chip)
{
  int i = hw_field_find_cue_at (source, HW_CUE_NOISE, chip->first);
  const HwCue *cue = i >= 0 ? &g_array_index (source->cues, HwCue, i) : NULL;
  guint to;

  if (hw_chip_has_cue (source, chip, HW_CUE_NOISE, "any"))
    return TRUE;
  if (cue == NULL || cue->last > chip->last)
    return FALSE;
  if (g_str_equal (cue->value, "mail")) /* "Subject: ...", "Hi all," */
    return is_mail_line (source, chip, cue);
  to = g_array_index (source->tokens, HwToken, cue->last - 1).byte_end;
  return cue->last == chip->last || strchr (":#/", source->text[to]) != NULL
         || strncmp (source->text + to, " / ", 3) == 0 || hw_field_is_cue (source, HW_CUE_NOISE, cue->last);
}

guint
hw_head_measure_article (const HwFieldSource *source, const HwChip *chip)
{
  return chip->last > chip->first + 1
             ? (guint) hw_word_list_measure_lead (source->words[HW_FIELD_WORD_INDEFINITE], HW_ANY_LANGUAGE,
                                                  source->text + chip->byte)
             : 0;
}

/* "Contract", "Temporary (until May)": the employment in a word that means other things in a sentence. */
void
hw_head_take_employment (HwHead *head, guint first, guint last)
{
  int i = hw_field_find_cue_at (head->source, HW_CUE_EMPLOYMENT_WORD, first);
  const HwCue *cue = i >= 0 ? &g_array_index (head->source->cues, HwCue, i) : NULL;

  if (cue != NULL && head->reading->employment_type == NULL && !g_str_equal (cue->value, "none") && last - first <= 6)
    head->reading->employment_type = g_strdup (cue->value);
}

/* "Leiterin Onlineshop, 60-80 %": who works less than all of the week works part time. */
gboolean
hw_head_take_pensum (HwHead *head, const HwChip *line)
{
  const HwFieldSource *source = head->source;
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  if (source->language == HW_LANGUAGE_EN || head->reading->employment_type != NULL)
    return FALSE;
  for (guint i = line->first; i < line->last; i++)
    {
      const char *sign = source->text + tokens[i].byte_end;
      int share = hw_field_read_number (source, i);
      gboolean range = i > line->first && hw_field_read_number (source, i - 1) >= 0
                       && tokens[i].byte - tokens[i - 1].byte_end <= 5;

      sign += *sign == ' ';
      if (*sign != '%' || share < 10 || share > FULL_PENSUM || (share == FULL_PENSUM && range))
        continue;
      head->reading->employment_type = g_strdup (share == FULL_PENSUM ? "full_time" : "part_time");
      return TRUE;
    }
  return FALSE;
}
