/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_WEIGHT_ROW (hw_weight_row_get_type ())

/** HwWeightRow: one competency's weight: a slider in points of 100, and why. */
G_DECLARE_FINAL_TYPE (HwWeightRow, hw_weight_row, HW, WEIGHT_ROW, GtkListBoxRow)

/* Signal "moved" (): the person moved the slider. Action "weights.reason" (s) has the competency as target. */

GtkWidget *hw_weight_row_new (const char *competency, const char *name);
/** hw_weight_row_set: @weight in thousandths of a point; does not emit "moved". */
void hw_weight_row_set (HwWeightRow *self, gint64 weight, const char *reason);
gint64 hw_weight_row_get_weight (HwWeightRow *self);

G_END_DECLS
