/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-window-work.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/hw-alert.h"
#include "app/hw-import-dialog.h"
#include "base/hw-limits.h"
#include "base/hw-text.h"

/* Every way into the import dialog: the button, files and text dropped anywhere, the clipboard. */

static void
imported_cb (HwWindow *self, const char *place, const char *text)
{
  HwSession *session = hw_window_get_session (self);

  if (place != NULL)
    hw_window_go (self, place);
  if (text != NULL && session != NULL)
    hw_window_show_undo (self, text, hw_session_get_step (session, FALSE));
}

/* The requisition that is on screen is the likely one for candidates and scorecards. */
static char *
dup_current_requisition (HwWindow *self)
{
  const char *place = hw_window_get_place (self);
  g_auto (GStrv) parts = place != NULL ? g_strsplit (place, "/", 3) : NULL;

  return parts != NULL && g_strcmp0 (parts[0], "requisition") == 0 ? g_strdup (parts[1]) : NULL;
}

static HwImportDialog *
open_dialog (HwWindow *self)
{
  g_autofree char *requisition = dup_current_requisition (self);
  HwImportDialog *dialog
      = hw_import_dialog_new (GTK_WINDOW (self), hw_window_get_session (self), requisition);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static gboolean
can_import (HwWindow *self)
{
  HwSession *session = hw_window_get_session (self);

  return session != NULL && !hw_session_is_read_only (session);
}

void
hw_window_import_file (HwWindow *self, const char *path)
{
  HwImportDialog *dialog;

  g_return_if_fail (HW_IS_WINDOW (self));
  if (!can_import (self))
    return;
  dialog = open_dialog (self);
  if (path != NULL)
    hw_import_dialog_add_file (dialog, path);
}

/* A workspace is opened, everything else is imported. */
static void
take_files (HwWindow *self, GSList *files)
{
  HwImportDialog *dialog = NULL;

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path == NULL)
        continue;
      if (g_str_has_suffix (path, ".hiring")
          && gtk_widget_activate_action (GTK_WIDGET (self), "app.open-workspace", "^ay", path))
        return;
      if (!can_import (self))
        return;
      if (dialog == NULL)
        dialog = open_dialog (self);
      hw_import_dialog_add_file (dialog, path);
    }
}

/* Text goes through a file like everything else, so that the reader's walls hold for it too. */

static void
remove_file (gpointer data, GObject *gone)
{
  g_autofree char *path = data;
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

static void
take_bytes (HwWindow *self, const char *name, const char *data, gsize length)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  HwImportDialog *dialog;

  if (!can_import (self))
    return;
  folder = g_dir_make_tmp ("hiring-workbench-XXXXXX", &error);
  path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  if (path == NULL
      || !g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error))
    {
      hw_alert_show (GTK_WIDGET (self), _("The text could not be taken"), error->message);
      return;
    }
  dialog = open_dialog (self);
  g_object_weak_ref (G_OBJECT (dialog), remove_file, g_strdup (path));
  hw_import_dialog_add_file (dialog, path);
}

static void
take_text (HwWindow *self, const char *text)
{
  if (!hw_text_is_blank (text))
    take_bytes (self, _("pasted text.txt"), text, strlen (text));
}

static gboolean
dropped_cb (HwWindow *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    take_files (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    take_files (self, &(GSList){ g_value_get_object (value), NULL });
  else if (G_VALUE_HOLDS_STRING (value))
    take_text (self, g_value_get_string (value));
  else
    return FALSE;
  return TRUE;
}

void
hw_window_accept_drops (HwWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
say_too_long (HwWindow *self)
{
  g_autofree char *text = g_strdup_printf (_("The copied text is larger than %u MiB; copy and paste it in parts"),
                                           HW_LIMIT_FILE_BYTES >> 20);

  hw_alert_show (GTK_WIDGET (self), _("The text could not be taken"), text);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || hw_text_is_blank (text)) /* nothing was copied, or a picture */
    hw_window_show_toast (self, _("There is no text and no file to paste; copy one first"));
  else if (strlen (text) > HW_LIMIT_FILE_BYTES)
    say_too_long (self);
  else
    take_text (self, text);
}

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwWindow) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    dropped_cb (self, value);
}

static void
read_text (HwWindow *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb, g_object_ref (self));
}

static gboolean
has_plain_text (HwWindow *self)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  g_autoptr (GdkContentFormats) readable
    = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  return gdk_content_formats_contain_gtype (readable, G_TYPE_STRING);
}

/* A page keeps its headings and lists. A table is better as plain text: that is what spreadsheets give too. */
static void
page_taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwWindow) self = user_data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  gssize length = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  const char *data = g_memory_output_stream_get_data (memory);

  gboolean too_long = length > (gssize) HW_LIMIT_FILE_BYTES;

  if (length <= 0 || ((too_long || g_strstr_len (data, length, "<table") != NULL) && has_plain_text (self)))
    read_text (self);
  else if (too_long)
    say_too_long (self);
  else
    take_bytes (self, _("pasted page.html"), data, (gsize) length);
}

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwWindow) self = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    read_text (self);
  else
    g_output_stream_splice_async (memory, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, page_taken_cb, g_object_ref (self));
}

void
hw_window_paste (HwWindow *self, GVariant *parameter)
{
  static const char *pages[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
      || gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb,
                                    g_object_ref (self));
  else if (gdk_content_formats_contain_mime_type (formats, pages[0]))
    gdk_clipboard_read_async (clipboard, pages, G_PRIORITY_DEFAULT, NULL, page_read_cb, g_object_ref (self));
  else
    read_text (self);
}

/* A search takes the keys as soon as its page is shown: there, too, a copied posting is pasted to be imported. */

static gboolean
has_lines (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return strchr (trimmed, '\n') != NULL;
}

static void
searched_text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (text != NULL && has_lines (text))
    hw_window_paste (self, NULL);
  else if (GTK_IS_TEXT (focus))
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
}

static gboolean
paste_in_search_cb (GtkWidget *window, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) == NULL
      || !can_import (HW_WINDOW (window)) || !has_plain_text (HW_WINDOW (window)))
    return FALSE;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, searched_text_read_cb, g_object_ref (window));
  return TRUE;
}

void
hw_window_accept_pastes (HwWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                      gtk_callback_action_new (paste_in_search_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
