/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-rubrics.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"

/*
 * Every command, with each of its calls to the store failing in turn: the error comes out, what is
 * stored and what can be undone is as before, and the same command succeeds once the store does.
 */

typedef struct
{
  Fixture *f;
  char *requisition;
  char *candidate;
  char *candidacy;
  char *member;
  char *approver;
  char *card; /* complete but for its submission */
  char *note;
} World;

typedef gboolean (*Command) (World *w, GError **error);

static const char *const keys[] = { "strategy", "content", "delivery" };

static void
world_init (World *w)
{
  static const char *const names[] = { "Ada", NULL };
  g_autoptr (HwCandidate) candidate = NULL;
  g_autoptr (HwCardSheet) sheet = NULL;
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  const char *approvers[2] = { NULL };

  w->f = fixture_new ();
  w->requisition = fixture_add_requisition (w->f, names);
  candidate = fixture_only (w->f, &HW_CANDIDATE);
  w->candidate = g_strdup (candidate->parent.id);
  w->candidacy = fixture_candidacy (w->f, "Ada");
  w->member = fixture_member (w->f, "Ann");
  w->approver = fixture_member (w->f, "Bob");
  w->note = hw_note_add (w->f->session, w->candidate, NULL, "called", NULL, NULL);
  sheet = hw_scorecard_open (w->f->session, w->candidacy, w->member, NULL, NULL);
  w->card = g_strdup (sheet->card->parent.id);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (hw_scorecard_rate (w->f->session, w->card, keys[i], 3, "seen", NULL, NULL));
  g_assert_true (hw_scorecard_recommend (w->f->session, w->card, HW_RECOMMEND_YES, NULL, NULL));
  approvers[0] = w->approver;
  g_ptr_array_add (groups, approvers);
  g_assert_true (hw_requisition_plan_approvals (w->f->session, w->requisition, groups, NULL, NULL, NULL));
}

static void
world_clear (World *w)
{
  g_free (w->requisition);
  g_free (w->candidate);
  g_free (w->candidacy);
  g_free (w->member);
  g_free (w->approver);
  g_free (w->card);
  g_free (w->note);
  fixture_free (w->f);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static gboolean
take_id (char *id)
{
  g_autofree char *taken = id;

  return taken != NULL;
}

static gboolean
create_requisition (World *w, GError **error)
{
  return take_id (hw_requisition_create (w->f->session, "Another", NULL, error));
}

static gboolean
duplicate_requisition (World *w, GError **error)
{
  return take_id (hw_requisition_duplicate (w->f->session, w->requisition, NULL, error));
}

static gboolean
save_requisition (World *w, GError **error)
{
  g_autoptr (HwRequisition) stored = hw_session_find (w->f->session, &HW_REQUISITION, w->requisition, NULL, error);
  g_autoptr (HwRequisition) edited = stored != NULL ? hw_requisition_dup (stored) : NULL;

  if (edited == NULL)
    return FALSE;
  edited->openings++;
  return hw_requisition_save (w->f->session, edited, NULL, error);
}

static gboolean
submit_requisition (World *w, GError **error)
{
  return hw_requisition_take_step (w->f->session, w->requisition, HW_STEP_SUBMIT, NULL, error);
}

static gboolean
cancel_requisition (World *w, GError **error)
{
  return hw_requisition_take_step (w->f->session, w->requisition, HW_STEP_CANCEL, NULL, error);
}

static gboolean
set_weight (World *w, GError **error)
{
  return hw_requisition_set_weight (w->f->session, w->requisition, "content", 4000, "asked for", NULL, error);
}

static gboolean
set_requirement (World *w, GError **error)
{
  return hw_requisition_set_requirement (w->f->session, w->requisition, "location", HW_DEMAND_PREFERRED, "near", NULL,
                                         error);
}

static gboolean
add_panelist (World *w, GError **error)
{
  return hw_requisition_add_panelist (w->f->session, w->requisition, w->approver, NULL, error);
}

static gboolean
remove_panelist (World *w, GError **error)
{
  return hw_requisition_remove_panelist (w->f->session, w->requisition, w->member, NULL, error);
}

static gboolean
ensure_member (World *w, GError **error)
{
  return take_id (hw_member_ensure (w->f->session, "Cleo", "cleo@example.org", NULL, NULL, error));
}

static gboolean
create_candidate (World *w, GError **error)
{
  return take_id (hw_candidate_create (w->f->session, "Bea", "bea@example.org", NULL, error));
}

static gboolean
remove_candidate (World *w, GError **error)
{
  return hw_candidate_remove (w->f->session, w->candidate, NULL, error);
}

static gboolean
move_candidacy (World *w, GError **error)
{
  const char *const ids[] = { w->candidacy, NULL };

  return hw_candidacy_move (w->f->session, ids, HW_STAGE_PANEL, NULL, NULL, error);
}

static gboolean
decide_candidacy (World *w, GError **error)
{
  return hw_candidacy_decide (w->f->session, w->candidacy, "reject", "not enough information", NULL, error);
}

static gboolean
screen_candidacy (World *w, GError **error)
{
  return hw_candidacy_screen (w->f->session, w->candidacy, "education", HW_ANSWER_PASS, "seen", NULL, error);
}

static gboolean
add_note (World *w, GError **error)
{
  return take_id (hw_note_add (w->f->session, w->candidate, NULL, "called again", NULL, error));
}

static gboolean
remove_note (World *w, GError **error)
{
  return hw_note_remove (w->f->session, w->note, NULL, error);
}

static gboolean
rate (World *w, GError **error)
{
  return hw_scorecard_rate (w->f->session, w->card, "content", 5, "seen twice", NULL, error);
}

static gboolean
recommend (World *w, GError **error)
{
  return hw_scorecard_recommend (w->f->session, w->card, HW_RECOMMEND_NO, NULL, error);
}

static gboolean
submit_card (World *w, GError **error)
{
  return hw_scorecard_submit (w->f->session, w->card, NULL, error);
}

static gboolean
open_card (World *w, GError **error)
{
  g_autoptr (HwCardSheet) sheet = hw_scorecard_open (w->f->session, w->candidacy, w->approver, NULL, error);

  return sheet != NULL;
}

static gboolean
ensure_draft (World *w, GError **error)
{
  return take_id (hw_rubric_ensure_draft (w->f->session, FIXTURE_RUBRIC_ID, NULL, error));
}

static gboolean
undo (World *w, GError **error)
{
  return hw_session_undo (w->f->session, NULL, error);
}

static gboolean
build_shortlist (World *w, GError **error)
{
  g_autoptr (HwShortlist) shortlist = hw_session_build_shortlist (w->f->session, w->requisition, NULL, NULL, error);

  return shortlist != NULL;
}

static gboolean
list_tasks (World *w, GError **error)
{
  g_autoptr (GPtrArray) tasks = hw_session_list_tasks (w->f->session, NULL, error);

  return tasks != NULL;
}

static const struct
{
  const char *name;
  Command run;
} commands[] = {
  { "create-requisition", create_requisition }, { "duplicate-requisition", duplicate_requisition },
  { "save-requisition", save_requisition },     { "submit-requisition", submit_requisition },
  { "cancel-requisition", cancel_requisition }, { "set-weight", set_weight },
  { "set-requirement", set_requirement },       { "add-panelist", add_panelist },
  { "remove-panelist", remove_panelist },       { "ensure-member", ensure_member },
  { "create-candidate", create_candidate },     { "remove-candidate", remove_candidate },
  { "move-candidacy", move_candidacy },         { "decide-candidacy", decide_candidacy },
  { "screen-candidacy", screen_candidacy },     { "add-note", add_note },
  { "remove-note", remove_note },               { "rate", rate },
  { "recommend", recommend },                   { "submit-card", submit_card },
  { "open-card", open_card },                   { "ensure-draft", ensure_draft },
  { "undo", undo },                             { "build-shortlist", build_shortlist },
  { "list-tasks", list_tasks },
};

static void
test_each_call_fails_once (gconstpointer data)
{
  Command run = commands[GPOINTER_TO_UINT (data)].run;
  g_auto (World) w = { 0 };
  guint n_failed = 0;

  world_init (&w);
  for (guint nth = 1;; nth++)
    {
      g_autofree char *before = fixture_digest (w.f->repository);
      g_autofree char *label = hw_session_dup_undo_label (w.f->session);
      g_autofree char *after = NULL;
      g_autofree char *label_after = NULL;
      g_autoptr (GError) error = NULL;

      hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (w.f->repository), nth, HW_ERROR_STORAGE, "I/O error");
      if (run (&w, &error))
        {
          g_assert_no_error (error);
          break;
        }
      g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
      after = fixture_digest (w.f->repository);
      label_after = hw_session_dup_undo_label (w.f->session);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (label, ==, label_after);
      n_failed++;
    }
  g_assert_cmpuint (n_failed, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *path = g_strdup_printf ("/command-faults/%s", commands[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_each_call_fails_once);
    }
  return g_test_run ();
}
