/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include "app/hw-pages.h"

#define TEMPLATES "/org/hiringworkbench/HiringWorkbench/ui/"

/* The class that a template file is for, or NULL for a file without template. */
static char *
dup_class (const char *file)
{
  g_autofree char *path = g_strconcat (TEMPLATES, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_nonnull (bytes);
  g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), 0, 0, &match, NULL);
  return g_match_info_matches (match) ? g_match_info_fetch (match, 1) : NULL;
}

/* The widget in a window that has been drawn, and no reference left but the window's. */
static GtkWindow *
show (GtkWidget *widget)
{
  GtkWindow *window;

  if (GTK_IS_WINDOW (widget))
    window = GTK_WINDOW (widget);
  else
    {
      GtkWidget *list = GTK_IS_LIST_BOX_ROW (widget) ? gtk_list_box_new () : NULL;

      window = GTK_WINDOW (gtk_window_new ());
      if (list != NULL)
        gtk_list_box_append (GTK_LIST_BOX (list), widget);
      gtk_window_set_child (window, list != NULL ? list : widget);
    }
  gtk_window_present (window);
  app_settle (20);
  return window;
}

static void
test_template (gconstpointer data)
{
  const char *name = data;
  GType type = g_type_from_name (name);
  GtkWidget *widget;
  GtkWindow *window;

  g_test_message ("%s", name);
  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  if (G_TYPE_IS_ABSTRACT (type))
    return;
  widget = g_object_new (type, NULL);
  g_assert_nonnull (gtk_widget_get_first_child (widget));
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  window = show (widget);
  gtk_window_destroy (window);
  app_wait_until (widget == NULL); /* nothing holds on to it: no cycle, no forgotten handler */
}

/* Accessibility */

/* What is made of parts that are not ours to name, and named as a whole. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_RANGE (widget)
         || GTK_IS_TEXT_VIEW (widget);
}

static gboolean
is_foreign (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SCROLLBAR (widget) || GTK_IS_POPOVER (widget)
         || GTK_IS_POPOVER_MENU (widget) || ADW_IS_VIEW_SWITCHER (widget) || ADW_IS_COMBO_ROW (widget)
         || ADW_IS_ENTRY_ROW (widget) || ADW_IS_EXPANDER_ROW (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return TRUE;
  /* An icon alone is "labelled" by its own image, which says nothing. */
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    return FALSE;
  return gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static guint
count_nameless (GtkWidget *widget, const char *template)
{
  guint n = 0;

  if (is_foreign (widget))
    return 0;
  if (is_whole (widget))
    {
      if (has_name (widget))
        return 0;
      g_test_message ("%s: a %s (%s) has no accessible label", template, G_OBJECT_TYPE_NAME (widget),
                      gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
      return 1;
    }
  if (GTK_IS_SEARCH_BAR (widget)) /* its button to close is the toolkit's */
    return count_nameless (gtk_search_bar_get_child (GTK_SEARCH_BAR (widget)), template);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_nameless (child, template);
  return n;
}

/* Every kind of page can be made from the table alone. */
static void
test_pages_are_pages (void)
{
  for (const HwPageEntry *entry = hw_pages (); entry->prefix != NULL; entry++)
    {
      g_autofree char *place = g_strdup_printf ("%s/some-id/tab", entry->prefix);

      g_assert_true (g_type_is_a (entry->get_type (), HW_TYPE_PAGE));
      g_assert_true (hw_pages_find (place) == entry);
      g_assert_true (hw_pages_find (entry->prefix) == entry);
    }
  g_assert_null (hw_pages_find ("nowhere"));
  g_assert_null (hw_pages_find (""));
}

static void
test_names (gconstpointer data)
{
  const char *name = data;
  GType type = g_type_from_name (name);
  GtkWidget *widget;
  GtkWindow *window;
  guint n;

  if (G_TYPE_IS_ABSTRACT (type))
    return;
  widget = g_object_new (type, NULL);
  window = show (widget);
  n = count_nameless (widget, name);
  gtk_window_destroy (window);
  if (n > 0)
    g_test_fail_printf ("%u controls of %s have no accessible label", n, name);
}

/* The audit itself notices: else it would pass on anything. */
static void
test_audit_notices (void)
{
  GtkWidget *icon = g_object_ref_sink (gtk_button_new_from_icon_name ("go-next-symbolic"));
  GtkWidget *word = g_object_ref_sink (gtk_button_new_with_label ("Next"));
  GtkWidget *entry = g_object_ref_sink (gtk_entry_new ());

  g_assert_cmpuint (count_nameless (icon, "icon"), ==, 1);
  g_assert_cmpuint (count_nameless (word, "word"), ==, 0);
  g_assert_cmpuint (count_nameless (entry, "entry"), ==, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, "Next", -1);
  g_assert_cmpuint (count_nameless (icon, "icon"), ==, 0);
  g_object_unref (icon);
  g_object_unref (word);
  g_object_unref (entry);
}

/* Every class of a template, also those that only code makes: the program exports their get_type functions. */
static void
ensure_type (const char *name)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GType type = gtk_builder_get_type_from_name (builder, name);

  if (type == G_TYPE_INVALID)
    g_error ("%s has a template but no class", name);
  g_type_class_unref (g_type_class_ref (type));
}

int
main (int argc, char *argv[])
{
  g_auto (GStrv) files = NULL;

  app_test_init (&argc, &argv);
  files = g_resources_enumerate_children (TEMPLATES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_test_add_func ("/templates/pages", test_pages_are_pages);
  g_test_add_func ("/templates/audit-notices", test_audit_notices);
  for (guint i = 0; files[i] != NULL; i++)
    {
      char *name = dup_class (files[i]);
      g_autofree char *made = g_strdup_printf ("/templates/made-and-gone/%s", name);
      g_autofree char *named = g_strdup_printf ("/templates/names/%s", name);

      if (name == NULL)
        continue;
      ensure_type (name);
      g_test_add_data_func (made, name, test_template);
      g_test_add_data_func_full (named, name, test_names, g_free);
    }
  return g_test_run ();
}
