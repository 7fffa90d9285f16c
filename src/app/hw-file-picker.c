/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-file-picker.h"

#include <glib/gi18n-lib.h>

/* The only file that names GtkFileChooserNative; shaped like what followed it. */

static void
response_cb (GtkNativeDialog *native, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GtkNativeDialog) owned = native; /* the reference that run() kept for the dialog's life */
  GFile *file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native)) : NULL;

  g_signal_handlers_disconnect_by_data (native, task);
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("No file was chosen"));
}

static void
add_filters (GtkFileChooser *chooser, const HwFileFilter *filters)
{
  for (guint i = 0; filters != NULL && filters[i].name != NULL; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      g_auto (GStrv) patterns = g_strsplit (filters[i].patterns, ";", -1);

      gtk_file_filter_set_name (filter, filters[i].name);
      for (guint j = 0; patterns[j] != NULL; j++)
        gtk_file_filter_add_pattern (filter, patterns[j]);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

static void
run (GtkWidget *parent, const char *title, GtkFileChooserAction action, const char *accept, const char *name,
     const HwFileFilter *filters, GAsyncReadyCallback callback, gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkFileChooserNative *native
      = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, accept, NULL);

  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  add_filters (GTK_FILE_CHOOSER (native), filters);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), g_task_new (parent, NULL, callback, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
hw_file_picker_open_async (GtkWidget *parent, const char *title, const HwFileFilter *filters,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  run (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL, filters, callback, user_data);
}

void
hw_file_picker_save_async (GtkWidget *parent, const char *title, const char *name, const HwFileFilter *filters,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  run (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), name, filters, callback, user_data);
}

GFile *
hw_file_picker_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
