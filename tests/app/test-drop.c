/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Files dragged with the pointer from the window of another program. */
#include "app-workspace.h"

#include <glib/gstdio.h>

#include "app/hw-import-dialog.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "hw-test-folder.h"

#define SOURCE_TITLE "Drag source"
#define SOURCE_PLACE "1280", "820" /* of the display, where the window is not */

typedef struct
{
  AppWorkspace workspace;
  GSubprocess *source;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  app_workspace_set_up (&self->workspace, "sample");
  self->source = NULL;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->source != NULL)
    {
      g_output_stream_close (g_subprocess_get_stdin_pipe (self->source), NULL, NULL);
      g_subprocess_wait (self->source, NULL, NULL);
    }
  g_clear_object (&self->source);
  app_workspace_tear_down (&self->workspace, "sample");
}

static void
exited_cb (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

/* The window answers while the pointer moves: everything is waited for in its main loop. */
static void
move (const char *first, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  va_list arguments;

  g_ptr_array_add (words, (char *) "xdotool");
  va_start (arguments, first);
  for (const char *word = first; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (words, (char *) word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);
  process = g_subprocess_newv ((const char *const *) words->pdata, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, exited_cb, &done);
  app_wait_until (done);
}

static void
take_up (Fixture *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  self->source = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, DRAG_SOURCE, path, NULL);
  g_assert_no_error (error);
  move ("search", "--sync", "--onlyvisible", "--name", SOURCE_TITLE, "windowmove", SOURCE_PLACE, NULL);
  move ("mousemove", "1330", "850", "mousedown", "1", "mousemove", "1320", "840", NULL);
}

static gboolean
is_target (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_DROP_ACTIVE) != 0;
}

/* A person looks whether it can be dropped here before letting go. */
static void
drop_on (Fixture *self, GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (self->workspace.window);
  graphene_point_t middle, place;
  double left, top;
  g_autofree char *x = NULL, *y = NULL, *next = NULL;

  app_wait_until (gtk_widget_get_height (widget) > 0);
  graphene_point_init (&middle, (float) gtk_widget_get_width (widget) / 2, (float) gtk_widget_get_height (widget) / 2);
  g_assert_true (gtk_widget_compute_point (widget, window, &middle, &place));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &left, &top);
  x = g_strdup_printf ("%d", (int) (place.x + left));
  y = g_strdup_printf ("%d", (int) (place.y + top));
  next = g_strdup_printf ("%d", (int) (place.y + top) + 3);
  g_assert_false (is_target (window));
  for (guint i = 0; !is_target (window) && i < 200; i++) /* what is moved before the drag has begun is lost */
    {
      move ("mousemove", x, i % 2 == 0 ? y : next, NULL);
      app_settle (50);
    }
  g_assert_true (is_target (window));
  move ("mouseup", "1", NULL);
}

static void
test_candidates_are_dropped_on_their_list (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->workspace.folder, "people.csv", NULL);
  g_autofree char *requisition = app_workspace_only (&self->workspace, &HW_REQUISITION);
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *list;

  g_assert_true (g_file_set_contents (path, "name,email\nAda Lovelace,ada@example.org\n", -1, NULL));
  app_workspace_go (&self->workspace, "requisition/%s/candidates", requisition);
  app_wait_until (app_find_widget (GTK_WIDGET (self->workspace.window), GTK_TYPE_COLUMN_VIEW) != NULL);
  list = app_find_widget (GTK_WIDGET (self->workspace.window), GTK_TYPE_COLUMN_VIEW);
  take_up (self, path);
  drop_on (self, list);
  app_press_dialog (GTK_WINDOW (self->workspace.window), "_Import");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  found = app_workspace_list (&self->workspace, &HW_CANDIDATE, "name", "Ada Lovelace");
  g_assert_cmpuint (found->len, ==, 1);
  g_free (app_workspace_candidacy_of (&self->workspace, "Ada Lovelace")); /* considered for what was on screen */
  g_assert_false (is_target (GTK_WIDGET (self->workspace.window)));
}

static void
test_a_posting_is_dropped_anywhere (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->workspace.folder, "a clerk – 100 %.md", NULL); /* names are encoded */
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (g_file_set_contents (
      path, "# Clerk\n\nYou file our letters.\n\n## Requirements\n\n- A year of work\n", -1, NULL));
  take_up (self, path);
  drop_on (self, GTK_WIDGET (self->workspace.window));
  app_press_dialog (GTK_WINDOW (self->workspace.window), "_Import");
  app_wait_until (g_str_has_prefix (hw_window_get_place (self->workspace.window), "posting/"));
  found = app_workspace_list (&self->workspace, &HW_POSTING, "title", "Clerk");
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_a_folder_is_dropped_and_all_of_it_imported (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "one.md", "two.md" };
  g_autofree char *folder = g_build_filename (self->workspace.folder, "postings", NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = g_strdup_printf ("# Clerk of floor %u\n\nYou file the letters of floor %u.\n", i, i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
  take_up (self, folder);
  drop_on (self, GTK_WIDGET (self->workspace.window));
  app_press_dialog (GTK_WINDOW (self->workspace.window), "Import _all");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  found = app_workspace_list (&self->workspace, &HW_POSTING, "title", "Clerk of floor 1");
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (hw_window_get_place (self->workspace.window), ==, "postings");
  hw_test_folder_remove (folder);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  app_test_init (&argc, &argv);
  if (xdotool == NULL)
    {
      g_print ("1..0 # SKIP xdotool is needed; ./run test installs it\n");
      return 77;
    }
  add ("/drop/candidates", test_candidates_are_dropped_on_their_list);
  add ("/drop/posting", test_a_posting_is_dropped_anywhere);
  add ("/drop/folder", test_a_folder_is_dropped_and_all_of_it_imported);
  return g_test_run ();
}
