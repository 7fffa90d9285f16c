/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * HwSqlite:
 *
 * One connection with its prepared statements. Used by one thread at a time.
 */
typedef struct
{
  sqlite3 *db;
  char *path;
  gboolean read_only;
  gboolean faulty; /* the disk reported an error: what is on it may not be what was written */
  GHashTable *statements;    /* SQL -> sqlite3_stmt */
  GCancellable *cancellable; /* of the work being done, not a reference; long statements look at it */
} HwSqlite;

/** HwStatement: borrowed from the connection; the auto cleanup makes it ready for the next use. */
typedef sqlite3_stmt HwStatement;

/**
 * hw_sqlite_open:
 * @path: absolute, its folder free of symbolic links
 *
 * Opens an existing file with all settings of reliability in force, each read back. Nothing is said
 * yet about what the file holds.
 */
HwSqlite *hw_sqlite_open (const char *path, gboolean read_only, GError **error);
void hw_sqlite_free (HwSqlite *self);

/**
 * hw_sqlite_inspect: application id and version of a file as they stand in its head, touching neither
 * the file nor what lies beside it. Both are 0 for an empty file.
 */
gboolean hw_sqlite_inspect (const char *path, gint64 *application_id, gint64 *version, GError **error);

/** hw_sqlite_check_settings: whether every setting still is what hw_sqlite_open() made it. */
gboolean hw_sqlite_check_settings (HwSqlite *self, GError **error);

/** hw_sqlite_prepare: the statement for @sql, prepared once. Not while another user still steps through it. */
HwStatement *hw_sqlite_prepare (HwSqlite *self, const char *sql, GError **error);
/** hw_sqlite_trim: between two pieces of work: forgets prepared statements when they have become too many. */
void hw_sqlite_trim (HwSqlite *self);
gboolean hw_sqlite_step (HwSqlite *self, HwStatement *statement, gboolean *has_row, GError **error);
/** hw_sqlite_finish: steps a statement that gives no rows. */
gboolean hw_sqlite_finish (HwSqlite *self, HwStatement *statement, GError **error);

/** hw_sqlite_run: one or more statements whose rows do not matter. */
gboolean hw_sqlite_run (HwSqlite *self, const char *sql, GError **error);
/** hw_sqlite_read_integer: first column of the first row; 0 when there is none. */
gboolean hw_sqlite_read_integer (HwSqlite *self, const char *sql, gint64 *value, GError **error);
char *hw_sqlite_read_text (HwSqlite *self, const char *sql, GError **error);

/** hw_sqlite_rollback: ends a transaction, if one is open, without its changes. Never fails. */
void hw_sqlite_rollback (HwSqlite *self);

/* Binding; @value must live until the statement is reset. NULL and HW_UNSET become NULL. */
gboolean hw_sqlite_bind_text (HwSqlite *self, HwStatement *statement, int at, const char *value, GError **error);
gboolean hw_sqlite_bind_integer (HwSqlite *self, HwStatement *statement, int at, gint64 value, GError **error);
gboolean hw_sqlite_bind_bytes (HwSqlite *self, HwStatement *statement, int at, GBytes *value, GError **error);
gboolean hw_sqlite_bind_data (HwSqlite *self, HwStatement *statement, int at, gconstpointer data, gsize length,
                              GError **error);

/** hw_sqlite_fail: puts what SQLite says of @code into @error, in words for people. Always FALSE. */
gboolean hw_sqlite_fail (HwSqlite *self, int code, GError **error);

void hw_statement_reset (HwStatement *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSqlite, hw_sqlite_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwStatement, hw_statement_reset)

G_END_DECLS
