/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-clock.h"
#include "base/hw-error.h"

static void
test_fixed_clock_moves_only_when_told (void)
{
  g_autoptr (HwClock) clock = hw_clock_new_fixed (1000);

  g_assert_cmpint (hw_clock_now (clock), ==, 1000);
  hw_clock_advance (clock, 5);
  g_assert_cmpint (hw_clock_now (clock), ==, 1005);
}

static void
test_time_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 time = 0;

  g_assert_true (hw_time_parse ("2024-02-29T23:59:58Z", &time, &error));
  g_assert_no_error (error);
  text = hw_time_format (time);
  g_assert_cmpstr (text, ==, "2024-02-29T23:59:58Z");
  g_assert_true (hw_time_parse ("1970-01-02", &time, &error));
  g_assert_cmpint (time, ==, G_GINT64_CONSTANT (86400000000));
}

static void
test_time_refuses (void)
{
  static const char *const rows[] = { "2024-02-30", "2024-13-01", "24-01-01", "2024-01-01T25:00:00Z", "", "today" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 time = 0;

      g_assert_false (hw_time_parse (rows[i], &time, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/fixed", test_fixed_clock_moves_only_when_told);
  g_test_add_func ("/clock/time", test_time_round_trip);
  g_test_add_func ("/clock/time-refuses", test_time_refuses);
  return g_test_run ();
}
