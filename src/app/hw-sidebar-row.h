/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_SIDEBAR_ROW (hw_sidebar_row_get_type ())

/** HwSidebarRow: a place of the sidebar. Properties "place", "label", "icon-name" (NULL: one step in),
 * "count" (-1: none). */
G_DECLARE_FINAL_TYPE (HwSidebarRow, hw_sidebar_row, HW, SIDEBAR_ROW, GtkListBoxRow)

const char *hw_sidebar_row_get_place (HwSidebarRow *self);
void hw_sidebar_row_set_count (HwSidebarRow *self, int count);

G_END_DECLS
