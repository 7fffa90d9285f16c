/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-weights-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-page.h"
#include "app/hw-weight-row.h"
#include "app/hw-widget.h"
#include "core/hw-weight-balance.h"

/* One change set for one drag, not one for each pixel. */
#define SAVE_DELAY_MS 600

struct _HwWeightsPane
{
  GtkWidget parent_instance;
  GtkListBox *list;
  GtkLabel *summary;
  GtkWidget *suggest;
  char *requisition_id;
  GPtrArray *weights; /* HwWeight: copies, in order of the rows */
  gint64 *points;     /* what the sliders show; sum HW_WEIGHT_TOTAL */
  guint save_source;
};

G_DEFINE_FINAL_TYPE (HwWeightsPane, hw_weights_pane, GTK_TYPE_WIDGET)

static HwPage *
get_page (HwWeightsPane *self)
{
  return (HwPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);
}

static HwWeightRow *
get_row (HwWeightsPane *self, guint index)
{
  return HW_WEIGHT_ROW (gtk_list_box_get_row_at_index (self->list, (int) index));
}

static gboolean
is_equal (HwWeightsPane *self)
{
  HwWeight *first = g_ptr_array_index (self->weights, 0);

  for (guint i = 1; i < self->weights->len; i++)
    if (((HwWeight *) g_ptr_array_index (self->weights, i))->weight != first->weight)
      return FALSE;
  return TRUE;
}

static void
show_points (HwWeightsPane *self, int except)
{
  for (guint i = 0; i < self->weights->len; i++)
    if ((int) i != except)
      {
        HwWeight *weight = g_ptr_array_index (self->weights, i);

        hw_weight_row_set (get_row (self, i), self->points[i], weight->reason);
      }
}

static void
save (HwWeightsPane *self)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);

  for (guint i = 0; i < self->weights->len; i++)
    {
      HwWeight *copy = hw_weight_dup (g_ptr_array_index (self->weights, i));

      copy->weight = self->points[i];
      g_ptr_array_add (copies, copy);
    }
  hw_page_do (get_page (self), NULL, hw_work_set_weights, hw_weights_call_new (self->requisition_id, copies),
              hw_weights_call_free, NULL, NULL);
}

static void
save_cb (gpointer user_data)
{
  HwWeightsPane *self = user_data;

  self->save_source = 0;
  if (get_page (self) != NULL)
    save (self);
}

static void
save_now (HwWeightsPane *self)
{
  if (self->save_source == 0)
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  save_cb (self);
}

static void
moved_cb (HwWeightsPane *self, HwWeightRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gint64 value = CLAMP (hw_weight_row_get_weight (row), 0, HW_WEIGHT_TOTAL);

  hw_weights_move (self->points, self->weights->len, index, value);
  show_points (self, (int) index);
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
}

static HwWeight *
find_weight (HwWeightsPane *self, const char *competency)
{
  for (guint i = 0; self->weights != NULL && i < self->weights->len; i++)
    {
      HwWeight *weight = g_ptr_array_index (self->weights, i);

      if (g_str_equal (weight->competency, competency))
        return weight;
    }
  return NULL;
}

typedef struct
{
  HwWeightsPane *pane;
  char *competency;
} Reason;

static void
reason_free (gpointer data)
{
  Reason *self = data;

  g_object_unref (self->pane);
  g_free (self->competency);
  g_free (self);
}

static void
reason_given_cb (const char *text, gpointer user_data)
{
  Reason *reason = user_data;
  HwWeight *weight = find_weight (reason->pane, reason->competency);

  if (weight == NULL || get_page (reason->pane) == NULL)
    return;
  g_free (weight->reason);
  weight->reason = g_strdup (text);
  g_clear_handle_id (&reason->pane->save_source, g_source_remove);
  save (reason->pane);
}

static void
reason_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwWeightsPane *self = HW_WEIGHTS_PANE (widget);
  const char *competency = g_variant_get_string (target, NULL);
  HwWeight *weight = find_weight (self, competency);
  Reason *reason;

  if (weight == NULL)
    return;
  reason = g_new0 (Reason, 1);
  reason->pane = g_object_ref (self);
  reason->competency = g_strdup (competency);
  hw_alert_ask_text (widget, _("Why does it weigh this much?"), _("The reason is shown with the ranking and exported."),
                     _("Reason"), weight->reason, _("_Keep"), reason_given_cb, reason, reason_free);
}

static void
equal_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwWeightsPane *self = HW_WEIGHTS_PANE (widget);

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->requisition_id != NULL)
    hw_page_do (get_page (self), _("All weights equal"), hw_work_set_weights,
                hw_weights_call_new (self->requisition_id, NULL), hw_weights_call_free, NULL, NULL);
}

static void
build_rows (HwWeightsPane *self, HwBriefState *state)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < state->weights->len; i++)
    {
      HwCompetency *competency = hw_rubric_get_competency (state->rubric, i);
      GtkWidget *row = hw_weight_row_new (competency->key, competency->name);

      g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
take_weights (HwWeightsPane *self, GPtrArray *weights)
{
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  self->weights = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  self->points = g_renew (gint64, self->points, weights->len + 1);
  for (guint i = 0; i < weights->len; i++)
    {
      HwWeight *weight = g_ptr_array_index (weights, i);

      g_ptr_array_add (self->weights, hw_weight_dup (weight));
      self->points[i] = weight->weight;
    }
  hw_weights_share_out (self->points, weights->len, HW_WEIGHT_TOTAL);
}

void
hw_weights_pane_set_state (HwWeightsPane *self, HwBriefState *state)
{
  const char *id = HW_ENTITY (state->requisition)->id;
  gboolean same = g_strcmp0 (self->requisition_id, id) == 0;

  if (self->save_source != 0 && same)
    return; /* the person is moving a slider: what they do will be saved and comes back */
  g_clear_handle_id (&self->save_source, g_source_remove);
  if (!same || self->weights->len != state->weights->len)
    build_rows (self, state);
  g_free (self->requisition_id);
  self->requisition_id = g_strdup (id);
  take_weights (self, state->weights);
  gtk_widget_set_visible (self->suggest, state->requisition->posting_id != NULL);
  gtk_label_set_text (self->summary, is_equal (self) ? _("All equal. Give a reason where one should count more.")
                                                     : _("100 points in all: moving one slider moves the others."));
  show_points (self, -1);
}

static void
unmap (GtkWidget *widget)
{
  save_now (HW_WEIGHTS_PANE (widget));
  GTK_WIDGET_CLASS (hw_weights_pane_parent_class)->unmap (widget);
}

static void
dispose (GObject *object)
{
  HwWeightsPane *self = HW_WEIGHTS_PANE (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_free);
  g_clear_pointer (&self->requisition_id, g_free);
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_weights_pane_parent_class)->dispose (object);
}

static void
hw_weights_pane_class_init (HwWeightsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->unmap = unmap;
  hw_page_class_set_template (widget_class, "hw-weights-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwWeightsPane, list);
  gtk_widget_class_bind_template_child (widget_class, HwWeightsPane, summary);
  gtk_widget_class_bind_template_child (widget_class, HwWeightsPane, suggest);
  gtk_widget_class_install_action (widget_class, "weights.reason", "s", reason_cb);
  gtk_widget_class_install_action (widget_class, "weights.equal", NULL, equal_cb);
}

static void
hw_weights_pane_init (HwWeightsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
