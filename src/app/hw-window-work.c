/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-window-work.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-export-dialog.h"
#include "app/hw-file-picker.h"
#include "app/hw-preferences.h"
#include "workbench/hw-requisitions.h"

#define MAIN_MENU "/org/hiringworkbench/HiringWorkbench/ui/main-menu.ui"
#define SHORTCUTS "/org/hiringworkbench/HiringWorkbench/ui/help-overlay.ui"

void
hw_window_go_tasks (HwWindow *self, GVariant *parameter)
{
  hw_window_go (self, "tasks");
}

void
hw_window_go_requisitions (HwWindow *self, GVariant *parameter)
{
  hw_window_go (self, "requisitions");
}

void
hw_window_go_candidates (HwWindow *self, GVariant *parameter)
{
  hw_window_go (self, "candidates");
}

void
hw_window_go_postings (HwWindow *self, GVariant *parameter)
{
  hw_window_go (self, "postings");
}

void
hw_window_go_rubrics (HwWindow *self, GVariant *parameter)
{
  hw_window_go (self, "rubrics");
}

void
hw_window_turn_tab (HwWindow *self, int step)
{
  HwPage *page = hw_window_get_page (self);
  AdwViewStack *stack = page != NULL ? hw_page_get_view_stack (page) : NULL;
  g_autoptr (GtkSelectionModel) pages = stack != NULL ? adw_view_stack_get_pages (stack) : NULL;
  guint n = pages != NULL ? g_list_model_get_n_items (G_LIST_MODEL (pages)) : 0;

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (pages, i))
      {
        gtk_window_set_focus (GTK_WINDOW (self), NULL); /* else GTK looks for another place when the old tab hides */
        gtk_selection_model_select_item (pages, (i + n + (guint) (step > 0 ? 1 : (int) n - 1)) % n, TRUE);
        gtk_widget_child_focus (adw_view_stack_get_visible_child (stack),
                                GTK_DIR_TAB_FORWARD); /* or once it is filled */
        return;
      }
}

/* Requisitions */

static gpointer
create_requisition (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_requisition_create (session, ((HwCall *) data)->text, cancellable, error);
}

static void
requisition_created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = hw_session_run_finish (HW_SESSION (source), result, &error);
  g_autofree char *place = g_strdup_printf ("requisition/%s", id);

  if (id == NULL)
    {
      hw_alert_show (GTK_WIDGET (self), _("The requisition was not made"), error->message);
      return;
    }
  hw_window_go (self, place);
  hw_window_show_undo (self, _("Requisition made"), hw_session_get_result_step (HW_SESSION (source), result, FALSE));
}

static void
requisition_named_cb (const char *title, gpointer user_data)
{
  HwWindow *self = user_data;

  if (hw_window_get_session (self) != NULL)
    hw_session_edit_async (hw_window_get_session (self), create_requisition, hw_call_new (NULL, NULL, title, 0),
                           hw_call_free, g_free, NULL, requisition_created_cb, g_object_ref (self));
}

void
hw_window_new_requisition (HwWindow *self, GVariant *parameter)
{
  hw_alert_ask_text (GTK_WIDGET (self), _("New requisition"),
                     _("It starts with the rubric’s competencies, all of equal weight."), _("Title of the position"),
                     NULL, _("_Create"), requisition_named_cb, g_object_ref (self), g_object_unref);
}

void
hw_window_export (HwWindow *self, GVariant *parameter)
{
  hw_export_dialog_show (GTK_WINDOW (self), hw_window_get_session (self), g_variant_get_string (parameter, NULL));
}

/* Workspaces */

static void
workspace_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (source), "app.open-workspace", "^ay", path);
}

void
hw_window_open_workspace (HwWindow *self, GVariant *parameter)
{
  const HwFileFilter filters[]
      = { { _("Workspaces"), "*.hiring" }, { _("All files"), "*" }, { NULL, NULL } };

  hw_file_picker_open_async (GTK_WIDGET (self), _("Open a workspace"), filters, workspace_chosen_cb, NULL);
}

void
hw_window_open_sample (HwWindow *self, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-sample", NULL);
}

void
hw_window_reopen (HwWindow *self, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.reopen", NULL);
}

static gpointer
back_up (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const HwCall *call = data;

  return GINT_TO_POINTER (
      hw_repository_backup (hw_session_get_repository (session), call->text, cancellable, error));
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (hw_session_run_finish (HW_SESSION (source), result, &error) == NULL)
    hw_alert_show (GTK_WIDGET (self), _("The backup was not made"), error->message);
  else
    hw_window_show_toast (self, _("Backup saved and checked"));
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HwWindow *self = HW_WINDOW (source);
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && hw_window_get_session (self) != NULL)
    hw_session_run_async (hw_window_get_session (self), back_up, hw_call_new (NULL, NULL, path, 0), hw_call_free,
                          NULL, NULL, backed_up_cb, g_object_ref (self));
}

void
hw_window_backup (HwWindow *self, GVariant *parameter)
{
  const HwFileFilter filters[] = { { _("Workspaces"), "*.hiring" }, { NULL, NULL } };

  hw_file_picker_save_async (GTK_WIDGET (self), _("Save a backup"), _("backup.hiring"), filters, backup_chosen_cb,
                             NULL);
}

/* Other windows */

void
hw_window_show_preferences (HwWindow *self, GVariant *parameter)
{
  hw_preferences_show (GTK_WINDOW (self), hw_window_get_session (self));
}

void
hw_window_show_shortcuts (HwWindow *self, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS);
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (self));
  gtk_window_present (shortcuts);
}

void
hw_window_make_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (MAIN_MENU);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
}
