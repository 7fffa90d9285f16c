/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-block-text.h"

#include <adwaita.h>

#include "app/hw-widget.h"

#define N_LEVELS 4u
#define MARGIN 18
#define STEP 22 /* by which each level of a list stands further in */

typedef struct
{
  guint start;
  guint level;
  gboolean rtl;
} Item;

typedef struct
{
  GArray *items; /* Item, in order: what has a sign */
  int gutter;
} HwBlockTextPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (HwBlockText, hw_block_text, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (HwBlockText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* Before the next frame is drawn, or the view does it while drawing: when its scrollbar can no longer follow. */
static void
lay_out (HwBlockText *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Each line by itself: below the line with the cursor, GTK 4.8 forgets at the beginning of a line the tags that began
 * in an earlier one. */
void
hw_block_text_apply (HwBlockText *self, const char *tag, guint start, guint end)
{
  GtkTextIter from, to, last;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &last, (int) end);
  while (gtk_text_iter_compare (&from, &last) < 0)
    {
      to = from;
      if (!gtk_text_iter_ends_line (&to))
        gtk_text_iter_forward_to_line_end (&to);
      if (gtk_text_iter_compare (&to, &last) > 0)
        to = last;
      gtk_text_buffer_apply_tag_by_name (get_buffer (self), tag, &from, &to);
      from = to;
      gtk_text_iter_forward_line (&from);
    }
  lay_out (self);
}

void
hw_block_text_clear (HwBlockText *self, const char *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag_by_name (get_buffer (self), tag, &start, &end);
  lay_out (self);
}

void
hw_block_text_go (HwBlockText *self, guint offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &at, (int) offset);
  gtk_text_buffer_place_cursor (get_buffer (self), &at);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (get_buffer (self)), 0.15, FALSE, 0,
                                0);
  lay_out (self);
}

static gboolean
is_rtl (HwBlockText *self, guint offset)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *line = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int) offset);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  line = gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), line);
  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/* "- like this": a plain text keeps what its writer put before the item, within the block or before it. */
static gboolean
has_own_sign (HwBlockText *self, guint offset)
{
  GtkTextIter at, line;
  gunichar first;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &at, (int) offset);
  line = at;
  for (gtk_text_iter_set_line_offset (&line, 0); gtk_text_iter_compare (&line, &at) < 0;
       gtk_text_iter_forward_char (&line))
    if (!g_unichar_isspace (gtk_text_iter_get_char (&line)))
      return TRUE;
  first = gtk_text_iter_get_char (&at);
  return gtk_text_iter_forward_char (&at) && !g_unichar_isalnum (first)
         && g_unichar_isspace (gtk_text_iter_get_char (&at));
}

/* How far a line stands in is asked of its first character, be that the sign or a space before it. */
static void
indent (HwBlockText *self, const char *tag, const HwBlock *block)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &at, (int) block->start);
  hw_block_text_apply (self, tag, block->start - (guint) gtk_text_iter_get_line_offset (&at), block->end);
}

static void
apply_block (HwBlockText *self, const HwBlock *block)
{
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (self);
  g_autofree char *tag = NULL;
  Item item = { block->start, block->level, FALSE };

  if (block->kind == HW_BLOCK_HEADING)
    hw_block_text_apply (self, block->level <= 1 ? "heading-first" : "heading", block->start, block->end);
  if (block->kind != HW_BLOCK_ITEM)
    return;
  item.rtl = is_rtl (self, block->start);
  tag = g_strdup_printf ("item-%u%s", CLAMP (block->level, 1, N_LEVELS), item.rtl ? "-rtl" : "");
  indent (self, tag, block);
  if (!has_own_sign (self, block->start))
    g_array_append_val (priv->items, item);
}

gboolean
hw_block_text_draws_sign (HwBlockText *self, guint offset)
{
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (self);

  for (guint i = 0; i < priv->items->len; i++)
    if (g_array_index (priv->items, Item, i).start == offset)
      return TRUE;
  return FALSE;
}

gboolean
hw_block_text_set (HwBlockText *self, const char *text, GArray *blocks)
{
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (self);
  GtkTextIter start, end;
  g_autofree char *old = NULL;
  gboolean other;

  g_return_val_if_fail (HW_IS_BLOCK_TEXT (self), FALSE);
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  old = gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
  other = g_strcmp0 (old, text != NULL ? text : "") != 0;
  g_array_set_size (priv->items, 0);
  if (other) /* else the cursor and the place stay where they are */
    gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_all_tags (get_buffer (self), &start, &end);
  lay_out (self);
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    apply_block (self, &g_array_index (blocks, HwBlock, i));
  return other;
}

static void
set_item_margins (HwBlockText *self, int left, int right)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (get_buffer (self));

  for (guint i = 1; i <= N_LEVELS; i++)
    {
      g_autofree char *name = g_strdup_printf ("item-%u", i);
      g_autofree char *rtl = g_strdup_printf ("item-%u-rtl", i);

      g_object_set (gtk_text_tag_table_lookup (tags, name), "left-margin", left + STEP * (int) i, NULL);
      g_object_set (gtk_text_tag_table_lookup (tags, rtl), "right-margin", right + STEP * (int) i, NULL);
    }
}

static void
apply_margins (HwBlockText *self)
{
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (self);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int left = MARGIN + (mirrored ? 0 : priv->gutter);
  int right = MARGIN + (mirrored ? priv->gutter : 0);

  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), left);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self), right);
  set_item_margins (self, left, right);
}

void
hw_block_text_set_gutter (HwBlockText *self, int width)
{
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (self);

  if (width == priv->gutter)
    return;
  priv->gutter = width;
  apply_margins (self);
}

int
hw_block_text_get_margin (HwBlockText *self)
{
  return MARGIN;
}

void
hw_block_text_get_sign_colour (GdkRGBA *colour)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  float light = adw_style_manager_get_dark (style) ? 1 : 0;

  *colour = (GdkRGBA){ light, light, light, adw_style_manager_get_high_contrast (style) ? 1 : 0.7f };
}

void
hw_block_text_get_shown (HwBlockText *self, GtkTextIter *first, GtkTextIter *end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle seen;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_line_at_y (view, first, seen.y, NULL);
  gtk_text_view_get_line_at_y (view, end, seen.y + seen.height, NULL);
  gtk_text_iter_forward_line (end);
}

/* Beside the first line of the item, where its own margin ends. */
static void
draw_sign (HwBlockText *self, GtkSnapshot *snapshot, const Item *item, const GdkRGBA *colour)
{
  GtkTextIter at;
  GdkRectangle place;
  GskRoundedRect dot;
  float size, x;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &at, (int) item->start);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &at, &place);
  size = (float) place.height / (item->level > 1 ? 4.5f : 3.5f);
  x = item->rtl ? (float) place.x + STEP / 2.f - size / 2 : (float) place.x - STEP / 2.f - size / 2;
  gsk_rounded_rect_init_from_rect (
    &dot, &GRAPHENE_RECT_INIT (x, (float) place.y + ((float) place.height - size) / 2, size, size), size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, colour, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  HwBlockText *self = HW_BLOCK_TEXT (view);
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (self);
  GtkTextIter first, end;
  GdkRGBA colour;

  if (layer != GTK_TEXT_VIEW_LAYER_ABOVE_TEXT) /* the text is scrolled to its place while it is drawn */
    return;
  hw_block_text_get_sign_colour (&colour);
  hw_block_text_get_shown (self, &first, &end);
  for (guint i = 0; i < priv->items->len; i++)
    {
      const Item *item = &g_array_index (priv->items, Item, i);

      if ((int) item->start >= gtk_text_iter_get_offset (&first)
          && (int) item->start < gtk_text_iter_get_offset (&end))
        draw_sign (self, snapshot, item, &colour);
    }
}

static void
direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  apply_margins (HW_BLOCK_TEXT (widget));
  GTK_WIDGET_CLASS (hw_block_text_parent_class)->direction_changed (widget, before);
}

static void
finalize (GObject *object)
{
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (HW_BLOCK_TEXT (object));

  g_clear_pointer (&priv->items, g_array_unref);
  G_OBJECT_CLASS (hw_block_text_parent_class)->finalize (object);
}

static void
hw_block_text_class_init (HwBlockTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  GTK_WIDGET_CLASS (klass)->direction_changed = direction_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = snapshot_layer;
}

static void
create_item_tags (GtkTextBuffer *buffer)
{
  for (guint i = 1; i <= N_LEVELS; i++)
    {
      g_autofree char *name = g_strdup_printf ("item-%u", i);
      g_autofree char *rtl = g_strdup_printf ("item-%u-rtl", i);

      gtk_text_buffer_create_tag (buffer, name, NULL);
      gtk_text_buffer_create_tag (buffer, rtl, NULL);
    }
}

static void
hw_block_text_init (HwBlockText *self)
{
  HwBlockTextPrivate *priv = hw_block_text_get_instance_private (self);
  GtkTextView *view = GTK_TEXT_VIEW (self);

  priv->items = g_array_new (FALSE, FALSE, sizeof (Item));
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, 12);
  gtk_text_view_set_bottom_margin (view, 24);
  gtk_text_view_set_pixels_below_lines (view, 3);
  create_item_tags (get_buffer (self));
  apply_margins (self);
  gtk_text_buffer_create_tag (get_buffer (self), "heading-first", "weight", PANGO_WEIGHT_BOLD, "scale", 1.25,
                              NULL);
  gtk_text_buffer_create_tag (get_buffer (self), "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.08, NULL);
}
