/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "import/hw-pdf.h"

/*
 * A table whose cells hold several lines looks like two columns. But its cells begin side by side: where the text
 * on one side begins anew after white, the other side does so on the same line.
 */

#define MIN_TABLE_ROWS 3u
#define NEW_START 1.25 /* of the distance of two lines */

static double
get_middle (const HwPdfPiece *piece)
{
  return (piece->y1 + piece->y2) / 2;
}

/* The distance of lines that stand right below each other, of the denser side. */
static double
find_pitch (GPtrArray *pieces, const HwPdfGutter *gutter)
{
  double pitch = 1e9;

  for (guint side = 0; side < 2; side++)
    {
      const HwPdfPiece *before = NULL;

      for (guint i = gutter->first; i < gutter->last; i++)
        {
          const HwPdfPiece *piece = g_ptr_array_index (pieces, i);
          double step;

          if ((piece->x2 < gutter->x) != (side == 0))
            continue;
          step = before != NULL ? get_middle (piece) - get_middle (before) : 0;
          if (step > 0.9 * piece->size)
            pitch = MIN (pitch, step);
          before = piece;
        }
    }
  return pitch;
}

static void
find_starts (GPtrArray *pieces, const HwPdfGutter *gutter, gboolean left, double pitch, GArray *starts)
{
  const HwPdfPiece *before = NULL;

  for (guint i = gutter->first; i < gutter->last; i++)
    {
      const HwPdfPiece *piece = g_ptr_array_index (pieces, i);
      double middle = get_middle (piece);

      if ((piece->x2 < gutter->x) != left)
        continue;
      if (before == NULL || middle - get_middle (before) > NEW_START * pitch)
        g_array_append_val (starts, middle);
      before = piece;
    }
}

GArray *
hw_pdf_find_rows (GPtrArray *pieces, const HwPdfGutter *gutter)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (double));
  double pitch = find_pitch (pieces, gutter);

  find_starts (pieces, gutter, TRUE, pitch, left);
  find_starts (pieces, gutter, FALSE, pitch, right);
  for (guint l = 0, r = 0; l < left->len && r < right->len;)
    {
      double difference = g_array_index (left, double, l) - g_array_index (right, double, r);

      if (fabs (difference) < 0.25 * pitch)
        g_array_append_val (rows, g_array_index (left, double, l));
      l += difference < 0.25 * pitch;
      r += difference > -0.25 * pitch;
    }
  if (rows->len < MIN_TABLE_ROWS || rows->len * 10 < MIN (left->len, right->len) * 7)
    return NULL;
  return g_steal_pointer (&rows);
}

/* The last line of a row that both of its cells can reach: what the left side begins below it is no part of it. */
guint
hw_pdf_find_row_end (GPtrArray *pieces, const HwPdfGutter *gutter, guint first, guint last)
{
  double pitch = find_pitch (pieces, gutter), bottom = -1;
  const HwPdfPiece *before = NULL;

  for (guint i = first; i < last; i++)
    {
      const HwPdfPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->x2 >= gutter->x)
        bottom = MAX (bottom, get_middle (piece));
    }
  for (guint i = first; i < last; i++)
    {
      const HwPdfPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->x2 >= gutter->x)
        continue;
      if (before != NULL && get_middle (piece) > bottom + 0.5 * pitch
          && get_middle (piece) - get_middle (before) > NEW_START * pitch)
        return i;
      before = piece;
    }
  return last;
}
