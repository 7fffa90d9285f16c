/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-candidate-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_DETAILS_PANE (hw_details_pane_get_type ())

/** HwDetailsPane: a candidate as a person, and where they are considered. */
G_DECLARE_FINAL_TYPE (HwDetailsPane, hw_details_pane, HW, DETAILS_PANE, GtkWidget)

void hw_details_pane_set_state (HwDetailsPane *self, HwCandidateState *state); /* NULL: forget it */
/** hw_details_pane_save: what was typed and not yet applied. */
void hw_details_pane_save (HwDetailsPane *self);

G_END_DECLS
