/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "core/hw-posting.h"
#include "store/hw-class-sql.h"
#include "store/store-workspace.h"

typedef struct
{
  HwTestWorkspace *workspace;
  sqlite3 *db;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->workspace = hw_test_workspace_new ();
  hw_test_workspace_close (hw_test_workspace_open (fixture->workspace));
  g_assert_cmpint (sqlite3_open (fixture->workspace->path, &fixture->db), ==, SQLITE_OK);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sqlite3_close (fixture->db);
  hw_test_workspace_free (fixture->workspace);
}

/* All rows of a query as lines of its first columns. */
static char *
read_lines (Fixture *fixture, const char *format, const char *name)
{
  g_autofree char *sql = g_strdup_printf (format, name);
  g_autoptr (GString) lines = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (lines, "%s%s", i > 0 ? " " : "", (const char *) sqlite3_column_text (statement, i));
      g_string_append_c (lines, '\n');
    }
  sqlite3_finalize (statement);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static const char *
get_column_type (const HwField *field)
{
  switch (field->type)
    {
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
      return "INTEGER";
    case HW_FIELD_BYTES:
      return "BLOB";
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_LIST:
    case HW_FIELD_CHOICE:
    default:
      return "TEXT";
    }
}

static void
test_columns_are_those_of_the_field_tables (Fixture *fixture, gconstpointer data)
{
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    {
      g_autoptr (GString) expected = g_string_new ("id TEXT\nrevision INTEGER\n");
      g_autofree char *found = NULL;

      if (*klass == &HW_EVENT)
        continue;
      for (guint i = 0; i < (*klass)->n_fields; i++)
        g_string_append_printf (expected, "%s %s\n", (*klass)->fields[i].name, get_column_type (&(*klass)->fields[i]));
      found = read_lines (fixture, "SELECT name, type FROM pragma_table_info ('%s')", (*klass)->name);
      g_assert_cmpstr (found, ==, expected->str);
    }
}

static void
test_every_table_is_strict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *loose = read_lines (fixture,
                                       "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                       " AND NOT strict AND name NOT LIKE '%s'",
                                       "sqlite%");

  g_assert_cmpstr (loose, ==, "");
}

static void
test_every_reference_is_guarded_and_found (Fixture *fixture, gconstpointer data)
{
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    for (guint i = 0; i < (*klass)->n_fields; i++)
      {
        const HwField *field = &(*klass)->fields[i];
        g_autofree char *format = g_strdup_printf (
          "SELECT count (*) FROM pragma_foreign_key_list ('%%s') WHERE \"from\" = '%s'", field->name);
        /* the first column of some index, so that a check of the other side need not read the whole table */
        g_autofree char *index_format = g_strdup_printf (
          "SELECT count (*) > 0 FROM pragma_index_list ('%%s') AS list, pragma_index_info (list.name) AS info"
          " WHERE info.seqno = 0 AND info.name = '%s'",
          field->name);
        g_autofree char *n_keys = read_lines (fixture, format, (*klass)->name);
        g_autofree char *indexed = read_lines (fixture, index_format, (*klass)->name);

        if (field->type != HW_FIELD_REFERENCE || *klass == &HW_EVENT)
          continue;
        g_test_message ("%s.%s", (*klass)->name, field->name);
        g_assert_cmpstr (n_keys, ==, "1\n");
        g_assert_cmpstr (indexed, ==, "1\n");
      }
}

static void
test_choices_are_those_of_the_program (Fixture *fixture, gconstpointer data)
{
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    {
      g_autofree char *sql = read_lines (fixture, "SELECT sql FROM sqlite_schema WHERE name = '%s'", (*klass)->name);
      g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
      g_autofree char *text = g_regex_replace_literal (blanks, sql, -1, 0, " ", 0, NULL);

      for (guint i = 0; i < (*klass)->n_fields; i++)
        {
          const HwField *field = &(*klass)->fields[i];
          g_autofree char *nicks = NULL;
          g_autofree char *between = NULL;
          g_autofree char *expected = NULL;

          if (field->type != HW_FIELD_CHOICE)
            continue;
          if (g_strv_length ((char **) field->nicks) > 2) /* for these IN would cost a table a row */
            {
              between = g_strdup_printf ("' OR %s = '", field->name);
              nicks = g_strjoinv (between, (char **) field->nicks);
              expected = g_strdup_printf ("CHECK (%s = '%s')", field->name, nicks);
            }
          else
            {
              nicks = g_strjoinv ("', '", (char **) field->nicks);
              expected = g_strdup_printf ("CHECK (%s IN ('%s'))", field->name, nicks);
            }
          g_assert_nonnull (strstr (text, expected));
        }
    }
}

static void
test_required_fields_cannot_be_left_out (Fixture *fixture, gconstpointer data)
{
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    for (guint i = 0; i < (*klass)->n_fields; i++)
      {
        const HwField *field = &(*klass)->fields[i];
        g_autofree char *format
          = g_strdup_printf ("SELECT \"notnull\" FROM pragma_table_info ('%%s') WHERE name = '%s'", field->name);
        g_autofree char *found = read_lines (fixture, format, (*klass)->name);

        if ((field->flags & HW_FIELD_REQUIRED) != 0)
          g_assert_cmpstr (found, ==, "1\n");
      }
}

/* Text is guarded by the file itself against what STRICT lets through. */
static void
test_text_with_nul_or_without_end_is_refused (Fixture *fixture, gconstpointer data)
{
  char *message = NULL;

  g_assert_cmpint (sqlite3_exec (fixture->db,
                                 "INSERT INTO member (id, revision, name) VALUES ('mem-1', 1, 'a' || char (0) || 'b')",
                                 NULL, NULL, &message),
                   ==, SQLITE_CONSTRAINT);
  sqlite3_free (message);
  g_assert_cmpint (sqlite3_exec (fixture->db,
                                 "INSERT INTO member (id, revision, name)"
                                 " VALUES ('mem-1', 1, hex (zeroblob (200000)))",
                                 NULL, NULL, &message),
                   ==, SQLITE_CONSTRAINT);
  sqlite3_free (message);
}

static int
add_posting (Fixture *fixture, const char *text)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO posting (id, revision, text) VALUES (hex (randomblob (8)), 1, %s)", text);

  return sqlite3_exec (fixture->db, sql, NULL, NULL, NULL);
}

/* Long texts are looked at in another way than short ones; what it lets through is the same. */
static void
test_long_text_with_nul_or_without_end_is_refused (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (add_posting (fixture, "NULL"), ==, SQLITE_OK);
  g_assert_cmpint (add_posting (fixture, "''"), ==, SQLITE_OK);
  g_assert_cmpint (add_posting (fixture, "'100 % Ã©tÃ© â %s'"), ==, SQLITE_OK);
  g_assert_cmpint (add_posting (fixture, "hex (zeroblob (16777216))"), ==, SQLITE_OK);
  g_assert_cmpint (add_posting (fixture, "hex (zeroblob (16777216)) || 'x'"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (add_posting (fixture, "'a' || char (0)"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (add_posting (fixture, "char (0)"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (add_posting (fixture, "'a' || char (0) || 'b'"), ==, SQLITE_CONSTRAINT);
}

static void
test_statements_of_every_class_are_prepared (Fixture *fixture, gconstpointer data)
{
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    {
      const HwClassSql *sql = hw_class_sql_get (*klass);
      const char *const all[] = { sql->select, sql->select_without_bytes, sql->count, sql->find,
                                  sql->find_without_bytes, sql->insert, sql->update, sql->remove };

      for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        {
          sqlite3_stmt *statement = NULL;

          if (all[i] == NULL)
            continue;
          g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, all[i], -1, &statement, NULL), ==, SQLITE_OK);
          sqlite3_finalize (statement);
        }
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/schema/columns", test_columns_are_those_of_the_field_tables);
  ADD ("/schema/strict", test_every_table_is_strict);
  ADD ("/schema/references", test_every_reference_is_guarded_and_found);
  ADD ("/schema/choices", test_choices_are_those_of_the_program);
  ADD ("/schema/required", test_required_fields_cannot_be_left_out);
  ADD ("/schema/text", test_text_with_nul_or_without_end_is_refused);
  ADD ("/schema/long-text", test_long_text_with_nul_or_without_end_is_refused);
  ADD ("/schema/statements", test_statements_of_every_class_are_prepared);
  return g_test_run ();
}
