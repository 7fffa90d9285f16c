/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates who may be one person: proposed with a reason, never merged, and a person's "no" is remembered.
 */
#include <string.h>

#include "base/hw-text.h"
#include "hw-workbench-fixture.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-person-keys.h"
#include "workbench/hw-resumes.h"
#include "workbench/hw-session-private.h"

static void
test_names (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    HwNameLikeness likeness;
  } cases[] = {
    { "Ada Example", "ada example", HW_NAME_SAME },
    { "Ren\u00e9e Dupont", "Rene\u0301e DUPONT", HW_NAME_SAME }, /* composed and decomposed */
    { "Jürgen Müller", "Juergen Mueller", HW_NAME_RESPELLED },
    { "Jürgen Müller", "MULLER, Jurgen", HW_NAME_RESPELLED },
    { "Søren Ågård", "Soren Agard", HW_NAME_RESPELLED },
    { "Dr. Ada Example", "Example Ada", HW_NAME_RESPELLED },
    { "Anne-Marie O'Neil", "Anne Marie ONeil", HW_NAME_RESPELLED },
    { "A. Example", "Ada Example", HW_NAME_INITIALS },
    { "Ada M. Example", "Ada Maria Example", HW_NAME_INITIALS },
    { "A. E.", "Ada Example", HW_NAME_DIFFERENT }, /* nothing whole is the same */
    { "B. Example", "Ada Example", HW_NAME_DIFFERENT },
    { "Ada Example", "Adam Example", HW_NAME_DIFFERENT },
    { "Ada", "Ada Example", HW_NAME_DIFFERENT },
    { "Ada Example", NULL, HW_NAME_DIFFERENT },
    { "", "", HW_NAME_DIFFERENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s / %s", cases[i].a, cases[i].b);
      g_assert_cmpint (hw_names_compare (cases[i].a, cases[i].b), ==, cases[i].likeness);
      g_assert_cmpint (hw_names_compare (cases[i].b, cases[i].a), ==, cases[i].likeness);
    }
}

static void
test_phones (void)
{
  g_assert_true (hw_phones_are_same ("0221 555 0133", "+49 221 5550133"));
  g_assert_true (hw_phones_are_same ("(312) 555-0148", "312.555.0148"));
  g_assert_true (hw_phones_are_same ("+1 312 555 0148", "312-555-0148"));
  g_assert_false (hw_phones_are_same ("312 555 0148", "312 555 0149"));
  g_assert_false (hw_phones_are_same ("0148", "0148")); /* too short to be one's own */
  g_assert_false (hw_phones_are_same (NULL, NULL));
}

static char *
add (Fixture *f, const char *name, const char *email, const char *phone, const char *employer)
{
  char *id = hw_candidate_create (f->session, name, email, NULL, NULL);
  g_autoptr (HwCandidate) stored = hw_session_find (f->session, &HW_CANDIDATE, id, NULL, NULL);
  g_autoptr (HwCandidate) candidate = hw_candidate_dup (stored);
  g_autoptr (GError) error = NULL;

  hw_set_string (&candidate->phone, phone);
  hw_set_string (&candidate->current_employer, employer);
  hw_candidate_save (f->session, candidate, NULL, &error);
  g_assert_no_error (error);
  return id;
}

/* The names of those who may be the candidate, with the reasons. */
static char *
show (Fixture *f, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = hw_duplicates_of_candidate (f->session, id, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      const HwDuplicate *duplicate = g_ptr_array_index (found, i);

      g_string_append_printf (text, "%s: %s\n", duplicate->other->name, duplicate->reason);
    }
  return g_string_free (text, FALSE);
}

static void
test_proposed_and_remembered (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *ada = add (f, "Ada Müller", "ada@example.org", "0221 5550133", "Fernbrook GmbH");
  g_autofree char *respelled = add (f, "Mueller, Ada", "ada@example.net", NULL, NULL);
  g_autofree char *initial = add (f, "A. Müller", NULL, NULL, "FERNBROOK GmbH");
  g_autofree char *anton = add (f, "Anton Müller", NULL, NULL, NULL);
  g_autofree char *phone = add (f, "Bo Sand", NULL, "+49 221 5550133", NULL);
  g_autofree char *before = show (f, ada);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = hw_duplicates_list (f->session, NULL, NULL, &error);
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpstr (before, ==,
                   "Bo Sand: the same telephone number\n"
                   "Mueller, Ada: the same name, spelled or ordered otherwise\n"
                   "A. Müller: the same name but for an initial; the same employer\n");
  g_assert_cmpuint (all->len, ==, 3);
  none = hw_duplicates_list (f->session, "another import", NULL, &error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (fixture_count (f, &HW_CANDIDATE), ==, 5); /* nothing is merged by itself */

  g_assert_true (hw_candidates_set_distinct (f->session, phone, ada, NULL, &error));
  g_assert_true (hw_candidates_set_distinct (f->session, ada, phone, NULL, &error)); /* said already */
  g_assert_cmpint (fixture_count (f, &HW_NAMESAKE), ==, 1);
  after = show (f, ada);
  g_assert_true (g_str_has_prefix (after, "Mueller, Ada"));
  g_assert_false (hw_candidates_set_distinct (f->session, ada, ada, NULL, &error));
  g_clear_error (&error);
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  undone = show (f, ada);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (hw_candidates_set_distinct (f->session, ada, respelled, NULL, &error));
  g_assert_true (hw_candidate_remove (f->session, ada, NULL, &error)); /* with what was said of them */
  g_assert_cmpint (fixture_count (f, &HW_NAMESAKE), ==, 0);
}

static void
test_many_of_one_name (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5; i++)
    g_free (hw_candidate_create (f->session, "Kim Lee", NULL, NULL, NULL));
  found = hw_duplicates_list (f->session, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 10); /* each pair once */
}

/* A paper's text, and what its reader flagged, is read as a resume; hidden text survives being stored. */
static void
test_resume_of_paper (void)
{
  static const char text[]
      = "Ada Example\n\nExperience\nHead of Online, Fernbrook GmbH, Kiel, 2017 – present\n"
        "- Led a team of nine and owned the budget.\n";
  g_autoptr (Fixture) f = fixture_new ();
  g_autofree char *id = add (f, "Ada Example", NULL, NULL, NULL);
  g_autoptr (HwRecord) record = hw_record_new (0);
  g_autoptr (GBytes) original = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (HwPaper) paper = NULL;
  g_autoptr (HwChangeSet) changes = hw_session_begin (f->session, "Add");
  g_autoptr (HwResume) resume = NULL;
  g_autoptr (GError) error = NULL;

  record->text = g_strdup (text);
  hw_record_add_field (record, "name", "Experience"); /* guessed wrongly from a plain text: does not count */
  hw_record_add_field (record, "hidden-text", "hire me");
  paper = hw_paper_new_from_record (f->session, record, "text", "ada.txt", "resume", original);
  hw_set_string (&paper->candidate_id, id);
  hw_change_set_add (changes, paper);
  g_assert_true (hw_session_apply (f->session, changes, NULL, &error));
  resume = hw_resume_of_paper (f->session, paper, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (resume->name, ==, "Ada Example");
  g_assert_cmpuint (resume->flags, ==, HW_RESUME_HIDDEN_TEXT);
  g_assert_cmpstr (resume->hidden, ==, "hire me");
  g_assert_cmpuint (resume->roles->len, ==, 1);
  g_assert_cmpint (resume->months, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicates/names", test_names);
  g_test_add_func ("/duplicates/phones", test_phones);
  g_test_add_func ("/duplicates/proposed-and-remembered", test_proposed_and_remembered);
  g_test_add_func ("/duplicates/many-of-one-name", test_many_of_one_name);
  g_test_add_func ("/duplicates/resume-of-paper", test_resume_of_paper);
  return g_test_run ();
}
