/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-language.h"
#include "analysis/hw-phrase-trie.h"
#include "analysis/hw-piece-memo.h"
#include "core/hw-reading.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

/**
 * HwMatcher:
 *
 * Finds competencies by the phrases of a rubric. Each phrase found in a statement adds its weight
 * once; the confidence is the logistic function of the sum and HW_MATCH_BIAS. Where there is a model
 * of the words around the phrases (see HwCompetencyModel) and it knows the competency, it adds what
 * they say and takes the place of the bias. A phrase that the model has not learned beside is a
 * person's own and is enough by itself; the words of a phrase that was taken out of the rubric speak
 * for its competency no more.
 */
typedef struct _HwMatcher HwMatcher;

/** HW_MATCH_BIAS: thousandths; what speaks against a competency of which no phrase is found. */
#define HW_MATCH_BIAS (-2000)
/** HW_MATCH_THRESHOLD: confidence in thousandths that is enough where no model says otherwise. */
#define HW_MATCH_THRESHOLD 500u
/** HW_PASSAGE_THRESHOLD: the same of a resume: better one passage too many to look at than one too few. */
#define HW_PASSAGE_THRESHOLD 250u

/** hw_matcher_new: @lexicons: texts by file name; a language without a model in it is matched by phrases alone. */
HwMatcher *hw_matcher_new (HwRubric *rubric, GHashTable *lexicons, HwStemmer *stemmers[], HwWordBook *words,
                           GError **error);
void hw_matcher_free (HwMatcher *self);

/** HwAsk: a statement that may ask for something: the words from @first to before @last. */
typedef struct
{
  guint first;
  guint last;
  guint piece; /* of the memo; without one it says nothing */
  HwStatement *statement;
} HwAsk;

/**
 * hw_matcher_match:
 * @asks: (element-type HwAsk): of one text
 * @memo: (nullable): of the pieces that the statements are
 * @posting: whether they are a posting's, whose statements tell of each other what they are about
 *
 * Adds what the statements ask for to them.
 */
void hw_matcher_match (const HwMatcher *self, HwLanguage language, const GArray *tokens, const GArray *asks,
                       HwPieceMemo *memo, gboolean posting);

/** hw_matcher_rate: 1000 / (1 + exp (-@points / 1000)), rounded. */
guint hw_matcher_rate (double points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMatcher, hw_matcher_free)

G_END_DECLS
