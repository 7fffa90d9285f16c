/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Two panes where there is room, and in a narrow window one above the other, or one at a time; nothing is cut. */
#include "app-workspace.h"

#include "app/hw-brief-tab.h"
#include "app/hw-fold.h"
#include "app/hw-posting-tab.h"
#include "app/hw-requisition-candidates-tab.h"
#include "app/hw-sidebar.h"

typedef struct
{
  GtkWindow *window;
  HwFold *fold;
  GtkWidget *start, *end; /* at least 200 and 300 wide */
} Fixture;

static gboolean
has_width (gpointer widget, int width)
{
  return gtk_widget_get_width (widget) == width;
}

static void
set_up (Fixture *self, gconstpointer one_at_a_time)
{
  self->window = GTK_WINDOW (gtk_window_new ());
  self->start = g_object_new (GTK_TYPE_DRAWING_AREA, "focusable", TRUE, NULL);
  self->end = g_object_new (GTK_TYPE_DRAWING_AREA, "focusable", TRUE, NULL);
  gtk_widget_set_size_request (self->start, 200, 50);
  gtk_widget_set_size_request (self->end, 300, 50);
  self->fold = g_object_new (HW_TYPE_FOLD, "one-at-a-time", one_at_a_time != NULL, "position", 250, "start-child",
                             self->start, "end-child", self->end, NULL);
  gtk_widget_set_direction (GTK_WIDGET (hw_fold_get_paned (self->fold)), GTK_TEXT_DIR_LTR); /* whatever the language */
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_child (self->window, GTK_WIDGET (self->fold));
  gtk_window_set_default_size (self->window, 800, 400);
  gtk_window_present (self->window);
  app_wait_until (has_width (self->fold, 800));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
}

static void
make_wide (Fixture *self, int width, gboolean folded)
{
  gtk_window_set_default_size (self->window, width, 400);
  app_wait_until (has_width (self->fold, width));
  app_wait_until (hw_fold_get_folded (self->fold) == folded);
}

static void
assert_place (GtkWidget *child, HwFold *fold, int x, int width)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fold), &place));
  g_assert_cmpfloat (place.origin.x, ==, x);
  g_assert_cmpfloat (place.size.width, ==, width);
}

static void
test_narrow_ones_stand_above_each_other (Fixture *self, gconstpointer data)
{
  graphene_rect_t below;

  g_assert_false (hw_fold_get_folded (self->fold));
  assert_place (self->start, self->fold, 0, 250);
  make_wide (self, 320, TRUE); /* which the two side by side could not be */
  app_wait_until (has_width (self->start, 320));
  assert_place (self->start, self->fold, 0, 320);
  assert_place (self->end, self->fold, 0, 320);
  g_assert_true (gtk_widget_compute_bounds (self->end, GTK_WIDGET (self->fold), &below));
  g_assert_cmpfloat (below.origin.y, >=, 200); /* half of the height is the other's */
  make_wide (self, 800, FALSE);
  app_wait_until (has_width (self->start, 250)); /* where the handle was */
}

static void
test_a_narrow_one_shows_one_at_a_time (Fixture *self, gconstpointer data)
{
  make_wide (self, 400, TRUE);
  g_assert_false (gtk_widget_get_visible (self->start));
  app_wait_until (has_width (self->end, 400));
  hw_fold_toggle (self->fold);
  g_assert_false (gtk_widget_get_visible (self->end));
  app_wait_until (has_width (self->start, 400));
  g_assert_true (gtk_window_get_focus (self->window) == self->start);
  hw_fold_close (self->fold);
  g_assert_true (gtk_widget_get_visible (self->end));
  make_wide (self, 800, FALSE);
  g_assert_true (gtk_widget_get_visible (self->start));
  hw_fold_toggle (self->fold); /* with room, the other stays */
  g_assert_false (gtk_widget_get_visible (self->start));
  g_assert_true (gtk_widget_get_visible (self->end));
}

static void
test_from_right_to_left (Fixture *self, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (hw_fold_get_paned (self->fold)), GTK_TEXT_DIR_RTL);
  make_wide (self, 320, TRUE);
  app_wait_until (has_width (self->end, 320));
  assert_place (self->end, self->fold, 0, 320);
}

/* The window */

static GtkWidget *
open_narrow (AppWorkspace *self, const char *tab, GType type)
{
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);

  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 700);
  app_workspace_go (self, "requisition/%s/%s", requisition, tab);
  return app_workspace_tab (self, type);
}

static gboolean
fits (GtkWidget *tab, int width)
{
  graphene_rect_t place;
  GtkWidget *scrolled = gtk_widget_get_ancestor (tab, GTK_TYPE_SCROLLED_WINDOW); /* the frame of all pages */

  return gtk_widget_get_width (scrolled) <= width && gtk_widget_compute_bounds (tab, scrolled, &place)
         && place.size.width <= (float) gtk_widget_get_width (scrolled);
}

static void
test_nothing_is_cut_in_a_narrow_window (AppWorkspace *self, gconstpointer data)
{
  GtkWidget *tab = open_narrow (self, "posting", HW_TYPE_POSTING_TAB);

  app_wait_until (fits (tab, 600));
  app_wait_until (fits (open_narrow (self, "brief", HW_TYPE_BRIEF_TAB), 600));
  app_wait_until (fits (open_narrow (self, "candidates", HW_TYPE_REQUISITION_CANDIDATES_TAB), 600));
}

static void
test_the_sidebar_of_a_narrow_window_opens_and_closes (AppWorkspace *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  open_narrow (self, "brief", HW_TYPE_BRIEF_TAB);
  app_wait_until (app_find_widget (window, HW_TYPE_SIDEBAR) == NULL);
  g_assert_true (gtk_widget_activate_action (window, "win.toggle-sidebar", NULL));
  app_workspace_go (self, "postings"); /* before it was laid out: tearing down finds that nothing keeps the page */
  g_assert_null (app_find_widget (window, HW_TYPE_SIDEBAR));
  g_assert_true (gtk_widget_activate_action (window, "win.toggle-sidebar", NULL));
  app_wait_until (app_find_widget (window, HW_TYPE_SIDEBAR) != NULL);
  app_wait_until (gtk_widget_get_width (app_find_widget (window, HW_TYPE_SIDEBAR)) > 500); /* in place of the page */
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (hw_window_get_page (self->window))));
  app_workspace_go (self, "candidates");
  g_assert_null (app_find_widget (window, HW_TYPE_SIDEBAR));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (hw_window_get_page (self->window))));
}

#define add(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)
#define add_window(path, function)                                                                            \
  g_test_add (path, AppWorkspace, "sample", app_workspace_set_up, function, app_workspace_tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/fold/stacked", NULL, test_narrow_ones_stand_above_each_other);
  add ("/fold/one-at-a-time", "one", test_a_narrow_one_shows_one_at_a_time);
  add ("/fold/right-to-left", NULL, test_from_right_to_left);
  add_window ("/fold/window", test_nothing_is_cut_in_a_narrow_window);
  add_window ("/fold/sidebar", test_the_sidebar_of_a_narrow_window_opens_and_closes);
  return g_test_run ();
}
