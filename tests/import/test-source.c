/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "hw-import-support.h"
#include "import/hw-source.h"

/* The text of a file in pieces of @size, joined; none is empty, too long or cut inside a character. */
static char *
join_chunks (const void *data, gsize length, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  const HwReadRequest request = { .bytes = bytes, .file_name = "test", .wanted = -1 };
  g_auto (HwSource) source = { 0 };
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *buffer = g_malloc (size);
  gssize n;

  if (!hw_source_init (&source, &request, error))
    return NULL;
  hw_source_leave_head (&source);
  while ((n = hw_source_read_chunk (&source, buffer, size, error)) > 0)
    {
      g_assert_cmpint (n, <=, (gssize) size);
      g_assert_true (g_utf8_validate (buffer, n, NULL));
      g_string_append_len (joined, buffer, n);
    }
  return n == 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

static void
test_pieces_make_the_whole (void)
{
  static const char text[] = "\xef\xbb\xbf" "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80 and so on, "
                             "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\r\nend";

  for (gsize size = 16; size < 40; size++)
    {
      g_autofree char *joined = join_chunks (text, strlen (text), size, NULL);

      g_assert_cmpstr (joined, ==, text + 3);
    }
}

typedef struct
{
  HwRecordSink parent;
  guint n_taken;
  guint refuse_from;
} Counter;

static gboolean
count_begin (HwRecordSink *sink, HwDocumentKind kind, const char *format, GError **error)
{
  g_assert_cmpstr (format, ==, "feed");
  return TRUE;
}

static gboolean
count_take (HwRecordSink *sink, HwRecord *record, GError **error)
{
  Counter *self = (Counter *) sink;

  hw_record_free (record);
  if (++self->n_taken < self->refuse_from)
    return TRUE;
  g_set_error_literal (error, HW_ERROR, HW_ERROR_LIMIT, "enough");
  return FALSE;
}

static void
test_a_sink_that_wants_no_more_ends_the_reading (void)
{
  Counter counter = { .parent = { .begin = count_begin, .take = count_take }, .refuse_from = 3 };
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_record_sink_begin (&counter.parent, HW_DOCUMENT_POSTING, "feed", NULL));
  g_assert_true (hw_record_sink_take (&counter.parent, hw_record_new (1), NULL));
  g_assert_true (hw_record_sink_take (&counter.parent, hw_record_new (2), NULL));
  g_assert_false (hw_record_sink_take (&counter.parent, hw_record_new (3), &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
}

static void
test_more_records_than_the_limit_are_refused_with_their_line (void)
{
  Counter counter = { .parent = { .begin = count_begin, .take = count_take }, .refuse_from = G_MAXUINT };
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_record_sink_begin (&counter.parent, HW_DOCUMENT_POSTING, "feed", NULL));
  counter.parent.n_records = HW_LIMIT_STREAMED_RECORDS;
  g_assert_false (hw_record_sink_take (&counter.parent, hw_record_new (12), &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "12: the file has more than 5000000 records; split it");
  g_assert_cmpuint (counter.n_taken, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/pieces", test_pieces_make_the_whole);
  g_test_add_func ("/sink/refuses", test_a_sink_that_wants_no_more_ends_the_reading);
  g_test_add_func ("/sink/limit", test_more_records_than_the_limit_are_refused_with_their_line);
  return g_test_run ();
}
