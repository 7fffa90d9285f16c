/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include "app/hw-application.h"
#include "core/hw-people.h"
#include "core/hw-requisition.h"

#define NOW 1790000000000000

/*
 * AdwMessageDialog of libadwaita 1.7 measures its labels for widths that they cannot have. It has its heading twice,
 * in a large and in a small size, and where only the small one has room it is a little lower than it says that it
 * must be. GTK 4.18 says so of every such dialog, of the second when it is measured between two sizes. All else stays
 * fatal, and this, too, with the versions that do not.
 */
static gboolean
is_of_message_dialog (const char *message)
{
  return g_str_has_prefix (message, "Trying to measure GtkLabel ")
         || g_str_has_prefix (message, "Trying to measure AdwMessageDialog ");
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields && gtk_get_minor_version () >= 12; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && is_of_message_dialog (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

void
app_test_init (int *argc, char ***argv)
{
  g_log_set_writer_func (write_log, NULL, NULL);
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      exit (77);
    }
  adw_init ();
  hw_application_init_resources ();
}

void
app_fixture_set_up (AppFixture *self, gconstpointer data)
{
  self->clock = hw_clock_new_fixed (NOW);
  self->repository = hw_fake_repository_new (self->clock);
  self->session = hw_session_new (self->repository, self->clock);
}

void
app_fixture_tear_down (AppFixture *self, gconstpointer data)
{
  app_finalize (self->session);
  app_finalize (self->repository);
  hw_clock_unref (self->clock);
}

char *
app_fixture_add (AppFixture *self, gpointer entity)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Set the scene", NULL);
  g_autoptr (HwEntity) owned = entity;
  g_autoptr (GError) error = NULL;

  hw_change_set_add (changes, owned);
  hw_session_apply (self->session, changes, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (owned->id);
}

char *
app_fixture_add_requisition (AppFixture *self, const char *title, int state)
{
  HwRequisition *requisition = hw_requisition_new ();

  requisition->title = g_strdup (title);
  requisition->state = state;
  requisition->openings = 1;
  requisition->coverage_floor = 800;
  requisition->shortlist_size = 3;
  requisition->approval_round = 0;
  requisition->created_at = NOW;
  return app_fixture_add (self, requisition);
}

char *
app_fixture_add_candidate (AppFixture *self, const char *name)
{
  HwCandidate *candidate = hw_candidate_new ();

  candidate->name = g_strdup (name);
  candidate->match_key = g_utf8_casefold (name, -1);
  candidate->created_at = NOW;
  return app_fixture_add (self, candidate);
}

void
app_iterate (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (1000);
}

void
app_settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    app_iterate ();
}

#define QUIET_MS 80

void
app_settle_until_quiet (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;
  gint64 last = g_get_monotonic_time ();

  while (g_get_monotonic_time () < MIN (end, last + QUIET_MS * 1000))
    if (g_main_context_iteration (NULL, FALSE))
      last = g_get_monotonic_time ();
    else
      g_usleep (1000);
}

void
app_finalize (gpointer object)
{
  app_wait_until (g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1);
  g_assert_finalize_object (object);
}

gboolean
app_find_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (app_find_label (child, text))
      return TRUE;
  return FALSE;
}

GtkWidget *
app_find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_triggered (GtkShortcut *shortcut, guint key, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

GtkShortcut *
app_find_shortcut (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && k < g_list_model_get_n_items (shortcuts); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, k);

          if (is_triggered (shortcut, key, modifiers))
            return g_steal_pointer (&shortcut);
        }
    }
  return NULL;
}

HwWindow *
app_window_new (AppFixture *self, const char *start)
{
  HwWindow *window = hw_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  hw_window_set_session (window, self->session, start);
  return window;
}

void
app_window_close (HwWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  app_wait_until (window == NULL);
}
