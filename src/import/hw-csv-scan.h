/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwCsvRow: one record while it is scanned; borrowed, valid until the function returns. */
typedef struct
{
  guint line; /* where it begins, from 1 */
  guint n_fields;
  GString *bytes;  /* the fields' texts, each ended by NUL */
  GArray *fields;  /* HwCsvField */
  const char *raw; /* as it stands in the text, without its line end */
  gsize raw_length;
} HwCsvRow;

typedef struct
{
  gsize offset; /* into bytes */
  gboolean quoted;
} HwCsvField;

const char *hw_csv_row_get (const HwCsvRow *row, guint index);
gboolean hw_csv_row_is_quoted (const HwCsvRow *row, guint index);

/** hw_csv_row_is_blank: nothing but blanks in all fields: the padding that spreadsheets leave. */
gboolean hw_csv_row_is_blank (const HwCsvRow *row);

/** HwCsvRowFunc: FALSE stops: with @error set the scan fails, without it ends well. */
typedef gboolean (*HwCsvRowFunc) (gpointer data, const HwCsvRow *row, GError **error);

/**
 * hw_csv_scan:
 *
 * RFC 4180 with CR, LF and CRLF mixed and one line "sep=X" before the header. Memory does not grow with the
 * number of rows. Refuses what the RFC does: quotes out of place or never closed (the line is that of the
 * opening quote), and the limits on fields, records and columns.
 */
gboolean hw_csv_scan (const char *text, gsize length, char delimiter, HwCsvRowFunc func, gpointer data,
                      GError **error);

/** HwCsvInput: a text that comes in pieces; @read as hw_source_read_chunk(). */
typedef struct
{
  gssize (*read) (gpointer data, char *buffer, gsize size, GError **error);
  gpointer data;
} HwCsvInput;

/**
 * hw_csv_scan_pieces:
 * @delimiter: (inout): 0: found out, before the first row comes
 *
 * hw_csv_scan() of a text that is nowhere whole: no more of it is held than its longest row needs.
 */
gboolean hw_csv_scan_pieces (const HwCsvInput *input, char *delimiter, HwCsvRowFunc func, gpointer data,
                             GError **error);

/**
 * hw_csv_find_delimiter: from "sep=", else the one of , ; and tab that cuts the first rows most evenly
 * @more: whether the text goes on behind @length, so that its last row may be cut
 */
char hw_csv_find_delimiter (const char *text, gsize length, gboolean more);

G_END_DECLS
