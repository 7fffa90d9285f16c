/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/hw-pages.h"
#include "app/hw-problem-page.h"
#include "app/hw-settings.h"
#include "app/hw-toast.h"
#include "app/hw-window-actions.h"
#include "app/hw-window-private.h"
#include "app/hw-window-work.h"

G_DEFINE_FINAL_TYPE (HwWindow, hw_window, ADW_TYPE_APPLICATION_WINDOW)

HwWindow *
hw_window_new (GtkApplication *application)
{
  return g_object_new (HW_TYPE_WINDOW, "application", application, NULL);
}

HwSession *
hw_window_get_session (HwWindow *self)
{
  return self->session;
}

const char *
hw_window_get_place (HwWindow *self)
{
  return hw_history_get_current (self->history);
}

HwPage *
hw_window_get_page (HwWindow *self)
{
  return self->page;
}

static void
update_actions_cb (HwWindow *self)
{
  hw_window_actions_update (self, hw_history_can_go_back (self->history));
}

static void
moved_cb (HwWindow *self, const char *place, HwPage *page)
{
  if (page == self->page)
    hw_history_replace (self->history, place);
}

/* Keys go to the new page, unless the person is walking along the sidebar or typing what to search for. */
static void
move_focus (HwWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL
      && (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar))
          || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar))))
    return;
  if (!hw_page_take_focus (self->page))
    gtk_window_set_focus (GTK_WINDOW (self), NULL); /* it is still empty; filled_cb() comes back to this */
}

static void
filled_cb (HwWindow *self, HwPage *page)
{
  if (page == self->page && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    hw_page_take_focus (page);
}

static HwPage *
ensure_page (HwWindow *self, const HwPageEntry *entry)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, entry->prefix);

  if (page == NULL)
    {
      page = g_object_new (entry->get_type (), "session", self->session, NULL);
      g_signal_connect_object (page, "notify::title", G_CALLBACK (_hw_window_update_header), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "notify::subtitle", G_CALLBACK (_hw_window_update_header), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "notify::view-stack", G_CALLBACK (_hw_window_update_header), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->pages, page, entry->prefix);
    }
  return HW_PAGE (page);
}

void
_hw_window_show_place (HwWindow *self, const char *place)
{
  const HwPageEntry *entry = hw_pages_find (place);
  g_auto (GStrv) parts = g_strsplit (place, "/", -1);

  if (self->page != NULL)
    hw_page_leave (self->page);
  hw_fold_close (self->fold);
  self->page = ensure_page (self, entry);
  hw_page_open (self->page, (const char *const *) parts);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->page));
  hw_sidebar_select (self->sidebar, place);
  if (!g_str_equal (entry->prefix, "search"))
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  _hw_window_update_header (self);
  update_actions_cb (self);
  move_focus (self);
}

void
hw_window_go (HwWindow *self, const char *place)
{
  g_autofree char *owned = g_strdup (place); /* may be a string of the history */

  g_return_if_fail (HW_IS_WINDOW (self) && place != NULL);
  if (self->session == NULL)
    return;
  if (hw_pages_find (owned) == NULL)
    {
      hw_window_show_toast (self, _("There is no such page"));
      return;
    }
  hw_history_push (self->history, owned);
  _hw_window_show_place (self, owned);
}

void
hw_window_go_back (HwWindow *self)
{
  g_autofree char *place = g_strdup (hw_history_back (self->history));

  if (place != NULL && self->session != NULL)
    _hw_window_show_place (self, place);
}

void
hw_window_show_toast (HwWindow *self, const char *text)
{
  hw_toast_show (GTK_WIDGET (self->toasts), text);
}

void
hw_window_show_undo (HwWindow *self, const char *text, guint64 step)
{
  if (self->session != NULL)
    hw_toast_show_undo (GTK_WIDGET (self->toasts), text, self->session, step);
}

void
hw_window_show_redo (HwWindow *self, const char *text, guint64 step)
{
  if (self->session != NULL)
    hw_toast_show_redo (GTK_WIDGET (self->toasts), text, self->session, step);
}

void
hw_window_toggle_sidebar (HwWindow *self)
{
  hw_fold_toggle (self->fold);
}

void
hw_window_set_session (HwWindow *self, HwSession *session, const char *start)
{
  GtkWidget *page;

  g_return_if_fail (HW_IS_WINDOW (self));
  if (self->page != NULL)
    hw_page_leave (self->page);
  self->page = NULL;
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
  hw_history_clear (self->history);
  hw_toast_dismiss_steps (GTK_WIDGET (self->toasts));
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, update_actions_cb, self);
  g_set_object (&self->session, session);
  hw_sidebar_set_session (self->sidebar, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::can-undo", G_CALLBACK (update_actions_cb), self);
      g_signal_connect_swapped (session, "notify::can-redo", G_CALLBACK (update_actions_cb), self);
      hw_banner_set_session (self->banner, session);
      gtk_stack_set_visible_child_name (self->root, "work");
      hw_window_go (self, start);
    }
  _hw_window_update_header (self);
  update_actions_cb (self);
}

void
hw_window_set_running (HwWindow *self, const char *text, GCancellable *cancellable)
{
  g_return_if_fail (HW_IS_WINDOW (self));
  g_set_object (&self->running, cancellable);
  if (self->session == NULL) /* closed meanwhile */
    return;
  if (text != NULL)
    hw_banner_set (self->banner, text, _("_Cancel"), "win.stop");
  else
    hw_banner_set_session (self->banner, self->session);
}

GCancellable *
hw_window_get_running (HwWindow *self)
{
  return self->running;
}

void
hw_window_show_opening (HwWindow *self, const char *what)
{
  g_return_if_fail (HW_IS_WINDOW (self));
  if (self->session != NULL)
    return;
  gtk_label_set_label (self->opening_label, what != NULL ? what : "");
  hw_banner_set (self->banner, NULL, NULL, NULL);
  gtk_stack_set_visible_child_name (self->root, what != NULL ? "opening" : "blank");
}

void
hw_window_show_problem (HwWindow *self, const char *path, const char *message)
{
  GtkWidget *page;

  g_return_if_fail (HW_IS_WINDOW (self));
  page = gtk_stack_get_child_by_name (self->root, "problem");
  if (page == NULL)
    {
      page = g_object_new (HW_TYPE_PROBLEM_PAGE, NULL);
      gtk_stack_add_named (self->root, page, "problem");
    }
  hw_problem_page_set (HW_PROBLEM_PAGE (page), path, message);
  gtk_stack_set_visible_child_name (self->root, "problem");
}

static gboolean
close_request (GtkWindow *window)
{
  HwWindow *self = HW_WINDOW (window);

  if (self->page != NULL)
    hw_page_leave (self->page);
  hw_settings_save_window (window, hw_fold_get_paned (self->fold));
  return GTK_WINDOW_CLASS (hw_window_parent_class)->close_request (window);
}

static void
dispose (GObject *object)
{
  HwWindow *self = HW_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, update_actions_cb, self);
  g_clear_object (&self->session);
  g_clear_object (&self->running);
  self->page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_WINDOW);
  G_OBJECT_CLASS (hw_window_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  hw_history_free (HW_WINDOW (object)->history);
  G_OBJECT_CLASS (hw_window_parent_class)->finalize (object);
}

static void
hw_window_class_init (HwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  hw_window_actions_install (widget_class);

  g_type_ensure (HW_TYPE_BANNER);
  g_type_ensure (HW_TYPE_FOLD);
  g_type_ensure (HW_TYPE_SIDEBAR);
  hw_page_class_set_template (widget_class, "hw-window");
  gtk_widget_class_bind_template_child (widget_class, HwWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, fold);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, root);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, header);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, header_centre);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, title);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, place_title);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, opening_label);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, _hw_window_search);
  gtk_widget_class_bind_template_callback (widget_class, _hw_window_place_tabs);
}

static void
hw_window_init (HwWindow *self)
{
  self->history = hw_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_settings_restore_window (GTK_WINDOW (self), hw_fold_get_paned (self->fold));
  hw_window_accept_drops (self);
  hw_window_accept_pastes (self);
  gtk_menu_button_set_create_popup_func (self->menu_button, hw_window_make_menu, NULL, NULL);
  _hw_window_update_header (self);
  update_actions_cb (self);
}
