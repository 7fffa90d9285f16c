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
  g_autoptr (GBytes) file = g_bytes_new_static ("bytes", 5);
  HwReadRequest request = { file, "a name\n%s", HW_DOCUMENT_SCORECARDS, NULL, ";", TRUE, "Full = name=name\nNotes=-", TRUE };
  g_autoptr (GBytes) packed = hw_read_protocol_pack_request (&request);
  gsize size = 0, header_length = 0, file_length = 0;
  const guint8 *data = g_bytes_get_data (packed, &size);
  g_autoptr (GBytes) header = NULL;
  g_autoptr (GVariant) owner = NULL;
  HwReadRequest back;

  g_assert_true (hw_read_protocol_parse_request_head (data, &header_length, &file_length));
  g_assert_cmpuint (header_length, ==, size - HW_READ_REQUEST_HEAD);
  g_assert_cmpuint (file_length, ==, 5);
  header = g_bytes_new_from_bytes (packed, HW_READ_REQUEST_HEAD, header_length);
  owner = hw_read_protocol_unpack_request (header, file, &back);
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
  g_autoptr (GBytes) file = g_bytes_new_static ("", 0);
  gsize a, b;
  HwReadRequest request = { .bytes = file, .file_name = "x", .wanted = 99 };
  g_autoptr (GBytes) packed = hw_read_protocol_pack_request (&request);
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
  g_assert_null (hw_read_protocol_unpack_request (header, file, &request));
  g_assert_null (hw_read_protocol_unpack_request (unknown_kind, file, &request));
}

static void
test_answers_round_trip (void)
{
  g_autoptr (GBytes) document = g_bytes_new_static ("doc", 3);
  g_autoptr (GBytes) good = hw_read_protocol_pack_answer (document, NULL, HW_PROTECTION_SECCOMP);
  g_autoptr (GError) failure = g_error_new_literal (HW_ERROR, HW_ERROR_LIMIT, "7: too much; split it");
  g_autoptr (GBytes) bad = hw_read_protocol_pack_answer (NULL, failure, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) back = NULL;
  guint protection = 0;

  back = hw_read_protocol_unpack_answer (good, &protection, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (back, document));
  g_assert_cmpuint (protection, ==, HW_PROTECTION_SECCOMP);
  g_clear_pointer (&back, g_bytes_unref);
  back = hw_read_protocol_unpack_answer (bad, &protection, &error);
  g_assert_null (back);
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "7: too much; split it");
}

static void
assert_nonsense (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) answer = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  guint protection = 0;
  g_autoptr (GBytes) back = hw_read_protocol_unpack_answer (answer, &protection, &error);

  g_assert_null (back);
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

/* The helper may have been taken over by the file it read: every answer that is not whole and true is
 * nonsense. */
static void
test_every_damaged_answer_is_nonsense (void)
{
  g_autoptr (GError) failure = g_error_new_literal (HW_ERROR, HW_ERROR_INPUT, "1: cause; advice");
  g_autoptr (GBytes) good = hw_read_protocol_pack_answer (NULL, failure, 0);
  g_autofree char *flood = g_strnfill (5000, 'x');
  g_autoptr (GError) too_long = g_error_new_literal (HW_ERROR, HW_ERROR_INPUT, flood);
  g_autoptr (GBytes) long_answer = hw_read_protocol_pack_answer (NULL, too_long, 0);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (good, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);

  for (gsize i = 0; i < size; i++)
    assert_nonsense (data, i); /* cut anywhere */
  copy[0] ^= 1;
  assert_nonsense (copy, size); /* another mark */
  copy[0] ^= 1;
  copy[8] = 7;
  assert_nonsense (copy, size); /* neither document nor error */
  copy[8] = 1;
  copy[20] = 200;
  assert_nonsense (copy, size); /* a code that does not exist */
  copy[20] = 0;
  copy[size - 2] = 0xff;
  assert_nonsense (copy, size); /* a message that is no text */
  assert_nonsense (g_bytes_get_data (long_answer, NULL), g_bytes_get_size (long_answer));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-protocol/request", test_request_round_trip);
  g_test_add_func ("/read-protocol/bad-requests", test_bad_requests_are_refused);
  g_test_add_func ("/read-protocol/answers", test_answers_round_trip);
  g_test_add_func ("/read-protocol/damaged-answers", test_every_damaged_answer_is_nonsense);
  return g_test_run ();
}
