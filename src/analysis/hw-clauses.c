/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-clauses.h"

#define LEAST_CLAUSE 3u /* words; as in training/train-competencies.py */

static const char *const JOINING[] = { "and", "or", "while", "with" };

HwJoiners
hw_joiners_find (HwWordBook *words)
{
  HwJoiners self = { { 0 }, 0 };

  G_STATIC_ASSERT (G_N_ELEMENTS (JOINING) == G_N_ELEMENTS (self.ids));
  for (guint i = 0; i < G_N_ELEMENTS (JOINING); i++)
    {
      self.ids[i] = hw_word_book_add (words, JOINING[i]);
      self.bits |= G_GUINT64_CONSTANT (1) << self.ids[i] % 64;
    }
  return self;
}

static gboolean
joins (const HwToken *token, const HwJoiners *joiners)
{
  if (!(joiners->bits >> token->id % 64 & 1))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (joiners->ids); i++)
    if (token->id == joiners->ids[i])
      return TRUE;
  return FALSE;
}

void
hw_clauses_find (const GArray *tokens, guint first, guint last, const HwJoiners *joiners, HwClauses *clauses)
{
  const HwToken *all = (const HwToken *) (gpointer) tokens->data;
  guint begin = first;

  clauses->n = 0;
  for (guint mark = first + 1; mark <= last && clauses->n < HW_MAX_CLAUSES - 1; mark++)
    {
      if (mark < last && !(all[mark].flags & HW_TOKEN_APART))
        continue;
      for (guint at = begin + LEAST_CLAUSE; at + LEAST_CLAUSE <= mark && clauses->n < HW_MAX_CLAUSES - 1; at++)
        if (at - begin >= LEAST_CLAUSE && joins (&all[at], joiners))
          clauses->ends[clauses->n++] = begin = at;
      if (mark < last && clauses->n < HW_MAX_CLAUSES - 1)
        clauses->ends[clauses->n++] = begin = mark;
    }
  clauses->ends[clauses->n++] = last;
}
