/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-weight-suggestion.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define ALL_POINTS 100
#define POINT 1000 /* thousandths */

static void
free_suggested (HwSuggestedWeight *suggested)
{
  g_free (suggested->reason);
  g_free (suggested);
}

static char *
explain (const HwDemandShare *share, gint64 total)
{
  g_autofree char *asked = NULL;

  if (total == 0)
    return g_strdup (_("The posting asks for none of the competencies: all weigh the same"));
  if (share->n_statements == 0)
    return g_strdup (_("Not asked for in the posting: only its equal share"));
  asked = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Asked for in %u statement",
                                        "Asked for in %u statements", share->n_statements),
                           share->n_statements);
  if (share->n_required > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u of them required",
                                         "%s, %u of them required", share->n_required),
                            asked, share->n_required);
  if (share->n_preferred == share->n_statements)
    return g_strdup_printf (_("%s, only as a preference"), asked);
  return g_steal_pointer (&asked);
}

typedef struct
{
  guint index;
  gint64 points;    /* whole ones */
  gint64 remainder; /* over the common denominator */
} Share;

static int
compare_remainders (gconstpointer a, gconstpointer b)
{
  const Share *left = a, *right = b;

  if (left->remainder != right->remainder)
    return left->remainder > right->remainder ? -1 : 1;
  return (left->index > right->index) - (left->index < right->index);
}

/*
 * No demand at all: all the same number of whole points, be they a few short of ALL_POINTS; equal must
 * be equal. Else exactly ALL_POINTS whole points: competency i is due 50/n + 50 d_i/D points, d_i its demand
 * and D the sum of all; over the common denominator 2nD that is ALL_POINTS (D + n d_i). What rounding down
 * leaves over goes to the largest remainders, earlier competencies first.
 */
static void
share_out (Share *shares, GArray *demand, gint64 total)
{
  guint n = demand->len;
  gint64 den = 2 * (gint64) n * MAX (total, 1);
  gint64 left = ALL_POINTS;

  for (guint i = 0; i < n; i++)
    {
      gint64 num = ALL_POINTS * (total + (gint64) n * g_array_index (demand, HwDemandShare, i).points);

      shares[i] = total > 0 ? (Share){ i, num / den, num % den }
                            : (Share){ i, MAX (ALL_POINTS / (gint64) n, 1), 0 };
      left -= shares[i].points;
    }
  if (total == 0)
    return;
  qsort (shares, n, sizeof (Share), compare_remainders);
  for (guint i = 0; i < n && left > 0; i++, left--)
    shares[i].points++;
}

GPtrArray *
hw_weights_suggest (HwReading *reading, HwRubric *rubric)
{
  guint n = hw_rubric_get_n_competencies (rubric);
  GPtrArray *suggestion = g_ptr_array_new_with_free_func ((GDestroyNotify) free_suggested);
  g_autofree const char **keys = g_new0 (const char *, n + 1);
  g_autofree Share *shares = g_new0 (Share, n + 1);
  g_autoptr (GArray) demand = NULL;
  gint64 total = 0;

  for (guint i = 0; i < n; i++)
    keys[i] = hw_rubric_get_competency (rubric, i)->key;
  demand = hw_reading_count_demand (reading, keys);
  for (guint i = 0; i < n; i++)
    {
      HwSuggestedWeight *suggested = g_new0 (HwSuggestedWeight, 1);

      suggested->competency = keys[i];
      g_ptr_array_add (suggestion, suggested);
      total += g_array_index (demand, HwDemandShare, i).points;
    }
  share_out (shares, demand, total);
  for (guint i = 0; i < n; i++)
    {
      HwSuggestedWeight *suggested = g_ptr_array_index (suggestion, shares[i].index);

      suggested->weight = shares[i].points * POINT;
      suggested->reason = explain (&g_array_index (demand, HwDemandShare, shares[i].index), total);
    }
  return suggestion;
}
