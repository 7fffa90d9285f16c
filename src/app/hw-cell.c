/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-cell.h"

#include "app/hw-page.h"
#include "app/hw-widget.h"

#define MAIN_MIN_CHARS 16
#define MIN_CHARS 8

struct _HwCell
{
  GtkWidget parent_instance;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (HwCell, hw_cell, GTK_TYPE_WIDGET)

GtkWidget *
hw_cell_new (HwColumnFlags flags)
{
  HwCell *self = g_object_new (HW_TYPE_CELL, NULL);
  GtkWidget *label = GTK_WIDGET (self->label);

  /* A table that is too narrow for its columns scrolls rather than cut everything to a few letters. */
  if (flags & HW_COLUMN_MAIN)
    gtk_label_set_width_chars (self->label, MAIN_MIN_CHARS);
  else if ((flags & (HW_COLUMN_PILL | HW_COLUMN_NUMBER)) == 0)
    gtk_label_set_width_chars (self->label, MIN_CHARS);
  else
    gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_NONE); /* short, and not to be guessed */
  if (flags & HW_COLUMN_MAIN)
    gtk_widget_add_css_class (label, "hw-main");
  if (flags & HW_COLUMN_DIM)
    gtk_widget_add_css_class (label, "dim-label");
  if (flags & HW_COLUMN_NUMBER)
    {
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_halign (label, GTK_ALIGN_END);
    }
  if (flags & HW_COLUMN_PILL)
    gtk_widget_add_css_class (label, "hw-pill");
  return GTK_WIDGET (self);
}

void
hw_cell_set_text (HwCell *self, const char *text, const char *sentence)
{
  g_return_if_fail (HW_IS_CELL (self));
  text = text != NULL ? text : "";
  gtk_label_set_label (self->label, text);
  gtk_widget_set_opacity (GTK_WIDGET (self->label), *text != '\0' ? 1.0 : 0.0); /* no empty pill, the same height */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : text, -1);
}

const char *
hw_cell_get_text (HwCell *self)
{
  return gtk_label_get_label (self->label);
}

/* What had to be cut can be read in full. */
static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  HwCell *self = HW_CELL (widget);

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->label));
  return TRUE;
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_cell_parent_class)->dispose (object);
}

static void
hw_cell_class_init (HwCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-cell");
  widget_class->query_tooltip = query_tooltip;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwCell, label);
}

static void
hw_cell_init (HwCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}
