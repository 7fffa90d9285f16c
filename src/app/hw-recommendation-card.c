/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-recommendation-card.h"

#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"

#define N_CHOICES (HW_RECOMMEND_STRONG_YES + 1)

struct _HwRecommendationCard
{
  GtkWidget parent_instance;
  GtkBox *box;
  GtkCheckButton *choices[N_CHOICES]; /* by HwRecommendation; the first is not used */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwRecommendationCard, hw_recommendation_card, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
mark_chosen (HwRecommendationCard *self)
{
  for (int i = HW_RECOMMEND_STRONG_NO; i < N_CHOICES; i++)
    if (gtk_check_button_get_active (self->choices[i]))
      gtk_widget_add_css_class (GTK_WIDGET (self->choices[i]), "chosen");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->choices[i]), "chosen");
}

void
hw_recommendation_card_show (HwRecommendationCard *self, HwRecommendation recommendation, gboolean editable)
{
  self->filling = TRUE;
  for (int i = HW_RECOMMEND_STRONG_NO; i < N_CHOICES; i++)
    {
      gtk_check_button_set_active (self->choices[i], (int) recommendation == i);
      gtk_widget_set_sensitive (GTK_WIDGET (self->choices[i]), editable || (int) recommendation == i);
    }
  self->filling = FALSE;
  mark_chosen (self);
}

void
hw_recommendation_card_focus (HwRecommendationCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->choices[HW_RECOMMEND_STRONG_NO]));
}

static void
active_cb (HwRecommendationCard *self, GParamSpec *pspec, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  mark_chosen (self);
  for (int i = HW_RECOMMEND_STRONG_NO; i < N_CHOICES; i++)
    if (choice == self->choices[i])
      g_signal_emit (self, chosen_signal, 0, i);
}

static void
dispose (GObject *object)
{
  HW_RECOMMENDATION_CARD (object)->filling = TRUE;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_recommendation_card_parent_class)->dispose (object);
}

static void
hw_recommendation_card_class_init (HwRecommendationCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-recommendation-card");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwRecommendationCard, box);
  chosen_signal = g_signal_new ("chosen", HW_TYPE_RECOMMENDATION_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
hw_recommendation_card_init (HwRecommendationCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = HW_RECOMMEND_STRONG_NO; i < N_CHOICES; i++)
    {
      const char *label = hw_label_recommendation ((HwRecommendation) i);
      GtkWidget *choice = gtk_check_button_new_with_label (label);

      self->choices[i] = GTK_CHECK_BUTTON (choice);
      gtk_widget_add_css_class (choice, "hw-anchor");
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      if (i > HW_RECOMMEND_STRONG_NO)
        gtk_check_button_set_group (self->choices[i], self->choices[HW_RECOMMEND_STRONG_NO]);
      g_signal_connect_object (choice, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->box, choice);
    }
}
