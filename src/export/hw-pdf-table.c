/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-pdf-page.h"

#define PAD_X 5.0
#define PAD_Y 4.0
#define BAR_HEIGHT 5.0

static double
column_width (const HwPdfColumn *column)
{
  return column->width * HW_PDF_BODY;
}

static double
measure_cell (HwPdfPaper *self, const HwPdfColumn *column, HwPdfFont font, const char *text)
{
  if (text == NULL || *text == '\0')
    return 0;
  return hw_pdf_set_text (self, font, column->alignment, column_width (column) - 2 * PAD_X, text);
}

/* @cells NULL: of the heads. The real run asks for the same rows in the same order as the dry one did. */
static double
find_row_height (HwPdfPaper *self, const HwPdfColumn *columns, guint n_columns, const HwPdfCell *cells)
{
  double height = 0;

  if (!self->dry && self->next_height < self->heights->len)
    return g_array_index (self->heights, double, self->next_height++);
  for (guint i = 0; i < n_columns; i++)
    height = MAX (height, measure_cell (self, &columns[i], cells != NULL ? cells[i].font : HW_PDF_CELL_HEAD,
                                        cells != NULL ? cells[i].text : columns[i].head));
  height += 2 * PAD_Y;
  g_array_append_val (self->heights, height);
  return height;
}

static void
draw_cell (HwPdfPaper *self, const HwPdfColumn *column, HwPdfFont font, HwPdfColour colour, double x, double y,
           const char *text)
{
  if (text == NULL || *text == '\0' || self->dry)
    return;
  measure_cell (self, column, font, text);
  hw_pdf_draw (self, colour, x + PAD_X, y + PAD_Y);
}

static void
begin_row (HwPdfPaper *self)
{
  if (!self->dry)
    cairo_tag_begin (self->cairo, "P", NULL); /* read as one line; a table that spans pages has no tag of its own */
}

static void
end_row (HwPdfPaper *self)
{
  if (!self->dry)
    cairo_tag_end (self->cairo, "P");
}

void
hw_pdf_table_head (HwPdfPaper *self, const HwPdfColumn *columns, guint n_columns)
{
  double height = find_row_height (self, columns, n_columns, NULL), x = HW_PDF_MARGIN;

  hw_pdf_fill (self, HW_PDF_SHADE, HW_PDF_MARGIN, self->y, HW_PDF_BODY, height);
  begin_row (self);
  for (guint i = 0; i < n_columns; i++)
    {
      draw_cell (self, &columns[i], HW_PDF_CELL_HEAD, HW_PDF_DIM, x, self->y, columns[i].head);
      x += column_width (&columns[i]);
    }
  end_row (self);
  self->y += height;
  hw_pdf_fill (self, HW_PDF_LINE, HW_PDF_MARGIN, self->y - 0.4, HW_PDF_BODY, 0.8);
}

static void
draw_bar (HwPdfPaper *self, const HwPdfColumn *column, double x, int percent)
{
  double width = column_width (column) - 2 * PAD_X;
  double top = self->y + PAD_Y + 3;

  hw_pdf_fill (self, HW_PDF_TRACK, x + PAD_X, top, width, BAR_HEIGHT);
  hw_pdf_fill (self, HW_PDF_MARK, x + PAD_X, top, width * CLAMP (percent, 0, 100) / 100.0, BAR_HEIGHT);
}

/* A row that no page can hold: its cells one below the other, each under its column's name. */
static void
flow_row (HwPdfPaper *self, const HwPdfColumn *columns, guint n_columns, const HwPdfCell *cells)
{
  for (guint i = 0; i < n_columns; i++)
    {
      if (cells[i].text == NULL || *cells[i].text == '\0')
        continue;
      hw_pdf_paragraph (self, HW_PDF_CELL_HEAD, HW_PDF_DIM, "P", PAD_X, columns[i].head);
      hw_pdf_paragraph (self, cells[i].font, cells[i].colour, "P", PAD_X, cells[i].text);
    }
  self->y += PAD_Y;
}

void
hw_pdf_table_row (HwPdfPaper *self, const HwPdfColumn *columns, guint n_columns, const HwPdfCell *cells)
{
  double height = find_row_height (self, columns, n_columns, cells), x = HW_PDF_MARGIN;

  if (height > (HW_PDF_HEIGHT - HW_PDF_TOP - HW_PDF_BOTTOM) * 0.8)
    {
      flow_row (self, columns, n_columns, cells);
      return;
    }
  if (hw_pdf_need (self, height))
    hw_pdf_table_head (self, columns, n_columns);
  begin_row (self);
  for (guint i = 0; i < n_columns; i++)
    {
      draw_cell (self, &columns[i], cells[i].font, cells[i].colour, x, self->y, cells[i].text);
      if (cells[i].bar >= 0)
        draw_bar (self, &columns[i], x, cells[i].bar);
      x += column_width (&columns[i]);
    }
  end_row (self);
  self->y += height;
  hw_pdf_fill (self, HW_PDF_LINE, HW_PDF_MARGIN, self->y - 0.25, HW_PDF_BODY, 0.5);
}
