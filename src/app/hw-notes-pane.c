/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-notes-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-format.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

struct _HwNotesPane
{
  GtkWidget parent_instance;
  GtkTextView *text;
  GtkListBox *notes;
  GtkListBox *events;
  HwCandidateState *state; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwNotesPane, hw_notes_pane, GTK_TYPE_WIDGET)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static char *
describe_author (HwNotesPane *self, const char *member_id, gint64 at)
{
  const char *name = hw_candidate_state_get_member_name (self->state, member_id);
  g_autofree char *when = hw_format_date_time (at);

  return name != NULL ? g_strdup_printf (_("%s, %s"), name, when) : g_steal_pointer (&when);
}

static void
append_note (HwNotesPane *self, HwNote *note)
{
  g_autofree char *author = describe_author (self, note->author_id, note->created_at);
  GtkWidget *row = new_row (note->text, author);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove this note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this note"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "candidate.remove-note");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", HW_ENTITY (note)->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  gtk_list_box_append (self->notes, row);
}

void
hw_notes_pane_set_state (HwNotesPane *self, HwCandidateState *state)
{
  self->state = state;
  if (state == NULL)
    return;
  clear_list (self->notes);
  clear_list (self->events);
  for (guint i = 0; i < state->notes->len && i < 100; i++)
    append_note (self, g_ptr_array_index (state->notes, i));
  gtk_widget_set_visible (GTK_WIDGET (self->notes), state->notes->len > 0);
  for (guint i = 0; i < state->events->len; i++)
    {
      HwEvent *event = g_ptr_array_index (state->events, i);
      g_autofree char *author = describe_author (self, event->actor, event->at);

      gtk_list_box_append (self->events, new_row (event->label, author));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->events), state->events->len > 0);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwNotesPane *self = HW_NOTES_PANE (widget);
  HwPage *page = (HwPage *) gtk_widget_get_ancestor (widget, HW_TYPE_PAGE);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (self->state == NULL || page == NULL || hw_text_is_blank (text))
    return;
  hw_page_do (page, _("Note added"), hw_work_add_note,
              hw_call_new (HW_ENTITY (self->state->candidate)->id, NULL, text, 0), hw_call_free, g_free, NULL);
  gtk_text_buffer_set_text (buffer, "", 0);
}

static void
dispose (GObject *object)
{
  HW_NOTES_PANE (object)->state = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_notes_pane_parent_class)->dispose (object);
}

static void
hw_notes_pane_class_init (HwNotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-notes-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwNotesPane, text);
  gtk_widget_class_bind_template_child (widget_class, HwNotesPane, notes);
  gtk_widget_class_bind_template_child (widget_class, HwNotesPane, events);
  gtk_widget_class_install_action (widget_class, "notes.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "notes.add", NULL);
}

static void
hw_notes_pane_init (HwNotesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
