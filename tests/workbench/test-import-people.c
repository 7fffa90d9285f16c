/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"
#include "base/hw-text.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-session-private.h"

/* Tables of people and resumes, as documents that the reader would have given. */

#define TABLE(...) ((const char *const[]){ __VA_ARGS__, NULL })

static HwImportPlan *
plan_table (Fixture *f, const char *const *cells, guint n_columns, const char *requisition, gboolean keep_going)
{
  g_autoptr (HwDocument) document = fixture_table (HW_DOCUMENT_CANDIDATES, cells, n_columns);
  const HwImportOptions options
      = { .read = { .keep_going = keep_going }, .requisition_id = (char *) requisition };

  return fixture_plan (f, document, "the bytes", &options);
}

#define assert_plan(plan, expected)                                                                           \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *shown_plan = fixture_show_plan (plan);                                                   \
    g_assert_cmpstr (shown_plan, ==, expected);                                                               \
    g_assert_cmpint ((plan)->ledger->n_read, ==,                                                              \
                     (plan)->ledger->n_added + (plan)->ledger->n_updated + (plan)->ledger->n_duplicate            \
                         + (plan)->ledger->n_rejected);                                                       \
  }                                                                                                           \
  G_STMT_END

static void
import_table (Fixture *f, const char *const *cells, guint n_columns, const char *requisition)
{
  g_autoptr (HwImportPlan) plan = plan_table (f, cells, n_columns, requisition, FALSE);
  g_autoptr (GError) error = NULL;

  hw_import_apply (f->session, plan, NULL, &error);
  g_assert_no_error (error);
}

static const char *const two_people[]
    = { "name", "email", "phone", "Ada Lovelace", "ada@example.org", "1", "Grace Hopper", "", "2", NULL };

static void
test_a_plan_stores_nothing_and_applying_it_everything (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *before = fixture_digest (f->repository);
  g_autofree char *planned = NULL;
  g_autoptr (HwImportPlan) plan = plan_table (f, two_people, 3, NULL, FALSE);
  g_autoptr (HwCandidate) ada = NULL;
  g_autoptr (HwImport) ledger = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  planned = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, planned);
  assert_plan (plan, "added Ada Lovelace\nadded Grace Hopper\n");
  g_assert_true (hw_import_apply (f->session, plan, NULL, &error));
  ada = hw_candidate_resolve (f->session, "ada@example.org", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ada->import_record, ==, 1);
  ledger = fixture_only (f, &HW_IMPORT);
  g_assert_cmpstr (ada->import_id, ==, ledger->parent.id);
  g_assert_cmpint (ledger->n_added, ==, 2);
  g_assert_cmpstr (ledger->kind, ==, "candidates");
  label = hw_session_dup_undo_label (f->session);
  g_assert_cmpstr (label, ==, "Import 2 candidates");
}

static void
test_the_same_again_changes_nothing (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autoptr (HwImportPlan) again = NULL;

  import_table (f, two_people, 3, NULL);
  once = fixture_digest (f->repository);
  again = plan_table (f, two_people, 3, NULL, FALSE);
  assert_plan (again, "duplicate Ada Lovelace | stored already\nduplicate Grace Hopper | stored already\n");
  g_assert_true (hw_import_plan_is_empty (again));
  g_assert_true (hw_import_apply (f->session, again, NULL, NULL));
  twice = fixture_digest (f->repository);
  g_assert_cmpstr (once, ==, twice);
}

static void
test_a_changed_record_is_an_update_that_shows_the_difference (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImportPlan) plan = NULL;

  import_table (f, two_people, 3, NULL);
  plan = plan_table (
      f, TABLE ("email", "name", "phone", "ADA@example.org", "Ada King", "", "", "grace  hopper", "3"), 3,
      NULL, FALSE);
  /* an empty cell deletes nothing */
  assert_plan (plan, "updated Ada King | name: Ada Lovelace -> Ada King; email: ada@example.org -> ADA@example.org\n"
                     "updated grace  hopper | name: Grace Hopper -> grace  hopper; phone: 2 -> 3\n");
}

static void
test_undo_restores_what_was_there (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *taken_back = NULL;
  g_autoptr (GPtrArray) ledgers = NULL;
  g_autoptr (GError) error = NULL;
  const char *last = NULL;

  import_table (f, two_people, 3, NULL);
  before = fixture_digest (f->repository);
  import_table (
      f, TABLE ("name", "email", "phone", "Ada", "ada@example.org", "9", "New", "new@example.org", "4"), 3,
      NULL);
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  undone = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, undone);
  /* and the same by the ledger, as after a restart */
  g_assert_true (hw_session_redo (f->session, NULL, &error));
  hw_session_forget_undo (f->session);
  ledgers = hw_session_list (f->session, &HW_IMPORT, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (ledgers->len, ==, 2);
  for (guint i = 0; i < ledgers->len; i++)
    if (((HwImport *) g_ptr_array_index (ledgers, i))->n_updated == 1)
      last = ((HwEntity *) g_ptr_array_index (ledgers, i))->id;
  g_assert_true (hw_import_undo (f->session, last, NULL, &error));
  g_assert_no_error (error);
  taken_back = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, taken_back);
}

static void
test_an_import_on_which_others_built_stays (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImport) ledger = NULL;
  g_autoptr (HwCandidate) ada = NULL;
  g_autoptr (HwCandidate) edited = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;

  import_table (f, two_people, 3, NULL);
  ledger = fixture_only (f, &HW_IMPORT);
  ada = hw_candidate_resolve (f->session, "ada@example.org", NULL, NULL);
  note = hw_note_add (f->session, ada->parent.id, NULL, "called", NULL, NULL);
  g_assert_false (hw_import_undo (f->session, ledger->parent.id, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (hw_note_remove (f->session, note, NULL, NULL));
  edited = hw_candidate_dup (ada);
  hw_set_string (&edited->phone, "changed by hand");
  g_assert_true (hw_candidate_save (f->session, edited, NULL, NULL));
  g_assert_false (hw_import_undo (f->session, ledger->parent.id, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_assert_cmpint (fixture_count (f, &HW_CANDIDATE), ==, 2);
}

static void
test_bad_records_stop_the_file_unless_asked_to_go_on (void)
{
  static const char *const cells[] = { "name",  "email", "phone", "Ada", "ada@example.org", "1", "", "x@example.org",
                                       "2",     "Bob",   "no address", "3", NULL };
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *before = fixture_digest (f->repository);
  g_autofree char *after = NULL;
  g_autoptr (HwImportPlan) strict = plan_table (f, cells, 3, NULL, FALSE);
  g_autoptr (HwImportPlan) lenient = plan_table (f, cells, 3, NULL, TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_import_apply (f->session, strict, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "file.csv:3: the candidate has no name"));
  after = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (lenient->ledger->n_rejected, ==, 2);
  g_assert_true (hw_import_apply (f->session, lenient, NULL, NULL));
  g_assert_cmpint (fixture_count (f, &HW_CANDIDATE), ==, 1);
}

static void
test_one_person_twice_in_a_file (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImportPlan) plan = plan_table (
      f, TABLE ("name", "email", "phone", "Ada", "ada@example.org", "1", "Ada", "ada@example.org", "1", "Ada",
                "ada@example.org", "2", "Ada", "other@example.org", "2"), 3, NULL, FALSE);

  assert_plan (
      plan,
      "added Ada\nduplicate Ada | the same as record 1 of this file\n"
      "rejected Ada | record 1 is the same person and says otherwise (phone: 1 -> 2); leave one of the two\n"
      "added Ada\n");
}

static void
test_a_stored_person_twice_in_a_file (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImportPlan) plan = NULL;

  import_table (f, two_people, 3, NULL);
  plan = plan_table (f, TABLE ("name", "email", "phone", "Ada Lovelace", "ada@example.org", "5", "Ada Lovelace",
                               "ada@example.org", "5"), 3, NULL, FALSE);
  assert_plan (plan, "updated Ada Lovelace | phone: 1 -> 5\n"
                     "duplicate Ada Lovelace | the same as record 1 of this file\n");
  g_assert_true (hw_import_apply (f->session, plan, NULL, NULL));
}

static void
test_namesakes_are_told_apart_by_address_or_not_at_all (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImportPlan) plan = NULL;

  import_table (f, TABLE ("name", "email", "Ann", "a@example.org", "Ann", "b@example.org"), 2, NULL);
  plan = plan_table (f, TABLE ("name", "email", "Ann", "", "Ann", "b@example.org", "Ann", "c@example.org"), 2,
                     NULL, TRUE);
  assert_plan (plan, "rejected Ann | several candidates bear this name; add the e-mail address of the one meant\n"
                     "duplicate Ann | stored already\nadded Ann\n");
}

static void
test_unknown_columns_are_kept_as_a_note_once (void)
{
  static const char *const cells[] = { "name", "notice period", "shoe size", "Ada", "3 months", "", NULL };
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwNote) note = NULL;
  g_autoptr (HwImportPlan) plan = plan_table (f, cells, 3, NULL, FALSE);
  g_autoptr (HwImportPlan) again = NULL;

  g_assert_cmpuint (plan->warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (plan->warnings, 0), "notice period, shoe size"));
  g_assert_true (hw_import_apply (f->session, plan, NULL, NULL));
  note = fixture_only (f, &HW_NOTE);
  g_assert_cmpstr (note->text, ==, "notice period: 3 months");
  again = plan_table (f, cells, 3, NULL, FALSE);
  assert_plan (again, "duplicate Ada | stored already\n");
}

static void
test_with_a_requisition_people_join_it (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = fixture_add_requisition (f, NULL);
  g_autoptr (HwImportPlan) joins = NULL;
  g_autoptr (HwImportPlan) again = NULL;

  import_table (f, two_people, 3, NULL);
  joins = plan_table (f, two_people, 3, id, FALSE);
  assert_plan (joins, "updated Ada Lovelace | joins “Director”\nupdated Grace Hopper | joins “Director”\n");
  g_assert_true (hw_import_apply (f->session, joins, NULL, NULL));
  g_assert_cmpint (fixture_count (f, &HW_CANDIDACY), ==, 2);
  g_assert_cmpint (fixture_count (f, &HW_SCREENING), ==, 4);
  again = plan_table (f, two_people, 3, id, FALSE);
  g_assert_true (hw_import_plan_is_empty (again));
}

static void
test_a_plan_that_was_overtaken_is_a_conflict (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImportPlan) first = plan_table (f, two_people, 3, NULL, FALSE);
  g_autoptr (HwImportPlan) second = plan_table (f, two_people, 3, NULL, FALSE);
  g_autoptr (HwImportPlan) third = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_import_apply (f->session, first, NULL, &error));
  g_assert_false (hw_import_apply (f->session, second, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_clear_error (&error);
  /* but other work in between does no harm */
  third = plan_table (f, TABLE ("name", "Third"), 1, NULL, FALSE);
  other = fixture_member (f, "Somebody");
  g_assert_true (hw_import_apply (f->session, third, NULL, &error));
  g_assert_cmpint (fixture_count (f, &HW_CANDIDATE), ==, 3);
}

static void
test_no_failing_call_leaves_half_an_import (void)
{
  for (guint nth = 1;; nth++)
    {
      g_autoptr (Fixture) f = fixture_new ();
      g_autofree char *before = fixture_digest (f->repository);
      g_autofree char *after = NULL;
      g_autoptr (HwDocument) document = fixture_table (HW_DOCUMENT_CANDIDATES, two_people, 3);
      g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
      const HwImportOptions options = { 0 };
      g_autoptr (HwImportPlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (f->repository), nth, HW_ERROR_STORAGE, "I/O error");
      plan = hw_import_plan_document (f->session, document, bytes, "file.csv", &options, NULL, &error);
      if (plan != NULL && hw_import_apply (f->session, plan, NULL, &error))
        break;
      g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
      after = fixture_digest (f->repository);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Resumes */

static HwImportPlan *
plan_resume (Fixture *f, const char *text, const char *bytes)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_RESUME, "text");
  HwRecord *record = hw_document_add_record (document, 1);

  record->text = g_strdup (text);
  return fixture_plan (f, document, bytes, NULL);
}

static void
test_a_resume_finds_its_person (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImportPlan) by_email = NULL;
  g_autoptr (HwImportPlan) again = NULL;
  g_autoptr (HwImportPlan) newer = NULL;
  g_autoptr (HwPaper) paper = NULL;

  import_table (f, two_people, 3, NULL);
  by_email = plan_resume (f, "A. KING\nLondon | ada@example.org\nI computed.", "one");
  assert_plan (by_email, "added Ada Lovelace | added to the papers of Ada Lovelace; location: (none) -> London\n");
  g_assert_true (hw_import_apply (f->session, by_email, NULL, NULL));
  again = plan_resume (f, "A. KING\nLondon | ada@example.org\nI computed.", "one");
  assert_plan (again, "duplicate Ada Lovelace | among the papers of Ada Lovelace already\n");
  newer = plan_resume (f, "A. KING\nada@example.org\nI computed more.", "two");
  assert_plan (newer, "updated Ada Lovelace | takes the place of an earlier resume of Ada Lovelace\n");
  g_assert_true (hw_import_apply (f->session, newer, NULL, NULL));
  paper = fixture_only (f, &HW_PAPER);
  g_assert_true (g_str_has_suffix (paper->text, "computed more."));
}

static void
test_a_resume_of_a_stranger_makes_a_candidate (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwImportPlan) plan = plan_resume (f, "\nAlan Turing\nmailto:alan@example.org\n", "one");
  g_autoptr (HwImportPlan) unknown = plan_resume (f, "Curriculum vitae: since 1936\n", "two");
  g_autoptr (HwCandidate) alan = NULL;

  assert_plan (plan, "added Alan Turing | a new candidate\n");
  g_assert_true (hw_import_apply (f->session, plan, NULL, NULL));
  alan = fixture_only (f, &HW_CANDIDATE);
  g_assert_cmpstr (alan->email, ==, "alan@example.org");
  g_assert_cmpint (unknown->ledger->n_rejected, ==, 1);
}

/* What the file's reader guesses of the first lines is a heading as easily as a name. */
static void
test_a_resume_is_named_by_what_it_says (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_RESUME, "docx");
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwCandidate) stored = NULL;
  HwRecord *record = hw_document_add_record (document, 1);

  record->text = g_strdup ("EXPERIENCE\nClerk, Lamps Ltd, 2015 - 2017\n\nAda Lovelace\nada.lovelace@example.org\n"
                           "Contact\nTelephone 020 7946 0991\n");
  hw_record_add_field (record, "name", "EXPERIENCE");
  hw_record_add_field (record, "email", "referee@example.com");
  hw_record_add_field (record, "location", "Lamps Ltd, London");
  plan = fixture_plan (f, document, "one", NULL);
  assert_plan (plan, "added Ada Lovelace | a new candidate\n");
  g_assert_true (hw_import_apply (f->session, plan, NULL, NULL));
  stored = fixture_only (f, &HW_CANDIDATE);
  g_assert_cmpstr (stored->name, ==, "Ada Lovelace");
  g_assert_cmpstr (stored->email, ==, "ada.lovelace@example.org");
  g_assert_cmpstr (stored->location, ==, NULL);
  g_assert_cmpstr (stored->phone, ==, "020 7946 0991");
  g_assert_cmpstr (stored->current_employer, ==, "Lamps Ltd");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-people/apply", test_a_plan_stores_nothing_and_applying_it_everything);
  g_test_add_func ("/import-people/twice", test_the_same_again_changes_nothing);
  g_test_add_func ("/import-people/update", test_a_changed_record_is_an_update_that_shows_the_difference);
  g_test_add_func ("/import-people/undo", test_undo_restores_what_was_there);
  g_test_add_func ("/import-people/undo-built-on", test_an_import_on_which_others_built_stays);
  g_test_add_func ("/import-people/bad-records", test_bad_records_stop_the_file_unless_asked_to_go_on);
  g_test_add_func ("/import-people/repeated", test_one_person_twice_in_a_file);
  g_test_add_func ("/import-people/repeated-stored", test_a_stored_person_twice_in_a_file);
  g_test_add_func ("/import-people/namesakes", test_namesakes_are_told_apart_by_address_or_not_at_all);
  g_test_add_func ("/import-people/unknown-columns", test_unknown_columns_are_kept_as_a_note_once);
  g_test_add_func ("/import-people/requisition", test_with_a_requisition_people_join_it);
  g_test_add_func ("/import-people/overtaken", test_a_plan_that_was_overtaken_is_a_conflict);
  g_test_add_func ("/import-people/faults", test_no_failing_call_leaves_half_an_import);
  g_test_add_func ("/import-people/resume", test_a_resume_finds_its_person);
  g_test_add_func ("/import-people/resume-named", test_a_resume_is_named_by_what_it_says);
  g_test_add_func ("/import-people/resume-stranger", test_a_resume_of_a_stranger_makes_a_candidate);
  return g_test_run ();
}
