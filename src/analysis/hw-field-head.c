/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

#define HEAD_LINES 6u
#define MAX_TITLE_WORDS 16u
#define MAX_NAME_WORDS 7u

static guint
count_words (const HwPiece *piece)
{
  return piece->last_token - piece->first_token;
}

static gboolean
is_whole_line (const HwPiece *piece)
{
  return (piece->flags & HW_PIECE_LINE_START) && (piece->flags & HW_PIECE_LINE_END);
}

static char
get_last_char (const HwFieldSource *source, const HwPiece *piece)
{
  return source->text[piece->byte_end - 1];
}

/* The bytes of the line that @piece begins; a title may hold a full stop ("Sr. Director"). */
static char *
dup_line (const HwFieldSource *source, guint index, guint *next)
{
  guint line = hw_field_get_piece (source, index)->line, last = index;

  while (last + 1 < source->pieces->len && hw_field_get_piece (source, last + 1)->line == line)
    last++;
  *next = last + 1;
  return g_strndup (source->text + hw_field_get_piece (source, index)->byte,
                    hw_field_get_piece (source, last)->byte_end - hw_field_get_piece (source, index)->byte);
}

/* "Location: Berlin", "Company: ..." */
static gboolean
read_label (const HwFieldSource *source, guint index, HwReading *reading)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  int i = hw_field_find_cue_at (source, HW_CUE_LABEL, piece->first_token);
  g_autofree char *value = NULL;
  const HwCue *cue;
  guint colon;

  if (i < 0)
    return FALSE;
  cue = &g_array_index (source->cues, HwCue, i);
  colon = g_array_index (source->tokens, HwToken, cue->last - 1).byte_end;
  if (source->text[colon] != ':' || cue->last >= piece->last_token || count_words (piece) > MAX_TITLE_WORDS)
    return FALSE;
  value = g_strstrip (g_strndup (source->text + colon + 1, piece->byte_end - colon - 1));
  if (g_str_equal (cue->value, "title") && reading->title == NULL)
    reading->title = g_steal_pointer (&value);
  else if (g_str_equal (cue->value, "organisation") && reading->organisation == NULL)
    reading->organisation = g_steal_pointer (&value);
  else if (g_str_equal (cue->value, "location") && reading->locations == NULL)
    {
      reading->locations = g_new0 (char *, 2);
      reading->locations[0] = g_steal_pointer (&value);
    }
  return TRUE;
}

static gboolean
looks_like_title (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  if (piece->line > 2 || count_words (piece) > MAX_TITLE_WORDS || get_last_char (source, piece) == ':'
      || get_last_char (source, piece) == '?' || (piece->flags & HW_PIECE_ITEM))
    return FALSE;
  return hw_field_has_cue (source, HW_CUE_PROFILE, index, NULL)
         || (piece->line == 0 && is_whole_line (piece) && get_last_char (source, piece) != '.'
             && g_array_index (source->places, HwPlace, index).own == HW_SECTION_UNKNOWN);
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

static gboolean
looks_like_place (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);

  if (!is_whole_line (piece) || count_words (piece) > MAX_NAME_WORDS || strchr (".:?!", get_last_char (source, piece))
      || hw_field_has_cue (source, HW_CUE_PROFILE, index, NULL) || hw_field_has_cue (source, HW_CUE_PAY, index, NULL)
      || hw_field_has_cue (source, HW_CUE_PERIOD, index, NULL))
    return FALSE; /* "Sr. Director, Analytics" and "Salary: 45,000 a year" have commas, too */
  return hw_field_has_cue (source, HW_CUE_PLACE, index, NULL)
         || memchr (source->text + piece->byte, ',', piece->byte_end - piece->byte) != NULL;
}

static void
take_place (const HwFieldSource *source, guint index, HwReading *reading)
{
  g_autofree char *text = hw_field_dup_piece (source, index);

  if (reading->locations != NULL)
    return;
  reading->locations = g_new0 (char *, 2);
  reading->locations[0] = turn_place (text);
}

/* After the title: a short line is the employer, one with a place or a comma the place. */
static void
read_line_after_title (const HwFieldSource *source, guint index, HwReading *reading)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  const HwToken *first = &g_array_index (source->tokens, HwToken, piece->first_token);

  if (!is_whole_line (piece) || (piece->flags & HW_PIECE_ITEM) || count_words (piece) > MAX_NAME_WORDS
      || strchr (":?!", get_last_char (source, piece)) || g_array_index (source->places, HwPlace, index).own != 0)
    return;
  if (hw_field_has_cue (source, HW_CUE_WORK_MODE, index, NULL) || hw_field_has_cue (source, HW_CUE_EMPLOYMENT, index, NULL))
    return;
  if (looks_like_place (source, index) && (reading->organisation != NULL || piece->line > 1 || first->byte_end - first->byte == 2))
    take_place (source, index, reading);
  else if (piece->line == 1 && reading->organisation == NULL && get_last_char (source, piece) != '.'
           && ((first->flags & HW_TOKEN_CAPITALISED) || count_words (piece) <= 2)
           && !hw_field_has_cue (source, HW_CUE_PROFILE, index, NULL))
    reading->organisation = hw_field_dup_piece (source, index);
  else if (looks_like_place (source, index))
    take_place (source, index, reading);
}

void
hw_field_read_head (const HwFieldSource *source, HwReading *reading)
{
  guint next = 0;

  for (guint i = 0; i < source->pieces->len && hw_field_get_piece (source, i)->line < 40; i++)
    read_label (source, i, reading);
  while (reading->title == NULL && next < source->pieces->len && hw_field_get_piece (source, next)->line <= 2)
    {
      g_autofree char *line = dup_line (source, next, &next);
      guint first = next - 1;

      while (first > 0 && hw_field_get_piece (source, first - 1)->line == hw_field_get_piece (source, next - 1)->line)
        first--;
      if (looks_like_title (source, first))
        reading->title = g_steal_pointer (&line);
      else if (first == 0)
        next = source->pieces->len; /* running text: no head at all */
    }
  if (reading->title == NULL)
    {
      find_title_in_text (source, reading);
      return;
    }
  for (; next < source->pieces->len && hw_field_get_piece (source, next)->line < HEAD_LINES; next++)
    read_line_after_title (source, next, reading);
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

/* Places named where the posting speaks of its own place, when the head names none. */
void
hw_field_read_places (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  if (reading->locations != NULL)
    return;
  for (int i = hw_field_next_cue (source, HW_CUE_PLACE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_PLACE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (hw_field_get_kind (source, cue->piece) != HW_KIND_LOGISTICS
          && !hw_field_has_cue (source, HW_CUE_WORK_MODE, cue->piece, NULL))
        continue;
      if (hw_field_get_kind (source, cue->piece) != HW_KIND_COMPANY
          && !g_ptr_array_find_with_equal_func (places, cue->value, g_str_equal, NULL))
        g_ptr_array_add (places, (gpointer) cue->value);
    }
  if (places->len == 0)
    return;
  reading->locations = g_new0 (char *, places->len + 1);
  for (guint i = 0; i < places->len; i++)
    reading->locations[i] = g_strdup (g_ptr_array_index (places, i));
}
