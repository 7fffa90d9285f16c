/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "core/hw-entity.h"
#include "core/hw-ranking.h"

#define N 4 /* competencies in the hand-computed tests */

static const gint64 equal_weights[N] = { 1000, 1000, 1000, 1000 };
static const gint64 no_targets[N] = { HW_UNSET, HW_UNSET, HW_UNSET, HW_UNSET };
static const gboolean none_critical[N] = { FALSE, FALSE, FALSE, FALSE };

static GPtrArray *
rank (const HwRankingSetup *setup, const HwRankingCandidate *candidates, guint n)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *ranked = hw_ranking_compute (setup, candidates, n, &error);

  g_assert_no_error (error);
  return ranked;
}

static const HwRankedCandidate *
at (GPtrArray *ranked, guint place)
{
  return g_ptr_array_index (ranked, place);
}

static void
assert_score (const HwRankedCandidate *ranked, const char *expected)
{
  g_autofree char *text = hw_rational_format (ranked->score);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_weighted_mean_by_hand (void)
{
  /* (3 * 9/2 + 1 * 3 + 2 * 5/3) / 6 over the three observed = (27/2 + 3 + 10/3) / 6 = 119/36 */
  static const gint64 weights[N] = { 3000, 1000, 2000, 500 };
  static const gint8 ratings[3 * N] = { 4, 3, 1, -1, 5, 0, 2, 0, -1, 3, 2, 0 };
  HwRankingSetup setup = { N, weights, no_targets, none_critical, 800 };
  HwRankingCandidate candidate = { "Ada", 3, ratings, FALSE };
  g_autoptr (GPtrArray) ranked = rank (&setup, &candidate, 1);
  const HwRankedCandidate *ada = at (ranked, 0);
  g_autofree char *coverage = hw_rational_format (ada->coverage);

  assert_score (ada, "119/36");
  g_assert_cmpstr (coverage, ==, "12/13");
  g_assert_cmpint (ada->status, ==, HW_RANK_RANKED);
  g_assert_cmpuint (ada->rank, ==, 1);
  g_assert_cmpuint (ada->cells[0].n, ==, 2);
  g_assert_cmpuint (ada->cells[0].sum, ==, 9);
  g_assert_cmpuint (ada->cells[0].spread, ==, 1);
  g_assert_cmpuint (ada->cells[1].spread, ==, 0);
  g_assert_cmpuint (ada->cells[2].n, ==, 3);
  g_assert_cmpuint (ada->cells[3].n, ==, 0);
  g_assert_false (ada->cells[0].has_gap);
}

static void
test_ties_share_a_rank (void)
{
  /* 4, 3, 3, 2: ranks 1 2 2 4; the two in the middle in order of their names */
  static const gint8 four[N] = { 4, 4, 4, 4 }, three[N] = { 3, 3, 3, 3 }, mixed[N] = { 1, 5, 2, 4 },
                     two[N] = { 2, 2, 2, 2 };
  HwRankingSetup setup = { N, equal_weights, no_targets, none_critical, 800 };
  HwRankingCandidate candidates[]
    = { { "Zoe", 1, three, FALSE }, { "Dan", 1, two, FALSE }, { "amy", 1, mixed, FALSE }, { "Eve", 1, four, FALSE } };
  static const guint order[] = { 3, 2, 0, 1 }, ranks[] = { 1, 2, 2, 4 };
  g_autoptr (GPtrArray) ranked = rank (&setup, candidates, 4);

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpuint (at (ranked, i)->index, ==, order[i]);
      g_assert_cmpuint (at (ranked, i)->rank, ==, ranks[i]);
    }
}

static void
test_thirds_tie_exactly (void)
{
  /* one third three times is one, whatever the order of the raters and whatever doubles would say */
  static const gint8 left[3 * N] = { 1, 2, 3, 4, 2, 3, 4, 5, 2, 3, 4, 4 };
  static const gint8 right[3 * N] = { 2, 3, 4, 4, 1, 2, 3, 5, 2, 3, 4, 4 };
  static const gint64 weights[N] = { 333, 777, 111, 999 };
  HwRankingSetup setup = { N, weights, no_targets, none_critical, 800 };
  HwRankingCandidate candidates[] = { { "A", 3, left, FALSE }, { "B", 3, right, FALSE } };
  g_autoptr (GPtrArray) ranked = rank (&setup, candidates, 2);

  g_assert_cmpuint (at (ranked, 1)->rank, ==, 1);
}

static void
test_coverage_orders_equal_scores (void)
{
  static const gint8 full[N] = { 3, 3, 3, 3 }, part[N] = { 3, 3, 3, 0 };
  HwRankingSetup setup = { N, equal_weights, no_targets, none_critical, 700 };
  HwRankingCandidate candidates[] = { { "Abe", 1, part, FALSE }, { "Zed", 1, full, FALSE } };
  g_autoptr (GPtrArray) ranked = rank (&setup, candidates, 2);

  g_assert_cmpuint (at (ranked, 0)->index, ==, 1);
  g_assert_cmpuint (at (ranked, 1)->rank, ==, 1); /* equal scores share a rank all the same */
}

static void
test_coverage_floor_is_inclusive (void)
{
  static const gint8 ratings[N] = { 5, 5, 5, -1 };
  static const gint64 weights[N] = { 2000, 1000, 1000, 1000 };
  HwRankingCandidate candidate = { "Ada", 1, ratings, FALSE };
  HwRankingSetup at_floor = { N, weights, no_targets, none_critical, 800 };
  HwRankingSetup above = { N, weights, no_targets, none_critical, 801 };
  g_autoptr (GPtrArray) enough = rank (&at_floor, &candidate, 1);
  g_autoptr (GPtrArray) short_of = rank (&above, &candidate, 1);

  g_assert_cmpint (at (enough, 0)->status, ==, HW_RANK_RANKED);
  g_assert_cmpint (at (short_of, 0)->status, ==, HW_RANK_NOT_ENOUGH_EVIDENCE);
  g_assert_cmpuint (at (short_of, 0)->rank, ==, 0);
  assert_score (at (short_of, 0), "5"); /* shown, not ranked */
}

static void
test_statuses_follow_each_other (void)
{
  static const gint8 high[N] = { 5, 5, 5, 5 }, low[N] = { 1, 1, 1, 1 }, thin[N] = { 5, -1, -1, -1 };
  HwRankingSetup setup = { N, equal_weights, no_targets, none_critical, 800 };
  HwRankingCandidate candidates[] = { { "Not eligible", 1, high, TRUE },
                                      { "Thin", 1, thin, FALSE },
                                      { "Also not", 1, thin, TRUE },
                                      { "Low", 1, low, FALSE },
                                      { "No card", 0, NULL, FALSE } };
  static const guint order[] = { 3, 4, 1, 2, 0 };
  g_autoptr (GPtrArray) ranked = rank (&setup, candidates, 5);

  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (at (ranked, i)->index, ==, order[i]);
  g_assert_cmpint (at (ranked, 1)->status, ==, HW_RANK_NOT_ENOUGH_EVIDENCE);
  g_assert_false (at (ranked, 1)->has_score);
  g_assert_cmpint (at (ranked, 3)->status, ==, HW_RANK_NOT_ELIGIBLE);
  g_assert_cmpuint (at (ranked, 4)->rank, ==, 0);
}

static void
test_no_floor_still_needs_a_score (void)
{
  static const gint8 nothing[N] = { 0, 0, 0, 0 };
  HwRankingSetup setup = { N, equal_weights, no_targets, none_critical, 0 };
  HwRankingCandidate candidate = { "Ada", 1, nothing, FALSE };
  g_autoptr (GPtrArray) ranked = rank (&setup, &candidate, 1);

  g_assert_cmpint (at (ranked, 0)->status, ==, HW_RANK_NOT_ENOUGH_EVIDENCE);
}

static void
test_critical_blocks_below_one_level (void)
{
  /* targets 4: a mean of 3 is one level below, 5/2 more than one; the third is not critical */
  static const gint64 targets[N] = { 4, 4, 4, 4 };
  static const gboolean critical[N] = { TRUE, TRUE, FALSE, TRUE };
  static const gint8 ratings[2 * N] = { 3, 2, 1, 0, 3, 3, 1, -1 };
  HwRankingSetup setup = { N, equal_weights, targets, critical, 500 };
  HwRankingCandidate candidate = { "Ada", 2, ratings, FALSE };
  g_autoptr (GPtrArray) ranked = rank (&setup, &candidate, 1);
  const HwRankedCandidate *ada = at (ranked, 0);
  g_autofree char *gap = hw_rational_format (ada->cells[1].gap);

  g_assert_cmpuint (ada->blocked_by->len, ==, 1);
  g_assert_cmpuint (g_array_index (ada->blocked_by, guint, 0), ==, 1);
  g_assert_cmpstr (gap, ==, "-3/2");
  g_assert_cmpint (ada->status, ==, HW_RANK_RANKED); /* blocked, but in its place */
}

static void
test_names_break_ties_by_match_key (void)
{
  static const gint8 same[N] = { 3, 3, 3, 3 };
  HwRankingSetup setup = { N, equal_weights, no_targets, none_critical, 800 };
  HwRankingCandidate candidates[] = { { "\xc3\x89mile", 1, same, FALSE }, /* after z: by code point */
                                      { "zoe", 1, same, FALSE },
                                      { "BEN", 1, same, FALSE },
                                      { "ben", 1, same, FALSE },
                                      { "Anna", 1, same, FALSE } };
  static const guint order[] = { 4, 2, 3, 1, 0 };
  g_autoptr (GPtrArray) ranked = rank (&setup, candidates, 5);

  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (at (ranked, i)->index, ==, order[i]);
}

static void
test_bad_numbers_are_refused (void)
{
  static const gint8 fine[N] = { 3, 3, 3, 3 }, six[N] = { 3, 6, 3, 3 }, minus[N] = { 3, -2, 3, 3 };
  static const gint64 negative[N] = { 1, -1, 1, 1 }, zero[N] = { 0, 0, 0, 0 },
                      large[N] = { 0x7fffffff, 1, 0, 0 }, bad_target[N] = { 3, 3, 6, 3 };
  const struct
  {
    HwRankingSetup setup;
    HwRankingCandidate candidate;
  } rows[] = {
    { { N, equal_weights, no_targets, none_critical, 800 }, { "A", 1, six, FALSE } },
    { { N, equal_weights, no_targets, none_critical, 800 }, { "A", 1, minus, FALSE } },
    { { N, equal_weights, no_targets, none_critical, 800 }, { "A", HW_RANKING_MAX_RATERS + 1, fine, FALSE } },
    { { N, negative, no_targets, none_critical, 800 }, { "A", 1, fine, FALSE } },
    { { N, zero, no_targets, none_critical, 800 }, { "A", 1, fine, FALSE } },
    { { N, large, no_targets, none_critical, 800 }, { "A", 1, fine, FALSE } },
    { { N, equal_weights, bad_target, none_critical, 800 }, { "A", 1, fine, FALSE } },
    { { N, equal_weights, no_targets, none_critical, 1001 }, { "A", 1, fine, FALSE } },
    { { N, equal_weights, no_targets, none_critical, -1 }, { "A", 1, fine, FALSE } },
    { { 0, equal_weights, no_targets, none_critical, 800 }, { "A", 1, fine, FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_ranking_compute (&rows[i].setup, &rows[i].candidate, 1, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
    }
}

/* The worst case of the bounds: 60 raters, every n_k from 1 to 60, the largest weights. */
static void
test_largest_case_is_exact (void)
{
  enum { MANY = 60 };
  gint64 weights[MANY], targets[MANY];
  gboolean critical[MANY] = { FALSE };
  g_autofree gint8 *ratings = g_new (gint8, MANY * MANY);
  g_autofree gint8 *worse = NULL;
  HwRankingSetup setup = { MANY, weights, targets, critical, 0 };
  HwRankingCandidate candidates[2];
  g_autoptr (GPtrArray) ranked = NULL;

  for (guint k = 0; k < MANY; k++)
    {
      weights[k] = 0x7fffffff / MANY - (gint64) k;
      targets[k] = HW_UNSET;
      for (guint rater = 0; rater < MANY; rater++)
        ratings[rater * MANY + k] = rater <= k ? (gint8) (1 + (rater * 7 + k * 3) % 5) : 0;
    }
  worse = g_memdup2 (ratings, MANY * MANY);
  for (guint rater = 0; rater < MANY; rater++) /* one step less in the cell that weighs least */
    if (worse[rater * MANY + MANY - 1] > 1)
      {
        worse[rater * MANY + MANY - 1]--;
        break;
      }
  candidates[0] = (HwRankingCandidate){ "A", MANY, worse, FALSE };
  candidates[1] = (HwRankingCandidate){ "B", MANY, ratings, FALSE };
  ranked = rank (&setup, candidates, 2);
  g_assert_cmpuint (at (ranked, 0)->index, ==, 1);
  g_assert_cmpuint (at (ranked, 1)->rank, ==, 2);
  g_assert_cmpfloat_with_epsilon (hw_rational_to_double (at (ranked, 0)->score), 3.0, 0.1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/weighted-mean", test_weighted_mean_by_hand);
  g_test_add_func ("/ranking/ties", test_ties_share_a_rank);
  g_test_add_func ("/ranking/thirds", test_thirds_tie_exactly);
  g_test_add_func ("/ranking/coverage-order", test_coverage_orders_equal_scores);
  g_test_add_func ("/ranking/coverage-floor", test_coverage_floor_is_inclusive);
  g_test_add_func ("/ranking/statuses", test_statuses_follow_each_other);
  g_test_add_func ("/ranking/no-floor", test_no_floor_still_needs_a_score);
  g_test_add_func ("/ranking/critical", test_critical_blocks_below_one_level);
  g_test_add_func ("/ranking/names", test_names_break_ties_by_match_key);
  g_test_add_func ("/ranking/bad-numbers", test_bad_numbers_are_refused);
  g_test_add_func ("/ranking/largest-case", test_largest_case_is_exact);
  return g_test_run ();
}
