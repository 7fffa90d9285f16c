/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-repository.h"

G_BEGIN_DECLS

/**
 * HwChangedNotice:
 *
 * Brings "changed" from the thread that committed into the main context that made the repository.
 * What is committed while a notice is still on its way travels with it.
 */
typedef struct _HwChangedNotice HwChangedNotice;

HwChangedNotice *hw_changed_notice_new (HwRepository *repository);
void hw_changed_notice_free (HwChangedNotice *self);

/** hw_changed_notice_post: @applied was committed. From any thread; an empty set is no news. */
void hw_changed_notice_post (HwChangedNotice *self, HwChangeSet *applied);

G_END_DECLS
