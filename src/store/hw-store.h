/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-repository.h"
#include "store/hw-sqlite-repository.h"
#include "store/hw-store-lock.h"
#include "store/hw-store-schema.h"

G_BEGIN_DECLS

/** HwStore: an open workspace file; what the store's thread works on. */
typedef struct
{
  HwSqlite *sqlite; /* NULL when it had to be closed after a fault of the disk */
  HwStoreLock *lock; /* NULL: read-only, and no lock could be had */
  HwClock *clock;
  const HwMigrations *migrations;
  char *path;
  char *holder; /* who has the lock, or NULL */
  gboolean read_only;
  int descriptor; /* by which the disk is asked to begin; -1: none yet */
} HwStore;

/** hw_store_open: as hw_sqlite_repository_open(); @migrations: HW_STORE_MIGRATIONS but for tests. */
HwStore *hw_store_open (const char *path, HwSqliteOpenFlags flags, HwClock *clock, const HwMigrations *migrations,
                        GError **error);
void hw_store_free (HwStore *self);

/** hw_store_reopen: after a fault of the disk: what the file holds now is what counts, not what was believed. */
gboolean hw_store_reopen (HwStore *self, GError **error);
/** hw_store_ensure_open: TRUE at once unless hw_store_reopen() failed; then that is tried again. */
gboolean hw_store_ensure_open (HwStore *self, GError **error);

/** hw_store_start_writing: of what SQLite has given to the system so far, to the disk. Promises nothing and waits for
 * nothing. */
void hw_store_start_writing (HwStore *self);

GPtrArray *hw_store_query (HwStore *self, HwQuery *query, GError **error);
gint64 hw_store_count (HwStore *self, HwQuery *query, GError **error);
HwChangeSet *hw_store_apply (HwStore *self, HwChangeSet *changes, GError **error);
/** hw_store_bulk: one change of each noun that was touched; NULL with @error: nothing has changed. */
HwChangeSet *hw_store_bulk (HwStore *self, const HwBulkJob *job, GError **error);
GPtrArray *hw_store_search (HwStore *self, const char *text, guint limit, GError **error);
GPtrArray *hw_store_verify (HwStore *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwStore, hw_store_free)

G_END_DECLS
