/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-export-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-file-picker.h"
#include "app/hw-page.h"
#include "app/hw-rank-row.h"
#include "app/hw-widget.h"
#include "export/hw-exporter.h"
#include "workbench/hw-scorecards.h"

#define MAX_ROWS 100u

struct _HwExportDialog
{
  AdwWindow parent_instance;
  HwSession *session;
  char *requisition_id;
  char *path;
  GCancellable *cancellable;

  GtkStack *states;
  AdwWindowTitle *title;
  GtkButton *export_button;
  AdwComboRow *format;
  AdwActionRow *file;
  GtkListBox *ranking;
  AdwStatusPage *problem;
  AdwStatusPage *done;
};

G_DEFINE_FINAL_TYPE (HwExportDialog, hw_export_dialog, ADW_TYPE_WINDOW)

/* Where the file goes */

static const HwExporter *
get_exporter (HwExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->format);

  return &hw_exporters ()[selected == GTK_INVALID_LIST_POSITION ? 0 : selected];
}

static void
show_path (HwExportDialog *self)
{
  g_autofree char *name = g_filename_display_name (self->path);
  g_autofree char *markup = g_markup_escape_text (name, -1);

  adw_action_row_set_subtitle (self->file, markup);
}

/* Nothing is replaced that the person has not named: "Shortlist 2.pdf" when the first is taken. */
static char *
find_free_path (const char *folder, const char *name, const char *extension)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *file = i == 1 ? g_strdup_printf ("%s.%s", name, extension)
                                     : g_strdup_printf ("%s %u.%s", name, i, extension);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS) || i == 10000)
        return g_steal_pointer (&path);
    }
}

static void
propose_path (HwExportDialog *self)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = g_strdup (adw_window_title_get_subtitle (self->title));

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    folder = g_get_home_dir ();
  g_free (self->path);
  self->path = find_free_path (folder, *name != '\0' ? name : _("Shortlist"), get_exporter (self)->extension);
  show_path (self);
}

static void
format_chosen_cb (HwExportDialog *self)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  char *dot;

  if (self->path == NULL || g_str_has_suffix (self->path, get_exporter (self)->extension))
    return;
  folder = g_path_get_dirname (self->path);
  name = g_path_get_basename (self->path);
  dot = strrchr (name, '.');
  if (dot != NULL)
    *dot = '\0';
  g_free (self->path);
  self->path = find_free_path (folder, name, get_exporter (self)->extension);
  show_path (self);
}

void
hw_export_dialog_set_path (HwExportDialog *self, const char *path)
{
  const HwExporter *exporters = hw_exporters ();

  g_return_if_fail (HW_IS_EXPORT_DIALOG (self) && path != NULL);
  g_free (self->path);
  self->path = g_strdup (path);
  for (guint i = 0; exporters[i].extension != NULL; i++)
    if (g_str_has_suffix (path, exporters[i].extension))
      adw_combo_row_set_selected (self->format, i);
  show_path (self);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    hw_export_dialog_set_path (HW_EXPORT_DIALOG (source), path);
}

static void
change_file_cb (HwExportDialog *self)
{
  g_autofree char *name = self->path != NULL ? g_path_get_basename (self->path) : g_strdup ("");
  g_autofree char *pattern = g_strconcat ("*.", get_exporter (self)->extension, NULL);
  const HwFileFilter filters[] = { { _ (get_exporter (self)->name), pattern }, { NULL, NULL } };

  hw_file_picker_save_async (GTK_WIDGET (self), _("Export the shortlist"), name, filters, file_chosen_cb, NULL);
}

/* Writing it */

static gpointer
export_in_thread (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const HwCall *call = data;

  return GINT_TO_POINTER (hw_shortlist_export (session, call->id, NULL, call->text, cancellable, error));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean exported = hw_session_run_finish (HW_SESSION (source), result, &error) != NULL;
  g_autofree char *name = NULL;
  g_autofree char *markup = NULL;

  if (self->session == NULL)
    return;
  g_clear_object (&self->cancellable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), TRUE);
  if (!exported)
    {
      gtk_stack_set_visible_child_name (self->states, "choose");
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        hw_alert_show (GTK_WIDGET (self), _("The file was not written"), error->message);
      return;
    }
  name = g_filename_display_name (self->path);
  markup = g_markup_escape_text (name, -1);
  adw_status_page_set_description (self->done, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), FALSE);
  gtk_stack_set_visible_child_name (self->states, "done");
}

static void
export_cb (HwExportDialog *self)
{
  g_return_if_fail (self->path != NULL);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), FALSE);
  gtk_stack_set_visible_child_name (self->states, "working");
  hw_session_edit_async (self->session, export_in_thread, hw_call_new (self->requisition_id, NULL, self->path, 0),
                         hw_call_free, NULL, self->cancellable, exported_cb, g_object_ref (self));
}

static void
launch (HwExportDialog *self, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (uri == NULL || !g_app_info_launch_default_for_uri (uri, NULL, &error))
    hw_alert_show (GTK_WIDGET (self), _("No program opens this file"), error != NULL ? error->message : path);
}

static void
open_file_cb (HwExportDialog *self)
{
  launch (self, self->path);
}

static void
open_folder_cb (HwExportDialog *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  launch (self, folder);
}

/* What will be in it */

static gpointer
load_in_thread (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_session_build_shortlist (session, ((HwCall *) data)->id, NULL, cancellable, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwShortlist) shortlist = hw_session_run_finish (HW_SESSION (source), result, &error);
  g_autofree char *markup = NULL;

  if (self->session == NULL)
    return;
  if (shortlist == NULL)
    {
      markup = g_markup_escape_text (error->message, -1);
      adw_status_page_set_description (self->problem, markup);
      gtk_stack_set_visible_child_name (self->states, "problem");
      return;
    }
  adw_window_title_set_subtitle (self->title, shortlist->requisition->title);
  for (guint i = 0; i < shortlist->entries->len && i < MAX_ROWS; i++)
    gtk_list_box_append (self->ranking, hw_rank_row_new (g_ptr_array_index (shortlist->entries, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->ranking), shortlist->entries->len > 0);
  if (self->path == NULL)
    propose_path (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), TRUE);
  gtk_stack_set_visible_child_name (self->states, "choose");
  gtk_widget_grab_focus (GTK_WIDGET (self->export_button));
}

HwExportDialog *
hw_export_dialog_show (GtkWindow *parent, HwSession *session, const char *requisition_id)
{
  HwExportDialog *self = g_object_new (HW_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  g_set_object (&self->session, session);
  self->requisition_id = g_strdup (requisition_id);
  hw_session_run_async (session, load_in_thread, hw_call_new (requisition_id, NULL, NULL, 0), hw_call_free,
                        (GDestroyNotify) hw_shortlist_unref, NULL, loaded_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static void
let_go (HwExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
}

static void
dispose (GObject *object)
{
  HwExportDialog *self = HW_EXPORT_DIALOG (object);

  let_go (self);
  g_clear_pointer (&self->requisition_id, g_free);
  g_clear_pointer (&self->path, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (hw_export_dialog_parent_class)->dispose (object);
}

static void
hw_export_dialog_class_init (HwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-export-dialog");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, file);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, ranking);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, HwExportDialog, done);
  gtk_widget_class_bind_template_callback (widget_class, format_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
}

static void
hw_export_dialog_init (HwExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const HwExporter *exporters = hw_exporters ();

  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_when_closed (self, G_CALLBACK (let_go));
  for (guint i = 0; exporters[i].extension != NULL; i++)
    gtk_string_list_append (names, _ (exporters[i].name));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (names));
}
