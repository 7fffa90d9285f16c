/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "hw-test-folder.h"
#include "hw-workbench-fixture.h"
#include "store/hw-sqlite-repository.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-reader-stream.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-session-private.h"
#include "workbench/hw-workspace.h"

/* Long tables of people: never held whole, previewed, written in one transaction, taken back. */

#define MANY 2600u

typedef struct
{
  char *folder;
  char *table;
  HwClock *clock;
  HwRepository *repository;
  HwSession *session;
} Work;

static void
work_init (Work *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("hw-tables-XXXXXX", NULL);
  self->table = g_build_filename (self->folder, "people.csv", NULL);
  path = g_build_filename (self->folder, "people.hiring", NULL);
  self->clock = hw_clock_new_fixed (FIXTURE_NOW);
  self->repository = hw_sqlite_repository_open (path, HW_SQLITE_CREATE, self->clock, &error);
  g_assert_no_error (error);
  self->session = hw_session_new (self->repository, self->clock);
}

static void
work_clear (Work *self)
{
  g_clear_object (&self->session);
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (self->repository));
  fixture_iterate ();
  g_clear_object (&self->repository);
  hw_test_folder_remove (self->folder);
  hw_clock_unref (self->clock);
  g_free (self->folder);
  g_free (self->table);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* People 1 to @n, whose phones begin with @phone, then @more. */
static void
write_table (Work *self, guint n, const char *phone, const char *more)
{
  g_autoptr (GString) text = g_string_new ("Name,Email,Phone,Notice period\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "Person %u,p%u@example.org,%s%u,%u weeks\n", i, i, phone, i, i % 9);
  g_string_append (text, more);
  g_file_set_contents (self->table, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}

static gint64
count (Work *self, const HwEntityClass *klass)
{
  g_autoptr (GPtrArray) all = hw_session_list (self->session, klass, NULL, NULL, NULL, NULL);

  g_assert_nonnull (all);
  return all->len;
}

static HwImportPlan *
import_table (Work *self, const HwImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  HwImportPlan *plan = hw_import_file (self->session, self->table, options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_counts (HwImportPlan *plan, gint64 added, gint64 updated, gint64 duplicate, gint64 rejected)
{
  g_assert_cmpint (plan->ledger->n_added, ==, added);
  g_assert_cmpint (plan->ledger->n_updated, ==, updated);
  g_assert_cmpint (plan->ledger->n_duplicate, ==, duplicate);
  g_assert_cmpint (plan->ledger->n_rejected, ==, rejected);
}

static const HwImportLine *
last_line (HwImportPlan *plan)
{
  return g_ptr_array_index (plan->lines, plan->lines->len - 1);
}

static void
test_a_preview_stores_nothing_and_comes_true (void)
{
  g_auto (Work) w = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *previewed = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwCandidate) person = NULL;
  g_autoptr (GError) error = NULL;

  work_init (&w);
  write_table (&w, MANY, "1", "person 3,P3@example.org,13,3 weeks\n");
  before = fixture_digest (w.repository);
  plan = hw_import_plan_file (w.session, w.table, NULL, NULL, &error);
  g_assert_no_error (error);
  previewed = fixture_digest (w.repository);
  g_assert_cmpstr (before, ==, previewed);
  g_assert_true (plan->streamed);
  /* the same address in other letters is the same person, who then says otherwise of the name */
  assert_counts (plan, MANY, 0, 0, 1);
  g_assert_cmpstr (last_line (plan)->details, ==,
                   "record 3 is the same person and says otherwise (name: Person 3 -> person 3\n"
                   "email: p3@example.org -> P3@example.org); leave one of the two");
  write_table (&w, MANY, "1", "Person 3,p3@example.org,,\n");
  hw_import_plan_unref (plan);
  plan = hw_import_plan_file (w.session, w.table, NULL, NULL, &error);
  assert_counts (plan, MANY, 0, 1, 0);
  g_assert_cmpstr (last_line (plan)->details, ==, "the same as record 3 of this file");
  g_assert_cmpuint (plan->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (plan->warnings, 0), ==,
                   "Kept as notes, because they are no known columns: Notice period");
  g_assert_true (hw_import_apply (w.session, plan, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (&w, &HW_CANDIDATE), ==, MANY);
  person = hw_candidate_resolve (w.session, "p2600@example.org", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (person->import_record, ==, MANY);
  label = hw_session_dup_undo_label (w.session);
  g_assert_cmpstr (label, ==, "Import 2600 candidates");
}

static void
test_all_of_it_is_taken_back (void)
{
  g_auto (Work) w = { 0 };
  g_autofree char *requisition = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (HwImportPlan) first = NULL;
  g_autoptr (HwImportPlan) again = NULL;
  g_autoptr (HwImportPlan) newer = NULL;
  g_autoptr (GError) error = NULL;
  HwImportOptions options = { 0 };

  work_init (&w);
  g_assert_true (hw_workspace_init (w.session, NULL, &error));
  requisition = hw_requisition_create (w.session, "Director", NULL, &error);
  g_assert_no_error (error);
  options.requisition_id = requisition;
  write_table (&w, MANY, "1", "");
  first = import_table (&w, NULL);
  assert_counts (first, MANY, 0, 0, 0);
  before = fixture_digest (w.repository);
  again = import_table (&w, NULL);
  assert_counts (again, 0, 0, MANY, 0);
  g_assert_false (again->stored);
  write_table (&w, MANY, "2", "Somebody Else,else@example.org,3,now\n");
  newer = import_table (&w, &options);
  assert_counts (newer, 1, MANY, 0, 0);
  g_assert_cmpint (count (&w, &HW_CANDIDACY), ==, MANY + 1);
  g_assert_true (hw_session_undo (w.session, NULL, &error));
  g_assert_no_error (error);
  after = fixture_digest (w.repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_work_built_on_it_keeps_it (void)
{
  g_auto (Work) w = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwCandidate) person = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;

  work_init (&w);
  write_table (&w, MANY, "1", "");
  plan = import_table (&w, NULL);
  person = hw_candidate_resolve (w.session, "p7@example.org", NULL, &error);
  note = hw_note_add (w.session, person->parent.id, NULL, "called", NULL, &error);
  g_assert_no_error (error);
  g_assert_false (hw_import_undo (w.session, plan->ledger->parent.id, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (count (&w, &HW_CANDIDATE), ==, MANY);
  g_assert_true (hw_note_remove (w.session, note, NULL, NULL));
  g_assert_true (hw_import_undo (w.session, plan->ledger->parent.id, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (&w, &HW_CANDIDATE), ==, 0);
  g_assert_cmpint (count (&w, &HW_NOTE), ==, 0);
}

static void
test_a_bad_row_keeps_all_out_unless_told_to_go_on (void)
{
  const HwImportOptions going_on = { .read = { .keep_going = TRUE } };
  g_auto (Work) w = { 0 };
  g_autoptr (HwImportPlan) refused = NULL;
  g_autoptr (HwImportPlan) taken = NULL;
  g_autoptr (GError) error = NULL;

  work_init (&w);
  write_table (&w, MANY, "1", ",nobody@example.org,1,\n");
  g_assert_null (hw_import_file (w.session, w.table, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_true (g_str_has_suffix (error->message, "people.csv:2602: the name is missing; fill it in"));
  g_assert_cmpint (count (&w, &HW_CANDIDATE), ==, 0);
  taken = import_table (&w, &going_on);
  assert_counts (taken, MANY, 0, 0, 1);
  g_assert_cmpint (count (&w, &HW_CANDIDATE), ==, MANY);
  /* what only the comparison finds is told of the whole file, and keeps it out as well */
  write_table (&w, MANY, "9", "Person 8,p8@example.org,8,\n");
  refused = import_table (&w, NULL);
  g_assert_false (refused->stored);
  g_assert_cmpint (refused->ledger->n_rejected, ==, 1);
}

static void
cancel_at_once (guint n_records, double share, gpointer cancellable)
{
  g_assert_cmpfloat (share, <=, 1);
  g_cancellable_cancel (cancellable);
}

static void
test_a_cancelled_one_leaves_nothing (void)
{
  g_auto (Work) w = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const HwImportOptions options = { .progress = cancel_at_once, .progress_data = cancellable };
  g_autoptr (GError) error = NULL;

  work_init (&w);
  write_table (&w, MANY, "1", "");
  g_assert_null (hw_import_file (w.session, w.table, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (&w, &HW_CANDIDATE), ==, 0);
  g_assert_cmpint (count (&w, &HW_IMPORT), ==, 0);
}

/* Ratings of one scorecard may stand anywhere in a table: they are collected, up to a limit. */
static void
test_a_table_that_is_needed_whole_has_a_limit (void)
{
  g_auto (Work) w = { 0 };
  g_autoptr (HwReaderStream) stream = NULL;
  g_autoptr (GString) text = g_string_new ("candidate,member,competency,rating\n");
  g_autoptr (GError) error = NULL;

  work_init (&w);
  for (guint i = 0; i <= 100000; i++)
    g_string_append (text, "a,b,c,1\n");
  g_assert_true (g_file_set_contents (w.table, text->str, (gssize) text->len, NULL));
  stream = hw_reader_stream_open (w.table, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (hw_reader_stream_collect (stream, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
  g_assert_true (g_str_has_suffix (error->message, "the file has more than 100000 records; split it"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-tables/preview", test_a_preview_stores_nothing_and_comes_true);
  g_test_add_func ("/import-tables/undo", test_all_of_it_is_taken_back);
  g_test_add_func ("/import-tables/undo-built-on", test_work_built_on_it_keeps_it);
  g_test_add_func ("/import-tables/bad-rows", test_a_bad_row_keeps_all_out_unless_told_to_go_on);
  g_test_add_func ("/import-tables/cancelled", test_a_cancelled_one_leaves_nothing);
  g_test_add_func ("/import-tables/limit", test_a_table_that_is_needed_whole_has_a_limit);
  return g_test_run ();
}
