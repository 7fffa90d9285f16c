/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hw-cli-test.h"

/* The main job on the worked sample: what a person gets who installs the program and tries it. */

#define TITLE "Senior Director of E-commerce"

static const struct
{
  const char *name;
  const char *status;
  int rank;
  const char *score;
  const char *coverage;
} expected[] = {
  { "Priya Raghunathan", "ranked", 1, "227/56", "1" },
  { "Hannah Oyelaran", "ranked", 2, "193/56", "1" },
  { "Marcus Delacroix-Boyd", "ranked", 3, "10/3", "1" },
  { "Gwen Achterberg", "not_enough_evidence", 0, "157/54", "9/14" },
  { "Tomasz Wierzbicki", "not_eligible", 0, "27/8", "1" },
};

static const char *
text_of (CliTest *test, guint candidate, const char *member)
{
  g_autofree char *path = g_strdup_printf ("$.candidates[%u].%s", candidate, member);

  return cli_get_text (test, path);
}

static void
test_ranking_is_the_one_computed_by_hand (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.profile"), ==, "senior-director");
  g_assert_cmpfloat (cli_get_number (test, "$.coverage_floor"), ==, 0.8);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *rank = g_strdup_printf ("$.candidates[%u].rank", i);

      g_assert_cmpstr (text_of (test, i, "candidate"), ==, expected[i].name);
      g_assert_cmpstr (text_of (test, i, "status"), ==, expected[i].status);
      g_assert_cmpstr (text_of (test, i, "score_exact"), ==, expected[i].score);
      g_assert_cmpstr (text_of (test, i, "coverage_exact"), ==, expected[i].coverage);
      if (expected[i].rank > 0)
        g_assert_cmpint (cli_get_integer (test, rank), ==, expected[i].rank);
      else
        g_assert_cmpstr (cli_get_text (test, rank), ==, "(null)");
    }
}

static void
test_ranking_says_why (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[4].screening.location"), ==, "fail");
  cli_assert_like (cli_get_text (test, "$.candidates[4].reasons[0]"), "*Location*");
  cli_assert_like (cli_get_text (test, "$.candidates[3].reasons[0]"), "*64.2 %*80 %*");
  g_assert_cmpuint (cli_count (test, "$.candidates[0].blocked_by[*]"), ==, 0);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[1].blocked_by[0]"), ==, "strategy");
  g_assert_cmpuint (cli_count (test, "$.candidates[0].competencies.*"), ==, 14);
  g_assert_cmpfloat (cli_get_number (test, "$.candidates[0].competencies.strategy.mean"), ==, 4.5);
  g_assert_cmpint (cli_get_integer (test, "$.candidates[0].competencies.strategy.n"), ==, 4);
  g_assert_cmpint (cli_get_integer (test, "$.candidates[0].competencies.strategy.spread"), ==, 1);
  g_assert_cmpfloat (cli_get_number (test, "$.candidates[0].competencies.strategy.gap"), ==, 0.5);
}

static void
test_another_profile_reads_the_same_scores (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  cli_json (test, "rank", TITLE, "--profile", "marketing-manager", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.profile"), ==, "marketing-manager");
  g_assert_cmpstr (text_of (test, 1, "score_exact"), ==, "193/56");
  g_assert_cmpuint (cli_count (test, "$.candidates[1].blocked_by[*]"), ==, 0);
  cli_fails (test, 1, "*no role profile*astronaut*", "rank", TITLE, "--profile", "astronaut", NULL);
}

static void
test_weights_change_the_ranking (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  cli_ok (test, "requisition", "set", TITLE, "--coverage-floor", "0.5", NULL);
  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (text_of (test, 3, "status"), ==, "ranked");
  g_assert_cmpint (cli_get_integer (test, "$.candidates[3].rank"), ==, 4);
  cli_ok (test, "requisition", "set", TITLE, "--weight", "commercial=40", "--weight", "strategy=0.5", "--reason",
          "Turnaround", NULL);
  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (text_of (test, 0, "candidate"), ==, "Marcus Delacroix-Boyd");
  g_assert_false (cli_get_boolean (test, "$.equal_weights"));
  cli_ok (test, "requisition", "set", TITLE, "--equal-weights", NULL);
  cli_json (test, "rank", TITLE, NULL);
  g_assert_true (cli_get_boolean (test, "$.equal_weights"));
  g_assert_cmpstr (text_of (test, 0, "candidate"), ==, "Priya Raghunathan");
}

static void
test_text_and_details (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  cli_ok (test, "rank", TITLE, NULL);
  cli_assert_like (test->out, "*   1  Priya Raghunathan *4.05 *100.0 %*Ranked\n*");
  cli_assert_like (test->out, "*   –  Gwen Achterberg *2.91 *64.2 %*Not enough evidence\n*");
  g_assert_null (strstr (test->out, "Raters"));
  cli_ok (test, "rank", TITLE, "--details", NULL);
  cli_assert_like (test->out, "*\nPriya Raghunathan\nCompetency *Weight  Mean  Raters  Spread *Gap\n"
                              "E-commerce strategy and planning *1  4.50 *4 *1  +0.50\n*");
}

static void
check_start (CliTest *test, const char *name, const char *start)
{
  g_autofree char *path = cli_path (test, name);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 500);
  g_assert_cmpint (strncmp (contents, start, strlen (start)), ==, 0);
}

static void
test_export_to_every_format (void)
{
  static const struct
  {
    const char *file;
    const char *start;
  } rows[] = {
    { "s.csv", "" }, { "s.json", "{" }, { "s.html", "<!DOCTYPE html>" }, { "s.pdf", "%PDF-1." }, { "s.xlsx", "PK" },
  };
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cli_ok (test, "export", TITLE, "-o", rows[i].file, NULL);
      cli_assert_like (test->out, "Wrote *\n");
      check_start (test, rows[i].file, rows[i].start);
    }
  cli_json (test, "export", TITLE, "-o", "s.json", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.file"), ==, "s.json");
}

static void
test_export_that_fails_leaves_nothing (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);
  g_autofree char *path = cli_path (test, "s.txt");

  cli_fails (test, 1, "s.txt: the name tells no format*", "export", TITLE, "-o", "s.txt", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  cli_fails (test, 1, "*nowhere/s.csv*", "export", TITLE, "-o", "nowhere/s.csv", NULL);
  cli_fails (test, 1, "There is no requisition \"Pilot\"*" TITLE "*", "export", "Pilot", "-o", "s.csv", NULL);
}

static void
test_panelist_sees_what_they_may (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  cli_ok (test, "candidate", "add", "Nora New", "--requisition", TITLE, NULL);
  cli_json (test, "rank", TITLE, "--member", "Desmond Okafor", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 6);
  g_assert_cmpstr (text_of (test, 0, "score_exact"), ==, "227/56");
  g_assert_cmpstr (text_of (test, 5, "candidate"), ==, "Nora New");
  g_assert_cmpstr (text_of (test, 5, "score"), ==, "(null)");
}

static void
test_output_is_the_same_in_every_locale (void)
{
  static const char *const locales[] = { "C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "nonsense" };
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);
  g_autofree char *json = NULL;

  cli_json (test, "rank", TITLE, NULL);
  json = g_strdup (test->out);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      test->environment = g_environ_setenv (test->environment, "LC_ALL", locales[i], TRUE);
      test->environment = g_environ_setenv (test->environment, "TZ", i % 2 == 0 ? "Asia/Tokyo" : "UTC", TRUE);
      g_assert_cmpstr (cli_ok (test, "rank", TITLE, "--json", NULL), ==, json);
    }
}

/* Text speaks the user's language; what a program reads does not, not even in its sentences. */
static void
test_data_speaks_no_language (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);
  g_autofree char *folder = g_path_get_dirname (HWB_PROGRAM);
  g_autofree char *translations = g_build_filename (folder, "..", "..", "po", NULL);
  g_autofree char *json = NULL;

  cli_json (test, "rank", TITLE, NULL);
  json = g_strdup (test->out);
  test->environment = g_environ_setenv (test->environment, "LC_ALL", "C.UTF-8", TRUE);
  test->environment = g_environ_setenv (test->environment, "LANGUAGE", "de", TRUE);
  test->environment = g_environ_setenv (test->environment, "HW_LOCALE_DIR", translations, TRUE);
  g_assert_cmpstr (cli_ok (test, "rank", TITLE, "--json", NULL), ==, json);
  cli_fails (test, 1, "There is no requisition \"x\"*", "rank", "x", "--json", NULL);
}

static void
test_sample_comes_once (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (TRUE);

  cli_fails (test, 1, "*sample*", "init", "--sample", NULL);
  cli_json (test, "requisition", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.requisitions[*]"), ==, 1);
  g_assert_cmpint (cli_get_integer (test, "$.requisitions[0].candidates"), ==, 5);
  cli_ok (test, "verify", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-sample/ranking", test_ranking_is_the_one_computed_by_hand);
  g_test_add_func ("/cli-sample/reasons", test_ranking_says_why);
  g_test_add_func ("/cli-sample/profile", test_another_profile_reads_the_same_scores);
  g_test_add_func ("/cli-sample/weights", test_weights_change_the_ranking);
  g_test_add_func ("/cli-sample/text", test_text_and_details);
  g_test_add_func ("/cli-sample/export", test_export_to_every_format);
  g_test_add_func ("/cli-sample/export-fails", test_export_that_fails_leaves_nothing);
  g_test_add_func ("/cli-sample/panelist", test_panelist_sees_what_they_may);
  g_test_add_func ("/cli-sample/locales", test_output_is_the_same_in_every_locale);
  g_test_add_func ("/cli-sample/language", test_data_speaks_no_language);
  g_test_add_func ("/cli-sample/once", test_sample_comes_once);
  return g_test_run ();
}
