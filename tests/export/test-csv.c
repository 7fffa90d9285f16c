/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-formats.h"
#include "hw-test-shortlist.h"

static char *
write_text (HwShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hw_shortlist_write_csv (shortlist, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
check_text (HwShortlist *shortlist, const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return hw_shortlist_check_csv (bytes, shortlist, error);
}

static void
test_header_is_the_same_in_every_language (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autofree char *text = NULL;

  hw_test_shortlist_rank (shortlist);
  text = write_text (shortlist);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbfrequisition,rank,candidate,candidate_id,status,score,score_exact,"
                                         "coverage,coverage_exact,recommendations,blocked_by,reasons,"
                                         "screening_education,"));
  g_assert_nonnull (strstr (text, ",strategy_mean,strategy_n,strategy_spread,strategy_gap,"));
  g_assert_true (g_str_has_suffix (text, "_gap\r\n"));
  g_assert_null (strchr (strchr (text, '\n') + 1, '\n'));
}

static void
test_row_says_rank_score_and_fraction (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  const HwShortlistEntry *first = g_ptr_array_index (shortlist->entries, 0);
  g_autofree char *text = write_text (shortlist);
  g_autofree char *exact = hw_rational_format (first->ranked->score);
  g_autofree char *decimal = hw_rational_format_decimal (first->ranked->score, 6);
  g_autofree char *expected = g_strdup_printf ("\r\nSenior Director of E-commerce,1,%s,%s,ranked,%s,%s,1.000000,1,",
                                               first->candidate->name, first->candidate->parent.id, decimal, exact);

  g_assert_nonnull (strstr (text, expected));
}

static void
test_formulas_are_guarded (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autofree char *text = NULL;

  hw_test_shortlist_add_card (shortlist, hw_test_shortlist_add_candidate (shortlist, "=1+1"), "@boss", 3, "x");
  hw_test_shortlist_add_card (shortlist, hw_test_shortlist_add_candidate (shortlist, "a \"b\", c\nd"), "M", 3, "x");
  hw_test_shortlist_rank (shortlist);
  text = write_text (shortlist);
  g_assert_nonnull (strstr (text, ",\"'=1+1\","));
  g_assert_nonnull (strstr (text, ",\"'@boss: yes\","));
  g_assert_nonnull (strstr (text, ",\"a \"\"b\"\", c\nd\","));
  g_assert_null (strstr (text, ",=1+1"));
}

static void
test_hidden_row_is_empty (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autofree char *text = NULL;
  const char *row;

  hw_test_shortlist_invent (shortlist, 2, 2);
  ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 0))->hidden = TRUE;
  hw_test_shortlist_rank (shortlist);
  text = write_text (shortlist);
  row = strstr (text, ",,Candidate 001,can-0000000000000001,not_visible,,,,,,,");
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (row, ",,,,,,,,\r\n"));
}

/* Each change alone makes it another file than the one of the shortlist. */
static void
test_check_sees_every_change (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autofree char *text = write_text (shortlist);
  static const struct
  {
    const char *from;
    const char *to;
  } rows[] = {
    { ",ranked,", ",Ranked," }, { "\r\n", "\n" },       { "\xef\xbb\xbf", "" },
    { ",pass,", ",fail," },     { "Priya", "=Priya" },  { "1.000000", "1.0" },
    { "candidate_id", "id" },   { "pass", "\"pass" },   { ",1,", ",2," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *at = strstr (text, rows[i].from);
      g_autofree char *before = at != NULL ? g_strndup (text, (gsize) (at - text)) : NULL;
      g_autofree char *changed = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (at);
      changed = g_strconcat (before, rows[i].to, at + strlen (rows[i].from), NULL);
      g_test_message ("%s", rows[i].to);
      g_assert_false (check_text (shortlist, changed, -1, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
    }
}

static void
test_check_wants_nothing_more (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autofree char *text = write_text (shortlist);
  g_autofree char *longer = g_strconcat (text, "x\r\n", NULL);

  g_assert_true (check_text (shortlist, text, -1, NULL));
  g_assert_false (check_text (shortlist, longer, -1, NULL));
  for (gsize n = 0; n < strlen (text); n += 97)
    g_assert_false (check_text (shortlist, text, (gssize) n, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/csv/header-is-the-same-in-every-language", test_header_is_the_same_in_every_language);
  g_test_add_func ("/export/csv/row-says-rank-score-and-fraction", test_row_says_rank_score_and_fraction);
  g_test_add_func ("/export/csv/formulas-are-guarded", test_formulas_are_guarded);
  g_test_add_func ("/export/csv/hidden-row-is-empty", test_hidden_row_is_empty);
  g_test_add_func ("/export/csv/check-sees-every-change", test_check_sees_every_change);
  g_test_add_func ("/export/csv/check-wants-nothing-more", test_check_wants_nothing_more);
  return g_test_run ();
}
