/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-tokeniser.h"

G_BEGIN_DECLS

/** HW_MAX_CLAUSES: what comes after belongs to the last. */
#define HW_MAX_CLAUSES 32u

/** HwClauses: where the clauses of a statement end, as indexes of tokens; the last ends with the statement. */
typedef struct
{
  guint ends[HW_MAX_CLAUSES];
  guint n;
} HwClauses;

/** HwJoiners: the words that join clauses, as numbers of the word book. */
typedef struct
{
  guint ids[4];
  guint64 bits; /* by the last bits of the numbers: most words are told apart by them */
} HwJoiners;

HwJoiners hw_joiners_find (HwWordBook *words);

/**
 * hw_clauses_find:
 *
 * The clauses of the tokens from @first to before @last: they end at commas, colons, dashes, brackets and
 * stops, and before a word that joins, where enough words stand on both sides of it.
 */
void hw_clauses_find (const GArray *tokens, guint first, guint last, const HwJoiners *joiners, HwClauses *clauses);

G_END_DECLS
