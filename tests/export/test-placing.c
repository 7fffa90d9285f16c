/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "export/hw-exporter.h"
#include "export/hw-file-placing.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("hw-placing-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "out.txt", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_no_errno (g_chmod (self->folder, 0700));
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (self->folder));
  g_free (self->folder);
  g_free (self->path);
}

static guint
count_files (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static GBytes *
text_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
test_file_appears_whole_and_private (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = text_bytes ("hello\n");
  g_autoptr (GError) error = NULL;
  struct stat info;
  mode_t old = umask (0);

  g_assert_true (hw_export_bytes_to_file (bytes, self->path, NULL, &error));
  umask (old);
  g_assert_no_error (error);
  assert_content (self->path, "hello\n");
  g_assert_no_errno (stat (self->path, &info));
  g_assert_cmpuint (info.st_mode & 07777, ==, 0600);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_old_file_is_replaced (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = text_bytes ("new");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "old, and longer", -1, NULL));
  g_assert_true (hw_export_bytes_to_file (bytes, self->path, NULL, &error));
  g_assert_no_error (error);
  assert_content (self->path, "new");
}

static void
test_link_at_the_target_is_not_followed (Fixture *self, gconstpointer data)
{
  g_autofree char *victim = g_build_filename (self->folder, "victim", NULL);
  g_autoptr (GBytes) bytes = text_bytes ("new");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (victim, "precious", -1, NULL));
  g_assert_no_errno (symlink (victim, self->path));
  g_assert_true (hw_export_bytes_to_file (bytes, self->path, NULL, &error));
  g_assert_no_error (error);
  assert_content (victim, "precious");
  assert_content (self->path, "new");
  g_assert_false (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
}

static guint n_names;

static char *
give_planted_name_first (void)
{
  return g_strdup (n_names++ == 0 ? ".planted" : ".free");
}

static char *
give_planted_name_always (void)
{
  return g_strdup (".planted");
}

static void
test_link_at_the_temporary_name_is_not_followed (Fixture *self, gconstpointer data)
{
  g_autofree char *victim = g_build_filename (self->folder, "victim", NULL);
  g_autofree char *planted = g_build_filename (self->folder, ".planted", NULL);
  g_autoptr (GBytes) bytes = text_bytes ("new");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (victim, "precious", -1, NULL));
  g_assert_no_errno (symlink (victim, planted));
  n_names = 0;
  g_assert_true (hw_file_place (bytes, self->path, NULL, NULL, give_planted_name_first, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_names, ==, 2);
  assert_content (victim, "precious");
  assert_content (self->path, "new");
  g_assert_false (hw_file_place (bytes, self->path, NULL, NULL, give_planted_name_always, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  g_assert_true (g_file_test (planted, G_FILE_TEST_IS_SYMLINK));
  assert_content (victim, "precious");
}

static gboolean
refuse (GBytes *bytes, gpointer data, GError **error)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_STORAGE, "does not read back");
  return FALSE;
}

static void
test_refused_content_leaves_the_old_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = text_bytes ("new");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_false (hw_file_place (bytes, self->path, refuse, NULL, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, self->path));
  assert_content (self->path, "old");
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_cancelled_leaves_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = text_bytes ("new");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (hw_export_bytes_to_file (bytes, self->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (self), ==, 0);
}

/* A limit on file sizes stands for a full disk: the write fails half-way. */
static void
test_full_disk_leaves_the_old_file (Fixture *self, gconstpointer data)
{
  g_autofree char *big = g_strnfill (100000, 'x');
  int status = 0;
  pid_t child;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      struct rlimit limit = { 50000, 50000 };
      g_autoptr (GBytes) bytes = text_bytes (big);
      g_autoptr (GError) error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      if (setrlimit (RLIMIT_FSIZE, &limit) != 0 || hw_export_bytes_to_file (bytes, self->path, NULL, &error))
        _exit (1);
      _exit (g_error_matches (error, HW_ERROR, HW_ERROR_STORAGE) && strstr (error->message, self->path) != NULL
                     && strstr (error->message, g_strerror (EFBIG)) != NULL
                 ? 0
                 : 2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  assert_content (self->path, "old");
  g_assert_cmpuint (count_files (self), ==, 1);
}

/* In a child without privileges, since no permission binds the superuser. */
static void
test_read_only_folder_is_named (Fixture *self, gconstpointer data)
{
  int status = 0;
  pid_t child;

  g_assert_no_errno (g_chmod (self->folder, 0555));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GBytes) bytes = text_bytes ("new");
      g_autoptr (GError) error = NULL;

      if (getuid () == 0 && setuid (65534) != 0)
        _exit (1);
      if (hw_export_bytes_to_file (bytes, self->path, NULL, &error))
        _exit (2);
      _exit (g_error_matches (error, HW_ERROR, HW_ERROR_READ_ONLY) && strstr (error->message, self->path) != NULL ? 0
                                                                                                               : 3);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpuint (count_files (self), ==, 0);
}

static void
test_impossible_places_are_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    HwError code;
  } rows[] = {
    { "missing/out.txt", HW_ERROR_NOT_FOUND },
    { "folder", HW_ERROR_INPUT },
    { "pipe", HW_ERROR_INPUT },
    { "folder/", HW_ERROR_STORAGE },
  };
  g_autofree char *folder = g_build_filename (self->folder, "folder", NULL);
  g_autofree char *pipe = g_build_filename (self->folder, "pipe", NULL);
  g_autoptr (GBytes) bytes = text_bytes ("new");

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_no_errno (mkfifo (pipe, 0600));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat (self->folder, "/", rows[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (hw_export_bytes_to_file (bytes, path, NULL, &error));
      g_assert_error (error, HW_ERROR, (int) rows[i].code);
      g_assert_nonnull (strstr (error->message, path));
    }
  g_assert_cmpuint (count_files (self), ==, 2);
}

#define ADD(name, func) g_test_add ("/export/placing/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("file-appears-whole-and-private", test_file_appears_whole_and_private);
  ADD ("old-file-is-replaced", test_old_file_is_replaced);
  ADD ("link-at-the-target-is-not-followed", test_link_at_the_target_is_not_followed);
  ADD ("link-at-the-temporary-name-is-not-followed", test_link_at_the_temporary_name_is_not_followed);
  ADD ("refused-content-leaves-the-old-file", test_refused_content_leaves_the_old_file);
  ADD ("cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  ADD ("full-disk-leaves-the-old-file", test_full_disk_leaves_the_old_file);
  ADD ("read-only-folder-is-named", test_read_only_folder_is_named);
  ADD ("impossible-places-are-refused", test_impossible_places_are_refused);
  return g_test_run ();
}
