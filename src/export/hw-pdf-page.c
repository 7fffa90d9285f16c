/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-pdf-page.h"

#include <glib/gi18n-lib.h>

#include "export/hw-xml-out.h"

static const char *const fonts[HW_PDF_N_FONTS] = {
  [HW_PDF_TITLE] = "Sans Bold 20",    [HW_PDF_HEADING] = "Sans Bold 13", [HW_PDF_SUBHEADING] = "Sans Bold 9.5",
  [HW_PDF_TEXT] = "Sans 9.5",         [HW_PDF_SMALL] = "Sans 8",         [HW_PDF_CELL] = "Sans 8.5",
  [HW_PDF_CELL_BOLD] = "Sans Bold 8.5", [HW_PDF_CELL_HEAD] = "Sans Bold 7.5", [HW_PDF_FIGURE] = "Sans Bold 15",
};

static const double colours[][3] = {
  [HW_PDF_INK] = { 0.12, 0.14, 0.16 },  [HW_PDF_DIM] = { 0.35, 0.39, 0.43 },   [HW_PDF_MARK] = { 0.10, 0.37, 0.71 },
  [HW_PDF_WARN] = { 0.60, 0.20, 0.07 }, [HW_PDF_LINE] = { 0.82, 0.85, 0.88 },  [HW_PDF_SHADE] = { 0.95, 0.96, 0.97 },
  [HW_PDF_TRACK] = { 0.89, 0.91, 0.93 },
};

static PangoLayout *
new_layout (HwPdfPaper *self)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cairo);
  PangoAttrList *attributes = pango_attr_list_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Drawn as one sign, "fi" would be found by no search and be copied as another letter. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  /* Positions must be those of the paper, whatever the screen's settings are. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  cairo_font_options_destroy (options);
  return layout;
}

HwPdfPaper *
hw_pdf_paper_new (cairo_t *cairo, const HwPdfEdges *edges, GArray *heights, guint n_pages)
{
  HwPdfPaper *self = g_new0 (HwPdfPaper, 1);

  self->cairo = cairo_reference (cairo);
  self->dry = n_pages == 0;
  self->layout = new_layout (self);
  self->edge = new_layout (self);
  pango_layout_set_ellipsize (self->edge, PANGO_ELLIPSIZE_END);
  for (guint i = 0; i < HW_PDF_N_FONTS; i++)
    self->fonts[i] = pango_font_description_from_string (fonts[i]);
  self->n_pages = n_pages;
  self->left = g_strdup (edges->left);
  self->right = g_strdup (edges->right);
  self->foot = g_strdup (edges->foot);
  self->heights = g_array_ref (heights);
  return self;
}

static void
end_page (HwPdfPaper *self)
{
  if (self->page > 0 && !self->dry)
    cairo_show_page (self->cairo);
}

void
hw_pdf_paper_free (HwPdfPaper *self)
{
  end_page (self);
  for (guint i = 0; i < HW_PDF_N_FONTS; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->layout);
  g_object_unref (self->edge);
  cairo_destroy (self->cairo);
  g_free (self->left);
  g_free (self->right);
  g_free (self->foot);
  g_array_unref (self->heights);
  g_free (self);
}

void
hw_pdf_set_colour (HwPdfPaper *self, HwPdfColour colour)
{
  cairo_set_source_rgb (self->cairo, colours[colour][0], colours[colour][1], colours[colour][2]);
}

void
hw_pdf_fill (HwPdfPaper *self, HwPdfColour colour, double x, double y, double width, double height)
{
  if (self->dry)
    return;
  hw_pdf_set_colour (self, colour);
  cairo_rectangle (self->cairo, x, y, width, height);
  cairo_fill (self->cairo);
}

static void
draw_edge (HwPdfPaper *self, PangoAlignment alignment, double x, double y, double width, const char *text)
{
  g_autofree char *clean = hw_xml_clean_text (text);

  pango_layout_set_font_description (self->edge, self->fonts[HW_PDF_SMALL]);
  pango_layout_set_alignment (self->edge, alignment);
  pango_layout_set_width (self->edge, (int) (width * PANGO_SCALE));
  pango_layout_set_text (self->edge, clean, -1);
  hw_pdf_set_colour (self, HW_PDF_DIM);
  cairo_move_to (self->cairo, x, y);
  pango_cairo_show_layout (self->cairo, self->edge);
}

static void
draw_edges (HwPdfPaper *self)
{
  double half = HW_PDF_BODY / 2 - 6, right = HW_PDF_MARGIN + HW_PDF_BODY - half;
  double foot = HW_PDF_HEIGHT - HW_PDF_BOTTOM + 20;
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), self->page, self->n_pages);

  if (self->dry)
    return;
  draw_edge (self, PANGO_ALIGN_LEFT, HW_PDF_MARGIN, 40, half, self->left);
  draw_edge (self, PANGO_ALIGN_RIGHT, right, 40, half, self->right);
  hw_pdf_fill (self, HW_PDF_LINE, HW_PDF_MARGIN, 55, HW_PDF_BODY, 0.75);
  hw_pdf_fill (self, HW_PDF_LINE, HW_PDF_MARGIN, foot - 6, HW_PDF_BODY, 0.75);
  draw_edge (self, PANGO_ALIGN_LEFT, HW_PDF_MARGIN, foot, HW_PDF_BODY - 100, self->foot);
  draw_edge (self, PANGO_ALIGN_RIGHT, HW_PDF_MARGIN + HW_PDF_BODY - 95, foot, 95, number);
}

void
hw_pdf_begin_page (HwPdfPaper *self)
{
  end_page (self);
  self->page++;
  self->y = HW_PDF_TOP;
  draw_edges (self);
}

gboolean
hw_pdf_need (HwPdfPaper *self, double height)
{
  if (self->y + height <= HW_PDF_HEIGHT - HW_PDF_BOTTOM || self->y <= HW_PDF_TOP)
    return FALSE;
  hw_pdf_begin_page (self);
  return TRUE;
}

double
hw_pdf_set_text (HwPdfPaper *self, HwPdfFont font, PangoAlignment alignment, double width, const char *text)
{
  g_autofree char *clean = hw_xml_clean_text (text); /* cairo, too, knows characters that are none */
  int height = 0;

  pango_layout_set_font_description (self->layout, self->fonts[font]);
  pango_layout_set_alignment (self->layout, alignment);
  pango_layout_set_width (self->layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (self->layout, clean, -1);
  pango_layout_get_size (self->layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

void
hw_pdf_draw (HwPdfPaper *self, HwPdfColour colour, double x, double y)
{
  if (self->dry)
    return;
  hw_pdf_set_colour (self, colour);
  cairo_move_to (self->cairo, x, y);
  pango_cairo_show_layout (self->cairo, self->layout);
}

static void
begin_tag (HwPdfPaper *self, const char *tag)
{
  if (tag != NULL && !self->dry)
    cairo_tag_begin (self->cairo, tag, NULL);
}

static void
end_tag (HwPdfPaper *self, const char *tag)
{
  if (tag != NULL && !self->dry)
    cairo_tag_end (self->cairo, tag);
}

/* Draws the line under @iter, on the next page when this one is full. */
static void
draw_line (HwPdfPaper *self, PangoLayoutIter *iter, HwPdfColour colour, const char *tag, double x)
{
  PangoRectangle line;
  double baseline;

  pango_layout_iter_get_line_extents (iter, NULL, &line);
  if (self->y + (double) line.height / PANGO_SCALE > HW_PDF_HEIGHT - HW_PDF_BOTTOM)
    {
      end_tag (self, tag);
      hw_pdf_begin_page (self);
      begin_tag (self, tag);
    }
  baseline = self->y + (double) (pango_layout_iter_get_baseline (iter) - line.y) / PANGO_SCALE;
  if (!self->dry)
    {
      hw_pdf_set_colour (self, colour);
      cairo_move_to (self->cairo, x + (double) line.x / PANGO_SCALE, baseline);
      pango_cairo_show_layout_line (self->cairo, pango_layout_iter_get_line_readonly (iter));
    }
  self->y += (double) line.height / PANGO_SCALE;
}

void
hw_pdf_paragraph (HwPdfPaper *self, HwPdfFont font, HwPdfColour colour, const char *tag, double indent,
                  const char *text)
{
  double x = HW_PDF_MARGIN + indent;
  PangoLayoutIter *iter;

  if (*text == '\0')
    return;
  hw_pdf_set_text (self, font, PANGO_ALIGN_LEFT, HW_PDF_BODY - indent, text);
  begin_tag (self, tag);
  iter = pango_layout_get_iter (self->layout);
  do
    draw_line (self, iter, colour, tag, x);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  end_tag (self, tag);
}
