/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-ranking.h"

static void
assert_text (HwRational value, const char *expected)
{
  g_autofree char *text = hw_rational_format (value);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_decimal (HwRational value, guint places, const char *expected)
{
  g_autofree char *text = hw_rational_format_decimal (value, places);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_lowest_terms (void)
{
  assert_text (hw_rational_new (122, 32), "61/16");
  assert_text (hw_rational_new (-6, 4), "-3/2");
  assert_text (hw_rational_new (6, -4), "-3/2");
  assert_text (hw_rational_new (-6, -4), "3/2");
  assert_text (hw_rational_new (8, 2), "4");
  assert_text (hw_rational_new (0, -7), "0");
  assert_text (hw_rational_new (G_MININT64, 2), "-4611686018427387904");
}

static void
test_comparison_is_exact (void)
{
  static const struct
  {
    gint64 a, b, c, d;
    int order;
  } rows[] = {
    { 1, 2, 2, 4, 0 },
    { 1, 3, 333333333, 1000000000, 1 },
    { -1, 3, -333333333, 1000000000, -1 },
    { -1, 2, 1, 2, -1 },
    { 0, 1, 0, 5, 0 },
    { 7, 2, 4, 1, -1 },
    { -7, 2, -4, 1, 1 },
    { G_MAXINT64, G_MAXINT64 - 1, G_MAXINT64 - 1, G_MAXINT64 - 2, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HwRational left = hw_rational_new (rows[i].a, rows[i].b), right = hw_rational_new (rows[i].c, rows[i].d);

      g_assert_cmpint (hw_rational_compare (left, right), ==, rows[i].order);
      g_assert_cmpint (hw_rational_compare (right, left), ==, -rows[i].order);
    }
}

/* Neighbours near the top of 128 bits: crosswise products would need 250 bits. */
static void
test_comparison_does_not_overflow (void)
{
  HwWide huge = (HwWide) 1 << 120;
  HwRational a = hw_rational_new (5 * huge - 1, huge);
  HwRational b = hw_rational_new (5 * huge - 6, huge - 1);

  /* b = 5 - 1 / (huge - 1) is the smaller one */
  g_assert_cmpint (hw_rational_compare (a, b), ==, 1);
  g_assert_cmpint (hw_rational_compare (b, a), ==, -1);
  g_assert_cmpint (hw_rational_compare (a, a), ==, 0);
}

static void
test_decimals_round_halves_away_from_zero (void)
{
  assert_decimal (hw_rational_new (61, 16), 2, "3.81");
  assert_decimal (hw_rational_new (61, 16), 4, "3.8125");
  assert_decimal (hw_rational_new (5, 2), 0, "3");
  assert_decimal (hw_rational_new (-5, 2), 0, "-3");
  assert_decimal (hw_rational_new (1, 8), 2, "0.13");
  assert_decimal (hw_rational_new (-1, 8), 2, "-0.13");
  assert_decimal (hw_rational_new (999, 1000), 2, "1.00");
  assert_decimal (hw_rational_new (9999, 1000), 1, "10.0");
  assert_decimal (hw_rational_new (-1, 1000), 2, "0.00");
  assert_decimal (hw_rational_new (1, 3), 20, "0.33333333333333333333");
  assert_decimal (hw_rational_new (4, 1), 2, "4.00");
}

static void
test_double_is_the_nearest (void)
{
  g_assert_cmpfloat (hw_rational_to_double (hw_rational_new (61, 16)), ==, 3.8125);
  g_assert_cmpfloat (hw_rational_to_double (hw_rational_new (1, 3)), ==, 1.0 / 3.0);
  g_assert_cmpfloat (hw_rational_to_double (hw_rational_new (-4, 5)), ==, -0.8);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rational/lowest-terms", test_lowest_terms);
  g_test_add_func ("/rational/compare", test_comparison_is_exact);
  g_test_add_func ("/rational/compare-huge", test_comparison_does_not_overflow);
  g_test_add_func ("/rational/decimal", test_decimals_round_halves_away_from_zero);
  g_test_add_func ("/rational/double", test_double_is_the_nearest);
  return g_test_run ();
}
