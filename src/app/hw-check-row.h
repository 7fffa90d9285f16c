/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-posting-check.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CHECK_ROW (hw_check_row_get_type ())

/** HwCheckRow: one finding of the checks of a posting: what, what could be done, and who says so since when. */
G_DECLARE_FINAL_TYPE (HwCheckRow, hw_check_row, HW, CHECK_ROW, GtkListBoxRow)

/** hw_check_row_new: @finding has to outlive the row. */
GtkWidget *hw_check_row_new (const HwCheckFinding *finding);
const HwCheckFinding *hw_check_row_get_finding (HwCheckRow *self);

G_END_DECLS
