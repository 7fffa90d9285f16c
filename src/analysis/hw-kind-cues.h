/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"
#include "analysis/hw-phrase-tries.h"
#include "analysis/hw-piece-memo.h"

G_BEGIN_DECLS

/**
 * HwKindCues:
 *
 * Words that are typical of a kind of statement in any posting, from data/lexicons/kind-cues.tsv
 * (cue, language, phrase). They let the model of kinds know words that it has not learned from.
 */
typedef struct _HwKindCues HwKindCues;

HwKindCues *hw_kind_cues_new (const HwLexicon *lexicon, HwStemmer *stemmers[], HwWordBook *words, GError **error);
void hw_kind_cues_free (HwKindCues *self);

/** HwCueHits: the cues of all pieces; those of piece i are ids[starts[i]] to before ids[starts[i + 1]]. */
typedef struct
{
  GArray *starts; /* guint, one more than pieces */
  GArray *ids;    /* guint: word number of the cue's name; twice when two phrases of it were found */
} HwCueHits;

void hw_kind_cues_find (const HwKindCues *self, HwLanguage language, const GArray *tokens, const GArray *pieces,
                        HwPieceMemo *memo, HwCueHits *found);
void hw_cue_hits_clear (HwCueHits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwKindCues, hw_kind_cues_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCueHits, hw_cue_hits_clear)

G_END_DECLS
