/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-posting-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_POSTING_VIEW (hw_posting_view_get_type ())

/** HwPostingView: a posting's text with its statements beside what was understood of it; lies in an HwPage. */
G_DECLARE_FINAL_TYPE (HwPostingView, hw_posting_view, HW, POSTING_VIEW, GtkWidget)

void hw_posting_view_set_state (HwPostingView *self, HwPostingState *state);

G_END_DECLS
