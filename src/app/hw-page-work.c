/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-toast.h"
#include "base/hw-error.h"

/* Waits shorter than this show nothing: a spinner that flashes is worse than none. */
#define SPINNER_DELAY_MS 300

typedef struct
{
  HwPage *page;
  guint generation;
  char *toast;
  HwPageLoaded done;
  GDestroyNotify free_result;
} Work;

static Work *
work_new (HwPage *page, const char *toast, HwPageLoaded done, GDestroyNotify free_result)
{
  Work *work = g_new0 (Work, 1);

  work->page = g_object_ref (page);
  work->generation = _hw_page_get_private (page)->generation;
  work->toast = g_strdup (toast);
  work->done = done;
  work->free_result = free_result;
  return work;
}

static void
work_free (Work *work)
{
  g_object_unref (work->page);
  g_free (work->toast);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static void
hand_over (Work *work, gpointer result)
{
  if (work->done != NULL)
    work->done (work->page, result);
  else if (work->free_result != NULL)
    work->free_result (result);
}

static void
show_spinner_cb (gpointer user_data)
{
  HwPagePrivate *priv = _hw_page_get_private (HW_PAGE (user_data));

  priv->spinner_source = 0;
  gtk_spinner_start (priv->spinner);
  if (!priv->filled)
    gtk_stack_set_visible_child_name (priv->states, "loading");
}

static gboolean
is_wanted (HwPage *self, const Work *work)
{
  HwPagePrivate *priv = _hw_page_get_private (self);

  return work->generation == priv->generation && priv->session != NULL;
}

static void
show_problem (HwPage *self, const GError *error)
{
  HwPagePrivate *priv = _hw_page_get_private (self);
  g_autofree char *description = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (priv->problem, description);
  gtk_stack_set_visible_child_name (priv->states, "problem");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;
  HwPagePrivate *priv = _hw_page_get_private (work->page);
  gpointer answer = hw_session_run_finish (HW_SESSION (source), result, &error);

  if (!is_wanted (work->page, work))
    {
      if (answer != NULL && work->free_result != NULL)
        work->free_result (answer);
      return;
    }
  _hw_page_stop_loading (work->page);
  if (answer != NULL)
    {
      priv->filled = TRUE;
      gtk_stack_set_visible_child_name (priv->states, "content");
      hand_over (work, answer);
      hw_page_filled (work->page);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (work->page, error);
}

void
hw_page_load (HwPage *self, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
              GDestroyNotify free_result, HwPageLoaded loaded)
{
  HwPagePrivate *priv = _hw_page_get_private (self);

  g_return_if_fail (HW_IS_PAGE (self) && priv->session != NULL && func != NULL);
  _hw_page_stop_loading (self);
  priv->loading = TRUE;
  priv->cancellable = g_cancellable_new ();
  if (!priv->filled)
    gtk_stack_set_visible_child_name (priv->states, "blank");
  priv->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, show_spinner_cb, self);
  hw_session_run_async (priv->session, func, data, free_data, free_result, priv->cancellable, loaded_cb,
                        work_new (self, NULL, loaded, free_result));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = hw_session_run_finish (HW_SESSION (source), result, &error);
  HwPagePrivate *priv = _hw_page_get_private (work->page);
  gboolean alive = priv->session == HW_SESSION (source);

  priv->n_changes--;
  if (answer != NULL && !alive)
    work->done = NULL; /* the page has been closed since: the change stands, its answer has no reader */
  if (answer != NULL)
    {
      if (alive && work->toast != NULL)
        hw_toast_show_undo (GTK_WIDGET (work->page), work->toast, HW_SESSION (source),
                            hw_session_get_result_step (HW_SESSION (source), result, FALSE));
      hand_over (work, answer);
    }
  else if (alive && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      hw_page_show_error (work->page, error);
      hw_page_refresh (work->page);
    }
}

void
hw_page_do (HwPage *self, const char *toast, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
            GDestroyNotify free_result, HwPageLoaded done)
{
  HwPagePrivate *priv = _hw_page_get_private (self);

  g_return_if_fail (HW_IS_PAGE (self) && priv->session != NULL && func != NULL);
  priv->n_changes++;
  hw_session_edit_async (priv->session, func, data, free_data, free_result, NULL, done_cb,
                         work_new (self, toast, done, free_result));
}

void
hw_page_show_toast (HwPage *self, const char *text)
{
  hw_toast_show (GTK_WIDGET (self), text);
}

static const char *
heading_of (const GError *error)
{
  if (error->domain != HW_ERROR)
    return _("That did not work");
  switch (error->code)
    {
    case HW_ERROR_RULE:
      return _("That is not possible");
    case HW_ERROR_CONFLICT:
      return _("Changed in the meantime");
    case HW_ERROR_READ_ONLY:
      return _("This workspace can only be read");
    case HW_ERROR_INPUT:
      return _("Something is not right yet");
    default:
      return _("That did not work");
    }
}

void
hw_page_show_error (HwPage *self, const GError *error)
{
  g_return_if_fail (HW_IS_PAGE (self) && error != NULL);
  hw_alert_show (GTK_WIDGET (self), heading_of (error), error->message);
}

void
hw_page_go (HwPage *self, const char *format, ...)
{
  g_autofree char *place = NULL;
  va_list arguments;

  va_start (arguments, format);
  place = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", place);
}

void
hw_page_moved (HwPage *self, const char *format, ...)
{
  g_autofree char *place = NULL;
  va_list arguments;

  va_start (arguments, format);
  place = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_signal_emit_by_name (self, "moved", place);
}

gboolean
hw_page_is_changing (HwPage *self)
{
  return _hw_page_get_private (self)->n_changes > 0;
}

gboolean
hw_page_is_loading (HwPage *self)
{
  return _hw_page_get_private (self)->loading;
}
