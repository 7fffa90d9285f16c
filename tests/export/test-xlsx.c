/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-formats.h"
#include "export/hw-xlsx-read.h"
#include "hw-test-sheet.h"
#include "hw-test-shortlist.h"

static GBytes *
write_book (HwShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hw_shortlist_write_xlsx (shortlist, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
ranking_cell (char column, guint entry)
{
  return g_strdup_printf ("%c%u", column, entry + 6);
}

/* Works everything out from ratings and weights, as a person would by hand. */
static void
test_formulas_come_to_the_results_in_the_file (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_book (shortlist);
  g_autoptr (HwTestBook) book = hw_test_book_load (bytes);
  guint n_cells = shortlist->entries->len * shortlist->n_competencies;

  g_assert_cmpuint (hw_test_book_check_results (book), ==,
                    4 * n_cells + 4 * shortlist->entries->len + 2 * shortlist->n_competencies);
}

static void
assert_book_says (HwTestBook *book, HwShortlist *shortlist, GPtrArray *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      const HwShortlistEntry *entry = hw_test_shortlist_find (shortlist, g_ptr_array_index (order, i));
      g_autofree char *rank = ranking_cell ('B', i);
      g_autofree char *score = ranking_cell ('D', i);
      g_autofree char *coverage = ranking_cell ('E', i);

      g_assert_cmpfloat_with_epsilon (hw_test_book_get_number (book, "Ranking", score),
                                      hw_rational_to_double (entry->ranked->score), 1e-12);
      g_assert_cmpfloat_with_epsilon (hw_test_book_get_number (book, "Ranking", coverage),
                                      hw_rational_to_double (entry->ranked->coverage), 1e-12);
      if (entry->ranked->status == HW_RANK_RANKED)
        g_assert_cmpfloat (hw_test_book_get_number (book, "Ranking", rank), ==, entry->ranked->rank);
      else
        g_assert_cmpstr (hw_test_book_get_text (book, "Ranking", rank), ==, "");
    }
}

/* The sheet and the program must agree whatever the reader does to the weights. */
static void
test_changed_weights_change_scores_and_ranks (void)
{
  static const gint64 changes[][3] = { { 90000, 0, 500 }, { 0, 45000, 1000 }, { 1500, 100, 333333 } };
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_book (shortlist);
  g_autoptr (HwTestBook) book = hw_test_book_load (bytes);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < shortlist->entries->len; i++)
    g_ptr_array_add (order, ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, i))->candidate->name);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      static const guint places[] = { 0, 6, 13 };

      for (guint p = 0; p < G_N_ELEMENTS (places); p++)
        {
          g_autofree char *cell = g_strdup_printf ("C%u", 7 + places[p]);

          shortlist->weights[places[p]] = changes[i][p];
          hw_test_book_set_number (book, "Weights", cell, (double) changes[i][p] / 1000.0);
        }
      hw_test_shortlist_rank (shortlist);
      assert_book_says (book, shortlist, order);
    }
}

static void
test_floor_and_eligibility_can_be_changed (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_book (shortlist);
  g_autoptr (HwTestBook) book = hw_test_book_load (bytes);

  g_assert_cmpstr (hw_test_book_get_text (book, "Ranking", "F10"), ==, "Not enough evidence");
  hw_test_book_set_number (book, "Weights", "C4", 0.5);
  g_assert_cmpstr (hw_test_book_get_text (book, "Ranking", "F10"), ==, "Ranked");
  g_assert_cmpfloat (hw_test_book_get_number (book, "Ranking", "B10"), ==, 5);
  hw_test_book_set_text (book, "Ranking", "G6", "no");
  g_assert_cmpstr (hw_test_book_get_text (book, "Ranking", "F6"), ==, "Not eligible");
  g_assert_cmpstr (hw_test_book_get_text (book, "Ranking", "B6"), ==, "");
  g_assert_cmpfloat (hw_test_book_get_number (book, "Ranking", "B7"), ==, 1);
}

static void
test_changed_rating_changes_the_mean (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  HwShortlistEntry *entry = hw_test_shortlist_add_candidate (shortlist, "Ann");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HwTestBook) book = NULL;

  hw_test_shortlist_add_card (shortlist, entry, "A", 4, "x");
  hw_test_shortlist_add_card (shortlist, entry, "B", 2, "x")->ratings[1] = HW_NOT_OBSERVED;
  hw_test_shortlist_rank (shortlist);
  bytes = write_book (shortlist);
  book = hw_test_book_load (bytes);
  g_assert_cmpfloat (hw_test_book_get_number (book, "Scores", "C7"), ==, 3);
  g_assert_cmpfloat (hw_test_book_get_number (book, "Scores", "D7"), ==, 4);
  g_assert_cmpstr (hw_test_book_get_text (book, "Ratings", "F7"), ==, "not observed");
  hw_test_book_set_number (book, "Ratings", "F5", 5);
  g_assert_cmpfloat (hw_test_book_get_number (book, "Scores", "C7"), ==, 4.5);
}

/* 1 2 2 4, although the two seconds reach their score by different sums of binary fractions. */
static void
test_ties_share_a_rank (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  static const gint8 ratings[4][3] = { { 5, 5, 5 }, { 3, 3, 4 }, { 4, 3, 3 }, { 1, 1, 1 } };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HwTestBook) book = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    {
      g_autofree char *name = g_strdup_printf ("N%u", i);
      HwShortlistEntry *entry = hw_test_shortlist_add_candidate (shortlist, name);

      for (guint c = 0; c < 3; c++)
        hw_test_shortlist_add_card (shortlist, entry, "M", ratings[i][c], "x");
    }
  for (guint k = 0; k < shortlist->n_competencies; k++)
    shortlist->weights[k] = 100 + 7 * (gint64) k;
  hw_test_shortlist_rank (shortlist);
  bytes = write_book (shortlist);
  book = hw_test_book_load (bytes);
  hw_test_book_check_results (book);
  g_assert_cmpfloat (hw_test_book_get_number (book, "Ranking", "B7"), ==, 2);
  g_assert_cmpfloat (hw_test_book_get_number (book, "Ranking", "B8"), ==, 2);
  g_assert_cmpfloat (hw_test_book_get_number (book, "Ranking", "B9"), ==, 4);
}

static void
test_large_and_odd_books_compute_too (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HwTestBook) book = NULL;

  hw_test_shortlist_invent (shortlist, 12, 2);
  ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 3))->hidden = TRUE;
  g_ptr_array_set_size (((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 4))->cards, 0);
  shortlist->weights[2] = 0;
  g_clear_pointer (&shortlist->profile_key, g_free);
  shortlist->profile = NULL;
  hw_test_shortlist_rank (shortlist);
  bytes = write_book (shortlist);
  g_assert_true (hw_shortlist_check_xlsx (bytes, shortlist, NULL));
  book = hw_test_book_load (bytes);
  g_assert_cmpuint (hw_test_book_check_results (book), >, 400);
  g_assert_cmpstr (hw_test_book_get_text (book, "Ranking", "F17"), ==, "Not visible to you yet");
  g_assert_cmpstr (hw_test_book_get_text (book, "Ranking", "D17"), ==, "");
}

/* No text from outside may become a formula, nor stand inside one. */
static void
test_texts_are_never_formulas (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) members = NULL;
  g_autoptr (GPtrArray) strings = NULL;
  guint n_formulas = 0;

  hw_test_shortlist_add_card (shortlist, hw_test_shortlist_add_candidate (shortlist, "=EVIL()"), "+EVIL()", 3,
                              "@EVIL()");
  hw_set_string (&shortlist->requisition->title, "=EVIL()");
  hw_test_shortlist_rank (shortlist);
  bytes = write_book (shortlist);
  members = hw_xlsx_read_members (bytes);
  strings = hw_xlsx_read_strings (members);
  for (guint i = 1; i <= 6; i++)
    {
      g_autoptr (GPtrArray) cells = hw_xlsx_read_sheet (members, i, strings);

      for (guint c = 0; c < cells->len; c++)
        {
          const HwXlsxFound *cell = g_ptr_array_index (cells, c);

          n_formulas += cell->formula != NULL ? 1 : 0;
          g_assert_true (cell->formula == NULL || strstr (cell->formula, "EVIL") == NULL);
          g_assert_true (cell->value == NULL || strstr (cell->value, "EVIL") == NULL || cell->is_text);
        }
    }
  g_assert_cmpuint (n_formulas, >, 50);
  g_assert_null (g_hash_table_lookup (members, "xl/externalLinks/externalLink1.xml"));
  g_assert_null (g_hash_table_lookup (members, "xl/worksheets/_rels/sheet1.xml.rels")); /* no link anywhere */
}

static void
test_too_long_text_is_cut_with_a_mark (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autofree char *long_text = g_strnfill (40000, 'x');
  HwShortlistEntry *entry = hw_test_shortlist_add_candidate (shortlist, "Ann");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HwTestBook) book = NULL;
  const char *found;

  hw_set_string (&hw_test_shortlist_add_card (shortlist, entry, "M", 3, "x")->evidence[0], long_text);
  hw_test_shortlist_rank (shortlist);
  bytes = write_book (shortlist);
  book = hw_test_book_load (bytes);
  found = hw_test_book_get_text (book, "Ratings", "G4");
  g_assert_cmpint (g_utf8_strlen (found, -1), ==, 32767);
  g_assert_true (g_str_has_suffix (found, "x [\xe2\x80\xa6" "cut]"));
  g_assert_true (hw_shortlist_check_xlsx (bytes, shortlist, NULL));
}

static void
test_check_names_the_place_of_a_difference (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (HwShortlist) other = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_book (shortlist);
  g_autoptr (GError) error = NULL;
  HwShortlistCard *card = g_ptr_array_index (((HwShortlistEntry *) g_ptr_array_index (other->entries, 0))->cards, 0);

  card->ratings[0] = 1;
  g_assert_false (hw_shortlist_check_xlsx (bytes, other, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "'Ratings'!$F$4"));
}

static void
test_nothing_is_left_in_the_temporary_folder (void)
{
  g_autofree char *folder = NULL;

  if (g_test_subprocess ())
    {
      g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
      g_autoptr (GBytes) bytes = write_book (shortlist);
      g_autoptr (GDir) dir = g_dir_open (g_getenv ("TMPDIR"), 0, NULL);

      g_assert_nonnull (dir);
      g_assert_null (g_dir_read_name (dir));
      return;
    }
  folder = g_dir_make_tmp ("hw-xlsx-XXXXXX", NULL);
  g_setenv ("TMPDIR", folder, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("TMPDIR");
  g_test_trap_assert_passed ();
  g_assert_no_errno (g_rmdir (folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/xlsx/formulas-come-to-the-results", test_formulas_come_to_the_results_in_the_file);
  g_test_add_func ("/export/xlsx/changed-weights-change-ranks", test_changed_weights_change_scores_and_ranks);
  g_test_add_func ("/export/xlsx/floor-and-eligibility", test_floor_and_eligibility_can_be_changed);
  g_test_add_func ("/export/xlsx/changed-rating-changes-the-mean", test_changed_rating_changes_the_mean);
  g_test_add_func ("/export/xlsx/ties-share-a-rank", test_ties_share_a_rank);
  g_test_add_func ("/export/xlsx/large-and-odd-books", test_large_and_odd_books_compute_too);
  g_test_add_func ("/export/xlsx/texts-are-never-formulas", test_texts_are_never_formulas);
  g_test_add_func ("/export/xlsx/too-long-text-is-cut", test_too_long_text_is_cut_with_a_mark);
  g_test_add_func ("/export/xlsx/check-names-the-place", test_check_names_the_place_of_a_difference);
  g_test_add_func ("/export/xlsx/nothing-is-left-behind", test_nothing_is_left_in_the_temporary_folder);
  return g_test_run ();
}
