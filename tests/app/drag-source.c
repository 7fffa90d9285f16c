/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

/*
 * drag-source FILE...: another program, such as a file manager: a window from which the files can be dragged. It ends
 * with its input.
 */

static gboolean
input_cb (GIOChannel *channel, GIOCondition condition, gpointer data)
{
  exit (0);
}

static GdkContentProvider *
make_content (char **paths)
{
  GSList *files = NULL;
  GValue value = G_VALUE_INIT;
  GdkContentProvider *content;

  for (guint i = 0; paths[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_path (paths[i]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  content = gdk_content_provider_new_for_value (&value);
  g_value_unset (&value);
  g_slist_free_full (files, g_object_unref);
  return content;
}

int
main (int argc, char **argv)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  g_autoptr (GdkContentProvider) content = NULL;
  GtkDragSource *source;
  GtkWidget *window;

  gtk_init ();
  content = make_content (argv + 1);
  window = gtk_window_new ();
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Drag source");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 100, 60);
  gtk_window_present (GTK_WINDOW (window));
  g_io_add_watch (input, G_IO_IN | G_IO_HUP, input_cb, NULL);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
