/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "import/hw-pdf.h"

/*
 * Columns. A gutter is a stretch of white from top to bottom with text on both sides; but so is the white
 * between the rows' parts of a table, or between a role and its dates. These are read across: their parts
 * stand on the same lines.
 */

#define MIN_ROWS 3u
#define MIN_WHITE 7.0    /* points */
#define MAX_CANDIDATES 48u
#define MAX_PIECES 3000u /* beyond, the page is no page */
#define SAME_EDGE 2.0
#define SHORT_CHARS 25u
#define LARGER 1.15

typedef struct
{
  GPtrArray *pieces;
  double x;
  guint first, last;
  guint n_left, n_right;
} Stretch;

static const HwPdfPiece *
get (GPtrArray *pieces, guint i)
{
  return g_ptr_array_index (pieces, i);
}

static gboolean
is_left (const HwPdfPiece *piece, double x)
{
  return piece->x2 <= x - MIN_WHITE;
}

static gboolean
is_right (const HwPdfPiece *piece, double x)
{
  return piece->x1 >= x - SAME_EDGE;
}

static gboolean
is_same_line (const HwPdfPiece *a, const HwPdfPiece *b)
{
  return fabs ((a->y1 + a->y2) - (b->y1 + b->y2)) < 0.5 * MIN (a->y2 - a->y1, b->y2 - b->y1);
}

/* @pieces are sorted from top to bottom, so a neighbour is near. */
static gboolean
has_neighbour (const Stretch *self, guint at, gboolean on_left)
{
  const HwPdfPiece *piece = get (self->pieces, at);

  for (guint step = 1; step < 12; step++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        gint64 i = (gint64) at + sign * (gint64) step;
        const HwPdfPiece *other;

        if (i < self->first || i >= self->last)
          continue;
        other = get (self->pieces, (guint) i);
        if (is_left (other, self->x) == on_left && is_same_line (piece, other))
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_year (const char *text)
{
  guint digits = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      digits = g_ascii_isdigit (*at) ? digits + 1 : 0;
      if (digits == 4)
        return TRUE;
    }
  return FALSE;
}

/* A side with headings of its own, larger than its text, is a column. The dates beside roles are no headings. */
static gboolean
has_headings (const Stretch *self, gboolean left)
{
  double small = 1e9;
  guint n = 0, heads = 0;

  for (guint i = self->first; i < self->last; i++)
    if (is_left (get (self->pieces, i), self->x) == left)
      small = MIN (small, get (self->pieces, i)->size);
  for (guint i = self->first; i < self->last; i++)
    {
      const HwPdfPiece *piece = get (self->pieces, i);

      if (is_left (piece, self->x) != left)
        continue;
      n++;
      heads += piece->size > LARGER * small && !has_year (piece->text)
               && g_unichar_isalpha (g_utf8_get_char (piece->text)); /* a bullet is larger than its item */
    }
  return heads >= 2 && heads * 2 <= n;
}

/* Rows whose left cell has several lines beside a text: read cell by cell, not across. */
static gboolean
has_tall_cells (const Stretch *self)
{
  const HwPdfGutter gutter = { self->x, self->first, self->last };
  g_autoptr (GArray) rows = hw_pdf_find_rows (self->pieces, &gutter);
  guint chars = 0;

  for (guint i = self->first; rows != NULL && i < self->last; i++)
    if (is_right (get (self->pieces, i), self->x))
      chars += get (self->pieces, i)->n_chars;
  return rows != NULL && self->n_left * 2 >= rows->len * 3 && chars >= self->n_right * SHORT_CHARS;
}

/* Whether the two sides are parts of rows. The side with fewer pieces tells. */
static gboolean
is_rows (const Stretch *self)
{
  gboolean left = self->n_left <= self->n_right;
  guint n = MIN (self->n_left, self->n_right), matched = 0, years = 0, dates = 0, apart = 0, chars = 0;
  const HwPdfPiece *before = NULL;

  for (guint i = self->first; i < self->last; i++)
    {
      const HwPdfPiece *piece = get (self->pieces, i);
      gboolean beside;

      if (is_left (piece, self->x) != left)
        continue;
      beside = has_neighbour (self, i, !left);
      matched += beside ? 1 : 0;
      years += has_year (piece->text) ? 1 : 0;
      dates += beside && has_year (piece->text) ? 1 : 0;
      apart += before != NULL && piece->y1 - before->y1 > 2.2 * (piece->y2 - piece->y1);
      chars += piece->n_chars;
      before = piece;
    }
  if (dates >= MIN_ROWS && dates * 5 >= matched * 4
      && dates * 2 >= n) /* dates, and headings of sections between them */
    return TRUE;
  if (matched * 5 < n * 4 || (has_headings (self, TRUE) && has_headings (self, FALSE)))
    return FALSE;
  if (has_tall_cells (self))
    return FALSE;
  if (years * 5 >= n * 3 || apart * 2 >= n - 1)
    return TRUE;
  return chars / n < SHORT_CHARS && n * 10 >= MAX (self->n_left, self->n_right) * 7;
}

static gboolean
is_good (const Stretch *self)
{
  return self->n_left >= MIN_ROWS && self->n_right >= MIN_ROWS && !is_rows (self);
}

/* Sides of one height stand beside each other; a title on the left above a text on the right does not count. */
static gboolean
stand_beside (const Stretch *self)
{
  double top[2] = { 1e9, 1e9 }, bottom[2] = { -1e9, -1e9 };
  double common, smaller;

  for (guint i = self->first; i < self->last; i++)
    {
      const HwPdfPiece *piece = get (self->pieces, i);
      guint side = is_left (piece, self->x) ? 0 : 1;

      top[side] = MIN (top[side], piece->y1);
      bottom[side] = MAX (bottom[side], piece->y2);
    }
  common = MIN (bottom[0], bottom[1]) - MAX (top[0], top[1]);
  smaller = MIN (bottom[0] - top[0], bottom[1] - top[1]);
  return smaller > 0 && common >= smaller * 0.5;
}

static void
keep_better (const Stretch *self, HwPdfGutter *best, guint *best_count)
{
  guint count = self->last - self->first;

  if (count <= *best_count || !is_good (self) || !stand_beside (self))
    return;
  *best_count = count;
  *best = (HwPdfGutter){ self->x, self->first, self->last };
}

/* All stretches of pieces that leave the place at @x free. */
static void
try_place (GPtrArray *pieces, double x, HwPdfGutter *best, guint *best_count)
{
  Stretch stretch = { .pieces = pieces, .x = x };

  for (guint i = 0; i < pieces->len; i++)
    {
      gboolean left = is_left (get (pieces, i), x);

      if (left || is_right (get (pieces, i), x))
        {
          stretch.n_left += left ? 1 : 0;
          stretch.n_right += left ? 0 : 1;
          continue;
        }
      stretch.last = i;
      keep_better (&stretch, best, best_count);
      stretch = (Stretch){ .pieces = pieces, .x = x, .first = i + 1 };
    }
  stretch.last = pieces->len;
  keep_better (&stretch, best, best_count);
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* Left edges that several pieces share: where columns begin. */
static GArray *
find_edges (GPtrArray *pieces)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < pieces->len; i++)
    g_array_append_val (all, get (pieces, i)->x1);
  g_array_sort (all, compare_edges);
  for (guint i = 0; i < all->len;)
    {
      guint n = 1;
      double start = g_array_index (all, double, i);

      while (i + n < all->len && g_array_index (all, double, i + n) - start <= SAME_EDGE)
        n++;
      if (n >= MIN_ROWS && edges->len < MAX_CANDIDATES)
        g_array_append_val (edges, start);
      i += n;
    }
  return edges;
}

gboolean
hw_pdf_find_gutter (GPtrArray *pieces, HwPdfGutter *gutter)
{
  g_autoptr (GArray) edges = NULL;
  guint best_count = 0;

  if (pieces->len < 2 * MIN_ROWS || pieces->len > MAX_PIECES)
    return FALSE;
  edges = find_edges (pieces);
  for (guint i = 0; i < edges->len; i++)
    try_place (pieces, g_array_index (edges, double, i), gutter, &best_count);
  return best_count > 0;
}
