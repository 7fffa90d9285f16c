/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/repository-contract.h"

#include "base/hw-error.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-requisition.h"
#include "core/hw-rubric-parts.h"
#include "core/hw-scorecard.h"
#include "support/hw-store-things.h"

static void
test_all_or_nothing (HwRepository *repository)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add two", NULL);
  g_autoptr (HwMember) member = hw_member_new ();
  g_autoptr (HwCandidacy) dangling = hw_candidacy_new ();
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  member->name = g_strdup ("Mo");
  dangling->candidate_id = g_strdup ("cand-none");
  dangling->requisition_id = g_strdup ("req-none");
  hw_change_set_add (changes, member);
  hw_change_set_add (changes, dangling);
  applied = hw_repository_apply (repository, changes, NULL, &error);
  g_assert_null (applied);
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "refers to a"));
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "");
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_EVENT), "");
}

static void
test_parts_may_come_before_what_they_refer_to (HwRepository *repository)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add a weight, then its requisition", NULL);
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();
  g_autoptr (HwWeight) weight = hw_weight_new ();
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  requisition->title = g_strdup ("Director");
  weight->requisition_id = g_strdup (requisition->parent.id);
  weight->competency = g_strdup ("strategy");
  weight->weight = 2000;
  hw_change_set_add (changes, weight);
  hw_change_set_add (changes, requisition);
  applied = hw_repository_apply (repository, changes, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (applied);
}

static void
test_stale_image_is_a_conflict (HwRepository *repository)
{
  g_autoptr (HwMember) member = hw_things_add_member (repository, "Mo");
  g_autoptr (HwMember) mine = hw_member_dup (member);
  g_autoptr (HwMember) theirs = hw_member_dup (member);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwMember) found = NULL;
  g_autoptr (GError) error = NULL;

  mine->email = g_strdup ("mo@example.org");
  theirs->email = g_strdup ("mo@example.com");
  applied = hw_things_apply_change (repository, member, theirs);
  g_assert_false (hw_things_try_change (repository, member, mine, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Mo"));
  found = hw_repository_find (repository, &HW_MEMBER, member->parent.id, NULL, NULL);
  g_assert_cmpstr (found->email, ==, "mo@example.com");
}

static void
test_removed_meanwhile_is_a_conflict (HwRepository *repository)
{
  g_autoptr (HwMember) member = hw_things_add_member (repository, "Mo");
  g_autoptr (HwMember) mine = hw_member_dup (member);
  g_autoptr (HwChangeSet) removal = hw_change_set_new ("Remove", NULL);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  mine->email = g_strdup ("mo@example.org");
  hw_change_set_remove (removal, member);
  applied = hw_repository_apply (repository, removal, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (hw_things_try_change (repository, member, mine, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
}

static void
test_adding_twice_is_a_conflict (HwRepository *repository)
{
  g_autoptr (HwMember) member = hw_things_add_member (repository, "Mo");
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add again", NULL);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  hw_change_set_add (changes, member);
  applied = hw_repository_apply (repository, changes, NULL, &error);
  g_assert_null (applied);
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
}

/* Three edits taken back one by one, then made again: the numbers of the changes grow, the images decide. */
static void
test_undo_and_redo_several_steps (HwRepository *repository)
{
  static const char *const names[] = { "A", "B", "C", "D" };
  g_autoptr (HwMember) member = hw_things_add_member (repository, names[0]);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_change_set_unref);
  g_autoptr (GPtrArray) undone = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_change_set_unref);

  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HwMember) before = hw_repository_find (repository, &HW_MEMBER, member->parent.id, NULL, NULL);
      g_autoptr (HwMember) after = hw_member_dup (before);

      g_free (after->name);
      after->name = g_strdup (names[i]);
      g_ptr_array_add (done, hw_things_apply_change (repository, before, after));
    }
  for (guint i = done->len; i > 0; i--)
    {
      g_ptr_array_add (undone, hw_things_apply_inverse (repository, done->pdata[i - 1]));
      HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), names[i - 1]);
    }
  for (guint i = undone->len; i > 0; i--)
    hw_change_set_unref (hw_things_apply_inverse (repository, undone->pdata[i - 1]));
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "D");
}

static void
test_removed_thing_comes_back_with_undo (HwRepository *repository)
{
  g_autoptr (HwCandidate) candidate = hw_things_add_candidate (repository, "Ana");
  g_autoptr (HwChangeSet) removal = hw_change_set_new ("Remove", NULL);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwChangeSet) restored = NULL;
  g_autoptr (HwCandidate) found = NULL;

  hw_change_set_remove (removal, candidate);
  applied = hw_repository_apply (repository, removal, NULL, NULL);
  g_assert_nonnull (applied);
  HW_ASSERT_TITLES (repository, hw_query_where_matches (hw_query_new (&HW_CANDIDATE), "ana"), "");
  restored = hw_things_apply_inverse (repository, applied);
  HW_ASSERT_TITLES (repository, hw_query_where_matches (hw_query_new (&HW_CANDIDATE), "ana"), "Ana");
  found = hw_repository_find (repository, &HW_CANDIDATE, candidate->parent.id, NULL, NULL);
  g_assert_cmpint (found->parent.revision, ==, 3);
}

static void
test_one_change_set_one_revision (HwRepository *repository)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add two", NULL);
  g_autoptr (HwMember) a = hw_member_new ();
  g_autoptr (HwMember) b = hw_member_new ();
  g_autoptr (HwChangeSet) applied = NULL;

  a->name = g_strdup ("A");
  b->name = g_strdup ("B");
  hw_change_set_add (changes, a);
  hw_change_set_add (changes, b);
  changes->final = TRUE;
  applied = hw_repository_apply (repository, changes, NULL, NULL);
  g_assert_cmpuint (applied->changes->len, ==, 2);
  g_assert_true (applied->final);
  g_assert_cmpint (((HwChange *) applied->changes->pdata[0])->after->revision, ==, 1);
  g_assert_cmpint (((HwChange *) applied->changes->pdata[1])->after->revision, ==, 1);
  g_assert_cmpint (a->parent.revision, ==, 0); /* what was handed in stays as it was */
}

static void
test_history_tells_what_was_done (HwRepository *repository)
{
  g_autoptr (HwMember) actor = hw_things_add_member (repository, "Mo");
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add Ana", actor->parent.id);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwQuery) query = hw_query_order_by (hw_query_new (&HW_EVENT), "sequence", TRUE);
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *head = NULL;
  HwEvent *event;

  candidate->name = g_strdup ("Ana");
  hw_change_set_add (changes, candidate);
  applied = hw_repository_apply (repository, changes, NULL, NULL);
  hw_query_where_text (hw_query_where_text (query, "noun", "candidate"), "subject", candidate->parent.id);
  events = hw_repository_query (repository, query, NULL, NULL);
  g_assert_cmpuint (events->len, ==, 1);
  event = events->pdata[0];
  g_assert_cmpstr (event->parent.id, ==, "2");
  g_assert_cmpint (event->sequence, ==, 2);
  g_assert_cmpstr (event->actor, ==, actor->parent.id);
  g_assert_cmpstr (event->label, ==, "Add Ana");
  g_assert_cmpstr (event->action, ==, "added");
  g_assert_nonnull (strstr (event->details, "Ana"));
  g_assert_cmpuint (strlen (event->hash), ==, 64);
  head = hw_repository_dup_history_head (repository, NULL, NULL);
  g_assert_cmpstr (head, ==, event->hash);
}

static void
test_history_is_nobodys_to_write (HwRepository *repository)
{
  g_autoptr (HwEvent) event = hw_event_new ();
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Forge", NULL);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  hw_change_set_add (changes, event);
  applied = hw_repository_apply (repository, changes, NULL, &error);
  g_assert_null (applied);
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

static void
test_nothing_to_do_leaves_no_trace (HwRepository *repository)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Nothing", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwChangeSet) applied = hw_repository_apply (repository, changes, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (hw_change_set_is_empty (applied));
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_EVENT), "");
}

static void
test_used_thing_cannot_be_removed (HwRepository *repository)
{
  g_autoptr (HwRequisition) requisition = hw_things_add_requisition (repository, "Director");
  g_autoptr (HwCandidate) candidate = hw_things_add_candidate (repository, "Ana");
  g_autoptr (HwCandidacy) candidacy = hw_things_add_candidacy (repository, candidate, requisition);
  g_autoptr (HwChangeSet) removal = hw_change_set_new ("Remove the candidate", NULL);
  g_autoptr (HwChangeSet) both = hw_change_set_new ("Remove both, in either order", NULL);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  hw_change_set_remove (removal, candidate);
  g_assert_null (hw_repository_apply (repository, removal, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "candidacy"));
  g_clear_error (&error);
  hw_change_set_remove (both, candidate);
  hw_change_set_remove (both, candidacy);
  applied = hw_repository_apply (repository, both, NULL, &error);
  g_assert_no_error (error);
}

static void
test_same_candidate_twice_for_one_requisition (HwRepository *repository)
{
  g_autoptr (HwRequisition) requisition = hw_things_add_requisition (repository, "Director");
  g_autoptr (HwCandidate) candidate = hw_things_add_candidate (repository, "Ana");
  g_autoptr (HwCandidacy) candidacy = hw_things_add_candidacy (repository, candidate, requisition);
  g_autoptr (HwCandidacy) again = hw_candidacy_dup (candidacy);
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Again", NULL);
  g_autoptr (GError) error = NULL;

  hw_entity_set_id (HW_ENTITY (again), "cdy-again");
  hw_change_set_add (changes, again);
  g_assert_null (hw_repository_apply (repository, changes, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

static void
test_published_rubric_is_frozen (HwRepository *repository)
{
  g_autoptr (HwChangeSet) publish = hw_change_set_new ("Publish with its parts", NULL);
  g_autoptr (HwRubricVersion) rubric = hw_things_make_rubric ();
  g_autoptr (HwCompetency) competency = hw_things_make_competency (rubric, "strategy");
  g_autoptr (HwCompetency) late = hw_things_make_competency (rubric, "late");
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwCompetency) stored = NULL;
  g_autoptr (HwCompetency) edited = NULL;
  g_autoptr (GError) error = NULL;

  rubric->status = HW_RUBRIC_PUBLISHED;
  hw_change_set_add (publish, rubric);
  hw_change_set_add (publish, competency);
  applied = hw_repository_apply (repository, publish, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (hw_things_try_add (repository, late, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  stored = hw_repository_find (repository, &HW_COMPETENCY, competency->parent.id, NULL, NULL);
  edited = hw_competency_dup (stored);
  g_free (edited->name);
  edited->name = g_strdup ("Other");
  g_assert_false (hw_things_try_change (repository, stored, edited, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (hw_things_try_remove (repository, stored, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

static void
test_submitted_card_is_frozen (HwRepository *repository)
{
  g_autoptr (HwScorecard) card = hw_things_add_scorecard (repository);
  g_autoptr (HwRating) rating = hw_things_add_rating (repository, card, "strategy", 4);
  g_autoptr (HwScorecard) submitted = hw_scorecard_dup (card);
  g_autoptr (HwRating) changed = hw_rating_dup (rating);
  g_autoptr (HwRating) late = hw_rating_dup (rating);
  g_autoptr (GError) error = NULL;

  submitted->status = HW_CARD_SUBMITTED;
  hw_change_set_unref (hw_things_apply_change (repository, card, submitted));
  changed->rating = 5;
  g_assert_false (hw_things_try_change (repository, rating, changed, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  hw_entity_set_id (HW_ENTITY (late), "rat-late");
  g_free (late->competency);
  late->competency = g_strdup ("leadership");
  g_assert_false (hw_things_try_add (repository, late, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (hw_things_try_remove (repository, rating, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

/* An imported card that took the place of another goes again with its import, and the other is back. */
static void
test_imported_card_can_be_taken_back (HwRepository *repository)
{
  g_autoptr (HwScorecard) draft = hw_things_add_scorecard (repository);
  g_autoptr (HwScorecard) submitted = hw_scorecard_dup (draft);
  g_autoptr (HwChangeSet) submission = NULL;
  g_autoptr (HwScorecard) older = NULL;
  g_autoptr (HwScorecard) replaced = NULL;
  g_autoptr (HwImport) ledger = hw_import_new ();
  g_autoptr (HwScorecard) card = hw_scorecard_dup (draft);
  g_autoptr (HwRating) rating = hw_rating_new ();
  g_autoptr (HwChangeSet) import = hw_change_set_new ("Import a scorecard", NULL);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwChangeSet) undone = NULL;
  g_autoptr (HwScorecard) back = NULL;
  g_autoptr (GError) error = NULL;

  submitted->status = HW_CARD_SUBMITTED;
  submission = hw_things_apply_change (repository, draft, submitted);
  older = hw_repository_find (repository, &HW_SCORECARD, draft->parent.id, NULL, NULL);
  replaced = hw_scorecard_dup (older);
  replaced->status = HW_CARD_REPLACED;
  hw_entity_set_id (HW_ENTITY (card), "card-imported");
  card->card_revision = 2;
  card->reason = g_strdup ("imported again");
  card->status = HW_CARD_SUBMITTED;
  card->import_id = g_strdup (ledger->parent.id);
  rating->scorecard_id = g_strdup (card->parent.id);
  rating->competency = g_strdup ("strategy");
  rating->rating = 3;
  hw_change_set_add (import, ledger);
  hw_change_set_change (import, older, replaced);
  hw_change_set_add (import, card);
  hw_change_set_add (import, rating);
  applied = hw_repository_apply (repository, import, NULL, &error);
  g_assert_no_error (error);
  undone = hw_things_apply_inverse (repository, applied);
  g_assert_null (hw_repository_find (repository, &HW_SCORECARD, card->parent.id, NULL, NULL));
  back = hw_repository_find (repository, &HW_SCORECARD, older->parent.id, NULL, NULL);
  g_assert_cmpint (back->status, ==, HW_CARD_SUBMITTED);
}

typedef struct
{
  guint n;
  GStrv last;
} Heard;

static void
changed_cb (HwRepository *repository, char **nouns, Heard *heard)
{
  heard->n++;
  g_strfreev (heard->last);
  heard->last = g_strdupv (nouns);
}

static void
test_changed_is_told_after_a_commit_only (HwRepository *repository)
{
  const char *const expected[] = { "member", "event", NULL };
  Heard heard = { 0, NULL };
  g_autoptr (HwMember) member = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (repository, "changed", G_CALLBACK (changed_cb), &heard);
  member = hw_things_add_member (repository, "Mo");
  g_assert_cmpuint (heard.n, ==, 0); /* it comes through the main context, not out of the blue */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_cmpstrv (heard.last, expected);
  g_assert_false (hw_things_try_add (repository, member, &error));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (heard.n, ==, 1);
  g_strfreev (heard.last);
}

static void
test_cancelled_call_changes_nothing (HwRepository *repository)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HwMember) member = hw_member_new ();
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add", NULL);
  g_autoptr (GError) error = NULL;

  member->name = g_strdup ("Mo");
  hw_change_set_add (changes, member);
  g_cancellable_cancel (cancellable);
  g_assert_null (hw_repository_apply (repository, changes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "");
}

static void
test_sound_repository_has_no_findings (HwRepository *repository)
{
  g_autoptr (HwScorecard) card = hw_things_add_scorecard (repository);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = hw_repository_verify (repository, NULL, &error);

  g_assert_no_error (error);
  if (findings->len > 0)
    g_test_message ("%s: %s", ((HwFinding *) findings->pdata[0])->place, ((HwFinding *) findings->pdata[0])->problem);
  g_assert_cmpuint (findings->len, ==, 0);
}

const HwContract HW_WRITE_CONTRACTS[] = {
  { "all-or-nothing", test_all_or_nothing },
  { "order-of-parts", test_parts_may_come_before_what_they_refer_to },
  { "conflict", test_stale_image_is_a_conflict },
  { "conflict-removed", test_removed_meanwhile_is_a_conflict },
  { "conflict-added", test_adding_twice_is_a_conflict },
  { "undo", test_undo_and_redo_several_steps },
  { "undo-removal", test_removed_thing_comes_back_with_undo },
  { "revision", test_one_change_set_one_revision },
  { "history", test_history_tells_what_was_done },
  { "history-forged", test_history_is_nobodys_to_write },
  { "empty", test_nothing_to_do_leaves_no_trace },
  { "references", test_used_thing_cannot_be_removed },
  { "unique", test_same_candidate_twice_for_one_requisition },
  { "frozen-rubric", test_published_rubric_is_frozen },
  { "frozen-card", test_submitted_card_is_frozen },
  { "imported-card", test_imported_card_can_be_taken_back },
  { "changed", test_changed_is_told_after_a_commit_only },
  { "cancelled", test_cancelled_call_changes_nothing },
  { "verify", test_sound_repository_has_no_findings },
  { NULL, NULL },
};
