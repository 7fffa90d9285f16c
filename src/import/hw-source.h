/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-reader.h"

G_BEGIN_DECLS

/** hw_source_init: checks what can be told from the bytes, finds the encoding; @self has its head then. */
gboolean hw_source_init (HwSource *self, const HwReadRequest *request, GError **error);

/** hw_source_take_whole: for readers with `read`: the text is all of the file from here on. */
gboolean hw_source_take_whole (HwSource *self, GError **error);

/** hw_source_leave_head: for readers with `stream`. */
void hw_source_leave_head (HwSource *self);

void hw_source_clear (HwSource *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwSource, hw_source_clear)

G_END_DECLS
