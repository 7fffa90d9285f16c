/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-profile-pane.h"

#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-format.h"
#include "app/hw-page.h"
#include "app/hw-target-row.h"
#include "app/hw-widget.h"

struct _HwProfilePane
{
  GtkWidget parent_instance;
  GtkDropDown *profile;
  GtkLabel *description;
  GtkLabel *total;
  GtkListBox *targets;
  HwRubricState *state; /* not owned: the page's */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwProfilePane, hw_profile_pane, GTK_TYPE_WIDGET)

static void
edited_cb (HwProfilePane *self, HwTargetRow *row)
{
  HwPage *page = (HwPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);

  if (self->state != NULL && page != NULL)
    hw_page_do (page, NULL, hw_work_save_part, hw_call_new_entity (hw_target_row_dup_target (row)), hw_call_free,
                g_free, NULL);
}

static void
show_profile (HwProfilePane *self)
{
  guint selected = gtk_drop_down_get_selected (self->profile);
  gboolean draft = hw_rubric_state_is_draft (self->state);
  gint64 total = 0;
  HwProfile *profile;
  GtkWidget *row;
  g_autofree char *sum = NULL;
  g_autofree char *text = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->targets))) != NULL)
    gtk_list_box_remove (self->targets, row);
  if (selected >= self->state->rubric->profiles->len)
    return;
  profile = g_ptr_array_index (self->state->rubric->profiles, selected);
  gtk_label_set_text (self->description, profile->description);
  for (guint i = 0; i < hw_rubric_get_n_competencies (self->state->rubric); i++)
    {
      HwCompetency *competency = hw_rubric_get_competency (self->state->rubric, i);
      HwTarget *target = hw_rubric_find_target (self->state->rubric, profile->key, competency->key);

      if (target == NULL)
        continue;
      total += target->weight;
      row = hw_target_row_new (target, competency->name, draft);
      g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->targets, row);
    }
  sum = hw_format_thousandths (total, 1);
  text = g_strdup_printf (_("The weights sum to %s; only their proportions count."), sum);
  gtk_label_set_text (self->total, text);
}

static void
profile_chosen_cb (HwProfilePane *self)
{
  if (!self->filling && self->state != NULL)
    show_profile (self);
}

void
hw_profile_pane_set_state (HwProfilePane *self, HwRubricState *state)
{
  guint kept = gtk_drop_down_get_selected (self->profile);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->state = state;
  if (state == NULL)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < state->rubric->profiles->len; i++)
    gtk_string_list_append (names, ((HwProfile *) g_ptr_array_index (state->rubric->profiles, i))->name);
  gtk_drop_down_set_model (self->profile, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->profile, kept < state->rubric->profiles->len ? kept : 0);
  self->filling = FALSE;
  show_profile (self);
}

static void
dispose (GObject *object)
{
  HwProfilePane *self = HW_PROFILE_PANE (object);

  self->state = NULL;
  self->filling = TRUE;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_profile_pane_parent_class)->dispose (object);
}

static void
hw_profile_pane_class_init (HwProfilePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-profile-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwProfilePane, profile);
  gtk_widget_class_bind_template_child (widget_class, HwProfilePane, description);
  gtk_widget_class_bind_template_child (widget_class, HwProfilePane, total);
  gtk_widget_class_bind_template_child (widget_class, HwProfilePane, targets);
  gtk_widget_class_bind_template_callback (widget_class, profile_chosen_cb);
}

static void
hw_profile_pane_init (HwProfilePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
