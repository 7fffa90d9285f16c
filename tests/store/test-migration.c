/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "base/hw-error.h"
#include "store/hw-class-sql.h"
#include "store/hw-store.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

#define BACKUP "test-backup-20261122T214000Z.hiring"

/* A made-up next version: a table more, filled from what is there. */
#define NEXT_SQL                                                                                              \
  "CREATE TABLE badge (id TEXT NOT NULL PRIMARY KEY, member_id TEXT NOT NULL REFERENCES member (id)) STRICT;"  \
  "INSERT INTO badge (id, member_id) SELECT 'badge-' || id, id FROM member;"

/* Steps whose digests are found by making them, as one does who adds a step. */
static HwMigrations
make_migrations (HwMigration *steps, const char *next_sql)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  HwMigrations migrations = { steps, 2 };
  sqlite3 *db = NULL;

  hw_test_workspace_close (hw_test_workspace_open (workspace));
  g_assert_cmpint (sqlite3_open (workspace->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, next_sql, NULL, NULL, NULL);
  sqlite3_close (db);
  steps[0] = HW_STORE_MIGRATIONS.steps[0];
  steps[1] = (HwMigration){ next_sql, NULL, NULL };
  {
    g_autoptr (HwSqlite) sqlite = hw_sqlite_open (workspace->path, TRUE, &error);
    g_autofree char *digest = hw_store_schema_digest (sqlite, &error);

    steps[1].digest = g_intern_string (digest);
  }
  g_assert_no_error (error);
  return migrations;
}

static void
make_old_workspace (HwTestWorkspace *workspace)
{
  HwRepository *repository = hw_test_workspace_open (workspace);

  hw_member_unref (hw_things_add_member (repository, "Mo"));
  hw_test_workspace_close (repository);
}

static void
assert_version (const char *path, gint64 expected)
{
  gint64 application_id = 0, version = 0;

  g_assert_true (hw_sqlite_inspect (path, &application_id, &version, NULL));
  g_assert_cmpint (version, ==, expected);
}

static void
test_older_file_is_brought_up_to_date (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *backup = g_build_filename (workspace->folder, BACKUP, NULL);
  g_autofree char *badge = NULL;
  g_autoptr (GError) error = NULL;
  HwMigration steps[2];
  HwMigrations migrations = make_migrations (steps, NEXT_SQL);
  g_autoptr (HwStore) store = NULL;
  struct stat status;

  make_old_workspace (workspace);
  store = hw_store_open (workspace->path, HW_SQLITE_OPEN, workspace->clock, &migrations, &error);
  g_assert_no_error (error);
  badge = hw_sqlite_read_text (store->sqlite, "SELECT member.name FROM badge JOIN member ON member.id = member_id",
                               &error);
  g_assert_cmpstr (badge, ==, "Mo");
  assert_version (workspace->path, 2);
  assert_version (backup, 1); /* the copy from before */
  g_assert_cmpint (stat (backup, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_clear_pointer (&store, hw_store_free);

  /* once only: no second copy at the next opening */
  store = hw_store_open (workspace->path, HW_SQLITE_OPEN, workspace->clock, &migrations, &error);
  g_assert_no_error (error);
  {
    g_autofree char *names = hw_test_workspace_list (workspace);

    g_assert_cmpstr (names, ==, BACKUP " test.hiring test.hiring.lock");
  }
}

static void
test_new_file_takes_all_steps_without_a_backup (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;
  HwMigration steps[2];
  HwMigrations migrations = make_migrations (steps, NEXT_SQL);
  g_autoptr (HwStore) store = hw_store_open (workspace->path, HW_SQLITE_CREATE, workspace->clock, &migrations, &error);

  g_assert_no_error (error);
  assert_version (workspace->path, 2);
  names = hw_test_workspace_list (workspace);
  g_assert_cmpstr (names, ==, "test.hiring test.hiring.lock");
}

static void
assert_step_fails (const char *sql, const char *digest, HwError code)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *backup = g_build_filename (workspace->folder, BACKUP, NULL);
  g_autoptr (GError) error = NULL;
  const HwMigration steps[] = { HW_STORE_MIGRATIONS.steps[0], { sql, NULL, digest } };
  const HwMigrations migrations = { steps, G_N_ELEMENTS (steps) };
  HwRepository *repository;

  make_old_workspace (workspace);
  g_assert_null (hw_store_open (workspace->path, HW_SQLITE_OPEN, workspace->clock, &migrations, &error));
  g_assert_error (error, HW_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, BACKUP));
  assert_version (workspace->path, 1);
  assert_version (backup, 1);
  /* the old program still reads and writes it */
  repository = hw_test_workspace_open (workspace);
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "Mo");
  hw_test_workspace_close (repository);
}

static void
test_failed_step_leaves_the_file_as_it_was (void)
{
  assert_step_fails ("CREATE TABLE badge (id TEXT) STRICT; INSERT INTO badge VALUES (1, 2)", "", HW_ERROR_DAMAGED);
  assert_step_fails ("UPDATE member SET revision = 0", "", HW_ERROR_RULE);
}

static void
test_step_that_makes_something_else_is_taken_back (void)
{
  assert_step_fails (NEXT_SQL, "0123", HW_ERROR_DAMAGED);
}

static void
test_older_file_is_not_migrated_for_reading (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  HwMigration steps[2];
  HwMigrations migrations = make_migrations (steps, NEXT_SQL);

  make_old_workspace (workspace);
  g_assert_null (hw_store_open (workspace->path, HW_SQLITE_READ_ONLY, workspace->clock, &migrations, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_READ_ONLY);
  assert_version (workspace->path, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migration/older", test_older_file_is_brought_up_to_date);
  g_test_add_func ("/migration/new", test_new_file_takes_all_steps_without_a_backup);
  g_test_add_func ("/migration/failed", test_failed_step_leaves_the_file_as_it_was);
  g_test_add_func ("/migration/other-result", test_step_that_makes_something_else_is_taken_back);
  g_test_add_func ("/migration/reading", test_older_file_is_not_migrated_for_reading);
  return g_test_run ();
}
