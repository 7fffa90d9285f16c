/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo.h>
#include <math.h>

#include "import/hw-pdf-pieces.h"

/*
 * White letters are hidden on paper and plain to see on a dark bar. What is behind them shows when the page is
 * painted, small. Letters whose font is not in the file stay away here, where no font can be loaded; the
 * ground is all that counts.
 */

#define MAX_PIXELS 600.0 /* of the longer side */
#define PAPER 0xc8       /* a ground as light as that hides light letters */

typedef struct
{
  cairo_surface_t *surface;
  const guint8 *pixels;
  int stride, width, height;
  double scale;
} Picture;

static gboolean
has_light_pieces (GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    if (((HwPdfPiece *) g_ptr_array_index (pieces, i))->light)
      return TRUE;
  return FALSE;
}

static gboolean
paint (PopplerPage *page, Picture *picture)
{
  double width = 0, height = 0;
  cairo_t *context;

  poppler_page_get_size (page, &width, &height);
  if (!(width > 0 && height > 0 && width < 1e5 && height < 1e5))
    return FALSE;
  picture->scale = MIN (1.0, MAX_PIXELS / MAX (width, height));
  picture->width = MAX (1, (int) (width * picture->scale));
  picture->height = MAX (1, (int) (height * picture->scale));
  picture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, picture->width, picture->height);
  context = cairo_create (picture->surface);
  cairo_set_source_rgb (context, 1, 1, 1);
  cairo_paint (context);
  cairo_scale (context, picture->scale, picture->scale);
  poppler_page_render (page, context);
  cairo_destroy (context);
  cairo_surface_flush (picture->surface);
  picture->pixels = cairo_image_surface_get_data (picture->surface);
  picture->stride = cairo_image_surface_get_stride (picture->surface);
  return picture->pixels != NULL;
}

static gboolean
is_dark_at (const Picture *picture, int x, int y)
{
  const guint8 *pixel = picture->pixels + y * picture->stride + x * 4;

  return (pixel[0] + pixel[1] + pixel[2]) / 3 < PAPER;
}

/* Dark for the most part: a rule under or beside the letters is no ground. */
static gboolean
is_on_dark (const Picture *picture, const HwPdfPiece *piece)
{
  int x1 = CLAMP ((int) (piece->x1 * picture->scale), 0, picture->width - 1);
  int x2 = CLAMP ((int) (piece->x2 * picture->scale), x1, picture->width - 1);
  int y1 = CLAMP ((int) (piece->y1 * picture->scale), 0, picture->height - 1);
  int y2 = CLAMP ((int) (piece->y2 * picture->scale), y1, picture->height - 1);
  guint dark = 0, all = 0;

  for (int y = y1; y <= y2; y++)
    for (int x = x1; x <= x2; x++)
      {
        dark += is_dark_at (picture, x, y) ? 1 : 0;
        all++;
      }
  return dark * 3 >= all;
}

void
hw_pdf_find_unseen (PopplerPage *page, GPtrArray *pieces)
{
  Picture picture = { 0 };

  if (!has_light_pieces (pieces))
    return;
  if (paint (page, &picture))
    for (guint i = 0; i < pieces->len; i++)
      {
        HwPdfPiece *piece = g_ptr_array_index (pieces, i);

        if (piece->light && is_on_dark (&picture, piece))
          piece->light = FALSE;
      }
  g_clear_pointer (&picture.surface, cairo_surface_destroy);
}
