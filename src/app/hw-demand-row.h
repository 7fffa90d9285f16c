/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_DEMAND_ROW (hw_demand_row_get_type ())

/** HwDemandRow: how strongly a posting asks for one competency, beside its weight. */
G_DECLARE_FINAL_TYPE (HwDemandRow, hw_demand_row, HW, DEMAND_ROW, GtkListBoxRow)

/** hw_demand_row_new: shares of 0 to 1 of the largest; @details in words. */
GtkWidget *hw_demand_row_new (const char *name, double demand, const char *details);

G_END_DECLS
