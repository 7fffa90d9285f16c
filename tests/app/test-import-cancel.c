/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"

#include <string.h>

#include "app/hw-import-dialog.h"
#include "core/hw-posting.h"
#include "workbench/hw-candidates.h"

/* An import that is under way in the window, and that a person does not want any more. */

#define N_POSTINGS 12000u
#define UNDER_WAY 500
#define MAX_SECONDS 5.0 /* a fifth of one is aimed at; sanitizers and busy machines take longer */

typedef struct
{
  AppWorkspace workspace;
  HwImportDialog *dialog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  app_workspace_set_up (&self->workspace, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  app_workspace_tear_down (&self->workspace, NULL);
}

static char *
write_feed (Fixture *self)
{
  g_autoptr (GString) feed = g_string_new ("<?xml version=\"1.0\"?>\n<source><publisher>Example</publisher>\n");
  char *path = g_build_filename (self->workspace.folder, "jobs.xml", NULL);

  for (guint i = 0; i < N_POSTINGS; i++)
    {
      g_string_append_printf (feed,
                              "<job><title>Director of shop %u</title><referencenumber>R%u</referencenumber><company>"
                              "Example</company><description><![CDATA[",
                              i, i);
      for (guint k = 0; k < 12; k++)
        g_string_append_printf (feed, "<p>You will lead team %u of online shop %u, and plan its budget.</p>\n", k, i);
      g_string_append (feed, "]]></description></job>\n");
    }
  g_string_append (feed, "</source>\n");
  g_assert_true (g_file_set_contents (path, feed->str, -1, NULL));
  return path;
}

static gint64
count (Fixture *self, const HwEntityClass *klass)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  return hw_repository_count (self->workspace.repository, query, NULL, NULL);
}

/* As the bar says: "1,200 records". */
static gint64
get_progress (Fixture *self)
{
  GtkWidget *bar = app_find_widget (GTK_WIDGET (self->dialog), GTK_TYPE_PROGRESS_BAR);
  const char *text = bar != NULL ? gtk_progress_bar_get_text (GTK_PROGRESS_BAR (bar)) : NULL;
  g_autoptr (GString) digits = g_string_new (text);

  g_string_replace (digits, ",", "", 0);
  return g_ascii_strtoll (digits->str, NULL, 10);
}

static void
open_feed (Fixture *self, const char *path)
{
  self->dialog = hw_import_dialog_new (GTK_WINDOW (self->workspace.window), self->workspace.session, NULL);
  gtk_window_present (GTK_WINDOW (self->dialog));
  hw_import_dialog_add_file (self->dialog, path);
}

/* Whether the plan is shown. */
static gboolean
is_previewed (Fixture *self)
{
  return app_find_button (GTK_WIDGET (self->dialog), "_Import") != NULL;
}

static void
test_a_cancelled_import_ends_at_once_and_leaves_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_feed (self);
  g_autofree char *label = NULL;
  gint64 n_imports = count (self, &HW_IMPORT); /* the shipped rubric */
  gint64 begun;
  double seconds;

  open_feed (self, path);
  app_press (self->dialog, "_Import");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL
                  || (app_find_label (GTK_WIDGET (self->dialog), "Importing…") && get_progress (self) >= UNDER_WAY));
  if (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL)
    {
      g_test_skip ("this machine had imported it all before it could be cancelled");
      return;
    }
  g_assert_cmpint (get_progress (self), <, N_POSTINGS);
  begun = g_get_monotonic_time ();
  app_press (self->dialog, "_Cancel");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  g_assert_cmpint (count (self, &HW_POSTING), ==, 0); /* answered behind the end of what was under way */
  seconds = (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
  g_test_minimized_result (seconds, "seconds to cancel");
  g_assert_cmpfloat (seconds, <, MAX_SECONDS);
  g_assert_cmpint (count (self, &HW_STORED_READING), ==, 0);
  g_assert_cmpint (count (self, &HW_IMPORT), ==, n_imports);
  label = hw_session_dup_undo_label (self->workspace.session);
  g_assert_null (label);
}

/* Closing the window of the plan while the file is still being looked at. */
static void
test_a_cancelled_preview_leaves_the_workspace_usable (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_feed (self);

  open_feed (self, path);
  app_wait_until (get_progress (self) > 0 || is_previewed (self));
  if (is_previewed (self))
    {
      g_test_skip ("this machine had looked at it all before that could be cancelled");
      gtk_window_close (GTK_WINDOW (self->dialog));
      return;
    }
  app_press (self->dialog, "_Cancel");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  g_assert_true (g_file_set_contents (path, "# Director of E-commerce\n\nYou will lead the shop.\n", -1, NULL));
  open_feed (self, path);
  app_press (self->dialog, "_Import");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
  g_assert_cmpint (count (self, &HW_POSTING), ==, 1);
}

/* Whether the banner says that it is being taken back: as long as that takes, and not before it is slow. */
static gboolean
is_undoing (Fixture *self)
{
  return hw_window_get_running (self->workspace.window) != NULL;
}

static void
undo (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->workspace.window), "win.undo", NULL));
}

static gboolean
is_import_next (Fixture *self)
{
  g_autofree char *label = hw_session_dup_undo_label (self->workspace.session);

  return g_strcmp0 (label, "Import 12000 postings") == 0;
}

/* That takes long, too: it is said, pressing again does not queue another, and it can be stopped. */
static void
test_taking_a_large_import_back_is_said_and_can_be_stopped (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_feed (self);
  g_autofree char *candidate = NULL; /* of the step before */

  candidate = hw_candidate_create (self->workspace.session, "Ada Example", NULL, NULL, NULL);
  open_feed (self, path);
  app_press (self->dialog, "_Import");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL && count (self, &HW_POSTING) == N_POSTINGS);
  undo (self);
  app_wait_until (is_undoing (self) || !is_import_next (self));
  if (!is_undoing (self))
    {
      g_test_skip ("this machine had taken it all back before that could be stopped");
      return;
    }
  g_assert_true (app_find_label (GTK_WIDGET (self->workspace.window), "Undoing…"));
  undo (self); /* nothing seems to happen: pressed again */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->workspace.window), "win.stop", NULL));
  app_wait_until (!is_undoing (self));
  g_assert_cmpint (count (self, &HW_POSTING), ==, N_POSTINGS);
  g_assert_true (is_import_next (self));
  undo (self);
  app_wait_until (!is_import_next (self) && !is_undoing (self));
  g_assert_cmpint (count (self, &HW_POSTING), ==, 0);
  g_assert_cmpint (count (self, &HW_CANDIDATE), ==, 1);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/import-cancel/import", test_a_cancelled_import_ends_at_once_and_leaves_nothing);
  add ("/import-cancel/preview", test_a_cancelled_preview_leaves_the_workspace_usable);
  add ("/import-cancel/undo", test_taking_a_large_import_back_is_said_and_can_be_stopped);
  return g_test_run ();
}
