/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window asks of the program that it belongs to: another workspace, the worked example, the same again. */
#include "app-fixture.h"

#include "app/hw-application.h"
#include "app/hw-settings.h"
#include "hw-test-folder.h"

typedef struct
{
  HwApplication *application;
  char *folder;
  char *first;
  char *second;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("application-XXXXXX", &error);
  g_assert_no_error (error);
  self->first = g_build_filename (self->folder, "first.hiring", NULL);
  self->second = g_build_filename (self->folder, "second.hiring", NULL);
  self->application = hw_application_new ();
  g_application_set_flags (G_APPLICATION (self->application),
                           g_application_get_flags (G_APPLICATION (self->application)) | G_APPLICATION_NON_UNIQUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  app_finalize (self->application);
  hw_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->first);
  g_free (self->second);
}

/* Whether the workspace of that file is in the window. */
static gboolean
has_opened (HwWindow *window, const char *path)
{
  g_autofree char *last = hw_settings_dup_string ("last-workspace");

  return hw_window_get_session (window) != NULL && g_strcmp0 (last, path) == 0;
}

static gboolean
ask_cb (gpointer data)
{
  Fixture *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self->application));
  HwSession *session;

  g_assert_true (HW_IS_WINDOW (window));
  app_wait_until (has_opened (HW_WINDOW (window), self->first));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "app.open-workspace", "^ay", self->second));
  app_wait_until (has_opened (HW_WINDOW (window), self->second));
  g_assert_true (g_file_test (self->second, G_FILE_TEST_EXISTS));

  session = hw_window_get_session (HW_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.reopen", NULL));
  app_wait_until (session == NULL && has_opened (HW_WINDOW (window), self->second));

  gtk_window_destroy (window);
  g_application_quit (G_APPLICATION (self->application));
  return G_SOURCE_REMOVE;
}

static void
test_the_window_asks_for_workspaces (Fixture *self, gconstpointer data)
{
  char *arguments[] = { "hiring-workbench", self->first, NULL };

  g_timeout_add (50, ask_cb, self);
  g_assert_cmpint (g_application_run (G_APPLICATION (self->application), 2, arguments), ==, 0);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add ("/app/application/asked-by-its-window", Fixture, NULL, set_up, test_the_window_asks_for_workspaces,
              tear_down);
  return g_test_run ();
}
