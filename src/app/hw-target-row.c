/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-target-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"

struct _HwTargetRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name;
  GtkSpinButton *level;
  GtkSpinButton *weight;
  GtkCheckButton *critical;
  HwTarget *target;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwTargetRow, hw_target_row, GTK_TYPE_LIST_BOX_ROW)

static guint edited_signal;

HwTarget *
hw_target_row_dup_target (HwTargetRow *self)
{
  HwTarget *copy = hw_target_dup (self->target);

  copy->level = gtk_spin_button_get_value_as_int (self->level);
  copy->weight = (gint64) (gtk_spin_button_get_value (self->weight) * 1000 + 0.5);
  copy->critical = gtk_check_button_get_active (self->critical);
  return copy;
}

static void
edited_cb (HwTargetRow *self)
{
  if (!self->filling)
    g_signal_emit (self, edited_signal, 0);
}

static void
set_label (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
hw_target_row_new (HwTarget *target, const char *name, gboolean editable)
{
  HwTargetRow *self = g_object_new (HW_TYPE_TARGET_ROW, NULL);
  g_autofree char *level = g_strdup_printf (_("Target level of %s"), name);
  g_autofree char *weight = g_strdup_printf (_("Weight of %s"), name);
  g_autofree char *critical = g_strdup_printf (_("%s is critical"), name);

  self->filling = TRUE;
  self->target = hw_target_ref (target);
  gtk_label_set_text (self->name, name);
  gtk_spin_button_set_value (self->level, (double) target->level);
  gtk_spin_button_set_value (self->weight, (double) target->weight / 1000);
  gtk_check_button_set_active (self->critical, target->critical);
  gtk_widget_set_sensitive (GTK_WIDGET (self->level), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->weight), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->critical), editable);
  set_label (self->level, level);
  set_label (self->weight, weight);
  set_label (self->critical, critical);
  self->filling = FALSE;
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  HW_TARGET_ROW (object)->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_TARGET_ROW);
  G_OBJECT_CLASS (hw_target_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&HW_TARGET_ROW (object)->target, hw_target_unref);
  G_OBJECT_CLASS (hw_target_row_parent_class)->finalize (object);
}

static void
hw_target_row_class_init (HwTargetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_page_class_set_template (widget_class, "hw-target-row");
  gtk_widget_class_bind_template_child (widget_class, HwTargetRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwTargetRow, level);
  gtk_widget_class_bind_template_child (widget_class, HwTargetRow, weight);
  gtk_widget_class_bind_template_child (widget_class, HwTargetRow, critical);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  edited_signal = g_signal_new ("edited", HW_TYPE_TARGET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_target_row_init (HwTargetRow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
