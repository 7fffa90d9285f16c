/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-competency-model.h"
#include "analysis/hw-matcher-phrases.h"
#include "core/hw-reading.h"

G_BEGIN_DECLS

#define HW_MAX_TELLING 2u

/** HwTellingWords: the words, or pairs of words, of a statement that say most for one column of the model. */
typedef struct
{
  guint n;
  struct
  {
    guint first; /* tokens, counted from the first one of the statement */
    guint second;
    int weight; /* thousandths */
  } of[HW_MAX_TELLING];
} HwTellingWords;

/** hw_telling_words_find: of the @n hits in a statement that begins with the token @begin. */
void hw_telling_words_find (const HwCompetencyModel *model, const HwModelHit *hits, guint n, guint column, guint begin,
                            HwTellingWords *words);

/** HwEvidence: what was found in a statement. */
typedef struct
{
  const HwMatcherPhrases *phrases;
  const HwPhraseHit *hits;
  guint n_hits;
  const HwCompetencyModel *model; /* NULL: none */
  const HwModelHit *model_hits;
  guint n_model_hits;
  const HwTellingWords *telling;  /* by column; NULL: they are to be found in the hits */
  guint begin;                    /* first token of the statement */
  int column;                     /* of the model, -1: it does not know the competency */
  const GArray *tokens;
  GArray *spans;                  /* HwSpan: room that is used again */
} HwEvidence;

/**
 * hw_match_evidence_add:
 *
 * Adds a match with the words that speak for it: the phrases, and the strongest of the words around
 * them. Where no word does, there is nothing to show, and no match is added.
 */
void hw_match_evidence_add (const HwEvidence *found, guint competency, const char *key, guint confidence,
                            HwStatement *statement);

G_END_DECLS
