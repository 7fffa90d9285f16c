/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "hw-workbench-fixture.h"
#include "base/hw-text.h"
#include "hw-test-rubric.h"
#include "workbench/hw-rubrics.h"
#include "workbench/hw-session-private.h"

static HwCompetency *
load_competency (Fixture *f, const char *rubric_id, const char *key)
{
  g_autoptr (HwRubric) rubric = hw_session_load_rubric (f->session, rubric_id, NULL, NULL);

  return hw_competency_ref (hw_rubric_get_competency (rubric, (guint) hw_rubric_find_competency (rubric, key)));
}

static char *
rename_competency (Fixture *f, const char *rubric_id, const char *key, const char *name, GError **error)
{
  g_autoptr (HwCompetency) before = load_competency (f, rubric_id, key);
  g_autoptr (HwCompetency) after = hw_competency_dup (before);

  hw_set_string (&after->name, name);
  return hw_rubric_save_part (f->session, after, NULL, error);
}

static void
test_changing_a_published_version_makes_one_draft (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwCompetency) published = NULL;
  g_autoptr (HwCompetency) changed = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *again = NULL;
  g_autofree char *ensured = NULL;
  g_autoptr (GError) error = NULL;

  draft = rename_competency (f, FIXTURE_RUBRIC_ID, "strategy", "Direction", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (draft, !=, FIXTURE_RUBRIC_ID);
  again = rename_competency (f, FIXTURE_RUBRIC_ID, "content", "Words", &error);
  g_assert_cmpstr (again, ==, draft);
  ensured = hw_rubric_ensure_draft (f->session, FIXTURE_RUBRIC_ID, NULL, &error);
  g_assert_cmpstr (ensured, ==, draft);
  g_assert_cmpint (fixture_count (f, &HW_RUBRIC_VERSION), ==, 2);
  published = load_competency (f, FIXTURE_RUBRIC_ID, "strategy");
  changed = load_competency (f, draft, "strategy");
  g_assert_cmpstr (published->name, ==, "Strategy");
  g_assert_cmpstr (changed->name, ==, "Direction");
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  g_assert_cmpint (fixture_count (f, &HW_RUBRIC_VERSION), ==, 1);
}

static void
test_a_renamed_key_is_still_the_same_part (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwCompetency) before = load_competency (f, FIXTURE_RUBRIC_ID, "content");
  g_autoptr (HwCompetency) after = hw_competency_dup (before);
  g_autoptr (HwRubric) draft = NULL;
  g_autofree char *id = NULL;

  hw_set_string (&after->key, "writing");
  id = hw_rubric_save_part (f->session, after, NULL, NULL);
  draft = hw_session_load_rubric (f->session, id, NULL, NULL);
  g_assert_cmpuint (hw_rubric_get_n_competencies (draft), ==, 3);
  g_assert_cmpint (hw_rubric_find_competency (draft, "content"), ==, -1);
  g_assert_cmpint (hw_rubric_find_competency (draft, "writing"), ==, 1);
}

static void
test_parts_are_added_and_taken_out_of_the_draft (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwRubric) published = hw_session_load_rubric (f->session, FIXTURE_RUBRIC_ID, NULL, NULL);
  g_autoptr (HwRubric) draft = NULL;
  g_autoptr (HwPhrase) phrase = hw_phrase_new ();
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GError) error = NULL;

  hw_set_string (&phrase->rubric_id, FIXTURE_RUBRIC_ID);
  hw_set_string (&phrase->competency, "delivery");
  hw_set_string (&phrase->language, "en");
  hw_set_string (&phrase->text, "sprint");
  hw_set_string (&phrase->source, "practice");
  phrase->position = 3;
  phrase->weight = 3000;
  id = hw_rubric_save_part (f->session, phrase, NULL, &error);
  g_assert_no_error (error);
  again = hw_rubric_remove_part (f->session, g_ptr_array_index (published->phrases, 0), NULL, &error);
  g_assert_cmpstr (again, ==, id);
  draft = hw_session_load_rubric (f->session, id, NULL, NULL);
  g_assert_cmpuint (published->phrases->len, ==, 3);
  g_assert_cmpuint (draft->phrases->len, ==, 3);
  third = hw_rubric_remove_part (f->session, g_ptr_array_index (published->phrases, 0), NULL, &error);
  g_assert_null (third);
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

static void
test_only_a_whole_draft_is_published (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  draft = hw_rubric_ensure_draft (f->session, FIXTURE_RUBRIC_ID, NULL, NULL);
  g_assert_false (hw_rubric_publish (f->session, draft, NULL, &error)); /* it has no anchors */
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (hw_rubric_publish (f->session, FIXTURE_RUBRIC_ID, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
}

static void
test_versions_are_compared_part_by_part (void)
{
  g_autoptr (HwRubric) a = hw_test_rubric_load_shipped ();
  g_autoptr (HwRubric) b = hw_test_rubric_load_shipped ();
  g_autoptr (HwRubric) copy = hw_rubric_copy_as_draft (a, 2);
  g_autoptr (GPtrArray) none = hw_rubric_compare (a, copy);
  g_autoptr (GPtrArray) some = NULL;
  HwAnchor *anchor = hw_rubric_find_anchor (b, "site", 3);

  g_assert_cmpuint (none->len, ==, 0);
  hw_set_string (&anchor->text, "Short.");
  hw_rubric_find_target (b, "director", "strategy")->level = 5;
  some = hw_rubric_compare (a, b);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (some, 0), "anchor site 3: text: "));
  g_assert_cmpstr (g_ptr_array_index (some, 1), ==, "target director strategy: level: 4 -> 5");
}

static void
test_versions_are_named_by_key_and_number (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *draft = hw_rubric_ensure_draft (f->session, FIXTURE_RUBRIC_ID, NULL, NULL);
  g_autoptr (HwRubricVersion) by_key = hw_rubric_resolve (f->session, "small", NULL, NULL);
  g_autoptr (HwRubricVersion) by_number = hw_rubric_resolve (f->session, "small@1", NULL, NULL);
  g_autoptr (HwRubricVersion) by_id = hw_rubric_resolve (f->session, FIXTURE_RUBRIC_ID, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (by_key->parent.id, ==, draft);
  g_assert_cmpint (by_number->version, ==, 1);
  g_assert_cmpint (by_id->version, ==, 1);
  g_assert_null (hw_rubric_resolve (f->session, "small@9", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "small@2, small@1"));
}

static void
test_an_export_is_canonical_xml (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (HwRubric) shipped = hw_test_rubric_load_shipped ();
  g_autofree char *folder = g_dir_make_tmp ("hw-rubric-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "rubric.xml", NULL);
  g_autofree char *original = g_build_filename (g_getenv ("HW_DATA_DIR"), "rubrics", "director-of-ecommerce.xml", NULL);
  g_autofree char *written = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  fixture_store_rubric (f->session, shipped);
  g_assert_true (hw_rubric_export (f->session, "rub-test", path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_true (g_file_get_contents (original, &expected, NULL, NULL));
  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static gpointer
load_analyser_thread (gpointer data)
{
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (data, NULL, NULL);

  return hw_session_load_analyser (data, rubric, NULL);
}

/* An import loads it while its helper starts, and then asks for it. */
static void
test_an_analyser_is_made_once_for_all_who_wait (void)
{
  Fixture *f = fixture_new ();
  GThread *threads[4];
  HwAnalyser *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_analyser_thread, f->session);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (HwAnalyser) analyser = g_thread_join (threads[i]);

      g_assert_nonnull (analyser);
      g_assert_true (first == NULL || analyser == first);
      first = analyser;
    }
  fixture_free (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rubrics/draft", test_changing_a_published_version_makes_one_draft);
  g_test_add_func ("/rubrics/renamed-key", test_a_renamed_key_is_still_the_same_part);
  g_test_add_func ("/rubrics/parts", test_parts_are_added_and_taken_out_of_the_draft);
  g_test_add_func ("/rubrics/publish", test_only_a_whole_draft_is_published);
  g_test_add_func ("/rubrics/compare", test_versions_are_compared_part_by_part);
  g_test_add_func ("/rubrics/resolve", test_versions_are_named_by_key_and_number);
  g_test_add_func ("/rubrics/analyser", test_an_analyser_is_made_once_for_all_who_wait);
  g_test_add_func ("/rubrics/export", test_an_export_is_canonical_xml);
  return g_test_run ();
}
