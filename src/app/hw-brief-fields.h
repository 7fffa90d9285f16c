/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-brief-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_BRIEF_FIELDS (hw_brief_fields_get_type ())

/** HwBriefFields: the fields of a requisition's position and pay as rows to fill in. */
G_DECLARE_FINAL_TYPE (HwBriefFields, hw_brief_fields, HW, BRIEF_FIELDS, GtkWidget)

/* Signal "edited" (): a field was changed and should be saved: hw_brief_fields_dup_requisition() has it. */

void hw_brief_fields_set_state (HwBriefFields *self, HwBriefState *state);
/** hw_brief_fields_dup_requisition: an edited copy; NULL when nothing differs or a value cannot be read yet. */
HwRequisition *hw_brief_fields_dup_requisition (HwBriefFields *self);
/** hw_brief_fields_save: emits "edited" when something was typed and not yet applied. */
void hw_brief_fields_save (HwBriefFields *self);

G_END_DECLS
