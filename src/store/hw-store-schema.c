/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store-schema.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-sha256.h"
#include "store/hw-store-backup.h"
#include "store/hw-store-check.h"
#include "store/hw-store-files.h"
#include "store/hw-store-resources.h"

#define SCHEMA_PATH "/org/hiringworkbench/schema/"

static const HwMigration steps[] = {
  { NULL, "0001-initial.sql", "158b5c25b78a7e55dfdda982c744ef21be987f1bd1d3f8ce4e0e6384f4709d44" },
  { NULL, "0002-search-words.sql", "39563f2067128ccccdfe4b790163b1d24a14a379b0203a442d0a5563721711d8" },
};

const HwMigrations HW_STORE_MIGRATIONS = { steps, G_N_ELEMENTS (steps) };

char *
hw_store_schema_digest (HwSqlite *sqlite, GError **error)
{
  /* the tables behind the search are FTS5's own and may be spelled differently by its next version */
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (
    sqlite,
    "SELECT type, name, tbl_name, coalesce (sql, '') FROM sqlite_schema WHERE NOT (type = 'table' AND name IN"
    " ('search_data', 'search_idx', 'search_content', 'search_docsize', 'search_config')) ORDER BY type, name",
    error);
  HwSha256 sum;
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;
  hw_sha256_init (&sum);
  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      if (!has_row)
        return hw_sha256_finish_hex (&sum);
      for (int i = 0; i < 4; i++)
        {
          const guchar *text = sqlite3_column_text (statement, i);

          hw_sha256_add (&sum, text, (gsize) sqlite3_column_bytes (statement, i) + 1); /* and the NUL behind it */
        }
    }
  return NULL;
}

gboolean
hw_store_schema_check (HwSqlite *sqlite, const HwMigrations *migrations, GError **error)
{
  g_autofree char *digest = NULL;
  gint64 version = 0;

  if (!hw_sqlite_read_integer (sqlite, "PRAGMA user_version", &version, error))
    return FALSE;
  digest = hw_store_schema_digest (sqlite, error);
  if (digest == NULL)
    return FALSE;
  if (version >= 1 && version <= migrations->n_steps
      && g_str_equal (digest, migrations->steps[version - 1].digest))
    return TRUE;
  g_debug ("The digest of the schema, version %" G_GINT64_FORMAT ", is %s", version, digest);
  g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
               _ ("“%s” has tables or triggers that do not belong in a workspace; do not trust it, restore a backup"),
               sqlite->path);
  return FALSE;
}

static gboolean
run_step (HwSqlite *sqlite, const HwMigration *step, GError **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_PATH, step->file, NULL);
  g_autoptr (GBytes) text = NULL;

  if (step->sql != NULL)
    return hw_sqlite_run (sqlite, step->sql, error);
  /* asking the resource by its function keeps the linker from leaving it out */
  text = g_resource_lookup_data (hw_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return text != NULL && hw_sqlite_run (sqlite, g_bytes_get_data (text, NULL), error);
}

static gboolean
take_step (HwSqlite *sqlite, const HwMigrations *migrations, guint version, GError **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                                  (int) HW_STORE_APPLICATION_ID, version);

  if (hw_sqlite_run (sqlite, "BEGIN IMMEDIATE", error)
      && run_step (sqlite, &migrations->steps[version - 1], error) && hw_sqlite_run (sqlite, set_version, error)
      && hw_store_check_references (sqlite, error) && hw_store_schema_check (sqlite, migrations, error)
      && hw_sqlite_run (sqlite, "COMMIT", error))
    return TRUE;
  hw_sqlite_rollback (sqlite);
  g_prefix_error (error, _ ("“%s” could not be brought to version %u: "), sqlite->path, version);
  return FALSE;
}

gboolean
hw_store_schema_create (HwSqlite *sqlite, const HwMigrations *migrations, GError **error)
{
  if (!hw_sqlite_run (sqlite, "PRAGMA page_size = 16384", error))
    return FALSE;
  for (guint version = 1; version <= migrations->n_steps; version++)
    if (!take_step (sqlite, migrations, version, error))
      return FALSE;
  return TRUE;
}

gboolean
hw_store_schema_migrate (HwSqlite *sqlite, const HwMigrations *migrations, gint64 now, GError **error)
{
  g_autofree char *backup = NULL;
  gint64 version = 0;

  if (!hw_sqlite_read_integer (sqlite, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == migrations->n_steps)
    return TRUE;
  backup = hw_store_files_dated (sqlite->path, "backup", now);
  if (!hw_store_schema_check (sqlite, migrations, error) || !hw_store_backup_write (sqlite, backup, error))
    return FALSE;
  for (guint next = (guint) version + 1; next <= migrations->n_steps; next++)
    if (!take_step (sqlite, migrations, next, error))
      {
        g_prefix_error (error, _ ("Nothing is lost, a copy is “%s”: "), backup);
        return FALSE;
      }
  return TRUE;
}
