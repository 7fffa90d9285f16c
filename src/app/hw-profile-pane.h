/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-rubric-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_PROFILE_PANE (hw_profile_pane_get_type ())

/** HwProfilePane: what a role profile expects: target level, weight and criticality for each competency. */
G_DECLARE_FINAL_TYPE (HwProfilePane, hw_profile_pane, HW, PROFILE_PANE, GtkWidget)

void hw_profile_pane_set_state (HwProfilePane *self, HwRubricState *state); /* NULL: forget it */

G_END_DECLS
