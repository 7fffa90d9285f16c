/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-test-analyser.h"

#include "hw-test-rubric.h"

GHashTable *
hw_test_lexicons_load (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("HW_DATA_DIR"), "lexicons", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GHashTable *lexicons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *text;

      if (!g_str_has_suffix (name, ".tsv"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_hash_table_insert (lexicons, g_strdup (name), text);
    }
  return lexicons;
}

HwAnalyser *
hw_test_analyser_new (void)
{
  g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GError) error = NULL;
  HwAnalyser *analyser = hw_analyser_new (lexicons, rubric, &error);

  g_assert_no_error (error);
  return analyser;
}

HwAnalyser *
hw_test_analyser_get (void)
{
  static HwAnalyser *analyser;

  if (analyser == NULL)
    analyser = hw_test_analyser_new ();
  return analyser;
}

void
hw_test_head_check (const HwTestHead *self, const HwReading *reading)
{
  g_test_message ("%s", self->head);
  g_assert_cmpstr (reading->title, ==, self->title);
  g_assert_cmpstr (reading->organisation, ==, self->organisation);
  g_assert_cmpstr (reading->locations != NULL ? reading->locations[0] : NULL, ==, self->location);
}
