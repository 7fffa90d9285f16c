/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_TYPE_APPLICATION (hw_application_get_type ())

/**
 * HwApplication:
 *
 * The composition root: opens the workspace off the interface's thread, makes the session, keeps the
 * window. One window and one workspace a process; a second start hands its files over to the first.
 * The window asks by actions: `app.open-workspace` with a path ("ay"), `app.open-sample`, `app.reopen`.
 */
G_DECLARE_FINAL_TYPE (HwApplication, hw_application, HW, APPLICATION, AdwApplication)

HwApplication *hw_application_new (void);

/** hw_application_init_resources: templates, styles, types; for tests too. May be called again. */
void hw_application_init_resources (void);

G_END_DECLS
