/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

/*
 * A workbook as plain cells, before it becomes a file and after it was read back: the writer puts out what stands
 * here, and the check wants to find exactly this, no formula more and no value less.
 */

typedef enum
{
  HW_XLSX_TEXT,
  HW_XLSX_NUMBER,
  HW_XLSX_FORMULA, /* with the value it has now: @text where there is one, else @number */
} HwXlsxKind;

typedef enum
{
  HW_XLSX_PLAIN,
  HW_XLSX_TITLE,
  HW_XLSX_HINT,
  HW_XLSX_HEAD,
  HW_XLSX_HEAD_NUMBER,
  HW_XLSX_GROUP, /* over several heads */
  HW_XLSX_NAME,
  HW_XLSX_PROSE,
  HW_XLSX_COUNT,
  HW_XLSX_RANK,
  HW_XLSX_SCORE,
  HW_XLSX_TOTAL, /* a score that matters most */
  HW_XLSX_SHARE,
  HW_XLSX_GAP,
  HW_XLSX_INPUT,       /* may be changed by the reader */
  HW_XLSX_INPUT_SHARE,
  HW_XLSX_INPUT_CHOICE,
  HW_XLSX_N_STYLES,
} HwXlsxStyle;

typedef struct
{
  guint row; /* from 0 */
  guint column;
  HwXlsxKind kind;
  HwXlsxStyle style;
  char *text;
  char *formula; /* without the sign of equality */
  double number;
} HwXlsxCell;

typedef struct
{
  char *name;
  GPtrArray *cells; /* HwXlsxCell */
  GArray *widths;   /* double, in characters, a column each */
  guint head_row;   /* stays in view, and is repeated on each printed page */
  guint fixed_columns;
  guint n_rows;     /* with the head */
  gboolean filtered;
  guint pages_wide; /* on paper; 0: one */
} HwXlsxSheet;

typedef struct
{
  GPtrArray *sheets; /* HwXlsxSheet */
  char *title;
  gint64 created_at;
} HwXlsxBook;

/** hw_xlsx_book_build: the shortlist as a workbook; HW_ERROR_LIMIT when a sheet cannot hold it. */
HwXlsxBook *hw_xlsx_book_build (HwShortlist *shortlist, GError **error);
HwXlsxBook *hw_xlsx_book_new (void);
void hw_xlsx_book_free (HwXlsxBook *self);

HwXlsxSheet *hw_xlsx_book_add_sheet (HwXlsxBook *self, const char *name);
void hw_xlsx_sheet_set_widths (HwXlsxSheet *self, const double *widths, guint n_widths);

/* Texts are made fit for a cell: characters that XML forbids are replaced, what is too long is cut with a mark. An
 * empty text is no cell. Formulas come without the sign of equality. */
void hw_xlsx_put_text (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, const char *text);
void hw_xlsx_put_number (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, double number);
void hw_xlsx_put_formula_number (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, char *formula,
                                 double number);
void hw_xlsx_put_formula_text (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, char *formula,
                               const char *text);

/** hw_xlsx_cell_name: "B7"; with @fixed "$B$7". */
char *hw_xlsx_cell_name (guint row, guint column, gboolean fixed);
/** hw_xlsx_range_name: "'Ratings'!$F$5:$F$60"; @sheet NULL: without it. */
char *hw_xlsx_range_name (const HwXlsxSheet *sheet, guint first_row, guint first_column, guint last_row,
                          guint last_column);
/** hw_xlsx_quote: a text as a formula holds it. */
char *hw_xlsx_quote (const char *text);
/** hw_xlsx_clean_text: see above; at most 32,767 UTF-16 units. */
char *hw_xlsx_clean_text (const char *text);
/** hw_xlsx_clean_sheet_name: at most 31 characters, none of []:*?/\ and no apostrophe at the ends. */
char *hw_xlsx_clean_sheet_name (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwXlsxBook, hw_xlsx_book_free)

G_END_DECLS
