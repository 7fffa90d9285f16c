/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/hw-rules.h"
#include "workbench/hw-requisition-private.h"
#include "workbench/hw-scorecard-private.h"
#include "workbench/hw-session-private.h"

/* What waits for a member, or, for the owner, for anyone. */

void
hw_task_free (HwTask *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_free (self->requisition_id);
  g_free (self->candidacy_id);
  g_free (self->member_id);
  g_free (self->title);
  g_free (self->details);
  g_free (self);
}

typedef struct
{
  HwSession *session;
  char *member_id;
  GHashTable *members; /* id -> HwMember */
  GPtrArray *tasks;
  GCancellable *cancellable;
} Collect;

static const char *
member_name (const Collect *self, const char *id)
{
  const HwMember *member = g_hash_table_lookup (self->members, id);

  return member != NULL ? member->name : id;
}

static void
add_task (Collect *self, const char *kind, const HwRequisition *requisition, const char *candidacy_id,
          const char *title, const char *member_id)
{
  HwTask *task = g_new0 (HwTask, 1);

  task->kind = g_strdup (kind);
  task->requisition_id = g_strdup (requisition->parent.id);
  task->candidacy_id = g_strdup (candidacy_id);
  task->member_id = g_strdup (member_id);
  task->title = g_strdup (title);
  task->details = self->member_id != NULL
                      ? g_strdup (requisition->title)
                      : g_strdup_printf ("%s · %s", requisition->title, member_name (self, member_id));
  g_ptr_array_add (self->tasks, task);
}

static gboolean
concerns (const Collect *self, const char *member_id)
{
  return self->member_id == NULL || g_strcmp0 (self->member_id, member_id) == 0;
}

static gboolean
add_approvals (Collect *self, const HwRequisition *requisition, GError **error)
{
  g_autoptr (GPtrArray) approvals = hw_requisition_list_approvals (
      self->session, requisition->parent.id, requisition->approval_round, self->cancellable, error);

  for (guint i = 0; approvals != NULL && i < approvals->len; i++)
    {
      const HwApproval *approval = g_ptr_array_index (approvals, i);
      g_autofree char *title = NULL;

      if (approval->status != HW_APPROVAL_PENDING || !concerns (self, approval->member_id)
          || !hw_approvals_can_decide (approvals, approval->member_id))
        continue;
      title = g_strdup_printf (_ ("Approve “%s”"), requisition->title);
      add_task (self, "approval", requisition, NULL, title, approval->member_id);
    }
  return approvals != NULL;
}

/* A card is due once the candidate is being interviewed, or has been begun earlier. */
static gboolean
is_due (const HwCandidacy *candidacy, const HwScorecard *current)
{
  if (current != NULL)
    return current->status == HW_CARD_DRAFT && candidacy->stage < HW_STAGE_OFFER;
  return candidacy->stage == HW_STAGE_INTERVIEW || candidacy->stage == HW_STAGE_PANEL;
}

static gboolean
add_cards_due (Collect *self, const HwRequisition *requisition, const HwCandidacy *candidacy, GPtrArray *panel,
               GError **error)
{
  g_autoptr (GPtrArray) cards = hw_session_list (self->session, &HW_SCORECARD, "candidacy_id", candidacy->parent.id,
                                                 self->cancellable, error);
  g_autoptr (HwCandidate) candidate = NULL;

  if (cards == NULL)
    return FALSE;
  for (guint i = 0; i < panel->len; i++)
    {
      const HwPanelist *panelist = g_ptr_array_index (panel, i);
      g_autofree char *title = NULL;

      if (!concerns (self, panelist->member_id)
          || !is_due (candidacy, hw_scorecard_pick_current (cards, panelist->member_id)))
        continue;
      if (candidate == NULL)
        candidate
            = hw_session_find (self->session, &HW_CANDIDATE, candidacy->candidate_id, self->cancellable, error);
      if (candidate == NULL)
        return FALSE;
      title = g_strdup_printf (_ ("Rate %s"), candidate->name);
      add_task (self, "scorecard", requisition, candidacy->parent.id, title, panelist->member_id);
    }
  return TRUE;
}

static gboolean
add_scorecards (Collect *self, const HwRequisition *requisition, GError **error)
{
  const char *id = requisition->parent.id;
  g_autoptr (GPtrArray) panel
      = hw_session_list (self->session, &HW_PANELIST, "requisition_id", id, self->cancellable, error);
  g_autoptr (GPtrArray) candidacies = NULL;

  if (panel == NULL)
    return FALSE;
  candidacies = hw_session_list (self->session, &HW_CANDIDACY, "requisition_id", id, self->cancellable, error);
  for (guint i = 0; candidacies != NULL && i < candidacies->len; i++)
    if (!add_cards_due (self, requisition, g_ptr_array_index (candidacies, i), panel, error))
      return FALSE;
  return candidacies != NULL;
}

static gboolean
collect (Collect *self, GError **error)
{
  g_autoptr (GPtrArray) members = hw_session_list (self->session, &HW_MEMBER, NULL, NULL, self->cancellable, error);
  g_autoptr (GPtrArray) requisitions = NULL;

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      HwMember *member = g_ptr_array_index (members, i);

      g_hash_table_replace (self->members, g_strdup (member->parent.id), hw_member_ref (member));
    }
  requisitions = hw_session_list (self->session, &HW_REQUISITION, NULL, NULL, self->cancellable, error);
  for (guint i = 0; requisitions != NULL && i < requisitions->len; i++)
    {
      const HwRequisition *requisition = g_ptr_array_index (requisitions, i);

      if (requisition->state == HW_STATE_PENDING && !add_approvals (self, requisition, error))
        return FALSE;
      if (requisition->state == HW_STATE_OPEN && !add_scorecards (self, requisition, error))
        return FALSE;
    }
  return requisitions != NULL;
}

GPtrArray *
hw_session_list_tasks (HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autofree char *member_id = hw_session_dup_member_id (session);
  g_autoptr (GHashTable) members
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hw_member_unref);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_task_free);
  Collect self = { session, member_id, members, tasks, cancellable };

  return collect (&self, error) ? g_steal_pointer (&tasks) : NULL;
}
