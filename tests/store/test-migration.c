/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-posting.h"
#include "store/hw-class-sql.h"
#include "store/hw-search.h"
#include "store/hw-store.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

#define BACKUP "test-backup-20261122T214000Z.hiring"

/* A made-up next version: a table more, filled from what is there. */
#define NEXT_SQL                                                                                              \
  "CREATE TABLE badge (id TEXT NOT NULL PRIMARY KEY, member_id TEXT NOT NULL REFERENCES member (id)) STRICT;"  \
  "INSERT INTO badge (id, member_id) SELECT 'badge-' || id, id FROM member;"

#define VERSION 2 /* the newest of the program's own */

/* Steps whose digests are found by making them, as one does who adds a step. */
static HwMigrations
make_migrations (HwMigration *steps, const char *next_sql)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  HwMigrations migrations = { steps, VERSION + 1 };
  sqlite3 *db = NULL;

  hw_test_workspace_close (hw_test_workspace_open (workspace));
  g_assert_cmpint (sqlite3_open (workspace->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, next_sql, NULL, NULL, NULL);
  sqlite3_close (db);
  g_assert_cmpuint (HW_STORE_MIGRATIONS.n_steps, ==, VERSION);
  for (guint i = 0; i < VERSION; i++)
    steps[i] = HW_STORE_MIGRATIONS.steps[i];
  steps[VERSION] = (HwMigration){ next_sql, NULL, NULL };
  {
    g_autoptr (HwSqlite) sqlite = hw_sqlite_open (workspace->path, TRUE, &error);
    g_autofree char *digest = hw_store_schema_digest (sqlite, &error);

    steps[VERSION].digest = g_intern_string (digest);
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
  HwMigration steps[VERSION + 1];
  HwMigrations migrations = make_migrations (steps, NEXT_SQL);
  g_autoptr (HwStore) store = NULL;
  struct stat status;

  make_old_workspace (workspace);
  store = hw_store_open (workspace->path, HW_SQLITE_OPEN, workspace->clock, &migrations, &error);
  g_assert_no_error (error);
  badge = hw_sqlite_read_text (store->sqlite, "SELECT member.name FROM badge JOIN member ON member.id = member_id",
                               &error);
  g_assert_cmpstr (badge, ==, "Mo");
  assert_version (workspace->path, VERSION + 1);
  assert_version (backup, VERSION); /* the copy from before */
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
  HwMigration steps[VERSION + 1];
  HwMigrations migrations = make_migrations (steps, NEXT_SQL);
  g_autoptr (HwStore) store = hw_store_open (workspace->path, HW_SQLITE_CREATE, workspace->clock, &migrations, &error);

  g_assert_no_error (error);
  assert_version (workspace->path, VERSION + 1);
  names = hw_test_workspace_list (workspace);
  g_assert_cmpstr (names, ==, "test.hiring test.hiring.lock");
}

static void
assert_step_fails (const char *sql, const char *digest, HwError code)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *backup = g_build_filename (workspace->folder, BACKUP, NULL);
  g_autoptr (GError) error = NULL;
  const HwMigration steps[] = { HW_STORE_MIGRATIONS.steps[0], HW_STORE_MIGRATIONS.steps[1], { sql, NULL, digest } };
  const HwMigrations migrations = { steps, G_N_ELEMENTS (steps) };
  HwRepository *repository;

  make_old_workspace (workspace);
  g_assert_null (hw_store_open (workspace->path, HW_SQLITE_OPEN, workspace->clock, &migrations, &error));
  g_assert_error (error, HW_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, BACKUP));
  assert_version (workspace->path, VERSION);
  assert_version (backup, VERSION);
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
  HwMigration steps[VERSION + 1];
  HwMigrations migrations = make_migrations (steps, NEXT_SQL);

  make_old_workspace (workspace);
  g_assert_null (hw_store_open (workspace->path, HW_SQLITE_READ_ONLY, workspace->clock, &migrations, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_READ_ONLY);
  assert_version (workspace->path, VERSION);
}

/* One of each noun that is searched, each of its fields with a word of its own: the noun's name and the field's. */
static HwChangeSet *
make_searched (void)
{
  HwChangeSet *changes = hw_change_set_new ("Things", NULL);
  g_autoptr (HwRubricVersion) rubric = hw_things_make_rubric ();
  g_autoptr (HwCompetency) competency = hw_things_make_competency (rubric, "growth");
  g_autoptr (HwMember) member = hw_member_new ();
  g_autoptr (HwPosting) posting = hw_posting_new ();
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  g_autoptr (HwPaper) paper = hw_paper_new ();
  g_autoptr (HwNote) note = hw_note_new ();
  HwEntity *all[] = { HW_ENTITY (rubric),      HW_ENTITY (competency), HW_ENTITY (member), HW_ENTITY (posting),
                      HW_ENTITY (requisition), HW_ENTITY (candidate),  HW_ENTITY (paper),  HW_ENTITY (note) };

  hw_set_string (&paper->candidate_id, candidate->parent.id);
  hw_set_string (&paper->name, "paper.txt");
  hw_set_string (&note->candidate_id, candidate->parent.id);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      for (guint j = 0; j < all[i]->klass->n_fields; j++)
        {
          const HwField *field = &all[i]->klass->fields[j];
          g_autofree char *word = g_strdup_printf ("%s%u", all[i]->klass->name, j);
          const char *list[] = { word, "twice", NULL };

          if ((field->flags & HW_FIELD_SEARCHED) != 0 && field->type == HW_FIELD_LIST)
            hw_entity_set_list (all[i], field, list);
          else if ((field->flags & HW_FIELD_SEARCHED) != 0)
            hw_entity_set_text (all[i], field, word);
        }
      hw_change_set_add (changes, all[i]);
    }
  return changes;
}

static void
assert_found (HwStore *store, const char *typed, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = hw_store_search (store, typed, 10, &error);

  g_assert_no_error (error);
  g_test_message ("%s", typed);
  g_assert_cmpuint (hits->len, ==, id != NULL ? 1 : 0);
  if (id != NULL)
    g_assert_cmpstr (((const HwSearchHit *) hits->pdata[0])->id, ==, id);
}

static void
assert_searched (HwStore *store, HwChangeSet *changes, gboolean found)
{
  guint n = 0;

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const HwEntity *thing = ((const HwChange *) g_ptr_array_index (changes->changes, i))->after;

      n += hw_search_is_searched (thing->klass);
      for (guint j = 0; j < thing->klass->n_fields; j++)
        if ((thing->klass->fields[j].flags & HW_FIELD_SEARCHED) != 0)
          {
            g_autofree char *word = g_strdup_printf ("%s%u", thing->klass->name, j);

            assert_found (store, word, found ? thing->id : NULL);
          }
    }
  g_assert_cmpuint (n, ==, changes->changes->len);
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    n -= hw_search_is_searched (*klass);
  g_assert_cmpuint (n, ==, 0); /* a noun that is searched from now on needs a step */
}

static void
test_search_of_the_first_version (void)
{
  const HwMigrations first = { HW_STORE_MIGRATIONS.steps, 1 };
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwChangeSet) changes = make_searched ();
  g_autoptr (HwChangeSet) applied = NULL, inverse = NULL, gone = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (HwStore) store = hw_store_open (workspace->path, HW_SQLITE_CREATE, workspace->clock, &first, &error);

  g_assert_no_error (error);
  applied = hw_store_apply (store, changes, &error);
  g_assert_no_error (error);
  g_clear_pointer (&store, hw_store_free);
  assert_version (workspace->path, 1);
  store = hw_store_open (workspace->path, HW_SQLITE_OPEN, workspace->clock, &HW_STORE_MIGRATIONS, &error);
  g_assert_no_error (error);
  assert_version (workspace->path, VERSION);
  assert_searched (store, changes, TRUE);
  assert_found (store, "phone", NULL);
  findings = hw_store_verify (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);

  /* what goes is taken out of the new index as it was put in */
  inverse = hw_change_set_invert (applied, "Back");
  gone = hw_store_apply (store, inverse, &error);
  g_assert_no_error (error);
  assert_searched (store, changes, FALSE);
  assert_found (store, "t", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migration/older", test_older_file_is_brought_up_to_date);
  g_test_add_func ("/migration/new", test_new_file_takes_all_steps_without_a_backup);
  g_test_add_func ("/migration/failed", test_failed_step_leaves_the_file_as_it_was);
  g_test_add_func ("/migration/other-result", test_step_that_makes_something_else_is_taken_back);
  g_test_add_func ("/migration/search", test_search_of_the_first_version);
  g_test_add_func ("/migration/reading", test_older_file_is_not_migrated_for_reading);
  return g_test_run ();
}
