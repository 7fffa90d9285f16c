/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"
#include "analysis/hw-tokeniser.h"

G_BEGIN_DECLS

/**
 * HwCompetencyModel:
 *
 * What the words around the phrases of a rubric say of a competency: one logistic regression each,
 * with weights in thousandths, from data/lexicons/competency-model-LANGUAGE.tsv. The first row names
 * the competencies; the other rows are
 *
 *   bias, qualification (what a qualification adds), threshold (the confidence that is enough),
 *   gain, topic, before, after, rest, shift (see hw_competency_model_place()), and features:
 *   w a word or its form (HW_WORD_FORM), g two words in a row, p two words with one or two between,
 *   C a word in capitals
 *
 * The phrases that it was learned beside are in competency-phrases-LANGUAGE.tsv (competency, phrase).
 */
typedef struct _HwCompetencyModel HwCompetencyModel;

#define HW_MODEL_WIDTH 14u

/** HwModelHit: a feature found at the words @first and @second; what lies between is not part of it. */
typedef struct
{
  guint row;
  guint first;
  guint second;
} HwModelHit;

/** HwModelHits: those of one statement after the other; each feature counts once a statement. */
typedef struct
{
  HwModelHit *items;
  guint n;
  guint size;
  guint64 *seen; /* a bit a row, set while a statement is looked at */
} HwModelHits;

HwCompetencyModel *hw_competency_model_new (const HwLexicon *lexicon, HwWordBook *words, GError **error);
void hw_competency_model_free (HwCompetencyModel *self);

/** hw_competency_model_find_column: of the competency @key, -1 when the model does not know it. */
int hw_competency_model_find_column (const HwCompetencyModel *self, const char *key);

/** hw_competency_model_find: appends the features among the words from @first to before @last. */
void hw_competency_model_find (const HwCompetencyModel *self, const GArray *tokens, guint first, guint last,
                               HwModelHits *hits);

/** hw_competency_model_add_up: thousandths of @n hits for every column. */
void hw_competency_model_add_up (const HwCompetencyModel *self, const HwModelHit *hits, guint n,
                                 int sums[HW_MODEL_WIDTH]);

/** hw_competency_model_get_share: how much the words of a statement count; in a long one more of them speak
 * for everything. */
double hw_competency_model_get_share (guint n_words);

/** hw_competency_model_finish: the points of a statement by itself; @sum is what its phrases and words add. */
double hw_competency_model_finish (const HwCompetencyModel *self, guint column, double sum, gboolean qualification);

int hw_competency_model_get_weight (const HwCompetencyModel *self, const HwModelHit *hit, guint column);

/** HwStrongHit: a hit and what it adds for a column. */
typedef struct
{
  const HwModelHit *hit;
  int weight;
} HwStrongHit;

/**
 * hw_competency_model_find_strongest:
 *
 * Sets @strongest to up to @n_strongest of the @n hits, the one that adds most first; of those that add as much only
 * the first. Returns how many add anything.
 */
guint hw_competency_model_find_strongest (const HwCompetencyModel *self, const HwModelHit *hits, guint n, guint column,
                                          HwStrongHit *strongest, guint n_strongest);

guint hw_competency_model_get_threshold (const HwCompetencyModel *self, guint column);

/**
 * HwModelPlace:
 *
 * What stands around a statement, as confidences from 0 to 1. Where a posting speaks of search engines,
 * "improve our rankings" does, too; what stands together belongs together; and a statement that
 * surely asks for something else asks less surely for this.
 */
typedef struct
{
  double topic;  /* mean confidence of the posting's other statements */
  double before; /* of the statement before; @topic when there is none */
  double after;
  double rest;   /* sum of the statement's other competencies */
} HwModelPlace;

/** hw_competency_model_place: the @points (thousandths) of a statement by itself become those of one within
 * its posting. */
double hw_competency_model_place (const HwCompetencyModel *self, guint column, double points,
                                  const HwModelPlace *place);

/**
 * hw_competency_model_find_least: with fewer points (thousandths) by itself, no statement whose place is between @low
 * and @high, number by number, comes to @enough points there.
 */
double hw_competency_model_find_least (const HwCompetencyModel *self, guint column, const HwModelPlace *low,
                                       const HwModelPlace *high, double enough);

void hw_model_hits_clear (HwModelHits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCompetencyModel, hw_competency_model_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwModelHits, hw_model_hits_clear)

G_END_DECLS
