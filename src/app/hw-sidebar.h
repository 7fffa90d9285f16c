/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_TYPE_SIDEBAR (hw_sidebar_get_type ())

/** HwSidebar: the places that are always there, with how much is in them; requisitions also by state. */
G_DECLARE_FINAL_TYPE (HwSidebar, hw_sidebar, HW, SIDEBAR, GtkWidget)

void hw_sidebar_set_session (HwSidebar *self, HwSession *session);
/** hw_sidebar_select: marks the row to which @place belongs ("candidate/ID": Candidates). */
void hw_sidebar_select (HwSidebar *self, const char *place);

G_END_DECLS
