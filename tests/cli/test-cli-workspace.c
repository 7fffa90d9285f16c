/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "hw-cli-test.h"

#define WORKSPACE "hiring-workbench/workspace.hiring"

static guint
get_mode (CliTest *test, const char *name)
{
  g_autofree char *path = cli_path (test, name);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
test_init_is_private_and_repeatable (void)
{
  g_autoptr (CliTest) test = cli_test_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_json (test, "init", NULL);
  g_assert_true (cli_get_boolean (test, "$.created"));
  g_assert_false (cli_get_boolean (test, "$.sample_added"));
  g_assert_cmpuint (get_mode (test, WORKSPACE), ==, 0600);
  g_assert_cmpuint (get_mode (test, "hiring-workbench"), ==, 0700);
  before = cli_digest (test);
  cli_json (test, "init", NULL);
  g_assert_false (cli_get_boolean (test, "$.created"));
  after = cli_digest (test);
  g_assert_cmpstr (before, ==, after);
  cli_ok (test, "init", NULL);
  cli_assert_like (test->out,
                   "The workspace * is there already.\nIts rubric is “Director of e-commerce”, version 1.\n");
}

static void
test_workspace_can_be_anywhere (void)
{
  g_autoptr (CliTest) test = cli_test_new ();
  g_autofree char *usual = cli_path (test, "hiring-workbench");

  cli_ok (test, "init", "--workspace", "here.hiring", NULL);
  cli_ok (test, "requisition", "new", "Pilot", "-w", "here.hiring", NULL);
  cli_json (test, "requisition", "list", "--workspace=here.hiring", NULL);
  g_assert_cmpuint (cli_count (test, "$.requisitions[*]"), ==, 1);
  g_assert_false (g_file_test (usual, G_FILE_TEST_EXISTS));
  cli_fails (test, 1, "there.hiring: there is no workspace; *", "requisition", "list", "-w", "there.hiring", NULL);
  cli_ok (test, "init", "-w", "folder/made/x.hiring", NULL);
  g_assert_cmpuint (get_mode (test, "folder/made"), ==, 0700);
  cli_fails (test, 1, "*/proc/x.hiring*", "init", "-w", "/proc/x.hiring", NULL);
}

static void
test_foreign_file_is_not_touched (void)
{
  g_autoptr (CliTest) test = cli_test_new ();
  g_autofree char *path = cli_path (test, "notes.txt");
  g_autofree char *contents = NULL;

  cli_write (test, "notes.txt", "Dear diary\n");
  cli_fails (test, 1, "*notes.txt*", "requisition", "list", "-w", "notes.txt", NULL);
  cli_fails (test, 1, "*notes.txt*", "init", "-w", "notes.txt", NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Dear diary\n");
}

static void
test_backup_and_restore (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *kept = NULL;

  cli_ok (test, "requisition", "new", "Kept", NULL);
  cli_json (test, "backup", "copy.hiring", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.backup"), ==, "copy.hiring");
  g_assert_cmpuint (get_mode (test, "copy.hiring"), ==, 0600);
  cli_ok (test, "requisition", "new", "Lost", NULL);
  cli_json (test, "restore", "copy.hiring", NULL);
  kept = g_strdup (cli_get_text (test, "$.kept"));
  cli_json (test, "requisition", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.requisitions[*]"), ==, 1);
  g_assert_cmpstr (cli_get_text (test, "$.requisitions[0].title"), ==, "Kept");
  cli_json (test, "requisition", "list", "-w", kept, NULL);
  g_assert_cmpuint (cli_count (test, "$.requisitions[*]"), ==, 2);
  cli_ok (test, "verify", NULL);
}

static void
test_restore_refuses_what_is_no_backup (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  before = cli_digest (test);
  cli_write (test, "notes.txt", "Dear diary\n");
  cli_fails (test, 1, "*notes.txt*", "restore", "notes.txt", NULL);
  cli_fails (test, 1, "*absent.hiring*", "restore", "absent.hiring", NULL);
  after = cli_digest (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_verify_tells_and_counts_as_failure (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *path = cli_path (test, WORKSPACE);
  g_autofree char *contents = NULL;
  gsize length;
  char *title;

  cli_ok (test, "requisition", "new", "Xylophone tuner", NULL);
  cli_json (test, "verify", NULL);
  g_assert_true (cli_get_boolean (test, "$.sound"));
  /* the title in the table and in the history's label part ways */
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  title = g_strstr_len (contents, (gssize) length, "Xylo");
  for (gsize i = 0; title == NULL && i + 4 < length; i++)
    if (memcmp (contents + i, "Add requisition", 15) == 0)
      title = contents + i;
  g_assert_nonnull (title);
  title[0] = 'Q';
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  cli_run (test, "verify", NULL);
  g_assert_cmpint (test->status, ==, 1);
  cli_assert_like (test->err, "hwb: *");
}

static void
test_search (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_ok (test, "candidate", "add", "Ada Example", "--summary", "Built a marketplace for vintage bicycles", NULL);
  cli_ok (test, "candidate", "add", "Ben Sample", "--summary", "Sold bicycles", NULL);
  cli_json (test, "search", "bicycles", NULL);
  g_assert_cmpuint (cli_count (test, "$.hits[*]"), ==, 2);
  cli_json (test, "search", "vintage", "bicy", NULL);
  g_assert_cmpuint (cli_count (test, "$.hits[*]"), ==, 1);
  g_assert_cmpstr (cli_get_text (test, "$.hits[0].noun"), ==, "candidate");
  g_assert_cmpstr (cli_get_text (test, "$.hits[0].title"), ==, "Ada Example");
  cli_json (test, "search", "-n", "1", "bicycles", NULL);
  g_assert_cmpuint (cli_count (test, "$.hits[*]"), ==, 1);
  cli_ok (test, "search", "\"; DROP TABLE candidate; --x", NULL);
  g_assert_cmpstr (cli_ok (test, "search", "zeppelin", NULL), ==, "Nothing matches.\n");
  cli_fails (test, 2, "--limit takes a number*", "search", "--limit", "0", "x", NULL);
}

static void
test_rubric_is_shown (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_ok (test, "rubric", "show", NULL);
  cli_assert_like (test->out, "Director of e-commerce (director-of-ecommerce@1, published)\n*");
  cli_assert_like (test->out, "*\nleadership *Team leadership and development *\n*senior-director *education *");
  cli_ok (test, "rubric", "show", "leadership", NULL);
  cli_assert_like (test->out, "Team leadership and development\n*Levels\n  1  *\n  5  *Questions\n*");
  cli_ok (test, "rubric", "list", NULL);
  cli_assert_like (test->out, "*director-of-ecommerce@1 *published\n");
  cli_fails (test, 1, "*juggling*", "rubric", "show", "director-of-ecommerce", "juggling", NULL);
  cli_fails (test, 1, "*juggling*", "rubric", "show", "juggling", NULL);
  cli_fails (test, 2, "no file to write to*", "rubric", "export", NULL);
  g_assert_cmpstr (cli_ok (test, "rubric", "diff", "director-of-ecommerce", "director-of-ecommerce@1", NULL), ==,
                   "They are the same.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-workspace/init", test_init_is_private_and_repeatable);
  g_test_add_func ("/cli-workspace/anywhere", test_workspace_can_be_anywhere);
  g_test_add_func ("/cli-workspace/foreign-file", test_foreign_file_is_not_touched);
  g_test_add_func ("/cli-workspace/backup", test_backup_and_restore);
  g_test_add_func ("/cli-workspace/no-backup", test_restore_refuses_what_is_no_backup);
  g_test_add_func ("/cli-workspace/verify", test_verify_tells_and_counts_as_failure);
  g_test_add_func ("/cli-workspace/search", test_search);
  g_test_add_func ("/cli-workspace/rubric", test_rubric_is_shown);
  return g_test_run ();
}
