/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_WINDOW (hw_window_get_type ())

/**
 * HwWindow:
 *
 * The frame: header bar, search, banner, sidebar, and the page of the place where one is. Everything
 * that it can do is an action in hw-window-actions.c.
 */
G_DECLARE_FINAL_TYPE (HwWindow, hw_window, HW, WINDOW, AdwApplicationWindow)

HwWindow *hw_window_new (GtkApplication *application);

/** hw_window_set_session: @start: the place to go to; both NULL while no workspace is open. */
void hw_window_set_session (HwWindow *self, HwSession *session, const char *start);
HwSession *hw_window_get_session (HwWindow *self);

/** hw_window_set_running: @text says what is under way that @cancellable stops; both NULL when it is at its end. */
void hw_window_set_running (HwWindow *self, const char *text, GCancellable *cancellable);
GCancellable *hw_window_get_running (HwWindow *self);

/** hw_window_show_opening: instead of the pages; @what: what is being done, or NULL. */
void hw_window_show_opening (HwWindow *self, const char *what);
/** hw_window_show_problem: the workspace @path cannot be opened. */
void hw_window_show_problem (HwWindow *self, const char *path, const char *message);

/** hw_window_go: shows the page of a place ("candidate/ID"); one more step for Back. */
void hw_window_go (HwWindow *self, const char *place);
void hw_window_go_back (HwWindow *self);
const char *hw_window_get_place (HwWindow *self); /* or NULL */
HwPage *hw_window_get_page (HwWindow *self);      /* or NULL */

void hw_window_toggle_search (HwWindow *self);
void hw_window_toggle_sidebar (HwWindow *self);
/** hw_window_turn_tab: the next or (negative) the previous tab of the page, if it has tabs. */
void hw_window_turn_tab (HwWindow *self, int step);

void hw_window_show_toast (HwWindow *self, const char *text);
/** hw_window_show_undo: what was done by @step of hw_session_get_result_step(), with a button to undo it. */
void hw_window_show_undo (HwWindow *self, const char *text, guint64 step);
void hw_window_show_redo (HwWindow *self, const char *text, guint64 step);

/** hw_window_import_file: reads it and shows the plan; NULL asks for the file. */
void hw_window_import_file (HwWindow *self, const char *path);

G_END_DECLS
