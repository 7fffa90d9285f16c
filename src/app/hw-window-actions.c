/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-window-actions.h"

#include <glib/gi18n-lib.h>

#include "app/hw-about.h"
#include "app/hw-window-undo.h"
#include "app/hw-window-work.h"

static void
go (HwWindow *window, GVariant *parameter)
{
  hw_window_go (window, g_variant_get_string (parameter, NULL));
}

static void
back (HwWindow *window, GVariant *parameter)
{
  hw_window_go_back (window);
}

static void
search (HwWindow *window, GVariant *parameter)
{
  hw_window_toggle_search (window);
}

static void
toggle_sidebar (HwWindow *window, GVariant *parameter)
{
  hw_window_toggle_sidebar (window);
}

static void
next_tab (HwWindow *window, GVariant *parameter)
{
  hw_window_turn_tab (window, 1);
}

static void
previous_tab (HwWindow *window, GVariant *parameter)
{
  hw_window_turn_tab (window, -1);
}

static void
import (HwWindow *window, GVariant *parameter)
{
  hw_window_import_file (window, NULL);
}

static void
import_file (HwWindow *window, GVariant *parameter)
{
  hw_window_import_file (window, g_variant_get_bytestring (parameter));
}

static void
stop (HwWindow *window, GVariant *parameter)
{
  g_cancellable_cancel (hw_window_get_running (window));
}

static void
about (HwWindow *window, GVariant *parameter)
{
  hw_about_show (GTK_WINDOW (window));
}

static void
close_window (HwWindow *window, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (window));
}

/* Every action of the window. Buttons, menus, the shortcuts' window and the tests go by these names. */
static const HwActionEntry entries[] = {
  { "win.go", "s", go, NULL, FALSE, HW_NEEDS_SESSION },
  { "win.back", NULL, back, "<Alt>Left", FALSE, HW_NEEDS_HISTORY },
  { "win.search", NULL, search, "<Control>f", FALSE, HW_NEEDS_SESSION },
  { "win.toggle-sidebar", NULL, toggle_sidebar, "F9", FALSE, HW_NEEDS_NOTHING },
  { "win.next-tab", NULL, next_tab, "<Control>Page_Down", FALSE, HW_NEEDS_SESSION },
  { "win.previous-tab", NULL, previous_tab, "<Control>Page_Up", FALSE, HW_NEEDS_SESSION },
  { "win.go-tasks", NULL, hw_window_go_tasks, "<Alt>1", TRUE, HW_NEEDS_SESSION },
  { "win.go-requisitions", NULL, hw_window_go_requisitions, "<Alt>2", TRUE, HW_NEEDS_SESSION },
  { "win.go-candidates", NULL, hw_window_go_candidates, "<Alt>3", TRUE, HW_NEEDS_SESSION },
  { "win.go-postings", NULL, hw_window_go_postings, "<Alt>4", TRUE, HW_NEEDS_SESSION },
  { "win.go-rubrics", NULL, hw_window_go_rubrics, "<Alt>5", TRUE, HW_NEEDS_SESSION },
  { "win.import", NULL, import, "<Control>o", FALSE, HW_NEEDS_WRITING },
  { "win.import-file", "ay", import_file, NULL, FALSE, HW_NEEDS_WRITING },
  { "win.paste", NULL, hw_window_paste, "<Control>v", TRUE, HW_NEEDS_WRITING },
  { "win.new-requisition", NULL, hw_window_new_requisition, "<Control>n", FALSE, HW_NEEDS_WRITING },
  { "win.export", "s", hw_window_export, NULL, FALSE, HW_NEEDS_SESSION },
  { "win.undo", NULL, hw_window_undo, "<Control>z", TRUE, HW_NEEDS_UNDO },
  { "win.redo", NULL, hw_window_redo, "<Control><Shift>z", TRUE, HW_NEEDS_REDO },
  { "win.stop", NULL, stop, NULL, FALSE, HW_NEEDS_SESSION },
  { "win.open-workspace", NULL, hw_window_open_workspace, "<Control><Shift>o", FALSE, HW_NEEDS_NOTHING },
  { "win.open-sample", NULL, hw_window_open_sample, NULL, FALSE, HW_NEEDS_NOTHING },
  { "win.reopen", NULL, hw_window_reopen, NULL, FALSE, HW_NEEDS_NOTHING },
  { "win.backup", NULL, hw_window_backup, NULL, FALSE, HW_NEEDS_SESSION },
  { "win.preferences", NULL, hw_window_show_preferences, "<Control>comma", FALSE, HW_NEEDS_NOTHING },
  { "win.shortcuts", NULL, hw_window_show_shortcuts, "<Control>question", FALSE, HW_NEEDS_NOTHING },
  { "win.about", NULL, about, NULL, FALSE, HW_NEEDS_NOTHING },
  { "win.close", NULL, close_window, "<Control>w <Control>q", FALSE, HW_NEEDS_NOTHING },
  { NULL, NULL, NULL, NULL, FALSE, HW_NEEDS_NOTHING },
};

const HwActionEntry *
hw_window_actions (void)
{
  return entries;
}

static void
activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; entries[i].name != NULL; i++)
    if (g_str_equal (entries[i].name, name))
      entries[i].run (HW_WINDOW (widget), parameter);
}

void
hw_window_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; entries[i].name != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      gtk_widget_class_install_action (widget_class, entries[i].name, entries[i].parameter, activated_cb);
      if (entries[i].late && gtk_accelerator_parse (entries[i].keys, &key, &modifiers))
        gtk_widget_class_add_binding_action (widget_class, key, modifiers, entries[i].name, NULL);
    }
}

void
hw_window_actions_set_accelerators (GtkApplication *application)
{
  for (guint i = 0; entries[i].name != NULL; i++)
    if (entries[i].keys != NULL && !entries[i].late)
      {
        g_auto (GStrv) keys = g_strsplit (entries[i].keys, " ", -1);

        gtk_application_set_accels_for_action (application, entries[i].name, (const char *const *) keys);
      }
}

static gboolean
is_usable (const HwActionEntry *entry, HwSession *session, gboolean can_go_back)
{
  switch (entry->needs)
    {
    case HW_NEEDS_SESSION:
      return session != NULL;
    case HW_NEEDS_WRITING:
      return session != NULL && !hw_session_is_read_only (session);
    case HW_NEEDS_UNDO:
      return session != NULL && hw_session_can_undo (session);
    case HW_NEEDS_REDO:
      return session != NULL && hw_session_can_redo (session);
    case HW_NEEDS_HISTORY:
      return session != NULL && can_go_back;
    case HW_NEEDS_NOTHING:
    default:
      return TRUE;
    }
}

void
hw_window_actions_update (HwWindow *window, gboolean can_go_back)
{
  HwSession *session = hw_window_get_session (window);

  for (guint i = 0; entries[i].name != NULL; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (window), entries[i].name,
                                   is_usable (&entries[i], session, can_go_back));
}
