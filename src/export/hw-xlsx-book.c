/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-xlsx-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/hw-xml-out.h"

#define MAX_TEXT_UNITS 32767u /* UTF-16 units in a cell */
#define MAX_SHEET_NAME 31

static void
cell_free (HwXlsxCell *self)
{
  g_free (self->text);
  g_free (self->formula);
  g_free (self);
}

static void
sheet_free (HwXlsxSheet *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->widths);
  g_free (self);
}

HwXlsxBook *
hw_xlsx_book_new (void)
{
  HwXlsxBook *self = g_new0 (HwXlsxBook, 1);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  return self;
}

void
hw_xlsx_book_free (HwXlsxBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self->title);
  g_free (self);
}

char *
hw_xlsx_clean_sheet_name (const char *name)
{
  g_autofree char *clean = hw_xml_clean_text (name);
  g_autofree char *cut = NULL;

  g_strdelimit (clean, "[]:*?/\\\n\r\t", ' ');
  g_strstrip (clean);
  cut = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), MAX_SHEET_NAME));
  for (char *end = cut + strlen (cut); end > cut && (end[-1] == '\'' || end[-1] == ' '); end--)
    end[-1] = '\0';
  return g_strdup (cut + strspn (cut, "' "));
}

static gboolean
is_taken (HwXlsxBook *self, const char *name)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (g_ascii_strcasecmp (((HwXlsxSheet *) g_ptr_array_index (self->sheets, i))->name, name) == 0)
      return TRUE;
  return FALSE;
}

HwXlsxSheet *
hw_xlsx_book_add_sheet (HwXlsxBook *self, const char *name)
{
  HwXlsxSheet *sheet = g_new0 (HwXlsxSheet, 1);
  g_autofree char *clean = hw_xlsx_clean_sheet_name (name);

  if (*clean == '\0' || is_taken (self, clean))
    sheet->name = g_strdup_printf ("%u", self->sheets->len + 1);
  else
    sheet->name = g_steal_pointer (&clean);
  sheet->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  sheet->widths = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

void
hw_xlsx_sheet_set_widths (HwXlsxSheet *self, const double *widths, guint n_widths)
{
  g_array_append_vals (self->widths, widths, n_widths);
}

static HwXlsxCell *
put (HwXlsxSheet *self, guint row, guint column, HwXlsxKind kind, HwXlsxStyle style)
{
  HwXlsxCell *cell = g_new0 (HwXlsxCell, 1);

  cell->row = row;
  cell->column = column;
  cell->kind = kind;
  cell->style = style;
  self->n_rows = MAX (self->n_rows, row + 1);
  g_ptr_array_add (self->cells, cell);
  return cell;
}

void
hw_xlsx_put_text (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, const char *text)
{
  if (text != NULL && *text != '\0')
    put (self, row, column, HW_XLSX_TEXT, style)->text = hw_xlsx_clean_text (text);
}

void
hw_xlsx_put_number (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, double number)
{
  put (self, row, column, HW_XLSX_NUMBER, style)->number = number;
}

void
hw_xlsx_put_formula_number (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, char *formula,
                            double number)
{
  HwXlsxCell *cell = put (self, row, column, HW_XLSX_FORMULA, style);

  cell->formula = formula;
  cell->number = number;
}

void
hw_xlsx_put_formula_text (HwXlsxSheet *self, guint row, guint column, HwXlsxStyle style, char *formula,
                          const char *text)
{
  HwXlsxCell *cell = put (self, row, column, HW_XLSX_FORMULA, style);

  cell->formula = formula;
  cell->text = g_strdup (text);
}

static void
append_column (GString *out, guint column)
{
  if (column >= 26)
    append_column (out, column / 26 - 1);
  g_string_append_c (out, (char) ('A' + column % 26));
}

char *
hw_xlsx_cell_name (guint row, guint column, gboolean fixed)
{
  g_autoptr (GString) out = g_string_new (fixed ? "$" : "");

  append_column (out, column);
  g_string_append_printf (out, "%s%u", fixed ? "$" : "", row + 1);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
hw_xlsx_range_name (const HwXlsxSheet *sheet, guint first_row, guint first_column, guint last_row, guint last_column)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *first = hw_xlsx_cell_name (first_row, first_column, TRUE);
  g_autofree char *last = hw_xlsx_cell_name (last_row, last_column, TRUE);

  if (sheet != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (sheet->name, "'", -1);
      g_autofree char *doubled = g_strjoinv ("''", parts);

      g_string_append_printf (out, "'%s'!", doubled);
    }
  g_string_append (out, first);
  if (strcmp (first, last) != 0)
    g_string_append_printf (out, ":%s", last);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
hw_xlsx_quote (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  return g_strconcat ("\"", doubled, "\"", NULL);
}

static guint
count_units (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

/* The longest beginning of @text that has at most @units. */
static gsize
measure (const char *text, guint units)
{
  const char *at = text;

  for (guint used = 0; *at != '\0'; at = g_utf8_next_char (at))
    {
      used += count_units (g_utf8_get_char (at));
      if (used > units)
        break;
    }
  return (gsize) (at - text);
}

char *
hw_xlsx_clean_text (const char *text)
{
  g_autofree char *clean = hw_xml_clean_text (text);
  /* TRANSLATORS: stands at the end of a text that is too long for a cell of a spreadsheet */
  const char *mark = _ (" […cut]");
  gsize whole;

  for (char *at = strstr (clean, "\r\n"); at != NULL; at = strstr (at, "\r\n"))
    memmove (at, at + 1, strlen (at));
  g_strdelimit (clean, "\r", '\n');
  whole = measure (clean, MAX_TEXT_UNITS);
  if (clean[whole] == '\0')
    return g_steal_pointer (&clean);
  clean[measure (clean, MAX_TEXT_UNITS - (guint) g_utf8_strlen (mark, -1))] = '\0';
  return g_strconcat (clean, mark, NULL);
}
