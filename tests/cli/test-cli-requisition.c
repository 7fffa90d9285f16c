/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hw-cli-test.h"

#define TITLE "Director of E-commerce"

static CliTest *
new_requisition (void)
{
  CliTest *test = cli_test_new_workspace (FALSE);

  cli_ok (test, "requisition", "new", TITLE, NULL);
  return test;
}

static void
test_new_from_nothing (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_json (test, "requisition", "new", TITLE, "--profile", "head", "--location", "Berlin", "--location", "Munich",
            "--pay-min", "95000", "--pay-max", "120000.50", "--currency", "EUR", "--pay-period", "year", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.title"), ==, TITLE);
  g_assert_cmpstr (cli_get_text (test, "$.state"), ==, "draft");
  g_assert_cmpstr (cli_get_text (test, "$.profile"), ==, "head");
  g_assert_cmpstr (cli_get_text (test, "$.locations[1]"), ==, "Munich");
  g_assert_cmpint (cli_get_integer (test, "$.pay_min"), ==, 95000);
  g_assert_cmpfloat (cli_get_number (test, "$.pay_max"), ==, 120000.5);
  g_assert_cmpfloat (cli_get_number (test, "$.coverage_floor"), ==, 0.8);
  g_assert_cmpstr (cli_get_text (test, "$.years_min"), ==, "(null)");
  g_assert_cmpuint (cli_count (test, "$.weights[*]"), ==, 14);
  g_assert_cmpuint (cli_count (test, "$.requirements[*]"), ==, 8);
  cli_fails (test, 2, "give a title or --from-posting*", "requisition", "new", NULL);
}

static void
test_new_from_a_posting (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *posting = cli_data ("samples/posting.md");

  cli_ok (test, "import", posting, NULL);
  cli_json (test, "requisition", "new", "--from-posting", "senior director of e-commerce", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.title"), ==, "Senior Director of E-commerce");
  g_assert_cmpstr (cli_get_text (test, "$.profile"), ==, "senior-director");
  g_assert_cmpstr (cli_get_text (test, "$.work_mode"), ==, "hybrid");
  g_assert_cmpint (cli_get_integer (test, "$.pay_max"), ==, 225000);
  cli_assert_like (cli_get_text (test, "$.posting_id"), "post-*");
  cli_fails (test, 1, "There is no posting \"Nothing\"*", "requisition", "new", "--from-posting", "Nothing", NULL);
}

static void
test_failed_new_leaves_nothing (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_fails (test, 1, "*astronaut*", "requisition", "new", TITLE, "--profile", "astronaut", NULL);
  cli_json (test, "requisition", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.requisitions[*]"), ==, 0);
  cli_ok (test, "requisition", "list", NULL);
  g_assert_cmpstr (test->out, ==, "There are no requisitions.\n");
}

static void
test_set_is_all_or_nothing (void)
{
  g_autoptr (CliTest) test = new_requisition ();

  cli_fails (test, 1, "*no competency “juggling”*", "requisition", "set", TITLE, "--department", "Digital",
             "--weight", "juggling=3", NULL);
  cli_json (test, "requisition", "show", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.department"), ==, "(null)");
  cli_ok (test, "requisition", "set", TITLE, "--department", "Digital", "--years", "8", NULL);
  cli_json (test, "requisition", "show", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.department"), ==, "Digital");
  g_assert_cmpint (cli_get_integer (test, "$.years_min"), ==, 8);
  cli_json (test, "requisition", "set", TITLE, "--department", "", "--years", "", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.department"), ==, "(null)");
  g_assert_cmpstr (cli_get_text (test, "$.years_min"), ==, "(null)");
}

static void
test_values_that_cannot_be_are_wrong_usage (void)
{
  static const char *const rows[][2] = {
    { "--weight", "leadership" },      { "--weight", "leadership=-1" }, { "--weight", "leadership=x" },
    { "--coverage-floor", "1.01" },    { "--coverage-floor", "80%" },   { "--openings", "0" },
    { "--pay-min", "1,000" },          { "--days-on-site", "8" },       { "--years", "2.5" },
    { "--shortlist-size", "1e3" },     { "--pay-max", "-5" },           { "--weight", "=3" },
  };
  g_autoptr (CliTest) test = new_requisition ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("%s takes *", rows[i][0]);

      cli_fails (test, 2, pattern, "requisition", "set", TITLE, rows[i][0], rows[i][1], NULL);
    }
  cli_fails (test, 1, "*lowest pay*", "requisition", "set", TITLE, "--pay-min", "2", "--pay-max", "1", "--currency",
             "USD", NULL);
  cli_fails (test, 2, "--weight and --equal-weights*", "requisition", "set", TITLE, "--weight", "site=1",
             "--equal-weights", NULL);
}

static void
test_weights_and_their_reason (void)
{
  g_autoptr (CliTest) test = new_requisition ();

  cli_ok (test, "requisition", "set", TITLE, "--weight", "leadership=2.5", "--weight", "site=0", "--reason",
          "New team", NULL);
  cli_json (test, "requisition", "show", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.weights[8].competency"), ==, "leadership");
  g_assert_cmpfloat (cli_get_number (test, "$.weights[8].weight"), ==, 2.5);
  g_assert_cmpstr (cli_get_text (test, "$.weights[8].reason"), ==, "New team");
  g_assert_cmpint (cli_get_integer (test, "$.weights[4].weight"), ==, 0);
  g_assert_cmpint (cli_get_integer (test, "$.weights[0].weight"), ==, 1);
  cli_fails (test, 1, "There is no posting*", "requisition", "new", "--from-posting", "x", NULL);
  cli_fails (test, 1, "*has no posting to take weights from*", "requisition", "suggest", TITLE, NULL);
}

static void
test_suggestion_changes_nothing_until_accepted (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *posting = cli_data ("samples/posting.md");
  gint64 sum = 0;

  cli_ok (test, "import", posting, NULL);
  cli_ok (test, "requisition", "new", "--from-posting", "Senior Director of E-commerce", NULL);
  cli_json (test, "requisition", "suggest", "Senior Director of E-commerce", NULL);
  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *path = g_strdup_printf ("$.weights[%u].weight", i);
      g_autofree char *reason = g_strdup_printf ("$.weights[%u].reason", i);

      sum += cli_get_integer (test, path);
      g_assert_cmpstr (cli_get_text (test, reason), !=, "(null)");
    }
  g_assert_cmpint (sum, ==, 100);
  cli_json (test, "rank", "Senior Director of E-commerce", NULL);
  g_assert_true (cli_get_boolean (test, "$.equal_weights"));
  cli_ok (test, "requisition", "suggest", "Senior Director of E-commerce", "--accept", NULL);
  cli_json (test, "rank", "Senior Director of E-commerce", NULL);
  g_assert_false (cli_get_boolean (test, "$.equal_weights"));
}

static void
assert_state (CliTest *test, const char *state)
{
  cli_json (test, "requisition", "show", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.state"), ==, state);
}

static void
test_states_without_approvers (void)
{
  g_autoptr (CliTest) test = new_requisition ();
  static const char *const walk[][2] = { { "submit", "approved" }, { "open", "open" },     { "hold", "on_hold" },
                                         { "open", "open" },       { "fill", "filled" },   { "reopen", "open" },
                                         { "close", "closed" },    { "reopen", "open" },   { "cancel", "cancelled" },
                                         { "revise", "draft" } };

  for (guint i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      cli_json (test, "requisition", walk[i][0], TITLE, NULL);
      g_assert_cmpstr (cli_get_text (test, "$.state"), ==, walk[i][1]);
    }
  cli_fails (test, 1, "*“fill” is not possible*possible now: submit, open, cancel", "requisition", "fill", TITLE, NULL);
}

static void
test_approvers_in_groups (void)
{
  g_autoptr (CliTest) test = new_requisition ();

  cli_ok (test, "requisition", "set", TITLE, "--approvers", "Ada Lovelace <ada@example.org>,Bob:1", "--approvers",
          "Cy", NULL);
  cli_assert_like (test->err, "*“Ada Lovelace” was not known here and is now a member*“Bob”*“Cy”*");
  cli_ok (test, "requisition", "submit", TITLE, NULL);
  cli_fails (test, 1, "*not yet the turn of Cy*", "requisition", "approve", TITLE, "--member", "Cy", NULL);
  cli_fails (test, 2, "name the approver with --member*", "requisition", "approve", TITLE, NULL);
  cli_ok (test, "requisition", "approve", TITLE, "--member", "ada@example.org", NULL);
  assert_state (test, "pending");
  cli_fails (test, 1, "*reason*", "requisition", "approve", TITLE, "--member", "Cy", "--reject", NULL);
  cli_ok (test, "requisition", "approve", TITLE, "--member", "Cy", "--reject", "--reason", "Too dear", NULL);
  assert_state (test, "rejected");
  g_assert_cmpstr (cli_get_text (test, "$.approvals[2].reason"), ==, "Too dear");
  cli_ok (test, "requisition", "revise", TITLE, NULL);
  cli_ok (test, "requisition", "set", TITLE, "--no-approvers", NULL);
  cli_ok (test, "requisition", "submit", TITLE, NULL);
  assert_state (test, "approved");
}

static void
test_change_of_pay_voids_approvals (void)
{
  g_autoptr (CliTest) test = new_requisition ();

  cli_ok (test, "requisition", "set", TITLE, "--approvers", "Ada", NULL);
  cli_ok (test, "requisition", "submit", TITLE, NULL);
  cli_ok (test, "requisition", "set", TITLE, "--description", "Words change nothing", NULL);
  assert_state (test, "pending");
  cli_ok (test, "requisition", "set", TITLE, "--openings", "2", NULL);
  assert_state (test, "draft");
  g_assert_cmpstr (cli_get_text (test, "$.approvals[0].status"), ==, "void");
}

static void
test_panel_and_criteria (void)
{
  g_autoptr (CliTest) test = new_requisition ();

  cli_ok (test, "requisition", "set", TITLE, "--panelist", "Ada", "--panelist", "Bob", "--require",
          "education=A bachelor's degree", "--prefer", "certification", NULL);
  cli_json (test, "requisition", "show", TITLE, NULL);
  g_assert_cmpuint (cli_count (test, "$.panel[*]"), ==, 2);
  g_assert_nonnull (strstr (test->out, "A bachelor's degree"));
  g_assert_nonnull (strstr (test->out, "\"preferred\""));
  cli_ok (test, "requisition", "set", TITLE, "--remove-panelist", "Bob", NULL);
  cli_json (test, "requisition", "show", TITLE, NULL);
  g_assert_cmpuint (cli_count (test, "$.panel[*]"), ==, 1);
  g_assert_cmpstr (cli_get_text (test, "$.panel[0].member"), ==, "Ada");
  cli_fails (test, 1, "*no screening criterion*height*", "requisition", "set", TITLE, "--require", "height", NULL);
  /* no id holds a "u", so none can begin like this */
  cli_fails (test, 1, "There is no member \"mem-u\"*", "requisition", "set", TITLE, "--panelist", "mem-u", NULL);
}

static void
test_duplicate_and_names (void)
{
  g_autoptr (CliTest) test = new_requisition ();
  g_autofree char *id = NULL;

  cli_ok (test, "requisition", "set", TITLE, "--weight", "site=7", NULL);
  cli_json (test, "requisition", "duplicate", TITLE, NULL);
  id = g_strdup (cli_get_text (test, "$.id"));
  g_assert_cmpint (cli_get_integer (test, "$.weights[4].weight"), ==, 7);
  cli_ok (test, "requisition", "set", id, "--title", "director  of E-COMMERCE", NULL);
  cli_fails (test, 1, "*names more than one requisition*give the id", "requisition", "show", TITLE, NULL);
  id[8] = '\0'; /* a start that is the only one of its kind will do */
  cli_json (test, "requisition", "show", id, NULL);
  cli_json (test, "requisition", "list", "--state", "draft", NULL);
  g_assert_cmpuint (cli_count (test, "$.requisitions[*]"), ==, 2);
  cli_json (test, "requisition", "list", "--state", "open", NULL);
  g_assert_cmpuint (cli_count (test, "$.requisitions[*]"), ==, 0);
  cli_fails (test, 2, "--state is one of *on_hold*", "requisition", "list", "--state", "half", NULL);
}

static void
test_show_as_text (void)
{
  g_autoptr (CliTest) test = new_requisition ();

  cli_ok (test, "requisition", "set", TITLE, "--panelist", "Ada", "--approvers", "Bob", "--pay-min", "100000",
          "--currency", "USD", NULL);
  cli_ok (test, "requisition", "show", TITLE, NULL);
  cli_assert_like (test->out, "*\npay_min *100000\n*");
  cli_assert_like (test->out, "*\ncoverage_floor *0.8\n*");
  cli_assert_like (test->out, "*\nPanelist\nAda\n*Bob *pending*");
  cli_assert_like (test->out, "*\nPossible now: submit, cancel\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-requisition/new", test_new_from_nothing);
  g_test_add_func ("/cli-requisition/from-posting", test_new_from_a_posting);
  g_test_add_func ("/cli-requisition/failed-new", test_failed_new_leaves_nothing);
  g_test_add_func ("/cli-requisition/set", test_set_is_all_or_nothing);
  g_test_add_func ("/cli-requisition/bad-values", test_values_that_cannot_be_are_wrong_usage);
  g_test_add_func ("/cli-requisition/weights", test_weights_and_their_reason);
  g_test_add_func ("/cli-requisition/suggest", test_suggestion_changes_nothing_until_accepted);
  g_test_add_func ("/cli-requisition/states", test_states_without_approvers);
  g_test_add_func ("/cli-requisition/approvers", test_approvers_in_groups);
  g_test_add_func ("/cli-requisition/voids", test_change_of_pay_voids_approvals);
  g_test_add_func ("/cli-requisition/panel", test_panel_and_criteria);
  g_test_add_func ("/cli-requisition/duplicate", test_duplicate_and_names);
  g_test_add_func ("/cli-requisition/show", test_show_as_text);
  return g_test_run ();
}
