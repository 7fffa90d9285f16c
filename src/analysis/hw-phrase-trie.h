/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-tokeniser.h"

G_BEGIN_DECLS

/**
 * HwPhraseTrie:
 *
 * All phrases of a kind over word numbers: every match in one walk over the words. A phrase may hold
 * gaps (HW_WORD_GAP), each standing for none to three words.
 */
typedef struct _HwPhraseTrie HwPhraseTrie;

/** HwPhraseHit: phrase @payload matched the words from @first to before @last. */
typedef struct
{
  guint payload;
  guint first;
  guint last;
} HwPhraseHit;

HwPhraseTrie *hw_phrase_trie_new (void);
void hw_phrase_trie_free (HwPhraseTrie *self);

/** hw_phrase_trie_add: FALSE when @ids is empty, begins or ends with a gap, holds two gaps in a row or more
 * than three. */
gboolean hw_phrase_trie_add (HwPhraseTrie *self, const GArray *ids, guint payload);

/** hw_phrase_trie_match: appends every hit within the tokens from @first to before @last to @hits. */
void hw_phrase_trie_match (const HwPhraseTrie *self, const GArray *tokens, guint first, guint last, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPhraseTrie, hw_phrase_trie_free)

G_END_DECLS
