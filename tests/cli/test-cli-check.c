/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-cli-test.h"

#define POSTING                                                                                                       \
  "E-commerce Manager\nQuillmark\nDenver, CO\n\nWhat you will do\n- Run the online shop and its budget.\n\n"        \
  "Requirements\n- You are a digital native.\n- Proven experience of years in retail.\n\n"                           \
  "Please send your salary history.\n"

/* A member of the finding of a check, which must be there. */
static const char *
get (CliTest *test, const char *check, const char *member)
{
  guint n = cli_count (test, "$.findings[*]");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("$.findings[%u].check", i);
      g_autofree char *path = g_strdup_printf ("$.findings[%u].%s", i, member);

      if (g_str_equal (cli_get_text (test, id), check))
        return cli_get_text (test, path);
    }
  g_error ("no %s was found", check);
}

static void
test_file_is_checked_against_the_shipped_rules (void)
{
  g_autoptr (CliTest) test = cli_test_new ();
  const char *text;

  cli_write (test, "posting.txt", POSTING);
  cli_json (test, "check", "posting.txt", NULL);
  g_assert_cmpstr (get (test, "pay-range-missing", "jurisdiction"), ==, "Colorado");
  g_assert_cmpstr (get (test, "pay-range-missing", "severity"), ==, "rule");
  g_assert_cmpstr (get (test, "pay-range-missing", "source_date"), ==, "2021-01-01");
  g_assert_cmpstr (get (test, "pay-history", "severity"), ==, "rule");
  text = cli_ok (test, "check", "posting.txt", NULL);
  cli_assert_like (text, "*rule: *“salary history”*line 12: “salary history”*warning: *“digital native”*");
}

static void
test_stored_posting_is_checked_against_the_workspaces_rules (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "posting.txt", POSTING);
  cli_ok (test, "import", "posting.txt", "--as", "posting", NULL);
  cli_ok (test, "jurisdiction", "remove", "Colorado", NULL);
  cli_json (test, "check", "E-commerce Manager", NULL);
  g_assert_cmpstr (get (test, "pay-range-missing", "severity"), ==, "note");
  cli_ok (test, "jurisdiction", "set", "Mile High", "places=Denver", "range_since=2020-02-29", NULL);
  cli_json (test, "check", "E-commerce Manager", NULL);
  g_assert_cmpstr (get (test, "pay-range-missing", "jurisdiction"), ==, "Mile High");
  cli_ok (test, "jurisdiction", "restore", NULL);
  cli_json (test, "jurisdiction", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.jurisdictions[*]"), ==, 15);
  cli_ok (test, "undo", NULL);
}

static void
test_wrong_rules_are_refused (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *before = cli_digest (test);
  g_autofree char *after = NULL;

  cli_fails (test, 1, "*2021-02-29* is not a date*", "jurisdiction", "set", "Colorado", "range_since=2021-02-29", NULL);
  cli_fails (test, 2, "*is no field*", "jurisdiction", "set", "Colorado", "colour=red", NULL);
  cli_fails (test, 2, "*", "jurisdiction", "set", "Colorado", "remote=maybe", NULL);
  cli_fails (test, 1, "*Nowhere*", "jurisdiction", "remove", "Nowhere", NULL);
  cli_fails (test, 1, "*", "check", "no such posting", NULL);
  after = cli_digest (test);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/file", test_file_is_checked_against_the_shipped_rules);
  g_test_add_func ("/check/stored", test_stored_posting_is_checked_against_the_workspaces_rules);
  g_test_add_func ("/check/refused", test_wrong_rules_are_refused);
  return g_test_run ();
}
