/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-title-tail.h"

#include <string.h>

/* Whether the chip is what comes beside a title: pay, terms of the work, a button. */
static gboolean
is_beside_title (const HwFieldSource *source, const HwChip *chip)
{
  return !hw_chip_has_cue (source, chip, HW_CUE_PROFILE, NULL) && chip->first < chip->last
         && (hw_head_is_term (source, chip) || hw_head_is_noise (source, chip) || hw_head_is_reference (source, chip));
}

/* "Buyer | Leeds": a bar parts more than the dash of "Buyer - Leeds". */
static gboolean
is_behind_bar (const HwFieldSource *source, const HwChip *before, const HwChip *chip)
{
  return memchr (source->text + before->byte_end, '|', chip->byte - before->byte_end) != NULL;
}

static gboolean
is_capitalised (const HwFieldSource *source, const HwChip *chip)
{
  return (g_array_index (source->tokens, HwToken, chip->first).flags & HW_TOKEN_CAPITALISED) != 0;
}

/* No title, and no more than @most words. */
static gboolean
may_be_name (const HwFieldSource *source, const HwChip *chip, guint most)
{
  return chip->first < chip->last && chip->last - chip->first <= most
         && !hw_chip_has_cue (source, chip, HW_CUE_PROFILE, NULL);
}

/* "Buyer - Quillbird", of which more is said below: the employer, when the language has no such word. */
static gboolean
is_employer_chip (const HwFieldSource *source, const HwChip *chip, guint from)
{
  g_autofree char *name = NULL;

  if (!may_be_name (source, chip, HW_HEAD_NAME_WORDS))
    return FALSE;
  if (hw_chip_has_cue (source, chip, HW_CUE_FIRM, NULL))
    return TRUE;
  if (chip->last - chip->first > 1 || g_array_index (source->tokens, HwToken, chip->first).id != HW_WORD_UNKNOWN
      || !is_capitalised (source, chip) || hw_chip_judge_place (source, chip) != HW_PLACE_NONE)
    return FALSE;
  name = hw_chip_dup (source, chip);
  return hw_field_count_mentions (source, name, from) > 1;
}

/* "Buyer | Quillbird": behind a bar a name of several words, too, when it comes again. */
static gboolean
is_named_below (const HwFieldSource *source, const HwChip *chip, guint from)
{
  g_autofree char *name = NULL;

  if (!may_be_name (source, chip, HW_HEAD_NAME_WORDS / 2) || !is_capitalised (source, chip))
    return FALSE;
  name = hw_chip_dup (source, chip);
  return hw_field_count_mentions (source, name, from) > 0;
}

/* "Buyer - Quill & Tarn": behind a dash, too, when a sentence presents it; one word may be of the title. */
static gboolean
is_presented_name (const HwFieldSource *source, const HwChip *chip, guint from)
{
  g_autofree char *name = NULL;

  if (!may_be_name (source, chip, HW_HEAD_NAME_WORDS / 2) || chip->last < chip->first + 2
      || !is_capitalised (source, chip) || hw_field_is_cue (source, HW_CUE_NOT_NAME, chip->first)
      || hw_chip_judge_place (source, chip) != HW_PLACE_NONE)
    return FALSE;
  name = hw_chip_dup (source, chip);
  return hw_field_is_presented_below (source, name, from);
}

/* "Buyer – Leeds – hybrid – 90-110K": pay, terms and what stands between them are no part of the title. A
 * firm behind it is, and is the employer. */
static void
strip_chips (HwHead *head, HwChip *line)
{
  const HwFieldSource *source = head->source;
  guint end = line->byte_end;
  gboolean over = FALSE, stripped = FALSE;

  g_array_set_size (head->chips, 0);
  hw_chips_cut (source, line->piece, head->chips);
  for (guint i = head->chips->len; i > 1; i--)
    {
      const HwChip *chip = &g_array_index (head->chips, HwChip, i - 1), *before = chip - 1;
      gboolean beside
          = is_beside_title (source, chip)
            || (hw_chip_judge_place (source, chip) == HW_PLACE_SURE
                && (stripped || is_behind_bar (source, before, chip)
                    || hw_field_is_cue (source, HW_CUE_LABEL, chip->first))); /* "– Standort Bonn" */

      if (chip->first <= line->first || chip->byte_end > line->byte_end)
        return;
      if (!beside
          && ((is_behind_bar (source, before, chip) && is_named_below (source, chip, end))
              || is_presented_name (source, chip, end)))
        {
          if (head->reading->organisation == NULL)
            head->reading->organisation = hw_chip_dup (source, chip);
          beside = TRUE;
        }
      if (!beside && head->reading->organisation == NULL && is_employer_chip (source, chip, end))
        head->reading->organisation = hw_chip_dup (source, chip);
      over |= !beside;
      if (over)
        continue;
      hw_head_take_employment (head, chip->first, chip->last);
      stripped = TRUE;
      line->last = before->last;
      line->byte_end = before->byte_end;
    }
}

/* "(2nd shift)", "(night shift)" */
static gboolean
is_shift (const HwFieldSource *source, const HwChip *aside)
{
  static const char WORD[] = "shift)";

  return aside->byte_end >= aside->byte + strlen (WORD) && aside->last - aside->first <= 3
         && g_ascii_strncasecmp (source->text + aside->byte_end - strlen (WORD), WORD, strlen (WORD)) == 0;
}

/* "Buyer (120-140K CAD)", "Buyer (12 month FTC - maternity cover)", "Buyer (Remote, Canada)" */
static void
strip_aside (const HwFieldSource *source, HwChip *line)
{
  const char *open = line->byte_end > line->byte && source->text[line->byte_end - 1] == ')'
                       ? g_strrstr_len (source->text + line->byte, (gssize) (line->byte_end - line->byte), "(") : NULL;
  HwChip aside;

  if (open == NULL || open == source->text + line->byte)
    return;
  aside = hw_chip_trim (source, line, (guint) (open + 1 - source->text), line->byte_end);
  if ((hw_head_is_term (source, &aside) || is_shift (source, &aside) || hw_head_is_reference (source, &aside))
      && !hw_chip_has_cue (source, &aside, HW_CUE_PROFILE, NULL))
    *line = hw_chip_trim (source, line, line->byte, (guint) (open - source->text));
}

/* "Einkäufer in Vollzeit", "Clerk, Part-Time": how much of the week it takes; @head keeps it. */
static void
strip_share (HwHead *head, HwChip *line)
{
  const HwFieldSource *source = head->source;

  for (guint i = hw_field_find_cues (source, line->first + 1); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      const char *word = source->text + g_array_index (source->tokens, HwToken, cue->first).byte;

      if (cue->first >= line->last)
        return;
      if (cue->field != HW_CUE_EMPLOYMENT || cue->last != line->last || !g_str_has_suffix (cue->value, "_time"))
        continue;
      if (hw_word_list_measure (source->words[HW_FIELD_WORD_SHARE], HW_ANY_LANGUAGE, word) == 0)
        continue;
      if (head->reading->employment_type == NULL)
        head->reading->employment_type = g_strdup (cue->value);
      *line = hw_chip_trim (source, line, line->byte, (guint) (word - source->text));
      return;
    }
}

/* "Leiterin Kundendienst, 60-80 %": the share of the week by numbers. */
static void
strip_pensum (const HwFieldSource *source, HwChip *line)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint at = line->last;

  if (line->byte_end == line->byte || source->text[line->byte_end - 1] != '%')
    return;
  while (at > line->first + 1 && (tokens[at - 1].flags & HW_TOKEN_NUMBER) && line->last - at < 2)
    at--;
  if (at < line->last)
    *line = hw_chip_trim (source, line, line->byte, tokens[at].byte);
}

/* "Mechaniker (m/w/d) für unseren Kunden, das Autohaus Acorn": for whom an agency looks is none of the title. */
static void
strip_client (const HwFieldSource *source, HwChip *line)
{
  for (int i = hw_field_next_client (source, 0); i >= 0; i = hw_field_next_client (source, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      guint first = cue->first;

      if (first >= line->last)
        return;
      if (first <= line->first + 1)
        continue;
      if (source->language != HW_LANGUAGE_EN && first > line->first + 1
          && !(g_array_index (source->tokens, HwToken, first - 1).flags & HW_TOKEN_CAPITALISED)
          && source->text[g_array_index (source->tokens, HwToken, first - 1).byte_end] == ' ')
        first--; /* "für", "pour" */
      *line = hw_chip_trim (source, line, line->byte, g_array_index (source->tokens, HwToken, first).byte);
      return;
    }
}

/* "Verkäufer (m/w/d) für unsere Filiale in Bonn": what is behind the words for a house of the employer's is none of the
 * title; a town among it is kept by @head. */
static void
strip_house (HwHead *head, HwChip *line)
{
  const HwFieldSource *source = head->source;
  guint n = line->byte_end - line->byte;
  const char *close = memchr (source->text + line->byte, ')', n);
  guint behind;
  int place;

  if (close == NULL || close[1] != ' '
      || hw_word_list_measure (source->words[HW_FIELD_WORD_HOUSE], HW_ANY_LANGUAGE, close + 2) == 0)
    return;
  behind = hw_tokens_find (source->tokens, (guint) (close - source->text));
  place = hw_field_next_cue (source, HW_CUE_PLACE, hw_field_find_cues (source, behind));
  if (place >= 0 && head->title_place == NULL && g_array_index (source->cues, HwCue, place).first < line->last)
    head->title_place = g_strdup (g_array_index (source->cues, HwCue, place).value);
  *line = hw_chip_trim (source, line, line->byte, (guint) (close + 1 - source->text));
}

/* "Un jardinier (H/F)", "Eine Buchhalterin": the article in front of who is looked for. */
static void
strip_article (const HwFieldSource *source, HwChip *line)
{
  guint n = hw_head_measure_article (source, line);

  if (n > 0)
    *line = hw_chip_trim (source, line, line->byte + n, line->byte_end);
}

void
hw_head_strip_tail (HwHead *head, HwChip *line)
{
  strip_article (head->source, line);
  strip_client (head->source, line);
  strip_house (head, line);
  strip_pensum (head->source, line);
  strip_aside (head->source, line);
  strip_chips (head, line);
  strip_pensum (head->source, line);
  strip_share (head, line);
  strip_aside (head->source, line);
}
