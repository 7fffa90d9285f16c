/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "hw-test-folder.h"
#include "hw-workbench-fixture.h"
#include "core/hw-posting.h"
#include "hw-test-rubric.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-resumes.h"
#include "workbench/hw-sample-table.h"
#include "workbench/hw-session-private.h"

/* Imports of real files through the reader, and papers of candidates. */

typedef struct
{
  Fixture *f;
  char *folder;
} Files;

static void
files_init (Files *self)
{
  self->f = fixture_new ();
  self->folder = g_dir_make_tmp ("hw-files-XXXXXX", NULL);
}

static void
files_clear (Files *self)
{
  hw_test_folder_remove (self->folder);
  g_free (self->folder);
  fixture_free (self->f);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Files, files_clear)

static char *
write_file (Files *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_a_csv_of_candidates_comes_in (void)
{
  g_auto (Files) files = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwCandidate) stored = NULL;
  g_autoptr (GError) error = NULL;

  files_init (&files);
  path = write_file (&files, "people.csv",
                     "email,last_name,first_name,tags\nada@example.org,Lovelace,Ada,\"maths;poetry\"\n");
  plan = hw_import_plan_file (files.f->session, path, NULL, NULL, &error);
  g_assert_no_error (error);
  shown = fixture_show_plan (plan);
  g_assert_cmpstr (shown, ==, "added Ada Lovelace\n");
  g_assert_true (hw_import_apply (files.f->session, plan, NULL, &error));
  stored = fixture_only (files.f, &HW_CANDIDATE);
  g_assert_cmpstr (stored->tags[0], ==, "maths");
  g_assert_cmpstr (stored->tags[1], ==, "poetry");
}

static void
test_a_missing_file_is_named_and_nothing_is_stored (void)
{
  g_auto (Files) files = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  files_init (&files);
  path = g_build_filename (files.folder, "nowhere.csv", NULL);
  g_assert_null (hw_import_plan_file (files.f->session, path, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "nowhere.csv"));
  g_assert_cmpint (fixture_count (files.f, &HW_IMPORT), ==, 0);
}

static void
test_an_unknown_requisition_stops_the_import (void)
{
  g_auto (Files) files = { 0 };
  g_autofree char *path = NULL;
  const HwImportOptions options = { .requisition_id = (char *) "req-none" };
  g_autoptr (GError) error = NULL;

  files_init (&files);
  path = write_file (&files, "people.csv", "name,email\nAda,ada@example.org\n");
  g_assert_null (hw_import_plan_file (files.f->session, path, &options, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

static void
test_a_paper_is_kept_with_its_text_and_its_bytes (void)
{
  g_auto (Files) files = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *candidate = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HwPaper) paper = NULL;
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwReading) evidence = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  files_init (&files);
  path = write_file (&files, "ada.txt", "Ada Lovelace\n\nWrote the roadmap of the first shop.\nLed an agile pod.\n");
  copy = write_file (&files, "again.txt", "Ada Lovelace\n\nWrote the roadmap of the first shop.\nLed an agile pod.\n");
  candidate = hw_candidate_create (files.f->session, "Ada Lovelace", NULL, NULL, NULL);
  id = hw_paper_add (files.f->session, candidate, path, "resume", NULL, &error);
  g_assert_no_error (error);
  paper = hw_session_find (files.f->session, &HW_PAPER, id, NULL, NULL);
  g_assert_cmpstr (paper->name, ==, "ada.txt");
  g_assert_cmpstr (paper->kind, ==, "resume");
  g_assert_nonnull (strstr (paper->text, "Led an agile pod."));
  g_assert_cmpuint (g_bytes_get_size (paper->original), ==,
                    strlen ("Ada Lovelace\n\nWrote the roadmap of the first shop.\nLed an agile pod.\n"));
  g_assert_null (hw_paper_add (files.f->session, candidate, copy, "resume", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  rubric = hw_session_load_default_rubric (files.f->session, NULL, NULL);
  evidence = hw_paper_find_evidence (files.f->session, paper, rubric, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < evidence->statements->len; i++)
    found |= ((HwStatement *) g_ptr_array_index (evidence->statements, i))->matches->len > 0;
  g_assert_true (found);
  g_assert_true (hw_paper_remove (files.f->session, id, NULL, &error));
  g_assert_cmpint (fixture_count (files.f, &HW_PAPER), ==, 0);
  g_assert_true (hw_session_undo (files.f->session, NULL, &error));
  g_assert_cmpint (fixture_count (files.f, &HW_PAPER), ==, 1);
}

/* Nothing can be read in it, and it is the candidate's all the same: kept with its bytes, and said to be a scan. */
static void
test_a_scan_is_kept_as_a_paper (void)
{
  static const char scan[]
      = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>";
  const HwImportOptions options = { .read = { .wanted = HW_DOCUMENT_RESUME + 1 } };
  g_auto (Files) files = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *candidate = NULL;
  g_autofree char *id = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (HwPaper) paper = NULL;
  g_autoptr (HwResume) resume = NULL;
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  HwNoText why;

  files_init (&files);
  path = write_file (&files, "ada.pdf", scan);
  candidate = hw_candidate_create (files.f->session, "Ada Lovelace", NULL, NULL, NULL);
  id = hw_paper_add (files.f->session, candidate, path, "resume", NULL, &error);
  g_assert_no_error (error);
  paper = hw_session_find (files.f->session, &HW_PAPER, id, NULL, NULL);
  g_assert_cmpstr (paper->text, ==, "");
  g_assert_cmpuint (g_bytes_get_size (paper->original), ==, strlen (scan));
  resume = hw_resume_of_paper (files.f->session, paper, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (resume->flags, ==, HW_RESUME_NO_TEXT);
  g_assert_cmpint (resume->no_text, ==, HW_NO_TEXT_SCAN);
  g_assert_true (hw_paper_find_no_text (files.f->session, paper, &why, NULL, &error));
  g_assert_cmpint (why, ==, HW_NO_TEXT_SCAN);
  /* Whose it is, it does not say, and nobody guesses. */
  plan = hw_import_plan_file (files.f->session, path, &options, NULL, &error);
  g_assert_no_error (error);
  shown = fixture_show_plan (plan);
  g_assert_cmpstr (
      shown, ==,
      "rejected ada.pdf | whose resume this is cannot be told; add it from the candidate's page\n");
}

static void
test_the_original_of_a_paper_is_saved (void)
{
  g_auto (Files) files = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *candidate = NULL;
  g_autofree char *id = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *nowhere = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  files_init (&files);
  path = write_file (&files, "ada.txt", "Ada Lovelace\r\n\r\nLed an agile pod.\r\n");
  copy = write_file (&files, "copy.txt", "what was there before");
  candidate = hw_candidate_create (files.f->session, "Ada Lovelace", NULL, NULL, NULL);
  id = hw_paper_add (files.f->session, candidate, path, "resume", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hw_paper_save_original (files.f->session, id, copy, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (copy, &saved, &length, NULL));
  g_assert_cmpstr (saved, ==, "Ada Lovelace\r\n\r\nLed an agile pod.\r\n"); /* the bytes, not the text made of them */
  nowhere = g_build_filename (copy, "below", NULL);
  g_assert_false (hw_paper_save_original (files.f->session, id, nowhere, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  g_assert_true (g_str_has_prefix (error->message, "ada.txt cannot be saved: "));
}

static void
test_reading_a_file_stores_nothing (void)
{
  g_auto (Files) files = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (HwReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  files_init (&files);
  path
      = write_file (&files, "ad.txt",
                    "Director of E-commerce\n\nNew York, NY\n\nRequirements\n\n- Ten years of experience.\n");
  table = write_file (&files, "people.csv", "name,email\nAda,ada@example.org\n");
  reading = hw_read_file (path, NULL, rubric, &document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->title, ==, "Director of E-commerce");
  g_assert_cmpint (reading->years_min, ==, 10);
  g_assert_cmpuint (document->records->len, ==, 1);
  g_assert_null (hw_read_file (table, NULL, rubric, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_cmpint (fixture_count (files.f, &HW_POSTING), ==, 0);
}

static void
test_notes_need_text (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *candidate = hw_candidate_create (f->session, "Ada", NULL, NULL, NULL);
  g_autofree char *ann = fixture_member (f, "Ann");
  g_autofree char *id = NULL;
  g_autoptr (HwNote) note = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_note_add (f->session, candidate, NULL, " \n", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  hw_session_set_member_id (f->session, ann);
  id = hw_note_add (f->session, candidate, NULL, "called", NULL, NULL);
  note = fixture_only (f, &HW_NOTE);
  g_assert_cmpstr (note->author_id, ==, ann);
  g_assert_cmpint (note->created_at, ==, FIXTURE_NOW);
  g_assert_true (hw_note_remove (f->session, id, NULL, NULL));
}

/* The sample's own tables */

static void
test_sample_tables (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSampleTable) table
      = hw_sample_table_parse ("a,b\n1,\"two, \"\"quoted\"\"\"\n,\n\"x\ny\",z", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpstr (hw_sample_table_get (table, 0, "a"), ==, "1");
  g_assert_cmpstr (hw_sample_table_get (table, 0, "b"), ==, "two, \"quoted\"");
  g_assert_cmpstr (hw_sample_table_get (table, 1, "b"), ==, "");
  g_assert_cmpstr (hw_sample_table_get (table, 2, "a"), ==, "x\ny");
  g_assert_cmpstr (hw_sample_table_get (table, 2, "b"), ==, "z");
  g_assert_cmpstr (hw_sample_table_get (table, 2, "c"), ==, "");
  g_assert_null (hw_sample_table_parse ("a,b\n1\n", &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-files/csv", test_a_csv_of_candidates_comes_in);
  g_test_add_func ("/import-files/missing", test_a_missing_file_is_named_and_nothing_is_stored);
  g_test_add_func ("/import-files/requisition", test_an_unknown_requisition_stops_the_import);
  g_test_add_func ("/import-files/paper", test_a_paper_is_kept_with_its_text_and_its_bytes);
  g_test_add_func ("/import-files/scan", test_a_scan_is_kept_as_a_paper);
  g_test_add_func ("/import-files/original", test_the_original_of_a_paper_is_saved);
  g_test_add_func ("/import-files/read", test_reading_a_file_stores_nothing);
  g_test_add_func ("/import-files/notes", test_notes_need_text);
  g_test_add_func ("/import-files/sample-table", test_sample_tables);
  return g_test_run ();
}
