/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-rules.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"

/* The states of a requisition and its approvals. */

const char *const HW_STEP_NICKS[]
    = { "submit", "open", "hold", "fill", "close", "cancel", "reopen", "revise", NULL };

#define FROM(state) (1u << (state))

/* From which states a step leads where; submitting and opening ask about approvers besides. */
static const struct
{
  guint from;
  HwRequisitionState to;
} steps[HW_N_STEPS] = {
  [HW_STEP_SUBMIT] = { FROM (HW_STATE_DRAFT), HW_STATE_PENDING },
  [HW_STEP_OPEN]
  = { FROM (HW_STATE_DRAFT) | FROM (HW_STATE_APPROVED) | FROM (HW_STATE_ON_HOLD), HW_STATE_OPEN },
  [HW_STEP_HOLD] = { FROM (HW_STATE_OPEN), HW_STATE_ON_HOLD },
  [HW_STEP_FILL] = { FROM (HW_STATE_OPEN), HW_STATE_FILLED },
  [HW_STEP_CLOSE]
  = { FROM (HW_STATE_OPEN) | FROM (HW_STATE_ON_HOLD) | FROM (HW_STATE_FILLED), HW_STATE_CLOSED },
  [HW_STEP_CANCEL] = { FROM (HW_STATE_DRAFT) | FROM (HW_STATE_PENDING) | FROM (HW_STATE_APPROVED)
                           | FROM (HW_STATE_OPEN) | FROM (HW_STATE_ON_HOLD),
                       HW_STATE_CANCELLED },
  [HW_STEP_REOPEN] = { FROM (HW_STATE_FILLED) | FROM (HW_STATE_CLOSED), HW_STATE_OPEN },
  [HW_STEP_REVISE] = { FROM (HW_STATE_REJECTED) | FROM (HW_STATE_CANCELLED), HW_STATE_DRAFT },
};

gboolean
hw_requisition_step_is_allowed (const HwRequisition *self, HwStep step, gboolean has_approvers)
{
  g_return_val_if_fail ((guint) step < HW_N_STEPS, FALSE);
  if ((steps[step].from & FROM (self->state)) == 0)
    return FALSE;
  /* whoever has approvers asks them before opening */
  return step != HW_STEP_OPEN || self->state != HW_STATE_DRAFT || !has_approvers;
}

static char *
list_allowed (const HwRequisition *self, gboolean has_approvers)
{
  GString *out = g_string_new (NULL);

  for (guint step = 0; step < HW_N_STEPS; step++)
    if (hw_requisition_step_is_allowed (self, (HwStep) step, has_approvers))
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", HW_STEP_NICKS[step]);
  if (out->len == 0)
    g_string_append (out, _("nothing before the approvers have decided"));
  return g_string_free (out, FALSE);
}

static void
set_dates (HwRequisition *self, HwStep step, gint64 now)
{
  switch (step)
    {
    case HW_STEP_OPEN:
      if (self->opened_at == HW_UNSET)
        self->opened_at = now;
      break;
    case HW_STEP_FILL:
      self->filled_at = now;
      break;
    case HW_STEP_CLOSE:
    case HW_STEP_CANCEL:
      self->closed_at = now;
      break;
    case HW_STEP_REVISE:
      self->opened_at = HW_UNSET;
      G_GNUC_FALLTHROUGH;
    case HW_STEP_REOPEN:
      self->filled_at = HW_UNSET;
      self->closed_at = HW_UNSET;
      break;
    case HW_STEP_SUBMIT:
    case HW_STEP_HOLD:
    case HW_N_STEPS:
    default:
      break;
    }
}

gboolean
hw_requisition_step (HwRequisition *self, HwStep step, gboolean has_approvers, gint64 now, GError **error)
{
  if (!hw_requisition_step_is_allowed (self, step, has_approvers))
    {
      g_autofree char *allowed = list_allowed (self, has_approvers);

      g_set_error (error, HW_ERROR, HW_ERROR_RULE,
                   _("“%s” is not possible while the requisition is “%s”; possible now: %s"),
                   HW_STEP_NICKS[step], HW_REQUISITION_STATE_NICKS[self->state], allowed);
      return FALSE;
    }
  set_dates (self, step, now);
  /* without approvers there is nobody to wait for */
  self->state = step == HW_STEP_SUBMIT && !has_approvers ? (int) HW_STATE_APPROVED : (int) steps[step].to;
  return TRUE;
}

gboolean
hw_requisition_change_voids_approvals (const HwRequisition *before, const HwRequisition *after)
{
  static const char *const approved[] = { "openings", "pay_min",   "pay_max",   "currency", "pay_period",
                                          "profile",  "locations", "work_mode", "rubric_id" };

  for (guint i = 0; i < G_N_ELEMENTS (approved); i++)
    if (!hw_entity_field_equal ((const HwEntity *) before, (const HwEntity *) after,
                                hw_entity_class_find_field (&HW_REQUISITION, approved[i])))
      return TRUE;
  return FALSE;
}

/* How a group stands: how many it has, how many said yes, how many are needed. */
typedef struct
{
  guint n;
  guint n_approved;
  guint needed;
} GroupState;

static GroupState
read_group (GPtrArray *approvals, gint64 position)
{
  GroupState group = { 0, 0, 0 };

  for (guint i = 0; i < approvals->len; i++)
    {
      const HwApproval *approval = g_ptr_array_index (approvals, i);

      if (approval->position != position)
        continue;
      group.n++;
      group.n_approved += approval->status == HW_APPROVAL_APPROVED;
      if (approval->quorum > 0)
        group.needed = MAX (group.needed, (guint) MIN (approval->quorum, G_MAXINT));
    }
  if (group.needed == 0 || group.needed > group.n)
    group.needed = group.n; /* unset: everybody */
  return group;
}

static gboolean
group_has_quorum (GPtrArray *approvals, gint64 position)
{
  GroupState group = read_group (approvals, position);

  return group.n_approved >= group.needed;
}

static gboolean
is_rejected (GPtrArray *approvals)
{
  for (guint i = 0; i < approvals->len; i++)
    if (((HwApproval *) g_ptr_array_index (approvals, i))->status == HW_APPROVAL_REJECTED)
      return TRUE;
  return FALSE;
}

static gboolean
earlier_have_quorum (GPtrArray *approvals, gint64 position)
{
  for (guint i = 0; i < approvals->len; i++)
    {
      const HwApproval *approval = g_ptr_array_index (approvals, i);

      if (approval->position < position && !group_has_quorum (approvals, approval->position))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_approvals_can_decide (GPtrArray *approvals, const char *member_id)
{
  if (is_rejected (approvals))
    return FALSE;
  for (guint i = 0; i < approvals->len; i++)
    {
      const HwApproval *approval = g_ptr_array_index (approvals, i);

      /* once the own group has its quorum the round has moved on */
      if (approval->status == HW_APPROVAL_PENDING && g_strcmp0 (approval->member_id, member_id) == 0
          && !group_has_quorum (approvals, approval->position)
          && earlier_have_quorum (approvals, approval->position))
        return TRUE;
    }
  return FALSE;
}

HwApprovalStatus
hw_approvals_get_outcome (GPtrArray *approvals)
{
  if (is_rejected (approvals))
    return HW_APPROVAL_REJECTED;
  for (guint i = 0; i < approvals->len; i++)
    if (!group_has_quorum (approvals, ((HwApproval *) g_ptr_array_index (approvals, i))->position))
      return HW_APPROVAL_PENDING;
  return HW_APPROVAL_APPROVED;
}
