/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"

#include <string.h>

#include "app/hw-columns-row.h"
#include "app/hw-encoding-row.h"
#include "app/hw-import-dialog.h"
#include "base/hw-error.h"
#include "core/hw-posting.h"
#include "workbench/hw-reader-client.h"

/* Letters of an encoding that no file names: it is found out, and a person who knows better says so. */

#define LETTERS "Se\xf1or Ca\xf1" "as, Heladero\n\nPlan our menu of ices, and lead the team of the kitchen.\n"
#define AS_WESTERN "Se\xc3\xb1or Ca\xc3\xb1" "as, Heladero"
#define AS_CENTRAL "Se\xc5\x84or Ca\xc5\x84" "as, Heladero"
#define CENTRAL "Central European (windows-1250)"

typedef struct
{
  AppWorkspace workspace;
  HwImportDialog *dialog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  app_workspace_set_up (&self->workspace, NULL);
  self->dialog = hw_import_dialog_new (GTK_WINDOW (self->workspace.window), self->workspace.session, NULL);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  app_workspace_tear_down (&self->workspace, NULL);
}

static void
give (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->workspace.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  hw_import_dialog_add_file (self->dialog, path);
}

static GtkWidget *
find_row (Fixture *self)
{
  return app_find_widget (GTK_WIDGET (self->dialog), HW_TYPE_ENCODING_ROW);
}

static GtkDropDown *
find_names (Fixture *self)
{
  return GTK_DROP_DOWN (app_find_widget (find_row (self), GTK_TYPE_DROP_DOWN));
}

static void
choose (Fixture *self, const char *name)
{
  GListModel *names = gtk_drop_down_get_model (find_names (self));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (names, i);

      if (!g_str_equal (gtk_string_object_get_string (item), name))
        continue;
      gtk_drop_down_set_selected (find_names (self), i);
      return;
    }
  g_assert_not_reached ();
}

static void
import (Fixture *self)
{
  app_press (self->dialog, "_Import");
  app_wait_until (app_find_dialog (HW_TYPE_IMPORT_DIALOG) == NULL);
}

static void
test_another_one_is_read_and_imported (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) postings = NULL;
  g_autoptr (HwQuery) all = hw_query_new (&HW_POSTING);

  give (self, "posting.txt", LETTERS);
  app_wait_until (app_shows_import (self->dialog, AS_WESTERN));
  g_assert_true (app_find_label (find_row (self), "Detected: windows-1252"));
  choose (self, CENTRAL);
  app_wait_until (app_shows_import (self->dialog, AS_CENTRAL));
  g_assert_true (app_find_label (find_row (self), "Detected: windows-1252")); /* for one who wants it back */
  choose (self, "Automatic");
  app_wait_until (app_shows_import (self->dialog, AS_WESTERN));
  choose (self, CENTRAL);
  app_wait_until (app_shows_import (self->dialog, AS_CENTRAL));
  import (self);
  postings = app_workspace_list (&self->workspace, &HW_POSTING, NULL, NULL);
  g_assert_cmpuint (postings->len, ==, 1);
  g_assert_nonnull (strstr (((HwPosting *) postings->pdata[0])->text, AS_CENTRAL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->workspace.window), "win.undo", NULL));
  app_wait_until (hw_repository_count (self->workspace.repository, all, NULL, NULL) == 0);
}

/* \x81 is no letter of windows-1252. */
static void
test_one_that_is_not_found_out_can_be_said (Fixture *self, gconstpointer data)
{
  give (self, "posting.txt", "\x81\xe0\xea\xe5\xf0, Bakery\n\nBake bread, and lead the team of the night.\n");
  app_wait_until (app_shows (self->dialog, "This file cannot be imported"));
  g_assert_true (app_find_label (find_row (self), "Not detected; choose the right one"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->dialog)) == find_row (self));
  choose (self, "Cyrillic (windows-1251)");
  app_wait_until (app_shows_import (self->dialog, "\xd0\x83\xd0\xb0\xd0\xba\xd0\xb5\xd1\x80, Bakery"));
  choose (self, "Western European (windows-1252)");
  app_wait_until (app_shows (self->dialog, "This file cannot be imported"));
  g_assert_nonnull (find_row (self));
  gtk_window_destroy (GTK_WINDOW (self->dialog));
}

static void
test_it_holds_for_one_file (Fixture *self, gconstpointer data)
{
  give (self, "1.txt", LETTERS);
  give (self, "2.txt", "Baker\n\nBake bread, and lead the team of the night.\n");
  give (self, "3.txt", LETTERS "Ask for the ices of last year.\n");
  app_wait_until (app_shows_import (self->dialog, AS_WESTERN));
  choose (self, CENTRAL);
  app_wait_until (app_shows_import (self->dialog, AS_CENTRAL));
  app_press (self->dialog, "_Import");
  app_wait_until (app_shows_import (self->dialog, "Baker"));
  g_assert_null (find_row (self)); /* nothing to choose: these letters are the same in all of them */
  app_press (self->dialog, "_Import");
  app_wait_until (app_shows_import (self->dialog, AS_WESTERN));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_names (self)), ==, 0);
  import (self);
}

/* The names of its columns are others then, and what was said of them is of other columns. */
static void
test_a_table_is_read_anew (Fixture *self, gconstpointer data)
{
  GtkWidget *columns;

  give (self, "people.csv", "name,Ca\xf1" "a\nAda Example,Se\xf1or\n");
  app_wait_until (app_shows_import (self->dialog, "Ada Example"));
  columns = app_find_widget (GTK_WIDGET (self->dialog), HW_TYPE_COLUMNS_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (columns), TRUE);
  app_wait_until (app_shows (self->dialog, "Ca\xc3\xb1" "a"));
  choose (self, CENTRAL);
  app_wait_until (app_shows_import (self->dialog, "Ada Example") && app_shows (self->dialog, "Ca\xc5\x84" "a"));
  g_assert_false (app_shows (self->dialog, "Ca\xc3\xb1" "a"));
  import (self);
}

/* Whatever comes of it: the reader knows the name. */
static void
test_all_that_are_offered_are_read (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->workspace.folder, "posting.txt", NULL);
  guint n;

  give (self, "posting.txt", LETTERS);
  app_wait_until (app_shows_import (self->dialog, AS_WESTERN));
  n = g_list_model_get_n_items (gtk_drop_down_get_model (find_names (self)));
  g_assert_cmpuint (n, >, 20);
  for (guint i = 1; i < n; i++)
    {
      HwReadOptions options = { 0 };
      g_autoptr (HwDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      gtk_drop_down_set_selected (find_names (self), i);
      options.encoding = (char *) hw_encoding_row_get_encoding (HW_ENCODING_ROW (find_row (self)));
      document = hw_reader_client_read (path, &options, NULL, NULL, &error);
      if (document == NULL && !g_error_matches (error, HW_ERROR, HW_ERROR_ENCODING))
        g_error ("%s: %s", options.encoding, error->message);
    }
  gtk_window_destroy (GTK_WINDOW (self->dialog));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/import-encoding/another", test_another_one_is_read_and_imported);
  add ("/import-encoding/said", test_one_that_is_not_found_out_can_be_said);
  add ("/import-encoding/one-file", test_it_holds_for_one_file);
  add ("/import-encoding/table", test_a_table_is_read_anew);
  add ("/import-encoding/all", test_all_that_are_offered_are_read);
  return g_test_run ();
}
