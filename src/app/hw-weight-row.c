/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-weight-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-page.h"
#include "base/hw-text.h"

struct _HwWeightRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name;
  GtkLabel *reason;
  GtkLabel *value;
  GtkScale *scale;
  GtkButton *edit;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwWeightRow, hw_weight_row, GTK_TYPE_LIST_BOX_ROW)

static guint moved_signal;

gint64
hw_weight_row_get_weight (HwWeightRow *self)
{
  return (gint64) (gtk_range_get_value (GTK_RANGE (self->scale)) * 1000 + 0.5);
}

static void
show_value (HwWeightRow *self)
{
  g_autofree char *text = hw_format_thousandths (hw_weight_row_get_weight (self), 1);

  gtk_label_set_text (self->value, text);
}

void
hw_weight_row_set (HwWeightRow *self, gint64 weight, const char *reason)
{
  self->filling = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), (double) weight / 1000);
  self->filling = FALSE;
  show_value (self);
  gtk_label_set_text (self->reason, hw_text_is_blank (reason) ? _("No reason given") : reason);
}

static void
value_changed_cb (HwWeightRow *self)
{
  show_value (self);
  if (!self->filling)
    g_signal_emit (self, moved_signal, 0);
}

GtkWidget *
hw_weight_row_new (const char *competency, const char *name)
{
  HwWeightRow *self = g_object_new (HW_TYPE_WEIGHT_ROW, NULL);
  g_autofree char *scale = g_strdup_printf (_("Weight of %s, points of 100"), name);
  g_autofree char *edit = g_strdup_printf (_("Give a reason for the weight of %s"), name);

  gtk_label_set_text (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, scale, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->edit), edit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", competency);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_WEIGHT_ROW);
  G_OBJECT_CLASS (hw_weight_row_parent_class)->dispose (object);
}

static void
hw_weight_row_class_init (HwWeightRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-weight-row");
  gtk_widget_class_bind_template_child (widget_class, HwWeightRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwWeightRow, reason);
  gtk_widget_class_bind_template_child (widget_class, HwWeightRow, value);
  gtk_widget_class_bind_template_child (widget_class, HwWeightRow, scale);
  gtk_widget_class_bind_template_child (widget_class, HwWeightRow, edit);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  moved_signal = g_signal_new ("moved", HW_TYPE_WEIGHT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_weight_row_init (HwWeightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
