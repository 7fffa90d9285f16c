/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-language.h"
#include "analysis/hw-lexicon.h"
#include "analysis/hw-phrase-trie.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

/**
 * HwMatcherPhrases:
 *
 * The phrases of a rubric in one language, told apart by whether the model of that language was
 * learned beside them, and those that the model knows and the rubric holds no more.
 */
typedef struct _HwMatcherPhrases HwMatcherPhrases;

/** HwPhraseSum: one competency while a statement is read; thousandths. */
typedef struct
{
  gint64 points;
  gint64 own_points;
  gboolean own_found; /* one that speaks for it */
} HwPhraseSum;

/** hw_matcher_phrases_new: @learned: (nullable): competency and phrase; without it every phrase is a person's own. */
HwMatcherPhrases *hw_matcher_phrases_new (HwRubric *rubric, HwLanguage language, const HwLexicon *learned,
                                          HwStemmer *stemmer, HwWordBook *words, GError **error);
void hw_matcher_phrases_free (HwMatcherPhrases *self);

gboolean hw_matcher_phrases_has_own (const HwMatcherPhrases *self);
gboolean hw_matcher_phrases_has_removed (const HwMatcherPhrases *self);

/** hw_matcher_phrases_find: appends the phrases found to @hits, those found now in the order of their payloads. */
void hw_matcher_phrases_find (const HwMatcherPhrases *self, const GArray *tokens, guint first, guint last,
                              GArray *hits);

/** hw_matcher_phrases_find_removed: the payload of a hit is the competency. */
void hw_matcher_phrases_find_removed (const HwMatcherPhrases *self, const GArray *tokens, guint first, guint last,
                                      GArray *hits);

/** hw_matcher_phrases_add_up: a phrase counts once, however often it is found. */
void hw_matcher_phrases_add_up (const HwMatcherPhrases *self, const HwPhraseHit *hits, guint n, HwPhraseSum *sums);

/**
 * hw_matcher_phrases_add_points:
 * @hits: as hw_matcher_phrases_find() leaves those of one statement
 * @columns: of @points, by competency; -1: none
 *
 * The phrases that begin, for the first time in the statement, with a word from @first to before @last.
 */
void hw_matcher_phrases_add_points (const HwMatcherPhrases *self, const HwPhraseHit *hits, guint n, guint first,
                                    guint last, const int *columns, double *points);

/** hw_matcher_phrases_speaks_for: whether the phrase of @hit speaks for @competency. */
gboolean hw_matcher_phrases_speaks_for (const HwMatcherPhrases *self, const HwPhraseHit *hit, guint competency);

/**
 * hw_phrase_hits_cover:
 * @hits: in the order in which they begin, none of more than @longest words
 *
 * Whether a hit with the payload covers both words.
 */
gboolean hw_phrase_hits_cover (const GArray *hits, guint longest, guint payload, guint first, guint second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMatcherPhrases, hw_matcher_phrases_free)

G_END_DECLS
