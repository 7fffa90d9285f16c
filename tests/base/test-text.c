/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "base/hw-text.h"

static void
test_normalise_line_ends_and_composition (void)
{
  g_autofree char *text = hw_text_normalise ("\xef\xbb\xbf" "a \r\nb\t\re\xcc\x81\n", -1);

  g_assert_cmpstr (text, ==, "a\nb\n\xc3\xa9\n");
  g_assert_null (hw_text_normalise ("\xff", -1));
}

/* Plain texts take a shorter way to the same key. */
static void
test_match_key_of_plain_text (void)
{
  static const char *const rows[][2] = { { "", "" },          { " \t\n", "" },         { "  A\t\tB c \f", "a b c" },
                                         { "x", "x" }, { "Z \xc3\x89", "z \xc3\xa9" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = hw_text_match_key (rows[i][0]);

      g_assert_cmpstr (key, ==, rows[i][1]);
    }
}

static void
test_match_key_joins_spellings (void)
{
  g_autofree char *a = hw_text_match_key ("  Zo\xc3\xab  KELLER ");
  g_autofree char *b = hw_text_match_key ("zoe\xcc\x88 keller");

  g_assert_cmpstr (a, ==, b);
}

static void
test_escape_shows_controls_and_bad_bytes (void)
{
  g_autofree char *shown = hw_text_escape_for_message ("a\x1b[2J\xff\xe2\x80\xae", -1);

  g_assert_cmpstr (shown, ==, "a\\x1b[2J\\xff\\u202e");
}

static void
test_slice_counts_code_points (void)
{
  g_autofree char *part = hw_text_slice ("h\xc3\xa9llo", 1, 3);

  g_assert_cmpstr (part, ==, "\xc3\xa9l");
}

static void
test_decimal_round_trip (void)
{
  static const struct
  {
    const char *text;
    gint64 value;
  } rows[] = { { "3", 3000 }, { "0.25", 250 }, { "-1.5", -1500 }, { "0", 0 }, { "-0.001", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = hw_decimal_format (rows[i].value, 1000);
      gint64 value = 0;

      g_assert_true (hw_decimal_parse (rows[i].text, 1000, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, rows[i].value);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_words_are_found_within_a_length (void)
{
  static const char TEXT[] = "a\xe2\x82\xac \xe2\x80\xa6 $b$bc";

  g_assert_true (hw_text_find (TEXT, strlen (TEXT), "a") == TEXT);
  g_assert_true (hw_text_find (TEXT, strlen (TEXT), "\xe2\x80\xa6") == TEXT + 5);
  g_assert_true (hw_text_find (TEXT, strlen (TEXT), "$bc") == TEXT + 11);
  g_assert_null (hw_text_find (TEXT, strlen (TEXT) - 1, "$bc"));
  g_assert_null (hw_text_find (TEXT, 3, "\xe2\x82\xac"));
  g_assert_true (hw_text_find (TEXT, 0, "") == TEXT);
  g_assert_null (hw_text_find (TEXT, 0, "a"));
  g_assert_null (hw_text_find ("a", 1, "ab"));
}

static void
test_decimal_refuses (void)
{
  static const char *const rows[] = { "", "-", ".5", "5.", "1e3", "0x3", "1,5", "1.0001", "nan", " 1",
                                      "9223372036854775807" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 0;

      g_assert_false (hw_decimal_parse (rows[i], 1000, &value, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
    }
}

static void
test_set_string_survives_aliasing (void)
{
  g_autofree char *text = g_strdup ("hello");

  g_assert_true (hw_set_string (&text, text + 1));
  g_assert_cmpstr (text, ==, "ello");
  g_assert_false (hw_set_string (&text, "ello"));
}

/* The quick ways give what the plain ones give, wherever plain and other characters meet. */
static void
test_quick_ways_agree (void)
{
  static const char *const texts[] = {
    "", "  ", "Plain  ASCII\ttext\v!", "e\xcc\x81", "xe\xcc\x81 y", "\xcc\x81 a", "Straße GROSS \xef\xac\x81n",
    "a\xe2\x80\x99s \xe2\x80\x93 b\xc2\xa0\xc2\xa0""c", "\xe1\x84\x80\xe1\x85\xa1 A", "\xc2\xb4 x", "\xe2\x84\xab A",
    "1\xcc\xb6 2\xe2\x83\xa3", "\xf0\x9f\x98\x80 Ok\xe2\x80\xa6", "A\xcc\x8a", "\xe2\x80\x83x\xe2\x80\x83",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *key = hw_text_match_key (texts[i]);
      g_autofree char *compatible = g_utf8_normalize (texts[i], -1, G_NORMALIZE_NFKC);
      g_autofree char *folded = g_utf8_casefold (compatible, -1);
      g_autofree char *composed = g_utf8_normalize (texts[i], -1, G_NORMALIZE_NFC);
      g_autoptr (GString) plain = g_string_new (NULL);
      gboolean blank = FALSE;

      for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
        {
          gboolean space = g_unichar_isspace (g_utf8_get_char (at)) || *at == '\v';

          if (!space && blank && plain->len > 0)
            g_string_append_c (plain, ' ');
          if (!space)
            g_string_append_len (plain, at, g_utf8_next_char (at) - at);
          blank = space;
        }
      g_assert_cmpstr (key, ==, plain->str);
      if (hw_text_is_composed (texts[i], strlen (texts[i])))
        g_assert_cmpstr (composed, ==, texts[i]);
    }
  g_assert_true (hw_text_is_composed ("caf\xc3\xa9 \xe2\x80\x93 5 \xe2\x82\xac", 15));
  g_assert_false (hw_text_is_composed ("e\xcc\x81", 3));
  g_assert_null (hw_text_match_key ("\xff"));
}

/* However plain and other characters lie to the eights of bytes that are looked at together. */
static void
test_counts_and_validates_like_glib (void)
{
  static const char *const pieces[] = {
    "a", "\xc3\xa9", "\xe2\x80\x99", "\xf0\x9f\x98\x80", "seven by", "\x7f\x01", "\xed\xa0\x80", "\xc0\x80",
    "\xf4\x90\x80\x80", "\xe2\x80", "\xff", "\x80",
  };
  const guint n_valid = 6;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint n_before = 0; n_before < 20; n_before++)
      for (guint n_behind = 0; n_behind < 10; n_behind++)
        {
          g_autofree char *before = g_strnfill (n_before, 'x');
          g_autofree char *behind = g_strnfill (n_behind, 'y');
          g_autofree char *text = g_strconcat (before, pieces[i], behind, NULL);
          gsize length = strlen (text);

          g_assert_true (hw_text_is_valid (text, length) == (i < n_valid));
          g_assert_true (hw_text_is_valid (text, length) == g_utf8_validate_len (text, length, NULL));
          if (i < n_valid)
            g_assert_cmpuint (hw_text_count_chars (text, length), ==, (gsize) g_utf8_strlen (text, -1));
        }
  for (gsize length = 1; length < 20; length++)
    for (gsize at = 0; at < length; at++)
      {
        g_autofree char *text = g_strnfill (length, 'x');

        text[at] = '\0';
        g_assert_false (hw_text_is_valid (text, length));
      }
}

static void
test_numbers_are_written_as_printf_does (void)
{
  static const gint64 numbers[]
    = { 0, 1, -1, 9, 10, 99, -100, 1234567890, G_MAXINT32, G_MININT32, G_MAXINT64, G_MININT64, G_MININT64 + 1 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, numbers[i]);
      char digits[HW_NUMBER_BYTES];
      char *start = hw_text_write_number (digits + sizeof digits, numbers[i]);

      g_assert_true (start >= digits);
      g_assert_cmpmem (start, (digits + sizeof digits - start), expected, strlen (expected));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/normalise", test_normalise_line_ends_and_composition);
  g_test_add_func ("/text/counts", test_counts_and_validates_like_glib);
  g_test_add_func ("/text/quick", test_quick_ways_agree);
  g_test_add_func ("/text/match-key", test_match_key_joins_spellings);
  g_test_add_func ("/text/escape", test_escape_shows_controls_and_bad_bytes);
  g_test_add_func ("/text/slice", test_slice_counts_code_points);
  g_test_add_func ("/text/number", test_numbers_are_written_as_printf_does);
  g_test_add_func ("/text/decimal", test_decimal_round_trip);
  g_test_add_func ("/text/find", test_words_are_found_within_a_length);
  g_test_add_func ("/text/decimal-refuses", test_decimal_refuses);
  g_test_add_func ("/text/set-string", test_set_string_survives_aliasing);
  g_test_add_func ("/text/match-key-plain", test_match_key_of_plain_text);
  return g_test_run ();
}
