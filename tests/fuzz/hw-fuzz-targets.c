/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-fuzz-targets.h"

#include <string.h>

#include "core/hw-read-protocol.h"
#include "import/hw-csv-scan.h"
#include "import/hw-html-fragment.h"
#include "import/hw-html-text.h"
#include "import/hw-json.h"
#include "import/hw-markdown-blocks.h"
#include "import/hw-reader.h"

static void
check_document (HwDocument *document)
{
  g_autoptr (GBytes) packed = hw_document_pack (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) unpacked = hw_document_unpack (packed, &error);

  if (unpacked == NULL)
    g_error ("what was read would be refused: %s", error->message);
}

/* The whole way; the first byte says what is asked for. */
static void
run_read (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = length > 0 ? g_bytes_new (data + 1, length - 1) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  HwReadRequest request = { .bytes = bytes, .file_name = "fuzz.md" };

  if (bytes == NULL)
    return;
  request.wanted = data[0] % 6 - 1;
  request.keep_going = (data[0] & 0x80) != 0;
  document = hw_read_document (&request, &error);
  if (document != NULL)
    check_document (document);
  else if (error == NULL || *error->message == '\0' || !g_utf8_validate (error->message, -1, NULL))
    g_error ("an error that nobody can read");
}

static char *
make_text (const guint8 *data, gsize length)
{
  g_autofree char *text = g_strndup ((const char *) data, length); /* ends at a NUL, as decoded text never has one */

  return g_utf8_make_valid (text, -1);
}

static gboolean
touch_row (gpointer data, const HwCsvRow *row, GError **error)
{
  gsize *total = data;

  for (guint i = 0; i < row->n_fields; i++)
    *total += strlen (hw_csv_row_get (row, i));
  return TRUE;
}

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
} Pieces;

static gssize
read_piece (gpointer data, char *buffer, gsize size, GError **error)
{
  Pieces *self = data;
  gsize n = MIN (size, self->length - self->at);

  memcpy (buffer, self->text + self->at, n);
  self->at += n;
  return (gssize) n;
}

/* Whole, and in pieces behind so much that the first of them ends somewhere inside: both must agree. */
static void
run_csv (const guint8 *data, gsize length)
{
  g_autofree char *text = make_text (data, length);
  g_autofree char *filling = g_strnfill (65535 - strlen (text) / 2 % 65535, 'x');
  g_autofree char *moved = g_strconcat (filling, "\n", text, NULL);
  Pieces pieces = { moved, strlen (moved), 0 };
  const HwCsvInput input = { read_piece, &pieces };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  char delimiter = hw_csv_find_delimiter (text, strlen (text), length > 0 && data[0] % 2 != 0);
  gsize total = 0, total_of_pieces = 0;

  hw_csv_scan (text, strlen (text), delimiter, touch_row, &total, NULL);
  g_assert_cmpuint (total, <=, strlen (text));
  total = 0;
  hw_csv_scan (moved, strlen (moved), delimiter, touch_row, &total, &error);
  hw_csv_scan_pieces (&input, &delimiter, touch_row, &total_of_pieces, &other);
  g_assert_cmpuint (total, ==, total_of_pieces);
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, other != NULL ? other->message : NULL);
}

static void
run_json (const guint8 *data, gsize length)
{
  g_autofree char *text = make_text (data, length);
  g_autoptr (HwJson) root = hw_json_parse (text, strlen (text), 1, HW_JSON_RAW_CONTROLS, NULL, NULL);

  g_assert_true (root == NULL || root->end <= strlen (text));
}

static void
check_text (HwTextBuilder *builder)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "html");
  HwRecord *record = hw_document_add_record (document, 1);

  if (hw_text_builder_finish (builder, record, NULL))
    check_document (document);
}

static void
run_html (const guint8 *data, gsize length)
{
  g_autofree char *text = make_text (data, length);
  g_autoptr (HwHtmlPage) page = hw_html_page_new (text, strlen (text), NULL);
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

  if (page == NULL || !hw_html_page_load (page, NULL))
    return;
  hw_html_write_text (builder, hw_html_find_main (page), page->styles);
  check_text (builder);
}

static void
run_markdown (const guint8 *data, gsize length)
{
  g_autofree char *text = make_text (data, length);
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

  hw_markdown_write_blocks (builder, text);
  check_text (builder);
}

static void
run_fragment (const guint8 *data, gsize length)
{
  g_autofree char *text = make_text (data, length);
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

  if (hw_html_fragment_write (builder, text, strlen (text), NULL, NULL))
    check_text (builder);
}

/* What a helper that was taken over might answer, frame by frame. */
static void
run_answer (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) payload = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_document_unpack (payload, NULL);
  g_autoptr (GPtrArray) records = hw_records_unpack (payload, NULL);
  g_auto (HwReadEnd) end = { 0 };
  HwFrameKind kind;
  gsize size;

  if (document != NULL)
    check_document (document);
  hw_read_protocol_unpack_end (payload, &end, NULL);
  hw_read_protocol_unpack_failure (payload, &error);
  g_assert_nonnull (error);
  if (length >= HW_READ_FRAME_HEAD && hw_read_protocol_parse_frame_head (data, &kind, &size))
    g_assert_cmpuint (kind, <=, HW_FRAME_FAILURE);
}

const HwFuzzTarget hw_fuzz_targets[] = {
  { "read", run_read }, { "csv", run_csv },           { "json", run_json },
  { "html", run_html }, { "markdown", run_markdown }, { "fragment", run_fragment }, { "answer", run_answer },
  { NULL, NULL },
};
