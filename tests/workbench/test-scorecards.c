/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "hw-workbench-fixture.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"

static const char *const competencies[] = { "strategy", "content", "delivery" };

/* A requisition with two candidates and two panelists. */
typedef struct
{
  Fixture *f;
  char *requisition;
  char *ann;
  char *bob;
  char *x; /* candidacies */
  char *y;
} Panel;

static void
panel_clear (Panel *self)
{
  g_free (self->requisition);
  g_free (self->ann);
  g_free (self->bob);
  g_free (self->x);
  g_free (self->y);
  fixture_free (self->f);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Panel, panel_clear)

static void
panel_init (Panel *self)
{
  static const char *const names[] = { "Xenia", "Yuri", NULL };

  self->f = fixture_new ();
  self->requisition = fixture_add_requisition (self->f, names);
  self->x = fixture_candidacy (self->f, "Xenia");
  self->y = fixture_candidacy (self->f, "Yuri");
  self->ann = fixture_member (self->f, "Ann");
  self->bob = fixture_member (self->f, "Bob");
  g_assert_true (hw_requisition_add_panelist (self->f->session, self->requisition, self->ann, NULL, NULL));
  g_assert_true (hw_requisition_add_panelist (self->f->session, self->requisition, self->bob, NULL, NULL));
}

static char *
open_card (Panel *p, const char *candidacy, const char *member)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwCardSheet) sheet = hw_scorecard_open (p->f->session, candidacy, member, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (sheet->card->parent.id);
}

static void
fill_card (Panel *p, const char *card, const char *ratings)
{
  for (guint i = 0; i < G_N_ELEMENTS (competencies); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 rating = ratings[i] - '0';

      hw_scorecard_rate (p->f->session, card, competencies[i], rating, rating > 0 ? "seen" : NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static char *
submit_card (Panel *p, const char *candidacy, const char *member, const char *ratings)
{
  char *card = open_card (p, candidacy, member);
  g_autoptr (GError) error = NULL;

  fill_card (p, card, ratings);
  hw_scorecard_recommend (p->f->session, card, HW_RECOMMEND_YES, NULL, &error);
  g_assert_no_error (error);
  hw_scorecard_submit (p->f->session, card, NULL, &error);
  g_assert_no_error (error);
  return card;
}

/* "Xenia 7/2, Yuri hidden": the shortlist as the session's member sees it. */
static char *
show_shortlist (Panel *p)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwShortlist) shortlist
      = hw_session_build_shortlist (p->f->session, p->requisition, NULL, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *score = entry->ranked != NULL && entry->ranked->has_score
                                   ? hw_rational_format (entry->ranked->score)
                                   : g_strdup (entry->hidden ? "hidden" : "none");

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", entry->candidate->name, score);
      if (entry->hidden)
        g_assert_cmpuint (entry->cards->len, ==, 0);
    }
  return g_string_free (text, FALSE);
}

#define assert_shortlist(p, viewer, expected)                                                                 \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *shown_shortlist = NULL;                                                                  \
    hw_session_set_member_id ((p)->f->session, viewer);                                                       \
    shown_shortlist = show_shortlist (p);                                                                     \
    hw_session_set_member_id ((p)->f->session, NULL);                                                         \
    g_assert_cmpstr (shown_shortlist, ==, expected);                                                          \
  }                                                                                                           \
  G_STMT_END

static void
test_a_draft_keeps_every_change (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;
  g_autofree char *again = NULL;
  g_autoptr (HwCardSheet) sheet = NULL;
  HwRating *rating;

  panel_init (&p);
  card = open_card (&p, p.x, p.ann);
  g_assert_true (hw_scorecard_rate (p.f->session, card, "strategy", 4, NULL, NULL, NULL));
  g_assert_true (hw_scorecard_rate (p.f->session, card, "strategy", 4, "wrote", NULL, NULL));
  g_assert_true (hw_scorecard_rate (p.f->session, card, "strategy", 4, "wrote the plan", NULL, NULL));
  again = open_card (&p, p.x, p.ann);
  g_assert_cmpstr (card, ==, again);
  sheet = hw_scorecard_load (p.f->session, card, NULL, NULL);
  g_assert_cmpuint (sheet->ratings->len, ==, 1);
  rating = g_ptr_array_index (sheet->ratings, 0);
  g_assert_cmpint (rating->rating, ==, 4);
  g_assert_cmpstr (rating->evidence, ==, "wrote the plan");
  g_assert_cmpstr (sheet->member->name, ==, "Ann");
  g_assert_cmpstr (sheet->candidate->name, ==, "Xenia");
  g_assert_cmpuint (g_strv_length (sheet->missing), ==, 3); /* two competencies and the recommendation */
}

static void
test_what_is_typed_into_one_field_is_one_undo (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;

  panel_init (&p);
  card = open_card (&p, p.x, p.ann);
  g_assert_true (hw_scorecard_rate (p.f->session, card, "content", 2, NULL, NULL, NULL));
  for (const char *const *text = (const char *const[]){ "s", "sa", "saw", NULL }; *text != NULL; text++)
    g_assert_true (hw_scorecard_rate (p.f->session, card, "strategy", 4, *text, NULL, NULL));
  g_assert_true (hw_session_undo (p.f->session, NULL, NULL));
  g_assert_cmpint (fixture_count (p.f, &HW_RATING), ==, 1);
  g_assert_true (hw_session_undo (p.f->session, NULL, NULL));
  g_assert_cmpint (fixture_count (p.f, &HW_RATING), ==, 0);
  g_assert_true (hw_session_redo (p.f->session, NULL, NULL));
  g_assert_true (hw_session_redo (p.f->session, NULL, NULL));
  g_assert_cmpint (fixture_count (p.f, &HW_RATING), ==, 2);
}

static void
test_a_rating_taken_away_leaves_no_row (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;

  panel_init (&p);
  card = open_card (&p, p.x, p.ann);
  g_assert_true (hw_scorecard_rate (p.f->session, card, "content", 2, "seen", NULL, NULL));
  g_assert_true (hw_scorecard_rate (p.f->session, card, "content", HW_UNSET, NULL, NULL, NULL));
  g_assert_cmpint (fixture_count (p.f, &HW_RATING), ==, 1); /* the evidence is kept */
  g_assert_true (hw_scorecard_rate (p.f->session, card, "content", HW_UNSET, "", NULL, NULL));
  g_assert_cmpint (fixture_count (p.f, &HW_RATING), ==, 0);
}

static void
test_ratings_off_the_scale_are_refused (void)
{
  static const gint64 rows[] = { 6, -1, 100 };
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;
  g_autoptr (GError) error = NULL;

  panel_init (&p);
  card = open_card (&p, p.x, p.ann);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_false (hw_scorecard_rate (p.f->session, card, "content", rows[i], "x", NULL, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_clear_error (&error);
    }
  g_assert_false (hw_scorecard_rate (p.f->session, card, "cooking", 3, "x", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

static void
test_submitting_names_everything_that_is_missing (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;
  g_autoptr (GError) error = NULL;

  panel_init (&p);
  card = open_card (&p, p.x, p.ann);
  g_assert_true (hw_scorecard_rate (p.f->session, card, "strategy", 3, NULL, NULL, NULL));
  g_assert_true (hw_scorecard_rate (p.f->session, card, "content", 0, NULL, NULL, NULL));
  g_assert_false (hw_scorecard_submit (p.f->session, card, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Strategy"));
  g_assert_nonnull (strstr (error->message, "Delivery"));
  g_assert_nonnull (strstr (error->message, "recommendation"));
  g_assert_null (strstr (error->message, "Content"));
}

static void
test_a_submitted_card_is_final (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;
  g_autoptr (GError) error = NULL;

  panel_init (&p);
  card = submit_card (&p, p.x, p.ann, "430");
  g_assert_false (hw_session_can_undo (p.f->session));
  g_assert_false (hw_scorecard_rate (p.f->session, card, "content", 5, "x", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (hw_scorecard_recommend (p.f->session, card, HW_RECOMMEND_NO, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (hw_scorecard_submit (p.f->session, card, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

static void
test_a_revision_needs_a_reason_and_takes_the_place_when_submitted (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;
  g_autofree char *revision = NULL;
  g_autoptr (HwScorecard) old = NULL;
  g_autoptr (GError) error = NULL;

  panel_init (&p);
  card = submit_card (&p, p.x, p.ann, "444");
  g_assert_null (hw_scorecard_revise (p.f->session, card, " ", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  revision = hw_scorecard_revise (p.f->session, card, "misheard", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (hw_scorecard_revise (p.f->session, card, "twice", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (hw_scorecard_rate (p.f->session, revision, "strategy", 1, NULL, NULL, NULL));
  assert_shortlist (&p, NULL, "Xenia 4, Yuri none");
  g_assert_true (hw_scorecard_submit (p.f->session, revision, NULL, &error));
  assert_shortlist (&p, NULL, "Xenia 3, Yuri none");
  old = hw_session_find (p.f->session, &HW_SCORECARD, card, NULL, NULL);
  g_assert_cmpint (old->status, ==, HW_CARD_REPLACED);
  g_assert_cmpint (fixture_count (p.f, &HW_RATING), ==, 6);
}

/* Who sees what, before and after. */
static void
test_nobody_sees_a_candidate_before_their_own_card_is_in (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *clerk = NULL;
  g_autoptr (HwCardSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  panel_init (&p);
  clerk = fixture_member (p.f, "Clerk");
  a = submit_card (&p, p.x, p.ann, "555");
  assert_shortlist (&p, NULL, "Xenia 5, Yuri none");      /* the owner */
  assert_shortlist (&p, clerk, "Xenia 5, Yuri none");     /* not on the panel */
  assert_shortlist (&p, p.ann, "Xenia 5, Yuri hidden");   /* has rated Xenia, not Yuri */
  assert_shortlist (&p, p.bob, "Xenia hidden, Yuri hidden");
  hw_session_set_member_id (p.f->session, p.bob);
  g_assert_null (hw_scorecard_load (p.f->session, a, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_null (hw_scorecard_open (p.f->session, p.x, p.ann, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  b = submit_card (&p, p.x, p.bob, "333");
  hw_session_set_member_id (p.f->session, NULL);
  assert_shortlist (&p, p.bob, "Xenia 4, Yuri hidden");
  hw_session_set_member_id (p.f->session, p.bob);
  sheet = hw_scorecard_load (p.f->session, a, NULL, NULL);
  g_assert_nonnull (sheet);
}

static void
test_leaving_the_panel_does_not_open_others_cards (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  panel_init (&p);
  a = submit_card (&p, p.x, p.ann, "555");
  b = open_card (&p, p.y, p.bob);
  g_assert_true (hw_requisition_remove_panelist (p.f->session, p.requisition, p.bob, NULL, NULL));
  assert_shortlist (&p, p.bob, "Xenia hidden, Yuri hidden");
}

static void
test_a_draft_is_seen_by_its_author_only (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;
  g_autofree char *clerk = NULL;
  g_autoptr (HwCardSheet) own = NULL;
  g_autoptr (GError) error = NULL;

  panel_init (&p);
  clerk = fixture_member (p.f, "Clerk");
  card = open_card (&p, p.x, p.ann);
  hw_session_set_member_id (p.f->session, clerk);
  g_assert_null (hw_scorecard_load (p.f->session, card, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (hw_scorecard_rate (p.f->session, card, "content", 3, "x", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  hw_session_set_member_id (p.f->session, p.ann);
  own = hw_scorecard_load (p.f->session, card, NULL, NULL);
  g_assert_nonnull (own);
}

static void
test_who_rates_is_on_the_panel (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *cleo = NULL;
  g_autofree char *card = NULL;
  g_autofree char *a = NULL;

  panel_init (&p);
  cleo = fixture_member (p.f, "Cleo");
  card = open_card (&p, p.x, cleo);
  a = submit_card (&p, p.x, p.ann, "555");
  assert_shortlist (&p, cleo, "Xenia hidden, Yuri hidden");
}

static void
test_a_failed_criterion_and_its_judge_are_named (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autoptr (HwShortlist) shortlist = NULL;
  HwShortlistEntry *last;

  panel_init (&p);
  a = submit_card (&p, p.x, p.ann, "555");
  b = submit_card (&p, p.y, p.ann, "333");
  hw_session_set_member_id (p.f->session, p.ann);
  g_assert_true (hw_candidacy_screen (p.f->session, p.x, "location", HW_ANSWER_FAIL, "stays away", NULL, NULL));
  shortlist = hw_session_build_shortlist (p.f->session, p.requisition, NULL, NULL, NULL);
  g_assert_cmpuint (shortlist->n_ranked, ==, 1);
  last = g_ptr_array_index (shortlist->entries, 1);
  g_assert_cmpstr (last->candidate->name, ==, "Xenia");
  g_assert_cmpint (last->ranked->status, ==, HW_RANK_NOT_ELIGIBLE);
  g_assert_nonnull (strstr (g_ptr_array_index (last->reasons, 0), "Location"));
  g_assert_nonnull (strstr (g_ptr_array_index (last->reasons, 0), "Ann"));
  g_assert_cmpuint (last->screening->len, ==, 2);
  g_assert_nonnull (shortlist->history_head);
}

static void
test_another_profile_reads_the_same_scores (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *a = NULL;
  g_autoptr (HwShortlist) shortlist = NULL;
  g_autoptr (GError) error = NULL;
  HwShortlistEntry *first;

  panel_init (&p);
  a = submit_card (&p, p.x, p.ann, "344");
  shortlist = hw_session_build_shortlist (p.f->session, p.requisition, "senior-director", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (shortlist->profile->key, ==, "senior-director");
  first = g_ptr_array_index (shortlist->entries, 0);
  g_assert_cmpuint (first->ranked->blocked_by->len, ==, 1); /* critical, two below its target of 5 */
  g_assert_null (hw_session_build_shortlist (p.f->session, p.requisition, "emperor", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

static char *
show_tasks (Panel *p, const char *viewer)
{
  g_autoptr (GPtrArray) tasks = NULL;
  GString *text = g_string_new (NULL);

  hw_session_set_member_id (p->f->session, viewer);
  tasks = hw_session_list_tasks (p->f->session, NULL, NULL);
  hw_session_set_member_id (p->f->session, NULL);
  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((HwTask *) g_ptr_array_index (tasks, i))->title);
  return g_string_free (text, FALSE);
}

static void
test_tasks_name_the_cards_that_are_due (void)
{
  g_auto (Panel) p = { 0 };
  const char *both[3] = { NULL };
  g_autofree char *none = NULL;
  g_autofree char *due = NULL;
  g_autofree char *card = NULL;
  g_autofree char *left = NULL;
  g_autofree char *all = NULL;

  panel_init (&p);
  both[0] = p.x;
  both[1] = p.y;
  none = show_tasks (&p, p.ann);
  g_assert_cmpstr (none, ==, "");
  g_assert_true (hw_requisition_take_step (p.f->session, p.requisition, HW_STEP_OPEN, NULL, NULL));
  g_assert_true (hw_candidacy_move (p.f->session, both, HW_STAGE_PANEL, NULL, NULL, NULL));
  due = show_tasks (&p, p.ann);
  g_assert_cmpstr (due, ==, "Rate Xenia, Rate Yuri");
  card = submit_card (&p, p.x, p.ann, "333");
  left = show_tasks (&p, p.ann);
  g_assert_cmpstr (left, ==, "Rate Yuri");
  all = show_tasks (&p, NULL);
  g_assert_cmpstr (all, ==, "Rate Xenia, Rate Yuri, Rate Yuri");
}

static void
test_an_export_is_recorded (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *a = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hw-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "shortlist.csv", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (HwShortlistRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  panel_init (&p);
  a = submit_card (&p, p.x, p.ann, "543");
  g_assert_true (hw_shortlist_export (p.f->session, p.requisition, NULL, path, NULL, &error));
  g_assert_no_error (error);
  record = fixture_only (p.f, &HW_SHORTLIST_RECORD);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  sha256 = hw_sha256_hex (bytes, length);
  g_assert_cmpstr (record->sha256, ==, sha256);
  g_assert_cmpstr (record->format, ==, "csv");
  g_assert_false (hw_session_can_undo (p.f->session));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_no_failing_call_loses_a_rating (void)
{
  g_auto (Panel) p = { 0 };
  g_autofree char *card = NULL;

  panel_init (&p);
  card = open_card (&p, p.x, p.ann);
  g_assert_true (hw_scorecard_rate (p.f->session, card, "content", 2, "kept", NULL, NULL));
  for (guint nth = 1;; nth++)
    {
      g_autofree char *before = fixture_digest (p.f->repository);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (p.f->repository), nth, HW_ERROR_STORAGE, "I/O error");
      if (hw_scorecard_rate (p.f->session, card, "content", 5, "new", NULL, &error))
        break;
      g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
      after = fixture_digest (p.f->repository);
      g_assert_cmpstr (before, ==, after);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scorecards/draft", test_a_draft_keeps_every_change);
  g_test_add_func ("/scorecards/undo", test_what_is_typed_into_one_field_is_one_undo);
  g_test_add_func ("/scorecards/taken-away", test_a_rating_taken_away_leaves_no_row);
  g_test_add_func ("/scorecards/scale", test_ratings_off_the_scale_are_refused);
  g_test_add_func ("/scorecards/missing", test_submitting_names_everything_that_is_missing);
  g_test_add_func ("/scorecards/final", test_a_submitted_card_is_final);
  g_test_add_func ("/scorecards/revision", test_a_revision_needs_a_reason_and_takes_the_place_when_submitted);
  g_test_add_func ("/scorecards/blind/table", test_nobody_sees_a_candidate_before_their_own_card_is_in);
  g_test_add_func ("/scorecards/blind/leaving", test_leaving_the_panel_does_not_open_others_cards);
  g_test_add_func ("/scorecards/blind/draft", test_a_draft_is_seen_by_its_author_only);
  g_test_add_func ("/scorecards/blind/joins", test_who_rates_is_on_the_panel);
  g_test_add_func ("/scorecards/shortlist/eligible", test_a_failed_criterion_and_its_judge_are_named);
  g_test_add_func ("/scorecards/shortlist/profile", test_another_profile_reads_the_same_scores);
  g_test_add_func ("/scorecards/shortlist/export", test_an_export_is_recorded);
  g_test_add_func ("/scorecards/tasks", test_tasks_name_the_cards_that_are_due);
  g_test_add_func ("/scorecards/faults", test_no_failing_call_loses_a_rating);
  return g_test_run ();
}
