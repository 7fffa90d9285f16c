/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that the posting names in its sentences. */
#include "analysis/hw-fields.h"

#include <string.h>

/* "austin" is a word like any other among such with capitals; a posting typed without any says no more of a place. */
static gboolean
is_written_as_name (const HwFieldSource *source, const HwCue *cue)
{
  const HwPiece *piece = hw_field_get_piece (source, cue->piece);

  if (g_array_index (source->tokens, HwToken, cue->first).flags & HW_TOKEN_CAPITALISED)
    return TRUE;
  for (guint i = piece->first_token; i < piece->last_token; i++)
    if (g_array_index (source->tokens, HwToken, i).flags & HW_TOKEN_CAPITALISED)
      return FALSE;
  return TRUE;
}

/* "im Zuge" has the stem of a town */
static gboolean
is_longer_word (const HwFieldSource *source, const HwCue *cue)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, cue->first);
  gsize n = strlen (cue->value);

  return cue->last == cue->first + 1 && token->byte_end - token->byte > n && source->text[token->byte + n] != '\''
         && strncmp (source->text + token->byte, cue->value, n) == 0 && source->text[token->byte_end - 1] != 's';
}

/* "Dienstort ist Linz", "Acier recherche pour son siège à Genève" */
static gboolean
speaks_of_place (const HwFieldSource *source, guint piece)
{
  guint first = hw_field_get_piece (source, piece)->first_token;
  int label = hw_field_find_cue_at (source, HW_CUE_LABEL, first);

  return hw_field_get_kind (source, piece) == HW_KIND_LOGISTICS
         || hw_field_has_cue (source, HW_CUE_WORK_MODE, piece, NULL)
         || (source->language != HW_LANGUAGE_EN
             && ((label >= 0 && g_str_equal (g_array_index (source->cues, HwCue, label).value, "location"))
                 || hw_field_has_cue (source, HW_CUE_TITLE_LEAD, piece, NULL)));
}

/* "Unser Kunde ist ein Verlag aus Bonn": where an agency's client is, the work is. */
static gboolean
speaks_of_client (const HwFieldSource *source, guint piece)
{
  return hw_field_has_cue (source, HW_CUE_BEFORE_NAME, piece, "client");
}

/* "Stadt Celle", "Commune de Valmy", "City of Reno": what a town is called that is the employer; NULL for others. */
static char *
dup_own_town (const HwFieldSource *source, const char *organisation)
{
  gsize n = organisation != NULL
                ? hw_word_list_measure_lead (source->words[HW_FIELD_WORD_BEFORE_TOWN], HW_ANY_LANGUAGE, organisation)
                : 0;

  return n > 0 && strpbrk (organisation + n, ",;(") == NULL ? g_strdup (organisation + n) : NULL;
}

/* Places named where the posting speaks of its own place, when the head names none. */
void
hw_field_read_places (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  gboolean by_agency = reading->locations == NULL && hw_field_next_client (source, 0) >= 0;

  if (reading->locations != NULL)
    return;
  for (int i = hw_field_next_cue (source, HW_CUE_PLACE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_PLACE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if ((hw_field_get_kind (source, cue->piece) == HW_KIND_COMPANY || !speaks_of_place (source, cue->piece))
          && !(by_agency && speaks_of_client (source, cue->piece)))
        continue;
      if (is_written_as_name (source, cue)
          && !is_longer_word (source, cue) && !hw_field_is_cue (source, HW_CUE_EMPLOYMENT, cue->first)
          && !g_ptr_array_find_with_equal_func (places, cue->value, g_str_equal, NULL))
        g_ptr_array_add (places, (gpointer) cue->value);
    }
  if (places->len == 0)
    {
      char *town = dup_own_town (source, reading->organisation);

      if (town != NULL)
        reading->locations = g_strdupv ((char *[]) { town, NULL });
      g_free (town);
      return;
    }
  reading->locations = g_new0 (char *, places->len + 1);
  for (guint i = 0; i < places->len; i++)
    reading->locations[i] = g_strdup (g_ptr_array_index (places, i));
}
