/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-list-diff.h"

/* Lengths of the longest common subsequence of the tails from (i, j) on; a page has 100 rows. */
static guint16 *
measure_tails (GPtrArray *old, GPtrArray *new)
{
  guint width = new->len + 1;
  guint16 *tails = g_new0 (guint16, (gsize) (old->len + 1) * width);

  for (guint i = old->len; i-- > 0;)
    for (guint j = new->len; j-- > 0;)
      {
        if (g_ptr_array_index (old, i) == g_ptr_array_index (new, j))
          tails[i * width + j] = tails[(i + 1) * width + j + 1] + 1;
        else
          tails[i * width + j] = MAX (tails[(i + 1) * width + j], tails[i * width + j + 1]);
      }
  return tails;
}

static void
splice (GListModel *model, GPtrArray *items, guint position, guint removed, GPtrArray *wanted, guint from, guint added)
{
  if (removed == 0 && added == 0)
    return;
  if (removed > 0)
    g_ptr_array_remove_range (items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (items, (int) (position + i), g_object_ref (g_ptr_array_index (wanted, from + i)));
  g_list_model_items_changed (model, position, removed, added);
}

void
hw_list_replace (GListModel *model, GPtrArray *items, GPtrArray *wanted)
{
  g_autoptr (GPtrArray) old = g_ptr_array_copy (items, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_autofree guint16 *tails = measure_tails (old, wanted);
  guint width = wanted->len + 1;
  guint i = 0, j = 0, position = 0;

  g_ptr_array_set_free_func (old, g_object_unref);
  while (i < old->len || j < wanted->len)
    {
      guint first_old = i, first_new = j;

      while (i < old->len && j < wanted->len && g_ptr_array_index (old, i) == g_ptr_array_index (wanted, j))
        {
          i++;
          j++;
          position++;
        }
      first_old = i;
      first_new = j;
      while ((i < old->len || j < wanted->len)
             && !(i < old->len && j < wanted->len && g_ptr_array_index (old, i) == g_ptr_array_index (wanted, j)))
        {
          if (j >= wanted->len || (i < old->len && tails[(i + 1) * width + j] >= tails[i * width + j + 1]))
            i++;
          else
            j++;
        }
      splice (model, items, position, i - first_old, wanted, first_new, j - first_new);
      position += j - first_new;
    }
}
