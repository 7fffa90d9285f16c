/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "store/hw-sqlite.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

static void
make_workspace (HwTestWorkspace *workspace)
{
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwMember) member = hw_things_add_member (repository, "Mo");

  hw_test_workspace_close (repository);
}

static void
assert_refused (HwTestWorkspace *workspace, HwSqliteOpenFlags flags, HwError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  HwRepository *repository = hw_sqlite_repository_open (workspace->path, flags, workspace->clock, &error);

  g_assert_null (repository);
  g_assert_error (error, HW_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, "test.hiring"));
}

static char *
digest_of (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

static void
test_every_setting_is_read_back (void)
{
  static const char *const loosened[] = {
    "PRAGMA foreign_keys = OFF", "PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = OFF",
    "PRAGMA recursive_triggers = OFF", "PRAGMA cell_size_check = OFF", "PRAGMA temp_store = FILE",
    "PRAGMA journal_mode = MEMORY",
  };
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();

  make_workspace (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (loosened); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwSqlite) sqlite = hw_sqlite_open (workspace->path, FALSE, &error);

      g_assert_no_error (error);
      g_assert_true (hw_sqlite_check_settings (sqlite, &error));
      g_assert_no_error (error);
      g_assert_true (hw_sqlite_run (sqlite, loosened[i], &error));
      g_assert_false (hw_sqlite_check_settings (sqlite, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED);
    }
}

static void
test_switches_and_limits_are_watched (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSqlite) sqlite = NULL;
  g_autofree char *page_size = NULL;
  int on = -1;

  make_workspace (workspace);
  sqlite = hw_sqlite_open (workspace->path, FALSE, &error);
  g_assert_cmpint (sqlite3_limit (sqlite->db, SQLITE_LIMIT_ATTACHED, -1), ==, 1);
  g_assert_cmpint (sqlite3_db_config (sqlite->db, SQLITE_DBCONFIG_DEFENSIVE, -1, &on), ==, SQLITE_OK);
  g_assert_cmpint (on, ==, 1);
  page_size = hw_sqlite_read_text (sqlite, "PRAGMA page_size", &error);
  g_assert_cmpstr (page_size, ==, "16384");
  sqlite3_limit (sqlite->db, SQLITE_LIMIT_TRIGGER_DEPTH, 11);
  g_assert_false (hw_sqlite_check_settings (sqlite, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED);
  sqlite3_limit (sqlite->db, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
  g_clear_error (&error);
  sqlite3_db_config (sqlite->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);
  g_assert_false (hw_sqlite_check_settings (sqlite, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED);
}

static void
test_double_quotes_are_no_strings (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSqlite) sqlite = NULL;

  make_workspace (workspace);
  sqlite = hw_sqlite_open (workspace->path, FALSE, &error);
  g_assert_false (hw_sqlite_run (sqlite, "SELECT id FROM member WHERE name = \"Mo\"", &error));
  g_assert_nonnull (error);
}

static void
test_files_are_their_owners_only (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *folder = g_build_filename (workspace->folder, "new", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.hiring", NULL);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (0);
  HwRepository *repository = hw_sqlite_repository_open (path, HW_SQLITE_CREATE, workspace->clock, &error);
  struct stat status;

  umask (mask);
  g_assert_no_error (error);
  g_assert_cmpint (stat (folder, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (lock, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  hw_test_workspace_close (repository);
  g_unlink (path);
  g_unlink (lock);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_missing_file_is_not_made_unasked (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *left = NULL;

  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_NOT_FOUND, "no workspace");
  left = hw_test_workspace_list (workspace);
  g_assert_cmpstr (left, ==, "");
}

static void
test_links_and_other_kinds_are_refused (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *real = g_build_filename (workspace->folder, "real.hiring", NULL);

  make_workspace (workspace);
  g_assert_cmpint (g_rename (workspace->path, real), ==, 0);
  g_assert_cmpint (symlink (real, workspace->path), ==, 0);
  assert_refused (workspace, HW_SQLITE_CREATE, HW_ERROR_INPUT, "symbolic link");
  g_unlink (workspace->path);
  g_assert_cmpint (link (real, workspace->path), ==, 0);
  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_INPUT, "hard link");
  g_unlink (workspace->path);
  g_assert_cmpint (mkfifo (workspace->path, 0600), ==, 0);
  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_INPUT, "regular file");
  g_unlink (workspace->path);
  g_assert_cmpint (g_mkdir (workspace->path, 0700), ==, 0);
  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_INPUT, "regular file");
  g_rmdir (workspace->path);
}

static void
test_linked_folder_is_followed (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *folder = g_strconcat (workspace->folder, "-link", NULL);
  g_autofree char *path = g_build_filename (folder, "test.hiring", NULL);
  g_autoptr (GError) error = NULL;
  HwRepository *repository;

  g_assert_cmpint (symlink (workspace->folder, folder), ==, 0);
  repository = hw_sqlite_repository_open (path, HW_SQLITE_CREATE, workspace->clock, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hw_repository_get_path (repository), ==, workspace->path);
  hw_test_workspace_close (repository);
  g_unlink (folder);
}

static void
test_foreign_database_is_left_alone (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  /* its write-ahead log must not be touched either */
  hw_test_workspace_tamper (
      workspace, "PRAGMA journal_mode = WAL; CREATE TABLE moz_places (id); PRAGMA user_version = 1");
  before = digest_of (workspace->path);
  assert_refused (workspace, HW_SQLITE_CREATE, HW_ERROR_INPUT, "another program");
  after = digest_of (workspace->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_text_file_is_no_workspace (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (workspace->path, "Dear hiring manager, this is a letter.\n", -1, NULL));
  assert_refused (workspace, HW_SQLITE_CREATE, HW_ERROR_DAMAGED, "not a workspace");
  g_assert_true (g_file_get_contents (workspace->path, &kept, NULL, NULL));
  g_assert_true (g_str_has_prefix (kept, "Dear"));
}

static void
test_empty_file_becomes_one_only_when_asked (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository;

  g_assert_true (g_file_set_contents (workspace->path, "", 0, NULL));
  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_INPUT, "empty");
  repository = hw_test_workspace_open (workspace);
  g_assert_false (hw_repository_is_read_only (repository));
  hw_test_workspace_close (repository);
}

static void
test_newer_version_is_never_rewritten (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_workspace (workspace);
  hw_test_workspace_tamper (workspace, "PRAGMA user_version = 999");
  before = digest_of (workspace->path);
  assert_refused (workspace, HW_SQLITE_CREATE, HW_ERROR_UNSUPPORTED, "newer version");
  after = digest_of (workspace->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_strange_schema_is_not_trusted (void)
{
  static const char *const hostile[] = {
    "CREATE TRIGGER evil AFTER INSERT ON candidate BEGIN DELETE FROM member; END",
    "CREATE VIEW people AS SELECT name FROM member",
    "CREATE TABLE extra (x)",
    "ALTER TABLE member ADD COLUMN shadow TEXT GENERATED ALWAYS AS (name || '!')",
    "DROP TRIGGER event_changed",
    "CREATE TRIGGER hidden AFTER INSERT ON search_data BEGIN DELETE FROM member; END",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
      gboolean hidden = strstr (hostile[i], "hidden") != NULL; /* SQLite from 3.41 on refuses this one by itself */

      make_workspace (workspace);
      hw_test_workspace_tamper (workspace, hostile[i]);
      assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_DAMAGED, hidden ? "restore a backup" : "do not belong");
    }
}

static void
overwrite (const char *path, gsize from, gsize length)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (from + length, <=, size);
  memset (bytes + from, 0x5a, length);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static void
test_damaged_pages_are_found_at_opening (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_workspace (workspace);
  overwrite (workspace->path, 3 * 16384, 4096);
  before = digest_of (workspace->path);
  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_DAMAGED, "damaged");
  after = digest_of (workspace->path);
  g_assert_cmpstr (before, ==, after); /* a damaged file is not written */
}

static void
test_cut_file_is_found_at_opening (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();

  make_workspace (workspace);
  g_assert_cmpint (truncate (workspace->path, 5 * 16384), ==, 0);
  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_DAMAGED, "damaged");
}

static void
test_damage_points_to_the_newest_backup (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *older = g_build_filename (workspace->folder, "test-backup-20250101T000000Z.hiring", NULL);
  g_autofree char *newer = g_build_filename (workspace->folder, "test-backup-20260101T000000Z.hiring", NULL);

  make_workspace (workspace);
  g_assert_true (g_file_set_contents (older, "", 0, NULL));
  g_assert_true (g_file_set_contents (newer, "", 0, NULL));
  overwrite (workspace->path, 3 * 16384, 4096);
  assert_refused (workspace, HW_SQLITE_OPEN, HW_ERROR_DAMAGED, "test-backup-20260101T000000Z.hiring");
}

static void
test_foreign_log_is_set_aside (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *log = g_strconcat (workspace->path, "-wal", NULL);
  g_autofree char *names = NULL;

  make_workspace (workspace);
  g_assert_true (g_file_set_contents (log, "of another file", -1, NULL));
  make_workspace (workspace);
  names = hw_test_workspace_list (workspace);
  g_assert_cmpstr (names, ==, "test-set-aside-wal-20261122T214000Z.hiring test.hiring test.hiring.lock");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/settings", test_every_setting_is_read_back);
  g_test_add_func ("/opening/switches-limits", test_switches_and_limits_are_watched);
  g_test_add_func ("/opening/double-quotes", test_double_quotes_are_no_strings);
  g_test_add_func ("/opening/modes", test_files_are_their_owners_only);
  g_test_add_func ("/opening/missing", test_missing_file_is_not_made_unasked);
  g_test_add_func ("/opening/links", test_links_and_other_kinds_are_refused);
  g_test_add_func ("/opening/linked-folder", test_linked_folder_is_followed);
  g_test_add_func ("/opening/foreign", test_foreign_database_is_left_alone);
  g_test_add_func ("/opening/text", test_text_file_is_no_workspace);
  g_test_add_func ("/opening/empty", test_empty_file_becomes_one_only_when_asked);
  g_test_add_func ("/opening/newer", test_newer_version_is_never_rewritten);
  g_test_add_func ("/opening/strange-schema", test_strange_schema_is_not_trusted);
  g_test_add_func ("/opening/damaged", test_damaged_pages_are_found_at_opening);
  g_test_add_func ("/opening/cut", test_cut_file_is_found_at_opening);
  g_test_add_func ("/opening/backup-named", test_damage_points_to_the_newest_backup);
  g_test_add_func ("/opening/foreign-log", test_foreign_log_is_set_aside);
  return g_test_run ();
}
