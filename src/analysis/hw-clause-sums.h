/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-clauses.h"
#include "analysis/hw-competency-model.h"
#include "analysis/hw-matcher-phrases.h"

G_BEGIN_DECLS

/** HwClauseSums: what a statement says, for every column of the model, in thousandths. */
typedef struct
{
  int whole[HW_MODEL_WIDTH];   /* its words */
  double best[HW_MODEL_WIDTH]; /* the words and phrases of the clause that says most; there, fewer words speak
                                  for other things */
} HwClauseSums;

/** HwClauseSource: the tokens from @first to before @last and what was found in them. */
typedef struct
{
  const HwMatcherPhrases *phrases;
  const HwCompetencyModel *model;
  const int *columns; /* of the model, by competency; -1: not known to it */
  guint n_competencies;
  const GArray *tokens;
  guint first;
  guint last;
  const HwPhraseHit *phrase_hits;
  guint n_phrase_hits;
  const HwModelHit *hits;
  guint n_hits;
  GArray *removed; /* room for HwPhraseHit */
} HwClauseSource;

/** hw_clause_sums_add_up: what is found counts for the clause in which it begins. */
void hw_clause_sums_add_up (const HwClauseSource *source, const HwJoiners *joiners, HwClauseSums *sums);

G_END_DECLS
