/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-weight-balance.h"

static gint64
sum_of (const gint64 *weights, guint n)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  return sum;
}

static void
test_equal_shares_sum_to_the_total (void)
{
  gint64 parts[14] = { 0 };

  hw_weights_share_out (parts, 14, HW_WEIGHT_TOTAL);
  g_assert_cmpint (sum_of (parts, 14), ==, HW_WEIGHT_TOTAL);
  g_assert_cmpint (parts[0], ==, 7143);
  g_assert_cmpint (parts[13], ==, 7142);
}

static void
test_largest_remainder_gets_what_is_left (void)
{
  gint64 parts[3] = { 1, 2, 4 }; /* of 10: 1 3/7, 2 6/7, 5 5/7 */

  hw_weights_share_out (parts, 3, 10);
  g_assert_cmpint (parts[0], ==, 1);
  g_assert_cmpint (parts[1], ==, 3);
  g_assert_cmpint (parts[2], ==, 6);
}

static void
test_moving_one_scales_the_others (void)
{
  gint64 weights[3] = { 50000, 30000, 20000 };

  hw_weights_move (weights, 3, 0, 75000);
  g_assert_cmpint (weights[0], ==, 75000);
  g_assert_cmpint (weights[1], ==, 15000);
  g_assert_cmpint (weights[2], ==, 10000);
}

static void
test_moving_to_all_and_back (void)
{
  gint64 weights[3] = { 50000, 30000, 20000 };

  hw_weights_move (weights, 3, 1, HW_WEIGHT_TOTAL);
  g_assert_cmpint (weights[0] + weights[2], ==, 0);
  hw_weights_move (weights, 3, 1, 0);
  g_assert_cmpint (weights[0], ==, 50000);
  g_assert_cmpint (weights[2], ==, 50000);
}

static void
test_sum_holds_for_any_move (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gint64 weights[14] = { 0 };

  hw_weights_share_out (weights, 14, HW_WEIGHT_TOTAL);
  for (guint i = 0; i < 5000; i++)
    {
      hw_weights_move (weights, 14, (guint) g_rand_int_range (rand, 0, 14), g_rand_int_range (rand, 0, 100001));
      g_assert_cmpint (sum_of (weights, 14), ==, HW_WEIGHT_TOTAL);
      for (guint k = 0; k < 14; k++)
        g_assert_cmpint (weights[k], >=, 0);
    }
}

static void
test_a_single_weight_is_the_whole (void)
{
  gint64 weights[1] = { 5 };

  hw_weights_move (weights, 1, 0, 10);
  g_assert_cmpint (weights[0], ==, HW_WEIGHT_TOTAL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weight-balance/equal", test_equal_shares_sum_to_the_total);
  g_test_add_func ("/weight-balance/remainder", test_largest_remainder_gets_what_is_left);
  g_test_add_func ("/weight-balance/move", test_moving_one_scales_the_others);
  g_test_add_func ("/weight-balance/all", test_moving_to_all_and_back);
  g_test_add_func ("/weight-balance/any", test_sum_holds_for_any_move);
  g_test_add_func ("/weight-balance/single", test_a_single_weight_is_the_whole);
  return g_test_run ();
}
