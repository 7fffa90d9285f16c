/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-clause-sums.h"

/* The phrases that were taken out of the rubric; returns the words of the longest. */
static guint
find_removed (const HwClauseSource *source)
{
  guint longest = 0;

  g_array_set_size (source->removed, 0);
  if (!hw_matcher_phrases_has_removed (source->phrases))
    return 0;
  hw_matcher_phrases_find_removed (source->phrases, source->tokens, source->first, source->last, source->removed);
  for (guint i = 0; i < source->removed->len; i++)
    longest = MAX (longest, g_array_index (source->removed, HwPhraseHit, i).last
                              - g_array_index (source->removed, HwPhraseHit, i).first);
  return longest;
}

/* What the words of phrases that were taken out of the rubric say no more. */
static void
take_back (const HwClauseSource *source, guint longest, const HwModelHit *hits, guint n, int sums[HW_MODEL_WIDTH])
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < source->n_competencies; k++)
      if (source->columns[k] >= 0 && hw_phrase_hits_cover (source->removed, longest, k, hits[i].first, hits[i].second))
        sums[source->columns[k]]
          -= MAX (hw_competency_model_get_weight (source->model, &hits[i], (guint) source->columns[k]), 0);
}

static void
add_clause (const HwClauseSource *source, guint begin, guint end, const int words[HW_MODEL_WIDTH], HwClauseSums *sums)
{
  double share = hw_competency_model_get_share (end - begin), points[HW_MODEL_WIDTH];

  for (guint i = 0; i < HW_MODEL_WIDTH; i++)
    {
      points[i] = words[i];
      sums->whole[i] += words[i];
    }
  hw_matcher_phrases_add_points (source->phrases, source->phrase_hits, source->n_phrase_hits, begin, end,
                                 source->columns, points);
  for (guint i = 0; i < HW_MODEL_WIDTH; i++)
    if (begin == source->first || points[i] * share > sums->best[i])
      sums->best[i] = points[i] * share;
}

void
hw_clause_sums_add_up (const HwClauseSource *source, const HwJoiners *joiners, HwClauseSums *sums)
{
  const HwModelHit *hits = source->hits;
  guint n = source->n_hits, begin = source->first, longest = find_removed (source);
  HwClauses clauses;

  hw_clauses_find (source->tokens, source->first, source->last, joiners, &clauses);
  for (guint i = 0; i < clauses.n; i++)
    {
      int words[HW_MODEL_WIDTH];
      guint here = 0;

      while (here < n && hits[here].first < clauses.ends[i])
        here++;
      hw_competency_model_add_up (source->model, hits, here, words);
      if (source->removed->len > 0)
        take_back (source, longest, hits, here, words);
      add_clause (source, begin, clauses.ends[i], words, sums);
      hits += here;
      n -= here;
      begin = clauses.ends[i];
    }
}
