/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"
#include "base/hw-text.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"

#define take(f, id, step) hw_requisition_take_step ((f)->session, id, step, NULL, &error)

static HwRequisition *
load (Fixture *f, const char *id)
{
  return hw_session_find (f->session, &HW_REQUISITION, id, NULL, NULL);
}

static const char *
state_of (Fixture *f, const char *id)
{
  g_autoptr (HwRequisition) requisition = load (f, id);

  return HW_REQUISITION_STATE_NICKS[requisition->state];
}

static void
test_a_new_one_has_defaults_and_every_criterion_open (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *id = hw_requisition_create (f->session, "Head of nothing", NULL, &error);
  g_autoptr (HwRequisition) requisition = load (f, id);
  g_autoptr (GPtrArray) requirements = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (requisition->profile, ==, "director");
  g_assert_cmpstr (requisition->rubric_id, ==, FIXTURE_RUBRIC_ID);
  g_assert_cmpint (requisition->coverage_floor, ==, 800);
  g_assert_cmpint (requisition->created_at, ==, FIXTURE_NOW);
  requirements = hw_session_list (f->session, &HW_REQUIREMENT, "requisition_id", id, NULL, NULL);
  g_assert_cmpuint (requirements->len, ==, 2);
  for (guint i = 0; i < requirements->len; i++)
    g_assert_cmpint (((HwRequirement *) g_ptr_array_index (requirements, i))->demand, ==, HW_DEMAND_OPEN);
  g_assert_null (hw_requisition_create (f->session, " ", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

typedef struct
{
  const char *field;
  gint64 number;
  const char *text;
} BadValue;

static void
test_values_that_cannot_be_are_refused (void)
{
  static const BadValue rows[] = {
    { "pay_min", -1, NULL },          { "openings", 0, NULL },          { "coverage_floor", 1001, NULL },
    { "coverage_floor", -1, NULL },   { "coverage_floor", HW_UNSET, NULL }, { "days_on_site", 8, NULL },
    { "shortlist_size", 0, NULL },    { "years_min", 61, NULL },        { "work_mode", 0, "sometimes" },
    { "employment_type", 0, "voluntary" }, { "pay_period", 0, "fortnight" }, { "degree", 0, "bachelors" },
    { "currency", 0, "usd" },         { "profile", 0, "emperor" },      { "title", 0, "" },
  };
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autofree char *before = fixture_digest (f->repository);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HwRequisition) stored = load (f, id);
      g_autoptr (HwRequisition) edited = hw_requisition_dup (stored);
      const HwField *field = hw_entity_class_find_field (&HW_REQUISITION, rows[i].field);
      g_autoptr (GError) error = NULL;

      if (rows[i].text != NULL)
        hw_entity_set_text (HW_ENTITY (edited), field, rows[i].text);
      else
        hw_entity_set_integer (HW_ENTITY (edited), field, rows[i].number);
      g_assert_false (hw_requisition_save (f->session, edited, NULL, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
    }
  after = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_pay_range_has_an_order_and_a_currency (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autoptr (HwRequisition) stored = load (f, id);
  g_autoptr (HwRequisition) edited = hw_requisition_dup (stored);
  g_autoptr (GError) error = NULL;

  edited->pay_min = 20000000;
  edited->pay_max = 10000000;
  g_free (edited->currency);
  edited->currency = g_strdup ("USD");
  g_assert_false (hw_requisition_save (f->session, edited, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  edited->pay_max = 30000000;
  g_clear_pointer (&edited->currency, g_free);
  g_assert_false (hw_requisition_save (f->session, edited, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  edited->currency = g_strdup ("USD");
  g_assert_true (hw_requisition_save (f->session, edited, NULL, &error));
}

static void
test_an_edit_of_an_old_copy_is_a_conflict (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autoptr (HwRequisition) stored = load (f, id);
  g_autoptr (HwRequisition) first = hw_requisition_dup (stored);
  g_autoptr (HwRequisition) second = hw_requisition_dup (stored);
  g_autoptr (GError) error = NULL;

  hw_set_string (&first->department, "Digital");
  hw_set_string (&second->department, "Retail");
  g_assert_true (hw_requisition_save (f->session, first, NULL, &error));
  g_assert_false (hw_requisition_save (f->session, second, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
}

static void
test_saving_does_not_move_the_state (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autoptr (HwRequisition) stored = load (f, id);
  g_autoptr (HwRequisition) edited = hw_requisition_dup (stored);

  edited->state = HW_STATE_FILLED;
  hw_set_string (&edited->department, "Digital");
  g_assert_true (hw_requisition_save (f->session, edited, NULL, NULL));
  g_assert_cmpstr (state_of (f, id), ==, "draft");
}

static void
test_steps_through_the_states (void)
{
  static const struct
  {
    HwStep step;
    const char *state; /* NULL: refused */
  } rows[] = {
    { HW_STEP_FILL, NULL },      { HW_STEP_REOPEN, NULL }, { HW_STEP_OPEN, "open" },     { HW_STEP_OPEN, NULL },
    { HW_STEP_HOLD, "on_hold" }, { HW_STEP_OPEN, "open" }, { HW_STEP_FILL, "filled" },   { HW_STEP_CLOSE, "closed" },
    { HW_STEP_REOPEN, "open" },  { HW_STEP_CANCEL, "cancelled" }, { HW_STEP_HOLD, NULL }, { HW_STEP_REVISE, "draft" },
    { HW_STEP_SUBMIT, "approved" },
  };
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autofree char *expected = g_strdup ("draft");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (take (f, id, rows[i].step) == (rows[i].state != NULL));
      if (rows[i].state == NULL)
        g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
      else
        hw_set_string (&expected, rows[i].state);
      g_assert_cmpstr (state_of (f, id), ==, expected);
    }
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  g_assert_cmpstr (state_of (f, id), ==, "draft");
}

typedef struct
{
  Fixture *f;
  char *id;
  char *first;
  char *second;
} Round;

static void
round_clear (Round *self)
{
  g_free (self->id);
  g_free (self->first);
  g_free (self->second);
  fixture_free (self->f);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Round, round_clear)

/* Two approvers after each other, submitted. */
static void
round_init (Round *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const char *one[2] = { NULL }, *two[2] = { NULL };

  self->f = fixture_new ();
  self->id = hw_requisition_create (self->f->session, "Director", NULL, NULL);
  self->first = fixture_member (self->f, "Ada");
  self->second = fixture_member (self->f, "Ben");
  one[0] = self->first;
  two[0] = self->second;
  g_ptr_array_add (groups, one);
  g_ptr_array_add (groups, two);
  hw_requisition_plan_approvals (self->f->session, self->id, groups, NULL, NULL, &error);
  g_assert_no_error (error);
  take (self->f, self->id, HW_STEP_SUBMIT);
  g_assert_no_error (error);
  g_assert_cmpstr (state_of (self->f, self->id), ==, "pending");
}

static void
test_approvers_decide_in_their_order (void)
{
  g_auto (Round) r = { 0 };
  g_autoptr (GError) error = NULL;

  round_init (&r);
  g_assert_false (hw_requisition_decide (r.f->session, r.id, r.second, TRUE, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (hw_requisition_decide (r.f->session, r.id, r.first, TRUE, NULL, NULL, &error));
  g_assert_cmpstr (state_of (r.f, r.id), ==, "pending");
  g_assert_false (hw_session_can_undo (r.f->session));
  g_assert_false (hw_requisition_decide (r.f->session, r.id, r.first, TRUE, NULL, NULL, NULL));
  g_assert_true (hw_requisition_decide (r.f->session, r.id, r.second, TRUE, NULL, NULL, &error));
  g_assert_cmpstr (state_of (r.f, r.id), ==, "approved");
}

static void
test_a_rejection_has_a_reason_and_ends_the_round (void)
{
  g_auto (Round) r = { 0 };
  g_autoptr (GError) error = NULL;

  round_init (&r);
  g_assert_false (hw_requisition_decide (r.f->session, r.id, r.first, FALSE, " ", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (hw_requisition_decide (r.f->session, r.id, r.first, FALSE, "no budget", NULL, &error));
  g_assert_cmpstr (state_of (r.f, r.id), ==, "rejected");
  g_assert_false (hw_requisition_decide (r.f->session, r.id, r.second, TRUE, NULL, NULL, NULL));
  g_assert_true (take (r.f, r.id, HW_STEP_REVISE));
  g_assert_true (take (r.f, r.id, HW_STEP_SUBMIT));
  g_assert_true (hw_requisition_decide (r.f->session, r.id, r.first, TRUE, NULL, NULL, &error));
}

static void
test_a_change_of_what_was_asked_voids_the_round (void)
{
  g_auto (Round) r = { 0 };
  g_autoptr (HwRequisition) stored = NULL;
  g_autoptr (HwRequisition) edited = NULL;
  g_autoptr (HwRequisition) again = NULL;
  g_autoptr (GPtrArray) approvals = NULL;
  g_autoptr (GError) error = NULL;

  round_init (&r);
  stored = load (r.f, r.id);
  edited = hw_requisition_dup (stored);
  hw_set_string (&edited->description, "Something more");
  g_assert_true (hw_requisition_save (r.f->session, edited, NULL, &error));
  g_assert_cmpstr (state_of (r.f, r.id), ==, "pending");
  again = load (r.f, r.id);
  g_clear_pointer (&edited, hw_requisition_unref);
  edited = hw_requisition_dup (again);
  edited->openings = 2;
  g_assert_true (hw_requisition_save (r.f->session, edited, NULL, &error));
  g_assert_cmpstr (state_of (r.f, r.id), ==, "draft");
  approvals = hw_session_list (r.f->session, &HW_APPROVAL, "status", "void", NULL, NULL);
  g_assert_cmpuint (approvals->len, ==, 2);
  g_assert_false (hw_requisition_decide (r.f->session, r.id, r.first, TRUE, NULL, NULL, NULL));
}

static void
test_an_approval_waits_for_whose_turn_it_is (void)
{
  g_auto (Round) r = { 0 };
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) then = NULL;
  const HwTask *task;

  round_init (&r);
  hw_session_set_member_id (r.f->session, r.first);
  first = hw_session_list_tasks (r.f->session, NULL, NULL);
  g_assert_cmpuint (first->len, ==, 1);
  task = g_ptr_array_index (first, 0);
  g_assert_cmpstr (task->kind, ==, "approval");
  g_assert_cmpstr (task->requisition_id, ==, r.id);
  g_assert_cmpstr (task->title, ==, "Approve “Director”");
  hw_session_set_member_id (r.f->session, r.second);
  second = hw_session_list_tasks (r.f->session, NULL, NULL);
  g_assert_cmpuint (second->len, ==, 0);
  g_assert_true (hw_requisition_decide (r.f->session, r.id, r.first, TRUE, NULL, NULL, NULL));
  then = hw_session_list_tasks (r.f->session, NULL, NULL);
  g_assert_cmpuint (then->len, ==, 1);
}

static void
test_approvers_are_planned_once_each_and_enough (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autofree char *ada = fixture_member (f, "Ada");
  const char *twice[] = { ada, ada, NULL };
  const char *nobody[] = { NULL };
  const char *one[] = { ada, NULL };
  const guint two[] = { 2 };
  const char **const groups[] = { twice, nobody, one };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GPtrArray) plan = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (plan, groups[i]);
      g_assert_false (
          hw_requisition_plan_approvals (f->session, id, plan, groups[i] == one ? two : NULL, NULL, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
    }
  g_assert_cmpint (fixture_count (f, &HW_APPROVAL), ==, 0);
}

static char *
show_weights (Fixture *f, const char *id)
{
  g_autoptr (HwRequisition) requisition = load (f, id);
  g_autoptr (HwRubric) rubric = hw_session_load_rubric (f->session, FIXTURE_RUBRIC_ID, NULL, NULL);
  g_autoptr (GPtrArray) weights = hw_requisition_load_weights (f->session, requisition, rubric, NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < weights->len; i++)
    {
      g_autofree char *value = hw_decimal_format (((HwWeight *) g_ptr_array_index (weights, i))->weight, 1000);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", value);
    }
  return g_string_free (text, FALSE);
}

#define assert_weights(f, id, expected)                                                                       \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *shown_weights = show_weights (f, id);                                                    \
    g_assert_cmpstr (shown_weights, ==, expected);                                                            \
  }                                                                                                           \
  G_STMT_END

static void
test_weights_are_equal_until_set (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autoptr (GError) error = NULL;

  assert_weights (f, id, "1 1 1");
  g_assert_true (hw_requisition_set_weight (f->session, id, "content", 2500, "asked for", NULL, &error));
  assert_weights (f, id, "1 2.5 1");
  g_assert_true (hw_requisition_set_weight (f->session, id, "content", 3000, NULL, NULL, &error));
  g_assert_true (hw_session_undo (f->session, NULL, &error)); /* both, as drawn along a slider */
  assert_weights (f, id, "1 1 1");
  g_assert_true (hw_session_redo (f->session, NULL, &error));
  assert_weights (f, id, "1 3 1");
  g_assert_true (hw_requisition_set_weights (f->session, id, NULL, NULL, &error));
  assert_weights (f, id, "1 1 1");
  g_assert_cmpint (fixture_count (f, &HW_WEIGHT), ==, 0);
  g_assert_false (hw_requisition_set_weight (f->session, id, "cooking", 1000, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (hw_requisition_set_weight (f->session, id, "content", -1, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (hw_requisition_suggest_weights (f->session, id, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

static void
test_not_all_weights_are_zero (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = hw_requisition_create (f->session, "Director", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_requisition_set_weight (f->session, id, "strategy", 0, NULL, NULL, NULL));
  g_assert_true (hw_requisition_set_weight (f->session, id, "content", 0, NULL, NULL, NULL));
  g_assert_false (hw_requisition_set_weight (f->session, id, "delivery", 0, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  assert_weights (f, id, "0 0 1");
}

static void
test_a_duplicate_takes_the_plan_and_not_the_decisions (void)
{
  g_auto (Round) r = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRequisition) copy = NULL;
  g_autoptr (GPtrArray) approvals = NULL;
  g_autofree char *id = NULL;

  round_init (&r);
  g_assert_true (hw_requisition_add_panelist (r.f->session, r.id, r.first, NULL, &error));
  g_assert_true (hw_requisition_set_weight (r.f->session, r.id, "content", 4000, NULL, NULL, &error));
  id = hw_requisition_duplicate (r.f->session, r.id, NULL, &error);
  g_assert_no_error (error);
  copy = load (r.f, id);
  g_assert_cmpstr (copy->title, ==, "Director (copy)");
  g_assert_cmpint (copy->state, ==, HW_STATE_DRAFT);
  g_assert_cmpint (copy->approval_round, ==, 0);
  assert_weights (r.f, id, "1 4 1");
  approvals = hw_session_list (r.f->session, &HW_APPROVAL, "requisition_id", id, NULL, NULL);
  g_assert_cmpuint (approvals->len, ==, 2);
  g_assert_true (hw_session_undo (r.f->session, NULL, &error));
  g_assert_cmpint (fixture_count (r.f, &HW_REQUISITION), ==, 1);
}

static void
test_what_is_typed_finds_one_or_lists_the_choices (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *a = hw_requisition_create (f->session, "Director of A", NULL, NULL);
  g_autofree char *b = hw_requisition_create (f->session, "Same", NULL, NULL);
  g_autofree char *c = hw_requisition_create (f->session, "Same", NULL, NULL);
  g_autofree char *start = g_strndup (a, 12);
  const char *const rows[] = { a, start, "director OF  a" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HwRequisition) found = hw_requisition_resolve (f->session, rows[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (found->parent.id, ==, a);
    }
  g_assert_null (hw_requisition_resolve (f->session, "Same", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, b));
  g_assert_nonnull (strstr (error->message, c));
  g_clear_error (&error);
  g_assert_null (hw_requisition_resolve (f->session, "Other", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Director of A"));
}

static void
test_no_failing_call_leaves_half_a_requisition (void)
{
  for (guint nth = 1;; nth++)
    {
      g_autoptr (Fixture) f = fixture_new ();
      g_autofree char *before = fixture_digest (f->repository);
      g_autofree char *after = NULL;
      g_autofree char *id = NULL;
      g_autoptr (GError) error = NULL;

      hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (f->repository), nth, HW_ERROR_STORAGE, "I/O error");
      id = hw_requisition_create (f->session, "Director", NULL, &error);
      if (id != NULL)
        {
          g_assert_cmpuint (nth, >, 1);
          break;
        }
      g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
      after = fixture_digest (f->repository);
      g_assert_cmpstr (before, ==, after);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/requisitions/new", test_a_new_one_has_defaults_and_every_criterion_open);
  g_test_add_func ("/requisitions/values", test_values_that_cannot_be_are_refused);
  g_test_add_func ("/requisitions/pay", test_a_pay_range_has_an_order_and_a_currency);
  g_test_add_func ("/requisitions/conflict", test_an_edit_of_an_old_copy_is_a_conflict);
  g_test_add_func ("/requisitions/state-by-steps-only", test_saving_does_not_move_the_state);
  g_test_add_func ("/requisitions/steps", test_steps_through_the_states);
  g_test_add_func ("/requisitions/approvals/order", test_approvers_decide_in_their_order);
  g_test_add_func ("/requisitions/approvals/rejection", test_a_rejection_has_a_reason_and_ends_the_round);
  g_test_add_func ("/requisitions/approvals/void", test_a_change_of_what_was_asked_voids_the_round);
  g_test_add_func ("/requisitions/approvals/task", test_an_approval_waits_for_whose_turn_it_is);
  g_test_add_func ("/requisitions/approvals/plan", test_approvers_are_planned_once_each_and_enough);
  g_test_add_func ("/requisitions/weights/equal", test_weights_are_equal_until_set);
  g_test_add_func ("/requisitions/weights/zero", test_not_all_weights_are_zero);
  g_test_add_func ("/requisitions/duplicate", test_a_duplicate_takes_the_plan_and_not_the_decisions);
  g_test_add_func ("/requisitions/resolve", test_what_is_typed_finds_one_or_lists_the_choices);
  g_test_add_func ("/requisitions/faults", test_no_failing_call_leaves_half_a_requisition);
  return g_test_run ();
}
