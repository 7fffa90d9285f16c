/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-labels.h"

#include <string.h>

#include "analysis/hw-field-title-tail.h"

#define LABEL_LINES 40u

/* Where the value begins behind the label's colon: "Location: ", "Location(s): "; 0 when there is none. */
static guint
find_value (const HwFieldSource *source, const HwChip *chip, const HwCue *label)
{
  guint at = g_array_index (source->tokens, HwToken, label->last - 1).byte_end;

  /* "employer" has the stem of "employment" */
  if (g_str_equal (label->value, "organisation")
      && g_ascii_strncasecmp (source->text + chip->byte, "employment", 10) == 0)
    return 0;
  if (strncmp (source->text + at, "(s)", 3) == 0)
    at += 3;
  while (source->text[at] == ' ' || source->text[at] == '*')
    at++;
  return source->text[at] == ':' && at + 1 < chip->byte_end ? at + 1 : 0;
}

/* Whether the line or cell @value may be what the label above or beside it announces: a heading has other
 * lines below. */
static gboolean
may_be_value (const HwFieldSource *source, const HwCue *label, const HwChip *value, gboolean beside)
{
  const HwPiece *piece = hw_field_get_piece (source, value->piece);

  if (!hw_piece_is_whole_line (piece) || hw_field_is_cue (source, HW_CUE_LABEL, value->first))
    return FALSE;
  if (g_str_equal (label->value, "location"))
    return beside || hw_chip_judge_place (source, value) != HW_PLACE_NONE;
  if ((piece->flags & HW_PIECE_ITEM) || strchr (".:?!", source->text[piece->byte_end - 1]) != NULL)
    return FALSE;
  if (g_str_equal (label->value, "title"))
    return beside || hw_chip_has_cue (source, value, HW_CUE_PROFILE, NULL);
  return beside
         || (value->last - value->first <= HW_HEAD_NAME_WORDS
             && !hw_field_is_cue (source, HW_CUE_NOT_NAME, value->first)
             && (g_array_index (source->tokens, HwToken, value->first).flags & HW_TOKEN_CAPITALISED)
             && !(hw_field_get_piece (source, label->piece)->flags & HW_PIECE_BEFORE_BLANK));
}

/* A label and its value stand in one line, or the value in the line below or the cell beside. */
static gboolean
find_labelled (const HwHead *head, guint index, const HwChip *chip, const HwCue *label, HwChip *value)
{
  const HwFieldSource *source = head->source;
  guint from = find_value (source, chip, label), next = chip->piece + 1;
  const HwPiece *below;

  if (from > 0)
    {
      *value = hw_chip_trim (source, chip, from, chip->byte_end);
      return value->first < value->last;
    }
  if (index == 0 && label->last == chip->last && head->chips->len == 2 && source->text[chip->byte_end] == '\t')
    { /* two cells of a table */
      *value = g_array_index (head->chips, HwChip, 1);
      return TRUE;
    }
  if (head->chips->len > 1 || index > 0 || label->last < chip->last || next >= source->pieces->len)
    return FALSE;
  below = hw_field_get_piece (source, next);
  *value = (HwChip) { next, below->first_token, below->last_token, below->byte, below->byte_end, below->line };
  return may_be_value (source, label, value, hw_head_is_beside (source, below));
}

/* "Acorn Foods (payments, Series C)": what the brackets say of an employer is none of its name. */
static char *
dup_employer (const HwFieldSource *source, const HwChip *value)
{
  const char *open = memchr (source->text + value->byte, '(', value->byte_end - value->byte);
  HwChip name;

  if (open == NULL || open == source->text + value->byte || source->text[value->byte_end - 1] != ')')
    return hw_chip_dup (source, value);
  name = hw_chip_trim (source, value, value->byte, (guint) (open - source->text));
  return hw_chip_dup (source, &name);
}

static void
take_labelled (HwHead *head, const HwCue *label, const HwChip *value)
{
  HwReading *reading = head->reading;

  if (value->last - value->first > HW_HEAD_TITLE_WORDS)
    return;
  if (g_str_equal (label->value, "title") && reading->title == NULL)
    {
      HwChip title = *value;

      hw_head_strip_tail (head, &title);
      reading->title = hw_chip_dup (head->source, title.first < title.last ? &title : value);
    }
  else if (g_str_equal (label->value, "organisation") && reading->organisation == NULL)
    reading->organisation = dup_employer (head->source, value);
  else if (g_str_equal (label->value, "location") && head->places->len == 0)
    hw_chip_add_places (head->source, value, TRUE, head->places);
}

/* The labels among the chips of a line. */
static void
read_line (HwHead *head)
{
  const HwFieldSource *source = head->source;

  for (guint i = 0; i < head->chips->len; i++)
    {
      const HwChip *chip = &g_array_index (head->chips, HwChip, i);
      int label = hw_field_find_cue_at (source, HW_CUE_LABEL, chip->first);
      const HwCue *cue = label >= 0 ? &g_array_index (source->cues, HwCue, label) : NULL;
      HwChip value;

      if (cue == NULL || !find_labelled (head, i, chip, cue, &value))
        continue;
      /* "Location: Remote - Canada" has one value to the end of its line */
      if (i + 1 < head->chips->len && g_str_equal (cue->value, "title"))
        value = hw_chip_trim (
            source, &(HwChip){ value.piece, value.first, source->tokens->len, value.byte, 0, value.line },
            value.byte, g_array_index (head->chips, HwChip, head->chips->len - 1).byte_end);
      take_labelled (head, cue, &value);
      for (i++; i < head->chips->len && g_str_equal (cue->value, "location"); i++)
        hw_chip_add_places (source, &g_array_index (head->chips, HwChip, i), FALSE, head->places);
    }
}

/* "Location: Berlin", "Company: ...", "Contract: Permanent | Location: Leeds": in lines with such a word only. */
void
hw_head_read_labels (HwHead *head)
{
  const HwFieldSource *source = head->source;

  for (int label = hw_field_next_cue (source, HW_CUE_LABEL, 0); label >= 0;)
    {
      guint index = g_array_index (source->cues, HwCue, label).piece, next;
      guint line = hw_field_get_piece (source, index)->line;

      if (line >= LABEL_LINES)
        return;
      while (index > 0 && hw_field_get_piece (source, index - 1)->line == line)
        index--;
      g_array_set_size (head->chips, 0);
      next = hw_chips_cut (source, index, head->chips);
      read_line (head);
      if (next == source->pieces->len)
        return;
      label = hw_field_next_cue (source, HW_CUE_LABEL,
                                 hw_field_find_cues (source, hw_field_get_piece (source, next)->first_token));
    }
}
