/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-kind-path.h"

static const char *const STEPS[] = { "same-line", "next-item", "next-line", "after-blank" };

G_STATIC_ASSERT (G_N_ELEMENTS (STEPS) == HW_N_STEPS);

guint
hw_kind_find_nick (const char *name)
{
  guint k = 0;

  while (k < HW_N_KINDS && !g_str_equal (HW_KIND_NICKS[k], name))
    k++;
  return k;
}

HwKindSums *
hw_kind_steps_find_row (HwKindSteps *self, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", 2);
  guint kind;

  if (parts[0] == NULL || parts[1] == NULL)
    return NULL;
  kind = hw_kind_find_nick (parts[1]);
  for (guint i = 0; i < HW_N_STEPS && kind < HW_N_KINDS; i++)
    if (g_str_equal (STEPS[i], parts[0]))
      return &self->from[i][kind];
  return NULL;
}

/* Half the kinds are compared at once; plain loops are not turned into that by every compiler. */
typedef int Lanes __attribute__ ((vector_size (16), aligned (4), may_alias));

#define N_LANES 4
#define N_HALVES (HW_KIND_WIDTH / N_LANES)

static inline Lanes
get_half (const HwKindSums *sums, guint half)
{
  return ((const Lanes *) (gconstpointer) sums->of)[half];
}

static inline void
set_half (HwKindSums *sums, guint half, Lanes values)
{
  ((Lanes *) (gpointer) sums->of)[half] = values;
}

/* The origins of a kind are those that the best paths to it come from. */
static inline void
extend_half (const HwKindSums *steps, const HwKindSums *score, guint half, Lanes *best, Lanes *from)
{
  *best = get_half (&steps[0], half) + score->of[0];
  *from = *best ^ *best;
  for (int before = 1; before < HW_N_KINDS; before++)
    {
      Lanes value = get_half (&steps[before], half) + score->of[before];
      Lanes better = value > *best;

      *best = (value & better) | (*best & ~better);
      *from = (before & better) | (*from & ~better);
    }
}

static void
extend (const HwKindSums *steps, const HwKindSums *own, HwKindSums *score, HwKindSums *origin)
{
  Lanes best[N_HALVES], from;

  for (guint half = 0; half < N_HALVES; half++)
    {
      extend_half (steps, score, half, &best[half], &from);
      set_half (origin, half, from);
      best[half] += get_half (own, half);
    }
  /* Only differences count: so the scores of a posting of any length stay numbers. */
  for (guint half = N_HALVES; half-- > 0;)
    set_half (score, half, best[half] - best[0][0]);
}

void
hw_kind_path_find (const HwKindSteps *steps, const HwKindSums *sums, const guint8 *how, guint n, guint8 *kinds)
{
  g_autofree HwKindSums *origins = g_new (HwKindSums, n);
  HwKindSums score;
  guint best = HW_KIND_OTHER;

  if (n == 0)
    return;
  score = sums[0];
  for (guint i = 1; i < n; i++)
    extend (steps->from[how[i]], &sums[i], &score, &origins[i]);
  for (guint k = 0; k < HW_N_KINDS; k++)
    if (score.of[k] > score.of[best])
      best = k;
  for (guint i = n - 1; i > 0; i--)
    {
      kinds[i] = (guint8) best;
      best = (guint) origins[i].of[best];
    }
  kinds[0] = (guint8) best;
}
