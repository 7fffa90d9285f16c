/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-application.h"

#include <glib/gi18n-lib.h>

#include "app/hw-opening.h"
#include "app/hw-resources.h"
#include "app/hw-settings.h"
#include "app/hw-window-actions.h"
#include "app/hw-window.h"
#include "app/hw-wrap-box.h"
#include "config.h"
#include "store/hw-sqlite-repository.h"
#include "workbench/hw-data-files.h"

/* How long the first frame may take before the workspace is opened without it. */
#define START_DELAY_MS 250

struct _HwApplication
{
  AdwApplication parent_instance;
  HwClock *clock;
  HwSession *session;
  HwWindow *window; /* weak */
  GCancellable *cancellable;
  char *path;
  gboolean want_sample;
  guint start_source; /* opens the workspace unless the first frame does so before */
  GQueue waiting; /* char *: files to import once the workspace is open */
};

G_DEFINE_FINAL_TYPE (HwApplication, hw_application, ADW_TYPE_APPLICATION)

void
hw_application_init_resources (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  hw_register_resource ();
  g_type_ensure (HW_TYPE_WRAP_BOX); /* named in many templates */
  g_once_init_leave (&done, 1);
}

HwApplication *
hw_application_new (void)
{
  hw_application_init_resources ();
  return g_object_new (HW_TYPE_APPLICATION,
                       "application-id", HW_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

static void
close_session (HwApplication *self)
{
  HwRepository *repository;

  if (self->session == NULL)
    return;
  repository = g_object_ref (hw_session_get_repository (self->session));
  if (self->window != NULL)
    hw_window_set_session (self->window, NULL, NULL);
  g_clear_object (&self->session);
  if (HW_IS_SQLITE_REPOSITORY (repository))
    hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository));
  g_object_unref (repository);
}

static void
import_waiting (HwApplication *self)
{
  g_autofree char *path = NULL;

  if (self->window == NULL || self->session == NULL)
    return;
  path = g_queue_pop_head (&self->waiting);
  if (path != NULL)
    hw_window_import_file (self->window, path);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *start = NULL;
  g_autoptr (HwSession) session = hw_opening_run_finish (result, &start, &error);

  g_application_release (G_APPLICATION (self));
  if (self->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (session == NULL)
    {
      hw_window_show_problem (self->window, self->path, error->message);
      return;
    }
  self->session = g_steal_pointer (&session);
  hw_settings_set_string ("last-workspace", self->path);
  hw_window_set_session (self->window, self->session, start);
  import_waiting (self);
}

typedef struct
{
  HwApplication *application;
  char *what;
} Progress;

static gboolean
show_progress_cb (gpointer data)
{
  Progress *progress = data;

  if (progress->application->window != NULL)
    hw_window_show_opening (progress->application->window, progress->what);
  return G_SOURCE_REMOVE;
}

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->application);
  g_free (progress->what);
  g_free (progress);
}

/* In the thread that works; the application outlives it, being held. */
static void
progressed (const char *what, double fraction, gpointer user_data)
{
  Progress *progress = g_new0 (Progress, 1);

  progress->application = g_object_ref (user_data);
  progress->what = g_strdup (what);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_progress_cb, progress, progress_free);
}

static HwRepository *
open_repository (const char *path, HwClock *clock, GError **error)
{
  return hw_sqlite_repository_open (path, HW_SQLITE_CREATE, clock, error);
}

static void
start_opening (HwApplication *self)
{
  g_autofree char *member = hw_settings_dup_string ("member-id");
  HwOpening opening = { self->path, open_repository, member, self->want_sample, progressed, self };

  g_clear_handle_id (&self->start_source, g_source_remove);
  hw_opening_run_async (&opening, self->clock, self->cancellable, opened_cb, g_object_ref (self));
}

static void
start_late_cb (gpointer user_data)
{
  HwApplication *self = user_data;

  self->start_source = 0;
  start_opening (self);
}

static void
drawn_cb (GdkFrameClock *clock, gpointer user_data)
{
  HwApplication *self = user_data;

  g_signal_handlers_disconnect_by_func (clock, drawn_cb, self);
  if (self->start_source != 0)
    start_opening (self);
}

/* Closes the one that is open; @sample: fills it with the worked example. */
static void
open_workspace (HwApplication *self, const char *path, gboolean sample)
{
  g_autofree char *owned = g_strdup (path); /* may be our own path */
  GdkFrameClock *clock = self->window != NULL ? gtk_widget_get_frame_clock (GTK_WIDGET (self->window)) : NULL;

  g_return_if_fail (HW_IS_APPLICATION (self) && path != NULL);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  close_session (self);
  g_free (self->path);
  self->path = g_steal_pointer (&owned);
  self->want_sample = sample;
  if (self->window != NULL)
    hw_window_show_opening (self->window, NULL);
  if (self->start_source == 0)
    g_application_hold (G_APPLICATION (self));
  g_clear_handle_id (&self->start_source, g_source_remove);
  /* The window first: the disk and the processor are the first frame's until it is drawn. */
  self->start_source = g_timeout_add_once (START_DELAY_MS, start_late_cb, self);
  if (clock != NULL)
    g_signal_connect_object (clock, "after-paint", G_CALLBACK (drawn_cb), self, 0);
}

static void
ensure_window (HwApplication *self)
{
  if (self->window == NULL)
    g_set_weak_pointer (&self->window, hw_window_new (GTK_APPLICATION (self)));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
open_default (HwApplication *self)
{
  g_autofree char *last = hw_settings_dup_string ("last-workspace");
  g_autofree char *path = NULL;

  if (self->want_sample)
    path = hw_opening_sample_path ();
  else if (last != NULL && g_file_test (last, G_FILE_TEST_EXISTS))
    path = g_steal_pointer (&last);
  else
    path = hw_workspace_default_path ();
  open_workspace (self, path, self->want_sample);
}

static void
activate (GApplication *application)
{
  HwApplication *self = HW_APPLICATION (application);

  ensure_window (self);
  if (self->path == NULL)
    open_default (self);
}

static void
open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  HwApplication *self = HW_APPLICATION (application);

  ensure_window (self);
  for (int i = 0; i < n_files; i++)
    {
      char *path = g_file_get_path (files[i]);

      if (path != NULL && g_str_has_suffix (path, ".hiring"))
        open_workspace (self, path, FALSE);
      else if (path != NULL)
        g_queue_push_tail (&self->waiting, g_steal_pointer (&path));
      g_free (path);
    }
  if (self->path == NULL)
    open_default (self);
  import_waiting (self);
}

static void
open_workspace_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_workspace (user_data, g_variant_get_bytestring (parameter), FALSE);
}

/* Tries the same file again. */
static void
reopen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HwApplication *self = user_data;

  if (self->path != NULL)
    open_workspace (self, self->path, self->want_sample);
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *path = hw_opening_sample_path ();

  ensure_window (user_data);
  open_workspace (user_data, path, TRUE);
}

static int
handle_local_options (GApplication *application, GVariantDict *options)
{
  HwApplication *self = HW_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("hiring-workbench %s\n", HW_VERSION);
      return 0;
    }
  self->want_sample = g_variant_dict_contains (options, "sample");
  if (self->want_sample && g_application_register (application, NULL, &error)
      && g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
      return 0;
    }
  return -1;
}

static void
startup (GApplication *application)
{
  static const GActionEntry entries[]
      = { { .name = "open-workspace", .activate = open_workspace_cb, .parameter_type = "ay" },
          { .name = "open-sample", .activate = open_sample_cb },
          { .name = "reopen", .activate = reopen_cb } };

  G_APPLICATION_CLASS (hw_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  hw_window_actions_set_accelerators (GTK_APPLICATION (application));
  hw_settings_apply_color_scheme ();
}

static void
shutdown (GApplication *application)
{
  HwApplication *self = HW_APPLICATION (application);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->start_source, g_source_remove);
  close_session (self);
  G_APPLICATION_CLASS (hw_application_parent_class)->shutdown (application);
}

static void
finalize (GObject *object)
{
  HwApplication *self = HW_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  g_queue_clear_full (&self->waiting, g_free);
  hw_clock_unref (self->clock);
  G_OBJECT_CLASS (hw_application_parent_class)->finalize (object);
}

static void
hw_application_class_init (HwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  application_class->activate = activate;
  application_class->open = open;
  application_class->handle_local_options = handle_local_options;
  application_class->startup = startup;
  application_class->shutdown = shutdown;
}

static void
hw_application_init (HwApplication *self)
{
  static const GOptionEntry options[]
      = { { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the worked example"), NULL },
          { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
          { NULL, 0, 0, 0, NULL, NULL, NULL } };

  self->clock = hw_clock_new_system ();
  g_queue_init (&self->waiting);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[WORKSPACE.hiring | FILE TO IMPORT]"));
}
