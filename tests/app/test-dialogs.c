/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/hw-export-dialog.h"
#include "app/hw-import-dialog.h"
#include "app/hw-import-row.h"
#include "app/hw-import-work.h"
#include "app/hw-preferences.h"
#include "app/hw-rank-row.h"
#include "app/hw-settings.h"
#include "core/hw-people.h"
#include "hw-test-folder.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-workspace.h"

typedef struct
{
  AppFixture app;
  HwWindow *window;
  char *folder;
  char *place; /* where an import led */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  app_fixture_set_up (&self->app, data);
  self->folder = g_dir_make_tmp ("dialogs-XXXXXX", NULL);
  self->window = app_window_new (&self->app, "requisitions");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  app_window_close (self->window);
  hw_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->place);
  app_fixture_tear_down (&self->app, data);
}

static char *
write_file (Fixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* A button that can be pressed now, by the words on it. */
static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0
      && gtk_widget_get_mapped (root) && gtk_widget_is_sensitive (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (gpointer root, const char *label)
{
  app_wait_until (find_button (root, label) != NULL);
  g_signal_emit_by_name (find_button (root, label), "clicked");
}

static void
imported_cb (Fixture *self, const char *place, const char *text)
{
  g_free (self->place);
  self->place = g_strdup (place);
}

static HwImportDialog *
open_import (Fixture *self, const char *requisition, const char *path)
{
  HwImportDialog *dialog = hw_import_dialog_new (GTK_WINDOW (self->window), self->app.session, requisition);

  g_clear_pointer (&self->place, g_free);
  g_signal_connect_swapped (dialog, "imported", G_CALLBACK (imported_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  hw_import_dialog_add_file (dialog, path);
  return dialog;
}

static GtkWidget *
find_import_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (HW_IS_IMPORT_DIALOG (window))
        return window;
    }
  return NULL;
}

static gint64
count (Fixture *self, const HwEntityClass *klass)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  return hw_repository_count (self->app.repository, query, NULL, NULL);
}

static void
test_a_posting_in_two_steps_and_again (Fixture *self, gconstpointer data)
{
  g_autofree char *path = hw_data_find ("samples/posting.md", NULL);
  g_autofree char *first = NULL;
  HwImportDialog *dialog = open_import (self, NULL, path);

  press (dialog, "_Import");
  app_wait_until (self->place != NULL);
  g_assert_true (g_str_has_prefix (self->place, "posting/"));
  first = g_strdup (self->place);

  dialog = open_import (self, NULL, path);
  app_wait_until (app_find_label (GTK_WIDGET (dialog), "Duplicate"));
  press (dialog, "_Open"); /* nothing to import, but it can be gone to */
  app_wait_until (self->place != NULL);
  g_assert_cmpstr (self->place, ==, first);
}

static const char people[]
    = "name,email\nAda Example,ada@example.org\n,nobody@example.org\nBen Example,ben@example.org\n";

static void
test_nothing_is_left_out_unless_asked (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "people.csv", people);
  HwImportDialog *dialog = open_import (self, NULL, path);
  GtkWidget *keep_going;

  app_wait_until (app_find_label (GTK_WIDGET (dialog), "Not taken"));
  app_wait_until ((keep_going = app_find_widget (GTK_WIDGET (dialog), GTK_TYPE_SWITCH)) != NULL);
  g_assert_true (gtk_widget_is_focus (keep_going)); /* what there is to decide */
  g_assert_true (app_find_label (GTK_WIDGET (dialog), "No name or title"));
  g_assert_null (find_button (GTK_WIDGET (dialog), "_Import"));
  gtk_switch_set_active (GTK_SWITCH (keep_going), TRUE);
  press (dialog, "_Import");
  app_wait_until (self->place != NULL);
  g_assert_cmpstr (self->place, ==, "candidates");
  g_assert_cmpint (count (self, &HW_CANDIDATE), ==, 2);
}

static void
test_people_join_the_requisition_on_screen (Fixture *self, gconstpointer data)
{
  g_autofree char *requisition = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *path = write_file (self, "people.csv", "name\nAda Example\n");
  g_autoptr (GError) error = NULL;
  HwImportDialog *dialog;

  hw_workspace_init (self->app.session, NULL, &error);
  g_assert_no_error (error);
  requisition = app_fixture_add_requisition (&self->app, "Director", HW_STATE_OPEN);
  expected = g_strdup_printf ("requisition/%s/candidates", requisition);
  dialog = open_import (self, requisition, path);
  press (dialog, "_Import");
  app_wait_until (self->place != NULL);
  g_assert_cmpstr (self->place, ==, expected);
  g_assert_cmpint (count (self, &HW_CANDIDACY), ==, 1);
}

static void
test_a_file_that_cannot_be_read_says_why (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "missing.csv", NULL);
  g_autofree char *expected = g_strdup_printf (
      "missing.csv: No such file or directory; check the name and the permissions\n\nFolder: %s", self->folder);
  HwImportDialog *dialog = open_import (self, NULL, path);

  app_wait_until (app_find_label (GTK_WIDGET (dialog), "This file cannot be imported"));
  g_assert_true (app_find_label (GTK_WIDGET (dialog), expected)); /* the name first */
  g_assert_null (find_button (GTK_WIDGET (dialog), "_Import"));
  g_assert_nonnull (find_button (GTK_WIDGET (dialog), "_Choose another…"));
  g_assert_true (gtk_widget_is_focus (find_button (GTK_WIDGET (dialog), "_Choose another…")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_messages_begin_with_the_name_of_the_file (void)
{
  static const struct
  {
    const char *path, *message, *told;
  } cases[] = {
    { "/papers/people.csv", "/papers/people.csv:12: no name; add it",
      "people.csv, line 12: no name; add it\n\nFolder: /papers" },
    { "/papers/a: b.csv", "/papers/a: b.csv: empty; choose another",
      "a: b.csv: empty; choose another\n\nFolder: /papers" },
    { "/papers/people.csv", "The workspace is full", "The workspace is full" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = hw_import_work_tell (cases[i].path, cases[i].message);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_several_files_follow_each_other (Fixture *self, gconstpointer data)
{
  g_autofree char *first = write_file (self, "a.csv", "name\nAda Example\n");
  g_autofree char *second = write_file (self, "b.csv", "name\nBen Example\n");
  HwImportDialog *dialog = open_import (self, NULL, first);

  hw_import_dialog_add_file (dialog, second);
  app_wait_until (app_find_label (GTK_WIDGET (dialog), "Ada Example"));
  press (dialog, "_Import");
  app_wait_until (app_find_label (GTK_WIDGET (dialog), "Ben Example"));
  g_assert_true (app_find_label (GTK_WIDGET (dialog), "Import “b.csv”"));
  press (dialog, "_Import");
  app_wait_until (find_import_dialog () == NULL);
  g_assert_cmpint (count (self, &HW_CANDIDATE), ==, 2);
}

static void
put (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* One that cannot be read does not keep from those after it. */
static void
test_the_files_of_a_folder_follow_each_other (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("folder-XXXXXX", NULL);
  g_autofree char *inside = g_build_filename (folder, "inside", NULL);
  HwImportDialog *dialog;

  put (folder, ".hidden.csv", "name\nEve Example\n");
  put (folder, "a2.pdf", "%PDF-1.7 and nothing else");
  put (folder, "a10.csv", "name\nAda Example\n");
  put (folder, "b.csv", "name\nBen Example\n");
  g_assert_cmpint (g_mkdir (inside, 0700), ==, 0);
  dialog = open_import (self, NULL, folder);
  app_wait_until (app_find_label (GTK_WIDGET (dialog), "This file cannot be imported"));
  g_assert_true (app_find_label (GTK_WIDGET (dialog), "Import “a2.pdf”"));
  g_assert_true (app_find_label (GTK_WIDGET (dialog), "File 1 of 3"));
  app_wait_until (gtk_window_get_focus (GTK_WINDOW (dialog)) == find_button (GTK_WIDGET (dialog), "_Skip"));
  press (dialog, "_Skip");
  app_wait_until (app_find_label (GTK_WIDGET (dialog), "Ada Example"));
  g_assert_true (app_find_label (GTK_WIDGET (dialog), "File 2 of 3"));
  press (dialog, "_Import");
  app_wait_until (app_find_label (GTK_WIDGET (dialog), "Ben Example"));
  g_assert_null (find_button (GTK_WIDGET (dialog), "_Skip")); /* the last one is cancelled */
  press (dialog, "_Import");
  app_wait_until (find_import_dialog () == NULL);
  g_assert_cmpint (count (self, &HW_CANDIDATE), ==, 2);
  g_assert_no_errno (g_rmdir (inside));
  hw_test_folder_remove (folder);
}

static void
test_a_folder_without_files_is_told (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("folder-XXXXXX", NULL);
  HwImportDialog *dialog = open_import (self, NULL, folder);

  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *expected = g_strdup_printf (
      "%s: this folder is empty; choose one with files to import\n\nFolder: %s", name, parent);

  app_wait_until (app_find_label (GTK_WIDGET (dialog), "This folder cannot be imported"));
  g_assert_true (app_find_label (GTK_WIDGET (dialog), expected));
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_settle (20);
  hw_test_folder_remove (folder);
}

static void
test_pasted_text_is_imported (Fixture *self, gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)),
                          "Director of E-commerce\n\nYou will lead the online shop and its team.\n");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.paste", NULL);
  app_wait_until (find_import_dialog () != NULL);
  press (find_import_dialog (), "_Import");
  app_wait_until (g_str_has_prefix (hw_window_get_place (self->window), "posting/"));
  g_assert_null (find_import_dialog ());
  app_wait_until (app_find_label (GTK_WIDGET (self->window), "Imported: 1 new"));
}

static void
test_a_named_file_is_imported (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "people.csv", "name\nAda Example\n");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-file", "^ay", path);
  app_wait_until (find_import_dialog () != NULL);
  press (find_import_dialog (), "_Import");
  app_wait_until (g_str_has_prefix (hw_window_get_place (self->window), "candidate/"));
}

static char *
find_requisition (Fixture *self)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_REQUISITION);
  g_autoptr (GPtrArray) found = hw_repository_query (self->app.repository, query, NULL, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  return g_strdup (HW_ENTITY (g_ptr_array_index (found, 0))->id);
}

static void
test_the_shortlist_is_shown_then_written (Fixture *self, gconstpointer data)
{
  static const char *const formats[] = { "csv", "pdf" };
  g_autofree char *requisition = NULL;
  g_autoptr (GError) error = NULL;

  hw_workspace_init (self->app.session, NULL, &error);
  g_assert_no_error (error);
  hw_workspace_add_sample (self->app.session, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  requisition = find_requisition (self);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strconcat ("out.", formats[i], NULL);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length;
      HwExportDialog *dialog
          = hw_export_dialog_show (GTK_WINDOW (self->window), self->app.session, requisition);

      app_wait_until (app_find_widget (GTK_WIDGET (dialog), HW_TYPE_RANK_ROW) != NULL);
      hw_export_dialog_set_path (dialog, path);
      press (dialog, "_Export");
      app_wait_until (app_find_label (GTK_WIDGET (dialog), "The shortlist is written"));
      g_assert_true (app_find_label (GTK_WIDGET (dialog), path));
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_true (i == 0 ? strstr (text, "Raghunathan") != NULL : g_str_has_prefix (text, "%PDF"));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static void
test_an_export_that_fails_says_why (Fixture *self, gconstpointer data)
{
  HwExportDialog *dialog = hw_export_dialog_show (GTK_WINDOW (self->window), self->app.session, "req-unknown");

  app_wait_until (app_find_label (GTK_WIDGET (dialog), "There is nothing to export"));
  g_assert_null (find_button (GTK_WIDGET (dialog), "_Export"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_who_works_here_can_be_chosen (Fixture *self, gconstpointer data)
{
  HwMember *member = hw_member_new ();
  g_autofree char *id = NULL;
  g_autofree char *chosen = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *row = NULL;

  member->name = g_strdup ("Paula Panelist");
  id = app_fixture_add (&self->app, member);
  hw_preferences_show (GTK_WINDOW (self->window), self->app.session);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (HW_IS_PREFERENCES (window))
        row = app_find_widget (window, ADW_TYPE_COMBO_ROW);
    }
  g_assert_nonnull (row);
  app_wait_until (gtk_widget_get_sensitive (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  chosen = hw_session_dup_member_id (self->app.session);
  kept = hw_settings_dup_string ("member-id");
  g_assert_cmpstr (chosen, ==, id);
  g_assert_cmpstr (kept, ==, id);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_clear_pointer (&chosen, g_free);
  chosen = hw_session_dup_member_id (self->app.session);
  g_assert_null (chosen);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (row)));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/import/posting", test_a_posting_in_two_steps_and_again);
  add ("/import/keep-going", test_nothing_is_left_out_unless_asked);
  add ("/import/requisition", test_people_join_the_requisition_on_screen);
  add ("/import/unreadable", test_a_file_that_cannot_be_read_says_why);
  add ("/import/several", test_several_files_follow_each_other);
  add ("/import/folder", test_the_files_of_a_folder_follow_each_other);
  add ("/import/empty-folder", test_a_folder_without_files_is_told);
  g_test_add_func ("/dialogs/import-message", test_messages_begin_with_the_name_of_the_file);
  add ("/import/pasted", test_pasted_text_is_imported);
  add ("/import/named", test_a_named_file_is_imported);
  add ("/export/written", test_the_shortlist_is_shown_then_written);
  add ("/export/nothing", test_an_export_that_fails_says_why);
  add ("/preferences/member", test_who_works_here_can_be_chosen);
  return g_test_run ();
}
