/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-people.h"
#include "store/hw-query-private.h"

static void
test_conditions_keep_what_was_asked (void)
{
  const char *const ids[] = { "cand-1", "cand-2", NULL };
  g_autoptr (HwQuery) query = hw_query_new (&HW_CANDIDACY);
  const HwCondition *condition;

  hw_query_where_any (hw_query_where_text (query, "requisition_id", "req-1"), "candidate_id", ids);
  hw_query_where_integer (query, "decided_at", HW_UNSET);
  g_assert_cmpuint (query->conditions->len, ==, 3);
  condition = g_ptr_array_index (query->conditions, 0);
  g_assert_cmpint (condition->kind, ==, HW_CONDITION_TEXT);
  g_assert_cmpstr (condition->field->name, ==, "requisition_id");
  condition = g_ptr_array_index (query->conditions, 1);
  g_assert_cmpstrv (condition->values, ids);
  condition = g_ptr_array_index (query->conditions, 2);
  g_assert_cmpint (condition->integer, ==, HW_UNSET);
}

static void
test_id_is_a_field (void)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_MEMBER), "id", "mem-1");
  const HwCondition *condition = g_ptr_array_index (query->conditions, 0);

  g_assert_null (condition->field);
  g_assert_cmpstr (condition->text, ==, "mem-1");
}

static void
test_choice_by_number_is_its_nick (void)
{
  g_autoptr (HwQuery) query = hw_query_where_integer (hw_query_new (&HW_CANDIDACY), "stage", HW_STAGE_PANEL);
  const HwCondition *condition = g_ptr_array_index (query->conditions, 0);

  g_assert_cmpint (condition->kind, ==, HW_CONDITION_TEXT);
  g_assert_cmpstr (condition->text, ==, "panel");
}

static void
test_blank_search_asks_for_nothing (void)
{
  g_autoptr (HwQuery) query = hw_query_where_matches (hw_query_new (&HW_CANDIDATE), " \t");

  g_assert_cmpuint (query->conditions->len, ==, 0);
}

static void
test_copy_is_apart_from_its_original (void)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_CANDIDATE), "name", "Ana");
  g_autoptr (HwQuery) copy = NULL;

  hw_query_without_bytes (hw_query_page (hw_query_order_by (query, "name", TRUE), 100, 50));
  copy = hw_query_page (hw_query_dup (query), 150, 50);
  hw_query_where_text (copy, "email", NULL);
  g_assert_cmpuint (query->conditions->len, ==, 1);
  g_assert_cmpuint (query->offset, ==, 100);
  g_assert_cmpuint (copy->conditions->len, ==, 2);
  g_assert_cmpuint (copy->offset, ==, 150);
  g_assert_cmpuint (copy->limit, ==, 50);
  g_assert_true (copy->without_bytes);
  g_assert_true (g_array_index (copy->orders, HwOrder, 0).descending);
}

static void
test_unknown_field_is_a_programming_error (void)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_CANDIDATE);

  if (g_test_subprocess ())
    {
      hw_query_where_text (query, "nmae", "Ana");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*find_field*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/conditions", test_conditions_keep_what_was_asked);
  g_test_add_func ("/query/id", test_id_is_a_field);
  g_test_add_func ("/query/choice", test_choice_by_number_is_its_nick);
  g_test_add_func ("/query/blank-search", test_blank_search_asks_for_nothing);
  g_test_add_func ("/query/copy", test_copy_is_apart_from_its_original);
  g_test_add_func ("/query/unknown-field", test_unknown_field_is_a_programming_error);
  return g_test_run ();
}
