/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * SQLite's way to the disk with a switch in it: the nth step that changes something on the disk (write,
 * sync, truncate, delete, make) fails as told, once or from then on.
 */

/** hw_fault_vfs_install: for all databases opened from now on in this program. */
void hw_fault_vfs_install (void);

/** hw_fault_vfs_arm: @nth from 1; 0: none. @code: 0: the error that fits the step; or SQLITE_FULL. Counts
 * from 0 again. */
void hw_fault_vfs_arm (guint nth, gboolean lasting, int code);

/** hw_fault_vfs_get_n_steps: how many there were since hw_fault_vfs_arm(). */
guint hw_fault_vfs_get_n_steps (void);

G_END_DECLS
