/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-sqlite.h"

#include "core/hw-entity.h"

#define MAX_STATEMENTS 400 /* kept ready between two pieces of work; all uses together come in fewer shapes */

void
hw_statement_reset (HwStatement *statement)
{
  if (statement == NULL)
    return;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

void
hw_sqlite_trim (HwSqlite *self)
{
  if (g_hash_table_size (self->statements) > MAX_STATEMENTS)
    g_hash_table_remove_all (self->statements);
}

HwStatement *
hw_sqlite_prepare (HwSqlite *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    {
      g_warn_if_fail (!sqlite3_stmt_busy (statement));
      return statement;
    }
  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      hw_sqlite_fail (self, code, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

gboolean
hw_sqlite_step (HwSqlite *self, HwStatement *statement, gboolean *has_row, GError **error)
{
  int code = sqlite3_step (statement);

  *has_row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;
  return hw_sqlite_fail (self, code, error);
}

gboolean
hw_sqlite_finish (HwSqlite *self, HwStatement *statement, GError **error)
{
  gboolean has_row = FALSE;

  return hw_sqlite_step (self, statement, &has_row, error);
}

gboolean
hw_sqlite_run (HwSqlite *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || hw_sqlite_fail (self, code, error);
}

gboolean
hw_sqlite_read_integer (HwSqlite *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (self, sql, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !hw_sqlite_step (self, statement, &has_row, error))
    return FALSE;
  *value = has_row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

char *
hw_sqlite_read_text (HwSqlite *self, const char *sql, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (self, sql, error);
  gboolean has_row = FALSE;
  const char *text;

  if (statement == NULL || !hw_sqlite_step (self, statement, &has_row, error))
    return NULL;
  text = has_row ? (const char *) sqlite3_column_text (statement, 0) : NULL;
  return g_strdup (text != NULL ? text : "");
}

void
hw_sqlite_rollback (HwSqlite *self)
{
  /* some errors have ended the transaction already; then there is nothing left to take back */
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

static gboolean
check_bound (HwSqlite *self, int code, GError **error)
{
  return code == SQLITE_OK || hw_sqlite_fail (self, code, error);
}

gboolean
hw_sqlite_bind_text (HwSqlite *self, HwStatement *statement, int at, const char *value, GError **error)
{
  if (value == NULL)
    return check_bound (self, sqlite3_bind_null (statement, at), error);
  /* with its length given SQLite would not know of the NUL behind it, and copy it for every check of the schema */
  return check_bound (self, sqlite3_bind_text (statement, at, value, -1, SQLITE_STATIC), error);
}

gboolean
hw_sqlite_bind_integer (HwSqlite *self, HwStatement *statement, int at, gint64 value, GError **error)
{
  if (value == HW_UNSET)
    return check_bound (self, sqlite3_bind_null (statement, at), error);
  return check_bound (self, sqlite3_bind_int64 (statement, at, value), error);
}

gboolean
hw_sqlite_bind_data (HwSqlite *self, HwStatement *statement, int at, gconstpointer data, gsize length, GError **error)
{
  /* a pointer to nothing would be bound as NULL; nothing is a value too */
  return check_bound (self,
                      sqlite3_bind_blob64 (statement, at, length > 0 ? data : "", length, SQLITE_STATIC), error);
}

gboolean
hw_sqlite_bind_bytes (HwSqlite *self, HwStatement *statement, int at, GBytes *value, GError **error)
{
  if (value == NULL)
    return check_bound (self, sqlite3_bind_null (statement, at), error);
  return hw_sqlite_bind_data (self, statement, at, g_bytes_get_data (value, NULL), g_bytes_get_size (value), error);
}
