/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-demand-row.h"

#include "app/hw-page.h"

struct _HwDemandRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name;
  GtkLabel *details;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (HwDemandRow, hw_demand_row, GTK_TYPE_LIST_BOX_ROW)

GtkWidget *
hw_demand_row_new (const char *name, double demand, const char *details)
{
  HwDemandRow *self = g_object_new (HW_TYPE_DEMAND_ROW, NULL);
  g_autofree char *sentence = g_strdup_printf ("%s: %s", name, details);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->details, details);
  gtk_level_bar_set_value (self->bar, CLAMP (demand, 0, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DEMAND_ROW);
  G_OBJECT_CLASS (hw_demand_row_parent_class)->dispose (object);
}

static void
hw_demand_row_class_init (HwDemandRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-demand-row");
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, details);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, bar);
}

static void
hw_demand_row_init (HwDemandRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
