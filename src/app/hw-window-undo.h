/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-window.h"

G_BEGIN_DECLS

void hw_window_undo (HwWindow *self, GVariant *parameter);
void hw_window_redo (HwWindow *self, GVariant *parameter);

G_END_DECLS
