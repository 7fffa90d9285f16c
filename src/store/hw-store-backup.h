/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-sqlite.h"

G_BEGIN_DECLS

/**
 * hw_store_backup_write:
 *
 * A whole, checked copy of what is stored at this moment, while the workspace stays open. It appears
 * under @path only when it is complete, verified and on the disk. An older backup of that name is
 * replaced; any other file is not.
 */
gboolean hw_store_backup_write (HwSqlite *sqlite, const char *path, GError **error);

/** hw_store_backup_check: whether the file at @path is a sound workspace. @head: (out): see hw_history_read_head(). */
gboolean hw_store_backup_check (const char *path, char **head, GError **error);

G_END_DECLS
