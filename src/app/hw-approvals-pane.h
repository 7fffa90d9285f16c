/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-brief-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_APPROVALS_PANE (hw_approvals_pane_get_type ())

/** HwApprovalsPane: state, what can be done with it now, and who approves; lies in an HwPage. */
G_DECLARE_FINAL_TYPE (HwApprovalsPane, hw_approvals_pane, HW, APPROVALS_PANE, GtkWidget)

void hw_approvals_pane_set_state (HwApprovalsPane *self, HwBriefState *state);

G_END_DECLS
