/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-requisition.h"
#include "core/hw-shortlist.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* Work of the requisition's tabs for hw_page_load() and hw_page_do(); @data is an HwCall. */

/** HwPanelView: a requisition's shortlist with its panel. */
typedef struct
{
  HwShortlist *shortlist;
  GPtrArray *panelists; /* HwPanelist */
  GPtrArray *members;   /* HwMember, all of the workspace by name */
  GPtrArray *cards;     /* HwScorecard of all candidacies; drafts too */
} HwPanelView;

void hw_panel_view_free (gpointer view);
HwMember *hw_panel_view_find_member (HwPanelView *self, const char *member_id);
/** hw_panel_view_find_card: the member's current card for a candidacy, or NULL. */
HwScorecard *hw_panel_view_find_card (HwPanelView *self, const char *candidacy_id, const char *member_id);

/** call->id: requisition. Gives an HwPanelView; call->key: another profile, or NULL. */
gpointer hw_work_load_panel_view (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition. Gives the HwRequisition. */
gpointer hw_work_load_requisition (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: candidacy, call->key: decision, call->text: reason. */
gpointer hw_work_decide (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->text: candidacy ids, one a line; call->number: HwStage; call->key: reason or NULL. */
gpointer hw_work_move (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition, call->text: name or e-mail address; somebody unknown is added. Gives the candidacy's id. */
gpointer hw_work_join (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition, call->key: member id, or call->text: "Name <address>" of somebody new. */
gpointer hw_work_add_panelist (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition, call->key: member id. */
gpointer hw_work_remove_panelist (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);

G_END_DECLS
