/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-rubric-parts.h"
#include "core/hw-rules.h"

static gboolean
allows (gpointer before, gpointer after)
{
  HwChange change = { before, after };
  g_autoptr (GError) error = NULL;
  gboolean allowed = hw_rules_check_change (&change, &error);

  if (!allowed)
    g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  return allowed;
}

static void
test_submitted_scorecard_is_final (void)
{
  g_autoptr (HwScorecard) draft = hw_scorecard_new ();
  g_autoptr (HwScorecard) submitted = NULL;
  g_autoptr (HwScorecard) edited = NULL;
  g_autoptr (HwScorecard) replaced = NULL;
  g_autoptr (HwScorecard) imported = NULL;

  draft->card_revision = 1;
  submitted = hw_scorecard_dup (draft);
  submitted->status = HW_CARD_SUBMITTED;
  edited = hw_scorecard_dup (submitted);
  edited->recommendation = HW_RECOMMEND_YES;
  replaced = hw_scorecard_dup (submitted);
  replaced->status = HW_CARD_REPLACED;
  imported = hw_scorecard_dup (submitted);
  imported->import_id = g_strdup ("imp-1");

  g_assert_true (allows (draft, submitted));
  g_assert_true (allows (NULL, submitted));
  g_assert_true (allows (draft, NULL));
  g_assert_false (allows (submitted, draft));
  g_assert_false (allows (submitted, edited));
  g_assert_false (allows (submitted, NULL));
  g_assert_true (allows (submitted, replaced));
  g_assert_true (allows (replaced, submitted)); /* a revision that was given up */
  g_assert_false (allows (replaced, draft));
  g_assert_true (allows (imported, NULL)); /* an import can be taken back */
}

static void
test_revision_needs_a_reason (void)
{
  g_autoptr (HwScorecard) second = hw_scorecard_new ();

  second->card_revision = 2;
  g_assert_false (allows (NULL, second));
  second->reason = g_strdup ("Mixed up two candidates");
  g_assert_true (allows (NULL, second));
}

static void
test_published_rubric_never_changes (void)
{
  g_autoptr (HwRubricVersion) draft = hw_rubric_version_new ();
  g_autoptr (HwRubricVersion) published = hw_rubric_version_dup (draft);
  g_autoptr (HwRubricVersion) renamed = NULL;

  published->status = HW_RUBRIC_PUBLISHED;
  renamed = hw_rubric_version_dup (published);
  renamed->name = g_strdup ("Another");
  g_assert_true (allows (draft, published));
  g_assert_false (allows (published, renamed));
  g_assert_false (allows (published, draft));
  g_assert_false (allows (published, NULL));
}

static void
test_approver_decides_once (void)
{
  g_autoptr (HwApproval) pending = hw_approval_new ();
  g_autoptr (HwApproval) approved = hw_approval_dup (pending);
  g_autoptr (HwApproval) rejected = hw_approval_dup (pending);
  g_autoptr (HwApproval) withdrawn = NULL;

  approved->status = HW_APPROVAL_APPROVED;
  rejected->status = HW_APPROVAL_REJECTED;
  withdrawn = hw_approval_dup (approved);
  withdrawn->status = HW_APPROVAL_VOID;
  g_assert_true (allows (pending, approved));
  g_assert_false (allows (pending, rejected)); /* without a reason */
  rejected->reason = g_strdup ("The range is too low");
  g_assert_true (allows (pending, rejected));
  g_assert_false (allows (approved, rejected));
  g_assert_false (allows (approved, pending));
  g_assert_false (allows (approved, NULL));
  g_assert_true (allows (approved, withdrawn));
}

static void
test_rejecting_a_candidate_needs_a_reason (void)
{
  g_autoptr (HwCandidacy) candidacy = hw_candidacy_new ();

  g_assert_true (allows (NULL, candidacy));
  candidacy->decision = g_strdup ("advance");
  g_assert_true (allows (NULL, candidacy));
  g_free (candidacy->decision);
  candidacy->decision = g_strdup ("reject");
  g_assert_false (allows (NULL, candidacy));
  candidacy->decision_reason = g_strdup ("Better qualified candidate");
  g_assert_true (allows (NULL, candidacy));
  g_free (candidacy->decision);
  candidacy->decision = g_strdup ("maybe");
  g_assert_false (allows (NULL, candidacy));
}

static void
test_values_stay_in_range (void)
{
  static const struct
  {
    const HwEntityClass *klass;
    const char *field;
    gint64 value;
    gboolean allowed;
  } rows[] = {
    { &HW_RATING, "rating", 0, TRUE },
    { &HW_RATING, "rating", 5, TRUE },
    { &HW_RATING, "rating", 6, FALSE },
    { &HW_RATING, "rating", -1, FALSE },
    { &HW_RATING, "rating", HW_UNSET, TRUE },
    { &HW_WEIGHT, "weight", 0, TRUE },
    { &HW_WEIGHT, "weight", -1, FALSE },
    { &HW_WEIGHT, "weight", HW_UNSET, FALSE },
    { &HW_TARGET, "level", 0, FALSE },
    { &HW_TARGET, "weight", -1, FALSE },
    { &HW_ANCHOR, "level", 6, FALSE },
    { &HW_ANCHOR, "level", 1, TRUE },
    { &HW_REQUISITION, "openings", 0, FALSE },
    { &HW_REQUISITION, "openings", 3, TRUE },
    { &HW_REQUISITION, "coverage_floor", 0, TRUE },
    { &HW_REQUISITION, "coverage_floor", 1000, TRUE },
    { &HW_REQUISITION, "coverage_floor", 1001, FALSE },
    { &HW_REQUISITION, "pay_min", -1, FALSE },
    { &HW_REQUISITION, "days_on_site", 8, FALSE },
    { &HW_REQUISITION, "shortlist_size", 0, FALSE },
    { &HW_REQUISITION, "years_min", -2, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HwEntity) entity = hw_entity_new (rows[i].klass);

      hw_entity_set_integer (entity, hw_entity_class_find_field (rows[i].klass, rows[i].field), rows[i].value);
      if (allows (NULL, entity) != rows[i].allowed)
        g_error ("%s %" G_GINT64_FORMAT, rows[i].field, rows[i].value);
    }
}

static void
test_pay_range_is_in_order (void)
{
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();

  requisition->pay_max = 100;
  g_assert_true (allows (NULL, requisition));
  requisition->pay_min = 100;
  g_assert_true (allows (NULL, requisition));
  requisition->pay_min = 101;
  g_assert_false (allows (NULL, requisition));
}

static void
test_import_adds_up (void)
{
  g_autoptr (HwImport) import = hw_import_new ();

  import->n_read = 10;
  import->n_added = 4;
  import->n_duplicate = 5;
  g_assert_false (allows (NULL, import));
  import->n_rejected = 1;
  g_assert_true (allows (NULL, import));
}

static void
test_notes_and_history (void)
{
  g_autoptr (HwNote) note = hw_note_new ();
  g_autoptr (HwEvent) event = hw_event_new ();

  g_assert_false (allows (NULL, note));
  note->candidate_id = g_strdup ("cand-1");
  g_assert_true (allows (NULL, note));
  g_assert_false (allows (NULL, event)); /* only the store writes it */
}

static void
test_scorecard_misses (void)
{
  static const char *const all[] = { "strategy", "demand", "recommendation", NULL };
  g_autoptr (HwScorecard) card = hw_scorecard_new ();
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rating_unref);
  g_autoptr (GPtrArray) competencies = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_competency_unref);
  g_auto (GStrv) missing = NULL;
  HwRating *rating;

  for (guint i = 0; i < 2; i++)
    {
      HwCompetency *competency = hw_competency_new ();

      competency->key = g_strdup (all[i]);
      g_ptr_array_add (competencies, competency);
    }
  missing = hw_scorecard_find_missing (card, ratings, competencies);
  g_assert_true (g_strv_equal ((const char *const *) missing, all));

  rating = hw_rating_new ();
  rating->competency = g_strdup ("strategy");
  rating->rating = 4;
  rating->evidence = g_strdup (" \n");
  g_ptr_array_add (ratings, rating);
  rating = hw_rating_new ();
  rating->competency = g_strdup ("demand");
  rating->rating = HW_NOT_OBSERVED; /* needs no evidence */
  g_ptr_array_add (ratings, rating);
  card->recommendation = HW_RECOMMEND_NO;
  g_strfreev (missing);
  missing = hw_scorecard_find_missing (card, ratings, competencies);
  g_assert_cmpuint (g_strv_length (missing), ==, 1);
  g_assert_cmpstr (missing[0], ==, "strategy");

  rating = g_ptr_array_index (ratings, 0);
  g_free (rating->evidence);
  rating->evidence = g_strdup ("Wrote the plan");
  g_strfreev (missing);
  missing = hw_scorecard_find_missing (card, ratings, competencies);
  g_assert_cmpuint (g_strv_length (missing), ==, 0);
  rating->rating = HW_UNSET; /* evidence alone is not a rating */
  g_strfreev (missing);
  missing = hw_scorecard_find_missing (card, ratings, competencies);
  g_assert_cmpuint (g_strv_length (missing), ==, 1);
}

static void
test_who_sees_a_scorecard (void)
{
  static const struct
  {
    HwCardStatus status;
    const char *viewer;
    gboolean submitted;
    gboolean panelist;
    gboolean visible;
  } rows[] = {
    { HW_CARD_DRAFT, "mem-own", FALSE, TRUE, TRUE },
    { HW_CARD_SUBMITTED, "mem-own", TRUE, TRUE, TRUE },
    { HW_CARD_DRAFT, "mem-other", TRUE, TRUE, FALSE },
    { HW_CARD_DRAFT, "mem-other", FALSE, FALSE, FALSE },
    { HW_CARD_DRAFT, NULL, FALSE, FALSE, FALSE },
    { HW_CARD_SUBMITTED, "mem-other", FALSE, TRUE, FALSE },
    { HW_CARD_SUBMITTED, "mem-other", TRUE, TRUE, TRUE },
    { HW_CARD_SUBMITTED, "mem-other", FALSE, FALSE, TRUE },
    { HW_CARD_SUBMITTED, NULL, FALSE, FALSE, TRUE },
    { HW_CARD_REPLACED, "mem-other", FALSE, TRUE, FALSE },
    { HW_CARD_REPLACED, "mem-other", TRUE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HwScorecard) card = hw_scorecard_new ();

      card->member_id = g_strdup ("mem-own");
      card->status = rows[i].status;
      if (hw_scorecard_is_visible (card, rows[i].viewer, rows[i].submitted, rows[i].panelist) != rows[i].visible)
        g_error ("row %u", i);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/scorecard-final", test_submitted_scorecard_is_final);
  g_test_add_func ("/rules/revision-reason", test_revision_needs_a_reason);
  g_test_add_func ("/rules/rubric-published", test_published_rubric_never_changes);
  g_test_add_func ("/rules/approver", test_approver_decides_once);
  g_test_add_func ("/rules/rejecting", test_rejecting_a_candidate_needs_a_reason);
  g_test_add_func ("/rules/ranges", test_values_stay_in_range);
  g_test_add_func ("/rules/pay", test_pay_range_is_in_order);
  g_test_add_func ("/rules/import", test_import_adds_up);
  g_test_add_func ("/rules/notes-and-history", test_notes_and_history);
  g_test_add_func ("/rules/scorecard-missing", test_scorecard_misses);
  g_test_add_func ("/rules/visibility", test_who_sees_a_scorecard);
  return g_test_run ();
}
