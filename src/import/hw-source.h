/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-reader.h"
#include "import/hw-text-pieces.h"

G_BEGIN_DECLS

/**
 * hw_source_init:
 * @rest: (nullable): where the file's @length bytes come from, when @request has none
 *
 * Checks what can be told from the first bytes, finds the encoding; @self has its head then.
 */
gboolean hw_source_init (HwSource *self, const HwReadRequest *request, const HwByteInput *rest, guint64 length,
                         GError **error);

/** hw_source_take_whole: for readers with `read`: text and bytes are all of the file from here on. */
gboolean hw_source_take_whole (HwSource *self, GError **error);

/** hw_source_leave_head: for readers with `stream`. */
void hw_source_leave_head (HwSource *self);

/** hw_source_finish: what is known at the end; the rest of the bytes, which nobody wanted, is passed over. */
gboolean hw_source_finish (HwSource *self, GError **error);

void hw_source_clear (HwSource *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwSource, hw_source_clear)

G_END_DECLS
