/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-cli-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/hw-text.h"

#define SLICE 60 /* bytes that hw_text_escape_for_message() never cuts */
#define GAP "  "
#define MAX_COLUMNS 16u

static void
write_to (FILE *stream, const char *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);

  fputs (text, stream);
}

void
hw_cli_print (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  write_to (stdout, format, arguments);
  va_end (arguments);
}

void
hw_cli_complain (const char *format, ...)
{
  va_list arguments;

  fflush (stdout); /* in the order in which it happened */
  fputs ("hwb: ", stderr);
  va_start (arguments, format);
  write_to (stderr, format, arguments);
  va_end (arguments);
  fputc ('\n', stderr);
}

gboolean
hw_cli_flush (void)
{
  if (fflush (stdout) == 0 && ferror (stdout) == 0)
    return TRUE;
  hw_cli_complain (_("the output could not be written: %s; make room or write elsewhere"),
                   g_strerror (errno));
  return FALSE;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Runs of blanks become one space. */
static char *
join_lines (const char *text)
{
  GString *line = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (!is_blank (*text))
      g_string_append_c (line, *text);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  return g_string_free (line, FALSE);
}

char *
hw_cli_clean (const char *text)
{
  g_autofree char *line = join_lines (text != NULL ? text : "");
  GString *clean = g_string_new (NULL);
  const char *at = line;

  while (*at != '\0')
    {
      const char *end = at;
      g_autofree char *escaped = NULL;

      while (*end != '\0' && end - at < SLICE)
        end = g_utf8_next_char (end);
      escaped = hw_text_escape_for_message (at, end - at);
      g_string_append (clean, escaped);
      at = end;
    }
  return g_string_free (clean, FALSE);
}

char *
hw_cli_ellipsize (const char *text, guint max_chars)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= (glong) max_chars)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, (glong) max_chars - 1);
  return g_strconcat (start, "…", NULL);
}

struct _HwTable
{
  GPtrArray *rows; /* GPtrArray of char *, the titles first */
  guint n_columns;
  gboolean right[MAX_COLUMNS];
};

static guint
count_columns (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static GPtrArray *
add_row (HwTable *self)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (self->rows, row);
  return row;
}

HwTable *
hw_table_new (const char *title, ...)
{
  HwTable *self = g_new0 (HwTable, 1);
  GPtrArray *row;
  va_list titles;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  row = add_row (self);
  va_start (titles, title);
  for (; title != NULL && self->n_columns < MAX_COLUMNS; title = va_arg (titles, const char *))
    {
      self->right[self->n_columns++] = *title == '>';
      g_ptr_array_add (row, g_strdup (*title == '>' ? title + 1 : title));
    }
  va_end (titles);
  return self;
}

void
hw_table_add (HwTable *self, const char *cell, ...)
{
  GPtrArray *row = add_row (self);
  va_list cells;

  va_start (cells, cell);
  for (; cell != NULL && row->len < self->n_columns; cell = va_arg (cells, const char *))
    g_ptr_array_add (row, hw_cli_clean (cell));
  va_end (cells);
  while (row->len < self->n_columns)
    g_ptr_array_add (row, g_strdup (""));
}

static guint
find_width (HwTable *self, guint column)
{
  guint width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    width = MAX (width,
                 count_columns (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (self->rows, i), column)));
  return width;
}

static void
print_row (HwTable *self, GPtrArray *row, const guint *widths)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *cell = g_ptr_array_index (row, column);
      g_autofree char *blanks = g_strnfill (widths[column] - count_columns (cell), ' ');

      g_string_append_printf (line, "%s%s%s", column > 0 ? GAP : "", self->right[column] ? blanks : cell,
                              self->right[column] ? cell : blanks);
    }
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  hw_cli_print ("%s\n", line->str);
}

void
hw_table_print (HwTable *self)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns + 1);

  if (self->rows->len < 2)
    return;
  for (guint column = 0; column < self->n_columns; column++)
    widths[column] = find_width (self, column);
  for (guint i = 0; i < self->rows->len; i++)
    print_row (self, g_ptr_array_index (self->rows, i), widths);
}

void
hw_table_free (HwTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}
