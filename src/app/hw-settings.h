/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hw_settings_get:
 *
 * The program's settings, the same object each time (not a reference). NULL when the schema is not
 * installed: the program then works with what the code has as defaults instead of ending at once.
 */
GSettings *hw_settings_get (void);

char *hw_settings_dup_string (const char *key); /* NULL for empty or without schema */
void hw_settings_set_string (const char *key, const char *value);

/** hw_settings_apply_color_scheme: makes the style follow the setting, now and when it changes. */
void hw_settings_apply_color_scheme (void);

/** hw_settings_restore_window: size and state; saved by hw_settings_save_window(). */
void hw_settings_restore_window (GtkWindow *window, GtkPaned *paned);
void hw_settings_save_window (GtkWindow *window, GtkPaned *paned);

G_END_DECLS
