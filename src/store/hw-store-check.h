/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-sqlite.h"

G_BEGIN_DECLS

/** hw_store_check_references: whether everything that is referred to is there. HW_ERROR_DAMAGED names the
 * first place. */
gboolean hw_store_check_references (HwSqlite *sqlite, GError **error);

/** hw_store_check_integrity: SQLite's own check of the file's structure; @full also of its indexes.
 * HW_ERROR_DAMAGED. */
gboolean hw_store_check_integrity (HwSqlite *sqlite, gboolean full, GError **error);

/** hw_store_check_identity: whether the file is a workspace of a version from 1 to @newest. */
gboolean hw_store_check_identity (const char *path, gint64 application_id, gint64 version, guint newest,
                                  GError **error);

G_END_DECLS
