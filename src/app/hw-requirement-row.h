/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "core/hw-requisition.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

#define HW_TYPE_REQUIREMENT_ROW (hw_requirement_row_get_type ())

/** HwRequirementRow: a screening criterion as the requisition asks for it: words and how decisive. */
G_DECLARE_FINAL_TYPE (HwRequirementRow, hw_requirement_row, HW, REQUIREMENT_ROW, AdwEntryRow)

/* Signal "changed-requirement" (): words or demand were changed by the person. */

GtkWidget *hw_requirement_row_new (HwCriterion *criterion);
/** hw_requirement_row_set: does not emit; @requirement may be NULL: not asked for in particular. */
void hw_requirement_row_set (HwRequirementRow *self, HwRequirement *requirement);
const char *hw_requirement_row_get_criterion (HwRequirementRow *self);
HwDemand hw_requirement_row_get_demand (HwRequirementRow *self);

G_END_DECLS
