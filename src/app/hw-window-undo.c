/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-window-undo.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"

#define SLOW_MS 300

/* What is taken back or done again. A large import takes seconds, so the window says so and offers to stop. */
typedef struct
{
  HwWindow *window;
  GCancellable *cancellable;
  gboolean redo;
  guint slow_source;
} Step;

static gpointer
undo (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *label = hw_session_dup_undo_label (session);

  return hw_session_undo (session, cancellable, error) ? g_steal_pointer (&label) : NULL;
}

static gpointer
redo (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *label = hw_session_dup_redo_label (session);

  return hw_session_redo (session, cancellable, error) ? g_steal_pointer (&label) : NULL;
}

/* One that waits behind another is told of when its turn comes. */
static gboolean
slow_cb (gpointer user_data)
{
  Step *step = user_data;

  if (hw_window_get_running (step->window) != NULL)
    return G_SOURCE_CONTINUE;
  step->slow_source = 0;
  hw_window_set_running (step->window, step->redo ? _("Doing it again…") : _("Undoing…"), step->cancellable);
  return G_SOURCE_REMOVE;
}

static void
step_free (Step *step)
{
  g_clear_handle_id (&step->slow_source, g_source_remove);
  if (hw_window_get_running (step->window) == step->cancellable)
    hw_window_set_running (step->window, NULL, NULL);
  g_object_unref (step->cancellable);
  g_object_unref (step->window);
  g_free (step);
}

static void
show_done (Step *step, HwSession *session, GAsyncResult *result, const char *label)
{
  guint64 number = hw_session_get_result_step (session, result, !step->redo);
  /* Translators: what was done once more after Undo */
  g_autofree char *text = step->redo ? g_strdup_printf (_("Done again: %s"), label)
                                     /* Translators: what was taken back: "Undone: Import 3 candidates" */
                                     : g_strdup_printf (_("Undone: %s"), label);

  if (step->redo)
    hw_window_show_undo (step->window, text, number);
  else
    hw_window_show_redo (step->window, text, number);
}

static void
stepped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Step *step = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = hw_session_run_finish (HW_SESSION (source), result, &error);

  if (label != NULL)
    show_done (step, HW_SESSION (source), result, label);
  else if (!g_cancellable_is_cancelled (step->cancellable))
    hw_alert_show (GTK_WIDGET (step->window),
                   step->redo ? _("That could not be done again") : _("That could not be undone"), error->message);
  step_free (step);
}

/* Keys that are pressed again because nothing seems to happen would take back what nobody thought of. */
static void
start (HwWindow *self, gboolean again)
{
  Step *step;

  if (hw_window_get_running (self) != NULL)
    return;
  step = g_new0 (Step, 1);
  step->window = g_object_ref (self);
  step->cancellable = g_cancellable_new ();
  step->redo = again;
  step->slow_source = g_timeout_add (SLOW_MS, slow_cb, step);
  hw_session_edit_async (hw_window_get_session (self), again ? redo : undo, NULL, NULL, g_free, step->cancellable,
                         stepped_cb, step);
}

void
hw_window_undo (HwWindow *self, GVariant *parameter)
{
  start (self, FALSE);
}

void
hw_window_redo (HwWindow *self, GVariant *parameter)
{
  start (self, TRUE);
}
