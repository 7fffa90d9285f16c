/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of pieces read before: only of the very same ones, and never more than fits. */
#include "analysis/hw-piece-memo.h"

#include <string.h>

#include "hw-test-analyser.h"

/* A text of one piece: all of it, with so many words. */
static void
begin (HwPieceMemo *memo, const char *text, guint n_words)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, TRUE, sizeof (HwPiece));
  HwPiece piece = { .byte_end = (guint) strlen (text), .last_token = n_words };

  g_array_append_val (pieces, piece);
  hw_piece_memo_begin (memo, text, pieces);
}

static int
get_number (HwPieceMemo *memo, HwMemoPart part)
{
  guint n;
  const int *found = hw_piece_memo_get (memo, 0, part, sizeof *found, &n);

  if (found == NULL)
    return -1;
  g_assert_cmpuint (n, ==, 1);
  return *found;
}

static void
set_number (HwPieceMemo *memo, HwMemoPart part, int number)
{
  hw_piece_memo_set (memo, 0, part, sizeof number, &number, 1);
}

static void
test_a_piece_is_remembered_from_its_second_time_on (void)
{
  g_autoptr (HwPieceMemo) memo = hw_piece_memo_new ();

  for (int i = 0; i < 4; i++)
    {
      begin (memo, "Lead the web team", 4);
      g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, i < 2 ? -1 : 101);
      set_number (memo, HW_MEMO_CUES, 100 + i);
      begin (memo, "Own the budget", 3);
      g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, i < 2 ? -1 : 7);
      set_number (memo, HW_MEMO_CUES, 7);
      begin (memo, "Lead the web team", 4);
      if (i > 0)
        {
          g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, 100 + i);
          set_number (memo, HW_MEMO_CUES, 101);
        }
    }
}

static void
test_each_part_is_known_by_itself (void)
{
  g_autoptr (HwPieceMemo) memo = hw_piece_memo_new ();
  guint n = 5;

  begin (memo, "Free coffee", 2);
  begin (memo, "Free coffee", 2);
  set_number (memo, HW_MEMO_SUMS, 3);
  hw_piece_memo_set (memo, 0, HW_MEMO_PHRASES, sizeof (int), NULL, 0);
  begin (memo, "Free coffee", 2);
  g_assert_cmpint (get_number (memo, HW_MEMO_SUMS), ==, 3);
  g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, -1);
  g_assert_nonnull (
      hw_piece_memo_get (memo, 0, HW_MEMO_PHRASES, sizeof (int), &n)); /* that there is nothing is known */
  g_assert_cmpuint (n, ==, 0);
}

static void
test_other_pieces_are_not_taken_for_it (void)
{
  g_autoptr (HwPieceMemo) memo = hw_piece_memo_new ();
  static const char *const OTHERS[] = { "Own the budgets", "own the budget", "Own the budge", "Own the budget." };

  begin (memo, "Own the budget", 3);
  begin (memo, "Own the budget", 3);
  set_number (memo, HW_MEMO_CUES, 1);
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    for (guint times = 0; times < 2; times++)
      {
        begin (memo, OTHERS[i], 3);
        g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, -1);
      }
  begin (memo, "Own the budget", 4); /* its words were cut otherwise */
  g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, -1);
  begin (memo, "Own the budget", 3);
  g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, 1);
}

static void
test_long_pieces_are_not_kept (void)
{
  g_autoptr (HwPieceMemo) memo = hw_piece_memo_new ();
  g_autofree char *text = g_strnfill (5000, 'a');

  for (guint i = 0; i < 3; i++)
    {
      begin (memo, text, 1);
      g_assert_cmpint (get_number (memo, HW_MEMO_CUES), ==, -1);
      set_number (memo, HW_MEMO_CUES, 1);
    }
}

static void
test_without_a_memo_nothing_is_known (void)
{
  guint n;
  int number = 3;

  g_assert_null (hw_piece_memo_get (NULL, 0, HW_MEMO_CUES, sizeof number, &n));
  hw_piece_memo_set (NULL, 0, HW_MEMO_CUES, sizeof number, &number, 1);
}

/* More different pieces and bytes than are kept: what is still known is right. */
static void
test_much_is_forgotten_and_never_mixed_up (void)
{
  g_autoptr (HwPieceMemo) memo = hw_piece_memo_new ();
  int numbers[256];
  guint n_known = 0;

  for (int round = 0; round < 80000; round++)
    {
      int number = round / 2 % 3 == 0 ? round / 2 % 500 : round / 2; /* some come again and again */
      g_autofree char *text = g_strdup_printf ("Piece number %d", number);
      const int *known;
      guint n;

      begin (memo, text, 3);
      known = hw_piece_memo_get (memo, 0, HW_MEMO_WORDS, sizeof *known, &n);
      for (guint i = 0; known != NULL && i < n; i++)
        g_assert_cmpint (known[i], ==, number);
      n_known += known != NULL;
      for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
        numbers[i] = number;
      hw_piece_memo_set (memo, 0, HW_MEMO_WORDS, sizeof *numbers, numbers, G_N_ELEMENTS (numbers));
    }
  g_assert_cmpuint (n_known, >, 1000);
}

/* The lines of a sample in ever new order, some of them twice. */
static char *
shuffle_lines (GRand *random)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "analysis", "director-en.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);
  guint n;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  n = g_strv_length (lines);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s\n", lines[g_rand_int_range (random, 0, (int) n)]);
  return g_string_free (out, FALSE);
}

static void
test_what_was_read_before_changes_no_reading (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (HwAnalyser) old = hw_test_analyser_new ();

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (HwAnalyser) fresh = hw_test_analyser_new ();
      g_autofree char *text = shuffle_lines (random);
      g_autoptr (HwReading) first = hw_analyser_read (fresh, text, NULL, NULL);
      g_autoptr (HwReading) again = hw_analyser_read (old, text, NULL, NULL);
      g_autoptr (GBytes) wanted = hw_reading_pack (first);
      g_autoptr (GBytes) got = hw_reading_pack (again);

      g_assert_true (g_bytes_equal (got, wanted));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/piece-memo/second-time", test_a_piece_is_remembered_from_its_second_time_on);
  g_test_add_func ("/piece-memo/parts", test_each_part_is_known_by_itself);
  g_test_add_func ("/piece-memo/others", test_other_pieces_are_not_taken_for_it);
  g_test_add_func ("/piece-memo/long", test_long_pieces_are_not_kept);
  g_test_add_func ("/piece-memo/none", test_without_a_memo_nothing_is_known);
  g_test_add_func ("/piece-memo/bounded", test_much_is_forgotten_and_never_mixed_up);
  g_test_add_func ("/piece-memo/readings", test_what_was_read_before_changes_no_reading);
  return g_test_run ();
}
