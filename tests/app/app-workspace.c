/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"

#include <stdarg.h>
#include <string.h>

#include "app/hw-import-row.h"
#include "core/hw-people.h"
#include "hw-test-folder.h"
#include "store/hw-sqlite-repository.h"
#include "workbench/hw-workspace.h"

#define NOW 1790000000000000

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("workspace-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* The bytes of a workspace as the program makes it. */
static GBytes *
make_file (gboolean sample)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "new.hiring", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwClock) clock = hw_clock_new_fixed (NOW);
  HwRepository *repository = hw_sqlite_repository_open (path, HW_SQLITE_CREATE, clock, &error);
  HwSession *session;
  char *bytes;
  gsize length;

  g_assert_no_error (error);
  session = hw_session_new (repository, clock);
  hw_workspace_init (session, NULL, &error);
  g_assert_no_error (error);
  if (sample)
    hw_workspace_add_sample (session, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  app_finalize (session);
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository));
  app_finalize (repository);
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  hw_test_folder_remove (folder);
  return g_bytes_new_take (bytes, length);
}

/* Made once in a program, and copied for each test: making it takes a second of work and 150 waits for the disk. */
static void
write_file (const char *path, gboolean sample)
{
  static GBytes *files[2];
  g_autoptr (GError) error = NULL;

  if (files[sample] == NULL)
    files[sample] = make_file (sample);
  g_file_set_contents_full (path, g_bytes_get_data (files[sample], NULL), (gssize) g_bytes_get_size (files[sample]),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
app_workspace_set_up (AppWorkspace *self, gconstpointer sample)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = make_folder ();
  path = g_build_filename (self->folder, "test.hiring", NULL);
  write_file (path, sample != NULL);
  self->clock = hw_clock_new_fixed (NOW);
  self->repository = hw_sqlite_repository_open (path, HW_SQLITE_OPEN, self->clock, &error);
  g_assert_no_error (error);
  self->session = hw_session_new (self->repository, self->clock);
  self->window = hw_window_new (NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  hw_window_set_session (self->window, self->session, "requisitions");
}

void
app_workspace_tear_down (AppWorkspace *self, gconstpointer sample)
{
  app_window_close (self->window);
  app_finalize (self->session);
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (self->repository));
  app_finalize (self->repository);
  hw_clock_unref (self->clock);
  hw_test_folder_remove (self->folder);
  g_free (self->folder);
}

void
app_workspace_set_up_sample (AppWorkspace *self, gconstpointer data)
{
  app_workspace_set_up (self, "sample");
}

void
app_workspace_tear_down_sample (AppWorkspace *self, gconstpointer data)
{
  app_workspace_tear_down (self, "sample");
}

GPtrArray *
app_workspace_list (AppWorkspace *self, const HwEntityClass *klass, const char *field, const char *value)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);
  g_autoptr (GError) error = NULL;
  GPtrArray *found;

  if (field != NULL)
    hw_query_where_text (query, field, value);
  found = hw_repository_query (self->repository, query, NULL, &error);
  g_assert_no_error (error);
  return found;
}

char *
app_workspace_only (AppWorkspace *self, const HwEntityClass *klass)
{
  g_autoptr (GPtrArray) all = app_workspace_list (self, klass, NULL, NULL);

  g_assert_cmpuint (all->len, ==, 1);
  return g_strdup (HW_ENTITY (g_ptr_array_index (all, 0))->id);
}

char *
app_workspace_candidacy_of (AppWorkspace *self, const char *name)
{
  g_autoptr (GPtrArray) people = app_workspace_list (self, &HW_CANDIDATE, "name", name);
  g_autoptr (GPtrArray) candidacies = NULL;

  g_assert_cmpuint (people->len, ==, 1);
  candidacies = app_workspace_list (self, &HW_CANDIDACY, "candidate_id", HW_ENTITY (people->pdata[0])->id);
  g_assert_cmpuint (candidacies->len, ==, 1);
  return g_strdup (HW_ENTITY (candidacies->pdata[0])->id);
}

void
app_workspace_go (AppWorkspace *self, const char *format, ...)
{
  g_autofree char *place = NULL;
  va_list arguments;

  va_start (arguments, format);
  place = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", place));
  g_assert_cmpstr (hw_window_get_place (self->window), ==, place);
  app_wait_until (!hw_page_is_loading (hw_window_get_page (self->window)));
}

HwPostingText *
app_workspace_open_posting (AppWorkspace *self)
{
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);

  app_workspace_go (self, "requisition/%s/posting", requisition);
  app_wait_until (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_POSTING_TEXT) != NULL);
  return HW_POSTING_TEXT (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_POSTING_TEXT));
}

gpointer
app_workspace_tab (AppWorkspace *self, GType type)
{
  app_wait_until (app_find_widget (GTK_WIDGET (self->window), type) != NULL);
  app_wait_until (!hw_page_is_loading (HW_PAGE (app_find_widget (GTK_WIDGET (self->window), type))));
  return app_find_widget (GTK_WIDGET (self->window), type);
}

GtkWidget *
app_find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0
      && gtk_widget_get_mapped (root) && gtk_widget_is_sensitive (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
app_find_dialog_button (GtkWindow *except, const char *label)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != (GtkWidget *) except)
        found = app_find_button (window, label);
    }
  return found;
}

void
app_press (gpointer root, const char *label)
{
  app_wait_until (app_find_button (root, label) != NULL);
  g_signal_emit_by_name (app_find_button (root, label), "clicked");
}

void
app_press_dialog (GtkWindow *except, const char *label)
{
  app_wait_until (app_find_dialog_button (except, label) != NULL);
  g_signal_emit_by_name (app_find_dialog_button (except, label), "clicked");
}

gpointer
app_find_dialog (GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window; /* the list of windows keeps it */
    }
  return NULL;
}

static GtkWidget *
find_line (GtkWindow *except)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != (GtkWidget *) except)
        found = app_find_widget (window, GTK_TYPE_ENTRY);
    }
  return found;
}

void
app_answer (GtkWindow *except, const char *text, const char *label)
{
  app_wait_until (find_line (except) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_line (except)), text);
  app_press_dialog (except, label);
  app_wait_until (find_line (except) == NULL);
}

static void
collect_widgets (GtkWidget *root, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_widgets (child, type, found);
}

GPtrArray *
app_list_widgets (gpointer root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect_widgets (root, type, found);
  return found;
}

char *
app_collect_text (gpointer root)
{
  g_autoptr (GPtrArray) widgets = app_list_widgets (root, GTK_TYPE_WIDGET);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < widgets->len; i++)
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widgets->pdata[i]);

      if (GTK_IS_LABEL (widgets->pdata[i]))
        g_string_append_printf (text, "%s\n", gtk_label_get_text (widgets->pdata[i]));
      if (tooltip != NULL)
        g_string_append_printf (text, "%s\n", tooltip);
    }
  return g_string_free (text, FALSE);
}

gboolean
app_shows (gpointer root, const char *text)
{
  g_autofree char *all = app_collect_text (root);

  return strstr (all, text) != NULL;
}

gboolean
app_shows_import (gpointer dialog, const char *title)
{
  g_autoptr (GPtrArray) rows = app_list_widgets (dialog, HW_TYPE_IMPORT_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (app_find_label (rows->pdata[i], title))
      return TRUE;
  return FALSE;
}
