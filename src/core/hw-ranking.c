/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-ranking.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-entity.h"

/*
 * Why nothing here overflows. A score is sum(w_k S_k / n_k) / sum(w_k) over the observed
 * competencies, S_k the sum and n_k the number of ratings of k. Over the common denominator
 * L = lcm of the n_k it is sum(w_k S_k L / n_k) / (L sum(w_k)). With n_k <= 60, L divides
 * lcm(1..60) < 2^84; the weights sum to less than 2^31; S_k / n_k <= 5 < 2^3. So the denominator is
 * below 2^115 and every partial sum of the numerator below 2^118: both fit HwWide (127 bits and a
 * sign). One reduction at the end gives lowest terms, so equal scores have equal members.
 */

#define MAX_WEIGHT_SUM G_GINT64_CONSTANT (0x7fffffff)
#define MAX_COMPETENCIES 1000u

const char *const HW_RANK_STATUS_NICKS[] = { "ranked", "not_enough_evidence", "not_eligible", NULL };

void
hw_ranked_candidate_free (HwRankedCandidate *self)
{
  if (self == NULL)
    return;
  g_free (self->cells);
  g_array_unref (self->blocked_by);
  g_free (self);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_INPUT, message);
  return FALSE;
}

static gboolean
check_setup (const HwRankingSetup *setup, GError **error)
{
  gint64 sum = 0;

  if (setup->n_competencies == 0 || setup->n_competencies > MAX_COMPETENCIES)
    return refuse (error, _("There is no competency to rank by; add one to the rubric"));
  for (guint k = 0; k < setup->n_competencies; k++)
    {
      if (setup->weights[k] < 0 || setup->weights[k] > MAX_WEIGHT_SUM)
        return refuse (error, _("A weight is negative or too large; correct it"));
      sum += setup->weights[k];
      if (setup->targets[k] != HW_UNSET && (setup->targets[k] < 1 || setup->targets[k] > 5))
        return refuse (error, _("A target level is not on the scale from 1 to 5; correct it"));
    }
  if (sum == 0)
    return refuse (error, _("All weights are zero; give at least one competency a weight"));
  if (sum > MAX_WEIGHT_SUM)
    return refuse (error,
                   _("The weights are too large together; use smaller numbers in the same proportion"));
  if (setup->coverage_floor < 0 || setup->coverage_floor > 1000)
    return refuse (error, _("The coverage floor is between 0 and 1"));
  return TRUE;
}

static gboolean
check_candidate (const HwRankingSetup *setup, const HwRankingCandidate *candidate, GError **error)
{
  if (candidate->n_raters > HW_RANKING_MAX_RATERS)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s has %u scorecards; at most %u can be ranked"),
                   candidate->name, candidate->n_raters, HW_RANKING_MAX_RATERS);
      return FALSE;
    }
  for (gsize i = 0; i < (gsize) candidate->n_raters * setup->n_competencies; i++)
    if (candidate->ratings[i] < -1 || candidate->ratings[i] > 5)
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("A rating of %s is %d; ratings are 1 to 5"),
                     candidate->name, candidate->ratings[i]);
        return FALSE;
      }
  return TRUE;
}

static void
score_cell (const HwRankingSetup *setup, const HwRankingCandidate *candidate, guint k, HwCellScore *cell)
{
  guint low = 5, high = 1;

  for (guint rater = 0; rater < candidate->n_raters; rater++)
    {
      gint8 rating = candidate->ratings[rater * setup->n_competencies + k];

      guint value = (guint) rating;

      if (rating < 1)
        continue;
      cell->n++;
      cell->sum += value;
      low = MIN (low, value);
      high = MAX (high, value);
    }
  cell->mean = hw_rational_new (cell->sum, MAX (cell->n, 1u));
  cell->gap = hw_rational_new (0, 1);
  if (cell->n == 0)
    return;
  cell->spread = high - low;
  if (setup->targets[k] == HW_UNSET)
    return;
  cell->has_gap = TRUE;
  cell->gap = hw_rational_new ((HwWide) cell->sum - (HwWide) setup->targets[k] * cell->n, cell->n);
}

static HwWide
find_common_denominator (const HwRankedCandidate *ranked, guint n_competencies)
{
  HwWide common = 1;

  for (guint k = 0; k < n_competencies; k++)
    {
      guint a = ranked->cells[k].n, b = a > 0 ? (guint) (common % a) : 0;

      while (b != 0) /* a becomes the greatest common divisor of n_k and what we have */
        {
          guint rest = a % b;

          a = b;
          b = rest;
        }
      if (a > 0)
        common *= ranked->cells[k].n / a;
    }
  return common;
}

static void
score_candidate (const HwRankingSetup *setup, HwRankedCandidate *ranked)
{
  HwWide common = find_common_denominator (ranked, setup->n_competencies);
  HwWide num = 0, observed = 0, total = 0;

  for (guint k = 0; k < setup->n_competencies; k++)
    {
      const HwCellScore *cell = &ranked->cells[k];

      total += setup->weights[k];
      if (cell->n == 0)
        continue;
      observed += setup->weights[k];
      num += (HwWide) setup->weights[k] * cell->sum * (common / cell->n);
    }
  ranked->has_score = observed > 0;
  ranked->score = hw_rational_new (num, MAX (observed, 1) * common);
  ranked->coverage = hw_rational_new (observed, total);
}

static void
find_blocks (const HwRankingSetup *setup, HwRankedCandidate *ranked)
{
  HwRational one_below = { -1, 1 };

  for (guint k = 0; k < setup->n_competencies; k++)
    if (setup->critical[k] && ranked->cells[k].has_gap
        && hw_rational_compare (ranked->cells[k].gap, one_below) < 0)
      g_array_append_val (ranked->blocked_by, k);
}

static HwRankedCandidate *
rank_candidate (const HwRankingSetup *setup, const HwRankingCandidate *candidate, guint index)
{
  HwRankedCandidate *ranked = g_new0 (HwRankedCandidate, 1);
  HwRational floor = hw_rational_new (setup->coverage_floor, 1000);

  ranked->index = index;
  ranked->cells = g_new0 (HwCellScore, setup->n_competencies);
  ranked->blocked_by = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint k = 0; k < setup->n_competencies; k++)
    score_cell (setup, candidate, k, &ranked->cells[k]);
  score_candidate (setup, ranked);
  find_blocks (setup, ranked);
  if (candidate->not_eligible)
    ranked->status = HW_RANK_NOT_ELIGIBLE;
  else if (!ranked->has_score || hw_rational_compare (ranked->coverage, floor) < 0)
    ranked->status = HW_RANK_NOT_ENOUGH_EVIDENCE;
  return ranked;
}

typedef struct
{
  HwRankedCandidate *ranked;
  char *key; /* of the name */
} Row;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = a, *right = b;
  int order;

  if (left->ranked->status != right->ranked->status)
    return left->ranked->status < right->ranked->status ? -1 : 1;
  if (left->ranked->status == HW_RANK_RANKED)
    {
      order = hw_rational_compare (right->ranked->score, left->ranked->score);
      if (order == 0)
        order = hw_rational_compare (right->ranked->coverage, left->ranked->coverage);
      if (order != 0)
        return order;
    }
  order = g_strcmp0 (left->key, right->key); /* bytes of UTF-8 are in the order of code points */
  return order != 0
             ? order
             : (left->ranked->index > right->ranked->index) - (left->ranked->index < right->ranked->index);
}

/* 1 2 2 4: equal scores share a rank, the next one counts all before it. */
static void
number_ranks (GPtrArray *ordered)
{
  for (guint i = 0; i < ordered->len; i++)
    {
      HwRankedCandidate *ranked = g_ptr_array_index (ordered, i);
      const HwRankedCandidate *above = i > 0 ? g_ptr_array_index (ordered, i - 1) : NULL;

      if (ranked->status != HW_RANK_RANKED)
        break;
      ranked->rank
          = above != NULL && hw_rational_compare (above->score, ranked->score) == 0 ? above->rank : i + 1;
    }
}

GPtrArray *
hw_ranking_compute (const HwRankingSetup *setup, const HwRankingCandidate *candidates, guint n_candidates,
                    GError **error)
{
  GPtrArray *ordered;
  g_autofree Row *rows = g_new0 (Row, n_candidates + 1);

  if (!check_setup (setup, error))
    return NULL;
  for (guint i = 0; i < n_candidates; i++)
    if (!check_candidate (setup, &candidates[i], error))
      return NULL;
  for (guint i = 0; i < n_candidates; i++)
    {
      rows[i].ranked = rank_candidate (setup, &candidates[i], i);
      rows[i].key = hw_text_match_key (candidates[i].name);
    }
  qsort (rows, n_candidates, sizeof (Row), compare_rows);
  ordered = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_ranked_candidate_free);
  for (guint i = 0; i < n_candidates; i++)
    {
      g_ptr_array_add (ordered, rows[i].ranked);
      g_free (rows[i].key);
    }
  number_ranks (ordered);
  return ordered;
}
