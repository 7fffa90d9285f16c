/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-kind-revision.h"

#include <string.h>

#define NO_KIND HW_N_KINDS

typedef enum
{
  PART_OWN,
  PART_BEFORE_2,
  PART_AFTER_2,
  PART_MOST,
  N_PARTS,
} Part;

static const char *const PARTS[] = { "own", "before-2", "after-2", "most" };

G_STATIC_ASSERT (G_N_ELEMENTS (PARTS) == N_PARTS);

struct _HwKindRevision
{
  gboolean known;
  HwKindSteps steps;
  HwKindSums parts[N_PARTS][HW_N_KINDS + 1];
  HwKindSums sections[HW_N_SECTIONS][HW_N_KINDS + 1]; /* [section][last kind before] */
};

HwKindRevision *
hw_kind_revision_new (void)
{
  return g_new0 (HwKindRevision, 1);
}

void
hw_kind_revision_free (HwKindRevision *self)
{
  g_free (self);
}

static HwKindSums *
find_around (HwKindRevision *self, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", 2);
  guint kind;

  if (parts[0] == NULL || parts[1] == NULL)
    return NULL;
  kind = hw_kind_find_nick (parts[1]);
  if (kind == HW_N_KINDS && !g_str_equal (parts[1], "none"))
    return NULL;
  for (guint i = 0; i < N_PARTS; i++)
    if (g_str_equal (PARTS[i], parts[0]))
      return &self->parts[i][kind];
  for (guint i = 0; i < HW_N_SECTIONS && g_str_has_prefix (parts[0], "in-"); i++)
    if (g_str_equal (HW_SECTION_NICKS[i], parts[0] + 3))
      return &self->sections[i][kind];
  return NULL;
}

HwKindSums *
hw_kind_revision_find_row (HwKindRevision *self, const char *name)
{
  HwKindSums *row = NULL;

  if (g_str_has_prefix (name, "u:"))
    row = hw_kind_steps_find_row (&self->steps, name + 2);
  else if (g_str_has_prefix (name, "r:"))
    row = find_around (self, name + 2);
  self->known |= row != NULL;
  return row;
}

static void
add_around (const HwKindRevision *self, const GArray *places, const guint8 *kinds, guint n, HwKindSums *sums)
{
  guint last = NO_KIND;

  for (guint i = 0; i < n; i++)
    {
      hw_kind_sums_add (&sums[i], &self->sections[g_array_index (places, HwPlace, i).section][last]);
      hw_kind_sums_add (&sums[i], &self->parts[PART_OWN][kinds[i]]);
      hw_kind_sums_add (&sums[i], &self->parts[PART_BEFORE_2][i >= 2 ? kinds[i - 2] : NO_KIND]);
      hw_kind_sums_add (&sums[i], &self->parts[PART_AFTER_2][i + 2 < n ? kinds[i + 2] : NO_KIND]);
      last = kinds[i] != HW_KIND_OTHER ? kinds[i] : last;
    }
}

/* The commonest kind but other, without one of @own (NO_KIND: all count). */
static guint
find_most (const HwKindSums *counts, guint own)
{
  guint most = NO_KIND;
  int top = 0;

  for (guint k = 0; k < HW_KIND_OTHER; k++)
    {
      int count = counts->of[k] - (k == own);

      if (count > top)
        {
          top = count;
          most = k;
        }
    }
  return most;
}

/* A heading belongs to what is before it and to what is after it. */
static void
add_most (const HwKindRevision *self, const GArray *places, const guint8 *kinds, guint n, HwKindSums *sums)
{
  HwKindSums before = { { 0 } };
  guint begin = 0;

  while (begin <= n)
    {
      HwKindSums counts = { { 0 } };
      guint most[HW_N_KINDS], end = begin;

      for (; end < n && !g_array_index (places, HwPlace, end).heading; end++)
        counts.of[kinds[end]]++;
      for (guint k = 0; k < HW_N_KINDS && end > begin; k++)
        most[k] = find_most (&counts, k);
      for (guint i = begin; i < end; i++)
        hw_kind_sums_add (&sums[i], &self->parts[PART_MOST][most[kinds[i]]]);
      hw_kind_sums_add (&before, &counts);
      if (begin > 0)
        hw_kind_sums_add (&sums[begin - 1], &self->parts[PART_MOST][find_most (&before, NO_KIND)]);
      before = counts;
      begin = end + 1;
    }
}

void
hw_kind_revision_apply (const HwKindRevision *self, const GArray *places, const guint8 *how, guint n,
                        HwKindSums *sums, guint8 *kinds)
{
  if (!self->known)
    return;
  add_around (self, places, kinds, n, sums);
  add_most (self, places, kinds, n, sums);
  hw_kind_path_find (&self->steps, sums, how, n, kinds);
}
