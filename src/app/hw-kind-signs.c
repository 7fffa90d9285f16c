/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-kind-signs.h"

#define ICONS "/org/hiringworkbench/HiringWorkbench/icons"

int
hw_kind_signs_get_size (HwBlockText *text)
{
  PangoFontMetrics *metrics
      = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (text)), NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS (height);
}

/* Has room from the sign before it to the end of the paragraph, less what those after it need. */
static void
place_in_paragraph (HwBlockText *text, GArray *starts, GArray *signs, guint first, int size)
{
  GtkTextIter at;
  int y, height, from;

  if (first == signs->len)
    return;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), &at,
                                      g_array_index (starts, int, first));
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (text), &at, &y, &height);
  size = MIN (size, height / (int) (signs->len - first));
  from = y;
  for (guint i = first; i < signs->len; i++)
    {
      HwKindSign *sign = &g_array_index (signs, HwKindSign, i);
      int needed = size * (int) (signs->len - i);
      GdkRectangle letter;

      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), &at,
                                          g_array_index (starts, int, i));
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (text), &at, &letter);
      sign->place.y = MIN (MAX (letter.y + (letter.height - size) / 2, from), y + height - needed);
      sign->place.width = sign->place.height = size;
      from = sign->place.y + size;
    }
}

GArray *
hw_kind_signs_list (HwBlockText *text, HwReading *reading, int x)
{
  GArray *signs = g_array_new (FALSE, TRUE, sizeof (HwKindSign));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (int));
  int size = hw_kind_signs_get_size (text);
  int paragraph = -1, kind = HW_KIND_OTHER;
  GtkTextIter shown, end;
  guint first = 0;

  hw_block_text_get_shown (text, &shown, &end);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);
      HwKindSign sign = { statement->kind, { x, 0, 0, 0 } };
      int start = (int) statement->start;
      GtkTextIter here;

      if (start < gtk_text_iter_get_offset (&shown))
        continue;
      if (start >= gtk_text_iter_get_offset (&end))
        break;
      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), &here, start);
      if (gtk_text_iter_get_line (&here) != paragraph)
        {
          place_in_paragraph (text, starts, signs, first, size);
          first = signs->len;
          paragraph = gtk_text_iter_get_line (&here);
          kind = HW_KIND_OTHER;
        }
      if (statement->kind != (HwStatementKind) kind && statement->kind < HW_KIND_OTHER)
        {
          g_array_append_val (signs, sign);
          g_array_append_val (starts, start);
        }
      kind = (int) statement->kind;
    }
  place_in_paragraph (text, starts, signs, first, size);
  return signs;
}

static GdkPaintable *
look_up (GtkWidget *widget, HwStatementKind kind, int size)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autofree char *name = g_strdup_printf ("hw-kind-%s-symbolic", HW_KIND_NICKS[kind]);

  if (!gtk_icon_theme_has_icon (theme, name))
    gtk_icon_theme_add_resource_path (theme, ICONS);
  return GDK_PAINTABLE (gtk_icon_theme_lookup_icon (theme, name, NULL, size,
                                                    gtk_widget_get_scale_factor (widget), GTK_TEXT_DIR_NONE,
                                                    GTK_ICON_LOOKUP_FORCE_SYMBOLIC));
}

void
hw_kind_signs_draw (HwBlockText *text, GtkSnapshot *snapshot, GArray *signs, const GdkRGBA *colour)
{
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  for (guint i = 0; i < signs->len; i++)
    {
      const HwKindSign *sign = &g_array_index (signs, HwKindSign, i);
      g_autoptr (GdkPaintable) icon = look_up (GTK_WIDGET (text), sign->kind, sign->place.width);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) sign->place.x, (float) sign->place.y));
      gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, sign->place.width,
                                                sign->place.height, colours, G_N_ELEMENTS (colours));
      gtk_snapshot_restore (snapshot);
    }
}

int
hw_kind_signs_find (GArray *signs, int x, int y)
{
  for (guint i = 0; i < signs->len; i++)
    {
      const HwKindSign *sign = &g_array_index (signs, HwKindSign, i);

      if (gdk_rectangle_contains_point (&sign->place, x, y))
        return (int) sign->kind;
    }
  return -1;
}
