/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-people.h"
#include "workbench/hw-requisition-private.h"
#include "workbench/hw-session-private.h"

/* The state of a requisition, and who has to approve it. */

GPtrArray *
hw_requisition_list_approvals (HwSession *session, const char *requisition_id, gint64 round,
                               GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_APPROVAL), "requisition_id", requisition_id);

  hw_query_where_integer (query, "round", round);
  hw_query_order_by (query, "position", FALSE);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

gboolean
hw_requisition_add_voids (HwSession *session, const HwRequisition *requisition, HwChangeSet *changes,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) approvals = NULL;

  if (requisition->approval_round <= 0)
    return TRUE;
  approvals = hw_requisition_list_approvals (session, requisition->parent.id, requisition->approval_round, cancellable,
                                             error);
  if (approvals == NULL)
    return FALSE;
  for (guint i = 0; i < approvals->len; i++)
    {
      HwApproval *approval = g_ptr_array_index (approvals, i);
      g_autoptr (HwApproval) voided = NULL;

      if (approval->status != HW_APPROVAL_PENDING)
        continue;
      voided = hw_approval_dup (approval);
      voided->status = HW_APPROVAL_VOID;
      hw_change_set_change (changes, approval, voided);
    }
  return TRUE;
}

static const char *
step_label (HwStep step)
{
  static const char *const labels[] = {
    [HW_STEP_SUBMIT] = N_ ("Submit “%s” for approval"), [HW_STEP_OPEN] = N_ ("Open “%s”"),
    [HW_STEP_HOLD] = N_ ("Put “%s” on hold"),           [HW_STEP_FILL] = N_ ("Mark “%s” as filled"),
    [HW_STEP_CLOSE] = N_ ("Close “%s”"),                [HW_STEP_CANCEL] = N_ ("Cancel “%s”"),
    [HW_STEP_REOPEN] = N_ ("Reopen “%s”"),              [HW_STEP_REVISE] = N_ ("Revise “%s”"),
  };

  return _ (labels[step]);
}

/* The plan becomes the questions of a new round. */
static void
add_round (HwChangeSet *changes, GPtrArray *plan, gint64 round)
{
  for (guint i = 0; i < plan->len; i++)
    {
      const HwApproval *planned = g_ptr_array_index (plan, i);
      g_autoptr (HwApproval) asked = hw_approval_new ();

      hw_set_string (&asked->requisition_id, planned->requisition_id);
      hw_set_string (&asked->member_id, planned->member_id);
      asked->round = round;
      asked->position = planned->position;
      asked->quorum = planned->quorum;
      hw_change_set_add (changes, asked);
    }
}

gboolean
hw_requisition_take_step (HwSession *session, const char *requisition_id, HwStep step, GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) before = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (HwRequisition) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autofree char *label = NULL;

  if (before == NULL)
    return FALSE;
  plan = hw_requisition_list_approvals (session, requisition_id, 0, cancellable, error);
  if (plan == NULL)
    return FALSE;
  after = hw_requisition_dup (before);
  if (!hw_requisition_step (after, step, plan->len > 0, hw_session_now (session), error))
    return FALSE;
  label = g_strdup_printf (step_label (step), before->title);
  changes = hw_session_begin (session, "%s", label);
  if (before->state == HW_STATE_PENDING && after->state != HW_STATE_PENDING
      && !hw_requisition_add_voids (session, before, changes, cancellable, error))
    return FALSE;
  if (after->state == HW_STATE_PENDING && before->state != HW_STATE_PENDING)
    {
      after->approval_round = MAX (before->approval_round, 0) + 1;
      add_round (changes, plan, after->approval_round);
    }
  hw_change_set_change (changes, before, after);
  return hw_session_apply (session, changes, cancellable, error);
}

static gboolean
add_group (HwSession *session, HwChangeSet *changes, const char *requisition_id, const char *const *members,
           guint position, guint quorum, GHashTable *seen, GCancellable *cancellable, GError **error)
{
  guint n_members = g_strv_length ((char **) members);

  if (n_members == 0 || quorum > n_members)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _ ("Group %u of the approvers has %u members and needs %u; name more or ask for fewer"),
                   position + 1, n_members, MAX (quorum, 1));
      return FALSE;
    }
  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (HwMember) member = hw_session_find (session, &HW_MEMBER, members[i], cancellable, error);
      g_autoptr (HwApproval) approval = NULL;

      if (member == NULL)
        return FALSE;
      if (!g_hash_table_add (seen, g_strdup (members[i])))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("%s is named twice among the approvers; once is enough"),
                       member->name);
          return FALSE;
        }
      approval = hw_approval_new ();
      hw_set_string (&approval->requisition_id, requisition_id);
      hw_set_string (&approval->member_id, members[i]);
      approval->round = 0;
      approval->position = position;
      approval->quorum = quorum > 0 ? quorum : n_members;
      hw_change_set_add (changes, approval);
    }
  return TRUE;
}

gboolean
hw_requisition_plan_approvals (HwSession *session, const char *requisition_id, GPtrArray *groups,
                               const guint *quorums, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) requisition
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (requisition == NULL)
    return FALSE;
  old = hw_requisition_list_approvals (session, requisition_id, 0, cancellable, error);
  if (old == NULL)
    return FALSE;
  changes = hw_session_begin (session, _ ("Plan the approvals of “%s”"), requisition->title);
  for (guint i = 0; i < old->len; i++)
    hw_change_set_remove (changes, g_ptr_array_index (old, i));
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    if (!add_group (session, changes, requisition_id, g_ptr_array_index (groups, i), i,
                    quorums != NULL ? quorums[i] : 0, seen, cancellable, error))
      return FALSE;
  return hw_session_apply (session, changes, cancellable, error);
}

static guint
find_own_approval (GPtrArray *approvals, const char *member_id)
{
  for (guint i = 0; i < approvals->len; i++)
    {
      const HwApproval *approval = g_ptr_array_index (approvals, i);

      if (approval->status == HW_APPROVAL_PENDING && g_strcmp0 (approval->member_id, member_id) == 0)
        return i;
    }
  return G_MAXUINT;
}

static gboolean
check_decision (const HwRequisition *requisition, GPtrArray *approvals, const HwMember *member, gboolean approve,
                const char *reason, GError **error)
{
  if (requisition->state != HW_STATE_PENDING)
    g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("“%s” does not wait for approval; submit it first"),
                 requisition->title);
  else if (find_own_approval (approvals, member->parent.id) == G_MAXUINT)
    g_set_error (error, HW_ERROR, HW_ERROR_RULE,
                 _ ("%s is not asked to approve “%s”; the approvers are planned before it is submitted"),
                 member->name, requisition->title);
  else if (!hw_approvals_can_decide (approvals, member->parent.id))
    g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("It is not yet the turn of %s; others have to approve “%s” first"),
                 member->name, requisition->title);
  else if (!approve && hw_text_is_blank (reason))
    g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("“%s” is not rejected without a reason; write one"),
                 requisition->title);
  else
    return TRUE;
  return FALSE;
}

gboolean
hw_requisition_decide (HwSession *session, const char *requisition_id, const char *member_id, gboolean approve,
                       const char *reason, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) before = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwMember) member = NULL;
  g_autoptr (GPtrArray) approvals = NULL;
  g_autoptr (HwApproval) decided = NULL;
  g_autoptr (HwRequisition) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  HwApprovalStatus outcome;
  guint own;

  if (before == NULL)
    return FALSE;
  member = hw_session_find (session, &HW_MEMBER, member_id, cancellable, error);
  if (member == NULL)
    return FALSE;
  approvals = hw_requisition_list_approvals (session, requisition_id, before->approval_round, cancellable, error);
  if (approvals == NULL || !check_decision (before, approvals, member, approve, reason, error))
    return FALSE;
  own = find_own_approval (approvals, member_id);
  decided = hw_approval_dup (g_ptr_array_index (approvals, own));
  decided->status = approve ? HW_APPROVAL_APPROVED : HW_APPROVAL_REJECTED;
  hw_set_string (&decided->reason, hw_text_is_blank (reason) ? NULL : reason);
  decided->decided_at = hw_session_now (session);
  changes = hw_session_begin (session, approve ? _ ("Approve “%s”") : _ ("Reject “%s”"), before->title);
  hw_set_string (&changes->actor, member_id);
  changes->final = TRUE;
  hw_change_set_change (changes, g_ptr_array_index (approvals, own), decided);
  hw_entity_unref (g_ptr_array_index (approvals, own));
  g_ptr_array_index (approvals, own) = hw_approval_ref (decided);
  outcome = hw_approvals_get_outcome (approvals);
  after = hw_requisition_dup (before);
  if (outcome == HW_APPROVAL_APPROVED)
    after->state = HW_STATE_APPROVED;
  else if (outcome == HW_APPROVAL_REJECTED)
    after->state = HW_STATE_REJECTED;
  hw_change_set_change (changes, before, after);
  return hw_session_apply (session, changes, cancellable, error);
}
