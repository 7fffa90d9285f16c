/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include "app/hw-pages.h"
#include "app/hw-window-actions.h"

#define UI "/org/hiringworkbench/HiringWorkbench/ui/"

static const HwActionEntry *
find_action (const char *name)
{
  for (const HwActionEntry *entry = hw_window_actions (); entry->name != NULL; entry++)
    if (g_str_equal (entry->name, name))
      return entry;
  return NULL;
}

static void
test_names_and_keys_are_unique (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const HwActionEntry *entry = hw_window_actions (); entry->name != NULL; entry++)
    {
      g_auto (GStrv) own = entry->keys != NULL ? g_strsplit (entry->keys, " ", -1) : NULL;

      g_assert_true (g_hash_table_add (names, (gpointer) entry->name));
      g_assert_true (g_str_has_prefix (entry->name, "win."));
      g_assert_nonnull (entry->run);
      for (guint i = 0; own != NULL && own[i] != NULL; i++)
        {
          guint key;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (own[i], &key, &modifiers));
          g_assert_true (g_hash_table_add (keys, gtk_accelerator_name (key, modifiers)));
        }
    }
}

static char *
load (const char *file)
{
  g_autofree char *path = g_strconcat (UI, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A button or menu item whose action is misspelt would only ever be grey. */
static void
test_templates_name_actions_that_exist (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (UI, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("action(?:-name)?\">(win\\.[a-z-]+)", 0, 0, NULL);
  guint n = 0;

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *text = load (files[i]);
      g_autoptr (GMatchInfo) match = NULL;

      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++)
        {
          g_autofree char *name = g_match_info_fetch (match, 1);

          if (find_action (name) == NULL)
            g_test_message ("%s names %s", files[i], name);
          g_assert_nonnull (find_action (name));
        }
    }
  g_assert_cmpuint (n, >, 20);
}

static gboolean
has_key (const char *accelerator)
{
  for (const HwActionEntry *entry = hw_window_actions (); entry->name != NULL; entry++)
    {
      g_auto (GStrv) keys = entry->keys != NULL ? g_strsplit (entry->keys, " ", -1) : NULL;

      if (keys != NULL && g_strv_contains ((const char *const *) keys, accelerator))
        return TRUE;
    }
  return FALSE;
}

/* The shortcuts' window shows each key of the table, and no Control or Alt key that does nothing. */
static void
test_shortcuts_window_tells_the_truth (void)
{
  g_autofree char *text = load ("help-overlay.ui");
  g_autoptr (GRegex) regex = g_regex_new ("accelerator\">(&lt;[^<]+)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *escaped = g_match_info_fetch (match, 1);
      g_autoptr (GString) accelerator = g_string_new (escaped);

      g_string_replace (accelerator, "&lt;", "<", 0);
      g_string_replace (accelerator, "&gt;", ">", 0);
      if (!g_str_equal (accelerator->str, "<Control>Return")) /* the scorecard's own */
        g_assert_true (has_key (accelerator->str));
    }
  for (const HwActionEntry *entry = hw_window_actions (); entry->name != NULL; entry++)
    {
      g_auto (GStrv) keys = entry->keys != NULL ? g_strsplit (entry->keys, " ", -1) : NULL;
      g_autofree char *escaped = keys != NULL ? g_markup_escape_text (keys[0], -1) : NULL;
      g_autofree char *shown = g_strdup_printf ("accelerator\">%s<", escaped != NULL ? escaped : "");

      if (keys != NULL)
        g_assert_nonnull (strstr (text, shown));
    }
}

/* Accelerators are looked at before the widget that has the keys: Alt+2 on a scorecard would go away from it. */
static void
test_keys_of_a_page_are_its_own (void)
{
  guint n_shared = 0;

  for (const HwPageEntry *page = hw_pages (); page->prefix != NULL; page++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (page->get_type (), NULL));

      for (const HwActionEntry *entry = hw_window_actions (); entry->name != NULL; entry++)
        {
          g_auto (GStrv) keys = entry->keys != NULL ? g_strsplit (entry->keys, " ", -1) : NULL;

          for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
            {
              g_autoptr (GtkShortcut) own = NULL;
              guint key;
              GdkModifierType modifiers;

              gtk_accelerator_parse (keys[i], &key, &modifiers);
              own = app_find_shortcut (widget, key, modifiers);
              if (own == NULL)
                continue;
              g_assert_true (entry->late);
              n_shared++;
            }
        }
      g_object_unref (widget);
    }
  g_assert_cmpuint (n_shared, ==, 5); /* else this test looks at nothing: Alt+1 to Alt+5 */
}

/* A button that is bound to the action tells whether a person could use it. */
static gboolean
is_enabled (HwWindow *window, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_widget_set_parent (button, GTK_WIDGET (window));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

static void
activate (HwWindow *window, const char *name)
{
  g_assert_true (is_enabled (window, name));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), name, NULL));
}

static void
test_what_cannot_be_done_is_off (AppFixture *fixture, gconstpointer data)
{
  HwWindow *window = hw_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (is_enabled (window, "win.go-candidates"));
  g_assert_false (is_enabled (window, "win.undo"));
  g_assert_false (is_enabled (window, "win.import"));
  hw_window_set_session (window, fixture->session, "candidates");
  activate (window, "win.go-requisitions");
  g_assert_cmpstr (hw_window_get_place (window), ==, "requisitions");
  activate (window, "win.back");
  g_assert_cmpstr (hw_window_get_place (window), ==, "candidates");
  g_assert_false (is_enabled (window, "win.back"));
  g_assert_false (is_enabled (window, "win.undo"));
  app_window_close (window);
}

static void
test_a_held_workspace_can_only_be_read (AppFixture *fixture, gconstpointer data)
{
  HwWindow *window;

  hw_fake_repository_set_holder (HW_FAKE_REPOSITORY (fixture->repository), "process 4711 on lovelace");
  window = app_window_new (fixture, "candidates");
  g_assert_false (is_enabled (window, "win.import"));
  g_assert_false (is_enabled (window, "win.new-requisition"));
  app_wait_until (app_find_label (GTK_WIDGET (window),
                                  "You can look but not change: process 4711 on lovelace has this workspace open."));
  app_window_close (window);
}

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/actions/unique", test_names_and_keys_are_unique);
  g_test_add_func ("/actions/templates", test_templates_name_actions_that_exist);
  g_test_add_func ("/actions/shortcuts", test_shortcuts_window_tells_the_truth);
  g_test_add_func ("/actions/pages", test_keys_of_a_page_are_its_own);
  g_test_add ("/actions/off", AppFixture, NULL, app_fixture_set_up, test_what_cannot_be_done_is_off,
              app_fixture_tear_down);
  g_test_add ("/actions/read-only", AppFixture, NULL, app_fixture_set_up, test_a_held_workspace_can_only_be_read,
              app_fixture_tear_down);
  return g_test_run ();
}
