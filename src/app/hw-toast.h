/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* What is said for a moment in the overlay around a widget; nothing where there is none. */

void hw_toast_show (GtkWidget *widget, const char *text);

/**
 * hw_toast_show_undo:
 * @step: of hw_session_get_result_step(); 0: there is nothing to undo
 *
 * With a button that undoes @step. It goes as soon as the button would do anything else, because the step was
 * undone in another way or something was done since; when that is so already it does not come.
 */
void hw_toast_show_undo (GtkWidget *widget, const char *text, HwSession *session, guint64 step);
/** hw_toast_show_redo: the same to do a @step again. */
void hw_toast_show_redo (GtkWidget *widget, const char *text, HwSession *session, guint64 step);

/** hw_toast_dismiss_steps: all with such a button: the session is gone. */
void hw_toast_dismiss_steps (GtkWidget *widget);

G_END_DECLS
