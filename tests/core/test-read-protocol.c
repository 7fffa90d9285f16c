/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-document.h"
#include "core/hw-read-protocol.h"

static void
test_request_round_trip (void)
{
  HwReadRequest request
      = { NULL, "a name\n%s", HW_DOCUMENT_SCORECARDS, NULL, ";", TRUE, "Full = name=name\nNotes=-", TRUE };
  g_autoptr (GBytes) packed = hw_read_protocol_pack_request (&request, 5);
  gsize size = 0, header_length = 0;
  guint64 file_length = 0;
  const guint8 *data = g_bytes_get_data (packed, &size);
  g_autoptr (GBytes) header = NULL;
  g_autoptr (GVariant) owner = NULL;
  HwReadRequest back;

  g_assert_true (hw_read_protocol_parse_request_head (data, &header_length, &file_length));
  g_assert_cmpuint (header_length, ==, size - HW_READ_REQUEST_HEAD);
  g_assert_cmpuint (file_length, ==, 5);
  header = g_bytes_new_from_bytes (packed, HW_READ_REQUEST_HEAD, header_length);
  owner = hw_read_protocol_unpack_request (header, &back);
  g_assert_nonnull (owner);
  g_assert_cmpstr (back.file_name, ==, "a name\n%s");
  g_assert_cmpint (back.wanted, ==, HW_DOCUMENT_SCORECARDS);
  g_assert_null (back.encoding);
  g_assert_cmpstr (back.delimiter, ==, ";");
  g_assert_true (back.keep_going);
  g_assert_cmpstr (back.mapping, ==, "Full = name=name\nNotes=-");
  g_assert_true (back.columns_only);
}

static void
test_bad_requests_are_refused (void)
{
  guint8 head[HW_READ_REQUEST_HEAD] = "HWQ1";
  g_autoptr (GBytes) header = g_bytes_new_static ("nonsense", 8);
  gsize a;
  guint64 b;
  HwReadRequest request = { .file_name = "x", .wanted = 99 };
  g_autoptr (GBytes) packed = hw_read_protocol_pack_request (&request, 5);
  g_autoptr (GBytes) unknown_kind = g_bytes_new_from_bytes (packed, HW_READ_REQUEST_HEAD,
                                                            g_bytes_get_size (packed) - HW_READ_REQUEST_HEAD);

  g_assert_true (hw_read_protocol_parse_request_head (head, &a, &b));
  head[7] = 1; /* a header of 16 MiB */
  g_assert_false (hw_read_protocol_parse_request_head (head, &a, &b));
  head[7] = 0;
  head[15] = 1; /* a file of 72 PiB */
  g_assert_false (hw_read_protocol_parse_request_head (head, &a, &b));
  head[15] = 0;
  head[0] = 'X';
  g_assert_false (hw_read_protocol_parse_request_head (head, &a, &b));
  g_assert_null (hw_read_protocol_unpack_request (header, &request));
  g_assert_null (hw_read_protocol_unpack_request (unknown_kind, &request));
}

static void
test_heads_round_trip_and_have_limits (void)
{
  guint8 head[HW_READ_FRAME_HEAD];
  HwFrameKind kind;
  gsize length = 0;
  guint protection = 0;

  hw_read_protocol_write_answer_head (head, HW_PROTECTION_SECCOMP);
  g_assert_true (hw_read_protocol_parse_answer_head (head, &protection));
  g_assert_cmpuint (protection, ==, HW_PROTECTION_SECCOMP);
  head[0] ^= 1;
  g_assert_false (hw_read_protocol_parse_answer_head (head, &protection));
  hw_read_protocol_write_frame_head (head, HW_FRAME_RECORDS, 70000);
  g_assert_true (hw_read_protocol_parse_frame_head (head, &kind, &length));
  g_assert_cmpint (kind, ==, HW_FRAME_RECORDS);
  g_assert_cmpuint (length, ==, 70000);
  head[7] = 0x7f; /* a frame of 2 GiB */
  g_assert_false (hw_read_protocol_parse_frame_head (head, &kind, &length));
  hw_read_protocol_write_frame_head (head, HW_FRAME_FAILURE + 1, 0);
  g_assert_false (hw_read_protocol_parse_frame_head (head, &kind, &length));
}

static void
test_end_round_trip (void)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  const HwReadEnd end = { 1000000, (char *) "windows-1252", warnings };
  g_auto (HwReadEnd) back = { 0 };
  g_auto (HwReadEnd) cut = { 0 };
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) part = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (warnings, (gpointer) "3: odd");
  packed = hw_read_protocol_pack_end (&end);
  g_assert_true (hw_read_protocol_unpack_end (packed, &back, &error));
  g_assert_cmpuint (back.n_records, ==, 1000000);
  g_assert_cmpstr (back.encoding, ==, "windows-1252");
  g_assert_cmpuint (back.warnings->len, ==, 1);
  part = g_bytes_new_from_bytes (packed, 0, g_bytes_get_size (packed) - 1);
  g_assert_false (hw_read_protocol_unpack_end (part, &cut, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
assert_failure (const guint8 *data, gsize length, int code, const char *message)
{
  g_autoptr (GBytes) packed = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  hw_read_protocol_unpack_failure (packed, &error);
  g_assert_error (error, HW_ERROR, code);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
}

/* The helper may have been taken over by the file it read: every failure that is not whole and true is
 * nonsense. */
static void
test_every_damaged_failure_is_nonsense (void)
{
  g_autoptr (GError) failure = g_error_new_literal (HW_ERROR, HW_ERROR_LIMIT, "7: too much; split it");
  g_autoptr (GBytes) good = hw_read_protocol_pack_failure (failure);
  g_autofree char *flood = g_strnfill (5000, 'x');
  g_autoptr (GError) too_long = g_error_new_literal (HW_ERROR, HW_ERROR_INPUT, flood);
  g_autoptr (GBytes) long_one = hw_read_protocol_pack_failure (too_long);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (good, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);

  assert_failure (data, size, HW_ERROR_LIMIT, "7: too much; split it");
  for (gsize i = 0; i < size; i++)
    assert_failure (data, i, HW_ERROR_DAMAGED, NULL); /* cut anywhere */
  copy[0] = 200;
  assert_failure (copy, size, HW_ERROR_DAMAGED, NULL); /* a code that does not exist */
  copy[0] = 0;
  copy[size - 2] = 0xff;
  assert_failure (copy, size, HW_ERROR_DAMAGED, NULL); /* a message that is no text */
  assert_failure (g_bytes_get_data (long_one, NULL), g_bytes_get_size (long_one), HW_ERROR_DAMAGED, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-protocol/request", test_request_round_trip);
  g_test_add_func ("/read-protocol/bad-requests", test_bad_requests_are_refused);
  g_test_add_func ("/read-protocol/heads", test_heads_round_trip_and_have_limits);
  g_test_add_func ("/read-protocol/end", test_end_round_trip);
  g_test_add_func ("/read-protocol/failures", test_every_damaged_failure_is_nonsense);
  return g_test_run ();
}
