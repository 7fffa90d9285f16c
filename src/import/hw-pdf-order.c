/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "import/hw-pdf.h"

#define MAX_SPLITS 12u
#define WIDE_WHITE 2.5 /* parts of type size */

typedef struct
{
  HwPdfText *text;
  double page_height;
  double edge; /* where lines end at the right, whatever the shorter ones say */
} Ordering;

static const HwPdfPiece *
get (GPtrArray *pieces, guint i)
{
  return g_ptr_array_index (pieces, i);
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const HwPdfPiece *first = *(const HwPdfPiece *const *) a, *second = *(const HwPdfPiece *const *) b;
  double difference = (first->y1 + first->y2) - (second->y1 + second->y2);

  if (difference == 0)
    return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
  return difference < 0 ? -1 : 1;
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const HwPdfPiece *first = *(const HwPdfPiece *const *) a, *second = *(const HwPdfPiece *const *) b;

  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/* The pieces of one line, from left to right. */
static HwPdfLine *
make_line (GPtrArray *pieces)
{
  HwPdfLine *line = g_new0 (HwPdfLine, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_bold = 0, n_chars = 0;

  g_ptr_array_sort (pieces, compare_edges);
  *line = (HwPdfLine){ .x1 = get (pieces, 0)->x1, .y1 = get (pieces, 0)->y1, .page = get (pieces, 0)->page };
  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPdfPiece *piece = get (pieces, i);
      gboolean gap = i > 0 && piece->x1 - line->x2 > WIDE_WHITE * piece->size;

      if (text->len > 0)
        g_string_append (text, gap && text->len > strlen ("•") ? HW_TEXT_GAP : " ");
      line->parted |= gap;
      g_string_append (text, piece->text);
      line->x2 = MAX (line->x2, piece->x2);
      line->y1 = MIN (line->y1, piece->y1);
      line->y2 = MAX (line->y2, piece->y2);
      line->size = MAX (line->size, piece->size);
      n_bold += piece->n_bold;
      n_chars += piece->n_chars;
    }
  line->bold = n_bold * 10 >= n_chars * 9;
  line->text = g_string_free (g_steal_pointer (&text), FALSE);
  return line;
}

static void
take_line (Ordering *self, GPtrArray *pieces, double x1, double x2)
{
  HwPdfLine *line;

  if (pieces->len == 0)
    return;
  line = make_line (pieces);
  line->column = self->text->n_columns;
  line->column_x1 = x1;
  line->column_x2 = x2;
  line->page_height = self->page_height;
  g_ptr_array_add (self->text->lines, line);
  g_ptr_array_set_size (pieces, 0);
}

/* @pieces are one column, from top to bottom. */
static void
write_column (Ordering *self, GPtrArray *pieces)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  double x1 = 1e9, x2 = 0, middle = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      x1 = MIN (x1, get (pieces, i)->x1);
      x2 = MAX (x2, get (pieces, i)->x2);
    }
  x2 = MAX (x2, self->edge);
  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPdfPiece *piece = get (pieces, i);
      double here = (piece->y1 + piece->y2) / 2;

      if (line->len > 0 && here - middle > 0.45 * (piece->y2 - piece->y1))
        take_line (self, line, x1, x2);
      if (line->len == 0)
        middle = here;
      g_ptr_array_add (line, (gpointer) piece);
    }
  take_line (self, line, x1, x2);
  self->text->n_columns++;
}

static double
find_edge (GPtrArray *pieces)
{
  double edge = 0;

  for (guint i = 0; i < pieces->len; i++)
    edge = MAX (edge, get (pieces, i)->x2);
  return edge;
}

/* A row of a table: cells of several lines one after the other, what stands on one line of both across. */
static void
write_row (Ordering *self, GPtrArray *pieces, const HwPdfGutter *gutter, guint first, guint last, double left_edge)
{
  g_autoptr (GPtrArray) cell = g_ptr_array_new ();
  g_autoptr (GPtrArray) beside = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const HwPdfPiece *top = NULL;
  gboolean tall = FALSE; /* the left cell has several lines */
  double edge = self->edge;

  for (guint i = first; i < last; i++)
    {
      const HwPdfPiece *piece = get (pieces, i);
      gboolean left = piece->x2 < gutter->x;

      g_ptr_array_add (left ? cell : beside, (gpointer) piece);
      g_ptr_array_add (all, (gpointer) piece);
      if (left && top == NULL)
        top = piece;
      tall |= left && piece->y1 - top->y1 > 0.5 * (top->y2 - top->y1);
    }
  if (!tall && all->len > 0)
    write_column (self, all);
  if (!tall)
    return;
  self->edge = beside->len > 0 ? left_edge : edge;
  write_column (self, cell);
  self->edge = edge;
  if (beside->len > 0)
    write_column (self, beside);
}

static void
write_table (Ordering *self, GPtrArray *pieces, const HwPdfGutter *gutter, const GArray *rows, double left_edge)
{
  guint first = gutter->first;

  for (guint row = 0; row <= rows->len; row++)
    {
      guint last = first, end;

      while (last < gutter->last
             && (row == rows->len
                 || (get (pieces, last)->y1 + get (pieces, last)->y2) / 2
                        < g_array_index (rows, double, row) - 0.3 * get (pieces, last)->size))
        last++;
      end = hw_pdf_find_row_end (pieces, gutter, first, last);
      write_row (self, pieces, gutter, first, end, left_edge);
      write_row (self, pieces, gutter, end, last, left_edge);
      first = last;
    }
}

/* Above the gutter, left of it, right of it, below. */
static void
split (Ordering *self, GPtrArray *pieces, guint depth)
{
  HwPdfGutter gutter = { 0 };
  g_autoptr (GPtrArray) above = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) right = NULL;
  g_autoptr (GPtrArray) below = NULL;
  g_autoptr (GArray) rows = NULL;
  double edge = self->edge;

  if (pieces->len == 0)
    return;
  if (depth >= MAX_SPLITS || !hw_pdf_find_gutter (pieces, &gutter))
    {
      write_column (self, pieces);
      return;
    }
  above = g_ptr_array_new ();
  left = g_ptr_array_new ();
  right = g_ptr_array_new ();
  below = g_ptr_array_new ();
  rows = hw_pdf_find_rows (pieces, &gutter);
  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPdfPiece *piece = get (pieces, i);

      g_ptr_array_add (i < gutter.first       ? above
                       : i >= gutter.last     ? below
                       : piece->x2 < gutter.x ? left
                                              : right,
                       (gpointer) piece);
    }
  split (self, above, depth + 1);
  if (rows != NULL)
    write_table (self, pieces, &gutter, rows, find_edge (left));
  else
    {
      self->edge = find_edge (left);
      split (self, left, depth + 1);
      self->edge = find_edge (right);
      split (self, right, depth + 1);
      self->edge = edge;
    }
  split (self, below, depth + 1);
}

void
hw_pdf_order (GPtrArray *pieces, double page_height, HwPdfText *text)
{
  Ordering ordering = { text, page_height, find_edge (pieces) };

  g_ptr_array_sort (pieces, compare_heights);
  split (&ordering, pieces, 0);
}
