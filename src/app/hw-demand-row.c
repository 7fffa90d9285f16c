/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-demand-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-widget.h"

struct _HwDemandRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name;
  GtkLabel *details;
  GtkLevelBar *demand;
  GtkLabel *demand_points;
  GtkWidget *weight_caption;
  GtkLevelBar *weight;
  GtkLabel *weight_points;
};

G_DEFINE_FINAL_TYPE (HwDemandRow, hw_demand_row, GTK_TYPE_LIST_BOX_ROW)

static char *
fill_bar (GtkLevelBar *bar, GtkLabel *label, gint64 part, gint64 whole, double most)
{
  char *points = whole > 0 ? hw_format_points (part, whole) : g_strdup ("0");

  gtk_level_bar_set_value (bar, whole > 0 ? CLAMP ((double) part / (double) whole / most, 0, 1) : 0);
  gtk_label_set_text (label, points);
  return points;
}

GtkWidget *
hw_demand_row_new (const char *name, const HwDemandBars *bars, const char *details)
{
  HwDemandRow *self = g_object_new (HW_TYPE_DEMAND_ROW, NULL);
  g_autofree char *demand = fill_bar (self->demand, self->demand_points, bars->points, bars->all_points, bars->most);
  g_autofree char *weight = fill_bar (self->weight, self->weight_points, bars->weight, bars->all_weights, bars->most);
  gboolean weighed = bars->all_weights > 0;
  /* Translators: a competency, how often a posting asks for it, and points of 100 */
  g_autofree char *sentence
      = weighed
            ? g_strdup_printf (_("%s: %s; the posting asks for %s of 100 points, it weighs %s"), name,
                               details, demand, weight)
            : g_strdup_printf (_("%s: %s; the posting asks for %s of 100 points"), name, details, demand);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->details, details);
  gtk_widget_set_visible (self->weight_caption, weighed);
  gtk_widget_set_visible (GTK_WIDGET (self->weight), weighed);
  gtk_widget_set_visible (GTK_WIDGET (self->weight_points), weighed);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
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
  hw_widget_set_template (widget_class, "hw-demand-row");
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, details);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, demand);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, demand_points);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, weight_caption);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, weight);
  gtk_widget_class_bind_template_child (widget_class, HwDemandRow, weight_points);
}

/* A full bar says "much", not "good": the level bar's own colours are taken out. */
static void
make_plain (GtkLevelBar *bar)
{
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

static void
hw_demand_row_init (HwDemandRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_plain (self->demand);
  make_plain (self->weight);
}
