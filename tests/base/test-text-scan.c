/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"

/* Eights of bytes answer as one byte after the other does, wherever the byte in question lies. */

static gboolean
is_unmarked (char c)
{
  return (guchar) c >= ' ' && (guchar) c < 0x80 && c != '<' && c != '&';
}

static void
test_unmarked_text_ends_where_it_ends (void)
{
  for (guint byte = 0; byte < 256; byte++)
    for (gsize at = 0; at < 24; at++)
      {
        char text[24];
        gsize n;

        memset (text, 'x', sizeof text);
        text[at] = (char) byte;
        n = hw_text_skip_unmarked (text, sizeof text);
        if (is_unmarked ((char) byte))
          g_assert_cmpuint (n, ==, sizeof text);
        else
          g_assert_cmpuint (n, ==, at / 8 * 8);
      }
  g_assert_cmpuint (hw_text_skip_unmarked ("seven b", 7), ==, 0);
  g_assert_cmpuint (hw_text_skip_unmarked ("", 0), ==, 0);
}

static void
test_bytes_are_counted (void)
{
  static const char bytes[] = { '\n', '\0', '\x7f', '\x80', '\xff', 'a' };

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    for (guint other = 0; other < 256; other++)
      for (gsize length = 0; length <= 17; length++)
        {
          char text[17];
          gsize n = 0;

          for (gsize j = 0; j < length; j++)
            text[j] = j % 3 == 1 ? bytes[i] : (char) (other + j / 8);
          for (gsize j = 0; j < length; j++)
            n += text[j] == bytes[i];
          g_assert_cmpuint (hw_text_count_byte (text, length, bytes[i]), ==, n);
        }
}

static gboolean
is_plain_line (const char *text, gsize length)
{
  char before = ' ';

  for (gsize i = 0; i < length; before = text[i++])
    if (text[i] < ' ' || text[i] > '~' || (text[i] == ' ' && before == ' '))
      return FALSE;
  return before != ' ';
}

static void
test_plain_lines_are_told (void)
{
  for (guint byte = 0; byte < 256; byte++)
    for (gsize at = 0; at < 19; at++)
      for (gsize other = 0; other < 19; other++)
        {
          char text[19];

          memset (text, 'x', sizeof text);
          text[other] = ' ';
          text[at] = (char) byte;
          g_assert_cmpint (hw_text_is_plain_line (text, sizeof text), ==, is_plain_line (text, sizeof text));
          g_assert_cmpint (hw_text_is_plain_line (text, at), ==, is_plain_line (text, at));
        }
  g_assert_true (hw_text_is_plain_line ("Own the budget of paid search", 29));
  g_assert_false (hw_text_is_plain_line ("", 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-scan/unmarked", test_unmarked_text_ends_where_it_ends);
  g_test_add_func ("/text-scan/count-byte", test_bytes_are_counted);
  g_test_add_func ("/text-scan/plain-line", test_plain_lines_are_told);
  return g_test_run ();
}
