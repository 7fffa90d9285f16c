/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-exporter.h"
#include "hw-test-rubric.h"

static char *
dup_data_path (const char *relative)
{
  return g_build_filename (g_getenv ("HW_DATA_DIR"), relative, NULL);
}

static char *
write_text (HwRubric *rubric)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hw_rubric_write_xml (rubric, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_shipped_rubric_comes_back_byte_for_byte (void)
{
  g_autofree char *path = dup_data_path ("rubrics/director-of-ecommerce.xml");
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autofree char *written = write_text (rubric);
  g_autofree char *shipped = NULL;
  g_auto (GStrv) a = NULL;
  g_auto (GStrv) b = NULL;

  g_assert_true (g_file_get_contents (path, &shipped, NULL, NULL));
  a = g_strsplit (shipped, "\n", -1);
  b = g_strsplit (written, "\n", -1);
  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    g_assert_cmpstr (b[i], ==, a[i]); /* names the first line that differs */
  g_assert_cmpstr (written, ==, shipped);
}

static void
assert_valid (const char *xml)
{
  g_autofree char *schema = dup_data_path ("rubrics/rubric.rng");
  g_autofree char *xmllint = g_find_program_in_path ("xmllint");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *complaints = NULL;

  if (xmllint == NULL)
    {
      g_test_skip ("xmllint is not installed");
      return;
    }
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, xmllint,
                              "--nonet", "--noout", "--relaxng", schema, "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, xml, NULL, NULL, &complaints, &error));
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_test_message ("%s", complaints);
  g_assert_true (g_subprocess_get_successful (process));
}

static void
test_output_is_valid (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autofree char *written = write_text (rubric);

  assert_valid (written);
}

static GPtrArray *
dup_parts (HwRubric *rubric)
{
  g_autoptr (GPtrArray) shared = hw_rubric_get_parts (rubric);
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);

  for (guint i = 0; i < shared->len; i++)
    g_ptr_array_add (parts, hw_entity_dup (g_ptr_array_index (shared, i)));
  return parts;
}

static void
test_odd_texts_survive (void)
{
  static const char *const hostile = "<script>&amp; \"x\" 'y' ]]> \xf0\x9f\x92\xbc \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d";
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GPtrArray) parts = dup_parts (rubric);
  g_autoptr (HwRubric) changed = NULL;
  g_autoptr (HwRubric) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      HwEntity *part = g_ptr_array_index (parts, i);

      if (part->klass == &HW_COMPETENCY)
        hw_set_string (&((HwCompetency *) part)->name, hostile);
    }
  changed = hw_rubric_new (parts, NULL);
  written = write_text (changed);
  assert_valid (written);
  again = hw_test_rubric_parse (written);
  g_assert_cmpstr (hw_rubric_get_competency (again, 3)->name, ==, hostile);
  rewritten = write_text (again);
  g_assert_cmpstr (rewritten, ==, written);
}

static void
test_phrases_come_last (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GPtrArray) parts = dup_parts (rubric);
  g_autoptr (HwRubric) changed = NULL;
  g_autofree char *written = NULL;
  HwPhrase *phrase = hw_phrase_new ();

  hw_set_string (&phrase->rubric_id, rubric->version->parent.id);
  hw_set_string (&phrase->competency, "strategy");
  hw_set_string (&phrase->language, "en");
  hw_set_string (&phrase->text, "long-range roadmap");
  phrase->position = rubric->phrases->len;
  phrase->weight = 900;
  g_ptr_array_add (parts, phrase);
  changed = hw_rubric_new (parts, NULL);
  written = write_text (changed);
  g_assert_nonnull (strstr (written, "    <phrase competency=\"strategy\" language=\"en\" weight=\"900\" "
                                     "source=\"practice\">long-range roadmap</phrase>\n  </phrases>\n</rubric>\n"));
  assert_valid (written);
}

static void
test_fractions_of_points_are_refused (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GPtrArray) parts = dup_parts (rubric);
  g_autoptr (HwRubric) changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      HwEntity *part = g_ptr_array_index (parts, i);

      if (part->klass == &HW_TARGET)
        ((HwTarget *) part)->weight = 10500;
    }
  changed = hw_rubric_new (parts, NULL);
  bytes = hw_rubric_write_xml (changed, &error);
  g_assert_null (bytes);
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, hw_rubric_get_competency (changed, 0)->name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/rubric-xml/shipped-rubric-comes-back", test_shipped_rubric_comes_back_byte_for_byte);
  g_test_add_func ("/export/rubric-xml/output-is-valid", test_output_is_valid);
  g_test_add_func ("/export/rubric-xml/odd-texts-survive", test_odd_texts_survive);
  g_test_add_func ("/export/rubric-xml/phrases-come-last", test_phrases_come_last);
  g_test_add_func ("/export/rubric-xml/fractions-of-points-are-refused", test_fractions_of_points_are_refused);
  return g_test_run ();
}
