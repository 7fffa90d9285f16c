/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-sqlite.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "store/hw-search-tokeniser.h"

/*
 * How a workspace file is opened: nothing that the file says is trusted, nothing is left to the
 * defaults of the system's build, and every setting is read back, because SQLite ignores in silence
 * what it does not know.
 */

#define HEAP_LIMIT (G_GINT64_CONSTANT (512) << 20)
#define BUSY_MILLISECONDS 5000

/* The head of a database file, see sqlite.org/fileformat2.html. */
#define HEADER_BYTES 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_VERSION 60
#define HEADER_APPLICATION_ID 68

#define HASHED_SIGNS 16u

#define PROGRESS_STEPS 4000 /* of SQLite's machine between two looks at the cancellable: well under a millisecond */

static const struct
{
  int option;
  int value;
} switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 }, /* they freeze what is final */
};

static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 96 << 20 },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_COLUMN, 200 },
  { SQLITE_LIMIT_EXPR_DEPTH, 50 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
  { SQLITE_LIMIT_VDBE_OP, 250000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 16 },
  { SQLITE_LIMIT_ATTACHED, 1 }, /* none would break VACUUM INTO */
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 500 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct
{
  const char *name;
  const char *value;
  const char *read_back;
} pragmas[] = {
  { "cell_size_check", "ON", "1" },
  { "mmap_size", "0", "0" },
  { "foreign_keys", "ON", "1" },
  { "journal_mode", "DELETE", "delete" },
  { "synchronous", "EXTRA", "3" },
  { "secure_delete", "ON", "1" },
  { "temp_store", "MEMORY", "2" },
  { "recursive_triggers", "ON", "1" },
  { "cache_size", "-16384", "-16384" }, /* KiB */
};

static void
log_cb (void *data, int code, const char *message)
{
  g_debug ("SQLite says %d: %s", code, message);
}

static gpointer
set_up_library_cb (gpointer data)
{
  sqlite3_config (SQLITE_CONFIG_LOG, log_cb, NULL); /* refused, and not needed, when someone else was first */
  sqlite3_initialize ();
  sqlite3_hard_heap_limit64 (HEAP_LIMIT);
  return NULL;
}

static int
progress_cb (void *data)
{
  HwSqlite *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
refuse_setting (HwSqlite *self, const char *name, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED,
               _("“%s” cannot be opened safely: this SQLite does not keep the setting %s; install the system's own"),
               self->path, name);
  return FALSE;
}

static gboolean
check_switches (HwSqlite *self, gboolean set, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int now = -1;

      if (sqlite3_db_config (self->db, switches[i].option, set ? switches[i].value : -1, &now) != SQLITE_OK
          || now != switches[i].value)
        {
          g_autofree char *name = g_strdup_printf ("db_config %d", switches[i].option);

          return refuse_setting (self, name, error);
        }
    }
  return TRUE;
}

static gboolean
check_limits (HwSqlite *self, gboolean set, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      if (set)
        sqlite3_limit (self->db, limits[i].limit, limits[i].value);
      if (sqlite3_limit (self->db, limits[i].limit, -1) != limits[i].value)
        {
          g_autofree char *name = g_strdup_printf ("limit %d", limits[i].limit);

          return refuse_setting (self, name, error);
        }
    }
  return TRUE;
}

static gboolean
check_pragmas (HwSqlite *self, gboolean set, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      g_autofree char *write = g_strdup_printf ("PRAGMA %s = %s", pragmas[i].name, pragmas[i].value);
      g_autofree char *read = g_strdup_printf ("PRAGMA %s", pragmas[i].name);
      g_autofree char *now = NULL;

      if (set && !hw_sqlite_run (self, write, error))
        return FALSE;
      now = hw_sqlite_read_text (self, read, error);
      if (now == NULL)
        return FALSE;
      if (!g_str_equal (now, pragmas[i].read_back))
        return refuse_setting (self, pragmas[i].name, error);
    }
  return TRUE;
}

gboolean
hw_sqlite_check_settings (HwSqlite *self, GError **error)
{
  if (sqlite3_hard_heap_limit64 (-1) != HEAP_LIMIT)
    return refuse_setting (self, "hard_heap_limit", error);
  return check_switches (self, FALSE, error) && check_limits (self, FALSE, error)
         && check_pragmas (self, FALSE, error);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* Of the length and a few signs: statements are long, and looked up some times for every row that is written. */
static guint
hash_sql (gconstpointer key)
{
  const char *sql = key;
  gsize length = strlen (sql);
  guint hash = (guint) length;

  for (gsize i = 0; i < length; i += length / HASHED_SIGNS + 1)
    hash = hash * 33 + (guchar) sql[i];
  return hash;
}

static HwSqlite *
connect_to (const char *path, int flags, GError **error)
{
  static GOnce once = G_ONCE_INIT;
  g_autoptr (HwSqlite) self = g_new0 (HwSqlite, 1);
  int code;

  g_once (&once, set_up_library_cb, NULL);
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (hash_sql, g_str_equal, g_free, finalize_statement);
  code = sqlite3_open_v2 (path, &self->db,
                          flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
                            | SQLITE_OPEN_FULLMUTEX,
                          NULL);
  if (code != SQLITE_OK)
    {
      hw_sqlite_fail (self, code, error);
      return NULL;
    }
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  return g_steal_pointer (&self);
}

static gint64
read_big_endian (const guint8 *bytes)
{
  return (gint64) bytes[0] << 24 | (gint64) bytes[1] << 16 | (gint64) bytes[2] << 8 | bytes[3];
}

gboolean
hw_sqlite_inspect (const char *path, gint64 *application_id, gint64 *version, GError **error)
{
  static const guint8 nothing[HEADER_BYTES] = { 0 };
  g_autoptr (HwSqlite) self = connect_to (path, SQLITE_OPEN_READONLY, error);
  guint8 header[HEADER_BYTES] = { 0 };
  sqlite3_file *file = NULL;
  int code;

  if (self == NULL)
    return FALSE;
  /* through SQLite's own descriptor, without a statement: one would play in a journal, or trip over it */
  code = sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, sizeof header, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    return hw_sqlite_fail (self, code, error);
  if (memcmp (header, nothing, sizeof header) != 0 && memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    return hw_sqlite_fail (self, SQLITE_NOTADB, error);
  *version = read_big_endian (header + HEADER_VERSION);
  *application_id = read_big_endian (header + HEADER_APPLICATION_ID);
  return TRUE;
}

HwSqlite *
hw_sqlite_open (const char *path, gboolean read_only, GError **error)
{
  g_autoptr (HwSqlite) self = connect_to (path, read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, error);
  int moved = 0;

  if (self == NULL)
    return NULL;
  self->read_only = read_only;
  sqlite3_progress_handler (self->db, PROGRESS_STEPS, progress_cb, self);
  if (!check_switches (self, TRUE, error) || !check_limits (self, TRUE, error) || !check_pragmas (self, TRUE, error))
    return NULL;
  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_BUSY, _("“%s” was moved while it was being opened; try again"), path);
      return NULL;
    }
  return hw_search_add_tokeniser (self, error) ? g_steal_pointer (&self) : NULL;
}

void
hw_sqlite_free (HwSqlite *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}
