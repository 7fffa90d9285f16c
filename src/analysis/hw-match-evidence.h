/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-competency-model.h"
#include "analysis/hw-matcher-phrases.h"
#include "core/hw-reading.h"

G_BEGIN_DECLS

/** HwEvidence: what was found in a statement. */
typedef struct
{
  const HwMatcherPhrases *phrases;
  const HwPhraseHit *hits;
  guint n_hits;
  const HwCompetencyModel *model; /* NULL: none */
  const HwModelHit *model_hits;
  guint n_model_hits;
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
