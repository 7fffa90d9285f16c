/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <xlsxwriter.h>

#include "base/hw-error.h"
#include "export/hw-formats.h"
#include "export/hw-xlsx-book.h"

/* Puts a workbook out through libxlsxwriter. Two of its habits are dealt with here: it formats numbers by the
 * thread's locale, and it writes to a named file only, which therefore lives in a folder of its own for a moment. */

typedef struct
{
  lxw_workbook *book;
  lxw_format *formats[HW_XLSX_N_STYLES];
} Output;

static lxw_format *
add_format (Output *out, const char *number_format, uint8_t align)
{
  lxw_format *format = workbook_add_format (out->book);

  format_set_font_name (format, "Calibri");
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number_format != NULL)
    format_set_num_format (format, number_format);
  if (align != LXW_ALIGN_NONE)
    format_set_align (format, align);
  return format;
}

static lxw_format *
add_head (Output *out, uint8_t align)
{
  lxw_format *format = add_format (out, NULL, align);

  format_set_bold (format);
  format_set_text_wrap (format);
  format_set_font_color (format, 0xffffff);
  format_set_bg_color (format, 0x1a5fb4);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

static lxw_format *
add_input (Output *out, const char *number_format, uint8_t align)
{
  lxw_format *format = add_format (out, number_format, align);

  format_set_bg_color (format, 0xfff3c4);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, 0xd4b106);
  format_set_unlocked (format);
  return format;
}

static void
add_formats (Output *out)
{
  lxw_format **formats = out->formats;

  formats[HW_XLSX_PLAIN] = add_format (out, NULL, LXW_ALIGN_NONE);
  formats[HW_XLSX_TITLE] = add_format (out, NULL, LXW_ALIGN_NONE);
  format_set_bold (formats[HW_XLSX_TITLE]);
  format_set_font_size (formats[HW_XLSX_TITLE], 16);
  formats[HW_XLSX_HINT] = add_format (out, NULL, LXW_ALIGN_NONE);
  format_set_font_color (formats[HW_XLSX_HINT], 0x59636e);
  formats[HW_XLSX_HEAD] = add_head (out, LXW_ALIGN_LEFT);
  format_set_indent (formats[HW_XLSX_HEAD], 1);
  formats[HW_XLSX_HEAD_NUMBER] = add_head (out, LXW_ALIGN_RIGHT);
  formats[HW_XLSX_GROUP] = add_format (out, NULL, LXW_ALIGN_NONE);
  format_set_bold (formats[HW_XLSX_GROUP]);
  formats[HW_XLSX_NAME] = add_format (out, "@", LXW_ALIGN_NONE);
  format_set_bold (formats[HW_XLSX_NAME]);
  format_set_text_wrap (formats[HW_XLSX_NAME]);
  format_set_indent (formats[HW_XLSX_NAME], 1);
  formats[HW_XLSX_PROSE] = add_format (out, NULL, LXW_ALIGN_NONE);
  format_set_indent (formats[HW_XLSX_PROSE], 1);
  format_set_text_wrap (formats[HW_XLSX_PROSE]);
  formats[HW_XLSX_COUNT] = add_format (out, "0", LXW_ALIGN_RIGHT);
  formats[HW_XLSX_RANK] = add_format (out, "0", LXW_ALIGN_RIGHT);
  format_set_bold (formats[HW_XLSX_RANK]);
  formats[HW_XLSX_SCORE] = add_format (out, "0.00", LXW_ALIGN_RIGHT);
  formats[HW_XLSX_TOTAL] = add_format (out, "0.00", LXW_ALIGN_RIGHT);
  format_set_bold (formats[HW_XLSX_TOTAL]);
  formats[HW_XLSX_SHARE] = add_format (out, "0.0%", LXW_ALIGN_RIGHT);
  formats[HW_XLSX_GAP] = add_format (out, "+0.00;-0.00;0.00", LXW_ALIGN_RIGHT);
  formats[HW_XLSX_INPUT] = add_input (out, "0.###", LXW_ALIGN_RIGHT);
  formats[HW_XLSX_INPUT_SHARE] = add_input (out, "0.0%", LXW_ALIGN_RIGHT);
  formats[HW_XLSX_INPUT_CHOICE] = add_input (out, NULL, LXW_ALIGN_CENTER);
}

/* In the format "_x0041_" means "A", so that a text which really says so needs its first character written that way. */
static char *
escape_escapes (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean looks_escaped = at[0] == '_' && at[1] == 'x';

      for (guint i = 2; looks_escaped && i < 6; i++)
        looks_escaped = g_ascii_isxdigit (at[i]);
      if (looks_escaped && at[6] == '_')
        g_string_append (out, "_x005F_");
      else
        g_string_append_c (out, *at);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static lxw_error
write_cell (Output *out, lxw_worksheet *sheet, const HwXlsxCell *cell)
{
  lxw_col_t column = (lxw_col_t) cell->column;
  lxw_format *format = out->formats[cell->style];
  g_autofree char *formula = NULL;
  g_autofree char *text = NULL;

  switch (cell->kind)
    {
    case HW_XLSX_TEXT:
      text = escape_escapes (cell->text);
      return worksheet_write_string (sheet, cell->row, column, text, format);
    case HW_XLSX_NUMBER:
      return worksheet_write_number (sheet, cell->row, column, cell->number, format);
    case HW_XLSX_FORMULA:
    default:
      formula = g_strconcat ("=", cell->formula, NULL);
      if (cell->text != NULL)
        return worksheet_write_formula_str (sheet, cell->row, column, formula, format, cell->text);
      return worksheet_write_formula_num (sheet, cell->row, column, formula, format, cell->number);
    }
}

/* Nobody types a weight of -3 or a third kind of eligibility by mistake. */
static void
restrict_input (lxw_worksheet *sheet, const HwXlsxCell *cell)
{
  const char *choices[] = { _ ("yes"), _ ("no"), NULL };
  lxw_data_validation rule = { 0 };

  if (cell->style == HW_XLSX_INPUT_CHOICE)
    {
      rule.validate = LXW_VALIDATION_TYPE_LIST;
      rule.value_list = (gpointer) choices; /* const or not, by version of the library */
    }
  else if (cell->style == HW_XLSX_INPUT || cell->style == HW_XLSX_INPUT_SHARE)
    {
      rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
      rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      rule.maximum_number = cell->style == HW_XLSX_INPUT ? 1000000 : 1;
    }
  else
    return;
  worksheet_data_validation_cell (sheet, cell->row, (lxw_col_t) cell->column, &rule);
}

static lxw_error
write_sheet (Output *out, const HwXlsxSheet *sheet)
{
  lxw_worksheet *page = workbook_add_worksheet (out->book, sheet->name);

  if (page == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  for (guint i = 0; i < sheet->widths->len; i++)
    worksheet_set_column (page, (lxw_col_t) i, (lxw_col_t) i, g_array_index (sheet->widths, double, i), NULL);
  worksheet_set_row (page, 0, 24, NULL);
  if (sheet->head_row > 0)
    {
      worksheet_freeze_panes (page, sheet->head_row + 1, (lxw_col_t) sheet->fixed_columns);
      worksheet_repeat_rows (page, sheet->head_row, sheet->head_row);
    }
  if (sheet->filtered && sheet->n_rows > sheet->head_row + 1)
    worksheet_autofilter (page, sheet->head_row, 0, sheet->n_rows - 1, (lxw_col_t) (sheet->widths->len - 1));
  worksheet_gridlines (page, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_landscape (page);
  worksheet_set_paper (page, 9);
  worksheet_fit_to_pages (page, (uint16_t) MAX (sheet->pages_wide, 1), 0);
  if (sheet->pages_wide > 1)
    worksheet_repeat_columns (page, 0, (lxw_col_t) (sheet->fixed_columns - 1));
  worksheet_set_footer (page, "&C&P / &N");
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const HwXlsxCell *cell = g_ptr_array_index (sheet->cells, i);
      lxw_error result = write_cell (out, page, cell);

      if (result != LXW_NO_ERROR)
        return result;
      restrict_input (page, cell);
    }
  return LXW_NO_ERROR;
}

static lxw_error
write_book (const HwXlsxBook *book, const char *path, const char *folder)
{
  lxw_workbook_options options = { .tmpdir = (char *) folder };
  lxw_doc_properties properties = { .title = book->title, .author = (char *) "Hiring Workbench" };
  Output out = { workbook_new_opt (path, &options) };
  lxw_error result = LXW_NO_ERROR, closed;

  if (out.book == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  properties.created = book->created_at != HW_UNSET ? (time_t) (book->created_at / G_USEC_PER_SEC) : 1;
  workbook_set_properties (out.book, &properties);
  add_formats (&out);
  for (guint i = 0; i < book->sheets->len && result == LXW_NO_ERROR; i++)
    result = write_sheet (&out, g_ptr_array_index (book->sheets, i));
  closed = workbook_close (out.book);
  return result != LXW_NO_ERROR ? result : closed;
}

static gboolean
write_with_decimal_points (const HwXlsxBook *book, const char *path, const char *folder, GError **error)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  locale_t before = uselocale (plain);
  lxw_error result = write_book (book, path, folder);

  uselocale (before);
  freelocale (plain);
  if (result == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("the spreadsheet could not be put together in %s: %s"), folder,
               lxw_strerror (result));
  return FALSE;
}

GBytes *
hw_shortlist_write_xlsx (HwShortlist *shortlist, GError **error)
{
  g_autoptr (HwXlsxBook) book = hw_xlsx_book_build (shortlist, error);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  gsize size = 0;
  gboolean ok;

  if (book == NULL)
    return NULL;
  folder = g_dir_make_tmp ("hiring-workbench-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "book.xlsx", NULL);
  ok = write_with_decimal_points (book, path, folder, error) && g_file_get_contents (path, &data, &size, error);
  g_unlink (path);
  g_rmdir (folder);
  return ok ? g_bytes_new_take (g_steal_pointer (&data), size) : NULL;
}
