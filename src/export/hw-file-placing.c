/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-file-placing.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "export/hw-exporter.h"

#define NAME_ATTEMPTS 16

/* A file on its way: everything goes through the folder's descriptor, so that a folder that is swapped under
 * us changes nothing. Unless it got its final name, the temporary file goes with this. */
typedef struct
{
  const char *path; /* for messages */
  char *name;       /* final, in the folder */
  char *temporary;  /* NULL once renamed */
  int folder;
  int file;
} Placing;

static void
placing_free (Placing *self)
{
  if (self->file >= 0)
    close (self->file);
  if (self->temporary != NULL && self->folder >= 0)
    unlinkat (self->folder, self->temporary, 0);
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->temporary);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Placing, placing_free)

static gboolean
fail (Placing *self, int number, GError **error)
{
  HwError code = HW_ERROR_STORAGE;
  const char *advice = _ ("choose another folder");

  if (number == EACCES || number == EPERM || number == EROFS)
    code = HW_ERROR_READ_ONLY;
  else if (number == ENOENT || number == ENOTDIR)
    code = HW_ERROR_NOT_FOUND;
  else if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    advice = _ ("free some space or choose another folder");
  g_set_error (error, HW_ERROR, code, _ ("%s: cannot be written: %s; %s"), self->path, g_strerror (number), advice);
  return FALSE;
}

static gboolean
open_folder (Placing *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  struct stat there;

  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0)
    return fail (self, errno, error);
  if (*self->path == '\0' || g_str_has_suffix (self->path, "/"))
    return fail (self, EISDIR, error);
  self->name = g_path_get_basename (self->path);
  if (fstatat (self->folder, self->name, &there, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT ? TRUE : fail (self, errno, error);
  if (S_ISREG (there.st_mode) || S_ISLNK (there.st_mode))
    return TRUE; /* a link is replaced, never followed */
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("%s: there is something that is not a file; choose another name"),
               self->path);
  return FALSE;
}

static char *
make_random_name (void)
{
  g_autofree char *id = hw_id_new ("tmp");

  return g_strdup_printf (".hw-%s", id);
}

static gboolean
create_temporary (Placing *self, HwPlacingName next_name, GError **error)
{
  for (guint i = 0; i < NAME_ATTEMPTS; i++)
    {
      g_autofree char *name = next_name != NULL ? next_name () : make_random_name ();

      self->file = openat (self->folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
      if (self->file >= 0)
        {
          self->temporary = g_steal_pointer (&name);
          return TRUE;
        }
      if (errno != EEXIST && errno != ELOOP)
        break;
    }
  return fail (self, errno, error);
}

static gboolean
write_all (Placing *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize left = 0;
  const char *at = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      n = write (self->file, at, MIN (left, (gsize) 1 << 20));
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (self, n < 0 ? errno : EIO, error);
      at += n;
      left -= (gsize) n;
    }
  if (fsync (self->file) != 0)
    return fail (self, errno, error);
  return TRUE;
}

/* One byte more than expected is asked for, so that a file that grew is noticed as well. */
static GBytes *
read_back (Placing *self, gsize expected, GError **error)
{
  g_autofree char *data = g_try_malloc (expected + 1);
  gsize have = 0;

  if (data == NULL)
    {
      fail (self, ENOMEM, error);
      return NULL;
    }
  while (have <= expected)
    {
      gssize n = pread (self->file, data + have, expected + 1 - have, (off_t) have);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail (self, errno, error);
          return NULL;
        }
      if (n == 0)
        break;
      have += (gsize) n;
    }
  return g_bytes_new_take (g_steal_pointer (&data), have);
}

static gboolean
verify (Placing *self, GBytes *bytes, HwPlacingCheck check, gpointer data, GError **error)
{
  g_autoptr (GBytes) seen = read_back (self, g_bytes_get_size (bytes), error);

  if (seen == NULL)
    return FALSE;
  if (!g_bytes_equal (seen, bytes))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_STORAGE,
                   _ ("%s: the disk gave back something else than was written; choose another folder"), self->path);
      return FALSE;
    }
  if (check == NULL || check (seen, data, error))
    return TRUE;
  g_prefix_error (error, "%s: ", self->path);
  return FALSE;
}

static gboolean
give_name (Placing *self, GError **error)
{
  if (renameat (self->folder, self->temporary, self->folder, self->name) != 0)
    return fail (self, errno, error);
  g_clear_pointer (&self->temporary, g_free);
  /* Some file systems know no sync of a folder; that is no failure of ours. */
  if (fsync (self->folder) != 0 && errno != EINVAL && errno != ENOTSUP)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_STORAGE,
                   _ ("%s: written, but the folder could not be brought to the disk: %s; export once more"),
                   self->path, g_strerror (errno));
      return FALSE;
    }
  return TRUE;
}

gboolean
hw_file_place (GBytes *bytes, const char *path, HwPlacingCheck check, gpointer data, HwPlacingName next_name,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (Placing) placing = g_new0 (Placing, 1);

  placing->path = path;
  placing->folder = -1;
  placing->file = -1;
  return open_folder (placing, error) && create_temporary (placing, next_name, error)
         && write_all (placing, bytes, cancellable, error) && verify (placing, bytes, check, data, error)
         && !g_cancellable_set_error_if_cancelled (cancellable, error) && give_name (placing, error);
}

gboolean
hw_export_bytes_to_file (GBytes *bytes, const char *path, GCancellable *cancellable, GError **error)
{
  return hw_file_place (bytes, path, NULL, NULL, NULL, cancellable, error);
}
