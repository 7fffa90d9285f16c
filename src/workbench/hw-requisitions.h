/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-posting.h"
#include "core/hw-requisition.h"
#include "core/hw-rules.h"
#include "core/hw-weight-suggestion.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* All blocking; those that return a string give the new id. Errors name what and what to do. */

char *hw_requisition_create (HwSession *session, const char *title, GCancellable *cancellable, GError **error);
/** From a posting: title, employer, places, mode, pay, degree, years, profile, team and screening criteria as read. */
char *hw_requisition_create_from_posting (HwSession *session, const char *posting_id, GCancellable *cancellable,
                                          GError **error);
char *hw_requisition_duplicate (HwSession *session, const char *requisition_id, GCancellable *cancellable,
                                GError **error);

/**
 * hw_requisition_save: @after is an edited copy of the stored one. Values are checked (pay range in order,
 * profile in the rubric, floor 0 to 1000 ...); voids pending approvals where it must.
 */
gboolean hw_requisition_save (HwSession *session, HwRequisition *after, GCancellable *cancellable, GError **error);

gboolean hw_requisition_take_step (HwSession *session, const char *requisition_id, HwStep step,
                                   GCancellable *cancellable, GError **error);

/** hw_requisition_plan_approvals: @groups: arrays of member ids in order; @quorums: how many of each (0: all). */
gboolean hw_requisition_plan_approvals (HwSession *session, const char *requisition_id, GPtrArray *groups,
                                        const guint *quorums, GCancellable *cancellable, GError **error);
gboolean hw_requisition_decide (HwSession *session, const char *requisition_id, const char *member_id,
                                gboolean approve, const char *reason, GCancellable *cancellable, GError **error);

/** hw_requisition_load_weights: thousandths in order of the rubric; all 1000 when none are stored.
 * (element-type HwWeight) in that order */
GPtrArray *hw_requisition_load_weights (HwSession *session, HwRequisition *requisition, HwRubric *rubric,
                                        GCancellable *cancellable, GError **error);
gboolean hw_requisition_set_weight (HwSession *session, const char *requisition_id, const char *competency,
                                    gint64 weight, const char *reason, GCancellable *cancellable, GError **error);
/** hw_requisition_set_weights: (element-type HwWeight), one change; NULL: back to equal. */
gboolean hw_requisition_set_weights (HwSession *session, const char *requisition_id, GPtrArray *weights,
                                     GCancellable *cancellable, GError **error);
/** hw_requisition_suggest_weights: from its posting's reading. (element-type HwSuggestedWeight);
 * HW_ERROR_NOT_FOUND without posting */
GPtrArray *hw_requisition_suggest_weights (HwSession *session, const char *requisition_id, HwRubric **rubric,
                                           GCancellable *cancellable, GError **error);
gboolean hw_requisition_accept_suggestion (HwSession *session, const char *requisition_id, GCancellable *cancellable,
                                           GError **error);

gboolean hw_requisition_set_requirement (HwSession *session, const char *requisition_id, const char *criterion,
                                         HwDemand demand, const char *text, GCancellable *cancellable,
                                         GError **error);
gboolean hw_requisition_add_panelist (HwSession *session, const char *requisition_id, const char *member_id,
                                      GCancellable *cancellable, GError **error);
gboolean hw_requisition_remove_panelist (HwSession *session, const char *requisition_id, const char *member_id,
                                         GCancellable *cancellable, GError **error);

/** hw_member_ensure: the member of that name or e-mail address, added when there is none; gives the id. */
char *hw_member_ensure (HwSession *session, const char *name, const char *email, const char *const *roles,
                        GCancellable *cancellable, GError **error);

/** hw_requisition_resolve: id, unique start of an id, or title as typed -> the requisition; errors list the choices. */
HwRequisition *hw_requisition_resolve (HwSession *session, const char *typed, GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
