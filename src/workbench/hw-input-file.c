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
#include "base/hw-text.h"

#define CHUNK_BYTES (1u << 20)

struct _HwInputFile
{
  char *shown;
  int fd;
  struct stat before;
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
  else if (self->before.st_size > HW_LIMIT_FILE_BYTES)
    g_set_error (error, HW_ERROR, HW_ERROR_LIMIT, _("%s: the file is larger than %u MiB; split it"),
                 self->shown, HW_LIMIT_FILE_BYTES >> 20);
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
is_unchanged (HwInputFile *self, gsize n_read)
{
  struct stat after;

  return fstat (self->fd, &after) == 0 && after.st_size == self->before.st_size
         && (goffset) n_read == (goffset) after.st_size && after.st_mtim.tv_sec == self->before.st_mtim.tv_sec
         && after.st_mtim.tv_nsec == self->before.st_mtim.tv_nsec;
}

GBytes *
hw_input_file_read (HwInputFile *self, GCancellable *cancellable, GError **error)
{
  gsize size = (gsize) self->before.st_size;
  g_autofree guint8 *data = g_try_malloc (size + 1);
  gsize n_read = 0;

  if (data == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                   _("%s: there is not enough memory to read it; close something"), self->shown);
      return NULL;
    }
  while (n_read <= size) /* one byte more than there was shows growth */
    {
      gssize n = read (self->fd, data + n_read, MIN (size + 1 - n_read, CHUNK_BYTES));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          refuse_errno (self, errno, error);
          return NULL;
        }
      if (n == 0)
        break;
      n_read += (gsize) n;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (!is_unchanged (self, n_read))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("%s: the file changed while it was read; wait until it is written and try again"),
                   self->shown);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), n_read);
}
