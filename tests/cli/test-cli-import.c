/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-limits.h"
#include "hw-cli-test.h"

#define CANDIDATES                                                                                            \
  "name,email,current_title\n"                                                                                \
  "Ada Example,ada@example.org,Director\n"                                                                    \
  "Ben Sample,ben@example.org,Manager\n"
#define SCORES                                                                                                \
  "candidate,member,competency,rating,evidence\n"                                                             \
  "Ada Example,Cleo Panel,strategy,4,Wrote the plan\n"                                                        \
  "Ada Example,Cleo Panel,demand,not_observed,\n"

static void
test_twice_is_a_duplicate_and_changes_nothing (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *posting = cli_data ("samples/posting.md");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_json (test, "import", posting, NULL);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].added"), ==, 1);
  g_assert_cmpstr (cli_get_text (test, "$.files[0].kind"), ==, "posting");
  g_assert_cmpstr (cli_get_text (test, "$.files[0].records[0].title"), ==, "Senior Director of E-commerce");
  cli_assert_like (cli_get_text (test, "$.files[0].import"), "imp-*");
  before = cli_digest (test);
  cli_json (test, "import", posting, NULL);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].added"), ==, 0);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].duplicate"), ==, 1);
  g_assert_cmpstr (cli_get_text (test, "$.files[0].records[0].outcome"), ==, "duplicate");
  g_assert_cmpstr (cli_get_text (test, "$.files[0].import"), ==, "(null)");
  after = cli_digest (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_one_line_a_record (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "people.csv", CANDIDATES);
  cli_ok (test, "import", "people.csv", NULL);
  cli_assert_like (test->out, "people.csv: candidates, csv, UTF-8\n"
                              "Record  Line  Outcome  Title *\n"
                              "1          2  added    Ada Example*\n"
                              "2          3  added    Ben Sample*\n"
                              "2 read: 2 added, 0 updated, 0 duplicate, 0 rejected\n"
                              "Imported as imp-*");
  cli_write (test, "people.csv", "name,email,current_title\nAda Example,ada@example.org,Vice President\n");
  cli_ok (test, "import", "people.csv", NULL);
  cli_assert_like (test->out, "*1          2  updated  Ada Example*\n1 read: 0 added, 1 updated*");
}

/* A header that nobody knows is told what it is, and the answer tells what became of every column. */
static void
test_columns_are_mapped (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "people.csv", "Wer;Post;Geheim\nAda Example;ada@example.org;x\n");
  cli_fails (test, 1, "people.csv:1: the header has no column “name”*say which column it is", "import", "people.csv",
             "--as", "candidates", NULL);
  cli_json (test, "import", "people.csv", "--map", "Wer=name", "--map", "Post=email", "--map", "Geheim=-", NULL);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].added"), ==, 1);
  g_assert_cmpstr (cli_get_text (test, "$.files[0].delimiter"), ==, ";");
  g_assert_cmpstr (cli_get_text (test, "$.files[0].columns[0].header"), ==, "Wer");
  g_assert_cmpstr (cli_get_text (test, "$.files[0].columns[1].field"), ==, "email");
  g_assert_cmpstr (cli_get_text (test, "$.files[0].columns[1].sample"), ==, "ada@example.org");
  g_assert_cmpstr (cli_get_text (test, "$.files[0].columns[2].field"), ==, "-");
}

static void
test_bad_file_names_the_line_and_changes_nothing (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *before = cli_digest (test);
  g_autofree char *after = NULL;

  cli_write (test, "short.csv", "name,email\nAda Example,ada@example.org\nBen\n");
  cli_fails (test, 1, "short.csv:3: ?*; ?*", "import", "short.csv", NULL);
  cli_write (test, "quote.csv", "name,email\n\"Ada,ada@example.org\n");
  cli_fails (test, 1, "quote.csv:2: ?*; ?*", "import", "quote.csv", NULL);
  cli_write (test, "empty.csv", "");
  cli_fails (test, 1, "empty.csv: ?*empty*; ?*", "import", "empty.csv", NULL);
  cli_fails (test, 1, "*absent.csv: ?*; ?*", "import", "absent.csv", NULL);
  cli_make_folder (test, "folder/sub");
  cli_fails (test, 1, "*: this folder holds only other folders; ?*", "import", "folder", NULL);
  after = cli_digest (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_keep_going_takes_the_good_ones (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "mixed.csv", "name,email\nAda Example,ada@example.org\n,nobody@example.org\nBen,ben@example.org\n");
  cli_fails (test, 1, "mixed.csv:3: ?*", "import", "mixed.csv", NULL);
  cli_json (test, "candidate", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 0);
  cli_json (test, "import", "--keep-going", "mixed.csv", NULL);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].read"), ==, 3);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].added"), ==, 2);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].rejected"), ==, 1);
  cli_assert_like (test->err, "hwb: mixed.csv:3: *");
  cli_json (test, "candidate", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 2);
}

static void
test_one_bad_file_keeps_no_other_out (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "people.csv", CANDIDATES);
  cli_fails (test, 1, "*absent.csv*", "import", "absent.csv", "people.csv", NULL);
  cli_json (test, "candidate", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 2);
}

/* As in the window: by name, without what is hidden, lies deeper or cannot be read at all. */
static void
test_a_folder_stands_for_its_files (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "in/cv 10.csv", "name,email\nBen Sample,ben@example.org\n");
  cli_write (test, "in/cv 9.csv", "name,email\nAda Example,ada@example.org\n");
  cli_write (test, "in/.hidden.csv", CANDIDATES);
  cli_write (test, "in/deeper/people.csv", CANDIDATES);
  cli_write (test, "in/photo.JPG", "no picture");
  cli_write (test, "last.csv", "name,email\nCleo Panel,cleo@example.org\n");
  cli_json (test, "import", "in", "last.csv", NULL);
  g_assert_cmpuint (cli_count (test, "$.files[*]"), ==, 3);
  g_assert_cmpstr (cli_get_text (test, "$.files[0].file"), ==, "in/cv 9.csv");
  g_assert_cmpstr (cli_get_text (test, "$.files[1].file"), ==, "in/cv 10.csv");
  g_assert_cmpstr (cli_get_text (test, "$.files[2].file"), ==, "last.csv");
  cli_assert_like (test->err, "hwb: in: 1 file of another format is left out (.jpg)\n");
}

static void
test_a_folder_without_files_keeps_no_other_out (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "pictures/a.jpg", "");
  cli_write (test, "pictures/b.png", "");
  cli_write (test, "hidden/.a.csv", CANDIDATES);
  cli_make_folder (test, "empty");
  cli_write (test, "people.csv", CANDIDATES);
  cli_fails (test, 1, "empty: this folder is empty; ?*", "import", "empty", NULL);
  cli_fails (test, 1, "hidden: this folder holds only hidden files; ?*", "import", "hidden", NULL);
  cli_fails (test, 1, "pictures: none of the files in this folder is of a format that can be read (.jpg, .png); ?*",
             "import", "pictures", "people.csv", NULL);
  cli_json (test, "candidate", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 2);
}

/* The first ones are taken, the others told; they can be named. */
static void
test_of_a_large_folder_the_first_files_are_taken (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  for (guint i = 1; i <= HW_LIMIT_FOLDER_FILES + 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("many/%u.txt", i);

      cli_write (test, name, "");
    }
  cli_fails (test, 1, "many: the first 1000 of 1002 files are taken; ?*", "import", "--dry-run", "many", NULL);
  g_assert_nonnull (strstr (test->err, "many/1000.txt: "));
  g_assert_null (strstr (test->err, "many/1001.txt: "));
}

static void
test_dry_run_changes_nothing (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *before = cli_digest (test);
  g_autofree char *after = NULL;

  cli_write (test, "people.csv", CANDIDATES);
  cli_ok (test, "import", "--dry-run", "people.csv", NULL);
  cli_assert_like (test->out, "*2 added*\nNothing was changed: this was a dry run.\n");
  after = cli_digest (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_undo_takes_an_import_back (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *first = NULL;

  cli_fails (test, 1, "*director-of-ecommerce.xml*cannot be taken back*", "undo", NULL); /* a published rubric */
  cli_write (test, "people.csv", CANDIDATES);
  cli_json (test, "import", "people.csv", NULL);
  first = g_strdup (cli_get_text (test, "$.files[0].import"));
  cli_json (test, "undo", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.undone"), ==, first);
  cli_json (test, "candidate", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.candidates[*]"), ==, 0);
  cli_fails (test, 1, "*", "undo", first, NULL);
  cli_ok (test, "verify", NULL);
}

static void
test_scorecards_need_a_requisition (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "people.csv", CANDIDATES);
  cli_write (test, "scores.csv", SCORES);
  cli_ok (test, "requisition", "new", "Director of E-commerce", NULL);
  cli_ok (test, "import", "people.csv", "--requisition", "director of e-commerce", NULL);
  cli_fails (test, 1, "*requisition*", "import", "scores.csv", NULL);
  cli_json (test, "import", "scores.csv", "--requisition", "Director of E-commerce", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.files[0].kind"), ==, "scorecards");
  cli_json (test, "score", "Director of E-commerce", "ada@example.org", "--member", "Cleo Panel", NULL);
  g_assert_cmpstr (cli_get_text (test, "$.status"), ==, "submitted");
  g_assert_cmpuint (cli_count (test, "$.ratings[*]"), ==, 2);
  cli_fails (test, 1, "There is no requisition \"Pilot\"*", "import", "scores.csv", "--requisition", "Pilot", NULL);
}

static void
test_kind_can_be_settled (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "list.csv", CANDIDATES);
  cli_json (test, "import", "--as", "candidates", "list.csv", NULL);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].added"), ==, 2);
  cli_fails (test, 2, "--as is one of posting, candidates, resume, scorecards, rubric, not “poem”; *", "import",
             "--as", "poem", "list.csv", NULL);
}

static void
test_terminal_escapes_are_shown_not_obeyed (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);

  cli_write (test, "evil.csv", "name,email\nAda\xe2\x80\xae Example,ada@example.org\n");
  cli_ok (test, "import", "evil.csv", NULL);
  g_assert_null (strstr (test->out, "\xe2\x80\xae"));
  g_assert_nonnull (strstr (test->out, "\\u202e"));
  cli_ok (test, "candidate", "list", NULL);
  g_assert_null (strstr (test->out, "\xe2\x80\xae"));
}

static void
test_rubric_goes_out_and_comes_back (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *shipped = cli_data ("rubrics/director-of-ecommerce.xml");
  g_autofree char *written = cli_path (test, "r.xml");
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autoptr (GError) error = NULL;

  cli_ok (test, "rubric", "export", "-o", "r.xml", NULL);
  g_assert_true (g_file_get_contents (shipped, &a, NULL, &error));
  g_assert_true (g_file_get_contents (written, &b, NULL, &error));
  g_assert_cmpstr (a, ==, b);
  cli_json (test, "rubric", "import", "r.xml", NULL);
  g_assert_cmpint (cli_get_integer (test, "$.files[0].duplicate"), ==, 1);
  cli_json (test, "rubric", "list", NULL);
  g_assert_cmpuint (cli_count (test, "$.rubrics[*]"), ==, 1);
  g_assert_cmpstr (cli_get_text (test, "$.rubrics[0].status"), ==, "published");
}

static void
test_changed_rubric_becomes_a_draft_to_publish (void)
{
  g_autoptr (CliTest) test = cli_test_new_workspace (FALSE);
  g_autofree char *path = cli_data ("rubrics/director-of-ecommerce.xml");
  g_autofree char *xml = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  const char *draft = "director-of-ecommerce@2";

  g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
  parts = g_strsplit (xml, "<name>Commercial ownership</name>", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strjoinv ("<name>Owning the money</name>", parts);
  cli_write (test, "r.xml", changed);
  cli_ok (test, "rubric", "import", "r.xml", NULL);
  cli_json (test, "rubric", "diff", "director-of-ecommerce@1", draft, NULL);
  g_assert_cmpuint (cli_count (test, "$.differences[*]"), ==, 1);
  cli_assert_like (cli_get_text (test, "$.differences[0]"), "*Owning the money*");
  cli_ok (test, "rubric", "publish", draft, NULL);
  cli_fails (test, 1, "*published already*", "rubric", "publish", draft, NULL);
  cli_json (test, "rubric", "show", draft, NULL);
  g_assert_cmpstr (cli_get_text (test, "$.status"), ==, "published");
  g_assert_cmpuint (cli_count (test, "$.competency[*]"), ==, 14);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-import/twice", test_twice_is_a_duplicate_and_changes_nothing);
  g_test_add_func ("/cli-import/lines", test_one_line_a_record);
  g_test_add_func ("/cli-import/mapped-columns", test_columns_are_mapped);
  g_test_add_func ("/cli-import/bad-files", test_bad_file_names_the_line_and_changes_nothing);
  g_test_add_func ("/cli-import/keep-going", test_keep_going_takes_the_good_ones);
  g_test_add_func ("/cli-import/several-files", test_one_bad_file_keeps_no_other_out);
  g_test_add_func ("/cli-import/folder", test_a_folder_stands_for_its_files);
  g_test_add_func ("/cli-import/folder-of-nothing", test_a_folder_without_files_keeps_no_other_out);
  g_test_add_func ("/cli-import/folder-of-many", test_of_a_large_folder_the_first_files_are_taken);
  g_test_add_func ("/cli-import/dry-run", test_dry_run_changes_nothing);
  g_test_add_func ("/cli-import/undo", test_undo_takes_an_import_back);
  g_test_add_func ("/cli-import/scorecards", test_scorecards_need_a_requisition);
  g_test_add_func ("/cli-import/kind", test_kind_can_be_settled);
  g_test_add_func ("/cli-import/escapes", test_terminal_escapes_are_shown_not_obeyed);
  g_test_add_func ("/cli-import/rubric", test_rubric_goes_out_and_comes_back);
  g_test_add_func ("/cli-import/rubric-draft", test_changed_rubric_becomes_a_draft_to_publish);
  return g_test_run ();
}
