/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What web pages and letters have above a posting. */
#include "analysis/hw-field-decoration.h"

#include <string.h>

#include "analysis/hw-field-title-text.h"
#include "base/hw-text.h"

static char
get_last_char (const HwFieldSource *source, const HwPiece *piece)
{
  return source->text[piece->byte_end - 1];
}

/* "Home > Jobs > Buyer" */
static gboolean
is_path (const HwFieldSource *source, const HwChip *chip)
{
  static const char *const SIGNS[] = { " > ", " \xe2\x80\xba ", " \xc2\xbb " };

  for (gsize i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    if (hw_text_find (source->text + chip->byte, chip->byte_end - chip->byte, SIGNS[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "Acorn logo": what a picture is called, and whose page it is. */
static gboolean
is_logo (HwHead *head)
{
  static const char WORD[] = " logo";
  const HwFieldSource *source = head->source;
  const HwChip *chip = (const HwChip *) (gpointer) head->chips->data;
  guint n = chip->byte_end - chip->byte;

  if (head->chips->len != 1 || n <= strlen (WORD) || chip->last - chip->first > HW_HEAD_NAME_WORDS
      || g_ascii_strncasecmp (source->text + chip->byte_end - strlen (WORD), WORD, strlen (WORD)) != 0)
    return FALSE;
  if (head->reading->organisation == NULL && !hw_field_is_cue (source, HW_CUE_NOT_NAME, chip->first))
    head->reading->organisation = g_strndup (source->text + chip->byte, n - strlen (WORD));
  return TRUE;
}

/* Whether "We are hiring" is all that is said, and no title behind it. */
static gboolean
is_lead_alone (const HwFieldSource *source, const HwChip *chip)
{
  int i = hw_field_find_cue_at (source, HW_CUE_TITLE_LEAD, chip->first);

  return i >= 0 && g_array_index (source->cues, HwCue, i).last == chip->last;
}

/* "Come and make lamps with us!", "We are hiring!" with a picture before and behind it */
static gboolean
is_slogan (const HwFieldSource *source, guint index, const HwChip *chip)
{
  return source->text[chip->byte_end - 1] == '!' && hw_piece_is_whole_line (hw_field_get_piece (source, index))
         && (!hw_field_has_cue (source, HW_CUE_TITLE_LEAD, index, NULL) || is_lead_alone (source, chip));
}

/* "Hi Maria," above a letter */
static gboolean
is_greeting (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  return get_last_char (source, piece) == ',' && hw_piece_is_whole_line (piece) && hw_piece_count_words (piece) <= 4;
}

/* Buttons and paths of a web page, slogans, "POSITION PROFILE", "Acorn GmbH sucht dich": no lines of a head. */
static gboolean
is_decoration (HwHead *head, guint index)
{
  const HwFieldSource *source = head->source;
  const HwChip *chips = (const HwChip *) (gpointer) head->chips->data;

  if (head->chips->len == 0)
    return FALSE;
  if (is_path (source, chips))
    return TRUE;
  if (hw_field_has_cue (source, HW_CUE_PROFILE, index, NULL))
    return FALSE;
  if (hw_head_announces_section (source, index) || is_logo (head) || is_slogan (source, index, chips)
      || is_greeting (source, index) || hw_head_looks_for_anybody (source, hw_field_get_piece (source, index)))
    return TRUE;
  for (guint i = 0; i < head->chips->len; i++)
    if (!hw_head_is_noise (source, &chips[i]))
      return FALSE;
  return TRUE;
}

guint
hw_head_skip_decoration (HwHead *head, gboolean *after_heading)
{
  const HwFieldSource *source = head->source;
  guint next = 0;

  for (guint lines = 0; lines < HW_HEAD_DECORATION_LINES && next < source->pieces->len; lines++)
    {
      guint first = next;

      g_array_set_size (head->chips, 0);
      next = hw_chips_cut (source, first, head->chips);
      if (!is_decoration (head, first))
        return first;
      *after_heading |= hw_head_announces_section (source, first) || is_greeting (source, first);
    }
  return 0;
}
