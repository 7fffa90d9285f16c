/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-head.h"

#include <string.h>

static char
get_last_char (const HwFieldSource *source, const HwPiece *piece)
{
  return source->text[piece->byte_end - 1];
}

static gboolean
looks_like_title (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  if (piece->line > 2 || hw_piece_count_words (piece) > HW_HEAD_TITLE_WORDS || get_last_char (source, piece) == ':'
      || get_last_char (source, piece) == '?' || (piece->flags & HW_PIECE_ITEM))
    return FALSE;
  return hw_field_has_cue (source, HW_CUE_PROFILE, index, NULL)
         || (piece->line == 0 && hw_piece_is_whole_line (piece) && get_last_char (source, piece) != '.'
             && !hw_head_announces_section (source, index));
}

/* A title in running text: the longest the rubric knows, the earliest of equals. */
static void
find_title_in_text (const HwFieldSource *source, HwReading *reading)
{
  const HwCue *best = NULL;

  for (int i = hw_field_next_cue (source, HW_CUE_PROFILE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_PROFILE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->piece < 12 && (best == NULL || cue->last - cue->first > best->last - best->first))
        best = cue;
    }
  if (best != NULL && best->last - best->first >= 2)
    reading->title = hw_field_dup_words (source, best->first, best->last);
}

/* "Acme is hiring: Buyer", "We're looking for a Buyer!": what stands before the title is none of it. */
static void
strip_lead (HwHead *head, HwChip *line)
{
  const HwFieldSource *source = head->source;

  for (guint i = hw_field_find_cues (source, line->first); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      guint begin;

      if (cue->first >= line->last)
        return;
      if (cue->field != HW_CUE_TITLE_LEAD || cue->last >= line->last
          || (cue->first > line->first) == g_str_equal (cue->value, "first")
          || (g_str_equal (cue->value, "join") && !hw_field_is_cue (source, HW_CUE_BEFORE_NAME, line->first)))
        continue;
      begin = g_array_index (source->tokens, HwToken, cue->first).byte;
      if (cue->first > line->first && head->reading->organisation == NULL)
        {
          HwChip name = hw_chip_trim (source, line, line->byte, begin);

          if (hw_field_is_cue (source, HW_CUE_BEFORE_NAME, name.first) && name.last > name.first + 1)
            name = hw_chip_trim (source, &name, g_array_index (source->tokens, HwToken, name.first + 1).byte, begin);
          head->reading->organisation = hw_chip_dup (source, &name);
        }
      *line = hw_chip_trim (source, line, g_array_index (source->tokens, HwToken, cue->last).byte, line->byte_end);
      while (line->byte_end > line->byte && strchr ("!.", source->text[line->byte_end - 1]) != NULL)
        line->byte_end--;
      return;
    }
}

/* "Buyer | 90-110K": pay is no part of the title. A firm behind it is, and is the employer. */
static void
strip_tail (HwHead *head, HwChip *line)
{
  const HwFieldSource *source = head->source;
  gboolean over = FALSE;

  g_array_set_size (head->chips, 0);
  hw_chips_cut (source, line->piece, head->chips);
  for (guint i = head->chips->len; i > 1; i--)
    {
      const HwChip *chip = &g_array_index (head->chips, HwChip, i - 1), *before = chip - 1;
      gboolean pay = hw_chip_has_currency (source, chip);

      if (chip->first <= line->first || chip->byte_end > line->byte_end)
        return;
      if (!pay && hw_chip_has_cue (source, chip, HW_CUE_FIRM, NULL) && !hw_chip_has_cue (source, chip, HW_CUE_PROFILE, NULL)
          && head->reading->organisation == NULL && chip->last - chip->first <= HW_HEAD_NAME_WORDS)
        head->reading->organisation = hw_chip_dup (source, chip);
      over |= !pay;
      if (over)
        continue;
      line->last = before->last;
      line->byte_end = before->byte_end;
    }
}

/* "Buyer at Acme" */
static void
take_employer (HwHead *head, const HwChip *line)
{
  const HwFieldSource *source = head->source;
  const char *at = g_strrstr_len (source->text + line->byte, (gssize) (line->byte_end - line->byte), " at ");
  HwChip name;

  if (at == NULL || head->reading->organisation != NULL)
    return;
  name = hw_chip_trim (source, line, (guint) (at + 4 - source->text), line->byte_end);
  if (name.first < name.last && name.last - name.first <= 4 && name.first > line->first
      && (g_array_index (source->tokens, HwToken, name.first).flags & HW_TOKEN_CAPITALISED)
      && !hw_chip_has_cue (source, &name, HW_CUE_PROFILE, NULL) && hw_chip_judge_place (source, &name) == HW_PLACE_NONE)
    head->reading->organisation = hw_chip_dup (source, &name);
}

/* "Buyer - Leeds", "Buyer, Leeds": the place is a part of the title, and tells where when nothing else does. */
static void
guess_title_place (HwHead *head, const HwChip *line)
{
  const HwFieldSource *source = head->source;
  const char *comma = g_strrstr_len (source->text + line->byte, (gssize) (line->byte_end - line->byte), ",");

  g_array_set_size (head->chips, 0);
  hw_chips_cut (source, line->piece, head->chips);
  if (comma != NULL)
    {
      HwChip rest = hw_chip_trim (source, line, (guint) (comma + 1 - source->text), line->byte_end);

      g_array_append_val (head->chips, rest);
    }
  for (guint i = 1; i < head->chips->len && head->title_place == NULL; i++)
    {
      const HwChip *chip = &g_array_index (head->chips, HwChip, i);

      if (chip->last > chip->first && hw_chip_judge_place (source, chip) == HW_PLACE_SURE)
        head->title_place = hw_chip_dup (source, chip);
    }
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

static void
take_title (HwHead *head, guint first, guint next)
{
  const HwFieldSource *source = head->source;
  const HwPiece *begin = hw_field_get_piece (source, first), *end = hw_field_get_piece (source, next - 1);
  HwChip line = { first, begin->first_token, end->last_token, begin->byte, end->byte_end, begin->line };
  const char *paren;

  strip_lead (head, &line);
  paren = memchr (source->text + line.byte, '(', line.byte_end - line.byte);
  if (paren != NULL) /* "Buyer (contract, 6 months)" */
    {
      HwChip aside = hw_chip_trim (source, &line, (guint) (paren + 1 - source->text), line.byte_end);

      hw_head_take_employment (head, aside.first, aside.last);
    }
  guess_title_place (head, &line);
  strip_tail (head, &line);
  take_employer (head, &line);
  head->reading->title = hw_chip_dup (source, &line);
}

/* "Acme Studios" above "Senior Buyer": the first line is the employer, when only the second one is a title. */
static guint
skip_employer (HwHead *head)
{
  const HwFieldSource *source = head->source;
  const HwPiece *first = hw_field_get_piece (source, 0), *second;

  if (source->pieces->len < 2)
    return 0;
  second = hw_field_get_piece (source, 1);
  if (!hw_piece_is_whole_line (first) || !hw_piece_is_whole_line (second)
      || hw_piece_count_words (first) > HW_HEAD_NAME_WORDS
      || !hw_field_has_cue (source, HW_CUE_FIRM, 0, NULL) || hw_field_has_cue (source, HW_CUE_PROFILE, 0, NULL)
      || !hw_field_has_cue (source, HW_CUE_PROFILE, 1, NULL) || !looks_like_title (source, 1)
      || memchr (source->text + second->byte, ':', second->byte_end - second->byte) != NULL)
    return 0;
  if (head->reading->organisation == NULL)
    head->reading->organisation = hw_field_dup_piece (source, 0);
  return 1;
}

guint
hw_head_read_title (HwHead *head)
{
  const HwFieldSource *source = head->source;
  guint next = skip_employer (head);

  while (head->reading->title == NULL && next < source->pieces->len && hw_field_get_piece (source, next)->line <= 2)
    {
      guint first = next;

      g_array_set_size (head->chips, 0);
      next = hw_chips_cut (source, first, head->chips);
      if (looks_like_title (source, first))
        take_title (head, first, next);
      else if (first == 0)
        next = source->pieces->len; /* running text: no head at all */
    }
  if (head->reading->title != NULL)
    return next;
  find_title_in_text (source, head->reading);
  return source->pieces->len;
}
