/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "hw-import-support.h"
#include "import/hw-csv-scan.h"
#include "import/hw-source.h"

/* Tables that come in pieces: the same rows and the same faults as of the whole, and memory for one row. */

#define PIECE 65536u

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  gboolean endless; /* begins anew behind its end */
} Text;

static gssize
read_text_cb (gpointer data, char *buffer, gsize size, GError **error)
{
  Text *self = data;
  gsize n;

  if (self->endless && self->at == self->length)
    self->at = 0;
  n = MIN (size, self->length - self->at);
  memcpy (buffer, self->text + self->at, n);
  self->at += n;
  return (gssize) n;
}

static gboolean
write_row (gpointer data, const HwCsvRow *row, GError **error)
{
  GString *out = data;

  g_string_append_printf (out, "%u[%.*s]", row->line, (int) row->raw_length, row->raw);
  for (guint i = 0; i < row->n_fields; i++)
    g_string_append_printf (out, "<%s>", hw_csv_row_get (row, i));
  return TRUE;
}

static char *
describe_whole (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (!hw_csv_scan (text, strlen (text), ',', write_row, out, &error))
    g_string_append (out, error->message);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
describe_pieces (const char *text)
{
  Text from = { text, strlen (text), 0, FALSE };
  const HwCsvInput input = { read_text_cb, &from };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  char delimiter = ',';

  if (!hw_csv_scan_pieces (&input, &delimiter, write_row, out, &error))
    g_string_append (out, error->message);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Behind so much that the first piece ends at each of their characters. */
static void
test_any_cut_gives_what_the_whole_gives (void)
{
  static const char *const ends[] = {
    "a,b\r\n\"x\"\"y\",\"l\r\nm\rn\no\"\r\n,\r\r\nlast,\"\"\"\"\r\n",
    "a,\"b\"\rc,\xe2\x82\xac\n\n,,\nend",
    "a,\"b\nc\"d\ne",
    "a,b\nc\"d,e\n",
    "a,b\n\"never\nclosed,\"\"",
    "a,\"\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (gsize n = 0; n <= strlen (ends[i]); n++)
      {
        g_autofree char *filling = g_strnfill (PIECE - 1 - n, 'x');
        g_autofree char *text = g_strconcat (filling, "\n", ends[i], NULL);
        g_autofree char *whole = describe_whole (text);
        g_autofree char *pieces = describe_pieces (text);

        g_assert_cmpstr (pieces, ==, whole);
      }
}

static void
test_rows_longer_than_a_piece (void)
{
  g_autofree char *field = g_strnfill (HW_LIMIT_FIELD_BYTES - 10, 'x');
  g_autofree char *row = g_strconcat (field, ",\"", field, "\",", field, "\n", NULL);
  g_autofree char *text = g_strconcat (row, "short\n", row, row, "a,b", NULL);
  g_autofree char *whole = describe_whole (text);
  g_autofree char *pieces = describe_pieces (text);

  g_assert_cmpstr (pieces, ==, whole);
}

/* What never ends is refused when a limit is reached, and not when the memory is full. */
static void
test_endless_fields_and_rows_are_refused (void)
{
  static const struct
  {
    const char *again;
    const char *message;
  } rows[] = {
    { "x", "1: a field has more than 256 KiB; is the separator or a quote missing?" },
    { "\"\"", "1: a field has more than 256 KiB; is the separator or a quote missing?" },
    { "\"\n\"", "131074: a field has more than 256 KiB; is the separator or a quote missing?" },
    { "x,", "1: a row has more than 512 columns; remove some" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Text from = { rows[i].again, strlen (rows[i].again), 0, TRUE };
      const HwCsvInput input = { read_text_cb, &from };
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      char delimiter = ',';

      g_assert_false (hw_csv_scan_pieces (&input, &delimiter, write_row, out, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
test_separator_line_at_the_very_end (void)
{
  g_assert_cmpint (hw_csv_find_delimiter ("\"sep=", 5, FALSE), ==, ',');
  g_assert_cmpint (hw_csv_find_delimiter ("sep=;", 5, FALSE), ==, ';');
  g_assert_cmpint (hw_csv_find_delimiter ("\"sep=;", 6, FALSE), ==, ';');
}

/* A row that the end of the first piece cuts says nothing about the separator. */
static void
test_separator_is_found_in_long_rows (void)
{
  g_autofree char *long_text = g_strnfill (20000, 'x');
  g_autoptr (GString) text = g_string_new ("title,company,description\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (text, "Buyer,Tarn,\"a;b;c;d;e %s\ni;j;k;l;m\n\"\n", long_text);
  document = read_text (text->str, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->delimiter, ==, ",");
  g_assert_cmpuint (document->records->len, ==, 8);
}

/* A table of postings of any length. */
#define ROW_FORMAT "Buyer %07u,Tarn,Buy hats.\n"
#define HEADER "title,company,description\n"

typedef struct
{
  guint n_rows;
  guint row;
  char here[64];
  gsize at;
  guint64 n_read;
} Table;

static gssize
read_table_cb (gpointer data, guint8 *buffer, gsize size)
{
  Table *self = data;
  gsize n_written = 0;

  while (n_written < size)
    {
      gsize n = MIN (strlen (self->here + self->at), size - n_written);

      memcpy (buffer + n_written, self->here + self->at, n);
      n_written += n;
      self->at += n;
      if (self->here[self->at] != '\0')
        break;
      if (self->row == self->n_rows)
        break;
      g_snprintf (self->here, sizeof self->here, ROW_FORMAT, ++self->row);
      self->at = 0;
    }
  self->n_read += n_written;
  return (gssize) n_written;
}

typedef struct
{
  HwRecordSink parent;
  const HwSource *source;
  const Table *table;
  guint n;
} Counter;

static gboolean
begin_cb (HwRecordSink *sink, HwDocumentKind kind, const char *format, GError **error)
{
  const Counter *self = (Counter *) sink;
  const HwColumn *column;

  g_assert_cmpint (kind, ==, HW_DOCUMENT_POSTING);
  g_assert_cmpstr (format, ==, "csv");
  g_assert_cmpstr (self->source->delimiter, ==, ",");
  g_assert_cmpuint (self->source->columns->len, ==, 3);
  column = g_ptr_array_index (self->source->columns, 0);
  g_assert_cmpstr (column->field, ==, "title");
  g_assert_cmpuint (g_strv_length (column->values), ==, HW_COLUMN_SAMPLES);
  g_assert_cmpstr (column->values[4], ==, "Buyer 0000005");
  return TRUE;
}

static gboolean
take_cb (HwRecordSink *sink, HwRecord *record, GError **error)
{
  Counter *self = (Counter *) sink;
  g_autoptr (HwRecord) owned = record;
  guint64 behind = strlen (HEADER) + (guint64) (record->line - 1) * strlen ("Buyer 0000001,Tarn,Buy hats.\n");

  g_assert_cmpuint (record->line, ==, ++self->n + 1);
  g_assert_cmpuint (self->table->n_read - behind, <=, 8 * PIECE); /* no more of the file was needed for it */
  return TRUE;
}

static void
test_postings_come_one_by_one_and_in_any_number (void)
{
  Table table = { .n_rows = HW_LIMIT_RECORDS + 500, .here = HEADER };
  guint64 length = strlen (HEADER) + table.n_rows * strlen ("Buyer 0000001,Tarn,Buy hats.\n");
  const HwByteInput input = { read_table_cb, &table };
  const HwReadRequest request = { .file_name = "table.csv", .wanted = -1 };
  g_auto (HwSource) source = { 0 };
  Counter counter = { .parent = { .begin = begin_cb, .take = take_cb }, .source = &source, .table = &table };
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_source_init (&source, &request, &input, length, &error));
  g_assert_true (hw_read_source (&source, &counter.parent, &document, &error));
  g_assert_no_error (error);
  g_assert_null (document);
  g_assert_cmpuint (counter.n, ==, table.n_rows);
}

/* The columns of any table are looked at without reading it whole. */
static void
test_columns_of_a_long_table_are_told (void)
{
  g_autoptr (GString) text = g_string_new ("colour,size\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  HwReadRequest request = { .file_name = "table.csv", .wanted = -1, .columns_only = TRUE };
  const HwColumn *column;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "red,%u\n", i);
  g_string_append (text, "\"never closed");
  request.bytes = bytes = g_bytes_new (text->str, text->len);
  document = hw_read_document (&request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_CANDIDATES);
  g_assert_cmpuint (document->records->len, ==, 0);
  g_assert_cmpuint (document->columns->len, ==, 2);
  column = g_ptr_array_index (document->columns, 1);
  g_assert_null (column->field);
  g_assert_cmpstr (column->values[4], ==, "4");
}

static const struct
{
  const char *text;
  const char *message;
} refused[] = {
  { "title,description\n", "1: the table has a header and no rows; choose the file that was meant" },
  { "title,description\nBuyer\n", "2: the row has 1 fields and the header 2; is a separator or a quote missing?" },
  { "title,description\nA,b\nA,b\nA,b\nA,b\nA,b\nA,b\nBuyer\n",
    "8: the row has 1 fields and the header 2; is a separator or a quote missing?" },
  { "title,description\nBuyer,\"x\n", "2: a quote is opened and never closed; add the closing quote" },
  { "title,title,description\na,b,c\n", "1: columns 1 and 2 have the same header “title”; rename one" },
  { "title,description,date posted\nBuyer,x,31.31.2026\n", NULL },
};

static void
test_faults_of_postings_are_refused_with_their_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_text (refused[i].text, HW_DOCUMENT_POSTING, &error);

      g_assert_null (document);
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      if (refused[i].message != NULL)
        g_assert_cmpstr (error->message, ==, refused[i].message);
      else
        g_assert_true (g_str_has_prefix (error->message, "2: "));
    }
}

static void
test_an_encoding_that_changes_late_is_refused_where_it_does (void)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "Caf\xe9 manager,Tarn,Runs it.\n");
  message = g_strdup_printf ("10002: \\xc3 at byte %zu begins a letter of UTF-8, and the text before it was read as "
                             "windows-1252; save the file in one encoding, or name it",
                             text->len + 3);
  g_string_append (text, "Caf\xc3\xa9 manager,Tarn,Runs it.\n");
  document = read_text (text->str, -1, &error);
  g_assert_error (error, HW_ERROR, HW_ERROR_ENCODING);
  g_assert_cmpstr (error->message, ==, message);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-pieces/cuts", test_any_cut_gives_what_the_whole_gives);
  g_test_add_func ("/csv-pieces/long-rows", test_rows_longer_than_a_piece);
  g_test_add_func ("/csv-pieces/endless", test_endless_fields_and_rows_are_refused);
  g_test_add_func ("/csv-pieces/separator-line", test_separator_line_at_the_very_end);
  g_test_add_func ("/csv-pieces/separator", test_separator_is_found_in_long_rows);
  g_test_add_func ("/csv-pieces/postings", test_postings_come_one_by_one_and_in_any_number);
  g_test_add_func ("/csv-pieces/columns", test_columns_of_a_long_table_are_told);
  g_test_add_func ("/csv-pieces/refused", test_faults_of_postings_are_refused_with_their_line);
  g_test_add_func ("/csv-pieces/late-encoding", test_an_encoding_that_changes_late_is_refused_where_it_does);
  return g_test_run ();
}
