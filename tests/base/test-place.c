/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/hw-place.h"

#define SHARED HW_PREFIX "/share/hiring-workbench"

static void
assert_moved (const char *program, const char *installed, const char *expected)
{
  g_autofree char *moved = hw_place_move (program, installed);

  g_assert_cmpstr (moved, ==, expected);
}

static void
test_moved_tree_is_found_from_its_programs (void)
{
  assert_moved ("/opt/hw" HW_BINDIR "/hwb", SHARED, "/opt/hw" SHARED);
  assert_moved ("/opt/hw" HW_PKGLIBEXECDIR "/hwb-reader", HW_LOCALEDIR, "/opt/hw" HW_LOCALEDIR);
  assert_moved (HW_BINDIR "/hwb", SHARED, SHARED);
}

static void
test_program_elsewhere_moves_nothing (void)
{
  assert_moved ("/src/build/src/cli/hwb", SHARED, NULL);
  assert_moved ("/opt/cabin/hwb", SHARED, NULL);
  assert_moved ("/opt/hw/bin/hwb", HW_PREFIX "-other/share", NULL);
  assert_moved ("/opt/hw/bin/hwb", "/etc/hiring-workbench", NULL);
}

static void
test_environment_wins_and_installed_is_the_last_word (void)
{
  g_autofree char *named = NULL;
  g_autofree char *fallen_back = NULL;
  g_autofree char *empty = NULL;

  g_setenv ("HW_TEST_PLACE", "/somewhere", TRUE);
  named = hw_place_find ("HW_TEST_PLACE", SHARED);
  g_assert_cmpstr (named, ==, "/somewhere");
  g_setenv ("HW_TEST_PLACE", "", TRUE);
  empty = hw_place_find ("HW_TEST_PLACE", SHARED);
  g_assert_cmpstr (empty, ==, SHARED);
  g_unsetenv ("HW_TEST_PLACE");
  fallen_back = hw_place_find ("HW_TEST_PLACE", SHARED);
  g_assert_cmpstr (fallen_back, ==, SHARED);
}

static void
test_a_built_program_finds_what_the_build_noted (void)
{
  g_autofree char *root = g_dir_make_tmp ("hw-place-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "src", "cli", NULL);
  g_autofree char *program = g_build_filename (folder, "hwb", NULL);
  g_autofree char *note = g_build_filename (root, "uninstalled.ini", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  before = hw_place_read_uninstalled (program, "HW_DATA_DIR");
  g_assert_null (before);
  g_assert_true (g_file_set_contents (note, "[folders]\nHW_DATA_DIR=/somewhere/data\n", -1, NULL));
  after = hw_place_read_uninstalled (program, "HW_DATA_DIR");
  g_assert_cmpstr (after, ==, "/somewhere/data");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/uninstalled", test_a_built_program_finds_what_the_build_noted);
  g_test_add_func ("/place/moved-tree", test_moved_tree_is_found_from_its_programs);
  g_test_add_func ("/place/program-elsewhere", test_program_elsewhere_moves_nothing);
  g_test_add_func ("/place/environment", test_environment_wins_and_installed_is_the_last_word);
  return g_test_run ();
}
