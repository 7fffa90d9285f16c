/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-text.h"

#include "app/hw-labels.h"

struct _HwPostingText
{
  GtkTextView parent_instance;
  HwReading *reading;
  int selected;
};

G_DEFINE_FINAL_TYPE (HwPostingText, hw_posting_text, GTK_TYPE_TEXT_VIEW)

static guint selected_signal;

/* Translucent, so that the same tint is readable on light and on dark paper. */
static const char *const tints[HW_N_KINDS] = {
  [HW_KIND_RESPONSIBILITY] = "rgba(53,132,228,0.22)", [HW_KIND_QUALIFICATION] = "rgba(46,194,126,0.22)",
  [HW_KIND_OFFER] = "rgba(229,165,10,0.24)",          [HW_KIND_LOGISTICS] = "rgba(145,65,172,0.20)",
  [HW_KIND_COMPANY] = "rgba(154,153,150,0.18)",       [HW_KIND_LEGAL] = "rgba(134,94,60,0.22)",
};

static GtkTextTag *
find_tag (HwPostingText *self, const char *name)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));

  return gtk_text_tag_table_lookup (table, name);
}

static void
apply_tag (HwPostingText *self, const char *name, guint start, guint end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  gtk_text_buffer_apply_tag (buffer, find_tag (self, name), &from, &to);
}

static void
tint_statement (HwPostingText *self, const HwStatement *statement)
{
  if (tints[statement->kind] != NULL)
    apply_tag (self, HW_KIND_NICKS[statement->kind], statement->start, statement->end);
  for (guint i = 0; i < statement->matches->len; i++)
    {
      HwMatch *match = g_ptr_array_index (statement->matches, i);

      for (guint k = 0; k < match->evidence->len; k++)
        {
          HwSpan *span = &g_array_index (match->evidence, HwSpan, k);

          apply_tag (self, "evidence", span->start, span->end);
        }
    }
}

static int
find_statement (HwPostingText *self, int offset)
{
  for (guint i = 0; self->reading != NULL && i < self->reading->statements->len; i++)
    {
      HwStatement *statement = g_ptr_array_index (self->reading->statements, i);

      if (offset >= (int) statement->start && offset <= (int) statement->end)
        return (int) i;
    }
  return -1;
}

static void
mark_selected (HwPostingText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, find_tag (self, "selected"), &start, &end);
  if (self->selected >= 0)
    {
      HwStatement *statement = g_ptr_array_index (self->reading->statements, (guint) self->selected);

      apply_tag (self, "selected", statement->start, statement->end);
    }
}

static void
cursor_moved_cb (HwPostingText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter cursor;
  int found;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  found = find_statement (self, gtk_text_iter_get_offset (&cursor));
  if (found == self->selected)
    return;
  self->selected = found;
  mark_selected (self);
  g_signal_emit (self, selected_signal, 0, found);
}

void
hw_posting_text_select (HwPostingText *self, int index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter at;
  HwStatement *statement;

  if (index < 0 || self->reading == NULL || index >= (int) self->reading->statements->len)
    return;
  statement = g_ptr_array_index (self->reading->statements, (guint) index);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, (int) statement->start);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_view_scroll_to_iter (GTK_TEXT_VIEW (self), &at, 0.1, FALSE, 0, 0);
}

void
hw_posting_text_set_reading (HwPostingText *self, const char *text, HwReading *reading)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  int kept = self->selected;
  g_autofree char *old = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  old = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  self->selected = -1;
  g_clear_pointer (&self->reading, hw_reading_unref);
  if (g_strcmp0 (old, text) != 0)
    {
      gtk_text_buffer_set_text (buffer, text, -1);
      kept = 0;
    }
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  self->reading = hw_reading_ref (reading);
  for (guint i = 0; i < reading->statements->len; i++)
    tint_statement (self, g_ptr_array_index (reading->statements, i));
  hw_posting_text_select (self, MIN (kept, (int) reading->statements->len - 1));
  cursor_moved_cb (self);
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  HwPostingText *self = HW_POSTING_TEXT (widget);
  GtkTextIter at;
  int index, buffer_x, buffer_y;
  HwStatement *statement;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  if (keyboard || !gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &at, buffer_x, buffer_y))
    return FALSE;
  index = find_statement (self, gtk_text_iter_get_offset (&at));
  if (index < 0)
    return FALSE;
  statement = g_ptr_array_index (self->reading->statements, (guint) index);
  gtk_tooltip_set_text (tooltip, hw_label_kind (statement->kind));
  return TRUE;
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&HW_POSTING_TEXT (object)->reading, hw_reading_unref);
  G_OBJECT_CLASS (hw_posting_text_parent_class)->finalize (object);
}

static void
hw_posting_text_class_init (HwPostingTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = query_tooltip;
  selected_signal = g_signal_new ("selected", HW_TYPE_POSTING_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
hw_posting_text_init (HwPostingText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->selected = -1;
  for (guint i = 0; i < HW_N_KINDS; i++)
    if (tints[i] != NULL)
      gtk_text_buffer_create_tag (buffer, HW_KIND_NICKS[i], "background", tints[i], NULL);
  gtk_text_buffer_create_tag (buffer, "evidence", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "selected", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
}
