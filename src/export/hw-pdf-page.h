/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/*
 * Paper: pages of A4 that follow each other, text that wraps, tables that break across pages and repeat their heads.
 * Lengths are points; (0, 0) is the top left corner of the paper.
 */

#define HW_PDF_WIDTH 595.276
#define HW_PDF_HEIGHT 841.89
#define HW_PDF_MARGIN 48.0
#define HW_PDF_TOP 78.0
#define HW_PDF_BOTTOM 56.0
#define HW_PDF_BODY (HW_PDF_WIDTH - 2 * HW_PDF_MARGIN)

typedef enum
{
  HW_PDF_TITLE,
  HW_PDF_HEADING,
  HW_PDF_SUBHEADING,
  HW_PDF_TEXT,
  HW_PDF_SMALL,
  HW_PDF_CELL,
  HW_PDF_CELL_BOLD,
  HW_PDF_CELL_HEAD,
  HW_PDF_FIGURE,
  HW_PDF_N_FONTS,
} HwPdfFont;

typedef enum
{
  HW_PDF_INK,
  HW_PDF_DIM,
  HW_PDF_MARK,
  HW_PDF_WARN,
  HW_PDF_LINE,
  HW_PDF_SHADE,
  HW_PDF_TRACK,
} HwPdfColour;

typedef struct
{
  cairo_t *cairo;
  gboolean dry;        /* pages are only being counted: measure, and draw nothing */
  PangoLayout *layout; /* one for all texts: it keeps the fonts that were found */
  PangoLayout *edge;   /* of the head and foot, which come while a text is on its way */
  PangoFontDescription *fonts[HW_PDF_N_FONTS];
  double y;            /* where the next thing goes */
  guint page;          /* from 1 */
  guint n_pages;       /* 0 while they are being counted */
  char *left;          /* in the head of every page */
  char *right;
  char *foot;
  GArray *heights;     /* double: of the rows of tables, found by the dry run and taken over by the real one */
  guint next_height;
} HwPdfPaper;

/** HwPdfEdges: what stands at the edges of every page; the foot comes before the page's number. */
typedef struct
{
  const char *left;
  const char *right;
  const char *foot;
} HwPdfEdges;

/** hw_pdf_paper_new: @n_pages 0: a dry one, which only counts. @heights: the same for both. */
HwPdfPaper *hw_pdf_paper_new (cairo_t *cairo, const HwPdfEdges *edges, GArray *heights, guint n_pages);
void hw_pdf_paper_free (HwPdfPaper *self);

/** hw_pdf_begin_page: the first, or the next one; hw_pdf_paper_free() ends the last. */
void hw_pdf_begin_page (HwPdfPaper *self);
/** hw_pdf_need: goes to the next page unless @height fits on this one. TRUE when it did. */
gboolean hw_pdf_need (HwPdfPaper *self, double height);

void hw_pdf_set_colour (HwPdfPaper *self, HwPdfColour colour);
void hw_pdf_fill (HwPdfPaper *self, HwPdfColour colour, double x, double y, double width, double height);

/** hw_pdf_set_text: makes @text the one that is measured and drawn; gives its height when wrapped at @width. */
double hw_pdf_set_text (HwPdfPaper *self, HwPdfFont font, PangoAlignment alignment, double width, const char *text);
/** hw_pdf_draw: draws what was set. */
void hw_pdf_draw (HwPdfPaper *self, HwPdfColour colour, double x, double y);
/** hw_pdf_paragraph: flows over pages line by line; @tag: (nullable): its role, "H1", "P". */
void hw_pdf_paragraph (HwPdfPaper *self, HwPdfFont font, HwPdfColour colour, const char *tag, double indent,
                       const char *text);

typedef struct
{
  double width; /* share of the body */
  PangoAlignment alignment;
  const char *head;
} HwPdfColumn;

typedef struct
{
  const char *text;
  HwPdfFont font;
  HwPdfColour colour;
  int bar; /* percent filled, or -1: no bar */
} HwPdfCell;

#define HW_PDF_MAX_COLUMNS 8

/** hw_pdf_table_head: keeps @columns for the rows that follow, and draws their heads. */
void hw_pdf_table_head (HwPdfPaper *self, const HwPdfColumn *columns, guint n_columns);
/** hw_pdf_table_row: one row; a row that does not fit goes to the next page, under the heads; a huge one is split. */
void hw_pdf_table_row (HwPdfPaper *self, const HwPdfColumn *columns, guint n_columns, const HwPdfCell *cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPdfPaper, hw_pdf_paper_free)

G_END_DECLS
