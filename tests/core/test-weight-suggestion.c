/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/hw-weight-suggestion.h"
#include "hw-test-rubric.h"

static gint64
sum_of (GPtrArray *suggestion)
{
  gint64 sum = 0;

  for (guint i = 0; i < suggestion->len; i++)
    sum += ((HwSuggestedWeight *) g_ptr_array_index (suggestion, i))->weight;
  return sum;
}

static const HwSuggestedWeight *
at (GPtrArray *suggestion, guint index)
{
  return g_ptr_array_index (suggestion, index);
}

static void
ask_for (HwReading *reading, const char *competency, guint confidence, HwLevel level)
{
  guint start = reading->statements->len * 10;

  hw_statement_add_match (hw_reading_add_statement (reading, start, start + 9, HW_KIND_QUALIFICATION, level),
                          competency, confidence);
}

static void
test_nothing_asked_is_equal (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GPtrArray) suggestion = hw_weights_suggest (reading, rubric);

  g_assert_cmpuint (suggestion->len, ==, 14);
  for (guint i = 0; i < suggestion->len; i++)
    g_assert_cmpint (at (suggestion, i)->weight, ==, 7000);
  g_assert_nonnull (strstr (at (suggestion, 0)->reason, "none of the competencies"));
}

static void
test_half_equal_half_by_demand (void)
{
  /* strategy 1000, leadership 1000 + 500 / 2: shares of the demand 4/9 and 5/9; equal share 50/14.
     50/14 + 200/9 = 25.794, 50/14 + 250/9 = 31.349, 3.571 for the twelve others: 25 + 31 + 36 = 92;
     the eight points left go to strategy's .794 and the first seven of the .571 */
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GPtrArray) suggestion = NULL;
  static const gint64 points[14] = { 26, 4, 4, 4, 4, 4, 4, 4, 31, 3, 3, 3, 3, 3 };

  ask_for (reading, "strategy", 1000, HW_LEVEL_NONE);
  ask_for (reading, "leadership", 1000, HW_LEVEL_REQUIRED);
  ask_for (reading, "leadership", 500, HW_LEVEL_PREFERRED);
  suggestion = hw_weights_suggest (reading, rubric);
  g_assert_cmpint (sum_of (suggestion), ==, 100000);
  for (guint i = 0; i < 14; i++)
    g_assert_cmpint (at (suggestion, i)->weight, ==, points[i] * 1000);
  g_assert_cmpstr (at (suggestion, 0)->competency, ==, "strategy");
  g_assert_cmpstr (at (suggestion, 0)->reason, ==, "Asked for in 1 statement");
  g_assert_cmpstr (at (suggestion, 8)->reason, ==, "Asked for in 2 statements, 1 of them required");
  g_assert_cmpstr (at (suggestion, 1)->reason, ==, "Not asked for in the posting: only its equal share");
}

static void
test_preference_is_told (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GPtrArray) suggestion = NULL;

  ask_for (reading, "partners", 800, HW_LEVEL_PREFERRED);
  suggestion = hw_weights_suggest (reading, rubric);
  g_assert_cmpstr (at (suggestion, 13)->reason, ==, "Asked for in 1 statement, only as a preference");
  g_assert_cmpint (sum_of (suggestion), ==, 100000);
}

static void
test_always_whole_points_that_sum_up (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (HwReading) reading = hw_reading_new ();
      g_autoptr (GPtrArray) suggestion = NULL;

      for (gint n = g_rand_int_range (rand, 1, 40); n > 0; n--)
        ask_for (reading, hw_rubric_get_competency (rubric, (guint) g_rand_int_range (rand, 0, 14))->key,
                 (guint) g_rand_int_range (rand, 2, 1001), (HwLevel) g_rand_int_range (rand, 0, 3));
      suggestion = hw_weights_suggest (reading, rubric);
      g_assert_cmpint (sum_of (suggestion), ==, 100000);
      for (guint k = 0; k < suggestion->len; k++)
        {
          g_assert_cmpint (at (suggestion, k)->weight % 1000, ==, 0);
          g_assert_cmpint (at (suggestion, k)->weight, >=, 3000); /* nobody loses the equal share */
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weight-suggestion/nothing-asked", test_nothing_asked_is_equal);
  g_test_add_func ("/weight-suggestion/by-hand", test_half_equal_half_by_demand);
  g_test_add_func ("/weight-suggestion/preference", test_preference_is_told);
  g_test_add_func ("/weight-suggestion/sums", test_always_whole_points_that_sum_up);
  return g_test_run ();
}
