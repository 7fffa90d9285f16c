/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_TYPE_PREFERENCES (hw_preferences_get_type ())

/** HwPreferences: who works here, and light or dark. Takes effect at once. */
G_DECLARE_FINAL_TYPE (HwPreferences, hw_preferences, HW, PREFERENCES, AdwWindow)

/** hw_preferences_show: @session may be NULL: then nobody can be chosen. */
void hw_preferences_show (GtkWindow *parent, HwSession *session);

G_END_DECLS
