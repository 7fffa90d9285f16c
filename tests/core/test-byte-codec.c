/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-byte-codec.h"

static void
test_numbers_round_trip (void)
{
  static const guint64 numbers[] = { 0, 1, 127, 128, 300, 16383, 16384, G_MAXUINT32, G_MAXINT64, G_MAXUINT64 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      HwByteReader reader;

      hw_bytes_put_number (bytes, numbers[i]);
      hw_byte_reader_init (&reader, bytes->data, bytes->len);
      g_assert_true (hw_bytes_take_number (&reader, G_MAXUINT64) == numbers[i]);
      g_assert_true (hw_byte_reader_is_done (&reader));
    }
}

/* Several together are the same bytes as one after the other, however many and long they are. */
static void
test_numbers_together_are_numbers (void)
{
  guint64 numbers[40];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = i % 4 == 3 ? G_MAXUINT64 - i : (guint64) i << (i % 50);
  for (guint n = 0; n <= G_N_ELEMENTS (numbers); n++)
    {
      g_autoptr (GByteArray) together = g_byte_array_new ();
      g_autoptr (GByteArray) one_by_one = g_byte_array_new ();

      hw_bytes_put_numbers (together, numbers, n);
      for (guint i = 0; i < n; i++)
        hw_bytes_put_number (one_by_one, numbers[i]);
      g_assert_cmpmem (together->data, together->len, one_by_one->data, one_by_one->len);
    }
}

/* Short ones are written in one piece with their length, long ones are not. */
static void
test_data_of_any_length_round_trips (void)
{
  for (gsize length = 0; length < 300; length++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree char *data = g_strnfill (length, 'x');
      HwByteReader reader;
      gsize n = 0;

      hw_bytes_put_data (bytes, data, length);
      hw_bytes_put_text (bytes, data);
      hw_byte_reader_init (&reader, bytes->data, bytes->len);
      for (guint i = 0; i < 2; i++)
        {
          const guint8 *found = hw_bytes_take_data (&reader, &n);

          g_assert_cmpmem (found, n, data, length);
        }
      g_assert_true (hw_byte_reader_is_done (&reader));
    }
}

static void
test_texts_and_data_round_trip (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  HwByteReader reader;
  gsize length = 0;

  hw_bytes_put_text (bytes, "caf\xc3\xa9");
  hw_bytes_put_text (bytes, NULL);
  hw_bytes_put_text (bytes, "");
  hw_bytes_put_data (bytes, "\0\xff", 2);
  hw_byte_reader_init (&reader, bytes->data, bytes->len);
  first = hw_bytes_take_text (&reader, 5);
  g_assert_cmpstr (first, ==, "caf\xc3\xa9");
  g_assert_null (hw_bytes_take_text (&reader, 5));
  g_assert_false (reader.bad);
  second = hw_bytes_take_text (&reader, 5);
  g_assert_cmpstr (second, ==, "");
  g_assert_cmpmem (hw_bytes_take_data (&reader, &length), length, "\0\xff", 2);
  g_assert_true (hw_byte_reader_is_done (&reader));
}

static void
assert_bad_text (const char *bytes, gsize n, gsize max)
{
  HwByteReader reader;

  hw_byte_reader_init (&reader, (const guint8 *) bytes, n);
  g_assert_null (hw_bytes_take_text (&reader, max));
  g_assert_true (reader.bad);
  g_assert_cmpuint (hw_bytes_take_number (&reader, 9), ==, 0); /* nothing comes after what was bad */
}

static void
test_what_is_wrong_is_refused (void)
{
  static const guint8 endless[] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01 };
  static const guint8 padded[] = { 0x81, 0x00 };
  static const guint8 five[] = { 5 };
  HwByteReader reader;

  hw_byte_reader_init (&reader, endless, sizeof endless);
  hw_bytes_take_number (&reader, G_MAXUINT64);
  g_assert_true (reader.bad);
  hw_byte_reader_init (&reader, padded, sizeof padded);
  hw_bytes_take_number (&reader, G_MAXUINT64);
  g_assert_true (reader.bad);
  hw_byte_reader_init (&reader, five, sizeof five);
  g_assert_cmpuint (hw_bytes_take_number (&reader, 4), ==, 0);
  g_assert_true (reader.bad);
  hw_byte_reader_init (&reader, five, sizeof five);
  hw_bytes_take_count (&reader, 100); /* five things and no bytes for them */
  g_assert_true (reader.bad);
  assert_bad_text ("\x04" "ab", 3, 10);      /* shorter than said */
  assert_bad_text ("\x04" "abc", 4, 2);      /* longer than allowed */
  assert_bad_text ("\x03" "a\xff", 3, 10);  /* no UTF-8 */
  assert_bad_text ("\x03" "a\0", 3, 10);    /* NUL */
  assert_bad_text ("", 0, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/byte-codec/numbers", test_numbers_round_trip);
  g_test_add_func ("/byte-codec/numbers-together", test_numbers_together_are_numbers);
  g_test_add_func ("/byte-codec/lengths", test_data_of_any_length_round_trips);
  g_test_add_func ("/byte-codec/texts", test_texts_and_data_round_trip);
  g_test_add_func ("/byte-codec/wrong", test_what_is_wrong_is_refused);
  return g_test_run ();
}
