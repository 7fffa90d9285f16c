/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-weight-balance.h"

static guint
find_largest (const gint64 *remainders, guint n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (remainders[i] > remainders[best])
      best = i;
  return best;
}

void
hw_weights_share_out (gint64 *parts, guint n, gint64 total)
{
  g_autofree gint64 *remainders = g_new0 (gint64, MAX (n, 1));
  gint64 sum = 0, given = 0;

  g_return_if_fail (n > 0 && total >= 0);
  for (guint i = 0; i < n; i++)
    sum += parts[i];
  for (guint i = 0; i < n; i++)
    {
      gint64 part = sum > 0 ? parts[i] : 1;
      gint64 whole = sum > 0 ? sum : (gint64) n;

      remainders[i] = part * total % whole;
      parts[i] = part * total / whole;
      given += parts[i];
    }
  for (; given < total; given++)
    {
      guint best = find_largest (remainders, n);

      parts[best]++;
      remainders[best] = -1;
    }
}

void
hw_weights_move (gint64 *weights, guint n, guint index, gint64 value)
{
  g_autofree gint64 *others = g_new0 (gint64, MAX (n, 1));

  g_return_if_fail (index < n && value >= 0 && value <= HW_WEIGHT_TOTAL);
  if (n == 1)
    {
      weights[0] = HW_WEIGHT_TOTAL;
      return;
    }
  for (guint i = 0, k = 0; i < n; i++)
    if (i != index)
      others[k++] = weights[i];
  hw_weights_share_out (others, n - 1, HW_WEIGHT_TOTAL - value);
  for (guint i = 0, k = 0; i < n; i++)
    weights[i] = i == index ? value : others[k++];
}
