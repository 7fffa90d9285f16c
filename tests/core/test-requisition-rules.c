/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "core/hw-rules.h"

/* One line a state, one column a step: where it leads, "-" where it is not possible. */
static const struct
{
  HwRequisitionState from;
  const char *to; /* submit open hold fill close cancel reopen revise */
} with_approvers[] = {
  { HW_STATE_DRAFT, "pending - - - - cancelled - -" },
  { HW_STATE_PENDING, "- - - - - cancelled - -" },
  { HW_STATE_APPROVED, "- open - - - cancelled - -" },
  { HW_STATE_OPEN, "- - on_hold filled closed cancelled - -" },
  { HW_STATE_ON_HOLD, "- open - - closed cancelled - -" },
  { HW_STATE_FILLED, "- - - - closed - open -" },
  { HW_STATE_CLOSED, "- - - - - - open -" },
  { HW_STATE_CANCELLED, "- - - - - - - draft" },
  { HW_STATE_REJECTED, "- - - - - - - draft" },
};

static void
check_step (HwRequisitionState from, HwStep step, gboolean has_approvers, const char *expected)
{
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  requisition->state = from;
  done = hw_requisition_step (requisition, step, has_approvers, 1000, &error);
  g_assert_cmpint (done, ==, !g_str_equal (expected, "-"));
  if (done)
    {
      g_assert_cmpstr (HW_REQUISITION_STATE_NICKS[requisition->state], ==, expected);
      return;
    }
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, HW_STEP_NICKS[step]));
  g_assert_cmpint (requisition->state, ==, from);
}

static void
test_state_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (with_approvers); i++)
    {
      g_auto (GStrv) to = g_strsplit (with_approvers[i].to, " ", -1);

      g_assert_cmpuint (g_strv_length (to), ==, HW_N_STEPS);
      for (guint step = 0; step < HW_N_STEPS; step++)
        check_step (with_approvers[i].from, (HwStep) step, TRUE, to[step]);
    }
}

static void
test_nobody_to_ask (void)
{
  check_step (HW_STATE_DRAFT, HW_STEP_SUBMIT, FALSE, "approved");
  check_step (HW_STATE_DRAFT, HW_STEP_OPEN, FALSE, "open");
}

static void
test_error_says_what_is_possible (void)
{
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();
  g_autoptr (GError) error = NULL;

  requisition->state = HW_STATE_FILLED;
  g_assert_false (hw_requisition_step (requisition, HW_STEP_HOLD, TRUE, 0, &error));
  g_assert_nonnull (strstr (error->message, "close, reopen"));
}

static void
take (HwRequisition *requisition, HwStep step, gint64 now)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_requisition_step (requisition, step, FALSE, now, &error));
  g_assert_no_error (error);
}

static void
test_dates_follow_the_steps (void)
{
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();

  take (requisition, HW_STEP_OPEN, 10);
  take (requisition, HW_STEP_HOLD, 20);
  take (requisition, HW_STEP_OPEN, 30);
  g_assert_cmpint (requisition->opened_at, ==, 10); /* the first time */
  take (requisition, HW_STEP_FILL, 40);
  g_assert_cmpint (requisition->filled_at, ==, 40);
  take (requisition, HW_STEP_CLOSE, 50);
  g_assert_cmpint (requisition->closed_at, ==, 50);
  take (requisition, HW_STEP_REOPEN, 60);
  g_assert_true (requisition->filled_at == HW_UNSET && requisition->closed_at == HW_UNSET);
  g_assert_cmpint (requisition->opened_at, ==, 10);
  take (requisition, HW_STEP_CANCEL, 70);
  g_assert_cmpint (requisition->closed_at, ==, 70);
  take (requisition, HW_STEP_REVISE, 80);
  g_assert_true (requisition->opened_at == HW_UNSET && requisition->closed_at == HW_UNSET);
}

static void
test_what_voids_approvals (void)
{
  static const struct
  {
    const char *field;
    gboolean voids;
  } rows[] = {
    { "openings", TRUE },    { "pay_min", TRUE }, { "pay_max", TRUE },      { "currency", TRUE },
    { "pay_period", TRUE },  { "profile", TRUE }, { "work_mode", TRUE },    { "rubric_id", TRUE },
    { "description", FALSE }, { "title", FALSE },  { "department", FALSE }, { "coverage_floor", FALSE },
    { "retention_days", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HwRequisition) before = hw_requisition_new ();
      g_autoptr (HwRequisition) after = hw_requisition_dup (before);
      const HwField *field = hw_entity_class_find_field (&HW_REQUISITION, rows[i].field);

      if (field->type == HW_FIELD_INTEGER)
        hw_entity_set_integer (HW_ENTITY (after), field, 5);
      else
        hw_entity_set_text (HW_ENTITY (after), field, "other");
      g_assert_cmpint (hw_requisition_change_voids_approvals (before, after), ==, rows[i].voids);
      g_assert_false (hw_requisition_change_voids_approvals (before, before));
    }
}

static void
test_another_place_voids_approvals (void)
{
  g_autoptr (HwRequisition) before = hw_requisition_new ();
  g_autoptr (HwRequisition) after = hw_requisition_dup (before);

  after->locations = g_strsplit ("Chicago", "|", -1);
  g_assert_true (hw_requisition_change_voids_approvals (before, after));
}

/* "0/2: ada=approved bob=pending" is group 0 with quorum 2. */
static GPtrArray *
make_round (const char *const *groups)
{
  GPtrArray *approvals = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_approval_unref);

  for (; *groups != NULL; groups++)
    {
      g_auto (GStrv) words = g_strsplit (*groups, " ", -1);

      for (guint i = 1; words[i] != NULL; i++)
        {
          g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
          HwApproval *approval = hw_approval_new ();

          approval->round = 1;
          approval->position = words[0][0] - '0';
          approval->quorum = words[0][2] - '0';
          approval->member_id = g_strdup (pair[0]);
          approval->status = hw_choice_from_nick (HW_APPROVAL_STATUS_NICKS, pair[1]);
          g_ptr_array_add (approvals, approval);
        }
    }
  return approvals;
}

static void
test_approvals_in_groups (void)
{
  static const struct
  {
    const char *groups[3];
    const char *may_decide; /* those whose turn it is */
    HwApprovalStatus outcome;
  } rows[] = {
    { { NULL }, "", HW_APPROVAL_APPROVED },
    { { "0/0: ada=pending bob=pending", NULL }, "ada bob", HW_APPROVAL_PENDING },
    { { "0/0: ada=approved bob=pending", NULL }, "bob", HW_APPROVAL_PENDING },
    { { "0/1: ada=approved bob=pending", NULL }, "", HW_APPROVAL_APPROVED },
    { { "0/2: ada=approved bob=pending cy=pending", NULL }, "bob cy", HW_APPROVAL_PENDING },
    { { "0/2: ada=approved bob=approved cy=pending", NULL }, "", HW_APPROVAL_APPROVED },
    { { "0/9: ada=approved bob=pending", NULL }, "bob", HW_APPROVAL_PENDING }, /* more than there are: all */
    { { "0/1: ada=pending", "1/1: bob=pending", NULL }, "ada", HW_APPROVAL_PENDING },
    { { "0/1: ada=approved", "1/1: bob=pending", NULL }, "bob", HW_APPROVAL_PENDING },
    { { "0/1: ada=approved dee=pending", "1/2: bob=pending cy=approved", NULL }, "bob", HW_APPROVAL_PENDING },
    { { "0/1: ada=approved", "1/1: bob=approved", NULL }, "", HW_APPROVAL_APPROVED },
    { { "0/1: ada=pending bob=rejected", NULL }, "", HW_APPROVAL_REJECTED },
    { { "0/1: ada=approved", "1/2: bob=rejected cy=pending", NULL }, "", HW_APPROVAL_REJECTED },
    { { "0/1: ada=void bob=void", NULL }, "", HW_APPROVAL_PENDING },
    { { "1/1: bob=pending", "0/1: ada=pending", NULL }, "ada", HW_APPROVAL_PENDING }, /* whatever their order */
  };
  static const char *const members[] = { "ada", "bob", "cy", "dee", "stranger" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) approvals = make_round (rows[i].groups);
      g_auto (GStrv) expected = g_strsplit (rows[i].may_decide, " ", -1);

      g_assert_cmpint (hw_approvals_get_outcome (approvals), ==, rows[i].outcome);
      for (guint m = 0; m < G_N_ELEMENTS (members); m++)
        if (hw_approvals_can_decide (approvals, members[m])
            != g_strv_contains ((const char *const *) expected, members[m]))
          g_error ("row %u, %s", i, members[m]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/requisition-rules/states", test_state_table);
  g_test_add_func ("/requisition-rules/without-approvers", test_nobody_to_ask);
  g_test_add_func ("/requisition-rules/message", test_error_says_what_is_possible);
  g_test_add_func ("/requisition-rules/dates", test_dates_follow_the_steps);
  g_test_add_func ("/requisition-rules/voids", test_what_voids_approvals);
  g_test_add_func ("/requisition-rules/voids-place", test_another_place_voids_approvals);
  g_test_add_func ("/requisition-rules/approvals", test_approvals_in_groups);
  return g_test_run ();
}
