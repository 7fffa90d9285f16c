/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-sqlite-repository.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "store/hw-store-backup.h"
#include "store/hw-store-files.h"
#include "store/hw-store-lock.h"
#include "store/hw-store-schema.h"

/* A checked copy of the backup beside the workspace, complete and on the disk, before anything is moved. */
static char *
make_copy (const char *backup, const char *path, GError **error)
{
  g_autofree char *id = hw_id_new ("restored");
  g_autofree char *copy = g_strdup_printf ("%s.%s", path, id);
  g_autoptr (HwSqlite) source = NULL;

  if (!hw_store_backup_check (backup, NULL, error))
    return NULL;
  source = hw_sqlite_open (backup, TRUE, error);
  if (source == NULL || !hw_store_backup_write (source, copy, error))
    return NULL;
  return g_steal_pointer (&copy);
}

/*
 * The file that is about to be replaced may have a journal that belongs into it. SQLite plays it in when
 * it can; what is then still there is set aside, for it must never be played into the restored file.
 */
static gboolean
detach_sidecars (const char *path, gint64 now, GError **error)
{
  gint64 application_id = 0, version = 0, ignored = 0;
  g_autoptr (HwSqlite) old = NULL;

  if (hw_sqlite_inspect (path, &application_id, &version, NULL) && application_id == HW_STORE_APPLICATION_ID)
    old = hw_sqlite_open (path, FALSE, NULL);
  if (old != NULL)
    hw_sqlite_read_integer (old, "SELECT count (*) FROM sqlite_schema", &ignored, NULL);
  g_clear_pointer (&old, hw_sqlite_free);
  return hw_store_files_set_aside (path, TRUE, now, error);
}

static gboolean
put_in_place (const char *copy, const char *path, gboolean exists, gint64 now, char **kept_path, GError **error)
{
  g_autofree char *kept = NULL;

  if (!exists)
    return hw_store_files_set_aside (path, TRUE, now, error) && hw_store_files_rename (copy, path, error);
  if (!detach_sidecars (path, now, error) || !hw_store_files_exchange (copy, path, error))
    return FALSE;
  /* the name of the copy now leads to the file that was there: from here on it must not be lost */
  kept = hw_store_files_dated (path, "kept", now);
  if (!hw_store_files_rename (copy, kept, NULL))
    {
      g_free (kept);
      kept = g_strdup (copy);
    }
  if (kept_path != NULL)
    *kept_path = g_steal_pointer (&kept);
  return TRUE;
}

gboolean
hw_sqlite_restore (const char *backup_path, const char *path, HwClock *clock, char **kept_path, GError **error)
{
  gint64 now = hw_clock_now (clock);
  gboolean exists = FALSE, backup_exists = FALSE;
  g_autofree char *backup = hw_store_files_resolve (backup_path, FALSE, &backup_exists, error);
  g_autofree char *target = backup != NULL ? hw_store_files_resolve (path, TRUE, &exists, error) : NULL;
  g_autoptr (HwStoreLock) lock = NULL;
  g_autoptr (GError) failed = NULL;
  g_autofree char *holder = NULL;
  g_autofree char *copy = NULL;

  if (target == NULL)
    return FALSE;
  if (!backup_exists || g_str_equal (backup, target))
    {
      g_set_error (error, HW_ERROR, backup_exists ? HW_ERROR_INPUT : HW_ERROR_NOT_FOUND,
                   backup_exists ? _ ("“%s” is the workspace itself; choose a backup")
                                 : _ ("There is no backup “%s”; choose another"),
                   backup_path);
      return FALSE;
    }
  lock = hw_store_lock_take (target, HW_LOCK_WHOLE, now, &holder, NULL, &failed);
  if (lock == NULL)
    {
      if (failed != NULL)
        g_propagate_error (error, g_steal_pointer (&failed));
      else
        g_set_error (error, HW_ERROR, HW_ERROR_BUSY, _ ("“%s” is open (%s); close it first"), path, holder);
      return FALSE;
    }
  copy = make_copy (backup, target, error);
  if (copy == NULL)
    return FALSE;
  if (put_in_place (copy, target, exists, now, kept_path, error))
    return hw_store_files_sync_folder (target, error);
  g_unlink (copy);
  return FALSE;
}
