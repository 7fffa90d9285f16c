/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text of twice the size, in a small window, in a language of long words: pages scroll down, and never sideways. Only a
 * table of columns does rather than cut all of them.
 */
#include "app-workspace.h"

#include <libintl.h>

#include "app/hw-brief-tab.h"
#include "app/hw-papers-pane.h"
#include "app/hw-posting-text.h"
#include "app/hw-requisition-candidates-tab.h"
#include "app/hw-screening-row.h"
#include "app/hw-widget.h"
#include "core/hw-people.h"

#define TWICE (2 * 96 * 1024)

static void
set_up (AppWorkspace *self, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", TWICE, NULL);
  app_workspace_set_up (self, "sample");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 640);
  app_settle (50);
}

static void
tear_down (AppWorkspace *self, gconstpointer data)
{
  app_workspace_tear_down (self, "sample");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static gboolean
scrolls_sideways (gpointer scrolled)
{
  GtkAdjustment *sideways = gtk_scrolled_window_get_hadjustment (scrolled);

  return gtk_adjustment_get_upper (sideways) > gtk_adjustment_get_page_size (sideways) + 0.5;
}

static void
assert_fits (AppWorkspace *self)
{
  g_autoptr (GPtrArray) all = NULL;

  app_settle (100);
  all = app_list_widgets (self->window, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_cmpuint (all->len, >, 0);
  for (guint i = 0; i < all->len; i++)
    app_wait_until (gtk_widget_get_width (all->pdata[i]) > 0);
  for (guint i = 0; i < all->len; i++)
    if (!GTK_IS_COLUMN_VIEW (gtk_scrolled_window_get_child (all->pdata[i])) && scrolls_sideways (all->pdata[i]))
      g_error ("%s needs more width than there is", G_OBJECT_TYPE_NAME (gtk_scrolled_window_get_child (all->pdata[i])));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), <=, 1024);
}

static void
test_brief (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);

  app_workspace_go (self, "requisition/%s/brief", requisition);
  app_workspace_tab (self, HW_TYPE_BRIEF_TAB);
  assert_fits (self);
}

static void
test_posting (AppWorkspace *self, gconstpointer data)
{
  HwPostingText *text = app_workspace_open_posting (self);

  assert_fits (self);
  hw_posting_text_select (text, 12); /* one with chips */
  assert_fits (self);
}

static void
test_candidate (AppWorkspace *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = app_workspace_list (self, &HW_CANDIDATE, "name", "Hannah Oyelaran");

  app_workspace_go (self, "candidate/%s", HW_ENTITY (people->pdata[0])->id);
  assert_fits (self);
  adw_view_stack_set_visible_child_name (hw_page_get_view_stack (hw_window_get_page (self->window)), "papers");
  app_wait_until (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_PAPERS_PANE) != NULL);
  assert_fits (self);
}

static void
test_assessment (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *candidacy = app_workspace_candidacy_of (self, "Hannah Oyelaran");
  g_autoptr (GPtrArray) people = app_workspace_list (self, &HW_CANDIDATE, "name", "Hannah Oyelaran");

  app_workspace_go (self, "candidate/%s/%s", HW_ENTITY (people->pdata[0])->id, candidacy);
  adw_view_stack_set_visible_child_name (hw_page_get_view_stack (hw_window_get_page (self->window)), "assessment");
  app_wait_until (app_find_widget (GTK_WIDGET (self->window), HW_TYPE_SCREENING_ROW) != NULL);
  assert_fits (self);
}

static void
test_candidates (AppWorkspace *self, gconstpointer data)
{
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);

  app_workspace_go (self, "requisition/%s/candidates", requisition);
  app_workspace_tab (self, HW_TYPE_REQUISITION_CANDIDATES_TAB);
  assert_fits (self);
}

/* A long name of a file is shortened in the button, and said in full to who asks; the chosen one has a mark
 * in the list. */
static void
test_long_names (void)
{
  static const char *const NAMES[]
    = { "curriculum-vitae-of-somebody-who-names-files-at-length-2026-final.pdf", "short.txt", NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (NAMES);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *label;
  int least, natural;

  hw_widget_shorten_names (GTK_DROP_DOWN (drop_down));
  gtk_window_set_child (window, drop_down);
  gtk_window_present (window);
  app_settle (50);
  gtk_widget_measure (drop_down, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least * 2, <, natural);
  label = app_find_widget (drop_down, GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, NAMES[0]);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (label))); /* the mark */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  g_assert_true (app_find_label (drop_down, "short.txt"));
  gtk_window_destroy (window);
}

/* A row of the settings' kind shows its choices whole: their lists open as wide as they need. */
static void
test_whole_names (void)
{
  static const char *const NAMES[] = { "Vendor, agency and marketplace management", "Other", NULL };
  GtkStringList *names = gtk_string_list_new (NAMES);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", "Points to", "model", names, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GPtrArray) labels = NULL;

  hw_widget_show_names (ADW_COMBO_ROW (row));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (window, list);
  gtk_window_present (window);
  app_wait_until (gtk_widget_get_width (row) > 0);
  g_assert_true (app_find_label (row, NAMES[0])); /* the choice */
  gtk_widget_activate (row);
  app_wait_until (app_find_label (row, NAMES[1]));
  app_settle (100);
  labels = app_list_widgets (row, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (labels->pdata[i])));
  gtk_window_destroy (window);
  g_object_unref (names);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "de", TRUE);
  app_test_init (&argc, &argv);
  bindtextdomain (GETTEXT_PACKAGE, TRANSLATIONS);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE); /* of templates */
  g_test_add ("/large-text/brief", AppWorkspace, NULL, set_up, test_brief, tear_down);
  g_test_add ("/large-text/posting", AppWorkspace, NULL, set_up, test_posting, tear_down);
  g_test_add ("/large-text/candidate", AppWorkspace, NULL, set_up, test_candidate, tear_down);
  g_test_add ("/large-text/assessment", AppWorkspace, NULL, set_up, test_assessment, tear_down);
  g_test_add ("/large-text/candidates", AppWorkspace, NULL, set_up, test_candidates, tear_down);
  g_test_add_func ("/large-text/long-names", test_long_names);
  g_test_add_func ("/large-text/whole-names", test_whole_names);
  return g_test_run ();
}
