/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-history.h"

static void
test_back_returns_to_the_place_before (void)
{
  g_autoptr (HwHistory) history = hw_history_new ();

  g_assert_null (hw_history_get_current (history));
  hw_history_push (history, "tasks");
  g_assert_false (hw_history_can_go_back (history));
  hw_history_push (history, "candidates");
  hw_history_push (history, "candidate/c-1");
  g_assert_cmpstr (hw_history_back (history), ==, "candidates");
  g_assert_cmpstr (hw_history_back (history), ==, "tasks");
  g_assert_null (hw_history_back (history));
  g_assert_cmpstr (hw_history_get_current (history), ==, "tasks");
}

static void
test_the_same_place_is_not_repeated (void)
{
  g_autoptr (HwHistory) history = hw_history_new ();

  hw_history_push (history, "tasks");
  hw_history_push (history, "candidates");
  hw_history_push (history, "candidates");
  g_assert_cmpstr (hw_history_back (history), ==, "tasks");
}

static void
test_replace_leaves_no_step (void)
{
  g_autoptr (HwHistory) history = hw_history_new ();

  hw_history_replace (history, "search/a");
  g_assert_cmpstr (hw_history_get_current (history), ==, "search/a");
  hw_history_push (history, "requisition/r/brief");
  hw_history_replace (history, "requisition/r/panel");
  g_assert_cmpstr (hw_history_get_current (history), ==, "requisition/r/panel");
  g_assert_cmpstr (hw_history_back (history), ==, "search/a");
}

static void
test_it_does_not_grow_without_end (void)
{
  g_autoptr (HwHistory) history = hw_history_new ();
  guint steps = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *place = g_strdup_printf ("candidate/%u", i);

      hw_history_push (history, place);
    }
  g_assert_cmpstr (hw_history_get_current (history), ==, "candidate/999");
  while (hw_history_back (history) != NULL)
    steps++;
  g_assert_cmpuint (steps, ==, 99);
  hw_history_clear (history);
  g_assert_null (hw_history_get_current (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/back", test_back_returns_to_the_place_before);
  g_test_add_func ("/history/same", test_the_same_place_is_not_repeated);
  g_test_add_func ("/history/replace", test_replace_leaves_no_step);
  g_test_add_func ("/history/limit", test_it_does_not_grow_without_end);
  return g_test_run ();
}
