/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-change-set.h"
#include "core/hw-requisition.h"
#include "core/hw-scorecard.h"

G_BEGIN_DECLS

/** hw_rules_check_change: whether one change is allowed by itself, e.g. a submitted scorecard stays as it is. */
gboolean hw_rules_check_change (const HwChange *change, GError **error);

/**
 * HwStep: what can be done with a requisition's state. hw_requisition_list_steps() names those
 * allowed now, hw_requisition_step() gives the state that follows.
 */
typedef enum
{
  HW_STEP_SUBMIT,  /* for approval */
  HW_STEP_OPEN,
  HW_STEP_HOLD,
  HW_STEP_FILL,
  HW_STEP_CLOSE,
  HW_STEP_CANCEL,
  HW_STEP_REOPEN,
  HW_STEP_REVISE,  /* a rejected or cancelled one becomes a draft again */
  HW_N_STEPS,
} HwStep;

extern const char *const HW_STEP_NICKS[];

gboolean hw_requisition_step_is_allowed (const HwRequisition *self, HwStep step, gboolean has_approvers);
/** hw_requisition_step: @self is an unshared copy; sets state and dates; HW_ERROR_RULE says what is allowed instead. */
gboolean hw_requisition_step (HwRequisition *self, HwStep step, gboolean has_approvers, gint64 now, GError **error);

/** hw_requisition_change_voids_approvals: openings, pay range, profile, place or rubric version differ. */
gboolean hw_requisition_change_voids_approvals (const HwRequisition *before, const HwRequisition *after);

/**
 * hw_approvals_can_decide:
 * @approvals: (element-type HwApproval): those of the current round
 *
 * Whether it is @member_id's turn: earlier groups have their quorum, nobody has rejected.
 */
gboolean hw_approvals_can_decide (GPtrArray *approvals, const char *member_id);

/** hw_approvals_get_outcome: approved when all groups have their quorum, rejected at one rejection, else pending. */
HwApprovalStatus hw_approvals_get_outcome (GPtrArray *approvals);

/**
 * hw_scorecard_is_visible:
 * @viewer_id: the member who looks, or NULL for the owner at the command line
 * @viewer_submitted: whether @viewer_id has submitted a card for the same candidacy
 * @viewer_is_panelist: whether @viewer_id is on the requisition's panel
 *
 * A panelist sees another's card only after submitting their own; nobody sees another's draft.
 */
gboolean hw_scorecard_is_visible (const HwScorecard *card, const char *viewer_id, gboolean viewer_submitted,
                                  gboolean viewer_is_panelist);

G_END_DECLS
