/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-kind-cues.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"

#define FORESEEN 128u /* hits: enough for most pieces */

typedef struct
{
  guint id; /* of the cue's name */
  gboolean first_only;
} Cue;

struct _HwKindCues
{
  HwPhraseTries *tries;
  GArray *cues; /* Cue, by payload */
};

static gboolean
add_row (HwKindCues *self, const HwLexicon *lexicon, guint row, HwStemmer *stemmers[], HwWordBook *words,
         GError **error)
{
  const char *name = hw_lexicon_get (lexicon, row, 0);
  Cue cue = { hw_word_book_add (words, name), g_str_has_prefix (name, "first-") };

  if (!hw_phrase_tries_add (self->tries, stemmers, words, hw_lexicon_get (lexicon, row, 1),
                            hw_lexicon_get (lexicon, row, 2), self->cues->len))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: \"%s\" is no cue; install the program again"),
                   lexicon->name, hw_lexicon_get (lexicon, row, 2));
      return FALSE;
    }
  g_array_append_val (self->cues, cue);
  return TRUE;
}

HwKindCues *
hw_kind_cues_new (const HwLexicon *lexicon, HwStemmer *stemmers[], HwWordBook *words, GError **error)
{
  g_autoptr (HwKindCues) self = g_new0 (HwKindCues, 1);

  self->cues = g_array_new (FALSE, FALSE, sizeof (Cue));
  self->tries = hw_phrase_tries_new ();
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_row (self, lexicon, i, stemmers, words, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
hw_kind_cues_free (HwKindCues *self)
{
  if (self == NULL)
    return;
  hw_phrase_tries_free (self->tries);
  g_array_unref (self->cues);
  g_free (self);
}

static void
find_in_piece (const HwKindCues *self, const HwPhraseTrie *trie, const GArray *tokens, const HwPiece *piece,
               GArray *hits, GArray *ids)
{
  g_array_set_size (hits, 0);
  hw_phrase_trie_match (trie, tokens, piece->first_token, piece->last_token, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);
      const Cue *cue = &g_array_index (self->cues, Cue, hit->payload);

      if (!cue->first_only || hit->first == piece->first_token)
        g_array_append_val (ids, cue->id);
    }
}

void
hw_kind_cues_find (const HwKindCues *self, HwLanguage language, const GArray *tokens, const GArray *pieces,
                   HwPieceMemo *memo, HwCueHits *found)
{
  g_autoptr (GArray) hits = g_array_sized_new (FALSE, FALSE, sizeof (HwPhraseHit), FORESEEN);

  found->starts = g_array_sized_new (FALSE, FALSE, sizeof (guint), pieces->len + 1);
  g_array_set_size (found->starts, pieces->len + 1);
  found->ids = g_array_sized_new (FALSE, FALSE, sizeof (guint), tokens->len); /* mostly enough */
  for (guint i = 0; i < pieces->len; i++)
    {
      guint before = found->ids->len, n;
      const guint *known = hw_piece_memo_get (memo, i, HW_MEMO_KIND_CUES, sizeof (guint), &n);

      g_array_index (found->starts, guint, i) = before;
      if (known != NULL)
        {
          if (n > 0)
            g_array_append_vals (found->ids, known, n);
          continue;
        }
      find_in_piece (self, self->tries->of[language], tokens, &g_array_index (pieces, HwPiece, i), hits, found->ids);
      hw_piece_memo_set (memo, i, HW_MEMO_KIND_CUES, sizeof (guint), &g_array_index (found->ids, guint, before),
                         found->ids->len - before);
    }
  g_array_index (found->starts, guint, pieces->len) = found->ids->len;
}

void
hw_cue_hits_clear (HwCueHits *self)
{
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
}
