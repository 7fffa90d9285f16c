/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-text.h"

#include <glib/gi18n-lib.h>

#include "app/hw-kind-signs.h"
#include "app/hw-labels.h"
#include "base/hw-text.h"

/* The bar of the chosen statement in the margin, and what is left between a sign and the text. */
#define BAR_AT 6
#define BAR 4
#define GAP 6

struct _HwPostingText
{
  HwBlockText parent_instance;
  HwReading *reading;
  HwRubric *rubric;
  char *text;
  int selected;
};

G_DEFINE_FINAL_TYPE (HwPostingText, hw_posting_text, HW_TYPE_BLOCK_TEXT)

static guint selected_signal;

/* Translucent, so that the same tint is readable on light and on dark paper. */
static const char *const tints[HW_N_KINDS] = {
  [HW_KIND_RESPONSIBILITY] = "rgba(53,132,228,0.22)", [HW_KIND_QUALIFICATION] = "rgba(46,194,126,0.22)",
  [HW_KIND_OFFER] = "rgba(229,165,10,0.24)",          [HW_KIND_LOGISTICS] = "rgba(145,65,172,0.20)",
  [HW_KIND_COMPANY] = "rgba(154,153,150,0.18)",       [HW_KIND_LEGAL] = "rgba(134,94,60,0.22)",
};

static gboolean
is_mirrored (HwPostingText *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
tint_statement (HwPostingText *self, const HwStatement *statement)
{
  HwBlockText *text = HW_BLOCK_TEXT (self);

  if (tints[statement->kind] != NULL)
    hw_block_text_apply (text, HW_KIND_NICKS[statement->kind], statement->start, statement->end);
  for (guint i = 0; i < statement->matches->len; i++)
    {
      HwMatch *match = g_ptr_array_index (statement->matches, i);

      for (guint k = 0; k < match->n_evidence; k++)
        {
          HwSpan *span = &match->evidence[k];

          hw_block_text_apply (text, "evidence", span->start, span->end);
        }
    }
}

static int
find_statement (HwPostingText *self, int offset)
{
  int before = -1; /* the cursor after the last letter still belongs to it, unless another one begins there */

  for (guint i = 0; self->reading != NULL && i < self->reading->statements->len; i++)
    {
      HwStatement *statement = g_ptr_array_index (self->reading->statements, i);

      if (offset >= (int) statement->start && offset < (int) statement->end)
        return (int) i;
      if (offset == (int) statement->end)
        before = (int) i;
    }
  return before;
}

static void
append_competencies (GString *sentence, HwRubric *rubric, const HwStatement *statement)
{
  for (guint i = 0; i < statement->matches->len; i++)
    {
      HwMatch *match = g_ptr_array_index (statement->matches, i);

      g_string_append (sentence, i > 0 ? ", " : " ");
      g_string_append (sentence, hw_label_competency (rubric, match->competency));
    }
}

/* What the colours say, in words. */
static char *
describe_selected (HwPostingText *self)
{
  HwStatement *statement = g_ptr_array_index (self->reading->statements, (guint) self->selected);
  const char *level = hw_label_level (statement->level);
  g_autofree char *words = hw_text_slice (self->text, statement->start, statement->end);
  g_autoptr (GString) sentence = g_string_new (NULL);

  /* Translators: which statement of how many, its kind, and "required" or nothing */
  g_string_append_printf (sentence, _("Statement %d of %u, %s %s."), self->selected + 1,
                          self->reading->statements->len, hw_label_kind (statement->kind), level);
  if (statement->matches->len > 0)
    {
      g_string_append_c (sentence, ' ');
      g_string_append (sentence, _("Asks for:"));
      append_competencies (sentence, self->rubric, statement);
      g_string_append_c (sentence, '.');
    }
  g_string_append_printf (sentence, " %s", words);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

static void
mark_selected (HwPostingText *self)
{
  g_autofree char *sentence = NULL;

  hw_block_text_clear (HW_BLOCK_TEXT (self), "selected");
  if (self->selected >= 0)
    {
      HwStatement *statement = g_ptr_array_index (self->reading->statements, (guint) self->selected);

      hw_block_text_apply (HW_BLOCK_TEXT (self), "selected", statement->start, statement->end);
      sentence = describe_selected (self);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
  HwStatement *statement;

  if (index < 0 || self->reading == NULL || index >= (int) self->reading->statements->len)
    return;
  statement = g_ptr_array_index (self->reading->statements, (guint) index);
  hw_block_text_go (HW_BLOCK_TEXT (self), statement->start);
}

int
hw_posting_text_get_selected (HwPostingText *self)
{
  return self->selected;
}

void
hw_posting_text_show_place (HwPostingText *self, guint start, guint end)
{
  hw_block_text_clear (HW_BLOCK_TEXT (self), "place");
  hw_block_text_apply (HW_BLOCK_TEXT (self), "place", start, end);
  hw_block_text_go (HW_BLOCK_TEXT (self), start);
}

void
hw_posting_text_set_reading (HwPostingText *self, const char *text, GArray *blocks, HwReading *reading,
                             HwRubric *rubric)
{
  int kept = self->selected;

  self->selected = -1;
  g_clear_pointer (&self->reading, hw_reading_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  if (hw_block_text_set (HW_BLOCK_TEXT (self), text, blocks))
    kept = 0;
  g_free (self->text);
  self->text = g_strdup (text);
  self->reading = hw_reading_ref (reading);
  self->rubric = hw_rubric_ref (rubric);
  for (guint i = 0; i < reading->statements->len; i++)
    tint_statement (self, g_ptr_array_index (reading->statements, i));
  hw_posting_text_select (self, MIN (kept, (int) reading->statements->len - 1));
  cursor_moved_cb (self);
}

/* From statement to statement; with nothing further on, the text scrolls as any other. */
static gboolean
key_pressed_cb (HwPostingText *self, guint key, guint code, GdkModifierType modifiers)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;
  GtkTextIter cursor;
  int at, next = -1;

  if (step == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || self->reading == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  at = gtk_text_iter_get_offset (&cursor);
  for (int i = 0; i < (int) self->reading->statements->len; i++)
    {
      HwStatement *statement = g_ptr_array_index (self->reading->statements, (guint) i);

      if (step < 0 && (int) statement->start < at && i != self->selected)
        next = i;
      if (step > 0 && (int) statement->start > at && next < 0)
        next = i;
    }
  if (next < 0)
    return FALSE;
  hw_posting_text_select (self, next);
  return TRUE;
}

/* Only what is in sight is sure to have its place. */
gboolean
hw_posting_text_find_bar (HwPostingText *self, GdkRectangle *bar)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter first, end, from, to;
  GdkRectangle top, bottom;
  HwStatement *statement;

  if (self->selected < 0 || self->reading == NULL)
    return FALSE;
  statement = g_ptr_array_index (self->reading->statements, (guint) self->selected);
  hw_block_text_get_shown (HW_BLOCK_TEXT (self), &first, &end);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &from, (int) statement->start);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &to, (int) MAX (statement->end, 1) - 1);
  if (gtk_text_iter_compare (&from, &end) >= 0 || gtk_text_iter_compare (&to, &first) < 0)
    return FALSE;
  gtk_text_view_get_iter_location (view, gtk_text_iter_compare (&from, &first) < 0 ? &first : &from, &top);
  gtk_text_iter_backward_char (&end);
  gtk_text_view_get_iter_location (view, gtk_text_iter_compare (&to, &end) > 0 ? &end : &to, &bottom);
  bar->x = is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - BAR_AT - BAR : BAR_AT;
  bar->y = top.y;
  bar->width = BAR;
  bar->height = bottom.y + bottom.height - top.y;
  return TRUE;
}

GArray *
hw_posting_text_list_signs (HwPostingText *self)
{
  HwBlockText *text = HW_BLOCK_TEXT (self);
  int x = hw_block_text_get_margin (text);

  if (is_mirrored (self))
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - hw_kind_signs_get_size (text);
  return self->reading != NULL ? hw_kind_signs_list (text, self->reading, x)
                               : g_array_new (FALSE, FALSE, sizeof (HwKindSign));
}

/* A bar beside the chosen statement and a sign for each kind: shapes, for who sees no difference between the
 * tints. */
static void
snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  HwPostingText *self = HW_POSTING_TEXT (view);
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };
  g_autoptr (GArray) signs = NULL;
  GdkRectangle bar;
  GdkRGBA colour;

  GTK_TEXT_VIEW_CLASS (hw_posting_text_parent_class)->snapshot_layer (view, layer, snapshot);
  if (layer != GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    return;
  if (hw_posting_text_find_bar (self, &bar))
    gtk_snapshot_append_color (
        snapshot, &accent,
        &GRAPHENE_RECT_INIT ((float) bar.x, (float) bar.y, (float) bar.width, (float) bar.height));
  signs = hw_posting_text_list_signs (self);
  hw_block_text_get_sign_colour (&colour);
  hw_kind_signs_draw (HW_BLOCK_TEXT (self), snapshot, signs, &colour);
}

static int
find_kind (HwPostingText *self, int x, int y)
{
  g_autoptr (GArray) signs = hw_posting_text_list_signs (self);
  int kind = hw_kind_signs_find (signs, x, y);
  GtkTextIter at;
  int index;

  if (kind >= 0 || !gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &at, x, y))
    return kind;
  index = find_statement (self, gtk_text_iter_get_offset (&at));
  return index < 0 ? -1
                   : (int) ((HwStatement *) g_ptr_array_index (self->reading->statements, (guint) index))->kind;
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int kind = -1, buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (widget), GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x,
                                         &buffer_y);
  if (!keyboard)
    kind = find_kind (HW_POSTING_TEXT (widget), buffer_x, buffer_y);
  if (kind >= 0)
    gtk_tooltip_set_text (tooltip, hw_label_kind ((HwStatementKind) kind));
  return kind >= 0;
}

/* The signs are as high as the letters, and so is their room. */
static void
make_room (HwPostingText *self)
{
  hw_block_text_set_gutter (HW_BLOCK_TEXT (self), hw_kind_signs_get_size (HW_BLOCK_TEXT (self)) + GAP);
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (hw_posting_text_parent_class)->css_changed (widget, change);
  make_room (HW_POSTING_TEXT (widget));
}

static void
system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hw_posting_text_parent_class)->system_setting_changed (widget, setting);
  make_room (HW_POSTING_TEXT (widget));
}

static void
finalize (GObject *object)
{
  HwPostingText *self = HW_POSTING_TEXT (object);

  g_clear_pointer (&self->reading, hw_reading_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (hw_posting_text_parent_class)->finalize (object);
}

static void
hw_posting_text_class_init (HwPostingTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = query_tooltip;
  GTK_WIDGET_CLASS (klass)->css_changed = css_changed;
  GTK_WIDGET_CLASS (klass)->system_setting_changed = system_setting_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = snapshot_layer;
  selected_signal = g_signal_new ("selected", HW_TYPE_POSTING_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
hw_posting_text_init (HwPostingText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->selected = -1;
  make_room (self);
  for (guint i = 0; i < HW_N_KINDS; i++)
    if (tints[i] != NULL)
      gtk_text_buffer_create_tag (buffer, HW_KIND_NICKS[i], "background", tints[i], NULL);
  gtk_text_buffer_create_tag (buffer, "evidence", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "selected", "background", "rgba(53,132,228,0.42)", NULL);
  gtk_text_buffer_create_tag (buffer, "place", "background", "rgba(229,120,10,0.5)", "underline",
                              PANGO_UNDERLINE_DOUBLE, NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE); /* before the text view's own keys */
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
}
