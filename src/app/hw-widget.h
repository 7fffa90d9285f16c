/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * hw_widget_clear:
 *
 * For dispose of a class derived from GtkWidget itself: lets its children go; may be called again.
 * (gtk_widget_dispose_template() of GTK 4.8 leaves children that are not bound, and may not be called twice.)
 */
void hw_widget_clear (GtkWidget *self);

/** hw_widget_set_template: from the resource ui/NAME.ui, in class init. */
void hw_widget_set_template (GtkWidgetClass *widget_class, const char *name);

/**
 * hw_widget_when_closed:
 * @let_go: ends what works for the window; gets the window
 *
 * For init of a dialog: @let_go is called when it is closed, though work under way holds the dialog until it has ended.
 */
void hw_widget_when_closed (gpointer window, GCallback let_go);

/**
 * hw_widget_shorten_names:
 *
 * For a drop-down of a GtkStringList whose strings are names of any length, as of files: shortens them in the middle
 * instead of asking for as much width.
 */
void hw_widget_shorten_names (GtkDropDown *drop_down);
/** hw_widget_show_names: for a row that says its choice in the subtitle: shows the choices whole, not their
 * first 20 letters. */
void hw_widget_show_names (AdwComboRow *row);

/** hw_widget_set_usable: sensitive or not; the keys that it had and may not keep go to @instead. */
void hw_widget_set_usable (GtkWidget *self, gboolean usable, GtkWidget *instead);
/** hw_widget_set_steps: two buttons to go @back and @forth, for as far as there is somewhere to go. */
void hw_widget_set_steps (GtkWidget *back, gboolean can_go_back, GtkWidget *forth, gboolean can_go_forth);

/**
 * hw_widget_leave_by_tab:
 * @list: whose rows the arrows go through
 *
 * Tab leaves the list instead of going to its next row, which it would also select: what the chosen row shows
 * comes next.
 */
void hw_widget_leave_by_tab (GtkWidget *list);

G_END_DECLS
