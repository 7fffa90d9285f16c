/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/hw-requisition-work.h"

G_BEGIN_DECLS

#define HW_TYPE_PANELIST_ROW (hw_panelist_row_get_type ())

/** HwPanelistRow: one member of the panel with how many of their scorecards are in. */
G_DECLARE_FINAL_TYPE (HwPanelistRow, hw_panelist_row, HW, PANELIST_ROW, AdwActionRow)

GtkWidget *hw_panelist_row_new (HwPanelView *view, HwPanelist *panelist);

G_END_DECLS
