/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_TYPE_REQUISITION_ROW (hw_requisition_row_get_type ())

/** HwRequisitionRow: a choice of one of the requisitions, or of none. */
G_DECLARE_FINAL_TYPE (HwRequisitionRow, hw_requisition_row, HW, REQUISITION_ROW, AdwComboRow)

/* Signals: "ready" (): they are listed, even where that failed. "chosen" (): a person chose another. */

/** hw_requisition_row_load: lists them, and chooses @id (nullable). */
void hw_requisition_row_load (HwRequisitionRow *self, HwSession *session, const char *id);
/** hw_requisition_row_get_id: NULL: none. */
const char *hw_requisition_row_get_id (HwRequisitionRow *self);
gboolean hw_requisition_row_has_any (HwRequisitionRow *self);

G_END_DECLS
