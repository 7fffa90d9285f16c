/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "core/hw-jurisdiction.h"

static HwJurisdiction *
make (const char *const *places)
{
  HwJurisdiction *self = hw_jurisdiction_new ();

  self->name = g_strdup ("Test");
  self->places = g_strdupv ((char **) places);
  return self;
}

static void
test_names_count_as_whole_words (void)
{
  const char *const places[] = { "New York, NY", "Köln", NULL };
  g_autoptr (HwJurisdiction) self = make (places);

  g_assert_true (hw_jurisdiction_covers (self, "Hybrid: new york, ny 10001"));
  g_assert_true (hw_jurisdiction_covers (self, "KÖLN, Deutschland"));
  g_assert_false (hw_jurisdiction_covers (self, "New York, NYX"));
  g_assert_false (hw_jurisdiction_covers (self, "Kölnbach"));
}

static void
test_codes_count_between_commas_only (void)
{
  const char *const places[] = { "CA", NULL };
  g_autoptr (HwJurisdiction) self = make (places);
  const char *const in[] = { "Irvine, CA", "Irvine, CA 92618", "Irvine, CA, US", "CA", "Remote (CA)", "TX/CA" };
  const char *const out[] = { "CA Immo, Wien", "Cairo", "Irvine, Ca", "Casablanca", "" };

  for (guint i = 0; i < G_N_ELEMENTS (in); i++)
    g_assert_true (hw_jurisdiction_covers (self, in[i]));
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    g_assert_false (hw_jurisdiction_covers (self, out[i]));
}

static void
test_a_pair_is_a_town_with_its_state (void)
{
  const char *const places[] = { "Brooklyn", "Queens, NY", NULL };
  g_autoptr (HwJurisdiction) self = make (places);

  g_assert_true (hw_jurisdiction_covers_pair (self, "Queens, NY 11101"));
  g_assert_false (hw_jurisdiction_covers_pair (self, "Brooklyn, NY"));
  g_assert_true (hw_jurisdiction_covers (self, "Brooklyn, NY"));
}

static void
test_a_rule_holds_from_its_day_on (void)
{
  g_assert_true (hw_jurisdiction_holds ("2025-01-01", "2025-01-01"));
  g_assert_false (hw_jurisdiction_holds ("2025-01-01", "2024-12-31"));
  g_assert_false (hw_jurisdiction_holds (NULL, "2024-12-31"));
}

static void
test_bad_dates_and_sizes_are_refused (void)
{
  const char *const bad[] = { "2026-02-30", "2026-6-7", "07.06.2026", "soon", "2026-06-07T00:00:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (HwJurisdiction) self = make (NULL);
      g_autoptr (GError) error = NULL;

      self->range_since = g_strdup (bad[i]);
      g_assert_false (hw_jurisdiction_check (self, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, bad[i]));
    }
  {
    g_autoptr (HwJurisdiction) self = make (NULL);
    g_autoptr (GError) error = NULL;

    self->history_since = g_strdup ("2026-06-07");
    g_assert_true (hw_jurisdiction_check (self, &error));
    self->employees_min = -1;
    g_assert_false (hw_jurisdiction_check (self, &error));
    g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/jurisdiction/names", test_names_count_as_whole_words);
  g_test_add_func ("/jurisdiction/codes", test_codes_count_between_commas_only);
  g_test_add_func ("/jurisdiction/dates", test_a_rule_holds_from_its_day_on);
  g_test_add_func ("/jurisdiction/pair", test_a_pair_is_a_town_with_its_state);
  g_test_add_func ("/jurisdiction/bad", test_bad_dates_and_sizes_are_refused);
  return g_test_run ();
}
