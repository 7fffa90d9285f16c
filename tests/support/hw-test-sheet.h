/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * For tests only: a spreadsheet program of a few functions. It reads a workbook of ours and works its formulas out
 * from scratch, never looking at the results that the file carries; what it does not understand fails the test.
 */

typedef struct _HwTestBook HwTestBook;

HwTestBook *hw_test_book_load (GBytes *xlsx);
void hw_test_book_free (HwTestBook *self);

/** hw_test_book_set_number: types a number into a cell, over whatever was in it. */
void hw_test_book_set_number (HwTestBook *self, const char *sheet, const char *cell, double number);
void hw_test_book_set_text (HwTestBook *self, const char *sheet, const char *cell, const char *text);

/** hw_test_book_get_number: what the cell comes to; it must be a number. */
double hw_test_book_get_number (HwTestBook *self, const char *sheet, const char *cell);
/** hw_test_book_get_text: a text; "" for an empty cell. */
const char *hw_test_book_get_text (HwTestBook *self, const char *sheet, const char *cell);

/** hw_test_book_check_results: every formula comes to the result that the file carries; gives their number. */
guint hw_test_book_check_results (HwTestBook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTestBook, hw_test_book_free)

G_END_DECLS
