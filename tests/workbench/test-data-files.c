/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/hw-error.h"
#include "workbench/hw-data-files.h"

static void
test_environment_names_the_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hw_data_find ("rubrics/rubric.rng", &error);
  g_autoptr (GBytes) bytes = hw_data_load ("rubrics/rubric.rng", &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (path, g_getenv ("HW_DATA_DIR")));
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "<grammar"));
}

static void
test_missing_file_names_the_remedy (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hw_data_find ("no/such/file", &error);

  g_assert_null (path);
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "no/such/file"));
  g_assert_nonnull (strstr (error->message, "HW_DATA_DIR"));
}

static void
test_program_must_be_executable (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hw-data-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "hwb-reader", NULL);
  g_autofree char *before = g_strdup (g_getenv ("HW_LIBEXEC_DIR"));
  g_autofree char *found = NULL;

  g_assert_true (g_file_set_contents (program, "x", 1, NULL));
  g_assert_cmpint (g_chmod (program, 0600), ==, 0);
  g_setenv ("HW_LIBEXEC_DIR", folder, TRUE);
  found = hw_libexec_find ("hwb-reader", &error);
  g_assert_null (found);
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_cmpint (g_chmod (program, 0700), ==, 0);
  found = hw_libexec_find ("hwb-reader", NULL);
  g_assert_cmpstr (found, ==, program);
  g_setenv ("HW_LIBEXEC_DIR", before, TRUE);
  g_unlink (program);
  g_rmdir (folder);
}

static void
test_lexicons_are_texts_by_name (void)
{
  g_autofree char *data = g_dir_make_tmp ("hw-data-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (data, "lexicons", NULL);
  g_autofree char *one = g_build_filename (folder, "kinds.tsv", NULL);
  g_autofree char *hidden = g_build_filename (folder, ".kinds.tsv.swp", NULL);
  g_autofree char *before = g_strdup (g_getenv ("HW_DATA_DIR"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) lexicons = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (one, "a\tb\n", -1, NULL));
  g_assert_true (g_file_set_contents (hidden, "\xff", -1, NULL));
  g_setenv ("HW_DATA_DIR", data, TRUE);
  lexicons = hw_data_load_lexicons (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (lexicons), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (lexicons, "kinds.tsv"), ==, "a\tb\n");
  g_assert_true (g_file_set_contents (one, "\xff", -1, NULL));
  g_clear_pointer (&lexicons, g_hash_table_unref);
  lexicons = hw_data_load_lexicons (&error);
  g_assert_null (lexicons);
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
  g_setenv ("HW_DATA_DIR", before, TRUE);
  g_unlink (one);
  g_unlink (hidden);
  g_rmdir (folder);
  g_rmdir (data);
}

static void
test_workspace_is_in_the_users_folder (void)
{
  g_autofree char *path = hw_workspace_default_path ();

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/hiring-workbench/workspace.hiring"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-files/environment", test_environment_names_the_folder);
  g_test_add_func ("/data-files/missing", test_missing_file_names_the_remedy);
  g_test_add_func ("/data-files/program", test_program_must_be_executable);
  g_test_add_func ("/data-files/lexicons", test_lexicons_are_texts_by_name);
  g_test_add_func ("/data-files/workspace", test_workspace_is_in_the_users_folder);
  return g_test_run ();
}
