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

  if (!hw_source_init (&source, &request, NULL, 0, error))
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

/* A long file that comes a few bytes at a time. */
typedef struct
{
  const guint8 *data;
  gsize length;
  gsize at;
} Trickle;

static gssize
trickle (gpointer data, guint8 *buffer, gsize size)
{
  Trickle *self = data;
  gsize n = MIN (MIN (size, 1 + self->at % 1021), self->length - self->at);

  memcpy (buffer, self->data + self->at, n);
  self->at += n;
  return (gssize) n;
}

static char *
read_trickled (const guint8 *data, gsize length, char **encoding, GError **error)
{
  Trickle from = { data, length, 0 };
  const HwByteInput input = { trickle, &from };
  const HwReadRequest request = { .file_name = "test", .wanted = -1 };
  g_auto (HwSource) source = { 0 };
  g_autoptr (GString) joined = g_string_new (NULL);
  char buffer[4096];
  gssize n;

  if (!hw_source_init (&source, &request, &input, length, error))
    return NULL;
  hw_source_leave_head (&source);
  while ((n = hw_source_read_chunk (&source, buffer, sizeof buffer, error)) > 0)
    g_string_append_len (joined, buffer, n);
  if (n < 0)
    return NULL;
  g_assert_true (hw_source_finish (&source, error));
  if (encoding != NULL)
    *encoding = g_strdup (source.encoding);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* Lines of growing length with letters of many lengths in UTF-8, three times as long as a head. */
static char *
make_long_text (const char *letters)
{
  GString *text = g_string_new ("beginning\n");

  for (guint i = 0; text->len < 3 * HW_SOURCE_HEAD_BYTES; i++)
    g_string_append_printf (text, "%u %s %u\r\n", i, letters, i * i);
  return g_string_free (text, FALSE);
}

static void
test_long_files_come_whole_in_every_encoding (void)
{
  static const struct
  {
    const char *encoding;
    const char *mark;
    gsize n_mark;
    const char *letters;
  } rows[] = {
    { "UTF-8", "", 0, "\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80" },
    { "UTF-8", "\xef\xbb\xbf", 3, "\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80" },
    { "UTF-16LE", "\xff\xfe", 2, "\xc3\xa9 \xf0\x9f\x98\x80" },
    { "UTF-16BE", "\xfe\xff", 2, "\xc3\xa9 \xf0\x9f\x98\x80" },
    { "UTF-32LE", "\xff\xfe\0\0", 4, "\xc3\xa9 \xf0\x9f\x98\x80" },
    { "windows-1252", "", 0, "\xc3\xa9t\xc3\xa9 plus letters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = make_long_text (rows[i].letters);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree char *encoded = NULL;
      g_autofree char *back = NULL;
      g_autofree char *encoding = NULL;
      g_autoptr (GError) error = NULL;
      gsize length = 0;

      encoded = g_convert (text, -1, rows[i].encoding, "UTF-8", NULL, &length, &error);
      g_assert_no_error (error);
      g_byte_array_append (bytes, (const guint8 *) rows[i].mark, (guint) rows[i].n_mark);
      g_byte_array_append (bytes, (const guint8 *) encoded, (guint) length);
      back = read_trickled (bytes->data, bytes->len, &encoding, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (encoding, ==, rows[i].encoding);
      g_assert_cmpstr (back, ==, text);
    }
}

static void
test_an_encoding_that_shows_late_is_found (void)
{
  g_autofree char *ascii = make_long_text ("plain letters");
  g_autofree char *text = g_strconcat (ascii, "caf\xe9 and some more letters\n", NULL);
  g_autofree char *encoding = NULL;
  g_autofree char *back = read_trickled ((const guint8 *) text, strlen (text), &encoding, NULL);

  g_assert_cmpstr (encoding, ==, "windows-1252");
  g_assert_true (g_str_has_suffix (back, "caf\xc3\xa9 and some more letters\n"));
}

static void
test_late_damage_is_told_with_line_and_byte (void)
{
  g_autofree char *good = make_long_text ("\xc3\xa9");
  g_autofree char *text = g_strconcat (good, "bad \xff\n", NULL);
  g_autoptr (GBytes) whole = g_bytes_new (text, strlen (text));
  const HwReadRequest request = { .bytes = whole, .file_name = "test.txt", .wanted = -1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_of_whole = NULL;

  g_assert_null (read_trickled ((const guint8 *) text, strlen (text), NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_ENCODING);
  g_assert_null (hw_read_document (&request, &error_of_whole));
  g_assert_cmpstr (error->message, ==, error_of_whole->message);
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
  g_test_add_func ("/source/encodings", test_long_files_come_whole_in_every_encoding);
  g_test_add_func ("/source/late-encoding", test_an_encoding_that_shows_late_is_found);
  g_test_add_func ("/source/late-damage", test_late_damage_is_told_with_line_and_byte);
  g_test_add_func ("/sink/refuses", test_a_sink_that_wants_no_more_ends_the_reading);
  g_test_add_func ("/sink/limit", test_more_records_than_the_limit_are_refused_with_their_line);
  return g_test_run ();
}
