/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"
#include "analysis/hw-phrase-trie.h"
#include "core/hw-reading.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

/**
 * HwMatcher:
 *
 * Finds competencies by the phrases of a rubric and nothing else. Each phrase found in a statement
 * adds its weight once; the confidence is the logistic function of the sum and HW_MATCH_BIAS.
 */
typedef struct _HwMatcher HwMatcher;

/** HW_MATCH_BIAS: thousandths; what speaks against a competency of which no phrase is found. */
#define HW_MATCH_BIAS (-2000)
/** HW_MATCH_THRESHOLD: confidence in thousandths from which a competency counts as asked for. */
#define HW_MATCH_THRESHOLD 500u

HwMatcher *hw_matcher_new (HwRubric *rubric, HwStemmer *stemmers[], HwWordBook *words, GError **error);
void hw_matcher_free (HwMatcher *self);

/** hw_matcher_match: adds what the words from @first to before @last ask for to @statement. */
void hw_matcher_match (const HwMatcher *self, guint language, const GArray *tokens, guint first, guint last,
                       HwStatement *statement);

/** hw_matcher_rate: 1000 / (1 + exp (-@points / 1000)), rounded. */
guint hw_matcher_rate (gint64 points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMatcher, hw_matcher_free)

G_END_DECLS
