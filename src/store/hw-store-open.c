/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* sync_file_range */
#include "store/hw-store.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "store/hw-store-check.h"
#include "store/hw-store-files.h"

static gboolean
take_lock (HwStore *self, HwSqliteOpenFlags flags, gboolean *unclean, GError **error)
{
  gint64 now = hw_clock_now (self->clock);
  g_autoptr (GError) refused = NULL;

  if ((flags & HW_SQLITE_READ_ONLY) == 0)
    self->lock = hw_store_lock_take (self->path, HW_LOCK_WRITE, now, &self->holder, unclean, &refused);
  self->read_only = self->lock == NULL;
  if (refused != NULL && !g_error_matches (refused, HW_ERROR, HW_ERROR_READ_ONLY))
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  if (self->read_only)
    self->lock = hw_store_lock_take (self->path, HW_LOCK_READ, now, NULL, NULL, NULL);
  return TRUE;
}

static gboolean
ensure_file (HwStore *self, HwSqliteOpenFlags flags, gboolean exists, GError **error)
{
  if (exists)
    return TRUE;
  if ((flags & HW_SQLITE_CREATE) == 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no workspace “%s”; create it first"), self->path);
      return FALSE;
    }
  if (self->read_only)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY, _ ("“%s” cannot be made: it may only be read"), self->path);
      return FALSE;
    }
  return hw_store_files_create (self->path, error);
}

static gboolean
may_become_one (HwStore *self, HwSqliteOpenFlags flags)
{
  return !self->read_only && (flags & HW_SQLITE_CREATE) != 0;
}

/* What stands in the file's head, before SQLite may recover or convert anything. */
static gboolean
check_head (HwStore *self, HwSqliteOpenFlags flags, GError **error)
{
  gint64 application_id = 0, version = 0;

  if (!hw_sqlite_inspect (self->path, &application_id, &version, error))
    return FALSE;
  if (application_id != 0 || version != 0)
    return hw_store_check_identity (self->path, application_id, version, self->migrations->n_steps, error);
  if (self->holder != NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_BUSY, _ ("“%s” is just being made by %s; try again"), self->path,
                   self->holder);
      return FALSE;
    }
  return may_become_one (self, flags) || hw_store_check_identity (self->path, 0, 0, 0, error);
}

/* Empty, or becoming so when a creation that was cut off is taken back. */
static gboolean
is_blank (HwStore *self, gboolean *blank, GError **error)
{
  gint64 n_objects = 1, application_id = 1;

  if (!hw_sqlite_read_integer (self->sqlite, "SELECT count (*) FROM sqlite_schema", &n_objects, error)
      || !hw_sqlite_read_integer (self->sqlite, "PRAGMA application_id", &application_id, error))
    return FALSE;
  *blank = n_objects == 0 && application_id == 0;
  return TRUE;
}

static gboolean
bring_up_to_date (HwStore *self, gboolean unclean, GError **error)
{
  gint64 version = 0;

  if (!hw_store_check_integrity (self->sqlite, unclean, error)
      || !hw_store_check_references (self->sqlite, error)
      || !hw_sqlite_read_integer (self->sqlite, "PRAGMA user_version", &version, error))
    return FALSE;
  if (self->read_only && version < self->migrations->n_steps)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY,
                   _ ("“%s” is of an older version and may only be read; open it for writing once"), self->path);
      return FALSE;
    }
  return hw_store_schema_migrate (self->sqlite, self->migrations, hw_clock_now (self->clock), error)
         && hw_store_schema_check (self->sqlite, self->migrations, error);
}

static gboolean
open_file (HwStore *self, HwSqliteOpenFlags flags, gboolean unclean, GError **error)
{
  gboolean blank = FALSE;

  if (!check_head (self, flags, error))
    return FALSE;
  if (!self->read_only && !hw_store_files_set_aside (self->path, FALSE, hw_clock_now (self->clock), error))
    return FALSE;
  self->sqlite = hw_sqlite_open (self->path, self->read_only, error);
  if (self->sqlite == NULL || !is_blank (self, &blank, error))
    return FALSE;
  if (!blank)
    return bring_up_to_date (self, unclean, error);
  return may_become_one (self, flags) ? hw_store_schema_create (self->sqlite, self->migrations, error)
                                      : hw_store_check_identity (self->path, 0, 0, 0, error);
}

/* Whoever is told that the file is damaged should also be told what there is to go back to. */
static void
point_to_backup (HwStore *self, GError **error)
{
  g_autofree char *backup = NULL;
  g_autofree char *message = NULL;

  if (error == NULL || !g_error_matches (*error, HW_ERROR, HW_ERROR_DAMAGED))
    return;
  backup = hw_store_files_find_newest (self->path, "backup");
  if (backup == NULL)
    return;
  message = g_strdup_printf (_ ("%s; the newest backup beside it is “%s”"), (*error)->message, backup);
  g_clear_error (error);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_DAMAGED, message);
}

HwStore *
hw_store_open (const char *path, HwSqliteOpenFlags flags, HwClock *clock, const HwMigrations *migrations,
               GError **error)
{
  g_autoptr (HwStore) self = g_new0 (HwStore, 1);
  gboolean exists = FALSE, unclean = FALSE;

  self->clock = hw_clock_ref (clock);
  self->migrations = migrations;
  self->descriptor = -1;
  self->path = hw_store_files_resolve (path, (flags & HW_SQLITE_CREATE) != 0, &exists, error);
  if (self->path == NULL)
    return NULL;
  if (!exists && (flags & HW_SQLITE_CREATE) == 0)
    {
      ensure_file (self, flags, FALSE, error);
      return NULL;
    }
  if (!take_lock (self, flags, &unclean, error) || !ensure_file (self, flags, exists, error))
    return NULL;
  if (!open_file (self, flags, unclean, error))
    {
      point_to_backup (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* With what SQLite has open first: a descriptor of the file that is closed drops SQLite's locks. */
static void
close_file (HwStore *self)
{
  g_clear_pointer (&self->sqlite, hw_sqlite_free);
  if (self->descriptor >= 0)
    close (self->descriptor);
  self->descriptor = -1;
}

gboolean
hw_store_reopen (HwStore *self, GError **error)
{
  close_file (self);
  if (open_file (self, HW_SQLITE_OPEN, TRUE, error))
    return TRUE;
  g_clear_pointer (&self->sqlite, hw_sqlite_free);
  return FALSE;
}

gboolean
hw_store_ensure_open (HwStore *self, GError **error)
{
  return self->sqlite != NULL || hw_store_reopen (self, error);
}

void
hw_store_start_writing (HwStore *self)
{
  if (self->descriptor < 0)
    self->descriptor = open (self->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  /* a failure is left to the commit, which waits for all of it */
  if (self->descriptor >= 0)
    sync_file_range (self->descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

void
hw_store_free (HwStore *self)
{
  if (self == NULL)
    return;
  close_file (self); /* before the lock, which must outlast it */
  g_clear_pointer (&self->lock, hw_store_lock_free);
  g_clear_pointer (&self->clock, hw_clock_unref);
  g_free (self->path);
  g_free (self->holder);
  g_free (self);
}
