/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_TYPE_BANNER (hw_banner_get_type ())

/** HwBanner: a line over the content for what stands, with one action; out of sight without a text. */
G_DECLARE_FINAL_TYPE (HwBanner, hw_banner, HW, BANNER, GtkWidget)

/** hw_banner_set: @text NULL hides it; @button and @action may be NULL. */
void hw_banner_set (HwBanner *self, const char *text, const char *button, const char *action);
/** hw_banner_set_session: says why a workspace can only be read, and who holds it; nothing when it can be changed. */
void hw_banner_set_session (HwBanner *self, HwSession *session);

G_END_DECLS
