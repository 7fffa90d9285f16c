/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-input-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"

struct _HwInputFile
{
  char *shown;
  int fd;
  struct stat before;
  guint64 n_read;
  HwSha256 sum;
  char *sha256; /* once it was asked for */
};

char *
hw_input_file_show (const char *path)
{
  return hw_text_escape_for_message (path, -1);
}

void
hw_input_file_free (HwInputFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->sha256);
  g_free (self->shown);
  g_free (self);
}

static void
refuse_errno (HwInputFile *self, int number, GError **error)
{
  g_set_error (error, HW_ERROR, number == ENOENT ? HW_ERROR_NOT_FOUND : HW_ERROR_INPUT,
               _("%s: %s; check the name and the permissions"), self->shown, g_strerror (number));
}

static gboolean
check_kind (HwInputFile *self, mode_t mode, GError **error)
{
  const char *kind;

  if (S_ISREG (mode))
    return TRUE;
  kind = S_ISDIR (mode)                      ? _("a folder")
         : S_ISFIFO (mode)                   ? _("a pipe")
         : S_ISCHR (mode) || S_ISBLK (mode) ? _("a device")
                                             : _("a socket");
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: not a regular file but %s; choose a file"),
               self->shown, kind);
  return FALSE;
}

/* Files of the kernel call themselves regular and have no size. */
static gboolean
check_file_system (HwInputFile *self, GError **error)
{
  struct statfs system;

  if (fstatfs (self->fd, &system) != 0
      || (system.f_type != PROC_SUPER_MAGIC && system.f_type != SYSFS_MAGIC && system.f_type != DEBUGFS_MAGIC
          && system.f_type != CGROUP2_SUPER_MAGIC && system.f_type != TRACEFS_MAGIC))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
               _("%s: not a regular file but one of the system; choose a file"), self->shown);
  return FALSE;
}

static gboolean
check_size (HwInputFile *self, GError **error)
{
  if (self->before.st_size == 0)
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: the file is empty; choose the file that was meant"),
                 self->shown);
  else if ((guint64) self->before.st_size > HW_LIMIT_STREAM_BYTES)
    g_set_error (error, HW_ERROR, HW_ERROR_LIMIT, _("%s: the file is larger than %u MiB; split it"),
                 self->shown, (guint) (HW_LIMIT_STREAM_BYTES >> 20));
  else
    return TRUE;
  return FALSE;
}

HwInputFile *
hw_input_file_open (const char *path, GError **error)
{
  g_autoptr (HwInputFile) self = g_new0 (HwInputFile, 1);
  struct stat seen;

  self->shown = hw_input_file_show (path);
  self->fd = -1;
  hw_sha256_init (&self->sum);
  /* Looked at before it is opened: opening a device may already do something. */
  if (stat (path, &seen) != 0)
    {
      refuse_errno (self, errno, error);
      return NULL;
    }
  if (!check_kind (self, seen.st_mode, error))
    return NULL;
  self->fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (self->fd < 0 || fstat (self->fd, &self->before) != 0)
    {
      refuse_errno (self, errno, error);
      return NULL;
    }
  if (!check_kind (self, self->before.st_mode, error) || !check_file_system (self, error)
      || !check_size (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
is_unchanged (HwInputFile *self)
{
  struct stat after;

  return fstat (self->fd, &after) == 0 && after.st_size == self->before.st_size
         && self->n_read == (guint64) after.st_size && after.st_mtim.tv_sec == self->before.st_mtim.tv_sec
         && after.st_mtim.tv_nsec == self->before.st_mtim.tv_nsec;
}

guint64
hw_input_file_get_size (HwInputFile *self)
{
  return (guint64) self->before.st_size;
}

const char *
hw_input_file_get_sha256 (HwInputFile *self)
{
  if (self->sha256 == NULL)
    self->sha256 = hw_sha256_finish_hex (&self->sum);
  return self->sha256;
}

void
hw_input_file_rewind (HwInputFile *self)
{
  self->n_read = 0;
  hw_sha256_init (&self->sum);
  g_clear_pointer (&self->sha256, g_free);
}

gssize
hw_input_file_read (HwInputFile *self, guint8 *buffer, gsize size, GError **error)
{
  gssize n;

  do
    n = pread (self->fd, buffer, size, (off_t) self->n_read);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    {
      refuse_errno (self, errno, error);
      return -1;
    }
  self->n_read += (guint64) n;
  if ((n == 0 && !is_unchanged (self)) || self->n_read > (guint64) self->before.st_size)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("%s: the file changed while it was read; wait until it is written and try again"),
                   self->shown);
      return -1;
    }
  hw_sha256_add (&self->sum, buffer, (gsize) n);
  return n;
}
