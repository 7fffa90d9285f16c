/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/hw-window.h"

G_BEGIN_DECLS

/**
 * HwActionEntry:
 * @name: "win.import"
 * @keys: accelerators separated by blanks; NULL: none
 * @late: the focused text field (undo, paste) or page (Alt+1 to 5 rate on a scorecard) takes its keys first
 * @needs: when it can be used
 */
typedef struct
{
  const char *name;
  const char *parameter; /* type string or NULL */
  void (*run) (HwWindow *window, GVariant *parameter);
  const char *keys;
  gboolean late;
  enum
  {
    HW_NEEDS_NOTHING,
    HW_NEEDS_SESSION,
    HW_NEEDS_WRITING,
    HW_NEEDS_UNDO,
    HW_NEEDS_REDO,
    HW_NEEDS_HISTORY,
  } needs;
} HwActionEntry;

/** hw_window_actions: the whole table, terminated by one without name. */
const HwActionEntry *hw_window_actions (void);

/** hw_window_actions_install: into the window's class, once. */
void hw_window_actions_install (GtkWidgetClass *widget_class);
void hw_window_actions_set_accelerators (GtkApplication *application);
/** hw_window_actions_update: enables what can be used now. */
void hw_window_actions_update (HwWindow *window, gboolean can_go_back);

G_END_DECLS
