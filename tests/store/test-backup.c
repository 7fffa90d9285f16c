/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

static char *
beside (HwTestWorkspace *workspace, const char *name)
{
  return g_build_filename (workspace->folder, name, NULL);
}

static void
assert_members (const char *path, HwTestWorkspace *workspace, const char *expected)
{
  g_autoptr (GError) error = NULL;
  HwRepository *repository = hw_sqlite_repository_open (path, HW_SQLITE_READ_ONLY, workspace->clock, &error);

  g_assert_no_error (error);
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), expected);
  hw_test_workspace_close (repository);
}

static void
test_backup_of_an_open_workspace_is_whole (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *copy = beside (workspace, "copy.hiring");
  g_autofree char *lock = beside (workspace, "copy.hiring.lock");
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (0);
  struct stat status;
  g_autofree char *names = NULL;

  hw_member_unref (hw_things_add_member (repository, "Mo"));
  g_assert_true (hw_repository_backup (repository, copy, NULL, &error));
  umask (mask);
  g_assert_no_error (error);
  g_assert_cmpint (stat (copy, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  assert_members (copy, workspace, "Mo");
  g_unlink (lock);
  names = hw_test_workspace_list (workspace); /* no part of it is left */
  g_assert_cmpstr (names, ==, "copy.hiring test.hiring test.hiring.lock");

  /* a second one takes the place of the first */
  hw_member_unref (hw_things_add_member (repository, "Jo"));
  g_assert_true (hw_repository_backup (repository, copy, NULL, &error));
  g_assert_no_error (error);
  assert_members (copy, workspace, "Mo Jo");
  hw_test_workspace_close (repository);
}

static void
test_backup_replaces_no_other_file (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *letter = beside (workspace, "letter.txt");
  g_autofree char *linked = beside (workspace, "link.hiring");
  g_autofree char *kept = NULL;
  HwRepository *repository = hw_test_workspace_open (workspace);
  const char *const targets[] = { letter, workspace->path, linked };

  g_assert_true (g_file_set_contents (letter, "Dear hiring manager", -1, NULL));
  g_assert_cmpint (symlink (letter, linked), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hw_repository_backup (repository, targets[i], NULL, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
    }
  g_assert_true (g_file_get_contents (letter, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "Dear hiring manager");
  hw_test_workspace_close (repository);
}

static void
test_backup_where_nothing_can_be_written (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *nowhere = beside (workspace, "missing/copy.hiring");
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_repository_backup (repository, nowhere, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "missing"));
  hw_test_workspace_close (repository);
}

static void
make_with_backup (HwTestWorkspace *workspace, const char *copy)
{
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (GError) error = NULL;

  hw_member_unref (hw_things_add_member (repository, "Old"));
  g_assert_true (hw_repository_backup (repository, copy, NULL, &error));
  hw_member_unref (hw_things_add_member (repository, "New"));
  hw_test_workspace_close (repository);
}

static void
test_restore_keeps_what_was_there (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *copy = beside (workspace, "copy.hiring");
  g_autofree char *expected = beside (workspace, "test-kept-20261122T214000Z.hiring");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  make_with_backup (workspace, copy);
  g_assert_true (hw_sqlite_restore (copy, workspace->path, workspace->clock, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, expected);
  assert_members (workspace->path, workspace, "Old");
  assert_members (kept, workspace, "Old New");
  assert_members (copy, workspace, "Old");
}

static void
test_restore_of_a_damaged_workspace (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *copy = beside (workspace, "copy.hiring");
  g_autofree char *journal = g_strconcat (workspace->path, "-journal", NULL);
  g_autofree char *set_aside = beside (workspace, "test-set-aside-journal-20261122T214000Z.hiring");
  g_autoptr (GError) error = NULL;

  make_with_backup (workspace, copy);
  g_assert_true (g_file_set_contents (workspace->path, "not a database any more, but long enough", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "of the old file", -1, NULL));
  g_assert_true (hw_sqlite_restore (copy, workspace->path, workspace->clock, NULL, &error));
  g_assert_no_error (error);
  assert_members (workspace->path, workspace, "Old");
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS)); /* never played into the restored file */
  g_assert_true (g_file_test (set_aside, G_FILE_TEST_EXISTS));
}

static void
test_restore_where_nothing_was (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *copy = beside (workspace, "copy.hiring");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  make_with_backup (workspace, copy);
  g_unlink (workspace->path);
  g_assert_true (hw_sqlite_restore (copy, workspace->path, workspace->clock, &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
  assert_members (workspace->path, workspace, "Old");
}

static void
test_restore_waits_for_nobody (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *copy = beside (workspace, "copy.hiring");
  const HwSqliteOpenFlags ways[] = { HW_SQLITE_OPEN, HW_SQLITE_READ_ONLY };

  make_with_backup (workspace, copy);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      HwRepository *repository = hw_sqlite_repository_open (workspace->path, ways[i], workspace->clock, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (hw_sqlite_restore (copy, workspace->path, workspace->clock, NULL, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_BUSY);
      HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "Old New");
      hw_test_workspace_close (repository);
    }
}

static void
test_restore_takes_sound_backups_only (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *copy = beside (workspace, "copy.hiring");
  g_autofree char *missing = beside (workspace, "missing.hiring");
  const char *const sources[] = { copy, missing, workspace->path };
  g_autofree char *bytes = NULL;
  gsize length = 0;

  make_with_backup (workspace, copy);
  g_assert_true (g_file_get_contents (copy, &bytes, &length, NULL));
  memset (bytes + 4 * 16384, 0x33, 16384);
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hw_sqlite_restore (sources[i], workspace->path, workspace->clock, NULL, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
    }
  assert_members (workspace->path, workspace, "Old New");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/open", test_backup_of_an_open_workspace_is_whole);
  g_test_add_func ("/backup/other-files", test_backup_replaces_no_other_file);
  g_test_add_func ("/backup/nowhere", test_backup_where_nothing_can_be_written);
  g_test_add_func ("/backup/restore", test_restore_keeps_what_was_there);
  g_test_add_func ("/backup/restore-damaged", test_restore_of_a_damaged_workspace);
  g_test_add_func ("/backup/restore-new", test_restore_where_nothing_was);
  g_test_add_func ("/backup/restore-busy", test_restore_waits_for_nobody);
  g_test_add_func ("/backup/restore-unsound", test_restore_takes_sound_backups_only);
  return g_test_run ();
}
