/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that only the words around them tell to be the job's: "our Leeds office", "join our team in Lyon",
 * an address. */
#include "analysis/hw-field-chips.h"

#include <string.h>

#define MAX_TOWN_WORDS 3u
#define MAX_SEATS 4u         /* a firm that names more does not say which is meant */
#define MAX_ADDRESS_WORDS 24u
#define TOWN_PIECES 8u

static const HwToken *
get_token (const HwFieldSource *source, guint at)
{
  return &g_array_index (source->tokens, HwToken, at);
}

static void
add_place (GPtrArray *places, char *place)
{
  if (g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
    g_free (place);
  else
    g_ptr_array_add (places, place);
}

/* Whether only a blank parts the token from the one before it. */
static gboolean
is_next_word (const HwFieldSource *source, guint at)
{
  guint end = get_token (source, at - 1)->byte_end;

  return get_token (source, at)->byte == end + 1 && strchr (" -", source->text[end]) != NULL;
}

/* Whether the word may be of a town's name that no list has. */
static gboolean
may_be_town (const HwFieldSource *source, guint at)
{
  static const HwCueField OTHERS[] = { HW_CUE_NOT_NAME, HW_CUE_FIRM,      HW_CUE_PROFILE,    HW_CUE_OFFICE,
                                       HW_CUE_SEAT,     HW_CUE_WORK_MODE, HW_CUE_EMPLOYMENT, HW_CUE_MONTH };
  const HwToken *token = get_token (source, at);

  if ((token->flags & (HW_TOKEN_CAPITALISED | HW_TOKEN_CAPITALS | HW_TOKEN_NUMBER)) != HW_TOKEN_CAPITALISED
      || token->id != HW_WORD_UNKNOWN)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    if (hw_field_is_cue (source, OTHERS[i], at))
      return FALSE;
  return TRUE;
}

/* The place that begins with token @at: a known one, or words that are nothing else. */
static guint
find_place_end (const HwFieldSource *source, guint at, guint last)
{
  int known = at < last ? hw_field_find_cue_at (source, HW_CUE_PLACE, at) : -1;
  guint end = at;

  if (at >= last || !(get_token (source, at)->flags & HW_TOKEN_CAPITALISED)
      || ((get_token (source, at)->flags & HW_TOKEN_CAPITALS)
          && get_token (source, at)->byte_end - get_token (source, at)->byte <= 3))
    return at; /* "our US warehouses" */
  if (known >= 0)
    return MIN (g_array_index (source->cues, HwCue, known).last, last);
  while (end < last && end - at < MAX_TOWN_WORDS && may_be_town (source, end)
         && (end == at || is_next_word (source, end)))
    end++;
  return end;
}

/* "our offices in Berlin and Amsterdam": the place at @at and those that "and" joins to it. */
static void
add_places_from (const HwFieldSource *source, guint at, guint last, GPtrArray *places)
{
  guint end = find_place_end (source, at, last);

  while (end > at)
    {
      guint gap = get_token (source, end - 1)->byte_end;

      add_place (places, hw_field_dup_words (source, at, end));
      if (end >= last
          || (strncmp (source->text + gap, ", ", 2) != 0
              && get_token (source, end)->byte_end - get_token (source, end)->byte > 3))
        return;
      at = end + (source->text[gap] == ' '); /* "and", "or", "und", "et" */
      end = at < last && hw_field_is_cue (source, HW_CUE_PLACE, at) && !hw_field_is_cue (source, HW_CUE_REGION, at)
              ? find_place_end (source, at, last) : at;
    }
}

/* "our Leeds office": the place that ends before the token @at. */
static void
add_place_before (const HwFieldSource *source, guint at, guint first, GPtrArray *places)
{
  for (guint n = MAX_TOWN_WORDS; n > 0; n--)
    if (at >= first + n + 1 && find_place_end (source, at - n, at) == at && is_next_word (source, at)
        && !(get_token (source, at - n - 1)->flags & HW_TOKEN_CAPITALISED))
      {
        add_place (places, hw_field_dup_words (source, at - n, at));
        return;
      }
}

/* "join our team in Lyon", "join Acorn in Lyon": "in" stands some words behind the verb. */
static guint
find_in (const HwFieldSource *source, guint from, guint last)
{
  for (guint at = from; at < MIN (from + 5, last) && at > 0; at++)
    if (hw_field_is_word (source, HW_FIELD_WORD_IN, at) && is_next_word (source, at)
        && !(get_token (source, at)->flags & HW_TOKEN_CAPITALISED)
        && source->text[get_token (source, at)->byte_end] == ' ')
      return at + 1;
  return last;
}

static void
read_seats (const HwFieldSource *source, GPtrArray *places)
{
  for (int i = hw_field_next_cue (source, HW_CUE_SEAT, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_SEAT, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      const HwPiece *piece = hw_field_get_piece (source, cue->piece);

      if (hw_field_get_kind (source, cue->piece) == HW_KIND_OFFER && !g_str_equal (cue->value, "join"))
        continue; /* "a London office to use when you like" */
      if (g_str_equal (cue->value, "behind"))
        add_place_before (source, cue->first, piece->first_token, places);
      else if (g_str_equal (cue->value, "join"))
        add_places_from (source, find_in (source, cue->last, piece->last_token), piece->last_token, places);
      else
        add_places_from (source, cue->last, piece->last_token, places);
    }
}

static gboolean
has_number (const HwFieldSource *source, const HwPiece *piece)
{
  for (guint at = piece->first_token; at < piece->last_token; at++)
    if (get_token (source, at)->flags & HW_TOKEN_NUMBER)
      return TRUE;
  return FALSE;
}

/* "Tarn Ltd, 12 High Street, Leeds LS10 1EZ": the last part of an address. */
static void
read_addresses (const HwFieldSource *source, GPtrArray *places)
{
  for (guint i = source->pieces->len; i > 0 && places->len == 0; i--)
    {
      const HwPiece *piece = hw_field_get_piece (source, i - 1);
      HwChip part = { i - 1, piece->first_token, piece->last_token, piece->byte, piece->byte_end, piece->line };
      const char *comma
          = piece->last_token - piece->first_token <= MAX_ADDRESS_WORDS && has_number (source, piece)
                    && memchr (source->text + piece->byte, ',', piece->byte_end - piece->byte) != NULL
                ? g_strrstr_len (source->text + piece->byte, (gssize) (piece->byte_end - piece->byte), ", ")
                : NULL;

      if (comma == NULL)
        continue;
      part = hw_chip_trim (source, &part, (guint) (comma + 2 - source->text),
                           piece->byte_end - (source->text[piece->byte_end - 1] == '.'));
      if (part.first > piece->first_token + 1 && part.last > part.first)
        hw_chip_add_places (source, &part, FALSE, places);
    }
}

/* "Chicago, IL": a town with its state in running text, the first of all. */
static void
read_towns (const HwFieldSource *source, GPtrArray *places)
{
  for (int i = hw_field_next_cue (source, HW_CUE_PLACE, 0); i >= 0 && places->len == 0;
       i = hw_field_next_cue (source, HW_CUE_PLACE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      const HwToken *state = cue->last < source->tokens->len ? get_token (source, cue->last) : NULL;

      if (cue->piece >= TOWN_PIECES)
        return;
      if (state != NULL && strncmp (source->text + get_token (source, cue->last - 1)->byte_end, ", ", 2) == 0
          && (state->flags & HW_TOKEN_CAPITALS) && state->byte_end - state->byte == 2
          && hw_field_is_cue (source, HW_CUE_REGION, cue->last))
        g_ptr_array_add (places, hw_field_dup_words (source, cue->first, cue->last + 1));
    }
}

void
hw_field_read_seat (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GPtrArray) places = NULL;

  if (reading->locations != NULL || g_strcmp0 (reading->work_mode, "remote") == 0)
    return;
  places = g_ptr_array_new_with_free_func (g_free);
  read_seats (source, places);
  if (places->len > MAX_SEATS)
    g_ptr_array_set_size (places, 0);
  if (places->len == 0)
    read_addresses (source, places);
  if (places->len == 0 && source->language == HW_LANGUAGE_EN)
    read_towns (source, places);
  if (places->len == 0)
    return;
  g_ptr_array_add (places, NULL);
  reading->locations = (char **) g_ptr_array_steal (places, NULL);
}
