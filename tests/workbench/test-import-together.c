/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "hw-workbench-fixture.h"
#include "base/hw-text.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-session-private.h"

/* Several files imported without a person looking at each: which ones may be, and how they are taken back. */

#define RESUME "Ida Birch\n\nida@example.org\n\nExperience\n\nClerk, Tarn Ltd, 2019 - 2021\nFiled letters.\n"
#define OTHER_RESUME "Olof Reed\n\nolof@example.org\n\nExperience\n\nClerk, Mere Ltd, 2012 - 2021\nFiled bills.\n"

static HwImportPlan *
plan (Fixture *f, const char *name, const char *text, HwDocumentKind kind)
{
  g_autofree char *folder = g_dir_make_tmp ("hw-together-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const HwImportOptions options = { .read = { .wanted = (int) kind + 1, .keep_going = TRUE } };
  g_autoptr (GError) error = NULL;
  HwImportPlan *made;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  made = hw_import_plan_file (f->session, path, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return made;
}

static void
import (Fixture *f, const char *name, const char *text, HwDocumentKind kind, const char *group)
{
  g_autoptr (HwImportPlan) made = plan (f, name, text, kind);
  g_autoptr (GError) error = NULL;

  hw_import_apply_together (f->session, made, group, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (made->stored);
}

static void
assert_undo_label (Fixture *f, const char *expected)
{
  g_autofree char *label = hw_session_dup_undo_label (f->session);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_what_nobody_needs_to_look_at (void)
{
  static const struct
  {
    const char *name, *text;
    HwDocumentKind kind;
    gboolean plain;
  } cases[] = {
    { "new.txt", OTHER_RESUME, HW_DOCUMENT_RESUME, TRUE },
    { "ida.txt", RESUME, HW_DOCUMENT_RESUME, TRUE }, /* there already: it is left out */
    { "a second one.txt", RESUME "Counted stamps.\n", HW_DOCUMENT_RESUME, TRUE },
    { "ida.txt", RESUME "Counted stamps.\n", HW_DOCUMENT_RESUME, FALSE }, /* takes the place of the first */
    { "nobody.txt", "12345\n\n67890\n", HW_DOCUMENT_RESUME, FALSE },
    { "clerk.md", "# Clerk\n\nYou file letters.\n", HW_DOCUMENT_POSTING, TRUE },
    { "people.csv", "name\nAda Quill\n", HW_DOCUMENT_CANDIDATES, FALSE },
  };
  g_autoptr (Fixture) f = fixture_new ();

  import (f, "ida.txt", RESUME, HW_DOCUMENT_RESUME, "first");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwImportPlan) made = plan (f, cases[i].name, cases[i].text, cases[i].kind);
      g_autofree char *shown = fixture_show_plan (made);

      g_test_message ("%s: %s", cases[i].name, shown);
      g_assert_cmpint (hw_import_plan_is_plain (made), ==, cases[i].plain);
    }
}

static void
test_a_group_is_one_step (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *empty = fixture_digest (f->repository);
  g_autofree char *one = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint64 step;

  import (f, "clerk.md", "# Clerk\n\nYou file letters.\n", HW_DOCUMENT_POSTING, "first");
  one = fixture_digest (f->repository);
  import (f, "ida.txt", RESUME, HW_DOCUMENT_RESUME, "second");
  step = hw_session_get_step (f->session, FALSE);
  import (f, "olof.txt", OTHER_RESUME, HW_DOCUMENT_RESUME, "second");
  assert_undo_label (f, "Import of 2 files");
  g_assert_cmpuint (hw_session_get_step (f->session, FALSE), !=, step); /* a message of it before is out of date */
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  g_assert_no_error (error);
  after = fixture_digest (f->repository);
  g_assert_cmpstr (after, ==, one);
  g_assert_false (hw_session_can_redo (f->session)); /* the files are not kept for it */
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  g_free (after);
  after = fixture_digest (f->repository);
  g_assert_cmpstr (after, ==, empty);
}

static void
test_a_group_is_taken_back_whole_or_not_at_all (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (HwCandidate) first = NULL;
  g_autoptr (HwCandidate) changed = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_free (hw_candidate_create (f->session, "Somebody Else", NULL, NULL, NULL));
  import (f, "ida.txt", RESUME, HW_DOCUMENT_RESUME, "group");
  import (f, "olof.txt", OTHER_RESUME, HW_DOCUMENT_RESUME, "group");
  first = hw_session_find_where (f->session, &HW_CANDIDATE, "name", "Ida Birch", "name", "Ida Birch", NULL, NULL);
  changed = hw_candidate_dup (first);
  hw_set_string (&changed->summary, "Clerk");
  changes = hw_session_begin (f->session, "%s", "Elsewhere");
  hw_change_set_change (changes, first, changed);
  g_assert_true (hw_session_apply_quietly (f->session, changes, NULL, NULL, NULL)); /* as from another window */
  before = fixture_digest (f->repository);
  g_assert_false (hw_session_undo (f->session, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  after = fixture_digest (f->repository);
  g_assert_cmpstr (after, ==, before);
  assert_undo_label (f, "Add candidate Somebody Else"); /* the step that never fits again is not in the way */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-together/plain", test_what_nobody_needs_to_look_at);
  g_test_add_func ("/import-together/step", test_a_group_is_one_step);
  g_test_add_func ("/import-together/whole", test_a_group_is_taken_back_whole_or_not_at_all);
  return g_test_run ();
}
