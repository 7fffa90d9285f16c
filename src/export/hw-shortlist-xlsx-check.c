/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "export/hw-formats.h"
#include "export/hw-xlsx-book.h"
#include "export/hw-xlsx-read.h"

/*
 * libxlsxwriter reports success for files that were cut when a disk was full, so the file itself is asked. The list
 * of allowed formulas is the workbook as it was planned: a formula may stand in its own cell and nowhere else.
 */

#define RELATIVE_ERROR 1e-14 /* the file holds 16 digits */

static const char *const allowed_members[] = {
  "[Content_Types].xml",  "_rels/.rels",          "docProps/app.xml", "docProps/core.xml",   "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels", "xl/styles.xml",  "xl/theme/theme1.xml", "xl/sharedStrings.xml", NULL,
};

static gboolean
is_number (const char *text, double expected)
{
  char *end = NULL;
  double number = text != NULL ? g_ascii_strtod (text, &end) : 0;

  return end != NULL && end != text && *end == '\0'
         && fabs (number - expected) <= RELATIVE_ERROR * MAX (fabs (expected), 1);
}

static gboolean
is_same_cell (const HwXlsxCell *cell, const HwXlsxFound *found)
{
  g_autofree char *name = hw_xlsx_cell_name (cell->row, cell->column, FALSE);

  if (g_strcmp0 (found->name, name) != 0 || g_strcmp0 (found->formula, cell->formula) != 0)
    return FALSE;
  if (cell->text != NULL)
    return found->is_text && g_strcmp0 (found->value != NULL ? found->value : "", cell->text) == 0;
  return !found->is_text && is_number (found->value, cell->number);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const HwXlsxCell *left = *(HwXlsxCell *const *) a, *right = *(HwXlsxCell *const *) b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

static gboolean
check_sheet (HwXlsxSheet *sheet, GPtrArray *found, GError **error)
{
  g_ptr_array_sort (sheet->cells, compare_places);
  for (guint i = 0; found != NULL && i < sheet->cells->len; i++)
    if (i >= found->len || !is_same_cell (g_ptr_array_index (sheet->cells, i), g_ptr_array_index (found, i)))
      {
        const HwXlsxCell *cell = g_ptr_array_index (sheet->cells, i);
        g_autofree char *place = hw_xlsx_range_name (sheet, cell->row, cell->column, cell->row, cell->column);

        return hw_export_set_mismatch (error, place);
      }
  if (found == NULL || found->len != sheet->cells->len)
    return hw_export_set_mismatch (error, sheet->name);
  return TRUE;
}

/* No member but those that we write: no macros, no links to other files. */
static gboolean
check_members (GHashTable *members, guint n_sheets, GError **error)
{
  GHashTableIter iter;
  gpointer key;
  guint n_found = 0;

  g_hash_table_iter_init (&iter, members);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gboolean sheet = g_str_has_prefix (key, "xl/worksheets/sheet") && g_str_has_suffix (key, ".xml");

      if (!sheet && !g_strv_contains (allowed_members, key))
        return hw_export_set_mismatch (error, key);
      n_found++;
    }
  if (n_found != n_sheets + G_N_ELEMENTS (allowed_members) - 1)
    return hw_export_set_mismatch (error, "XLSX");
  return TRUE;
}

gboolean
hw_shortlist_check_xlsx (GBytes *bytes, HwShortlist *shortlist, GError **error)
{
  g_autoptr (HwXlsxBook) book = hw_xlsx_book_build (shortlist, error);
  g_autoptr (GHashTable) members = book != NULL ? hw_xlsx_read_members (bytes) : NULL;
  g_autoptr (GPtrArray) strings = members != NULL ? hw_xlsx_read_strings (members) : NULL;
  g_autoptr (GPtrArray) names = members != NULL ? hw_xlsx_read_sheet_names (members) : NULL;

  if (book == NULL)
    return FALSE;
  if (strings == NULL || names == NULL || names->len != book->sheets->len)
    return hw_export_set_mismatch (error, "XLSX");
  if (!check_members (members, book->sheets->len, error))
    return FALSE;
  for (guint i = 0; i < book->sheets->len; i++)
    {
      HwXlsxSheet *sheet = g_ptr_array_index (book->sheets, i);
      g_autoptr (GPtrArray) found = hw_xlsx_read_sheet (members, i + 1, strings);

      if (g_strcmp0 (g_ptr_array_index (names, i), sheet->name) != 0)
        return hw_export_set_mismatch (error, sheet->name);
      if (!check_sheet (sheet, found, error))
        return FALSE;
    }
  return TRUE;
}
