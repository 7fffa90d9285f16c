/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/** HwPdfPiece: text that stands together on one line of a page; in points from its upper left corner. */
typedef struct
{
  char *text; /* single blanks, none around it */
  double x1, y1, x2, y2;
  double size; /* of the type */
  guint page;
  guint n_chars;
  guint n_bold;
  gboolean tiny;  /* too small to be read */
  gboolean light; /* of a colour that white paper does not show */
} HwPdfPiece;

/** HwPdfLine: pieces that a person reads one after the other. */
typedef struct
{
  char *text;
  double x1, y1, x2, y2;
  double size;
  double column_x1, column_x2; /* of the column that it stands in */
  double page_height;
  guint page;
  guint column; /* another number in every column of every page */
  gboolean bold;
  gboolean parted; /* wide white within: a row, or a role and its dates */
} HwPdfLine;

/** HwPdfText: what the pages hold. */
typedef struct
{
  GPtrArray *lines; /* HwPdfLine, in reading order */
  HwHiddenText *hidden; /* not owned */
  guint n_pages;
  guint n_without_text;
  guint n_columns;
} HwPdfText;

/** hw_pdf_preload: lets the library read its own files while files can still be opened. */
void hw_pdf_preload (void);

/** hw_pdf_read: the lines of all pages; @warnings gets what a PDF carries besides, @hidden what it hides. */
HwPdfText *hw_pdf_read (GBytes *bytes, HwHiddenText *hidden, GPtrArray *warnings, GError **error);
void hw_pdf_text_free (HwPdfText *self);

void hw_pdf_piece_free (HwPdfPiece *piece);
void hw_pdf_line_free (HwPdfLine *line);

/** hw_pdf_order: adds the lines of one page, column by column. @pieces (HwPdfPiece) come in any order. */
void hw_pdf_order (GPtrArray *pieces, double page_height, HwPdfText *text);

/** hw_pdf_find_gutter: the best place to part @pieces (sorted from top to bottom) into two columns. */
typedef struct
{
  double x;
  guint first, last; /* the pieces beside it, last excluded */
} HwPdfGutter;

gboolean hw_pdf_find_gutter (GPtrArray *pieces, HwPdfGutter *gutter);

/** hw_pdf_find_rows: (element-type double): where the rows begin, when the two columns are the cells of a
 * table; or NULL. */
GArray *hw_pdf_find_rows (GPtrArray *pieces, const HwPdfGutter *gutter);

/** hw_pdf_find_row_end: one past the last piece of a row; what follows up to @last stands alone on the left. */
guint hw_pdf_find_row_end (GPtrArray *pieces, const HwPdfGutter *gutter, guint first, guint last);

/** hw_pdf_drop_margins: takes out page numbers, and headers and footers that repeat. */
void hw_pdf_drop_margins (GPtrArray *lines, guint n_pages);

/** hw_pdf_write_blocks: headings, paragraphs and list items from the look of the lines. */
void hw_pdf_write_blocks (GPtrArray *lines, HwTextBuilder *builder);

/** hw_pdf_is_garbage: letters without sense, as fonts give them that do not say what their signs mean. */
gboolean hw_pdf_is_garbage (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPdfText, hw_pdf_text_free)

G_END_DECLS
