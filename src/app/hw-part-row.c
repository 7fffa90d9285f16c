/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-part-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "base/hw-text.h"

struct _HwPartRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *caption;
  GtkLabel *source;
  GtkBox *body;
  GtkLabel *text;
  GtkTextView *editor; /* only while the person edits: a text view is too heavy for a hundred rows */
  GtkButton *edit;
  GtkButton *remove;
  HwEntity *part;
  const HwField *field;
  gboolean elsewhere; /* it is edited in a window of its own */
};

G_DEFINE_FINAL_TYPE (HwPartRow, hw_part_row, GTK_TYPE_LIST_BOX_ROW)

static guint edited_signal;

static char *
dup_stored (HwPartRow *self)
{
  const char *const *list;

  if (self->field->type != HW_FIELD_LIST)
    return g_strdup (hw_entity_get_text (self->part, self->field));
  list = hw_entity_get_list (self->part, self->field);
  return list != NULL ? g_strjoinv ("\n", (char **) list) : g_strdup ("");
}

static char *
dup_shown (HwPartRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (self->editor == NULL)
    return dup_stored (self);
  buffer = gtk_text_view_get_buffer (self->editor);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

HwEntity *
hw_part_row_dup_part (HwPartRow *self)
{
  HwEntity *copy = hw_entity_dup (self->part);
  g_autofree char *text = dup_shown (self);

  if (self->field->type == HW_FIELD_LIST)
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      g_autoptr (GPtrArray) kept = g_ptr_array_new ();

      for (guint i = 0; lines[i] != NULL; i++)
        if (!hw_text_is_blank (lines[i]))
          g_ptr_array_add (kept, lines[i]);
      g_ptr_array_add (kept, NULL);
      hw_entity_set_list (copy, self->field, (const char *const *) kept->pdata);
    }
  else
    hw_entity_set_text (copy, self->field, text);
  return copy;
}

void
hw_part_row_save_now (HwPartRow *self)
{
  g_autofree char *stored = dup_stored (self);
  g_autofree char *shown = dup_shown (self);

  if (g_strcmp0 (stored, shown) != 0 && !hw_text_is_blank (shown))
    g_signal_emit (self, edited_signal, 0);
}

static void
edit_cb (HwPartRow *self)
{
  g_autofree char *text = dup_stored (self);
  GtkEventController *focus;

  if (self->elsewhere)
    return; /* the button has an action */
  if (self->editor == NULL)
    {
      self->editor = GTK_TEXT_VIEW (gtk_text_view_new ());
      gtk_text_view_set_wrap_mode (self->editor, GTK_WRAP_WORD_CHAR);
      gtk_text_view_set_accepts_tab (self->editor, FALSE);
      gtk_widget_add_css_class (GTK_WIDGET (self->editor), "hw-part");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_text (self->caption), -1);
      focus = gtk_event_controller_focus_new ();
      g_signal_connect_swapped (focus, "leave", G_CALLBACK (hw_part_row_save_now), self);
      gtk_widget_add_controller (GTK_WIDGET (self->editor), focus);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->editor), text != NULL ? text : "", -1);
      gtk_box_insert_child_after (self->body, GTK_WIDGET (self->editor), GTK_WIDGET (self->text));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->text), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static const char *
find_source (HwEntity *part)
{
  const HwField *field = hw_entity_class_find_field (part->klass, "source");

  return field != NULL ? hw_entity_get_text (part, field) : NULL;
}

GtkWidget *
hw_part_row_new (gpointer part, const char *field, const char *caption, gboolean editable, gboolean removable)
{
  HwPartRow *self = g_object_new (HW_TYPE_PART_ROW, NULL);
  const char *source = find_source (part);
  g_autofree char *shown_source = source != NULL ? g_strdup_printf (_("Source: %s"), source) : NULL;
  g_autofree char *edit = g_strdup_printf (_("Edit: %s"), caption);
  g_autofree char *remove = g_strdup_printf (_("Remove: %s"), caption);
  g_autofree char *text = NULL;

  self->part = hw_entity_ref (part);
  self->field = hw_entity_class_find_field (self->part->klass, field);
  text = dup_stored (self);
  gtk_label_set_text (self->caption, caption);
  gtk_label_set_text (self->source, shown_source != NULL ? shown_source : "");
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->edit), editable);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->edit), edit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), editable && removable);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove), remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", self->part->id);
  return GTK_WIDGET (self);
}

void
hw_part_row_set_edit_action (HwPartRow *self, const char *action)
{
  g_return_if_fail (HW_IS_PART_ROW (self));
  self->elsewhere = TRUE;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", self->part->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), action);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PART_ROW);
  G_OBJECT_CLASS (hw_part_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&HW_PART_ROW (object)->part, hw_entity_unref);
  G_OBJECT_CLASS (hw_part_row_parent_class)->finalize (object);
}

static void
hw_part_row_class_init (HwPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_page_class_set_template (widget_class, "hw-part-row");
  gtk_widget_class_bind_template_child (widget_class, HwPartRow, caption);
  gtk_widget_class_bind_template_child (widget_class, HwPartRow, source);
  gtk_widget_class_bind_template_child (widget_class, HwPartRow, body);
  gtk_widget_class_bind_template_child (widget_class, HwPartRow, text);
  gtk_widget_class_bind_template_child (widget_class, HwPartRow, edit);
  gtk_widget_class_bind_template_child (widget_class, HwPartRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  edited_signal = g_signal_new ("edited", HW_TYPE_PART_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_part_row_init (HwPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
