/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include "app/hw-cell.h"
#include "app/hw-link-row.h"
#include "app/hw-list-view.h"
#include "app/hw-settings.h"
#include "app/hw-sidebar-row.h"

static gboolean
shows (HwWindow *window, const char *text)
{
  return app_find_label (GTK_WIDGET (window), text);
}

static void
test_places_and_back (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *id = app_fixture_add_requisition (fixture, "Director of E-commerce", HW_STATE_OPEN);
  HwWindow *window = app_window_new (fixture, "requisitions");

  app_wait_until (shows (window, "Director of E-commerce"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Requisitions – Hiring Workbench");
  hw_window_go (window, "candidates");
  app_wait_until (shows (window, "No candidates yet"));
  hw_window_go (window, "nowhere/at-all");
  g_assert_cmpstr (hw_window_get_place (window), ==, "candidates");
  app_wait_until (shows (window, "There is no such page"));
  hw_window_go_back (window);
  g_assert_cmpstr (hw_window_get_place (window), ==, "requisitions");
  app_wait_until (shows (window, "Director of E-commerce"));
  app_window_close (window);
}

static void
test_a_state_is_a_place_of_its_own (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *open = app_fixture_add_requisition (fixture, "Open position", HW_STATE_OPEN);
  g_autofree char *draft = app_fixture_add_requisition (fixture, "Draft position", HW_STATE_DRAFT);
  HwWindow *window = app_window_new (fixture, "requisitions/open");

  app_wait_until (shows (window, "Open position"));
  g_assert_false (shows (window, "Draft position"));
  hw_window_go (window, "requisitions/draft");
  app_wait_until (shows (window, "Draft position"));
  app_wait_until (!shows (window, "Open position"));
  app_window_close (window);
}

static HwSidebarRow *
find_row (GtkWidget *root, const char *place)
{
  if (HW_IS_SIDEBAR_ROW (root) && g_strcmp0 (hw_sidebar_row_get_place (HW_SIDEBAR_ROW (root)), place) == 0)
    return HW_SIDEBAR_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      HwSidebarRow *found = find_row (child, place);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static int
count_of (HwWindow *window, const char *place)
{
  HwSidebarRow *row = find_row (GTK_WIDGET (window), place);
  int count = -1;

  if (row != NULL)
    g_object_get (row, "count", &count, NULL);
  return count;
}

static void
test_the_sidebar_counts (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *first = app_fixture_add_requisition (fixture, "One", HW_STATE_OPEN);
  g_autofree char *second = NULL;
  HwWindow *window = app_window_new (fixture, "candidate/nobody");

  app_wait_until (count_of (window, "requisitions") == 1);
  g_assert_cmpint (count_of (window, "requisitions/open"), ==, 1);
  g_assert_null (find_row (GTK_WIDGET (window), "requisitions/draft"));
  second = app_fixture_add_requisition (fixture, "Two", HW_STATE_DRAFT);
  app_wait_until (count_of (window, "requisitions/draft") == 1);
  g_assert_cmpint (count_of (window, "requisitions"), ==, 2);
  /* states stand in their own order under all of them, whichever was there first */
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (find_row (GTK_WIDGET (window), "requisitions/draft"))),
                   <,
                   gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (find_row (GTK_WIDGET (window), "requisitions/open"))));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (GTK_WIDGET (window), "requisitions")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Requisitions, 2");
  app_window_close (window);
}

static GtkEditable *
find_search (HwWindow *window)
{
  hw_window_toggle_search (window);
  app_wait_until (GTK_IS_EDITABLE (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                                            GTK_TYPE_SEARCH_ENTRY)));
  return GTK_EDITABLE (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_SEARCH_ENTRY));
}

static void
test_search_finds_as_one_types (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *id = app_fixture_add_candidate (fixture, "Ada Example");
  g_autofree char *place = g_strconcat ("candidate/", id, NULL);
  HwWindow *window = app_window_new (fixture, "requisitions");
  GtkEditable *entry = find_search (window);
  HwLinkRow *row;

  gtk_editable_set_text (entry, "ada");
  app_wait_until (app_find_widget (GTK_WIDGET (window), HW_TYPE_LINK_ROW) != NULL);
  g_assert_true (shows (window, "Ada Example"));
  row = HW_LINK_ROW (app_find_widget (GTK_WIDGET (window), HW_TYPE_LINK_ROW));
  g_assert_cmpstr (hw_link_row_get_place (row), ==, place);
  gtk_editable_set_text (entry, "a/b?c d");
  app_wait_until (shows (window, "“a/b?c d”"));
  app_wait_until (shows (window, "Nothing matches"));
  g_assert_true (g_str_has_prefix (hw_window_get_place (window), "search/"));
  gtk_editable_set_text (entry, "");
  app_wait_until (g_strcmp0 (hw_window_get_place (window), "requisitions") == 0);
  app_window_close (window);
}

static void
test_a_workspace_that_does_not_open (AppFixture *fixture, gconstpointer data)
{
  HwWindow *window = hw_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  hw_window_show_opening (window, "Adding the sample: candidates");
  app_wait_until (shows (window, "Adding the sample: candidates"));
  hw_window_show_problem (window, "/tmp/a & b.hiring", "it is damaged <here>; restore the newest backup");
  app_wait_until (shows (window, "“a & b.hiring” could not be opened"));
  g_assert_true (shows (window, "it is damaged <here>; restore the newest backup"));
  app_window_close (window);
}

static void
test_undo_takes_back_and_says_what (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *id = app_fixture_add_candidate (fixture, "Ada Example");
  HwWindow *window = app_window_new (fixture, "candidates");

  app_wait_until (shows (window, "Ada Example"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_wait_until (shows (window, "Undone: Set the scene"));
  app_wait_until (shows (window, "No candidates yet"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  app_wait_until (shows (window, "Ada Example"));
  app_window_close (window);
}

static gboolean
is_told (HwWindow *window, const char *what)
{
  for (guint i = 0; i < 100; i++) /* far sooner than it would go by itself */
    app_iterate ();
  return shows (window, what);
}

/* Undo, redo and undo again by the keys: each is said, and none of the buttons stays to do nothing. */
static void
test_one_button_at_a_time_and_none_of_another_workspace (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *id = app_fixture_add_candidate (fixture, "Ada Example");
  HwWindow *window = app_window_new (fixture, "candidates");

  app_wait_until (shows (window, "Ada Example"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_wait_until (shows (window, "Undone: Set the scene"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  app_wait_until (hw_session_can_undo (fixture->session));
  g_assert_false (is_told (window, "Undone: Set the scene"));
  app_wait_until (shows (window, "Done again: Set the scene"));
  hw_window_set_session (window, NULL, NULL);
  g_assert_false (is_told (window, "Done again: Set the scene"));
  app_window_close (window);
}

/* Lists */

static void
test_a_list_never_shows_more_than_a_hundred (AppFixture *fixture, gconstpointer data)
{
  HwWindow *window;
  HwListView *view;
  GListModel *list;
  guint offset;

  for (guint i = 0; i < 130; i++)
    {
      g_autofree char *name = g_strdup_printf ("Candidate %03u", i);
      g_autofree char *id = app_fixture_add_candidate (fixture, name);
    }
  window = app_window_new (fixture, "candidates");
  app_wait_until (shows (window, "1 to 100 of 130"));
  view = HW_LIST_VIEW (app_find_widget (GTK_WIDGET (window), HW_TYPE_LIST_VIEW));
  list = G_LIST_MODEL (hw_list_view_get_list (view));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 100);
  hw_entity_list_set_offset (hw_list_view_get_list (view), 100);
  app_wait_until (shows (window, "101 to 130 of 130"));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 30);
  gtk_editable_set_text (GTK_EDITABLE (app_find_widget (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY)), "no such person");
  app_wait_until (shows (window, "Nothing matches"));
  g_object_get (list, "offset", &offset, NULL);
  g_assert_cmpuint (offset, ==, 0);
  app_window_close (window);
}

static void
opened_cb (HwListView *view, const char *id, char **opened)
{
  *opened = g_strdup (id);
}

static void
test_a_row_opens_what_it_shows (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *id = app_fixture_add_candidate (fixture, "Ada Example");
  g_autofree char *opened = NULL;
  HwWindow *window = app_window_new (fixture, "candidates");
  GtkWidget *view;

  app_wait_until (shows (window, "Ada Example"));
  view = app_find_widget (GTK_WIDGET (window), HW_TYPE_LIST_VIEW);
  g_signal_connect (view, "open", G_CALLBACK (opened_cb), &opened);
  g_signal_emit_by_name (app_find_widget (view, GTK_TYPE_COLUMN_VIEW), "activate", 0u);
  g_assert_cmpstr (opened, ==, id);
  app_window_close (window);
}

static void
test_a_cell_is_read_as_a_sentence (void)
{
  GtkWidget *cell = g_object_ref_sink (hw_cell_new (HW_COLUMN_PILL));

  hw_cell_set_text (HW_CELL (cell), "Open", "Director of E-commerce, Open");
  g_assert_cmpstr (hw_cell_get_text (HW_CELL (cell)), ==, "Open");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Director of E-commerce, Open");
  hw_cell_set_text (HW_CELL (cell), NULL, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_object_unref (cell);
}

/* Settings */

static void
test_the_window_comes_back_as_it_was (AppFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkPaned *paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  int width, height;

  g_assert_nonnull (hw_settings_get ());
  gtk_window_set_child (window, GTK_WIDGET (paned));
  gtk_window_set_default_size (window, 1111, 777);
  gtk_paned_set_position (paned, 333);
  hw_settings_save_window (window, paned);
  gtk_window_set_default_size (window, 500, 500);
  gtk_paned_set_position (paned, 150);
  hw_settings_restore_window (window, paned);
  gtk_window_get_default_size (window, &width, &height);
  g_assert_cmpint (width, ==, 1111);
  g_assert_cmpint (height, ==, 777);
  g_assert_cmpint (gtk_paned_get_position (paned), ==, 333);
  gtk_window_destroy (window);
}

static void
test_the_scheme_follows_the_setting (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  hw_settings_apply_color_scheme ();
  hw_settings_set_string ("color-scheme", "dark");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  hw_settings_set_string ("color-scheme", "default");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_null (hw_settings_dup_string ("member-id"));
}

/* The first page shows it; an application that is not installed finds none in the system. */
static void
test_the_own_icon_comes_with_the_program (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, "/org/hiringworkbench/HiringWorkbench/icons"); /* as GtkApplication does */
  g_assert_true (gtk_icon_theme_has_icon (theme, "org.hiringworkbench.HiringWorkbench"));
}

/* The tabs go to the bottom before they make the window wider, also with the border it has without a compositor. */
static void
test_tabs_never_widen_the_window (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *id = app_fixture_add_candidate (fixture, "Ada Example");
  g_autofree char *place = g_strconcat ("candidate/", id, NULL);
  HwWindow *window = app_window_new (fixture, place);
  gboolean at_bottom = FALSE;

  app_wait_until (app_find_widget (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER) != NULL);
  for (int width = 1300; width > 700; width -= 3)
    {
      int minimum;

      gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, width);
      at_bottom = at_bottom || app_find_widget (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER_BAR) != NULL;
    }
  g_assert_true (at_bottom);
  app_window_close (window);
}

#define add(path, function)                                                                                   \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, function, app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/window/places", test_places_and_back);
  add ("/window/states", test_a_state_is_a_place_of_its_own);
  add ("/window/sidebar", test_the_sidebar_counts);
  add ("/window/search", test_search_finds_as_one_types);
  add ("/window/tabs", test_tabs_never_widen_the_window);
  add ("/window/problem", test_a_workspace_that_does_not_open);
  add ("/window/undo", test_undo_takes_back_and_says_what);
  add ("/window/toasts", test_one_button_at_a_time_and_none_of_another_workspace);
  add ("/list/hundred", test_a_list_never_shows_more_than_a_hundred);
  add ("/list/open", test_a_row_opens_what_it_shows);
  g_test_add_func ("/list/cell", test_a_cell_is_read_as_a_sentence);
  g_test_add_func ("/window/icon", test_the_own_icon_comes_with_the_program);
  add ("/settings/window", test_the_window_comes_back_as_it_was);
  g_test_add_func ("/settings/scheme", test_the_scheme_follows_the_setting);
  return g_test_run ();
}
