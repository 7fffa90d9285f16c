/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-requisition.h"
#include "core/hw-rubric.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** HwBriefState: a requisition with all that its brief shows. */
typedef struct
{
  HwRequisition *requisition;
  HwRubric *rubric;
  GPtrArray *weights;      /* HwWeight, in order of the rubric */
  GPtrArray *requirements; /* HwRequirement */
  GPtrArray *approvals;    /* HwApproval of the current round; before the first, the plan */
  GPtrArray *members;      /* HwMember, by name */
} HwBriefState;

void hw_brief_state_free (gpointer state);
HwRequirement *hw_brief_state_find_requirement (HwBriefState *self, const char *criterion);
const char *hw_brief_state_get_member_name (HwBriefState *self, const char *member_id);

/** call->id: requisition. */
gpointer hw_work_load_brief (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->entity: the edited copy. */
gpointer hw_work_save_requisition (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition, call->number: HwStep. */
gpointer hw_work_take_step (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition, call->key: criterion, call->number: HwDemand, call->text: words. */
gpointer hw_work_set_requirement (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition, call->key: member, call->number: approve or not, call->text: reason. */
gpointer hw_work_approve (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition, call->text: member ids, one a line; call->number: 0 one after another, else how
 * many of all. */
gpointer hw_work_plan_approvals (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition. Gives (element-type HwSuggestedWeight). */
gpointer hw_work_suggest_weights (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);

/** HwWeightsCall: the data of hw_work_set_weights(). */
typedef struct
{
  char *requisition_id;
  GPtrArray *weights; /* HwWeight; NULL: back to equal */
} HwWeightsCall;

HwWeightsCall *hw_weights_call_new (const char *requisition_id, GPtrArray *weights);
void hw_weights_call_free (gpointer call);
gpointer hw_work_set_weights (HwSession *session, gpointer weights_call, GCancellable *cancellable, GError **error);

G_END_DECLS
