/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/fault-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* behind this struct, in the same allocation */
} FaultFile;

static sqlite3_vfs *real_vfs;
static int n_steps; /* atomic: the store works on a thread of its own */
static int fail_at;
static int fail_lasts;
static int fail_code;

/* SQLITE_OK, or the error with which this step fails. */
static int
step (int fitting)
{
  int number = g_atomic_int_add (&n_steps, 1) + 1;
  int nth = g_atomic_int_get (&fail_at);

  if (nth == 0 || number < nth || (number > nth && !g_atomic_int_get (&fail_lasts)))
    return SQLITE_OK;
  return g_atomic_int_get (&fail_code) != 0 ? g_atomic_int_get (&fail_code) : fitting;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
fault_read (sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
  return real_of (file)->pMethods->xRead (real_of (file), data, length, offset);
}

static int
fault_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  int code = step (SQLITE_IOERR_WRITE);

  if (code != SQLITE_OK)
    {
      /* a write that fails may have got half way */
      real_of (file)->pMethods->xWrite (real_of (file), data, length / 2, offset);
      return code;
    }
  return real_of (file)->pMethods->xWrite (real_of (file), data, length, offset);
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int code = step (SQLITE_IOERR_TRUNCATE);

  return code != SQLITE_OK ? code : real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  int code = step (SQLITE_IOERR_FSYNC);

  return code != SQLITE_OK ? code : real_of (file)->pMethods->xSync (real_of (file), flags);
}

static int
fault_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
fault_lock (sqlite3_file *file, int kind)
{
  return real_of (file)->pMethods->xLock (real_of (file), kind);
}

static int
fault_unlock (sqlite3_file *file, int kind)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), kind);
}

static int
fault_check_reserved (sqlite3_file *file, int *reserved)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), reserved);
}

static int
fault_control (sqlite3_file *file, int operation, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
fault_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1, /* no shared memory, no mapping: as the store opens its files */
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
};

static int
fault_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int code = (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_CREATE))
                     == (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_CREATE)
                 ? step (SQLITE_CANTOPEN)
                 : SQLITE_OK;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  if (code == SQLITE_OK)
    code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (code == SQLITE_OK)
    self->base.pMethods = &methods;
  return code;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int code = step (SQLITE_IOERR_DELETE);

  if (code != SQLITE_OK)
    return code;
  code = real_vfs->xDelete (real_vfs, name, sync_folder);
  /* gone, but the folder is not on the disk: with a journal, the change is done and yet reported as failed */
  return code == SQLITE_OK && sync_folder ? step (SQLITE_IOERR_DIR_FSYNC) : code;
}

void
hw_fault_vfs_install (void)
{
  static sqlite3_vfs vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "fault";
  vfs.szOsFile = (int) sizeof (FaultFile) + real_vfs->szOsFile;
  vfs.pNext = NULL;
  vfs.xOpen = fault_open;
  vfs.xDelete = fault_delete;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
hw_fault_vfs_arm (guint nth, gboolean lasting, int code)
{
  g_atomic_int_set (&fail_at, (int) nth);
  g_atomic_int_set (&fail_lasts, lasting);
  g_atomic_int_set (&fail_code, code);
  g_atomic_int_set (&n_steps, 0);
}

guint
hw_fault_vfs_get_n_steps (void)
{
  return (guint) g_atomic_int_get (&n_steps);
}
