/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-chips.h"

#include <string.h>

#define MAX_PLACE_WORDS 9u /* "San Francisco Bay Area, California, United States" */
#define MAX_PART_WORDS 4u
#define MAX_PLACES 12u

static const HwToken *
get_token (const HwFieldSource *source, guint at)
{
  return &g_array_index (source->tokens, HwToken, at);
}

/* The end of the known place or region that begins with the token @at, @at itself when none does; "us" is no US. */
static guint
find_known_end (const HwFieldSource *source, guint at, guint last, gboolean *is_city)
{
  static const HwCueField FIELDS[] = { HW_CUE_PLACE, HW_CUE_REGION };
  guint end = at;

  if (hw_field_is_cue (source, HW_CUE_EMPLOYMENT, at)) /* "Temps plein" has the stem of a town */
    return at;
  for (gsize f = 0; f < G_N_ELEMENTS (FIELDS) && (get_token (source, at)->flags & HW_TOKEN_CAPITALISED); f++)
    {
      int i = hw_field_find_cue_at (source, FIELDS[f], at);
      const HwCue *cue = i >= 0 ? &g_array_index (source->cues, HwCue, i) : NULL;

      if (cue == NULL || cue->last > last || cue->last < end || cue->last == at)
        continue;
      *is_city = FIELDS[f] == HW_CUE_PLACE && cue->last > end;
      end = cue->last;
    }
  return end;
}

/* "2" of "Dublin 2", "SW1A", "Area" of "London Area" */
static gboolean
is_filler (const HwFieldSource *source, guint at)
{
  const HwToken *token = get_token (source, at);
  guint length = token->byte_end - token->byte;

  for (guint i = token->byte; i < token->byte_end && length <= 5; i++)
    if (g_ascii_isdigit (source->text[i]))
      return TRUE;
  return hw_field_is_cue (source, HW_CUE_PLACE_WORD, at);
}

/* "IN", "NSW": a state's or country's letters, which are words, too; "US" and "UK" are known as places. */
static gboolean
is_code (const HwFieldSource *source, guint at, guint end)
{
  const HwToken *token = get_token (source, at);

  return end == at + 1 && token->byte_end - token->byte <= 3 && !hw_field_is_cue (source, HW_CUE_PLACE, at);
}

/* Whether the tokens are known places and regions with nothing else but fillers; @city: one of them is a town. */
static gboolean
is_known_place (const HwFieldSource *source, guint first, guint last, gboolean *city)
{
  gboolean any = FALSE;

  *city = FALSE;
  for (guint at = first; at < last;)
    {
      gboolean is_city = FALSE;
      guint end = find_known_end (source, at, last, &is_city);

      if (end == at && !is_filler (source, at))
        return FALSE;
      any |= end > at && !is_code (source, at, end);
      *city |= is_city;
      at = MAX (end, at + 1);
    }
  return any;
}

/* Where the comma part that ends before the token @last begins. */
static guint
find_part (const HwFieldSource *source, guint first, guint last)
{
  guint at = last - 1;

  while (at > first
         && !memchr (source->text + get_token (source, at - 1)->byte_end, ',',
                     get_token (source, at)->byte - get_token (source, at - 1)->byte_end))
    at--;
  return at;
}

/* Whether the words may be a town's name: few, with capitals, no firm's. */
static gboolean
may_be_town (const HwFieldSource *source, guint first, guint last)
{
  if (first == last || last - first > MAX_PART_WORDS || !(get_token (source, first)->flags & HW_TOKEN_CAPITALISED))
    return FALSE;
  for (guint at = first; at < last; at++)
    if (hw_field_is_cue (source, HW_CUE_FIRM, at) || hw_field_is_cue (source, HW_CUE_PROFILE, at)
        || (at > first && (memchr (source->text + get_token (source, at - 1)->byte_end, '&',
                                   get_token (source, at)->byte - get_token (source, at - 1)->byte_end))))
      return FALSE;
  return memchr (source->text + get_token (source, first)->byte, '\'',
                 get_token (source, last - 1)->byte_end - get_token (source, first)->byte) == NULL;
}

/* "Reno NV", "Sioux Falls SD 57104": an unknown town and the letters of its state without a comma. */
static gboolean
is_town_and_code (const HwFieldSource *source, guint first, guint last)
{
  guint at = last;

  while (at > first && is_filler (source, at - 1) && !(get_token (source, at - 1)->flags & HW_TOKEN_CAPITALS))
    at--;
  if (at < first + 2 || at > first + 4 || find_part (source, first, last) > first
      || !(get_token (source, at - 1)->flags & HW_TOKEN_CAPITALS)
      || !hw_field_is_cue (source, HW_CUE_REGION, at - 1)
      || hw_field_is_cue (source, HW_CUE_FIRM, at - 1)) /* "Aster SE" */
    return FALSE;
  for (guint i = first; i + 1 < at; i++)
    if (get_token (source, i)->flags & HW_TOKEN_CAPITALS)
      return FALSE;
  return may_be_town (source, first, at - 1);
}

static gboolean
is_place_by_form (const HwFieldSource *source, guint first, guint last)
{
  guint parts = 0, from;

  if (hw_field_is_cue (source, HW_CUE_NOT_NAME, first)) /* "Sie planen Touren, Preise und Lager." */
    return FALSE;
  for (guint end = last; end > first; end = from, parts++)
    {
      from = find_part (source, first, end);
      if (!may_be_town (source, from, end) && parts > 0)
        return FALSE;
      if (!(get_token (source, from)->flags & HW_TOKEN_CAPITALISED) || end - from > MAX_PART_WORDS)
        return FALSE;
      for (guint at = from; at < end; at++)
        if (hw_field_is_cue (source, HW_CUE_FIRM, at) || (get_token (source, at)->flags & HW_TOKEN_NUMBER))
          return FALSE;
    }
  return parts >= 2 && parts <= 3;
}

/* "US, CA, Irvine", "DE, , Berlin": from the large to the small. */
static gboolean
is_turned (const HwFieldSource *source, guint first, guint last)
{
  const HwToken *token = get_token (source, first);
  guint part = find_part (source, first, last);

  return (token->flags & HW_TOKEN_CAPITALS) && token->byte_end - token->byte == 2
         && source->text[token->byte_end] == ',' && part > first && may_be_town (source, part, last)
         && get_token (source, part)->byte_end - get_token (source, part)->byte > 2;
}

/* Whether the tokens are regions only: "CA", "Ontario, Canada". */
static gboolean
is_region (const HwFieldSource *source, guint first, guint last)
{
  gboolean any = FALSE;

  for (guint at = first; at < last;)
    {
      int i = hw_field_find_cue_at (source, HW_CUE_REGION, at);

      if (i < 0 && !is_filler (source, at))
        return FALSE;
      any |= i >= 0;
      at = i >= 0 ? MAX (g_array_index (source->cues, HwCue, i).last, at + 1) : at + 1;
    }
  return any;
}

/* "26721 Emden", "1010 Wien": the town behind its number, which German and French addresses have in front. */
static gboolean
is_behind_number (const HwFieldSource *source, guint first, guint last)
{
  guint digits = get_token (source, first)->byte_end - get_token (source, first)->byte;

  if (source->language == HW_LANGUAGE_EN || !(get_token (source, first)->flags & HW_TOKEN_NUMBER)
      || digits < 4 || digits > 5 || first + 1 >= last || find_part (source, first, last) > first)
    return FALSE;
  for (guint at = first; at < last; at++)
    for (guint i = get_token (source, at)->byte; i < get_token (source, at)->byte_end; i++)
      if ((g_ascii_isdigit (source->text[i]) != 0) != (at == first))
        return FALSE;
  return may_be_town (source, first + 1, last) && !hw_field_is_cue (source, HW_CUE_NOT_NAME, first + 1);
}

static HwPlaceTrust
judge (const HwFieldSource *source, guint first, guint last)
{
  gboolean city = FALSE;
  guint part;

  if (first == last || last - first > MAX_PLACE_WORDS)
    return HW_PLACE_NONE;
  if (is_known_place (source, first, last, &city) || is_town_and_code (source, first, last)
      || is_turned (source, first, last) || is_behind_number (source, first, last))
    return HW_PLACE_SURE;
  part = find_part (source, first, last);
  while (part > first && is_region (source, part, last))
    {
      guint town = find_part (source, first, part);

      if (may_be_town (source, town, part) && town == first)
        return HW_PLACE_SURE; /* "Newquay, Cornwall", "Irvine, CA, United States" */
      part = town;
    }
  return is_place_by_form (source, first, last) ? HW_PLACE_FORM : HW_PLACE_NONE;
}

/* The bytes of what parts two places at @at, 0 when there is none. */
static guint
measure_or (const HwFieldSource *source, guint at, guint end)
{
  const char *text = source->text + at;
  gsize n = *text == ' ' && text[1] == '/' ? 1 : 0;

  if (*text == ';')
    return at + 1 < end ? 1 : 0;
  if (*text == ' ' && g_ascii_islower (text[1]))
    n = MAX (hw_word_list_measure (source->words[HW_FIELD_WORD_OR], HW_ANY_LANGUAGE, text + 1),
             hw_word_list_measure (source->words[HW_FIELD_WORD_AND], HW_ANY_LANGUAGE, text + 1));
  return n > 0 && text[1 + n] == ' ' && at + n + 2 < end ? (guint) n + 2 : 0;
}

/* "7014 Camelback Rd, Reno, NV 89501": the first token behind the house, @first when there is none. */
static guint
skip_street (const HwFieldSource *source, guint first, guint last)
{
  guint at = first + 1;

  if (first >= last || !(get_token (source, first)->flags & HW_TOKEN_NUMBER) || source->language != HW_LANGUAGE_EN)
    return first;
  while (at < last && source->text[get_token (source, at - 1)->byte_end] != ',')
    at++;
  return at + 1 < last && at - first >= 2 && judge (source, at, last) == HW_PLACE_SURE ? at : first;
}

HwPlaceTrust
hw_chip_judge_place (const HwFieldSource *source, const HwChip *chip)
{
  HwPlaceTrust trust = HW_PLACE_NONE;
  guint from = chip->byte;

  for (guint at = from; at < chip->byte_end;)
    {
      guint n = measure_or (source, at, chip->byte_end);

      if (n > 0 && from == chip->byte)
        { /* "Leeds or York" */
          HwChip part = hw_chip_trim (source, chip, from, at),
                 rest = hw_chip_trim (source, chip, at + n, chip->byte_end);

          if (judge (source, part.first, part.last) == HW_PLACE_SURE
              && judge (source, rest.first, rest.last) == HW_PLACE_SURE)
            return HW_PLACE_SURE;
        }
      at += MAX (n, 1);
    }
  trust = judge (source, chip->first, chip->last);
  return trust == HW_PLACE_SURE || skip_street (source, chip->first, chip->last) == chip->first ? trust : HW_PLACE_SURE;
}

/* "US, CA, Irvine" is written the other way round; "KR, , Seoul" leaves one out. */
static char *
turn_place (const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, ",", -1);
  g_autoptr (GString) turned = NULL;
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    g_strstrip (parts[i]);
  if (n < 2 || n > 3 || strlen (parts[0]) != 2 || !g_ascii_isupper (parts[0][0]) || !g_ascii_isupper (parts[0][1])
      || strlen (parts[n - 1]) <= 2)
    return g_strdup (place);
  turned = g_string_new (parts[n - 1]);
  if (n == 3 && *parts[1] != '\0' && !g_ascii_isdigit (*parts[1]))
    g_string_append_printf (turned, ", %s", parts[1]);
  g_string_append_printf (turned, ", %s", parts[0]);
  return g_string_free (g_steal_pointer (&turned), FALSE);
}

static void
add_place (GPtrArray *places, char *place)
{
  if (places->len >= MAX_PLACES || *place == '\0'
      || g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
    g_free (place);
  else
    g_ptr_array_add (places, place);
}

/* "remote within Germany": the known places among other words. */
static void
add_known_within (const HwFieldSource *source, const HwChip *chip, GPtrArray *places)
{
  for (guint at = chip->first; at < chip->last;)
    {
      gboolean is_city = FALSE;
      guint end = find_known_end (source, at, chip->last, &is_city);

      if (end > at && !is_code (source, at, end))
        add_place (places, hw_field_dup_words (source, at, end));
      at = MAX (end, at + 1);
    }
}

static gboolean
speaks_of_work (const HwFieldSource *source, const HwChip *chip)
{
  return hw_chip_has_cue (source, chip, HW_CUE_WORK_MODE, NULL)
         || hw_chip_has_cue (source, chip, HW_CUE_EMPLOYMENT, NULL)
         || hw_chip_has_cue (source, chip, HW_CUE_DAYS, NULL)
         || hw_chip_has_cue (source, chip, HW_CUE_PAY, NULL)
         || hw_chip_has_cue (source, chip, HW_CUE_PERIOD, NULL) || hw_chip_has_currency (source, chip);
}

/* A value that is a sentence is no place. */
static gboolean
ends_sentence (const HwFieldSource *source, const HwChip *chip)
{
  const HwPiece *piece = hw_field_get_piece (source, chip->piece);

  return piece->byte_end > piece->byte && strchr (".!?", source->text[piece->byte_end - 1]) != NULL
         && piece->last_token - piece->first_token > 6;
}

/* "Reno, Nevada HQ, help with moving": the longest beginning of a labelled value that is a place; @chip when
 * none is. */
static HwChip
cut_place (const HwFieldSource *source, const HwChip *chip)
{
  for (guint last = MIN (chip->last, chip->first + MAX_PLACE_WORDS); last > chip->first; last--)
    if (judge (source, chip->first, last) == HW_PLACE_SURE
        && (last > chip->first + 1 || last == chip->last
            || hw_field_is_cue (source, HW_CUE_PLACE, chip->first))) /* "Main campus" is not in Maine */
      return hw_chip_trim (source, chip, chip->byte, get_token (source, last - 1)->byte_end);
  return *chip;
}

static void
add_part (const HwFieldSource *source, const HwChip *chip, gboolean labelled, GPtrArray *places)
{
  g_autofree char *text = NULL;
  HwChip town;

  if (chip->first == chip->last)
    return;
  town = hw_chip_trim (source, chip, get_token (source, skip_street (source, chip->first, chip->last))->byte,
                       chip->byte_end);
  chip = &town;
  if (judge (source, chip->first, chip->last) == HW_PLACE_SURE
      || (labelled && !speaks_of_work (source, chip) && chip->last - chip->first <= MAX_PLACE_WORDS + 3
          && !ends_sentence (source, chip)))
    {
      HwChip place = labelled ? cut_place (source, chip) : *chip;

      text = hw_chip_dup (source, &place);
      add_place (places, turn_place (text));
    }
  else if (places->len == 0
           && (hw_chip_has_cue (source, chip, HW_CUE_PLACE, NULL)
               || hw_chip_has_cue (source, chip, HW_CUE_REGION, NULL))
           && speaks_of_work (source, chip))
    add_known_within (source, chip, places);
}

void
hw_chip_add_places (const HwFieldSource *source, const HwChip *chip, gboolean labelled, GPtrArray *places)
{
  guint from = chip->byte;
  const char *paren = memchr (source->text + chip->byte, '(', chip->byte_end - chip->byte);
  guint end = paren != NULL && paren > source->text + chip->byte ? (guint) (paren - source->text) : chip->byte_end;
  HwChip part;

  for (guint at = from; at < end;)
    {
      guint n = measure_or (source, at, end);

      if (n > 0)
        {
          part = hw_chip_trim (source, chip, from, at);
          add_part (source, &part, labelled, places);
          from = at + n;
        }
      at += MAX (n, 1);
    }
  part = hw_chip_trim (source, chip, from, end);
  add_part (source, &part, labelled, places);
}
