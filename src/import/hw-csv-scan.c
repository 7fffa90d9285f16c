/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-read-error.h"

#define GUESSED_ROWS 20u
#define PIECE_BYTES 65536u

typedef struct
{
  const char *at;
  const char *end;
  gboolean more; /* the text goes on behind its end */
  gboolean stopped;
  char delimiter;
  guint line;
  HwCsvRow row;
} Scan;

static void
scan_init (Scan *scan, char delimiter)
{
  *scan = (Scan){ .delimiter = delimiter, .line = 1 };
  scan->row.bytes = g_string_new (NULL);
  scan->row.fields = g_array_new (FALSE, FALSE, sizeof (HwCsvField));
}

static void
scan_clear (Scan *scan)
{
  if (scan->row.bytes != NULL)
    g_string_free (scan->row.bytes, TRUE);
  g_clear_pointer (&scan->row.fields, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scan, scan_clear)

const char *
hw_csv_row_get (const HwCsvRow *row, guint index)
{
  return row->bytes->str + g_array_index (row->fields, HwCsvField, index).offset;
}

gboolean
hw_csv_row_is_quoted (const HwCsvRow *row, guint index)
{
  return g_array_index (row->fields, HwCsvField, index).quoted;
}

gboolean
hw_csv_row_is_blank (const HwCsvRow *row)
{
  for (guint i = 0; i < row->n_fields; i++)
    if (!hw_text_is_blank (hw_csv_row_get (row, i)))
      return FALSE;
  return TRUE;
}

/* Moves over one line end, whichever of the three it is. */
static void
skip_line_end (Scan *scan)
{
  scan->at += scan->at[0] == '\r' && scan->at + 1 < scan->end && scan->at[1] == '\n' ? 2 : 1;
  scan->line++;
}

static gboolean
is_line_end (const Scan *scan)
{
  return *scan->at == '\n' || *scan->at == '\r';
}

static gboolean
check_sizes (const Scan *scan, gsize field_offset, GError **error)
{
  if (scan->row.bytes->len - field_offset > HW_LIMIT_FIELD_BYTES)
    hw_read_error_set (error, HW_ERROR_LIMIT, scan->line,
                       _("a field has more than %u KiB; is the separator or a quote missing?"),
                       HW_LIMIT_FIELD_BYTES >> 10);
  else if (scan->row.bytes->len > HW_LIMIT_RECORD_BYTES)
    hw_read_error_set (error, HW_ERROR_LIMIT, scan->line, _("a row has more than %u KiB; split the file"),
                       HW_LIMIT_RECORD_BYTES >> 10);
  else if (scan->row.n_fields >= HW_LIMIT_CSV_COLUMNS)
    hw_read_error_set (error, HW_ERROR_LIMIT, scan->line, _("a row has more than %u columns; remove some"),
                       HW_LIMIT_CSV_COLUMNS);
  else
    return TRUE;
  return FALSE;
}

/* Behind a quote inside a field in quotes: a second one is text, else the field ends. */
static gboolean
end_quoted (Scan *scan, guint opened, GError **error)
{
  if (scan->at == scan->end || is_line_end (scan) || *scan->at == scan->delimiter)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, opened,
                     _("text follows the closing quote of a field; double the quotes inside the field"));
  return FALSE;
}

/* A field in quotes, from its first character to behind the closing quote. Line ends inside become LF. */
static gboolean
scan_quoted (Scan *scan, gsize field_offset, GError **error)
{
  guint opened = scan->line;

  while (scan->at < scan->end)
    {
      gsize n = 0;

      if (*scan->at == '"')
        {
          if (scan->at + 1 == scan->end || scan->at[1] != '"')
            {
              scan->at++;
              return end_quoted (scan, opened, error);
            }
          g_string_append_c (scan->row.bytes, '"');
          scan->at += 2;
        }
      else if (is_line_end (scan))
        {
          g_string_append_c (scan->row.bytes, '\n');
          skip_line_end (scan);
        }
      else
        {
          while (scan->at + n < scan->end && n <= HW_LIMIT_FIELD_BYTES && strchr ("\"\r\n", scan->at[n]) == NULL)
            n++;
          g_string_append_len (scan->row.bytes, scan->at, (gssize) n);
          scan->at += n;
        }
      if (!check_sizes (scan, field_offset, error))
        return FALSE;
    }
  hw_read_error_set (error, HW_ERROR_INPUT, opened,
                     _("a quote is opened and never closed; add the closing quote"));
  return FALSE;
}

static gboolean
scan_plain (Scan *scan, GError **error)
{
  gsize n = 0;

  while (scan->at + n < scan->end && scan->at[n] != scan->delimiter && scan->at[n] != '\n'
         && scan->at[n] != '\r' && scan->at[n] != '"' && n <= HW_LIMIT_FIELD_BYTES)
    n++;
  g_string_append_len (scan->row.bytes, scan->at, (gssize) n);
  scan->at += n;
  if (scan->at == scan->end || *scan->at != '"')
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, scan->line,
                     _("a quote stands inside a field without quotes; quote the whole field and double it"));
  return FALSE;
}

/* One row up to behind its line end. */
static gboolean
scan_row (Scan *scan, GError **error)
{
  gboolean more = TRUE;

  scan->row.line = scan->line;
  scan->row.raw = scan->at;
  scan->row.n_fields = 0;
  g_string_truncate (scan->row.bytes, 0);
  g_array_set_size (scan->row.fields, 0);
  while (more)
    {
      HwCsvField field = { scan->row.bytes->len, scan->at < scan->end && *scan->at == '"' };
      gboolean ok;

      scan->at += field.quoted;
      ok = field.quoted ? scan_quoted (scan, field.offset, error) : scan_plain (scan, error);
      if (!ok || !check_sizes (scan, field.offset, error))
        return FALSE;
      g_array_append_val (scan->row.fields, field);
      g_string_append_c (scan->row.bytes, '\0');
      scan->row.n_fields++;
      more = scan->at < scan->end && *scan->at == scan->delimiter;
      scan->at += more;
    }
  scan->row.raw_length = (gsize) (scan->at - scan->row.raw);
  if (scan->at < scan->end)
    skip_line_end (scan);
  return TRUE;
}

/* "sep=;" as spreadsheets write it before the header; 0 when it is not there. */
static char
find_sep_line (const char *text, gsize length)
{
  gsize quoted = length > 0 && *text == '"' ? 1 : 0;
  const char *at = text + quoted;

  if (length < 5 + quoted || g_ascii_strncasecmp (at, "sep=", 4) != 0 || strchr (",;\t|", at[4]) == NULL)
    return 0;
  return strchr ("\r\n\"", at[5]) != NULL ? at[4] : 0;
}

static void
skip_sep_line (Scan *scan)
{
  if (find_sep_line (scan->at, (gsize) (scan->end - scan->at)) == 0)
    return;
  while (scan->at < scan->end && !is_line_end (scan))
    scan->at++;
  if (scan->at < scan->end)
    skip_line_end (scan);
}

/* All rows that are whole: where the text goes on, one that reaches its end is left for later, fault or not. */
static gboolean
scan_rows (Scan *scan, HwCsvRowFunc func, gpointer data, GError **error)
{
  while (scan->at < scan->end && !scan->stopped)
    {
      const char *begun = scan->at;
      guint line = scan->line;
      g_autoptr (GError) failure = NULL;
      gboolean ok = scan_row (scan, &failure);

      if (scan->more && scan->at == scan->end)
        {
          scan->at = begun;
          scan->line = line;
          return TRUE;
        }
      scan->stopped = !ok || !func (data, &scan->row, &failure);
      if (failure == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
scan_text (const char *text, gsize length, gboolean more, char delimiter, HwCsvRowFunc func, gpointer data,
           GError **error)
{
  g_auto (Scan) scan = { 0 };

  scan_init (&scan, delimiter);
  scan.at = text;
  scan.end = text + length;
  scan.more = more;
  skip_sep_line (&scan);
  return scan_rows (&scan, func, data, error);
}

gboolean
hw_csv_scan (const char *text, gsize length, char delimiter, HwCsvRowFunc func, gpointer data, GError **error)
{
  return scan_text (text, length, FALSE, delimiter, func, data, error);
}

/* At least as much again as is here, so that a long row is not gone through time after time. */
static gboolean
fill (const HwCsvInput *input, GString *text, gboolean *more, GError **error)
{
  gsize wanted = text->len + MAX (text->len, PIECE_BYTES);

  while (*more && text->len < wanted)
    {
      gsize length = text->len;
      gssize n;

      g_string_set_size (text, length + PIECE_BYTES);
      n = input->read (input->data, text->str + length, PIECE_BYTES, error);
      g_string_set_size (text, length + (gsize) MAX (n, 0));
      *more = n > 0;
      if (n < 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_csv_scan_pieces (const HwCsvInput *input, char *delimiter, HwCsvRowFunc func, gpointer data, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (Scan) scan = { 0 };
  gboolean more = TRUE, first = TRUE;

  scan_init (&scan, *delimiter);
  while (more && !scan.stopped)
    {
      if (!fill (input, text, &more, error))
        return FALSE;
      if (first && *delimiter == 0)
        *delimiter = scan.delimiter = hw_csv_find_delimiter (text->str, text->len, more);
      scan.at = text->str;
      scan.end = text->str + text->len;
      scan.more = more;
      if (first)
        skip_sep_line (&scan);
      first = FALSE;
      if (!scan_rows (&scan, func, data, error))
        return FALSE;
      g_string_erase (text, 0, (gssize) (scan.at - text->str));
    }
  return TRUE;
}

typedef struct
{
  guint n_rows;
  guint n_columns;
  gboolean even;
} Guess;

static gboolean
count_columns (gpointer data, const HwCsvRow *row, GError **error)
{
  Guess *guess = data;

  if (hw_csv_row_is_blank (row))
    return TRUE;
  if (guess->n_columns < 2) /* notes before the table */
    {
      guess->n_columns = row->n_fields;
      guess->n_rows = 0;
    }
  guess->even &= guess->n_columns == row->n_fields;
  return ++guess->n_rows < GUESSED_ROWS;
}

char
hw_csv_find_delimiter (const char *text, gsize length, gboolean more)
{
  static const char choices[] = ",;\t";
  char best = find_sep_line (text, length);
  guint best_score = 0;

  if (best != 0)
    return best;
  best = ',';
  for (guint i = 0; choices[i] != '\0'; i++)
    {
      Guess guess = { .even = TRUE };
      gboolean ok = scan_text (text, length, more, choices[i], count_columns, &guess, NULL);
      guint score = guess.n_columns < 2 ? 0 : guess.n_columns + (ok && guess.even ? 10000u : 0);

      if (score > best_score)
        {
          best = choices[i];
          best_score = score;
        }
    }
  return best;
}
