/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** HwWorkspaceProgress: @fraction 0 to 1; called in the thread that does the work. */
typedef void (*HwWorkspaceProgress) (const char *what, double fraction, gpointer user_data);

/** hw_workspace_init: gives an empty workspace the shipped rubric, published. Does nothing when it has one.
 * Blocking. */
gboolean hw_workspace_init (HwSession *session, GCancellable *cancellable, GError **error);

/**
 * hw_workspace_add_sample:
 *
 * Adds the worked example from data/samples through the same imports that users have: posting,
 * requisition, candidates with papers, panel, screening, submitted scorecards. Blocking.
 * HW_ERROR_RULE when the sample is there already.
 */
gboolean hw_workspace_add_sample (HwSession *session, HwWorkspaceProgress progress, gpointer user_data,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
