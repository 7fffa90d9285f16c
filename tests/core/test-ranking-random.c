/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-entity.h"
#include "core/hw-ranking.h"

/*
 * The ranking against a slow one that works another way round: no rationals, but everything over
 * the denominator 60 in 128-bit integers; ranks by counting who is better, order by pairwise swaps.
 */

enum
{
  MAX_COMPETENCIES = 6,
  MAX_RATERS = 6,
  MAX_CANDIDATES = 7,
  COMMON = 60, /* lcm (1..6) */
};

typedef struct
{
  guint n, m;
  gint64 weights[MAX_COMPETENCIES];
  gint64 targets[MAX_COMPETENCIES];
  gboolean critical[MAX_COMPETENCIES];
  gint64 floor;
  char names[MAX_CANDIDATES][3];
  guint n_raters[MAX_CANDIDATES];
  gint8 ratings[MAX_CANDIDATES][MAX_RATERS * MAX_COMPETENCIES];
  gboolean failed[MAX_CANDIDATES];
} Case;

typedef struct
{
  HwWide score;    /* times COMMON times observed */
  gint64 observed;
  gint64 total;
  guint blocked;   /* bits */
  HwRankStatus status;
} Slow;

static void
make_case (GRand *rand, Case *self)
{
  self->n = (guint) g_rand_int_range (rand, 1, MAX_COMPETENCIES + 1);
  self->m = (guint) g_rand_int_range (rand, 0, MAX_CANDIDATES + 1);
  self->floor = g_rand_int_range (rand, 0, 5) * 250;
  for (guint k = 0; k < self->n; k++)
    {
      self->weights[k] = g_rand_int_range (rand, 0, 4) * 500 + (k == 0); /* at least one is positive */
      self->targets[k] = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 6) : HW_UNSET;
      self->critical[k] = g_rand_boolean (rand);
    }
  for (guint c = 0; c < self->m; c++)
    {
      self->names[c][0] = (char) ('a' + g_rand_int_range (rand, 0, 3));
      self->names[c][1] = '\0';
      self->n_raters[c] = (guint) g_rand_int_range (rand, 0, MAX_RATERS + 1);
      self->failed[c] = g_rand_int_range (rand, 0, 5) == 0;
      for (guint i = 0; i < self->n_raters[c] * self->n; i++)
        self->ratings[c][i] = (gint8) g_rand_int_range (rand, -1, 6);
    }
}

static Slow
score_slowly (const Case *self, guint c)
{
  Slow slow = { 0 };

  for (guint k = 0; k < self->n; k++)
    {
      gint64 sum = 0, n = 0;

      slow.total += self->weights[k];
      for (guint rater = 0; rater < self->n_raters[c]; rater++)
        if (self->ratings[c][rater * self->n + k] > 0)
          {
            n++;
            sum += self->ratings[c][rater * self->n + k];
          }
      if (n == 0)
        continue;
      slow.observed += self->weights[k];
      slow.score += (HwWide) self->weights[k] * sum * (COMMON / n);
      if (self->critical[k] && self->targets[k] != HW_UNSET && sum < (self->targets[k] - 1) * n)
        slow.blocked |= 1u << k;
    }
  if (self->failed[c])
    slow.status = HW_RANK_NOT_ELIGIBLE;
  else if (slow.observed == 0 || slow.observed * 1000 < self->floor * slow.total)
    slow.status = HW_RANK_NOT_ENOUGH_EVIDENCE;
  return slow;
}

static int
compare_scores (const Slow *a, const Slow *b)
{
  HwWide left = a->score * b->observed, right = b->score * a->observed;

  return (left > right) - (left < right);
}

/* Whether candidate @a must stand before @b. */
static gboolean
stands_before (const Case *self, const Slow *slow, guint a, guint b)
{
  int order;

  if (slow[a].status != slow[b].status)
    return slow[a].status < slow[b].status;
  order = slow[a].status == HW_RANK_RANKED ? compare_scores (&slow[a], &slow[b]) : 0;
  if (order != 0)
    return order > 0;
  if (slow[a].status == HW_RANK_RANKED && slow[a].observed != slow[b].observed)
    return slow[a].observed > slow[b].observed;
  order = g_strcmp0 (self->names[a], self->names[b]);
  return order != 0 ? order < 0 : a < b;
}

static void
check_case (const Case *self)
{
  HwRankingSetup setup = { self->n, self->weights, self->targets, self->critical, self->floor };
  HwRankingCandidate candidates[MAX_CANDIDATES];
  Slow slow[MAX_CANDIDATES];
  g_autoptr (GPtrArray) ranked = NULL;
  g_autoptr (GError) error = NULL;

  for (guint c = 0; c < self->m; c++)
    {
      candidates[c]
        = (HwRankingCandidate){ self->names[c], self->n_raters[c], self->ratings[c], self->failed[c] };
      slow[c] = score_slowly (self, c);
    }
  ranked = hw_ranking_compute (&setup, candidates, self->m, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ranked->len, ==, self->m);
  for (guint i = 0; i < self->m; i++)
    {
      const HwRankedCandidate *one = g_ptr_array_index (ranked, i);
      guint c = one->index, better = 0, blocked = 0;

      for (guint other = 0; other < self->m; other++)
        better += slow[other].status == HW_RANK_RANKED && compare_scores (&slow[other], &slow[c]) > 0;
      for (guint b = 0; b < one->blocked_by->len; b++)
        blocked |= 1u << g_array_index (one->blocked_by, guint, b);
      g_assert_cmpint (one->status, ==, slow[c].status);
      g_assert_cmpuint (one->rank, ==, one->status == HW_RANK_RANKED ? better + 1 : 0);
      g_assert_cmpuint (blocked, ==, slow[c].blocked);
      g_assert_true (one->score.num * COMMON * MAX (slow[c].observed, 1) == slow[c].score * one->score.den);
      if (i > 0)
        g_assert_true (stands_before (self, slow, ((HwRankedCandidate *) g_ptr_array_index (ranked, i - 1))->index, c));
    }
}

static void
test_agrees_with_a_slow_ranking (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260703);
  Case one;

  for (guint i = 0; i < 20000; i++)
    {
      make_case (rand, &one);
      check_case (&one);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking-random/agrees", test_agrees_with_a_slow_ranking);
  return g_test_run ();
}
