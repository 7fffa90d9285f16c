/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"

#include "app/hw-jurisdictions-page.h"
#include "workbench/hw-jurisdictions.h"

/* The page on which users keep the rules that the checks of postings go by. */

typedef struct
{
  AppWorkspace workspace;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  app_workspace_set_up (&self->workspace, NULL);
  app_workspace_go (&self->workspace, "jurisdictions");
  self->page = GTK_WIDGET (hw_window_get_page (self->workspace.window));
  app_wait_until (app_find_label (self->page, "New York City"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  app_workspace_tear_down (&self->workspace, NULL);
}

static GPtrArray *
list (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *all = hw_jurisdictions_list (self->workspace.session, NULL, &error);

  g_assert_no_error (error);
  return all;
}

static guint
count (Fixture *self)
{
  g_autoptr (GPtrArray) all = list (self);

  return all->len;
}

static AdwEntryRow *
find_row (Fixture *self, const char *title)
{
  g_autoptr (GPtrArray) rows = app_list_widgets (self->page, ADW_TYPE_ENTRY_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), title))
      return rows->pdata[i];
  g_assert_not_reached ();
}

static void
type (Fixture *self, const char *title, const char *text)
{
  AdwEntryRow *row = find_row (self, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
}

static gboolean
is_first (Fixture *self, const char *name, const char *since, gint64 employees)
{
  g_autoptr (GPtrArray) all = list (self);
  HwJurisdiction *first = g_ptr_array_index (all, 0);

  return g_strcmp0 (first->name, name) == 0 && g_strcmp0 (first->range_since, since) == 0
         && first->employees_min == employees;
}

static gboolean
first_has_places (Fixture *self, guint n)
{
  g_autoptr (GPtrArray) all = list (self);

  return g_strv_length (((HwJurisdiction *) g_ptr_array_index (all, 0))->places) == n;
}

static void
test_what_is_typed_is_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  HwJurisdiction *first;

  type (self, "Smallest number of employees that it binds", "15");
  app_wait_until (is_first (self, "New York City", "2022-11-01", 15));
  app_settle (50);
  app_wait_until (!hw_page_is_loading (HW_PAGE (self->page)));
  type (self, "Names in postings, separated by semicolons", "NYC;  New York, NY ;");
  app_wait_until (first_has_places (self, 2));
  app_settle (50);
  app_wait_until (!hw_page_is_loading (HW_PAGE (self->page)));
  type (self, "Required since (year-month-day); empty: no rule", "2027-01-01");
  app_wait_until (is_first (self, "New York City", "2027-01-01", 15));
  all = list (self);
  first = g_ptr_array_index (all, 0);
  g_assert_cmpuint (g_strv_length (first->places), ==, 2);
  g_assert_cmpstr (first->places[1], ==, "New York, NY");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->workspace.window), "win.undo", NULL));
  app_wait_until (is_first (self, "New York City", "2022-11-01", 15));
}

static void
test_what_is_no_date_is_refused (Fixture *self, gconstpointer data)
{
  type (self, "Required since (year-month-day); empty: no rule", "last spring");
  app_press_dialog (GTK_WINDOW (self->workspace.window), "_Close");
  g_assert_true (is_first (self, "New York City", "2022-11-01", 4));
}

static void
test_added_removed_and_restored (Fixture *self, gconstpointer data)
{
  guint n = count (self);

  g_assert_true (gtk_widget_activate_action (self->page, "jurisdictions.add", NULL));
  app_answer (GTK_WINDOW (self->workspace.window), "Atlantis", "_Add");
  app_wait_until (count (self) == n + 1);
  app_wait_until (app_find_label (self->page, "Atlantis"));
  app_wait_until (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (find_row (self, "Name"))), "Atlantis") == 0);
  g_assert_true (gtk_widget_activate_action (self->page, "jurisdictions.remove", NULL));
  app_wait_until (count (self) == n);
  app_wait_until (!app_find_label (self->page, "Atlantis"));
  g_assert_true (gtk_widget_activate_action (self->page, "jurisdictions.remove", NULL)); /* another is chosen now */
  app_wait_until (count (self) == n - 1);
  g_assert_true (gtk_widget_activate_action (self->page, "jurisdictions.restore", NULL));
  app_press_dialog (GTK_WINDOW (self->workspace.window), "_Restore");
  app_wait_until (count (self) == n);
}

/* The rules that are shipped know the capital however it is written, and the state of the same name as another. */
static void
test_spellings_of_a_place (Fixture *self, gconstpointer data)
{
  static const char *const spellings[] = { "Washington, DC", "Washington DC", "Washington, D.C.", "Washington D.C.",
                                           "Washington, D.C", "Washington, DC 20001" };
  g_autoptr (GPtrArray) all = list (self);

  for (guint i = 0; i < all->len; i++)
    for (guint s = 0; s < G_N_ELEMENTS (spellings); s++)
      {
        const HwJurisdiction *one = all->pdata[i];
        gboolean capital = g_str_equal (one->name, "District of Columbia");

        g_test_message ("%s: %s", one->name, spellings[s]);
        if (capital || !g_str_equal (one->name, "Washington"))
          g_assert_cmpint (hw_jurisdiction_covers (one, spellings[s]), ==, capital);
        g_assert_false (capital && hw_jurisdiction_covers (one, "Seattle, Washington"));
      }
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/jurisdictions/typed", test_what_is_typed_is_kept);
  add ("/jurisdictions/no-date", test_what_is_no_date_is_refused);
  add ("/jurisdictions/added", test_added_removed_and_restored);
  add ("/jurisdictions/spellings", test_spellings_of_a_place);
  return g_test_run ();
}
