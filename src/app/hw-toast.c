/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-toast.h"

#include <glib/gi18n-lib.h>

#define TOASTS "hw-toasts" /* of the overlay: the toasts whose step can still be taken */
#define STEP "hw-step"     /* of such a toast */

typedef struct
{
  guint64 number;
  gboolean redo;
} Step;

static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  return overlay != NULL ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

static void
moved_cb (HwSession *session, GParamSpec *pspec, AdwToast *toast)
{
  const Step *step = g_object_get_data (G_OBJECT (toast), STEP);

  if (step != NULL && step->number != hw_session_get_step (session, step->redo))
    adw_toast_dismiss (toast);
}

static void
dismissed_cb (AdwToastOverlay *overlay, AdwToast *toast)
{
  g_object_set_data (G_OBJECT (toast), STEP, NULL);
  g_ptr_array_remove (g_object_get_data (G_OBJECT (overlay), TOASTS), toast);
}

static void
watch (AdwToastOverlay *overlay, AdwToast *toast, HwSession *session, const Step *step)
{
  GPtrArray *toasts = g_object_get_data (G_OBJECT (overlay), TOASTS);

  if (toasts == NULL)
    {
      toasts = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (overlay), TOASTS, toasts, (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (toasts, g_object_ref (toast));
  g_object_set_data_full (G_OBJECT (toast), STEP, g_memdup2 (step, sizeof *step), g_free);
  g_signal_connect_object (session, step->redo ? "notify::can-redo" : "notify::can-undo", G_CALLBACK (moved_cb), toast,
                           0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, G_CONNECT_SWAPPED);
}

static void
show (GtkWidget *widget, const char *text, HwSession *session, const Step *step)
{
  AdwToastOverlay *overlay = find_overlay (widget);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  if (step->number != 0 && step->number != hw_session_get_step (session, step->redo))
    return;
  toast = adw_toast_new (markup);
  if (step->number != 0 && !hw_session_is_read_only (session))
    {
      adw_toast_set_button_label (toast, step->redo ? _("_Redo") : _("_Undo"));
      adw_toast_set_action_name (toast, step->redo ? "win.redo" : "win.undo");
      watch (overlay, toast, session, step);
    }
  adw_toast_overlay_add_toast (overlay, toast);
}

void
hw_toast_show (GtkWidget *widget, const char *text)
{
  show (widget, text, NULL, &(Step){ 0, FALSE });
}

void
hw_toast_show_undo (GtkWidget *widget, const char *text, HwSession *session, guint64 step)
{
  show (widget, text, session, &(Step){ step, FALSE });
}

void
hw_toast_show_redo (GtkWidget *widget, const char *text, HwSession *session, guint64 step)
{
  show (widget, text, session, &(Step){ step, TRUE });
}

void
hw_toast_dismiss_steps (GtkWidget *widget)
{
  AdwToastOverlay *overlay = find_overlay (widget);
  GPtrArray *toasts = overlay != NULL ? g_object_get_data (G_OBJECT (overlay), TOASTS) : NULL;

  while (toasts != NULL && toasts->len > 0)
    {
      g_autoptr (AdwToast) toast = g_object_ref (g_ptr_array_index (toasts, toasts->len - 1));
      guint before = toasts->len;

      adw_toast_dismiss (toast);
      if (toasts->len == before) /* it was gone already */
        dismissed_cb (overlay, toast);
    }
}
