/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-brief-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_WEIGHTS_PANE (hw_weights_pane_get_type ())

/** HwWeightsPane: the weights as sliders that keep a sum of 100; lies in an HwPage. */
G_DECLARE_FINAL_TYPE (HwWeightsPane, hw_weights_pane, HW, WEIGHTS_PANE, GtkWidget)

void hw_weights_pane_set_state (HwWeightsPane *self, HwBriefState *state);

G_END_DECLS
