/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "core/hw-posting.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

static void
make_some (HwRepository *repository)
{
  g_autoptr (HwMember) member = hw_things_add_member (repository, "Mo");
  g_autoptr (HwCandidate) candidate = hw_things_add_candidate (repository, "Ana");
  g_autoptr (HwCandidate) changed = hw_candidate_dup (candidate);
  g_autoptr (HwPosting) posting = hw_posting_new ();
  g_autoptr (HwChangeSet) applied = NULL;

  changed->email = g_strdup ("ana@example.org");
  applied = hw_things_apply_change (repository, candidate, changed);
  posting->title = g_strdup ("Director");
  posting->original = g_bytes_new_static ("<p>Director</p>", 15);
  hw_things_apply_add (repository, posting);
}

/* What a check finds, "place: problem" a line. */
static char *
verify (HwTestWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  HwRepository *repository = hw_sqlite_repository_open (workspace->path, HW_SQLITE_OPEN, workspace->clock, &error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_no_error (error);
  findings = hw_repository_verify (repository, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (lines, "%s: %s\n", ((HwFinding *) findings->pdata[i])->place,
                            ((HwFinding *) findings->pdata[i])->problem);
  hw_test_workspace_close (repository);
  g_test_message ("%s", lines->str);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* As somebody would who knows SQLite: without the triggers, which are put back afterwards as they were. */
static void
tamper_past_triggers (HwTestWorkspace *workspace, const char *sql)
{
  sqlite3 *db = NULL;
  char **rows = NULL;
  int n_rows = 0;

  g_assert_cmpint (sqlite3_open (workspace->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA synchronous = OFF; BEGIN", NULL, NULL, NULL);
  sqlite3_get_table (db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid", &rows, &n_rows,
                     NULL, NULL);
  for (int i = 1; i <= n_rows; i++)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TRIGGER %s", rows[2 * i]);

      g_assert_cmpint (sqlite3_exec (db, drop, NULL, NULL, NULL), ==, SQLITE_OK);
    }
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), >, 0);
  for (int i = 1; i <= n_rows; i++)
    g_assert_cmpint (sqlite3_exec (db, rows[2 * i + 1], NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_free_table (rows);
  sqlite3_close (db);
}

typedef struct
{
  const char *name;
  const char *sql;
  const char *found; /* NULL: nothing is to be found */
} Tampering;

/* The events: 1 member added, 2 candidate added, 3 candidate changed, 4 posting added. */
static const Tampering tamperings[] = {
  { "nothing", "UPDATE event SET at = at", NULL },
  { "time", "UPDATE event SET at = at + 1 WHERE sequence = 2", "history 2: it does not follow" },
  { "action", "UPDATE event SET action = 'changed' WHERE sequence = 2", "history 2: it does not follow" },
  { "actor", "UPDATE event SET actor = 'mem-forged' WHERE sequence = 3", "history 3: it does not follow" },
  { "hash", "UPDATE event SET hash = zeroblob (32) WHERE sequence = 3", "history 3: it does not follow" },
  { "first", "UPDATE event SET subject = 'mem-other' WHERE sequence = 1", "history 1: it does not follow" },
  { "details", "UPDATE event_payload SET details = 'name: Eva' WHERE sequence = 2",
    "history 2: what it says" },
  { "label", "UPDATE event_payload SET label = 'Nothing' WHERE sequence = 2", "history 2: what it says" },
  { "taken-out", "DELETE FROM event_payload WHERE sequence = 2; DELETE FROM event WHERE sequence = 2",
    "history 3: one or more events before it are missing" },
  { "cut", "DELETE FROM event_payload WHERE sequence = 4; DELETE FROM event WHERE sequence = 4",
    "the history does not know it" },
  { "swapped",
    "UPDATE event SET sequence = 99 WHERE sequence = 2; UPDATE event SET sequence = 2 WHERE sequence = 3;"
    "UPDATE event SET sequence = 3 WHERE sequence = 99",
    "history 2: it does not follow" },
  { "erased", "DELETE FROM event_payload WHERE sequence IN (2, 3)",
    NULL }, /* erasing a person keeps the chain */
  { "row", "UPDATE candidate SET name = 'Eva'", "it is not what was stored last" },
  { "row-bytes", "UPDATE posting SET original = CAST ('<p>Clerk</p>' AS BLOB)",
    "it is not what was stored last" },
  { "row-revision", "UPDATE member SET revision = 2", "it is not what was stored last" },
  { "row-added", "INSERT INTO member (id, revision, name) VALUES ('mem-x', 1, 'X')",
    "member mem-x: the history does not know it" },
  { "row-gone", "DELETE FROM posting", "it is gone, though" },
  { "bad-text", "UPDATE member SET name = CAST (x'ff41' AS TEXT)", "table member: " },
  { "search-key", "DELETE FROM search_key WHERE noun = 'candidate'", "a search does not find it" },
  { "search-left", "UPDATE search_key SET subject = 'cand-x' WHERE noun = 'candidate'",
    "a search finds it, though" },
};

static void
test_tampering_is_found_and_placed (gconstpointer data)
{
  const Tampering *tampering = data;
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autofree char *found = NULL;

  make_some (repository);
  hw_test_workspace_close (repository);
  tamper_past_triggers (workspace, tampering->sql);
  found = verify (workspace);
  if (tampering->found == NULL)
    g_assert_cmpstr (found, ==, "");
  else
    g_assert_nonnull (strstr (found, tampering->found));
}

static int
count_rows (HwTestWorkspace *workspace, const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  int n;

  g_assert_cmpint (sqlite3_open (workspace->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return n;
}

/* Salts are drawn several at once; in one change or in many, none comes twice, and none is left out. */
static void
test_every_event_has_a_salt_of_its_own (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Many", NULL);
  g_autoptr (HwChangeSet) applied = NULL;

  make_some (repository);
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (HwPosting) posting = hw_posting_new ();

      posting->title = g_strdup_printf ("Director %u", i);
      hw_change_set_add (changes, posting);
    }
  applied = hw_repository_apply (repository, changes, NULL, NULL);
  g_assert_nonnull (applied);
  hw_test_workspace_close (repository);
  g_assert_cmpint (count_rows (workspace, "SELECT count (*) FROM event_payload"), >=, 54);
  g_assert_cmpint (count_rows (workspace, "SELECT count (*) - count (DISTINCT salt) FROM event_payload"), ==, 0);
  g_assert_cmpint (count_rows (workspace, "SELECT count (*) FROM event_payload WHERE salt = zeroblob (16)"), ==, 0);
}

/* The chain as hw-history.h describes it, computed here once more from the columns alone. */
static void
test_chain_is_as_described (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autofree char *head = NULL;
  g_autofree char *expected = g_strnfill (64, '0');
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;

  make_some (repository);
  head = hw_repository_dup_history_head (repository, NULL, NULL);
  hw_test_workspace_close (repository);
  g_assert_cmpint (sqlite3_open (workspace->path, &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db,
                      "SELECT sequence || char (10) || revision || char (10) || at || char (10) || coalesce (actor, '')"
                      " || char (10) || noun || char (10) || subject || char (10) || action || char (10)"
                      " || lower (hex (payload)) || char (10) || lower (hex (image)) || char (10), hash"
                      " FROM event ORDER BY sequence",
                      -1, &statement, NULL);
  for (guint8 before[32] = { 0 }; sqlite3_step (statement) == SQLITE_ROW;
       memcpy (before, sqlite3_column_blob (statement, 1), 32))
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, before, 32);
      g_byte_array_append (bytes, sqlite3_column_text (statement, 0), (guint) sqlite3_column_bytes (statement, 0));
      g_free (expected);
      expected = hw_sha256_hex (bytes->data, bytes->len);
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);
  g_assert_cmpstr (head, ==, expected);
}

static void
assert_refused (HwTestWorkspace *workspace, const char *sql, const char *key)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (workspace->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, &message), ==, SQLITE_CONSTRAINT);
  g_assert_cmpstr (message, ==, key);
  sqlite3_free (message);
  sqlite3_close (db);
}

/* Not against an attacker, who can drop them: against our own mistakes and careless tools. */
static void
test_file_itself_refuses_what_is_final (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwRubricVersion) rubric = hw_things_make_rubric ();
  g_autoptr (HwCompetency) competency = hw_things_make_competency (rubric, "strategy");
  g_autoptr (HwChangeSet) publish = hw_change_set_new ("Publish", NULL);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwScorecard) card = hw_things_add_scorecard (repository);
  g_autoptr (HwRating) rating = hw_things_add_rating (repository, card, "strategy", 3);
  g_autoptr (HwScorecard) submitted = hw_scorecard_dup (card);
  g_autoptr (HwChangeSet) submission = NULL;

  rubric->status = HW_RUBRIC_PUBLISHED;
  hw_change_set_add (publish, competency);
  hw_change_set_add (publish, rubric);
  applied = hw_repository_apply (repository, publish, NULL, NULL);
  g_assert_nonnull (applied);
  submitted->status = HW_CARD_SUBMITTED;
  submission = hw_things_apply_change (repository, card, submitted);
  hw_test_workspace_close (repository);

  assert_refused (workspace, "UPDATE event SET at = 0", "history-append-only");
  assert_refused (workspace, "DELETE FROM event", "history-append-only");
  assert_refused (workspace, "UPDATE event_payload SET label = 'x'", "history-append-only");
  assert_refused (workspace, "UPDATE rubric SET name = 'x'", "rubric-published");
  assert_refused (workspace, "DELETE FROM rubric", "rubric-published");
  assert_refused (workspace, "UPDATE competency SET name = 'x', revision = 99", "rubric-published");
  assert_refused (workspace, "DELETE FROM competency", "rubric-published");
  assert_refused (workspace,
                  "INSERT INTO phrase (id, revision, rubric_id, text) SELECT 'phr-1', 99, id, 'x' FROM rubric",
                  "rubric-published");
  assert_refused (workspace, "UPDATE scorecard SET recommendation = 'yes'", "scorecard-final");
  assert_refused (workspace, "UPDATE scorecard SET status = 'draft'", "scorecard-final");
  assert_refused (workspace, "DELETE FROM scorecard", "scorecard-final");
  assert_refused (workspace, "UPDATE rating SET rating = 5, revision = 99", "scorecard-final");
  assert_refused (workspace, "DELETE FROM rating", "scorecard-final");
  assert_refused (workspace,
                  "INSERT INTO rating (id, revision, scorecard_id, competency)"
                  " SELECT 'rat-x', 99, id, 'x' FROM scorecard",
                  "scorecard-final");
  /* that a later one took its place is all that may still be noted, or taken back */
  hw_test_workspace_tamper (workspace, "UPDATE scorecard SET status = 'replaced'");
  assert_refused (workspace, "UPDATE scorecard SET status = 'submitted', recommendation = 'no'", "scorecard-final");
  assert_refused (workspace, "UPDATE rating SET rating = 5", "scorecard-final");
  hw_test_workspace_tamper (workspace, "UPDATE scorecard SET status = 'submitted'");
}

static void
test_check_reads_while_another_writes (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *writer = hw_test_workspace_open (workspace);
  HwRepository *reader = hw_test_workspace_open (workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  make_some (writer);
  findings = hw_repository_verify (reader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  hw_test_workspace_close (reader);
  hw_test_workspace_close (writer);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *path = g_strconcat ("/verify/", tamperings[i].name, NULL);

      g_test_add_data_func (path, &tamperings[i], test_tampering_is_found_and_placed);
    }
  g_test_add_func ("/verify/chain", test_chain_is_as_described);
  g_test_add_func ("/verify/salts", test_every_event_has_a_salt_of_its_own);
  g_test_add_func ("/verify/final", test_file_itself_refuses_what_is_final);
  g_test_add_func ("/verify/reader", test_check_reads_while_another_writes);
  return g_test_run ();
}
