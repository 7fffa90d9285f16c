/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"
#include "base/hw-text.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"

static void
test_a_name_is_needed_and_an_address_is_one_persons (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *ada = hw_candidate_create (f->session, "Ada", "ada@example.org", NULL, NULL);
  g_autoptr (HwCandidate) stored = hw_session_find (f->session, &HW_CANDIDATE, ada, NULL, NULL);
  g_autoptr (HwCandidate) edited = hw_candidate_dup (stored);
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_candidate_create (f->session, "", NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (hw_candidate_create (f->session, "Bob", "bob at home", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (hw_candidate_create (f->session, "Bob", "ADA@example.org", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  hw_set_string (&edited->phone, "1");
  g_assert_true (hw_candidate_save (f->session, edited, NULL, &error)); /* keeps their own address */
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *text;
    gboolean ok;
  } rows[] = {
    { "a@b", TRUE }, { "a.b+c@d.example", TRUE }, { "@b", FALSE }, { "a@", FALSE }, { "ab", FALSE },
    { "a@b@c", FALSE }, { "a b@c", FALSE }, { "a@b, c@d", FALSE }, { "<a@b>", FALSE },
  };
  g_autoptr (Fixture) f = fixture_new_bare ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autofree char *id = hw_candidate_create (f->session, name, rows[i].text, NULL, NULL);

      g_assert_true ((id != NULL) == rows[i].ok);
    }
}

static void
test_a_candidacy_starts_with_open_criteria_and_is_one (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  static const char *const names[] = { "Ada", NULL };
  g_autofree char *requisition = fixture_add_requisition (f, names);
  g_autoptr (HwCandidate) ada = fixture_only (f, &HW_CANDIDATE);
  g_autoptr (HwCandidacy) candidacy = fixture_only (f, &HW_CANDIDACY);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (candidacy->stage, ==, HW_STAGE_NEW);
  g_assert_cmpint (fixture_count (f, &HW_SCREENING), ==, 2);
  g_assert_null (hw_candidacy_create (f->session, ada->parent.id, requisition, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

static void
test_moving_several_is_one_step (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  static const char *const names[] = { "Ada", "Bob", NULL };
  g_autofree char *requisition = fixture_add_requisition (f, names);
  g_autofree char *ada = fixture_candidacy (f, "Ada");
  g_autofree char *bob = fixture_candidacy (f, "Bob");
  const char *const both[] = { ada, bob, NULL };
  g_autofree char *before = fixture_digest (f->repository);
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HwCandidacy) moved = NULL;

  hw_clock_advance (f->clock, 1000);
  g_assert_true (hw_candidacy_move (f->session, both, HW_STAGE_INTERVIEW, NULL, NULL, NULL));
  moved = hw_session_find (f->session, &HW_CANDIDACY, ada, NULL, NULL);
  g_assert_cmpint (moved->stage, ==, HW_STAGE_INTERVIEW);
  g_assert_cmpint (moved->stage_since, ==, FIXTURE_NOW + 1000);
  label = hw_session_dup_undo_label (f->session);
  g_assert_cmpstr (label, ==, "Move 2 candidates");
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  after = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_rejecting_needs_a_reason (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  static const char *const names[] = { "Ada", NULL };
  g_autofree char *requisition = fixture_add_requisition (f, names);
  g_autofree char *ada = fixture_candidacy (f, "Ada");
  const char *const one[] = { ada, NULL };
  g_autoptr (HwCandidacy) rejected = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_candidacy_decide (f->session, ada, "reject", "", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (hw_candidacy_move (f->session, one, HW_STAGE_REJECTED, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (hw_candidacy_decide (f->session, ada, "promote", "x", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_true (hw_candidacy_decide (f->session, ada, "advance", NULL, NULL, NULL));
  g_assert_true (hw_candidacy_move (f->session, one, HW_STAGE_REJECTED, "not enough information", NULL, NULL));
  rejected = hw_session_find (f->session, &HW_CANDIDACY, ada, NULL, NULL);
  g_assert_cmpstr (rejected->decision, ==, "reject");
  g_assert_cmpstr (rejected->decision_reason, ==, "not enough information");
}

static void
test_removing_takes_all_but_submitted_cards (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  static const char *const names[] = { "Ada", NULL };
  g_autofree char *requisition = fixture_add_requisition (f, names);
  g_autofree char *candidacy = fixture_candidacy (f, "Ada");
  g_autofree char *ann = fixture_member (f, "Ann");
  g_autoptr (HwCandidate) ada = fixture_only (f, &HW_CANDIDATE);
  g_autofree char *note = hw_note_add (f->session, ada->parent.id, NULL, "called", NULL, NULL);
  g_autoptr (HwCardSheet) sheet = hw_scorecard_open (f->session, candidacy, ann, NULL, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *const keys[] = { "strategy", "content", "delivery" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (hw_scorecard_rate (f->session, sheet->card->parent.id, keys[i], 3, "x", NULL, NULL));
  before = fixture_digest (f->repository);
  g_assert_true (hw_candidate_remove (f->session, ada->parent.id, NULL, &error));
  g_assert_cmpint (fixture_count (f, &HW_CANDIDACY) + fixture_count (f, &HW_SCORECARD) + fixture_count (f, &HW_RATING)
                       + fixture_count (f, &HW_NOTE) + fixture_count (f, &HW_SCREENING), ==, 0);
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  after = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (hw_scorecard_recommend (f->session, sheet->card->parent.id, HW_RECOMMEND_NO, NULL, NULL));
  g_assert_true (hw_scorecard_submit (f->session, sheet->card->parent.id, NULL, NULL));
  g_assert_false (hw_candidate_remove (f->session, ada->parent.id, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

static void
test_screening_is_recorded_with_who_and_when (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  static const char *const names[] = { "Ada", NULL };
  g_autofree char *requisition = fixture_add_requisition (f, names);
  g_autofree char *candidacy = fixture_candidacy (f, "Ada");
  g_autofree char *ann = fixture_member (f, "Ann");
  g_autoptr (HwScreening) screening = NULL;
  g_autoptr (GError) error = NULL;

  hw_session_set_member_id (f->session, ann);
  g_assert_true (hw_candidacy_screen (f->session, candidacy, "education", HW_ANSWER_PASS, "seen", NULL, NULL));
  screening = hw_session_find_where (f->session, &HW_SCREENING, "candidacy_id", candidacy, "criterion", "education",
                                     NULL, NULL);
  g_assert_cmpint (screening->answer, ==, HW_ANSWER_PASS);
  g_assert_cmpstr (screening->decided_by, ==, ann);
  g_assert_cmpint (screening->decided_at, ==, FIXTURE_NOW);
  g_assert_false (hw_candidacy_screen (f->session, candidacy, "height", HW_ANSWER_PASS, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

static void
test_members_are_known_by_address_or_name (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autofree char *ann = hw_member_ensure (f->session, "Ann", "ann@example.org", NULL, NULL, NULL);
  g_autofree char *same_email = hw_member_ensure (f->session, "A. Smith", "ANN@example.org", NULL, NULL, NULL);
  g_autofree char *same_name = hw_member_ensure (f->session, "ann", NULL, NULL, NULL, NULL);
  g_autofree char *other = hw_member_ensure (f->session, "Ann", "other@example.org", NULL, NULL, NULL);

  g_assert_cmpstr (ann, ==, same_email);
  g_assert_cmpstr (ann, ==, same_name);
  g_assert_cmpstr (ann, !=, other);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/candidates/check", test_a_name_is_needed_and_an_address_is_one_persons);
  g_test_add_func ("/candidates/addresses", test_addresses);
  g_test_add_func ("/candidates/candidacy", test_a_candidacy_starts_with_open_criteria_and_is_one);
  g_test_add_func ("/candidates/move", test_moving_several_is_one_step);
  g_test_add_func ("/candidates/reject", test_rejecting_needs_a_reason);
  g_test_add_func ("/candidates/remove", test_removing_takes_all_but_submitted_cards);
  g_test_add_func ("/candidates/screening", test_screening_is_recorded_with_who_and_when);
  g_test_add_func ("/candidates/members", test_members_are_known_by_address_or_name);
  return g_test_run ();
}
