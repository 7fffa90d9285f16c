/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hw-cli-test.h"

/* Candidates, their screening, and scorecards filled in from a terminal. */

#define TITLE "Director of E-commerce"

static const char *const competencies[]
  = { "strategy", "commercial", "demand",        "content",       "site",      "analytics",  "delivery",
      "technology", "leadership", "collaboration", "communication", "judgement", "innovation", "partners" };

static CliTest *
new_workspace (void)
{
  CliTest *test = cli_test_new_workspace (FALSE);

  cli_ok (test, "requisition", "new", TITLE, NULL);
  cli_ok (test, "requisition", "set", TITLE, "--panelist", "Bob", "--panelist", "Cleo", NULL);
  cli_ok (test, "candidate", "add", "Ada Example", "--email", "ada@example.org", "--requisition", TITLE, NULL);
  return test;
}

static void
rate_all (CliTest *test, const char *member, char rating)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_add_many (builder, "score", TITLE, "Ada Example", "--member", member, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (competencies); i++)
    {
      g_autofree char *set = g_strdup_printf ("--set=%s=%c", competencies[i], rating);
      g_autofree char *evidence = g_strdup_printf ("--evidence=%s=Seen = told", competencies[i]);

      g_strv_builder_add_many (builder, set, evidence, NULL);
    }
  words = g_strv_builder_end (builder);
  cli_ok_words (test, (const char *const *) words);
}

static void
test_draft_names_what_is_missing (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  cli_json (test, "score", TITLE, "ada@example.org", "--member", "Bob", "--set", "leadership=4", "--set",
            "site=not_observed", "--evidence", "strategy=Wrote the plan", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.status"), ==, "draft");
  g_assert_cmpuint (cli_count (test, "$.ratings[*]"), ==, 3);
  /* leadership has no evidence, strategy no rating, site needs none; the rest and the recommendation */
  g_assert_cmpuint (cli_count (test, "$.missing[*]"), ==, 14);
  cli_fails (test, 1, "*not complete*Team leadership*", "score", TITLE, "Ada Example", "--member", "Bob", "--submit",
             NULL);
}

static void
test_submitted_is_final (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  rate_all (test, "Bob", '4');
  cli_json (test, "score", TITLE, "Ada Example", "--member", "Bob", "--recommend", "yes", "--submit", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.status"), ==, "submitted");
  g_assert_cmpstr (cli_get_text (test, "$.recommendation"), ==, "yes");
  g_assert_cmpuint (cli_count (test, "$.missing[*]"), ==, 0);
  g_assert_nonnull (strstr (test->out, "Seen = told")); /* only the first sign parts name and text */
  cli_fails (test, 1, "*final*", "score", TITLE, "Ada Example", "--member", "Bob", "--set", "site=1", NULL);
  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[0].score_exact"), ==, "4");
}

static void
test_revision_keeps_the_first_card (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  rate_all (test, "Bob", '4');
  cli_ok (test, "score", TITLE, "Ada Example", "--member", "Bob", "--recommend", "yes", "--submit", NULL);
  cli_json (test, "score", TITLE, "Ada Example", "--member", "Bob", "--revise", "Misread my notes", "--set",
            "site=2", "--submit", NULL);
  g_assert_cmpint (cli_get_integer (test, "$.card_revision"), ==, 2);
  g_assert_cmpstr (cli_get_text (test, "$.reason"), ==, "Misread my notes");
  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[0].score_exact"), ==, "27/7");
  g_assert_cmpint (cli_get_integer (test, "$.candidates[0].competencies.site.n"), ==, 1);
}

static void
test_panelist_is_blind_until_submitting (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  rate_all (test, "Bob", '5');
  cli_ok (test, "score", TITLE, "Ada Example", "--member", "Bob", "--recommend", "strong_yes", "--submit", NULL);
  cli_json (test, "rank", TITLE, "--member", "Cleo", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[0].score"), ==, "(null)");
  cli_ok (test, "rank", TITLE, "--member", "Cleo", "--details", NULL);
  g_assert_null (strstr (test->out, "5.00"));
  cli_ok (test, "export", TITLE, "-o", "blind.json", "--member", "Cleo", NULL);
  rate_all (test, "Cleo", '3');
  cli_ok (test, "score", TITLE, "Ada Example", "--member", "Cleo", "--recommend", "no", "--submit", NULL);
  cli_json (test, "rank", TITLE, "--member", "Cleo", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[0].score_exact"), ==, "4");
}

static void
test_bad_ratings_store_nothing (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  cli_fails (test, 2, "leadership takes a number from 0 to 5, not “6”*", "score", TITLE, "Ada Example", "--member",
             "Bob", "--set", "site=3", "--set", "leadership=6", NULL);
  cli_fails (test, 2, "--set takes NAME=VALUE*", "score", TITLE, "Ada Example", "--member", "Bob", "--set", "site",
             NULL);
  cli_fails (test, 1, "*no competency “juggling”*", "score", TITLE, "Ada Example", "--member", "Bob", "--set",
             "site=3", "--set", "juggling=5", NULL);
  cli_fails (test, 2, "--recommend is one of*", "score", TITLE, "Ada Example", "--member", "Bob", "--recommend",
             "perhaps", NULL);
  cli_fails (test, 2, "say whose scorecard it is*", "score", TITLE, "Ada Example", NULL);
  cli_fails (test, 1, "There is no candidate \"Nobody\"*", "score", TITLE, "Nobody", "--member", "Bob", NULL);
  cli_json (test, "score", TITLE, "Ada Example", "--member", "Bob", NULL);
  g_assert_cmpuint (cli_count (test, "$.ratings[*]"), ==, 0);
}

static void
test_score_as_text (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  cli_ok (test, "score", TITLE, "Ada Example", "--member", "Bob", "--set", "site=4", "--evidence",
          "site=Two lines\nof evidence", NULL);
  cli_assert_like (test->out, "Bob for Ada Example: draft, recommendation: none\n*");
  cli_assert_like (test->out, "*\nsite *4 *Two lines of evidence\n*");
  cli_assert_like (test->out, "*\nMissing before it can be submitted: strategy, *recommendation\n");
}

static void
test_screening_decides (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  rate_all (test, "Bob", '4');
  cli_ok (test, "score", TITLE, "Ada Example", "--member", "Bob", "--recommend", "yes", "--submit", NULL);
  cli_ok (test, "requisition", "set", TITLE, "--prefer", "certification", NULL);
  cli_ok (test, "candidate", "screen", "Ada Example", "education=pass", "certification=fail", NULL);
  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[0].status"), ==, "ranked");
  cli_ok (test, "candidate", "screen", "Ada Example", "location=fail", "--note", "Stays in Austin", "--member", "Bob",
          NULL);
  cli_json (test, "rank", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[0].status"), ==, "not_eligible");
  cli_assert_like (cli_get_text (test, "$.candidates[0].reasons[0]"), "*“Location”*Bob*");
  cli_fails (test, 2, "location is one of unknown, pass, fail, not “maybe”*", "candidate", "screen", "Ada Example",
             "education=unknown", "location=maybe", NULL);
  cli_json (test, "candidate", "show", "Ada Example", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidacies[0].screening.education"), ==, "pass");
}

static void
test_candidate_with_everything (void)
{
  g_autoptr (CliTest) test = new_workspace ();
  g_autofree char *resume = cli_data ("samples/resumes/priya-raghunathan.md");

  cli_json (test, "candidate", "add", "Zo\xc3\xab Keller", "--email", "zoe@example.org", "--phone", "+1 555 0100",
            "--location", "Chicago", "--current-title", "Head of E-commerce", "--current-employer", "Example",
            "--source", "referral", "--summary", "Knows B2B", "--tag", "b2b", "--tag", "retail", "--resume", resume,
            "--requisition", TITLE, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.name"), ==, "Zo\xc3\xab Keller");
  g_assert_cmpstr (cli_get_text (test, "$.tags[1]"), ==, "retail");
  g_assert_cmpstr (cli_get_text (test, "$.papers[0].kind"), ==, "resume");
  g_assert_cmpstr (cli_get_text (test, "$.candidacies[0].stage"), ==, "new");
  cli_ok (test, "candidate", "show", "zo\xc3\xab keller", NULL);
  cli_assert_like (test->out, "*current_title *Head of E-commerce\n*Paper *Kind*priya-raghunathan.md  resume*");
  cli_json (test, "search", "referral", "keller", NULL);
  cli_json (test, "search", "kell", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.hits[0].title"), ==, "Zo\xc3\xab Keller");
}

static void
test_failed_add_leaves_nothing (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  cli_fails (test, 1, "*absent.pdf*", "candidate", "add", "Ben Sample", "--resume", "absent.pdf", NULL);
  cli_fails (test, 1, "There is no requisition*", "candidate", "add", "Ben Sample", "--requisition", "x", NULL);
  cli_json (test, "candidate", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 1);
}

static void
test_stages (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  cli_ok (test, "candidate", "move", "Ada Example", "interview", NULL);
  cli_json (test, "candidate", "list", "--stage", "interview", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.candidates[0].stage"), ==, "interview");
  cli_json (test, "candidate", "list", "--requisition", TITLE, "--stage", "new", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 0);
  cli_fails (test, 1, "*needs a reason*", "candidate", "move", "Ada Example", "rejected", NULL);
  cli_ok (test, "candidate", "move", "Ada Example", "rejected", "--reason", "Better qualified candidate", NULL);
  cli_fails (test, 2, "STAGE is one of new, *", "candidate", "move", "Ada Example", "limbo", NULL);
}

static void
test_candidacy_must_be_clear (void)
{
  g_autoptr (CliTest) test = new_workspace ();

  cli_ok (test, "candidate", "add", "Ben Sample", NULL);
  cli_fails (test, 1, "Ben Sample is not considered for any requisition*join*", "candidate", "move", "Ben Sample",
             "screen", NULL);
  cli_ok (test, "requisition", "new", "Head of Content", NULL);
  cli_ok (test, "candidate", "join", "Ada Example", "Head of Content", NULL);
  cli_fails (test, 1, "*already*", "candidate", "join", "Ada Example", "Head of Content", NULL);
  cli_fails (test, 2, "Ada Example is considered for 2 requisitions; name one*", "candidate", "move", "Ada Example",
             "screen", NULL);
  cli_ok (test, "candidate", "move", "Ada Example", "screen", "--requisition", "Head of Content", NULL);
  cli_fails (test, 1, "Ben Sample is not considered for “Head of Content”*", "candidate", "move", "Ben Sample",
             "screen", "--requisition", "Head of Content", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-score/missing", test_draft_names_what_is_missing);
  g_test_add_func ("/cli-score/final", test_submitted_is_final);
  g_test_add_func ("/cli-score/revision", test_revision_keeps_the_first_card);
  g_test_add_func ("/cli-score/blind", test_panelist_is_blind_until_submitting);
  g_test_add_func ("/cli-score/bad-ratings", test_bad_ratings_store_nothing);
  g_test_add_func ("/cli-score/text", test_score_as_text);
  g_test_add_func ("/cli-score/screening", test_screening_decides);
  g_test_add_func ("/cli-score/candidate", test_candidate_with_everything);
  g_test_add_func ("/cli-score/failed-add", test_failed_add_leaves_nothing);
  g_test_add_func ("/cli-score/stages", test_stages);
  g_test_add_func ("/cli-score/candidacy", test_candidacy_must_be_clear);
  return g_test_run ();
}
