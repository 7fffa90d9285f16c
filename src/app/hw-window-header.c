/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/hw-tabs.h"
#include "app/hw-window-private.h"
#include "base/hw-text.h"

static int
measure_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Without a compositor the window has a border, which counts in its width. */
static int
find_inner_width (HwWindow *self)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width - (measure_minimum_width (GTK_WIDGET (self)) - measure_minimum_width (content));
}

/* Tabs in the header bar with their icons beside the words, or above them, or at the bottom: whatever fits. */
void
_hw_window_place_tabs (HwWindow *self)
{
  AdwViewStack *stack = self->page != NULL ? hw_page_get_view_stack (self->page) : NULL;
  HwTabPlace place = HW_TABS_NONE;

  gtk_widget_set_visible (GTK_WIDGET (self->place_title), stack != NULL); /* it needs room too */
  if (stack != NULL)
    place = hw_tabs_find_place (self->switcher, GTK_WIDGET (self->header), GTK_WIDGET (self->header_centre),
                                find_inner_width (self));
  gtk_widget_set_visible (GTK_WIDGET (self->place_title), place == HW_TABS_IN_HEADER);
  gtk_stack_set_visible_child_name (self->header_centre, place == HW_TABS_IN_HEADER ? "switcher" : "title");
  hw_tabs_show_bar (self->frame, &self->bottom_tabs, place == HW_TABS_AT_BOTTOM ? stack : NULL);
}

void
_hw_window_update_header (HwWindow *self)
{
  AdwViewStack *stack = self->page != NULL ? hw_page_get_view_stack (self->page) : NULL;
  const char *title = self->page != NULL ? hw_page_get_title (self->page) : NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;

  if (self->page != NULL)
    g_object_get (self->page, "subtitle", &subtitle, NULL);
  adw_window_title_set_title (self->title, title != NULL ? title : _("Hiring Workbench"));
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_label_set_text (self->place_title, title != NULL ? title : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place_title), title);
  adw_view_switcher_set_stack (self->switcher, stack);
  _hw_window_place_tabs (self);
  /* Translators: the window's title: the page, then the program's name */
  name = title != NULL ? g_strdup_printf (_("%s – Hiring Workbench"), title) : g_strdup (_("Hiring Workbench"));
  gtk_window_set_title (GTK_WINDOW (self), name);
}

void
hw_window_toggle_search (HwWindow *self)
{
  gboolean searching = gtk_search_bar_get_search_mode (self->search_bar);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (searching && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar)))
    {
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      return;
    }
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
_hw_window_search (HwWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  const char *current = hw_window_get_place (self);
  gboolean searching = current != NULL && g_str_has_prefix (current, "search/");
  g_autofree char *escaped = g_uri_escape_string (text, NULL, TRUE);
  g_autofree char *place = g_strconcat ("search/", escaped, NULL);

  if (hw_text_is_blank (text))
    {
      if (searching)
        hw_window_go_back (self);
      return;
    }
  if (searching)
    hw_history_replace (self->history, place);
  else
    hw_history_push (self->history, place);
  if (self->session != NULL)
    _hw_window_show_place (self, place);
}
