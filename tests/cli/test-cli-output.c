/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "core/hw-requisition.h"

static void
assert_clean (const char *text, const char *expected)
{
  g_autofree char *clean = hw_cli_clean (text);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_clean_is_one_harmless_line (void)
{
  g_autofree char *row = g_strnfill (500, 'x');

  assert_clean (NULL, "");
  assert_clean ("  two\n\n lines \t here ", "two lines here");
  assert_clean ("\x1b]0;title\x07", "\\x1b]0;title\\x07");
  assert_clean ("a\xe2\x80\xae" "b", "a\\u202eb");
  assert_clean ("Zo\xc3\xab", "Zo\xc3\xab");
  assert_clean (row, row); /* long texts are not cut */
}

static void
test_ellipsis_counts_characters (void)
{
  g_autofree char *fits = hw_cli_ellipsize ("\xc3\xa9\xc3\xa9\xc3\xa9", 3);
  g_autofree char *cut = hw_cli_ellipsize ("\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", 3);

  g_assert_cmpstr (fits, ==, "\xc3\xa9\xc3\xa9\xc3\xa9");
  g_assert_cmpstr (cut, ==, "\xc3\xa9\xc3\xa9\xe2\x80\xa6");
}

static void
test_table_lines_up (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (HwTable) table = hw_table_new ("Name", ">Score", "Why", NULL);
      g_autoptr (HwTable) empty = hw_table_new ("Nothing", NULL);

      hw_table_add (table, "Zo\xc3\xab", "4.5", "", NULL);
      hw_table_add (table, "\xe6\x9d\x8e", "12", "wide name", NULL);
      hw_table_print (table);
      hw_table_print (empty);
      hw_cli_flush ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*Name  Score  Why\nZo\xc3\xab     4.5\n\xe6\x9d\x8e       12  wide name\n*");
  g_test_trap_assert_stdout_unmatched ("*Nothing*");
}

static char *
write_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
test_json_numbers (void)
{
  static const struct
  {
    gint64 value;
    gint64 scale;
    const char *expected;
  } rows[] = {
    { 18500000, 100, "{\"n\":185000}" }, { 1850, 100, "{\"n\":18.5}" },       { 0, 100, "{\"n\":0}" },
    { 2500, 1000, "{\"n\":2.5}" },       { HW_UNSET, 100, "{\"n\":null}" },   { -150, 100, "{\"n\":-1.5}" },
    { 42, 1, "{\"n\":42}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autofree char *text = NULL;

      json_builder_begin_object (builder);
      hw_json_add_scaled (builder, "n", rows[i].value, rows[i].scale);
      json_builder_end_object (builder);
      text = write_json (builder);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_json_of_an_entity (void)
{
  g_autoptr (HwWeight) weight = hw_weight_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = NULL;

  hw_entity_set_id (HW_ENTITY (weight), "wgt-1");
  weight->requisition_id = g_strdup ("req-1");
  weight->competency = g_strdup ("site");
  weight->weight = 500;
  json_builder_begin_object (builder);
  hw_json_add_fields (builder, HW_ENTITY (weight));
  hw_json_add_time (builder, "at", 0);
  hw_json_add_time (builder, "never", HW_UNSET);
  hw_json_add_list (builder, "none", NULL);
  json_builder_end_object (builder);
  text = write_json (builder);
  g_assert_cmpstr (text, ==,
                   "{\"id\":\"wgt-1\",\"requisition_id\":\"req-1\",\"competency\":\"site\",\"weight\":0.5,"
                   "\"reason\":null,\"at\":\"1970-01-01T00:00:00Z\",\"never\":null,\"none\":[]}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-output/clean", test_clean_is_one_harmless_line);
  g_test_add_func ("/cli-output/ellipsis", test_ellipsis_counts_characters);
  g_test_add_func ("/cli-output/table", test_table_lines_up);
  g_test_add_func ("/cli-output/numbers", test_json_numbers);
  g_test_add_func ("/cli-output/entity", test_json_of_an_entity);
  return g_test_run ();
}
