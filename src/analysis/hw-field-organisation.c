/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

/* "Welcome to Acme", "At Acme, we ...", "Acme is a ...": one such sentence may be about a client, two are not. */
#define MIN_VOTES 2u
#define MAX_NAME_TOKENS 4u

typedef struct
{
  char *name;
  guint votes;
} Candidate;

static void
clear_candidate (gpointer candidate)
{
  g_free (((Candidate *) candidate)->name);
}

static void
vote (GArray *candidates, char *name, guint votes)
{
  Candidate candidate = { name, votes };

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *known = &g_array_index (candidates, Candidate, i);

      if (g_ascii_strcasecmp (known->name, name) == 0)
        {
          known->votes += votes;
          g_free (name);
          return;
        }
    }
  g_array_append_val (candidates, candidate);
}

/* The end of the name that begins with token @at: words with capitals, only blanks or "&" in between. */
static guint
find_name_end (const HwFieldSource *source, guint at, guint last)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint end = at;

  while (end < last && end - at < MAX_NAME_TOKENS && (tokens[end].flags & HW_TOKEN_CAPITALISED)
         && !hw_field_is_cue (source, HW_CUE_NOT_NAME, end)
         && (end == at || source->text[tokens[end - 1].byte_end] == ' ' || source->text[tokens[end - 1].byte_end] == '&'
             || source->text[tokens[end - 1].byte_end] == '-')
         && (end == at || tokens[end].byte - tokens[end - 1].byte_end <= 3))
    end++;
  return end;
}

static void
read_piece (const HwFieldSource *source, guint index, GArray *candidates)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  gboolean heading = g_array_index (source->places, HwPlace, index).heading;
  guint first = piece->first_token, end;

  if (hw_field_is_cue (source, HW_CUE_BEFORE_NAME, first) && first + 1 < piece->last_token)
    {
      end = find_name_end (source, first + 1, piece->last_token);
      if (end > first + 1 && (!heading || end == piece->last_token))
        vote (candidates, hw_field_dup_words (source, first + 1, end), heading ? 2 : 1);
      return;
    }
  end = find_name_end (source, first, piece->last_token);
  if (end > first && end < piece->last_token && hw_field_is_cue (source, HW_CUE_AFTER_NAME, end))
    vote (candidates, hw_field_dup_words (source, first, end), 1);
}

void
hw_field_read_organisation (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  const Candidate *best = NULL;

  g_array_set_clear_func (candidates, clear_candidate);
  if (reading->organisation != NULL)
    return;
  for (guint i = 0; i < source->pieces->len && candidates->len < 100; i++)
    read_piece (source, i, candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->votes >= MIN_VOTES && (best == NULL || candidate->votes > best->votes))
        best = candidate;
    }
  if (best != NULL)
    reading->organisation = g_strdup (best->name);
}
