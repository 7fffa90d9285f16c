/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-sample-table.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"
#include "workbench/hw-workspace.h"

/*
 * The worked example, through the same doors as a user's own files. Each part finds what an earlier,
 * interrupted run has left and goes on from there.
 */

typedef struct
{
  HwSession *session;
  char *posting_id;
  char *requisition_id;
  char *approver_id;
  char *recruiter_id; /* screens the candidates */
  GCancellable *cancellable;
} Sample;

typedef gboolean (*PartFunc) (Sample *self, GError **error);

static void
sample_clear (Sample *self)
{
  g_free (self->posting_id);
  g_free (self->requisition_id);
  g_free (self->approver_id);
  g_free (self->recruiter_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static HwSampleTable *
load_table (const char *relative, GError **error)
{
  g_autoptr (GBytes) bytes = hw_data_load (relative, error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return hw_sample_table_parse (text, error);
}

static gboolean
import_file (Sample *self, const char *relative, HwDocumentKind kind, char **entity_id, GError **error)
{
  const HwImportOptions options = { .read = { .wanted = (int) kind + 1 }, .requisition_id = self->requisition_id };
  g_autofree char *path = hw_data_find (relative, error);
  g_autoptr (HwImportPlan) plan = NULL;

  if (path == NULL)
    return FALSE;
  plan = hw_import_plan_file (self->session, path, &options, self->cancellable, error);
  if (plan == NULL || !hw_import_apply (self->session, plan, self->cancellable, error))
    return FALSE;
  if (entity_id != NULL && plan->lines->len > 0)
    *entity_id = g_strdup (((HwImportLine *) g_ptr_array_index (plan->lines, 0))->entity_id);
  return TRUE;
}

static gboolean
add_posting (Sample *self, GError **error)
{
  return hw_workspace_init (self->session, self->cancellable, error)
         && import_file (self, "samples/posting.md", HW_DOCUMENT_POSTING, &self->posting_id, error);
}

/* The sample is complete once its last part, the scorecards, is in. */
static gboolean
check_absent (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) candidacies = hw_session_list (self->session, &HW_CANDIDACY, "requisition_id",
                                                       self->requisition_id, self->cancellable, error);

  if (candidacies == NULL)
    return FALSE;
  for (guint i = 0; i < candidacies->len; i++)
    {
      g_autoptr (GPtrArray) cards
          = hw_session_list (self->session, &HW_SCORECARD, "candidacy_id",
                             ((HwEntity *) g_ptr_array_index (candidacies, i))->id, self->cancellable, error);

      if (cards == NULL)
        return FALSE;
      if (cards->len > 0)
        {
          g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE, _ ("The sample is in this workspace already"));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
set_amount (const char *text, gint64 scale, gint64 *value, GError **error)
{
  return *text == '\0' || hw_decimal_parse (text, scale, value, error);
}

static gboolean
set_property (HwRequisition *requisition, const char *key, const char *value, GError **error)
{
  const HwField *field = hw_entity_class_find_field (&HW_REQUISITION, key);
  g_auto (GStrv) list = NULL;

  if (g_str_equal (key, "location"))
    {
      const char *const places[] = { value, NULL };

      hw_entity_set_list (HW_ENTITY (requisition), hw_entity_class_find_field (&HW_REQUISITION, "locations"), places);
      return TRUE;
    }
  if (g_str_equal (key, "pay_min"))
    return set_amount (value, 100, &requisition->pay_min, error);
  if (g_str_equal (key, "pay_max"))
    return set_amount (value, 100, &requisition->pay_max, error);
  if (g_str_equal (key, "coverage_floor"))
    return set_amount (value, 1000, &requisition->coverage_floor, error);
  if (field == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _ ("The sample has an unknown field \"%s\"; install the program again"), key);
      return FALSE;
    }
  if (field->type == HW_FIELD_LIST)
    {
      list = g_strsplit (value, ";", -1);
      hw_entity_set_list (HW_ENTITY (requisition), field, (const char *const *) list);
    }
  else if (field->type == HW_FIELD_INTEGER)
    {
      gint64 number = HW_UNSET;

      if (!set_amount (value, 1, &number, error))
        return FALSE;
      hw_entity_set_integer (HW_ENTITY (requisition), field, number);
    }
  else
    hw_entity_set_text (HW_ENTITY (requisition), field, value);
  return TRUE;
}

static gboolean
save_requisition (Sample *self, GError **error)
{
  g_autoptr (HwSampleTable) table = load_table ("samples/requisition.csv", error);
  g_autoptr (HwRequisition) stored = NULL;
  g_autoptr (HwRequisition) requisition = NULL;

  if (table == NULL)
    return FALSE;
  stored = hw_session_find (self->session, &HW_REQUISITION, self->requisition_id, self->cancellable, error);
  if (stored == NULL)
    return FALSE;
  if (stored->state != HW_STATE_DRAFT)
    return TRUE;
  requisition = hw_requisition_dup (stored);
  for (guint i = 0; i < table->rows->len; i++)
    if (!set_property (requisition, hw_sample_table_get (table, i, "key"), hw_sample_table_get (table, i, "value"),
                       error))
      return FALSE;
  /* Three days a week in New York decide who can take the position. */
  return hw_requisition_save (self->session, requisition, self->cancellable, error)
         && hw_requisition_set_requirement (self->session, self->requisition_id, "location", HW_DEMAND_REQUIRED,
                                            _ ("New York City, three days a week on site"), self->cancellable, error);
}

static gboolean
add_requisition (Sample *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (HwRequisition) known = hw_session_find_where (self->session, &HW_REQUISITION, "posting_id",
                                                           self->posting_id, NULL, NULL, self->cancellable, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  self->requisition_id = known != NULL ? g_strdup (known->parent.id)
                                       : hw_requisition_create_from_posting (self->session, self->posting_id,
                                                                             self->cancellable, error);
  return self->requisition_id != NULL && check_absent (self, error) && save_requisition (self, error);
}

static gboolean
add_panel (Sample *self, GError **error)
{
  g_autoptr (HwSampleTable) table = load_table ("samples/members.csv", error);

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      g_auto (GStrv) roles = g_strsplit (hw_sample_table_get (table, i, "roles"), " ", -1);
      g_autofree char *id = hw_member_ensure (self->session, hw_sample_table_get (table, i, "name"),
                                              hw_sample_table_get (table, i, "email"), (const char *const *) roles,
                                              self->cancellable, error);

      if (id == NULL
          || (g_strv_contains ((const char *const *) roles, "panelist")
              && !hw_requisition_add_panelist (self->session, self->requisition_id, id, self->cancellable, error)))
        return FALSE;
      if (g_strv_contains ((const char *const *) roles, "recruiter") && self->recruiter_id == NULL)
        self->recruiter_id = g_strdup (id);
      if (g_strv_contains ((const char *const *) roles, "approver") && self->approver_id == NULL)
        self->approver_id = g_steal_pointer (&id);
    }
  return table != NULL;
}

/* Asked, approved and opened, as a requisition should be before people are considered for it. */
static gboolean
open_requisition (Sample *self, GError **error)
{
  const char *const approvers[] = { self->approver_id, NULL };
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autoptr (HwRequisition) requisition
      = hw_session_find (self->session, &HW_REQUISITION, self->requisition_id, self->cancellable, error);
  const char *id = self->requisition_id;

  if (requisition == NULL)
    return FALSE;
  g_ptr_array_add (groups, (gpointer) approvers);
  if (requisition->state == HW_STATE_DRAFT
      && (!hw_requisition_plan_approvals (self->session, id, groups, NULL, self->cancellable, error)
          || !hw_requisition_take_step (self->session, id, HW_STEP_SUBMIT, self->cancellable, error)))
    return FALSE;
  if (requisition->state <= HW_STATE_PENDING
      && !hw_requisition_decide (self->session, id, self->approver_id, TRUE, NULL, self->cancellable, error))
    return FALSE;
  return requisition->state > HW_STATE_APPROVED
         || hw_requisition_take_step (self->session, id, HW_STEP_OPEN, self->cancellable, error);
}

static gboolean
add_candidates (Sample *self, GError **error)
{
  static const char *const resumes[] = { "gwen-achterberg.txt", "hannah-oyelaran.json", "marcus-delacroix-boyd.md",
                                         "priya-raghunathan.md", "tomasz-wierzbicki.md" };

  if (!import_file (self, "samples/candidates.csv", HW_DOCUMENT_CANDIDATES, NULL, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (resumes); i++)
    {
      g_autofree char *relative = g_build_filename ("samples", "resumes", resumes[i], NULL);

      if (!import_file (self, relative, HW_DOCUMENT_RESUME, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static char *
find_candidacy (Sample *self, const char *email, GError **error)
{
  g_autoptr (HwCandidate) candidate = hw_candidate_resolve (self->session, email, self->cancellable, error);
  g_autoptr (HwCandidacy) candidacy = NULL;

  if (candidate == NULL)
    return NULL;
  candidacy = hw_session_find_where (self->session, &HW_CANDIDACY, "candidate_id", candidate->parent.id,
                                     "requisition_id", self->requisition_id, self->cancellable, error);
  return candidacy != NULL ? g_strdup (candidacy->parent.id) : NULL;
}

static gboolean
screen_candidates (Sample *self, GError **error)
{
  g_autoptr (HwSampleTable) table = load_table ("samples/screening.csv", error);
  g_autoptr (HwChangeSet) changes = hw_session_begin (self->session, "%s", _ ("Screen the candidates"));

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      int answer = hw_choice_from_nick (HW_ANSWER_NICKS, hw_sample_table_get (table, i, "answer"));
      g_autofree char *candidacy_id = find_candidacy (self, hw_sample_table_get (table, i, "candidate"), error);

      if (candidacy_id == NULL
          || !hw_candidacy_screen_in (changes, self->session, candidacy_id, hw_sample_table_get (table, i, "criterion"),
                                      (HwAnswer) MAX (answer, 0), hw_sample_table_get (table, i, "note"),
                                      self->recruiter_id, self->cancellable, error))
        return FALSE;
    }
  return table != NULL && hw_session_apply (self->session, changes, self->cancellable, error);
}

static gboolean
add_scorecards (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) candidacies = hw_session_list (self->session, &HW_CANDIDACY, "requisition_id",
                                                       self->requisition_id, self->cancellable, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (candidacies == NULL)
    return FALSE;
  for (guint i = 0; i < candidacies->len; i++)
    g_strv_builder_add (ids, ((HwEntity *) g_ptr_array_index (candidacies, i))->id);
  all = g_strv_builder_end (ids);
  return hw_candidacy_move (self->session, (const char *const *) all, HW_STAGE_PANEL, NULL, self->cancellable, error)
         && import_file (self, "samples/scorecards.csv", HW_DOCUMENT_SCORECARDS, NULL, error);
}

gboolean
hw_workspace_add_sample (HwSession *session, HwWorkspaceProgress progress, gpointer user_data,
                         GCancellable *cancellable, GError **error)
{
  static const struct
  {
    const char *what;
    PartFunc add;
  } parts[] = {
    { N_ ("Importing the posting"), add_posting },      { N_ ("Making the requisition"), add_requisition },
    { N_ ("Inviting the panel"), add_panel },           { N_ ("Opening the requisition"), open_requisition },
    { N_ ("Importing the candidates"), add_candidates }, { N_ ("Screening the candidates"), screen_candidates },
    { N_ ("Importing the scorecards"), add_scorecards },
  };
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_auto (Sample) self = { .session = session, .cancellable = cancellable };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (progress != NULL)
        progress (_ (parts[i].what), (double) i / G_N_ELEMENTS (parts), user_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !parts[i].add (&self, error))
        return FALSE;
    }
  hw_session_forget_undo (session);
  if (progress != NULL)
    progress (_ ("Done"), 1.0, user_data);
  return TRUE;
}
