/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-alert.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/hw-text.h"

/* The only file that names AdwMessageDialog: later libraries have another class for it. */

typedef struct
{
  HwAlertConfirmed confirmed;
  HwAlertAnswered answered;
  GtkEditable *entry; /* inside the dialog */
  gpointer user_data;
  GDestroyNotify free_data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  if (question->free_data != NULL)
    question->free_data (question->user_data);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  if (!g_str_equal (response, "confirm"))
    return;
  if (question->confirmed != NULL)
    question->confirmed (question->user_data);
  else if (question->answered != NULL)
    question->answered (gtk_editable_get_text (question->entry), question->user_data);
}

static AdwMessageDialog *
new_dialog (GtkWidget *parent, const char *heading, const char *body, Question *question)
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, body));

  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  return dialog;
}

static void
add_answers (AdwMessageDialog *dialog, const char *confirm, gboolean destructive)
{
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "confirm", confirm, NULL);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, destructive ? "cancel" : "confirm");
  adw_message_dialog_set_response_appearance (
      dialog, "confirm", destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
}

void
hw_alert_ask (GtkWidget *parent, const char *heading, const char *body, const char *confirm, gboolean destructive,
              HwAlertConfirmed confirmed, gpointer user_data, GDestroyNotify free_data)
{
  Question *question = g_new0 (Question, 1);
  AdwMessageDialog *dialog;

  question->confirmed = confirmed;
  question->user_data = user_data;
  question->free_data = free_data;
  dialog = new_dialog (parent, heading, body, question);
  add_answers (dialog, confirm, destructive);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
text_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "confirm", !hw_text_is_blank (gtk_editable_get_text (entry)));
}

void
hw_alert_ask_text (GtkWidget *parent, const char *heading, const char *body, const char *field, const char *text,
                   const char *confirm, HwAlertAnswered answered, gpointer user_data, GDestroyNotify free_data)
{
  Question *question = g_new0 (Question, 1);
  GtkWidget *entry = gtk_entry_new ();
  AdwMessageDialog *dialog;

  question->answered = answered;
  question->entry = GTK_EDITABLE (entry);
  question->user_data = user_data;
  question->free_data = free_data;
  dialog = new_dialog (parent, heading, body, question);
  add_answers (dialog, confirm, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, field, -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect (entry, "changed", G_CALLBACK (text_changed_cb), dialog);
  text_changed_cb (GTK_EDITABLE (entry), dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

void
hw_alert_show (GtkWidget *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = new_dialog (parent, heading, body, g_new0 (Question, 1));

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
