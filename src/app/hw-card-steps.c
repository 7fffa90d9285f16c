/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-card-steps.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-widget.h"

struct _HwCardSteps
{
  GtkWidget parent_instance;
  GtkListBox *list;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwCardSteps, hw_card_steps, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
append_step (HwCardSteps *self, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, name);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_list_box_append (self->list, box);
}

void
hw_card_steps_set_rubric (HwCardSteps *self, HwRubric *rubric)
{
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < hw_rubric_get_n_competencies (rubric); i++)
    append_step (self, hw_rubric_get_competency (rubric, i)->name);
  append_step (self, _("Recommendation"));
  self->filling = FALSE;
}

static void
set_value (HwCardSteps *self, guint index, const char *text)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  if (row != NULL)
    gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (gtk_list_box_row_get_child (row))), text);
}

void
hw_card_steps_show (HwCardSteps *self, HwCardState *state)
{
  HwRubric *rubric = state->sheet->rubric;
  guint n = hw_rubric_get_n_competencies (rubric);

  for (guint i = 0; i < n; i++)
    {
      HwRating *rating = hw_card_state_find_rating (state, hw_rubric_get_competency (rubric, i)->key);
      g_autofree char *text = NULL;

      if (rating == NULL || rating->rating == HW_UNSET)
        text = g_strdup ("");
      else if (rating->rating == HW_NOT_OBSERVED)
        text = g_strdup ("–");
      else
        text = g_strdup_printf ("%d", (int) rating->rating);
      set_value (self, i, text);
    }
  set_value (self, n, state->sheet->card->recommendation != HW_RECOMMEND_NONE ? "✓" : "");
}

void
hw_card_steps_select (HwCardSteps *self, guint index)
{
  self->filling = TRUE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
  self->filling = FALSE;
}

static void
selected_cb (HwCardSteps *self)
{
  GtkListBoxRow *row = self->filling ? NULL : gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    g_signal_emit (self, chosen_signal, 0, gtk_list_box_row_get_index (row));
}

static void
dispose (GObject *object)
{
  HW_CARD_STEPS (object)->filling = TRUE;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_card_steps_parent_class)->dispose (object);
}

static void
hw_card_steps_class_init (HwCardStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-card-steps");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwCardSteps, list);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  chosen_signal = g_signal_new ("chosen", HW_TYPE_CARD_STEPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
}

static void
hw_card_steps_init (HwCardSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_leave_by_tab (GTK_WIDGET (self->list));
}
