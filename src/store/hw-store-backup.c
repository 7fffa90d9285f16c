/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store-backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "store/hw-store-check.h"
#include "store/hw-store-files.h"
#include "store/hw-store-schema.h"

/* What one copy must have in common with the other: the last event stands for all before it. */
#define HEAD_SQL                                                                                              \
  "SELECT coalesce ((SELECT sequence || ' ' || hex (hash) FROM event ORDER BY sequence DESC LIMIT 1), 'none')"

gboolean
hw_store_backup_check (const char *path, char **head, GError **error)
{
  g_autoptr (HwSqlite) copy = NULL;
  g_autofree char *found = NULL;
  gint64 application_id = 0, version = 0;

  if (!hw_sqlite_inspect (path, &application_id, &version, error)
      || !hw_store_check_identity (path, application_id, version, HW_STORE_MIGRATIONS.n_steps, error))
    return FALSE;
  copy = hw_sqlite_open (path, TRUE, error);
  if (copy == NULL || !hw_store_check_integrity (copy, TRUE, error) || !hw_store_check_references (copy, error))
    return FALSE;
  found = hw_sqlite_read_text (copy, HEAD_SQL, error);
  if (found == NULL)
    return FALSE;
  if (head != NULL)
    *head = g_steal_pointer (&found);
  return TRUE;
}

/* A mistyped name must not cost a file that is no backup. */
static gboolean
check_target (HwSqlite *sqlite, const char *path, GError **error)
{
  gint64 application_id = 0, version = 0;
  g_autoptr (GError) ignored = NULL;

  if (g_str_equal (path, sqlite->path))
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("“%s” is the workspace itself; choose another name"), path);
  else if (hw_sqlite_inspect (path, &application_id, &version, &ignored)
           && application_id == HW_STORE_APPLICATION_ID)
    return TRUE;
  else
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("“%s” is there already and is no backup; choose another name"),
                 path);
  return FALSE;
}

static gboolean
copy_into (HwSqlite *sqlite, const char *path, GError **error)
{
  g_autoptr (HwStatement) statement = NULL;
  g_autofree char *expected = hw_sqlite_read_text (sqlite, HEAD_SQL, error);
  g_autofree char *found = NULL;

  statement = expected != NULL ? hw_sqlite_prepare (sqlite, "VACUUM INTO ?", error) : NULL;
  if (statement == NULL || !hw_sqlite_bind_text (sqlite, statement, 1, path, error)
      || !hw_sqlite_finish (sqlite, statement, error) || !hw_store_backup_check (path, &found, error))
    return FALSE;
  if (g_str_equal (expected, found))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("The backup “%s” differs from the workspace; check the disk"),
               path);
  return FALSE;
}

gboolean
hw_store_backup_write (HwSqlite *sqlite, const char *path, GError **error)
{
  g_autofree char *id = hw_id_new ("part");
  g_autofree char *target = NULL;
  g_autofree char *part = NULL;
  gboolean exists = FALSE;

  target = hw_store_files_resolve (path, FALSE, &exists, error);
  if (target == NULL || (exists && !check_target (sqlite, target, error)))
    return FALSE;
  part = g_strdup_printf ("%s.%s", target, id);
  /* made first, so that it is its owner's only from the beginning */
  if (!hw_store_files_create (part, error))
    return FALSE;
  if (copy_into (sqlite, part, error) && hw_store_files_sync (part, error)
      && hw_store_files_rename (part, target, error))
    return hw_store_files_sync_folder (target, error);
  g_unlink (part);
  return FALSE;
}
