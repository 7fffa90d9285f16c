/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"
#include "base/hw-text.h"
#include "core/hw-posting.h"
#include "hw-test-rubric.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-rubrics.h"
#include "workbench/hw-session-private.h"

/* Postings, their readings, and rubrics. */

static const char advertisement[] = "Senior Director of E-commerce\n\nNew York, NY. Hybrid.\n\nWhat you will do\n"
                                    "Write the roadmap of the shop.\nKeep product copy fresh.\n\nRequirements\n"
                                    "A bachelor's degree in business is required.\nTen or more years of experience.\n";

static HwDocument *
make_postings (guint n, ...)
{
  HwDocument *document = hw_document_new (HW_DOCUMENT_POSTING, "text");
  va_list args;

  va_start (args, n);
  for (guint i = 0; i < n; i++)
    {
      HwRecord *record = hw_document_add_record (document, i + 1);
      const char *text = va_arg (args, const char *);
      g_autofree char *name = g_strdup_printf ("Job %u", i + 1);

      record->text = g_strdup (text);
      record->original = g_bytes_new (text, strlen (text));
      hw_record_add_field (record, "title", name);
      hw_record_add_field (record, "organisation", "Acme");
    }
  va_end (args);
  return document;
}

static HwImportPlan *
plan_text (Fixture *f, const char *text)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "text");
  HwRecord *record = hw_document_add_record (document, 1);

  record->text = g_strdup (text);
  return fixture_plan (f, document, text, NULL);
}

#define assert_plan(plan, expected)                                                                           \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *shown_plan = fixture_show_plan (plan);                                                   \
    g_assert_cmpstr (shown_plan, ==, expected);                                                               \
  }                                                                                                           \
  G_STMT_END

static char *
import_text (Fixture *f, const char *text)
{
  g_autoptr (HwImportPlan) plan = plan_text (f, text);
  g_autoptr (GError) error = NULL;

  hw_import_apply (f->session, plan, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (((HwImportLine *) g_ptr_array_index (plan->lines, 0))->entity_id);
}

static void
test_the_same_posting_twice_is_a_duplicate (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = import_text (f, advertisement);
  g_autofree char *before = fixture_digest (f->repository);
  g_autofree char *after = NULL;
  g_autoptr (HwImportPlan) again = plan_text (f, advertisement);

  g_assert_cmpint (again->ledger->n_duplicate, ==, 1);
  g_assert_cmpstr (((HwImportLine *) g_ptr_array_index (again->lines, 0))->entity_id, ==, id);
  g_assert_true (hw_import_apply (f->session, again, NULL, NULL));
  after = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_another_text_under_the_same_name_is_an_update (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwDocument) first = make_postings (2, "Do this.", "Do that.");
  g_autoptr (HwDocument) second = make_postings (2, "Do this.", "Do that, and more.");
  g_autoptr (HwImportPlan) plan = fixture_plan (f, first, "one", NULL);
  g_autoptr (HwImportPlan) changed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  assert_plan (plan, "added Job 1\nadded Job 2\n");
  g_assert_true (hw_import_apply (f->session, plan, NULL, NULL));
  before = fixture_digest (f->repository);
  changed = fixture_plan (f, second, "two", NULL);
  g_assert_cmpint (changed->ledger->n_duplicate, ==, 1);
  g_assert_cmpint (changed->ledger->n_updated, ==, 1);
  g_assert_nonnull (strstr (((HwImportLine *) g_ptr_array_index (changed->lines, 1))->details,
                            "text: Do that. -> Do that, and more."));
  g_assert_true (hw_import_apply (f->session, changed, NULL, NULL));
  g_assert_cmpint (fixture_count (f, &HW_POSTING), ==, 2);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  after = fixture_digest (f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_what_the_file_said_beside_the_text_is_kept (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwDocument) first = make_postings (1, "Do this.");
  g_autoptr (HwDocument) second = make_postings (1, "Do this.");
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwImportPlan) changed = NULL;
  g_autoptr (GPtrArray) postings = NULL;
  g_autoptr (HwRecord) record = hw_record_new (0);
  const HwPosting *posting;

  hw_record_add_field (g_ptr_array_index (first->records, 0), "pay_min", "90000");
  hw_record_add_field (g_ptr_array_index (second->records, 0), "pay_min", "95000");
  g_clear_pointer (&((HwRecord *) g_ptr_array_index (second->records, 0))->original, g_bytes_unref);
  plan = fixture_plan (f, first, "one", NULL);
  g_assert_true (hw_import_apply (f->session, plan, NULL, NULL));
  changed = fixture_plan (f, second, "two", NULL);
  g_assert_cmpint (changed->ledger->n_updated, ==, 1); /* the text is the same, the pay is not */
  g_assert_true (hw_import_apply (f->session, changed, NULL, NULL));
  postings = hw_session_list (f->session, &HW_POSTING, NULL, NULL, NULL, NULL);
  posting = g_ptr_array_index (postings, 0);
  g_assert_true (hw_record_unpack_fields (record, posting->fields, NULL));
  g_assert_cmpstr (hw_record_get_field (record, "pay_min"), ==, "95000");
  g_assert_cmpstr (hw_record_get_field (record, "title"), ==, "Job 1");
}

/* An advertisement that is over comes in all the same, with a word. */
static void
test_what_is_over_is_said_to_be (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwDocument) document = make_postings (2, "Do this.", "Do that.");
  g_autoptr (HwImportPlan) plan = NULL;

  hw_record_add_field (g_ptr_array_index (document->records, 0), "valid_through", "1970-01-01");
  hw_record_add_field (g_ptr_array_index (document->records, 1), "valid_through", "2199-12-31");
  plan = fixture_plan (f, document, "bytes", NULL);
  g_assert_cmpint (plan->ledger->n_added, ==, 2);
  g_assert_cmpstr (((HwImportLine *) g_ptr_array_index (plan->lines, 0))->details, ==, "was open until 1970-01-01");
  g_assert_null (((HwImportLine *) g_ptr_array_index (plan->lines, 1))->details);
}

static void
test_one_posting_twice_in_a_file_comes_in_once (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwDocument) document = make_postings (3, "Do this.", "Do this.", " ");
  const HwImportOptions options = { .read = { .keep_going = TRUE } };
  g_autoptr (HwImportPlan) plan = fixture_plan (f, document, "one", &options);

  g_assert_cmpint (plan->ledger->n_added, ==, 1);
  g_assert_cmpint (plan->ledger->n_duplicate, ==, 1);
  g_assert_cmpint (plan->ledger->n_rejected, ==, 1);
}

static void
test_a_posting_becomes_a_requisition (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *posting = import_text (f, advertisement);
  g_autofree char *id = NULL;
  g_autoptr (HwRequisition) requisition = NULL;
  g_autoptr (HwRequirement) education = NULL;
  g_autoptr (HwRequirement) location = NULL;
  g_autoptr (GPtrArray) suggestion = NULL;
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sum = 0;

  id = hw_requisition_create_from_posting (f->session, posting, NULL, &error);
  g_assert_no_error (error);
  requisition = hw_session_find (f->session, &HW_REQUISITION, id, NULL, NULL);
  g_assert_cmpstr (requisition->title, ==, "Senior Director of E-commerce");
  g_assert_cmpstr (requisition->profile, ==, "senior-director");
  g_assert_cmpstr (requisition->work_mode, ==, "hybrid");
  g_assert_cmpstr (requisition->degree, ==, "bachelor");
  g_assert_cmpint (requisition->pay_min, ==, HW_UNSET);
  g_assert_cmpint (requisition->years_min, ==, 10);
  g_assert_cmpstr (requisition->posting_id, ==, posting);
  education = hw_session_find_where (f->session, &HW_REQUIREMENT, "requisition_id", id, "criterion",
                                     "education", NULL, NULL);
  g_assert_cmpint (education->demand, ==, HW_DEMAND_REQUIRED);
  g_assert_nonnull (strstr (education->text, "A bachelor's degree in business is required."));
  location = hw_session_find_where (f->session, &HW_REQUIREMENT, "requisition_id", id, "criterion",
                                    "location", NULL, NULL);
  g_assert_cmpint (location->demand, ==, HW_DEMAND_REQUIRED);
  /* weights stay equal until the suggestion is accepted */
  g_assert_cmpint (fixture_count (f, &HW_WEIGHT), ==, 0);
  suggestion = hw_requisition_suggest_weights (f->session, id, &rubric, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < suggestion->len; i++)
    sum += ((HwSuggestedWeight *) g_ptr_array_index (suggestion, i))->weight;
  g_assert_cmpint (sum, ==, 100000);
  g_assert_true (hw_requisition_accept_suggestion (f->session, id, NULL, &error));
  g_assert_cmpint (fixture_count (f, &HW_WEIGHT), ==, 3);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  g_assert_cmpint (fixture_count (f, &HW_WEIGHT), ==, 0);
}

static HwStatement *
find_corrected (HwReading *reading)
{
  for (guint i = 0; i < reading->statements->len; i++)
    if (((HwStatement *) g_ptr_array_index (reading->statements, i))->corrected)
      return g_ptr_array_index (reading->statements, i);
  return NULL;
}

static void
test_a_correction_is_kept_and_can_be_undone (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = import_text (f, advertisement);
  g_autoptr (HwPosting) posting = hw_session_find (f->session, &HW_POSTING, id, NULL, NULL);
  g_autoptr (HwReading) reading = hw_reading_of_posting (f->session, posting, NULL, NULL);
  g_autoptr (HwReading) corrected = NULL;
  g_autoptr (HwReading) undone = NULL;
  HwStatement *statement;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (reading);
  g_assert_cmpuint (reading->statements->len, >, 3);
  g_assert_null (find_corrected (reading));
  statement = g_ptr_array_index (reading->statements, 2);
  statement->kind = HW_KIND_QUALIFICATION;
  statement->level = HW_LEVEL_PREFERRED;
  hw_statement_add_match (statement, "delivery", 1000);
  g_assert_true (hw_reading_correct (f->session, posting, statement, NULL, &error));
  corrected = hw_reading_of_posting (f->session, posting, NULL, NULL);
  g_assert_nonnull (find_corrected (corrected));
  g_assert_cmpint (find_corrected (corrected)->level, ==, HW_LEVEL_PREFERRED);
  statement->start += 1;
  g_assert_false (hw_reading_correct (f->session, posting, statement, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  undone = hw_reading_of_posting (f->session, posting, NULL, NULL);
  g_assert_null (find_corrected (undone));
}

static void
test_a_reading_of_another_version_is_made_again (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = import_text (f, advertisement);
  g_autoptr (HwPosting) posting = hw_session_find (f->session, &HW_POSTING, id, NULL, NULL);
  g_autoptr (HwStoredReading) stored = fixture_only (f, &HW_STORED_READING);
  g_autoptr (HwStoredReading) other = hw_stored_reading_dup (stored);
  g_autoptr (HwStoredReading) mended = NULL;
  g_autoptr (HwReading) reading = NULL;
  g_autoptr (HwChangeSet) changes = hw_session_begin (f->session, "As an earlier version left it");
  g_autoptr (GError) error = NULL;

  g_bytes_unref (other->reading);
  other->reading = g_bytes_new_static ("hw-reading-0", 12);
  hw_change_set_change (changes, stored, other);
  g_assert_true (hw_session_apply (f->session, changes, NULL, &error));
  reading = hw_reading_of_posting (f->session, posting, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->degree, ==, "bachelor");
  mended = fixture_only (f, &HW_STORED_READING);
  g_assert_true (g_bytes_equal (mended->reading, stored->reading));
}

static void
test_without_a_rubric_postings_come_in_unread (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autofree char *id = import_text (f, advertisement);
  g_autoptr (HwPosting) posting = hw_session_find (f->session, &HW_POSTING, id, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (posting->title, ==, "Senior Director of E-commerce");
  g_assert_null (hw_reading_of_posting (f->session, posting, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

/* Rubrics */

static HwImportPlan *
plan_rubric (Fixture *f, HwRubric *rubric)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_RUBRIC, "rubric-xml");

  hw_document_add_record (document, 1);
  document->rubric = hw_rubric_ref (rubric);
  return fixture_plan (f, document, "xml", NULL);
}

static void
test_a_rubric_comes_in_as_a_draft_once (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (HwRubric) rubric = hw_test_rubric_load ("rubrics/director-of-ecommerce.xml");
  g_autoptr (HwImportPlan) plan = plan_rubric (f, rubric);
  g_autoptr (HwImportPlan) again = NULL;
  g_autoptr (HwImportPlan) changed = NULL;
  g_autoptr (HwRubricVersion) version = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  assert_plan (plan, "added Director of e-commerce\n");
  g_assert_true (hw_import_apply (f->session, plan, NULL, NULL));
  version = fixture_only (f, &HW_RUBRIC_VERSION);
  g_assert_cmpint (version->status, ==, HW_RUBRIC_DRAFT);
  g_assert_cmpint (version->version, ==, 1);
  again = plan_rubric (f, rubric);
  g_assert_cmpint (again->ledger->n_duplicate, ==, 1);
  g_assert_true (hw_rubric_publish (f->session, version->parent.id, NULL, NULL));
  hw_set_string (&hw_rubric_get_competency (rubric, 0)->name, "Direction");
  changed = plan_rubric (f, rubric);
  assert_plan (changed, "updated Director of e-commerce | "
                        "competency strategy: name: E-commerce strategy and planning -> Direction\n");
  g_assert_true (hw_import_apply (f->session, changed, NULL, NULL));
  versions = hw_rubric_list (f->session, NULL, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpint (((HwRubricVersion *) g_ptr_array_index (versions, 0))->version, ==, 2);
  g_assert_cmpint (((HwRubricVersion *) g_ptr_array_index (versions, 0))->status, ==, HW_RUBRIC_DRAFT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-postings/twice", test_the_same_posting_twice_is_a_duplicate);
  g_test_add_func ("/import-postings/update", test_another_text_under_the_same_name_is_an_update);
  g_test_add_func ("/import-postings/fields", test_what_the_file_said_beside_the_text_is_kept);
  g_test_add_func ("/import-postings/over", test_what_is_over_is_said_to_be);
  g_test_add_func ("/import-postings/repeated", test_one_posting_twice_in_a_file_comes_in_once);
  g_test_add_func ("/import-postings/requisition", test_a_posting_becomes_a_requisition);
  g_test_add_func ("/import-postings/correction", test_a_correction_is_kept_and_can_be_undone);
  g_test_add_func ("/import-postings/other-version", test_a_reading_of_another_version_is_made_again);
  g_test_add_func ("/import-postings/no-rubric", test_without_a_rubric_postings_come_in_unread);
  g_test_add_func ("/import-postings/rubric", test_a_rubric_comes_in_as_a_draft_once);
  return g_test_run ();
}
