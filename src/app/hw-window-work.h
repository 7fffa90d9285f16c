/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-window.h"

G_BEGIN_DECLS

/* What the actions of the window do that is more than a line: hw-window-work.c and hw-window-intake.c. */

void hw_window_go_tasks (HwWindow *self, GVariant *parameter);
void hw_window_go_requisitions (HwWindow *self, GVariant *parameter);
void hw_window_go_candidates (HwWindow *self, GVariant *parameter);
void hw_window_go_postings (HwWindow *self, GVariant *parameter);
void hw_window_go_rubrics (HwWindow *self, GVariant *parameter);
void hw_window_new_requisition (HwWindow *self, GVariant *parameter);
void hw_window_export (HwWindow *self, GVariant *parameter); /* id of a requisition */
void hw_window_open_workspace (HwWindow *self, GVariant *parameter);
void hw_window_open_sample (HwWindow *self, GVariant *parameter);
void hw_window_reopen (HwWindow *self, GVariant *parameter);
void hw_window_backup (HwWindow *self, GVariant *parameter);
void hw_window_show_preferences (HwWindow *self, GVariant *parameter);
void hw_window_show_shortcuts (HwWindow *self, GVariant *parameter);
void hw_window_paste (HwWindow *self, GVariant *parameter);

/** hw_window_make_menu: when it is first opened: its many items would make every start slower. */
void hw_window_make_menu (GtkMenuButton *button, gpointer user_data);

/** hw_window_accept_drops: files and text dropped anywhere on the window are imported. */
void hw_window_accept_drops (HwWindow *self);
/** hw_window_accept_pastes: text of several lines is imported where the keys are in a search, too. */
void hw_window_accept_pastes (HwWindow *self);

G_END_DECLS
