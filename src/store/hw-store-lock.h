/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwStoreLock:
 *
 * Who may write to a workspace. A lock of the system on "FILE.lock" beside the file: it ends with
 * the process, however that ends, so it never goes stale. The file's text only says who holds it.
 */
typedef struct _HwStoreLock HwStoreLock;

typedef enum
{
  HW_LOCK_WRITE, /* one only */
  HW_LOCK_READ,  /* any number beside the writer; they keep the file from being replaced */
  HW_LOCK_WHOLE, /* neither writer nor readers: to replace the file */
} HwLockKind;

/**
 * hw_store_lock_take:
 * @since: now, in microseconds
 * @holder: (out) (optional): who has it, when it is not to be had
 * @unclean: (out) (optional): the holder before this one did not close the workspace
 *
 * NULL without @error when another program has it (or, for HW_LOCK_READ, when no lock file can be
 * made there); NULL with @error when the folder cannot be used.
 */
HwStoreLock *hw_store_lock_take (const char *path, HwLockKind kind, gint64 since, char **holder, gboolean *unclean,
                                 GError **error);
/** hw_store_lock_free: lets it go; the lock file stays, empty. */
void hw_store_lock_free (HwStoreLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwStoreLock, hw_store_lock_free)

G_END_DECLS
