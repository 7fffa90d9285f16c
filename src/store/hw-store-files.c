/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2 */
#include "store/hw-store-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hw-error.h"

static gboolean
fail (const char *path, const char *what, GError **error)
{
  int number = errno;
  gboolean denied = number == EACCES || number == EPERM || number == EROFS;

  g_set_error (error, HW_ERROR, denied ? HW_ERROR_READ_ONLY : HW_ERROR_STORAGE, "“%s”: %s: %s", path, what,
               g_strerror (number));
  return FALSE;
}

static gboolean
check_kind (const char *path, const struct stat *status, GError **error)
{
  if (S_ISLNK (status->st_mode))
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("“%s” is a symbolic link; open the file that it points to"),
                 path);
  else if (!S_ISREG (status->st_mode))
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("“%s” is not a regular file; choose a .hiring file"), path);
  else if (status->st_nlink > 1)
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                 _ ("“%s” has a second name (hard link); two names of one workspace damage it, so remove one"), path);
  else
    return TRUE;
  return FALSE;
}

char *
hw_store_files_resolve (const char *path, gboolean make_folder, gboolean *exists, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  g_autofree char *resolved = NULL;
  g_autofree char *real = NULL;
  struct stat status;

  if (make_folder && g_mkdir_with_parents (folder, 0700) < 0)
    {
      fail (folder, _ ("the folder cannot be made"), error);
      return NULL;
    }
  resolved = realpath (folder, NULL);
  if (resolved == NULL)
    {
      fail (folder, _ ("the folder cannot be used"), error);
      return NULL;
    }
  real = g_build_filename (resolved, name, NULL);
  *exists = lstat (real, &status) == 0;
  if (!*exists && errno != ENOENT)
    {
      fail (real, _ ("cannot be looked at"), error);
      return NULL;
    }
  if (*exists && !check_kind (path, &status, error))
    return NULL;
  return g_steal_pointer (&real);
}

gboolean
hw_store_files_create (const char *path, GError **error)
{
  int descriptor = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (descriptor < 0)
    return fail (path, _ ("cannot be made"), error);
  close (descriptor);
  return TRUE;
}

static char *
dated_prefix (const char *path, const char *word)
{
  const char *suffix = g_str_has_suffix (path, ".hiring") ? ".hiring" : "";
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (suffix));

  return g_strdup_printf ("%s-%s-", stem, word);
}

char *
hw_store_files_dated (const char *path, const char *word, gint64 now)
{
  g_autofree char *prefix = dated_prefix (path, word);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *stamp = time != NULL ? g_date_time_format (time, "%Y%m%dT%H%M%SZ") : g_strdup ("undated");
  char *name = g_strconcat (prefix, stamp, ".hiring", NULL);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s%s-%u.hiring", prefix, stamp, i);
    }
  return name;
}

char *
hw_store_files_find_newest (const char *path, const char *word)
{
  g_autofree char *prefix = dated_prefix (path, word);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *start = g_path_get_basename (prefix);
  g_autofree char *newest = NULL;
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_prefix (name, start) && g_str_has_suffix (name, ".hiring") && g_strcmp0 (name, newest) > 0)
      {
        g_free (newest);
        newest = g_strdup (name);
      }
  return newest != NULL ? g_build_filename (folder, newest, NULL) : NULL;
}

gboolean
hw_store_files_set_aside (const char *path, gboolean journal, gint64 now, GError **error)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < (journal ? 3 : 2); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *word = g_strconcat ("set-aside", suffixes[i], NULL);
      g_autofree char *aside = NULL;

      if (!g_file_test (name, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        continue;
      aside = hw_store_files_dated (path, word, now);
      if (!hw_store_files_rename (name, aside, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | flags);
  gboolean ok = descriptor >= 0 && fsync (descriptor) == 0;

  if (!ok)
    fail (path, _ ("cannot be brought to the disk"), error);
  if (descriptor >= 0)
    close (descriptor);
  return ok;
}

gboolean
hw_store_files_sync (const char *path, GError **error)
{
  return sync_path (path, 0, error);
}

gboolean
hw_store_files_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_DIRECTORY, error);
}

gboolean
hw_store_files_rename (const char *from, const char *to, GError **error)
{
  return g_rename (from, to) == 0 || fail (from, _ ("cannot be renamed"), error);
}

gboolean
hw_store_files_exchange (const char *a, const char *b, GError **error)
{
  g_autofree char *between = NULL;

  if (renameat2 (AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return fail (a, _ ("cannot be put in place"), error);
  between = g_strconcat (b, ".replaced", NULL);
  return hw_store_files_rename (b, between, error) && hw_store_files_rename (a, b, error)
         && hw_store_files_rename (between, a, error);
}
