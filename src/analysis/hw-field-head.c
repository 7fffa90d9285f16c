/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-head-part.h"

#include <string.h>

#include "analysis/hw-field-labels.h"
#include "analysis/hw-field-title.h"
#include "base/hw-text.h"

#define HEAD_LINES 10u

/* "Marketing", "Engineering": the department, where it is all that a part of the head says. */
static gboolean
is_department (const HwFieldSource *source, const HwChip *chip)
{
  return hw_word_list_has (source->words[HW_FIELD_WORD_DEPARTMENT], HW_ANY_LANGUAGE, source->text + chip->byte,
                           chip->byte_end - chip->byte);
}

/* "Company": a label in a line or cell of its own. */
static gboolean
is_label (const HwFieldSource *source, const HwChip *chip)
{
  int i = hw_field_find_cue_at (source, HW_CUE_LABEL, chip->first);

  return i >= 0 && g_array_index (source->cues, HwCue, i).last == chip->last;
}

/* "bei Aster Werkzeuge GmbH" */
static gboolean
introduces_name (const HwFieldSource *source, const HwChip *chip)
{
  return chip->last - chip->first >= 2 && hw_field_is_cue (source, HW_CUE_BEFORE_NAME, chip->first)
         && (g_array_index (source->tokens, HwToken, chip->first + 1).flags & HW_TOKEN_CAPITALISED);
}

/* "We are Acorn Ltd.": a sentence, of which hw_field_read_organisation() takes the name. */
static gboolean
is_presentation (const HwFieldSource *source, const HwChip *chip)
{
  int i = hw_field_find_cue_at (source, HW_CUE_BEFORE_NAME, chip->first);

  return i >= 0 && !g_str_equal (g_array_index (source->cues, HwCue, i).value, "yes");
}

/* "What we ask", and not "The Acorn Trust" */
static gboolean
begins_question (const HwFieldSource *source, const HwChip *chip)
{
  return chip->last >= chip->first + 2 && hw_field_is_cue (source, HW_CUE_NOT_NAME, chip->first)
         && hw_field_is_cue (source, HW_CUE_NOT_NAME, chip->first + 1)
         && !(g_array_index (source->tokens, HwToken, chip->first + 1).flags & HW_TOKEN_CAPITALISED);
}

static gboolean
may_be_name (const HwFieldSource *source, const HwChip *chip)
{
  const HwToken *first = &g_array_index (source->tokens, HwToken, chip->first);
  char last = source->text[chip->byte_end - 1];
  guint n = chip->last - chip->first;

  return n > 0 && n <= HW_HEAD_NAME_WORDS && !is_presentation (source, chip)
         && !begins_question (source, chip)
         && !(source->text[chip->byte_end] == ',' && source->text[chip->byte_end + 1] == '\n') /* "Hi Sam," */
         && memchr (source->text + chip->byte, ';', chip->byte_end - chip->byte) == NULL
         && strchr (":?!", last) == NULL
         && (last != '.' || hw_field_is_cue (source, HW_CUE_FIRM, chip->last - 1))
         && !(first->flags & HW_TOKEN_NUMBER && n > 3)
         && ((first->flags & HW_TOKEN_CAPITALISED) || n <= 2 || introduces_name (source, chip))
         && !hw_chip_has_cue (source, chip, HW_CUE_PROFILE, NULL)
         && memchr (source->text + chip->byte, ':', chip->byte_end - chip->byte) == NULL;
}

/* "at Acme", "Acme, Berlin", "Acme (Leeds)" */
static void
take_name (HwHead *head, const HwChip *chip)
{
  const HwFieldSource *source = head->source;
  HwChip name = *chip;
  const char *comma = NULL;

  if (hw_field_is_cue (source, HW_CUE_BEFORE_NAME, name.first) && name.last > name.first + 1
      && source->text[name.byte] >= 'a')
    name = hw_chip_trim (source, &name, g_array_index (source->tokens, HwToken, name.first + 1).byte, name.byte_end);
  comma = memchr (source->text + name.byte, ',', name.byte_end - name.byte);
  if (comma == NULL)
    comma = memchr (source->text + name.byte, '(', name.byte_end - name.byte);
  if (comma != NULL)
    {
      HwChip rest = hw_chip_trim (source, &name, (guint) (comma + 1 - source->text), name.byte_end);

      /* behind a firm's name a town need not be known */
      if (hw_chip_judge_place (source, &rest) == HW_PLACE_SURE
          || (rest.last == rest.first + 1
              && source->text[rest.byte_end] != ')'
              && (g_array_index (source->tokens, HwToken, rest.first).flags & HW_TOKEN_CAPITALISED)
              && hw_chip_has_cue (source, &name, HW_CUE_FIRM, NULL)
              && !hw_chip_has_cue (source, &rest, HW_CUE_FIRM, NULL)))
        {
          if (head->places->len == 0)
            hw_chip_add_places (source, &rest, TRUE, head->places);
          name = hw_chip_trim (source, &name, name.byte, (guint) (comma - source->text));
        }
    }
  head->reading->organisation = hw_chip_dup (source, &name);
}

/* "Marketing | Ancoats, Manchester | Hybrid": behind the first part of a line, what never comes again is no
 * employer. */
static gboolean
take_quarter (HwHead *head, const HwChip *chip)
{
  const HwFieldSource *source = head->source;
  const char *comma = memchr (source->text + chip->byte, ',', chip->byte_end - chip->byte);
  HwChip quarter, town;
  g_autofree char *name = NULL;

  if (comma == NULL)
    return FALSE;
  quarter = hw_chip_trim (source, chip, chip->byte, (guint) (comma - source->text));
  town = hw_chip_trim (source, chip, (guint) (comma + 1 - source->text), chip->byte_end);
  name = hw_chip_dup (source, &quarter);
  if (hw_chip_has_cue (source, &quarter, HW_CUE_FIRM, NULL) || hw_chip_judge_place (source, &town) != HW_PLACE_SURE
      || hw_field_is_named_below (source, name, chip->byte_end))
    return FALSE;
  if (head->places->len == 0)
    hw_chip_add_places (source, chip, TRUE, head->places);
  return TRUE;
}

/* What one chip after the title is: a place, terms of the work, or the employer. */
static void
read_chip (HwHead *head, const HwChip *chip, gboolean own_line)
{
  const HwFieldSource *source = head->source;
  HwPlaceTrust place = hw_chip_judge_place (source, chip);
  gboolean term = hw_head_is_term (source, chip);

  if (hw_head_is_noise (source, chip) || (!own_line && is_department (source, chip)) || is_label (source, chip)
      || hw_head_is_reference (source, chip)
      || memchr (source->text + chip->byte, ':', chip->byte_end - chip->byte) != NULL)
    return; /* what labels announce is known */
  hw_head_take_employment (head, chip->first, chip->last);
  if (hw_head_take_pensum (head, chip))
    return;
  if (term || place == HW_PLACE_SURE)
    {
      hw_chip_add_places (source, chip, FALSE, head->places);
      head->names_over |= own_line;
      return;
    }
  if (place == HW_PLACE_FORM && (head->reading->organisation != NULL || head->names_over))
    {
      if (head->guess == NULL)
        head->guess = hw_chip_dup (source, chip);
    }
  else if (!head->names_over && head->reading->organisation == NULL && may_be_name (source, chip))
    take_name (head, chip);
  else if (place != HW_PLACE_FORM && own_line)
    head->names_over = TRUE;
}

/* "ATN - Atlin Records": nothing but names in the line are one name. */
static void
join_name (HwHead *head)
{
  const HwFieldSource *source = head->source;
  HwChip *chips = (HwChip *) (gpointer) head->chips->data;
  guint n = head->chips->len;

  for (guint i = 0; i < n; i++)
    if (!may_be_name (source, &chips[i]) || hw_head_is_term (source, &chips[i]) || hw_head_is_noise (source, &chips[i])
        || hw_chip_judge_place (source, &chips[i]) != HW_PLACE_NONE)
      return;
  if (n < 2 || chips[n - 1].last - chips[0].first > HW_HEAD_NAME_WORDS)
    return;
  chips[0].last = chips[n - 1].last;
  chips[0].byte_end = chips[n - 1].byte_end;
  g_array_set_size (head->chips, 1);
}

/* "Acier SA | Lyon | CDI" above the title: a line of several parts, or a firm's name. */
static void
read_lines_above_title (HwHead *head)
{
  const HwFieldSource *source = head->source;

  for (guint next = 0; next < head->above;)
    {
      guint first = next;

      g_array_set_size (head->chips, 0);
      next = hw_chips_cut (source, first, head->chips);
      if (!hw_piece_is_whole_line (hw_field_get_piece (source, first)) && head->chips->len == 1)
        continue;
      for (guint i = 0; i < head->chips->len; i++)
        {
          const HwChip *chip = &g_array_index (head->chips, HwChip, i);

          if (hw_field_is_cue (source, HW_CUE_BEFORE_NAME, chip->first))
            continue; /* "About Acorn Ltd" */
          if (head->chips->len > 1 || hw_chip_has_cue (source, chip, HW_CUE_FIRM, NULL)
              || hw_chip_judge_place (source, chip) == HW_PLACE_SURE)
            read_chip (head, chip, FALSE);
        }
    }
}

/* "- job post" is no list. */
static gboolean
is_button (const HwHead *head)
{
  return head->chips->len == 1 && hw_head_is_noise (head->source, (const HwChip *) (gpointer) head->chips->data);
}

/* "Contract, 6 months", "Dallas, TX": items in the head are facts, and what else they are is not known. */
static void
read_item (HwHead *head, const HwPiece *piece)
{
  const HwFieldSource *source = head->source;

  if (!hw_piece_is_whole_line (piece) || hw_piece_count_words (piece) > HW_HEAD_NAME_WORDS)
    return;
  for (guint i = 0; i < head->chips->len; i++)
    {
      const HwChip *chip = &g_array_index (head->chips, HwChip, i);

      hw_head_take_employment (head, chip->first, chip->last);
      if (hw_chip_judge_place (source, chip) == HW_PLACE_SURE)
        hw_chip_add_places (source, chip, FALSE, head->places);
    }
}

/* The lines after the title, up to the first heading and running text. */
static void
read_lines_after_title (HwHead *head, guint next)
{
  const HwFieldSource *source = head->source;
  gboolean section = FALSE;

  while (next < source->pieces->len && hw_field_get_piece (source, next)->line < HEAD_LINES)
    {
      const HwPiece *piece = hw_field_get_piece (source, next);
      guint first = next;
      gboolean over;

      g_array_set_size (head->chips, 0);
      next = hw_chips_cut (source, next, head->chips);
      section |= hw_head_announces_section (source, first);
      if (hw_head_announces_section (source, first) || ((piece->flags & HW_PIECE_ITEM) && !is_button (head)))
        head->names_over = TRUE;
      if ((piece->flags & HW_PIECE_ITEM) && !section)
        read_item (head, piece);
      if (hw_head_announces_section (source, first) || (piece->flags & HW_PIECE_ITEM)
          || (head->chips->len == 1
              && (!hw_piece_is_whole_line (piece) || hw_piece_count_words (piece) > HW_HEAD_TITLE_WORDS)))
        continue;
      join_name (head);
      over = head->names_over;
      head->names_over |= hw_head_is_beside (source, piece); /* the value of a row is no employer by itself */
      for (guint i = 0; i < head->chips->len; i++)
        if (i == 0 || !take_quarter (head, &g_array_index (head->chips, HwChip, i)))
          read_chip (head, &g_array_index (head->chips, HwChip, i), head->chips->len == 1);
      if (hw_head_is_beside (source, piece))
        head->names_over = over;
    }
}

void
hw_field_read_head (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (HwChip));
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  HwHead head = { .source = source, .reading = reading, .chips = chips, .places = places };
  guint next;

  if (source->pieces->len == 0)
    return;
  hw_head_read_labels (&head);
  next = hw_head_read_title (&head);
  read_lines_above_title (&head);
  read_lines_after_title (&head, next);
  if (places->len == 0 && head.title_place != NULL)
    g_ptr_array_add (places, g_steal_pointer (&head.title_place));
  if (places->len == 0 && head.guess != NULL)
    g_ptr_array_add (places, g_steal_pointer (&head.guess));
  g_free (head.guess);
  g_free (head.title_place);
  if (places->len == 0)
    return;
  g_ptr_array_add (places, NULL);
  reading->locations = (char **) g_ptr_array_steal (places, NULL);
}

void
hw_field_read_profile (const HwFieldSource *title, HwReading *reading)
{
  const HwCue *best = NULL;

  if (reading->title == NULL)
    return;
  for (int i = hw_field_next_cue (title, HW_CUE_PROFILE, 0); i >= 0;
       i = hw_field_next_cue (title, HW_CUE_PROFILE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (title->cues, HwCue, i);

      if (best == NULL || cue->last - cue->first > best->last - best->first)
        best = cue;
    }
  reading->profile = g_strdup (best != NULL ? best->value : "other");
}
