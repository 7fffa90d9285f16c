/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/hw-clock.h"
#include "store/hw-repository.h"

G_BEGIN_DECLS

#define HW_TYPE_SQLITE_REPOSITORY (hw_sqlite_repository_get_type ())
G_DECLARE_FINAL_TYPE (HwSqliteRepository, hw_sqlite_repository, HW, SQLITE_REPOSITORY, GObject)

/**
 * HwSqliteOpenFlags:
 * @HW_SQLITE_CREATE: make the file when there is none
 * @HW_SQLITE_READ_ONLY: do not try to write
 */
typedef enum
{
  HW_SQLITE_OPEN = 0,
  HW_SQLITE_CREATE = 1 << 0,
  HW_SQLITE_READ_ONLY = 1 << 1,
} HwSqliteOpenFlags;

/**
 * hw_sqlite_repository_open:
 *
 * Opens a workspace file, migrating an older one after a verified backup beside it. When another
 * program holds the lock, the repository is read-only and hw_repository_get_holder() says who.
 * Blocking; starts the store's thread. Runs recovery and checks of the file; HW_ERROR_DAMAGED
 * says what is wrong and points to the newest backup.
 */
HwRepository *hw_sqlite_repository_open (const char *path, HwSqliteOpenFlags flags, HwClock *clock, GError **error);

/** hw_sqlite_repository_close: waits for running work, answers queued work with "cancelled", lets the lock go. */
void hw_sqlite_repository_close (HwSqliteRepository *self);

/**
 * hw_sqlite_restore:
 *
 * Verifies @backup_path and puts a copy of it in the place of @path; the file that was there is kept
 * beside it under a dated name. HW_ERROR_BUSY while any program has the workspace open.
 */
gboolean hw_sqlite_restore (const char *backup_path, const char *path, HwClock *clock, char **kept_path,
                            GError **error);

G_END_DECLS
