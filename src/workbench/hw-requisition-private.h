/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"
#include "workbench/hw-requisitions.h"

G_BEGIN_DECLS

/** hw_requisition_new_blank: a draft with the default values, pinned to @rubric; (transfer full). */
HwRequisition *hw_requisition_new_blank (HwSession *session, HwRubric *rubric, const char *title);

/** hw_requisition_fill_from_reading: the fields of the position as the posting states them. */
void hw_requisition_fill_from_reading (HwRequisition *self, HwReading *reading, HwRubric *rubric);

/** hw_requirement_from_reading: one criterion as the posting (@text) asks for it; open where it does not say. */
HwRequirement *hw_requirement_from_reading (const char *requisition_id, const char *criterion, HwReading *reading,
                                            const char *text);

/** hw_requisition_check: the values of an edited requisition are in order. */
gboolean hw_requisition_check (const HwRequisition *self, HwRubric *rubric, GError **error);

/** hw_requisition_add_voids: marks what is pending of the current round as void. */
gboolean hw_requisition_add_voids (HwSession *session, const HwRequisition *requisition, HwChangeSet *changes,
                                   GCancellable *cancellable, GError **error);

/** hw_requisition_list_approvals: those of one round, in order of their groups. */
GPtrArray *hw_requisition_list_approvals (HwSession *session, const char *requisition_id, gint64 round,
                                          GCancellable *cancellable, GError **error);

G_END_DECLS
