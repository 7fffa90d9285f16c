/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-rubric-parts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_TARGET_ROW (hw_target_row_get_type ())

/** HwTargetRow: what a profile expects of one competency. */
G_DECLARE_FINAL_TYPE (HwTargetRow, hw_target_row, HW, TARGET_ROW, GtkListBoxRow)

/* Signal "edited" (): hw_target_row_dup_target() has the values. */

GtkWidget *hw_target_row_new (HwTarget *target, const char *name, gboolean editable);
HwTarget *hw_target_row_dup_target (HwTargetRow *self);

G_END_DECLS
