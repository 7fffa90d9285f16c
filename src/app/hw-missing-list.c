/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-missing-list.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-widget.h"

struct _HwMissingList
{
  GtkWidget parent_instance;
  GtkFlowBox *list;
};

G_DEFINE_FINAL_TYPE (HwMissingList, hw_missing_list, GTK_TYPE_WIDGET)

static void
append_part (HwMissingList *self, HwRubric *rubric, const char *key)
{
  int index = hw_rubric_find_competency (rubric, key);
  const char *name = index >= 0 ? hw_rubric_get_competency (rubric, (guint) index)->name : _("Recommendation");
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "card.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_flow_box_insert (self->list, button, -1);
}

guint
hw_missing_list_show (HwMissingList *self, HwCardState *state)
{
  char **missing = state->sheet->missing;
  guint n_missing = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_flow_box_remove (self->list, child);
  for (guint i = 0; missing[i] != NULL; i++)
    {
      append_part (self, state->sheet->rubric, missing[i]);
      n_missing += hw_rubric_find_competency (state->sheet->rubric, missing[i]) >= 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), state->sheet->card->status == HW_CARD_DRAFT && missing[0] != NULL);
  return hw_rubric_get_n_competencies (state->sheet->rubric) - n_missing;
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_missing_list_parent_class)->dispose (object);
}

static void
hw_missing_list_class_init (HwMissingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-missing-list");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwMissingList, list);
}

static void
hw_missing_list_init (HwMissingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
