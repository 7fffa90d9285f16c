/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "core/hw-entity.h"
#include "core/hw-reading.h"

static HwReading *
make_reading (void)
{
  HwReading *reading = hw_reading_new ();
  HwStatement *statement;
  HwMatch *match;

  reading->language = g_strdup ("en");
  reading->title = g_strdup ("Director of E-commerce");
  reading->organisation = g_strdup ("Example");
  reading->locations = g_strsplit ("New York City|Chicago", "|", -1);
  reading->work_mode = g_strdup ("hybrid");
  reading->days_on_site = 3;
  reading->employment_type = g_strdup ("full_time");
  reading->pay_min = 18500000;
  reading->pay_max = 22500000;
  reading->currency = g_strdup ("USD");
  reading->pay_period = g_strdup ("year");
  reading->years_min = 10;
  reading->degree = g_strdup ("bachelor");
  reading->degree_required = TRUE;
  reading->degree_preferred = g_strdup ("master");
  reading->team_size = 7;
  reading->travel = g_strdup ("15 %");
  reading->tools = g_strsplit ("Shopify", "|", -1);
  reading->team = g_strsplit ("copywriter|scrum master", "|", -1);
  reading->date_posted = g_strdup ("2026-09-01");
  reading->valid_through = g_strdup ("2026-09-30");
  reading->start_date = g_strdup ("2027-01");
  hw_reading_add_pay (reading, HW_UNSET, 21000000, "EUR", "year", "ote");
  hw_reading_add_difference (reading, "work_mode", "remote", "hybrid");
  reading->profile = g_strdup ("senior-director");
  statement = hw_reading_add_statement (reading, 0, 20, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED);
  match = hw_statement_add_match (statement, "leadership", 600);
  hw_match_add_evidence (match, 3, 9);
  hw_match_add_evidence (match, 12, 15);
  hw_statement_add_match (statement, "strategy", 900);
  hw_reading_add_statement (reading, 21, 40, HW_KIND_COMPANY, HW_LEVEL_NONE)->corrected = TRUE;
  return reading;
}

static void
test_round_trip_keeps_everything (void)
{
  g_autoptr (HwReading) reading = make_reading ();
  g_autoptr (GBytes) bytes = hw_reading_pack (reading);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwReading) copy = hw_reading_unpack (bytes, 40, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = hw_reading_pack (copy);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpstr (copy->locations[1], ==, "Chicago");
  g_assert_cmpint (copy->pay_max, ==, 22500000);
  g_assert_cmpstr (copy->team[1], ==, "scrum master");
  g_assert_cmpstr (copy->profile, ==, "senior-director");
  g_assert_true (copy->degree_required);
  g_assert_cmpstr (copy->start_date, ==, "2027-01");
  g_assert_cmpstr (((HwPay *) g_ptr_array_index (copy->other_pay, 0))->part, ==, "ote");
  g_assert_cmpstr (((HwDifference *) g_ptr_array_index (copy->differences, 0))->from_text, ==, "hybrid");
  g_assert_true (((HwStatement *) g_ptr_array_index (copy->statements, 1))->corrected);
}

static void
test_a_posting_expires_after_its_last_day (void)
{
  g_autoptr (HwReading) reading = make_reading ();

  g_assert_false (hw_reading_is_expired (reading, "2026-09-30"));
  g_assert_true (hw_reading_is_expired (reading, "2026-10-01"));
  g_clear_pointer (&reading->valid_through, g_free);
  g_assert_false (hw_reading_is_expired (reading, "2026-10-01"));
}

static void
test_pay_is_described_without_a_locale (void)
{
  static const struct
  {
    gint64 min;
    gint64 max;
    const char *currency;
    const char *period;
    const char *text;
  } ROWS[] = {
    { 12000000, 14000000, "USD", "year", "120000 – 140000 USD / year" },
    { 2150, 2150, "EUR", "hour", "21.5 EUR / hour" },
    { HW_UNSET, 9000000, NULL, NULL, "… – 90000" },
    { 9000000, HW_UNSET, "GBP", NULL, "90000 – … GBP" },
    { HW_UNSET, HW_UNSET, "GBP", "year", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *text = hw_pay_describe (ROWS[i].min, ROWS[i].max, ROWS[i].currency, ROWS[i].period);

      g_assert_cmpstr (text, ==, ROWS[i].text);
    }
}

static void
test_nothing_known_stays_nothing (void)
{
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GBytes) bytes = hw_reading_pack (reading);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwReading) copy = hw_reading_unpack (bytes, 0, &error);

  g_assert_no_error (error);
  g_assert_null (copy->title);
  g_assert_null (copy->locations);
  g_assert_true (copy->pay_min == HW_UNSET && copy->years_min == HW_UNSET && copy->team_size == HW_UNSET);
  g_assert_cmpuint (copy->statements->len, ==, 0);
}

static void
test_matches_are_kept_by_confidence (void)
{
  g_autoptr (HwReading) reading = make_reading ();
  const HwStatement *statement = g_ptr_array_index (reading->statements, 0);

  g_assert_cmpstr (((HwMatch *) g_ptr_array_index (statement->matches, 0))->competency, ==, "strategy");
  g_assert_cmpstr (((HwMatch *) g_ptr_array_index (statement->matches, 1))->competency, ==, "leadership");
}

static void
test_matches_keep_their_own_words (void)
{
  static const HwSpan SPANS[] = { { 2, 5 }, { 7, 9 } };
  g_autoptr (HwReading) reading = hw_reading_new ();
  HwStatement *statement = hw_reading_add_statement (reading, 0, 20, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED);
  char key[] = "leadership";
  HwMatch *match = hw_statement_add_told_match (statement, key, 700, SPANS, G_N_ELEMENTS (SPANS));

  key[0] = 'x';
  for (guint i = 0; i < 20; i++)
    hw_match_add_evidence (match, 11 + i, 12 + i);
  g_assert_cmpstr (match->competency, ==, "leadership");
  g_assert_cmpuint (match->n_evidence, ==, 22);
  g_assert_cmpuint (match->evidence[1].end, ==, 9);
  g_assert_cmpuint (match->evidence[2].start, ==, 11);
  g_assert_cmpuint (match->evidence[21].end, ==, 31);
}

/* Whatever a hostile posting or rubric makes of a reading, the workspace must be able to load it again. */
static void
test_what_is_packed_can_be_unpacked (void)
{
  g_autoptr (HwReading) reading = make_reading ();
  HwStatement *statement = g_ptr_array_index (reading->statements, 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HwReading) copy = NULL;
  g_autoptr (GError) error = NULL;
  const HwMatch *last;

  g_strfreev (reading->tools);
  reading->tools = g_new0 (char *, 10002);
  for (guint i = 0; i < 10001; i++)
    reading->tools[i] = g_strdup ("a");
  for (guint i = 0; i < 300; i++)
    hw_statement_add_match (statement, "own", i);
  reading->pay_max = G_MAXINT64;
  bytes = hw_reading_pack (reading);
  copy = hw_reading_unpack (bytes, 40, &error);
  g_assert_no_error (error);
  g_assert_cmpint (copy->pay_max, ==, G_MAXINT64);
  g_assert_cmpuint (g_strv_length (copy->tools), ==, 10000);
  statement = g_ptr_array_index (copy->statements, 0);
  g_assert_cmpuint (statement->matches->len, ==, 200);
  last = g_ptr_array_index (statement->matches, 199);
  g_assert_cmpuint (last->confidence, ==, 102); /* of 0 to 299, and two that are surer */
}

static void
test_offsets_outside_the_text_are_refused (void)
{
  g_autoptr (HwReading) reading = make_reading ();
  g_autoptr (GBytes) bytes = hw_reading_pack (reading);
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_reading_unpack (bytes, 39, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
assert_refused (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_reading_unpack (bytes, 100, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
assert_reading_refused (HwReading *reading)
{
  g_autoptr (GBytes) bytes = hw_reading_pack (reading);

  assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_fields_that_cannot_be_are_refused (void)
{
  g_autoptr (HwReading) reading = make_reading ();
  g_autofree char *period = g_steal_pointer (&reading->pay_period);

  reading->days_on_site = 8;
  assert_reading_refused (reading);
  reading->days_on_site = 7;
  reading->pay_min = -5;
  assert_reading_refused (reading);
  reading->pay_min = 0;
  hw_reading_add_pay (reading, -5, 7, NULL, NULL, NULL);
  assert_reading_refused (reading);
  g_ptr_array_set_size (reading->other_pay, 0);
  reading->pay_period = g_strdup ("no \xff text");
  assert_reading_refused (reading);
  g_clear_pointer (&reading->pay_period, g_free);
  hw_reading_add_difference (reading, "", NULL, NULL);
  assert_reading_refused (reading);
  g_ptr_array_set_size (reading->differences, 0);
  for (guint i = 0; i <= 100; i++)
    hw_reading_add_pay (reading, 5, 7, NULL, NULL, NULL);
  assert_reading_refused (reading);
  g_ptr_array_set_size (reading->other_pay, 100);
  {
    g_autoptr (GBytes) bytes = hw_reading_pack (reading);
    g_autoptr (HwReading) copy = hw_reading_unpack (bytes, 100, NULL);

    g_assert_nonnull (copy); /* it was these alone */
  }
}

/* Cut short, made longer, of another version, or with any byte changed: refused or read, never more than that. */
static void
test_damaged_bytes_are_refused (void)
{
  g_autoptr (HwReading) reading = make_reading ();
  g_autoptr (GBytes) bytes = hw_reading_pack (reading);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_malloc0 (size + 1);

  for (gsize i = 0; i < size; i++)
    assert_refused (data, i);
  memcpy (copy, data, size);
  assert_refused (copy, size + 1);
  copy[5]++; /* within the mark of the version */
  assert_refused (copy, size);
  for (gsize i = 0; i < size; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autoptr (GBytes) damaged = NULL;
        g_autoptr (HwReading) any = NULL;

        memcpy (copy, data, size);
        copy[i] ^= (guint8) (1u << bit);
        damaged = g_bytes_new (copy, size);
        any = hw_reading_unpack (damaged, 100, NULL);
      }
}

/* One statement with one match, as they should not be. */
static void
assert_statement_refused (guint start, guint end, int kind, int level, const char *competency, guint confidence,
                          guint from, guint to)
{
  g_autoptr (HwReading) reading = hw_reading_new ();
  HwStatement *statement = hw_reading_add_statement (reading, 5, 9, HW_KIND_OTHER, HW_LEVEL_NONE);
  const HwSpan span = { from, to };
  HwMatch *match = hw_statement_add_told_match (statement, competency, 1, &span, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  statement->start = start;
  statement->end = end;
  statement->kind = (HwStatementKind) kind;
  statement->level = (HwLevel) level;
  match->confidence = confidence;
  bytes = hw_reading_pack (reading);
  g_assert_null (hw_reading_unpack (bytes, 100, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

static void
test_statements_that_cannot_be_are_refused (void)
{
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GBytes) bytes = NULL;
  HwStatement *first = hw_reading_add_statement (reading, 1, 2, HW_KIND_OTHER, HW_LEVEL_NONE);

  assert_statement_refused (5, 5, HW_KIND_OTHER, HW_LEVEL_NONE, "strategy", 1, 1, 2);
  assert_statement_refused (0, 101, HW_KIND_OTHER, HW_LEVEL_NONE, "strategy", 1, 1, 2);
  assert_statement_refused (0, 5, HW_N_KINDS, HW_LEVEL_NONE, "strategy", 1, 1, 2);
  assert_statement_refused (0, 5, HW_KIND_OTHER, HW_LEVEL_PREFERRED + 1, "strategy", 1, 1, 2);
  assert_statement_refused (0, 5, HW_KIND_OTHER, HW_LEVEL_NONE, "strategy", 1001, 1, 2);
  assert_statement_refused (0, 5, HW_KIND_OTHER, HW_LEVEL_NONE, "", 1, 1, 2);
  assert_statement_refused (0, 5, HW_KIND_OTHER, HW_LEVEL_NONE, "strategy", 1, 2, 101);
  assert_statement_refused (0, 5, HW_KIND_OTHER, HW_LEVEL_NONE, "strategy", 1, 2, 2);
  hw_reading_add_statement (reading, 3, 4, HW_KIND_OTHER, HW_LEVEL_NONE);
  first->start = 8;
  first->end = 9;
  bytes = hw_reading_pack (reading);
  g_assert_null (hw_reading_unpack (bytes, 100, NULL)); /* out of order */
}

static void
test_corrections_outlive_a_new_reading (void)
{
  g_autoptr (HwReading) old = hw_reading_new ();
  g_autoptr (HwReading) new = hw_reading_new ();
  HwStatement *statement = hw_reading_add_statement (old, 10, 30, HW_KIND_QUALIFICATION, HW_LEVEL_PREFERRED);

  statement->corrected = TRUE;
  hw_match_add_evidence (hw_statement_add_match (statement, "partners", 1000), 12, 20);
  hw_reading_add_statement (old, 40, 50, HW_KIND_LEGAL, HW_LEVEL_NONE); /* the program's own word only */
  /* the later reading cuts the same stretch in two */
  hw_reading_add_statement (new, 0, 10, HW_KIND_COMPANY, HW_LEVEL_NONE);
  hw_reading_add_statement (new, 10, 18, HW_KIND_OTHER, HW_LEVEL_NONE);
  hw_reading_add_statement (new, 19, 30, HW_KIND_OTHER, HW_LEVEL_NONE);
  hw_reading_add_statement (new, 40, 50, HW_KIND_OFFER, HW_LEVEL_NONE);
  hw_reading_keep_corrections (new, old);
  g_assert_cmpuint (new->statements->len, ==, 3);
  statement = g_ptr_array_index (new->statements, 1);
  g_assert_cmpuint (statement->start, ==, 10);
  g_assert_cmpuint (statement->end, ==, 30);
  g_assert_cmpint (statement->level, ==, HW_LEVEL_PREFERRED);
  g_assert_true (statement->corrected);
  g_assert_cmpstr (((HwMatch *) g_ptr_array_index (statement->matches, 0))->competency, ==, "partners");
  g_assert_cmpint (((HwStatement *) g_ptr_array_index (new->statements, 2))->kind, ==, HW_KIND_OFFER);
}

static void
test_demand_counts_preferred_half (void)
{
  static const char *const keys[] = { "strategy", "leadership", "partners", NULL };
  g_autoptr (HwReading) reading = make_reading ();
  HwStatement *wish = hw_reading_add_statement (reading, 41, 60, HW_KIND_QUALIFICATION, HW_LEVEL_PREFERRED);
  g_autoptr (GArray) demand = NULL;
  const HwDemandShare *shares;

  hw_statement_add_match (wish, "leadership", 500);
  demand = hw_reading_count_demand (reading, keys);
  shares = (const HwDemandShare *) demand->data;
  g_assert_cmpuint (demand->len, ==, 3);
  g_assert_cmpint (shares[0].points, ==, 900);
  g_assert_cmpuint (shares[0].n_required, ==, 1);
  g_assert_cmpuint (shares[1].n_statements, ==, 2);
  g_assert_cmpuint (shares[1].n_preferred, ==, 1);
  g_assert_cmpint (shares[1].points, ==, 600 + 250);
  g_assert_cmpuint (shares[2].n_statements, ==, 0);
  g_assert_cmpint (shares[2].points, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/reading/expired", test_a_posting_expires_after_its_last_day);
  g_test_add_func ("/core/reading/pay-described", test_pay_is_described_without_a_locale);
  g_test_add_func ("/reading/round-trip", test_round_trip_keeps_everything);
  g_test_add_func ("/reading/nothing-known", test_nothing_known_stays_nothing);
  g_test_add_func ("/reading/matches", test_matches_are_kept_by_confidence);
  g_test_add_func ("/reading/unpacked", test_what_is_packed_can_be_unpacked);
  g_test_add_func ("/reading/offsets", test_offsets_outside_the_text_are_refused);
  g_test_add_func ("/reading/fields", test_fields_that_cannot_be_are_refused);
  g_test_add_func ("/reading/own-words", test_matches_keep_their_own_words);
  g_test_add_func ("/reading/damaged", test_damaged_bytes_are_refused);
  g_test_add_func ("/reading/statements", test_statements_that_cannot_be_are_refused);
  g_test_add_func ("/reading/corrections", test_corrections_outlive_a_new_reading);
  g_test_add_func ("/reading/demand", test_demand_counts_preferred_half);
  return g_test_run ();
}
