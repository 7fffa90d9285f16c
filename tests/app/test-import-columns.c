/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/hw-columns-row.h"
#include "app/hw-import-dialog.h"
#include "base/hw-limits.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"

/* Tables whose columns a person says the meaning of, and what is pasted. */

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

static void
open_table (Fixture *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->workspace.folder, "people.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  self->dialog = hw_import_dialog_new (GTK_WINDOW (self->workspace.window), self->workspace.session, NULL);
  gtk_window_present (GTK_WINDOW (self->dialog));
  hw_import_dialog_add_file (self->dialog, path);
  app_wait_until (app_find_widget (GTK_WIDGET (self->dialog), HW_TYPE_COLUMNS_ROW) != NULL);
}

static AdwComboRow *
find_column (Fixture *self, const char *header)
{
  GtkWidget *row = app_find_widget (GTK_WIDGET (self->dialog), HW_TYPE_COLUMNS_ROW);
  g_autoptr (GPtrArray) rows = NULL;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  app_wait_until (app_find_widget (row, ADW_TYPE_COMBO_ROW) != NULL);
  rows = app_list_widgets (row, ADW_TYPE_COMBO_ROW);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), header))
      return rows->pdata[i];
  g_assert_not_reached ();
}

static void
take_for (Fixture *self, const char *header, const char *meaning)
{
  AdwComboRow *row = find_column (self, header);
  GListModel *choices = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GtkStringObject) choice = g_list_model_get_item (choices, i);

      if (!g_str_equal (gtk_string_object_get_string (choice), meaning))
        continue;
      adw_combo_row_set_selected (row, i);
      return;
    }
  g_assert_not_reached ();
}

static const char *
get_meaning (Fixture *self, const char *header)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (find_column (self, header)));
}

static void
import (Fixture *self)
{
  app_press (self->dialog, "_Import");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
}

static void
test_headers_and_values_are_shown_as_they_are (Fixture *self, gconstpointer data)
{
  open_table (self, "Name,Firm & <b>,E-mail\nAda Quill,Tarn & Sons <i>,ada@example.org\n");

  app_wait_until (app_shows_import (self->dialog, "Ada Quill"));
  find_column (self, "Name");
  app_wait_until (app_find_label (GTK_WIDGET (self->dialog), "Firm & <b>"));
  g_assert_true (app_find_label (GTK_WIDGET (self->dialog), "Tarn & Sons <i>"));
  import (self);
}

static void
test_mapping_changes_the_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;

  open_table (self, "name;nick;email\nAda Example;The Countess;ada@example.org\n");
  app_wait_until (app_shows_import (self->dialog, "Ada Example"));
  g_assert_true (app_shows (self->dialog, "separated by semicolons"));
  g_assert_cmpstr (get_meaning (self, "name"), ==, "Name");
  g_assert_cmpstr (get_meaning (self, "nick"), ==, "Keep as a note");
  g_assert_true (app_shows (self->dialog, "The Countess")); /* a value of the column */
  take_for (self, "nick", "Name");
  g_assert_cmpstr (get_meaning (self, "name"), ==, "Keep as a note"); /* one column for a field */
  app_wait_until (app_shows_import (self->dialog, "The Countess"));
  take_for (self, "email", "Leave out");
  import (self);
  people = app_workspace_list (&self->workspace, &HW_CANDIDATE, NULL, NULL);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (((HwCandidate *) people->pdata[0])->name, ==, "The Countess");
  g_assert_null (((HwCandidate *) people->pdata[0])->email);
}

static void
test_a_table_without_names_can_be_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;

  open_table (self, "who,email\nAda Example,ada@example.org\nBen Example,ben@example.org\n");
  app_wait_until (app_find_label (GTK_WIDGET (self->dialog), "Say which column is which"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->dialog)),
                                         app_find_widget (GTK_WIDGET (self->dialog), HW_TYPE_COLUMNS_ROW)));
  g_assert_cmpstr (get_meaning (self, "who"), ==, "Keep as a note");
  take_for (self, "who", "Name");
  app_wait_until (app_shows_import (self->dialog, "Ben Example"));
  import (self);
  people = app_workspace_list (&self->workspace, &HW_CANDIDATE, NULL, NULL);
  g_assert_cmpuint (people->len, ==, 2);
}

static void
copy_page (Fixture *self, char *page)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (page, strlen (page));
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("text/html", bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->workspace.window)), provider);
}

static void
test_a_pasted_page_keeps_its_structure (Fixture *self, gconstpointer data)
{
  static const char page[] = "<h1>Director of E-commerce</h1><p>You will lead the online shop.</p><ul><li>Own the plan"
                             "</li><li>Own the figures</li></ul>";
  GtkWidget *window = GTK_WIDGET (self->workspace.window);
  g_autoptr (GPtrArray) postings = NULL;
  g_autoptr (GArray) blocks = NULL;
  HwPosting *posting;
  guint n_items = 0;

  copy_page (self, g_strdup (page));
  g_assert_true (gtk_widget_activate_action (window, "win.paste", NULL));
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) != NULL);
  self->dialog = app_find_dialog (HW_TYPE_IMPORT_DIALOG);
  import (self);
  postings = app_workspace_list (&self->workspace, &HW_POSTING, NULL, NULL);
  g_assert_cmpuint (postings->len, ==, 1);
  posting = postings->pdata[0];
  g_assert_null (strchr (posting->text, '<'));
  blocks = hw_blocks_unpack (posting->blocks, (gsize) g_utf8_strlen (posting->text, -1), NULL);
  for (guint i = 0; i < blocks->len; i++)
    n_items += g_array_index (blocks, HwBlock, i).kind == HW_BLOCK_ITEM;
  g_assert_cmpuint (n_items, ==, 2);
}

/* The one that closes it. */
static GtkWidget *
find_toast_button (GtkWidget *window)
{
  GtkWidget *overlay = app_find_widget (window, ADW_TYPE_TOAST_OVERLAY);

  return app_find_widget (gtk_widget_get_last_child (overlay), GTK_TYPE_BUTTON);
}

/* Nobody presses a key to see nothing happen. */
static void
test_what_cannot_be_pasted_is_said (Fixture *self, gconstpointer data)
{
  static const char *const types[] = { "image/png", "text/plain;charset=utf-8" };
  GtkWidget *window = GTK_WIDGET (self->workspace.window);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (" \n", 2);
      g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (types[i], bytes);
      GtkWidget *toast;

      gdk_clipboard_set_content (gtk_widget_get_clipboard (window), provider);
      g_assert_true (gtk_widget_activate_action (window, "win.paste", NULL));
      app_wait_until (app_find_label (window, "There is no text and no file to paste; copy one first"));
      g_assert_null (app_find_dialog (HW_TYPE_IMPORT_DIALOG));
      toast = find_toast_button (window);
      g_signal_emit_by_name (toast, "clicked");
      app_wait_until (!app_find_label (window, "There is no text and no file to paste; copy one first"));
    }
}

static void
assert_too_long (Fixture *self)
{
  GtkWidget *window = GTK_WIDGET (self->workspace.window);
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (window, "win.paste", NULL));
  app_wait_until (app_find_dialog_button (GTK_WINDOW (window), "_Close") != NULL);
  dialog = GTK_WIDGET (gtk_widget_get_root (app_find_dialog_button (GTK_WINDOW (window), "_Close")));
  g_assert_true (app_find_label (dialog, "The text could not be taken"));
  g_assert_true (app_find_label (dialog, "The copied text is larger than 64 MiB; copy and paste it in parts"));
  g_assert_null (app_find_dialog (HW_TYPE_IMPORT_DIALOG));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), "");
}

static void
test_text_over_the_limit_is_refused_with_a_word (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (HW_LIMIT_FILE_BYTES + 1u, 'a');

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->workspace.window)), text);
  assert_too_long (self);
}

static void
test_a_page_over_the_limit_is_refused_with_the_same_word (Fixture *self, gconstpointer data)
{
  copy_page (self, g_strnfill (HW_LIMIT_FILE_BYTES + 1u, 'a'));
  assert_too_long (self);
}

static void
press_paste (Fixture *self)
{
  GtkWidget *window = GTK_WIDGET (self->workspace.window);
  g_autoptr (GtkShortcut) shortcut = app_find_shortcut (window, GDK_KEY_v, GDK_CONTROL_MASK);

  g_assert_nonnull (shortcut);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window, NULL));
}

/* The search of a page has the keys when it is shown; nobody searches for a whole posting. */
static void
test_a_posting_pasted_into_a_search_is_imported (Fixture *self, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (self->workspace.window);
  GtkWidget *search;

  app_workspace_go (&self->workspace, "rubrics");
  app_wait_until ((search = app_find_widget (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY)) != NULL);
  gtk_widget_grab_focus (search);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (search), " head of shop\n");
  press_paste (self);
  app_wait_until (strstr (gtk_editable_get_text (GTK_EDITABLE (search)), "head of shop") != NULL);
  g_assert_null (app_find_dialog (HW_TYPE_IMPORT_DIALOG));
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (search), "Head of Shop\n\nYou will lead the shop.\n");
  press_paste (self);
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) != NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  self->dialog = app_find_dialog (HW_TYPE_IMPORT_DIALOG);
  import (self);
}

/* A program that gives its table as a page alone. */
static void
test_a_pasted_table_without_plain_text_is_taken (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) postings = NULL;

  copy_page (
      self,
      g_strdup ("<h1>Head of Shop</h1><p>You will lead the shop.</p><table><tr><td>Pay</td></tr></table>"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->workspace.window), "win.paste", NULL));
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) != NULL);
  self->dialog = app_find_dialog (HW_TYPE_IMPORT_DIALOG);
  import (self);
  postings = app_workspace_list (&self->workspace, &HW_POSTING, NULL, NULL);
  g_assert_cmpuint (postings->len, ==, 1);
}

static void
test_a_long_feed_is_counted_and_imported (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) feed = g_string_new ("<?xml version=\"1.0\"?>\n<source><publisher>Example</publisher>\n");
  g_autofree char *path = g_build_filename (self->workspace.folder, "jobs.xml", NULL);
  g_autoptr (HwQuery) query = hw_query_new (&HW_POSTING);

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (
        feed,
        "<job><title>Director of shop %u</title><referencenumber>R%u</referencenumber><company>Example"
        "</company><description>You will lead the online shop number %u and its team.</description>"
        "</job>\n",
        i, i, i);
  g_string_append (feed, "</source>\n");
  g_assert_true (g_file_set_contents (path, feed->str, -1, NULL));
  self->dialog = hw_import_dialog_new (GTK_WINDOW (self->workspace.window), self->workspace.session, NULL);
  gtk_window_present (GTK_WINDOW (self->dialog));
  hw_import_dialog_add_file (self->dialog, path);
  app_wait_until (app_shows (self->dialog, "150 new"));
  g_assert_true (app_shows (self->dialog, "and 50 more"));
  import (self);
  g_assert_cmpint (hw_repository_count (self->workspace.repository, query, NULL, NULL), ==, 150);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/import-columns/mapped", test_mapping_changes_the_plan);
  add ("/import-columns/as-they-are", test_headers_and_values_are_shown_as_they_are);
  add ("/import-columns/told", test_a_table_without_names_can_be_told);
  add ("/import-columns/long-feed", test_a_long_feed_is_counted_and_imported);
  add ("/import-columns/pasted-in-search", test_a_posting_pasted_into_a_search_is_imported);
  add ("/import-columns/pasted-nothing", test_what_cannot_be_pasted_is_said);
  add ("/import-columns/pasted-too-long", test_text_over_the_limit_is_refused_with_a_word);
  add ("/import-columns/pasted-page-too-long", test_a_page_over_the_limit_is_refused_with_the_same_word);
  add ("/import-columns/pasted-table", test_a_pasted_table_without_plain_text_is_taken);
  add ("/import-columns/pasted-page", test_a_pasted_page_keeps_its_structure);
  return g_test_run ();
}
