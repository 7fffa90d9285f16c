/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-csv-cell.h"

static void
test_risky_cells_get_an_apostrophe (void)
{
  static const char *const risky[] = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\nx", " =1", "'=1", "''+1",
                                       "\xef\xbc\x9d" "1", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0" "x" };

  for (guint i = 0; i < G_N_ELEMENTS (risky); i++)
    {
      g_autofree char *guarded = hw_csv_cell_guard (risky[i]);
      g_autofree char *expected = g_strconcat ("'", risky[i], NULL);
      g_autofree char *back = hw_csv_cell_unguard (guarded);

      g_assert_cmpstr (guarded, ==, expected);
      g_assert_cmpstr (back, ==, risky[i]);
    }
}

static void
test_other_cells_stay_as_they_are (void)
{
  static const char *const plain[]
      = { "", "Ann", "1/2", "NULL", "O'Brien", "'quoted'", " x", "a=b", "'", "\xe2\x80\x94 x" };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autofree char *guarded = hw_csv_cell_guard (plain[i]);
      g_autofree char *back = hw_csv_cell_unguard (guarded);

      g_assert_cmpstr (guarded, ==, plain[i]);
      g_assert_cmpstr (back, ==, plain[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/csv-cell/risky-cells-get-an-apostrophe", test_risky_cells_get_an_apostrophe);
  g_test_add_func ("/base/csv-cell/other-cells-stay-as-they-are", test_other_cells_stay_as_they_are);
  return g_test_run ();
}
