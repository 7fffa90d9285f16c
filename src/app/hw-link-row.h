/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_LINK_ROW (hw_link_row_get_type ())

/** HwLinkRow: a row of a boxed list that goes to a place when it is activated. */
G_DECLARE_FINAL_TYPE (HwLinkRow, hw_link_row, HW, LINK_ROW, GtkListBoxRow)

/** hw_link_row_new: @details may be NULL. */
GtkWidget *hw_link_row_new (const char *icon_name, const char *title, const char *details, const char *place);
const char *hw_link_row_get_place (HwLinkRow *self);
/** hw_link_row_activated: goes there; for the signal "row-activated" of a list of such rows. */
void hw_link_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer user_data);

G_END_DECLS
