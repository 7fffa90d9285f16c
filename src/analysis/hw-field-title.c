/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-title.h"

#include <string.h>

#include "analysis/hw-field-decoration.h"
#include "analysis/hw-field-title-mark.h"
#include "analysis/hw-field-title-tail.h"
#include "analysis/hw-field-title-text.h"

#define EMPLOYER_LINES 4u   /* below the employer that may be the title */
#define TITLE_LINES 3u
#define SENTENCE_WORDS 7u     /* and not "Buyer - job no." */

static char
get_last_char (const HwFieldSource *source, const HwPiece *piece)
{
  return source->text[piece->byte_end - 1];
}

/* @tried: how many lines before it were looked at; the first needs no word that titles are known by. */
static gboolean
looks_like_title (const HwFieldSource *source, guint index, guint tried)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  if (hw_piece_count_words (piece) > HW_HEAD_TITLE_WORDS || get_last_char (source, piece) == ':'
      || get_last_char (source, piece) == '?' || (piece->flags & HW_PIECE_ITEM))
    return FALSE;
  if (get_last_char (source, piece) == '.' && !hw_piece_is_whole_line (piece)
      && hw_piece_count_words (piece) >= SENTENCE_WORDS) /* "This is about the Buyer we need. Write to us." */
    return FALSE;
  return hw_field_has_cue (source, HW_CUE_PROFILE, index, NULL)
         || (tried == 0 && hw_piece_is_whole_line (piece) && get_last_char (source, piece) != '.'
             && !hw_head_announces_section (source, index));
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
      if (cue->field != HW_CUE_TITLE_LEAD || cue->last >= line->last || g_str_equal (cue->value, "not")
          || (cue->first > line->first) == (g_str_equal (cue->value, "first") || g_str_equal (cue->value, "text"))
          || (g_str_equal (cue->value, "join") && !hw_field_is_cue (source, HW_CUE_BEFORE_NAME, line->first)))
        continue;
      begin = g_array_index (source->tokens, HwToken, cue->first).byte;
      if (cue->first > line->first && head->reading->organisation == NULL)
        {
          HwChip name = hw_chip_trim (source, line, line->byte, begin);

          if (hw_field_is_cue (source, HW_CUE_BEFORE_NAME, name.first) && name.last > name.first + 1)
            name = hw_chip_trim (source, &name, g_array_index (source->tokens, HwToken, name.first + 1).byte, begin);
          if (hw_head_measure_article (source, &name) == 0) /* "ein Verlag aus Bonn sucht eine Lektorin" */
            head->reading->organisation = hw_chip_dup (source, &name);
        }
      *line = hw_chip_trim (source, line, g_array_index (source->tokens, HwToken, cue->last).byte, line->byte_end);
      hw_head_strip_person (source, line);
      if (line->byte_end > line->byte && strchr (".!", source->text[line->byte_end - 1]) != NULL
          && line->first < line->last && source->language == HW_LANGUAGE_EN)
        { /* "... a Buyer to join us." */
          guint end = hw_head_find_title_end (source, line->first, line->last);

          if (end > line->first + 1)
            *line = hw_chip_trim (source, line, line->byte, g_array_index (source->tokens, HwToken, end - 1).byte_end);
        }
      while (line->byte_end > line->byte && strchr ("!.", source->text[line->byte_end - 1]) != NULL)
        line->byte_end--;
      return;
    }
}

/* "Position Buyer": the label in the row of a table that is a table no more. */
static void
strip_label (const HwFieldSource *source, HwChip *line)
{
  int i = hw_field_find_cue_at (source, HW_CUE_LABEL, line->first);
  const HwCue *cue = i >= 0 ? &g_array_index (source->cues, HwCue, i) : NULL;

  if (cue != NULL && g_str_equal (cue->value, "title") && cue->last < line->last
      && (g_array_index (source->tokens, HwToken, cue->last).flags & HW_TOKEN_CAPITALISED))
    *line = hw_chip_trim (source, line, g_array_index (source->tokens, HwToken, cue->last).byte, line->byte_end);
}

/* "Buyer, Acme Ltd" */
static void
take_firm (HwHead *head, HwChip *line)
{
  const HwFieldSource *source = head->source;
  const char *comma = g_strrstr_len (source->text + line->byte, (gssize) (line->byte_end - line->byte), ", ");
  HwChip name;

  if (comma == NULL || head->reading->organisation != NULL)
    return;
  name = hw_chip_trim (source, line, (guint) (comma + 2 - source->text), line->byte_end);
  if (name.last < name.first + 2 || name.first == line->first || !hw_chip_has_cue (source, &name, HW_CUE_FIRM, "form")
      || hw_chip_has_cue (source, &name, HW_CUE_PROFILE, NULL))
    return;
  head->reading->organisation = hw_chip_dup (source, &name);
  *line = hw_chip_trim (source, line, line->byte, (guint) (comma - source->text));
}

/* "Buyer at Acme" */
static void
take_employer (HwHead *head, HwChip *line)
{
  const HwFieldSource *source = head->source;
  const char *at = g_strrstr_len (source->text + line->byte, (gssize) (line->byte_end - line->byte), " at ");
  const char *sign = g_strrstr_len (source->text + line->byte, (gssize) (line->byte_end - line->byte), " @ ");
  HwChip name;

  if (sign != NULL && (guint) (sign + 3 - source->text) < line->byte_end && sign > source->text + line->byte)
    { /* "Buyer @ Acme": the sign is no word of a title */
      name = hw_chip_trim (source, line, (guint) (sign + 3 - source->text), line->byte_end);
      *line = hw_chip_trim (source, line, line->byte, (guint) (sign - source->text));
      if (head->reading->organisation == NULL && name.first < name.last)
        head->reading->organisation = hw_chip_dup (source, &name);
      return;
    }
  if (at == NULL)
    take_firm (head, line);
  if (at == NULL || head->reading->organisation != NULL)
    return;
  name = hw_chip_trim (source, line, (guint) (at + 4 - source->text), line->byte_end);
  if (name.first < name.last && name.last - name.first <= 4 && name.first > line->first
      && (g_array_index (source->tokens, HwToken, name.first).flags & HW_TOKEN_CAPITALISED)
      && !hw_chip_has_cue (source, &name, HW_CUE_PROFILE, NULL) && hw_chip_judge_place (source, &name) == HW_PLACE_NONE)
    {
      head->reading->organisation = hw_chip_dup (source, &name);
      *line = hw_chip_trim (source, line, line->byte, (guint) (at - source->text));
    }
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
      guint end = line->byte_end - (source->text[line->byte_end - 1] == ')'); /* "Buyer (Remote, Canada)" */
      HwChip rest = hw_chip_trim (source, line, (guint) (comma + 1 - source->text), end);

      g_array_append_val (head->chips, rest);
    }
  for (guint i = 1; i < head->chips->len && head->title_place == NULL; i++)
    {
      const HwChip *chip = &g_array_index (head->chips, HwChip, i);
      const char *paren = memchr (source->text + chip->byte, '(', chip->byte_end - chip->byte);
      HwChip bare = hw_chip_trim (source, chip, chip->byte,
                                  paren != NULL ? (guint) (paren - source->text) : chip->byte_end);

      chip = &bare; /* "Paris (F/H)" */
      if (chip->last > chip->first + 1 && hw_field_is_cue (source, HW_CUE_LABEL, chip->first)) /* "Standort Bonn" */
        bare = hw_chip_trim (source, chip, g_array_index (source->tokens, HwToken, chip->first + 1).byte,
                             chip->byte_end);
      if (chip->last > chip->first && hw_chip_judge_place (source, chip) == HW_PLACE_SURE)
        head->title_place = hw_chip_dup (source, chip);
    }
}

/* "Buyer (Toronto, hybrid)": the first part of what stands in brackets. */
static void
take_place_aside (HwHead *head, const HwChip *aside)
{
  const HwFieldSource *source = head->source;
  guint n = (guint) strcspn (source->text + aside->byte, ",;|)/");
  HwChip part = hw_chip_trim (source, aside, aside->byte, MIN (aside->byte + n, aside->byte_end));

  if (head->title_place == NULL && part.first < part.last && part.last < aside->last
      && hw_chip_judge_place (source, &part) == HW_PLACE_SURE)
    head->title_place = hw_chip_dup (source, &part);
}

static void
take_title (HwHead *head, guint first, guint next, gboolean marked)
{
  const HwFieldSource *source = head->source;
  const HwPiece *begin = hw_field_get_piece (source, first), *end = hw_field_get_piece (source, next - 1);
  HwChip line = { first, begin->first_token, end->last_token, begin->byte, end->byte_end, begin->line };
  const char *paren;

  line = hw_chip_trim (source, &line, line.byte, line.byte_end);
  strip_label (head->source, &line);
  strip_lead (head, &line);
  hw_head_part_employer (head, &line, marked);
  paren = memchr (source->text + line.byte, '(', line.byte_end - line.byte);
  if (paren != NULL) /* "Buyer (contract, 6 months)" */
    {
      HwChip aside = hw_chip_trim (source, &line, (guint) (paren + 1 - source->text), line.byte_end);

      hw_head_take_employment (head, aside.first, aside.last);
      take_place_aside (head, &aside);
    }
  hw_head_take_pensum (head, &line);
  guess_title_place (head, &line);
  hw_head_strip_tail (head, &line);
  take_employer (head, &line);
  head->reading->title = hw_chip_dup (source, &line);
}

/* A firm's word alone is no name: "The Company". */
static gboolean
is_firm (const HwFieldSource *source, const HwPiece *piece)
{
  gboolean firm = FALSE, own = FALSE;

  for (guint at = piece->first_token; at < piece->last_token; at++)
    {
      gboolean is = hw_field_is_cue (source, HW_CUE_FIRM, at);

      firm |= is;
      own |= !is && !hw_field_is_cue (source, HW_CUE_NOT_NAME, at);
    }
  return firm && own;
}

/* Whether the line is nothing but a name that is a firm's by its form, or by what is said of it further down. */
static gboolean
is_employer_line (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  g_autofree char *name = NULL;

  if (!hw_piece_is_whole_line (piece) || hw_piece_count_words (piece) > HW_HEAD_NAME_WORDS
      || (piece->flags & HW_PIECE_ITEM) || strchr (".:?!", get_last_char (source, piece)) != NULL
      || hw_field_has_cue (source, HW_CUE_PROFILE, index, NULL))
    return FALSE;
  if (is_firm (source, piece))
    return TRUE;
  name = hw_field_dup_piece (source, index);
  return hw_field_is_named_below (source, name, piece->byte_end);
}

/* The line of the title below that of the employer, 0 when there is none: a slogan or a button may stand between. A
 * sentence is none: "Lead our warehouses." */
static guint
find_title_below (HwHead *head, guint employer)
{
  const HwFieldSource *source = head->source;
  guint at = employer + 1;

  for (guint tried = 0; tried < EMPLOYER_LINES && at < source->pieces->len; tried++)
    {
      const HwPiece *piece = hw_field_get_piece (source, at);
      guint index = at;

      g_array_set_size (head->chips, 0);
      at = hw_chips_cut (source, at, head->chips);
      if (hw_piece_is_whole_line (piece) && looks_like_title (source, index, 1)
          && get_last_char (source, piece) != '.'
          && memchr (source->text + piece->byte, ':', piece->byte_end - piece->byte) == NULL)
        return index;
    }
  return 0;
}

/* "Rosewood Lodge, Dubuque, IA" above "Care Assistant": the employer and where it is. */
static gboolean
take_employer_and_place (HwHead *head, guint first)
{
  const HwFieldSource *source = head->source;
  const HwPiece *piece = hw_field_get_piece (source, first);
  const char *begin = source->text + piece->byte, *comma = memchr (begin, ',', piece->byte_end - piece->byte);
  HwChip line = { first, piece->first_token, piece->last_token, piece->byte, piece->byte_end, piece->line };
  HwChip name, rest;
  guint title;

  if (comma == NULL || !hw_piece_is_whole_line (piece) || head->reading->organisation != NULL
      || (piece->flags & HW_PIECE_ITEM) || hw_field_has_cue (source, HW_CUE_PROFILE, first, NULL))
    return FALSE;
  name = hw_chip_trim (source, &line, line.byte, (guint) (comma - source->text));
  rest = hw_chip_trim (source, &line, (guint) (comma + 1 - source->text), line.byte_end);
  if (name.last < name.first + 2 || hw_chip_judge_place (source, &name) != HW_PLACE_NONE
      || hw_chip_judge_place (source, &rest) != HW_PLACE_SURE || hw_field_is_cue (source, HW_CUE_NOT_NAME, name.first))
    return FALSE;
  title = find_title_below (head, first);
  if (title == 0)
    return FALSE;
  head->reading->organisation = hw_chip_dup (source, &name);
  hw_chip_add_places (source, &rest, TRUE, head->places);
  head->above = title;
  return TRUE;
}

/* "Acme Studios" above "Senior Buyer": the first line is the employer, when only a later one is a title. */
static guint
skip_employer (HwHead *head, guint first)
{
  const HwFieldSource *source = head->source;
  guint title;

  if (take_employer_and_place (head, first))
    return head->above;
  title = is_employer_line (source, first) ? find_title_below (head, first) : 0;
  if (title == 0)
    return first;
  if (head->reading->organisation == NULL
      && !hw_field_is_cue (source, HW_CUE_BEFORE_NAME, hw_field_get_piece (source, first)->first_token))
    head->reading->organisation = hw_field_dup_piece (source, first);
  head->above = title;
  return title;
}

/* The format's own heading a few lines below one that nothing tells to be a title; @first when there is none. */
static guint
prefer_heading (HwHead *head, guint first)
{
  const HwFieldSource *source = head->source;
  guint line = hw_field_get_piece (source, first)->line;

  if ((hw_field_get_piece (source, first)->flags & HW_PIECE_HEADING)
      || hw_field_has_cue (source, HW_CUE_PROFILE, first, NULL))
    return first;
  for (guint at = first + 1;
       at < source->pieces->len && hw_field_get_piece (source, at)->line <= line + HW_HEAD_DECORATION_LINES;
       at++)
    {
      const HwPiece *piece = hw_field_get_piece (source, at);

      if (!(piece->flags & HW_PIECE_HEADING))
        continue;
      if (hw_head_announces_section (source, at) || !looks_like_title (source, at, 0))
        return first;
      head->above = at;
      return at;
    }
  return first;
}

/* Returns the piece behind the title's line. */
static guint
take_marked_title (HwHead *head, guint first)
{
  guint next;

  while (first > 0
         && hw_field_get_piece (head->source, first - 1)->line
                == hw_field_get_piece (head->source, first)->line)
    first--;
  g_array_set_size (head->chips, 0);
  next = hw_chips_cut (head->source, first, head->chips);
  take_title (head, first, next, TRUE);
  head->above = first;
  return next;
}

guint
hw_head_read_title (HwHead *head)
{
  const HwFieldSource *source = head->source;
  gboolean after_heading = FALSE;
  guint marked = head->reading->title == NULL ? hw_head_find_marked_title (head) : HW_HEAD_NO_TITLE;
  guint next;

  if (marked != HW_HEAD_NO_TITLE)
    return take_marked_title (head, marked);
  next = prefer_heading (head, skip_employer (head, hw_head_skip_decoration (head, &after_heading)));

  for (guint tried = after_heading ? 1 : 0;
       tried < TITLE_LINES && head->reading->title == NULL && next < source->pieces->len; tried++)
    {
      guint first = next;

      g_array_set_size (head->chips, 0);
      next = hw_chips_cut (source, first, head->chips);
      if (looks_like_title (source, first, tried))
        take_title (head, first, next, FALSE);
      else if (tried == 0)
        next = source->pieces->len; /* running text: no head at all */
    }
  if (head->reading->title != NULL)
    return next;
  hw_head_find_title_in_text (source, head->reading);
  return source->pieces->len;
}
