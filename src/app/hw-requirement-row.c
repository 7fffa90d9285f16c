/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-requirement-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-labels.h"
#include "app/hw-page.h"

struct _HwRequirementRow
{
  AdwEntryRow parent_instance;
  GtkDropDown *demand;
  char *criterion;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwRequirementRow, hw_requirement_row, ADW_TYPE_ENTRY_ROW)

static guint changed_signal;

const char *
hw_requirement_row_get_criterion (HwRequirementRow *self)
{
  return self->criterion;
}

HwDemand
hw_requirement_row_get_demand (HwRequirementRow *self)
{
  return (HwDemand) gtk_drop_down_get_selected (self->demand);
}

static void
changed_cb (HwRequirementRow *self)
{
  if (!self->filling)
    g_signal_emit (self, changed_signal, 0);
}

void
hw_requirement_row_set (HwRequirementRow *self, HwRequirement *requirement)
{
  const char *text = requirement != NULL && requirement->text != NULL ? requirement->text : "";
  guint demand = requirement != NULL ? (guint) requirement->demand : HW_DEMAND_OPEN;

  self->filling = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_drop_down_set_selected (self->demand, demand);
  self->filling = FALSE;
}

GtkWidget *
hw_requirement_row_new (HwCriterion *criterion)
{
  HwRequirementRow *self = g_object_new (HW_TYPE_REQUIREMENT_ROW, "title", criterion->name, NULL);
  g_autofree char *label = g_strdup_printf (_("How decisive: %s"), criterion->name);

  self->criterion = g_strdup (criterion->key);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), criterion->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->demand), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  HwRequirementRow *self = HW_REQUIREMENT_ROW (object);

  self->filling = TRUE; /* the drop-down loses its model on the way out */
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_REQUIREMENT_ROW);
  G_OBJECT_CLASS (hw_requirement_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (HW_REQUIREMENT_ROW (object)->criterion);
  G_OBJECT_CLASS (hw_requirement_row_parent_class)->finalize (object);
}

static void
hw_requirement_row_class_init (HwRequirementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_page_class_set_template (widget_class, "hw-requirement-row");
  gtk_widget_class_bind_template_child (widget_class, HwRequirementRow, demand);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  changed_signal = g_signal_new ("changed-requirement", HW_TYPE_REQUIREMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
hw_requirement_row_init (HwRequirementRow *self)
{
  g_autoptr (GtkStringList) demands = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = HW_DEMAND_OPEN; i <= HW_DEMAND_PREFERRED; i++)
    gtk_string_list_append (demands, hw_label_demand ((HwDemand) i));
  gtk_drop_down_set_model (self->demand, G_LIST_MODEL (demands));
  self->filling = FALSE;
}
