/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <time.h>
#include <unistd.h>

#include "app/hw-import-dialog.h"
#include "app/hw-import-report.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "hw-test-folder.h"

/* Folders and many files: looked through beside the window, and imported in one go. */

#define MAX_TURN_SECONDS 0.25 /* of this thread's own time; looking through 5,000 names takes more */

typedef struct
{
  AppWorkspace workspace;
  HwImportDialog *dialog;
  char *folder;
  char *place, *text; /* of the signal */
  guint n_told;
} Fixture;

static void
set_up (Fixture *self, gconstpointer sample)
{
  app_workspace_set_up (&self->workspace, sample);
  self->folder = g_build_filename (self->workspace.folder, "given", NULL);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  self->place = self->text = NULL;
  self->n_told = 0;
}

static void
tear_down (Fixture *self, gconstpointer sample)
{
  hw_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->place);
  g_free (self->text);
  app_workspace_tear_down (&self->workspace, sample);
}

static void
put (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Thousands of these are made: nothing is written into them. */
static void
put_empty (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (close (g_creat (path, 0600)), ==, 0);
}

static void
put_posting (Fixture *self, guint number)
{
  g_autofree char *name = g_strdup_printf ("posting %u.md", number);
  g_autofree char *text
    = g_strdup_printf ("# Clerk of office %u\n\nYou file the letters of office %u.\n", number, number);

  put (self, name, text);
}

static void
imported_cb (Fixture *self, const char *place, const char *text)
{
  g_free (self->place);
  g_free (self->text);
  self->place = g_strdup (place);
  self->text = g_strdup (text);
  self->n_told++;
}

static void
open_folder (Fixture *self, const char *requisition)
{
  self->dialog = hw_import_dialog_new (GTK_WINDOW (self->workspace.window), self->workspace.session, requisition);
  g_signal_connect_swapped (self->dialog, "imported", G_CALLBACK (imported_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  hw_import_dialog_add_file (self->dialog, self->folder);
}

static guint
count (Fixture *self, const HwEntityClass *klass)
{
  g_autoptr (GPtrArray) found = app_workspace_list (&self->workspace, klass, NULL, NULL);

  return found->len;
}

static double
get_own_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
assert_undo_label (Fixture *self, const char *expected)
{
  g_autofree char *label = hw_session_dup_undo_label (self->workspace.session);

  g_assert_cmpstr (label, ==, expected);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  hw_session_undo (self->workspace.session, NULL, &error);
  g_assert_no_error (error);
}

static void
test_a_large_folder_does_not_stop_the_window (Fixture *self, gconstpointer data)
{
  double longest = 0, begun;

  for (guint i = 1; i <= 5000; i++)
    {
      g_autofree char *name = g_strdup_printf ("a long name of a paper, number %u of many.txt", i);

      put_empty (self, name);
    }
  put_empty (self, "photo.jpg");
  begun = get_own_seconds ();
  open_folder (self, NULL);
  longest = get_own_seconds () - begun;
  while (!app_shows (self->dialog, "File 1 of 1000"))
    {
      begun = get_own_seconds ();
      app_iterate ();
      longest = MAX (longest, get_own_seconds () - begun);
    }
  g_test_minimized_result (longest, "seconds in the longest turn");
  g_assert_cmpfloat (longest, <, MAX_TURN_SECONDS);
  g_assert_true (app_shows (self->dialog, "The first 1,000 of 5,000 files are taken; give the others after these."));
  g_assert_true (app_shows (self->dialog, "1 file of another format is left out (.jpg)."));
  g_assert_true (app_shows (self->dialog, "Import “a long name of a paper, number 1 of many.txt”"));
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static void
test_looking_through_a_folder_can_be_cancelled (Fixture *self, gconstpointer data)
{
  for (guint i = 1; i <= 300; i++)
    put_posting (self, i);
  open_folder (self, NULL);
  app_press (self->dialog, "_Cancel"); /* nothing is known of the folder yet, or not much */
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  app_settle (50);
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 0);
  g_assert_cmpuint (self->n_told, ==, 0);
}

/* Whether all of it can be seen without scrolling what it stands in. */
static gboolean
is_whole (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (widget, scrolled, &place) && place.size.height > 0 && place.origin.y >= 0
         && place.origin.y + place.size.height <= (float) gtk_widget_get_height (scrolled);
}

static void
test_nothing_to_import_is_told_for_each_folder (Fixture *self, gconstpointer data)
{
  put (self, "a.jpg", "x");
  put (self, "b.png", "x");
  open_folder (self, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 400, 760); /* so narrow that the heading takes two lines */
  app_wait_until (app_shows (self->dialog, "This folder cannot be imported"));
  g_assert_true (app_shows (self->dialog, "given: none of the files in this folder is of a format that can be read ("));
  g_assert_null (app_find_button (GTK_WIDGET (self->dialog), "_Import"));
  g_assert_true (gtk_widget_is_focus (app_find_button (GTK_WIDGET (self->dialog), "_Choose another…")));
  app_wait_until (is_whole (app_find_button (GTK_WIDGET (self->dialog), "_Choose another…")));
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static void
test_all_come_in_with_one_press_and_go_with_one_undo (Fixture *self, gconstpointer data)
{
  guint n_imports = count (self, &HW_IMPORT);

  for (guint i = 1; i <= 6; i++)
    put_posting (self, i);
  open_folder (self, NULL);
  app_wait_until (app_shows (self->dialog, "This file and the 5 after it are taken as they are read"));
  app_press (self->dialog, "Import _all");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL); /* nothing was left out, so nothing is to be read */
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 6);
  g_assert_cmpuint (count (self, &HW_IMPORT), ==, n_imports + 6);
  g_assert_cmpuint (self->n_told, ==, 1);
  g_assert_cmpstr (self->text, ==, "Imported 6 files: 6 new");
  g_assert_cmpstr (self->place, ==, "postings");
  assert_undo_label (self, "Import of 6 files");
  undo (self);
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 0);
  g_assert_cmpuint (count (self, &HW_IMPORT), ==, n_imports);
  assert_undo_label (self, NULL);
}

static void
test_resumes_join_the_requisition (Fixture *self, gconstpointer data)
{
  g_autofree char *requisition = app_workspace_only (&self->workspace, &HW_REQUISITION);
  guint n_before = count (self, &HW_CANDIDACY);

  put (self, "one.md", "# Ida Birch\n\nida@example.org\n\n## Experience\n\nClerk, Tarn Ltd, 2019 - 2021\n\n"
                       "Filed letters.\n\n## Education\n\nBA, Vale College, 2018\n");
  put (self, "two.md", "# Olof Reed\n\nolof@example.org\n\n## Experience\n\nClerk, Mere Ltd, 2012 - 2021\n\n"
                       "Filed bills.\n\n## Education\n\nBA, Vale College, 2011\n");
  open_folder (self, requisition);
  app_press (self->dialog, "Import _all");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  g_free (app_workspace_candidacy_of (&self->workspace, "Ida Birch"));
  g_free (app_workspace_candidacy_of (&self->workspace, "Olof Reed"));
  g_assert_true (g_str_has_suffix (self->place, "/candidates"));
  undo (self);
  g_assert_cmpuint (count (self, &HW_CANDIDACY), ==, n_before);
}

/* Of another kind, or not to be read: a person decides, and then presses for the rest again. */
static void
test_a_run_stops_where_a_person_is_needed (Fixture *self, gconstpointer data)
{
  GtkWidget *close;

  put_posting (self, 1);
  put_posting (self, 2);
  put (self, "posting 3.csv", "name,email\nAda Lovelace,ada@example.org\n");
  put_posting (self, 4);
  put (self, "posting 5.pdf", "%PDF-1.7 and nothing else");
  put_posting (self, 6);
  put_posting (self, 7);
  open_folder (self, NULL);
  app_press (self->dialog, "Import _all");
  app_wait_until (
    app_shows (self->dialog, "Imported 2 files: 2 new. This one needs you: look at it, then import or skip it."));
  g_assert_true (app_shows (self->dialog, "File 3 of 7"));
  g_assert_true (app_shows (self->dialog, "Ada Lovelace"));
  g_assert_cmpstr (self->text, ==, "Imported 2 files: 2 new");
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 2);
  assert_undo_label (self, "Import of 2 files");
  g_assert_null (app_find_button (GTK_WIDGET (self->dialog), "Import _all")); /* a table is looked at */
  app_press (self->dialog, "_Skip");
  app_wait_until (app_shows (self->dialog, "File 4 of 7"));
  g_assert_false (app_shows (self->dialog, "This one needs you"));
  app_press (self->dialog, "Import _all");
  app_wait_until (app_shows (self->dialog, "Imported 1 file: 1 new. This one needs you"));
  g_assert_true (app_shows (self->dialog, "This file cannot be imported"));
  app_press (self->dialog, "_Skip");
  app_wait_until (app_shows (self->dialog, "File 6 of 7"));
  app_press (self->dialog, "Import _all");
  app_wait_until (app_find_widget (GTK_WIDGET (self->dialog), HW_TYPE_IMPORT_REPORT) != NULL);
  g_assert_true (app_shows (self->dialog, "Imported 5 files: 5 new"));
  g_assert_true (app_shows (self->dialog, "posting 3.csv\nSkipped"));
  g_assert_true (app_shows (self->dialog, "posting 5.pdf\nposting 5.pdf: "));
  assert_undo_label (self, "Import of 2 files");
  close = app_find_button (GTK_WIDGET (self->dialog), "_Close");
  g_assert_true (gtk_widget_is_focus (close)); /* Enter closes */
  app_press (self->dialog, "_Close");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 5);
}

static void
test_what_is_there_already_is_left_out_and_told (Fixture *self, gconstpointer data)
{
  put_posting (self, 1);
  put_posting (self, 2);
  open_folder (self, NULL);
  app_press (self->dialog, "Import _all");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  put_posting (self, 3);
  open_folder (self, NULL);
  app_press (self->dialog, "Import _all");
  app_wait_until (app_find_widget (GTK_WIDGET (self->dialog), HW_TYPE_IMPORT_REPORT) != NULL);
  g_assert_true (app_shows (self->dialog, "Imported 1 file: 1 new"));
  g_assert_true (app_shows (self->dialog, "posting 1.md\nIn the workspace already\n"
                                          "posting 2.md\nIn the workspace already"));
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 3);
  undo (self); /* the last run alone */
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 2);
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static void
test_a_cancelled_run_keeps_what_came_in_as_one_step (Fixture *self, gconstpointer data)
{
  g_autofree char *label = NULL;
  guint n;

  for (guint i = 1; i <= 60; i++)
    put_posting (self, i);
  open_folder (self, NULL);
  app_press (self->dialog, "Import _all");
  app_wait_until (app_shows (self->dialog, "File 4 of 60"));
  app_press (self->dialog, "_Cancel");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  app_wait_until (self->n_told == 1); /* when what was under way has ended */
  g_assert_null (self->place); /* nobody is sent anywhere by a cancel */
  n = count (self, &HW_POSTING);
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpuint (n, <, 60);
  label = g_strdup_printf ("Import of %u files", n);
  assert_undo_label (self, label);
  undo (self);
  g_assert_cmpuint (count (self, &HW_POSTING), ==, 0);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/import-several/large-folder", test_a_large_folder_does_not_stop_the_window);
  add ("/import-several/cancelled-look", test_looking_through_a_folder_can_be_cancelled);
  add ("/import-several/nothing", test_nothing_to_import_is_told_for_each_folder);
  add ("/import-several/all", test_all_come_in_with_one_press_and_go_with_one_undo);
  g_test_add ("/import-several/resumes", Fixture, "sample", set_up, test_resumes_join_the_requisition, tear_down);
  add ("/import-several/stops", test_a_run_stops_where_a_person_is_needed);
  add ("/import-several/known", test_what_is_there_already_is_left_out_and_told);
  add ("/import-several/cancelled-run", test_a_cancelled_run_keeps_what_came_in_as_one_step);
  return g_test_run ();
}
