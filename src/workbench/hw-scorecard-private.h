/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-scorecards.h"

G_BEGIN_DECLS

/** hw_scorecard_pick_current: of @cards, the member's one with the highest revision; not a reference; or NULL. */
HwScorecard *hw_scorecard_pick_current (GPtrArray *cards, const char *member_id);

/** hw_scorecard_pick_submitted: of @cards, the one of the member that counts; not a reference; or NULL. */
HwScorecard *hw_scorecard_pick_submitted (GPtrArray *cards, const char *member_id);

/** hw_panelist_add_to: puts the member on the panel unless they are on it; FALSE with an error when reading failed. */
gboolean hw_panelist_add_to (HwChangeSet *changes, HwSession *session, const char *requisition_id,
                             const char *member_id, GCancellable *cancellable, GError **error);

G_END_DECLS
