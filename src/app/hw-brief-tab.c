/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-brief-tab.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-approvals-pane.h"
#include "app/hw-brief-fields.h"
#include "app/hw-brief-work.h"
#include "app/hw-call.h"
#include "app/hw-pay-chart.h"
#include "app/hw-posting-work.h"
#include "app/hw-requirement-row.h"
#include "app/hw-weights-pane.h"
#include "core/hw-weight-suggestion.h"

struct _HwBriefTab
{
  HwPage parent_instance;
  HwApprovalsPane *approvals;
  HwBriefFields *fields;
  HwPayChart *chart;
  AdwPreferencesGroup *screening;
  HwWeightsPane *weights;
  GPtrArray *requirement_rows; /* not owned */
  HwBriefState *state;
};

G_DEFINE_FINAL_TYPE (HwBriefTab, hw_brief_tab, HW_TYPE_PAGE)

static void
requirement_changed_cb (HwBriefTab *self, HwRequirementRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), NULL, hw_work_set_requirement,
                hw_call_new (HW_ENTITY (self->state->requisition)->id, hw_requirement_row_get_criterion (row), text,
                             hw_requirement_row_get_demand (row)),
                hw_call_free, NULL, NULL);
}

static void
build_requirements (HwBriefTab *self)
{
  for (guint i = 0; i < self->requirement_rows->len; i++)
    adw_preferences_group_remove (self->screening, g_ptr_array_index (self->requirement_rows, i));
  g_ptr_array_set_size (self->requirement_rows, 0);
  for (guint i = 0; i < self->state->rubric->criteria->len; i++)
    {
      GtkWidget *row = hw_requirement_row_new (g_ptr_array_index (self->state->rubric->criteria, i));

      g_signal_connect_object (row, "changed-requirement", G_CALLBACK (requirement_changed_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->screening, row);
      g_ptr_array_add (self->requirement_rows, row);
    }
}

static void
fill_requirements (HwBriefTab *self, gboolean rebuild)
{
  if (rebuild)
    build_requirements (self);
  for (guint i = 0; i < self->requirement_rows->len; i++)
    {
      HwRequirementRow *row = g_ptr_array_index (self->requirement_rows, i);

      hw_requirement_row_set (row, hw_brief_state_find_requirement (self->state,
                                                                    hw_requirement_row_get_criterion (row)));
    }
}

static void
loaded (HwPage *page, gpointer result)
{
  HwBriefTab *self = HW_BRIEF_TAB (page);
  HwBriefState *state = result;
  gboolean same = self->state != NULL
                  && g_str_equal (HW_ENTITY (self->state->rubric->version)->id, HW_ENTITY (state->rubric->version)->id);

  hw_approvals_pane_set_state (self->approvals, NULL);
  hw_brief_fields_set_state (self->fields, NULL);
  g_clear_pointer (&self->state, hw_brief_state_free);
  self->state = state;
  hw_approvals_pane_set_state (self->approvals, state);
  hw_brief_fields_set_state (self->fields, state);
  hw_pay_chart_set (self->chart, state->requisition, state->rubric);
  fill_requirements (self, !same);
  hw_weights_pane_set_state (self->weights, state);
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_brief, hw_call_new (id, NULL, NULL, 0), hw_call_free, hw_brief_state_free,
                  loaded);
}

static void
leave (HwPage *page)
{
  hw_brief_fields_save (HW_BRIEF_TAB (page)->fields);
}

static void
edited_cb (HwBriefTab *self)
{
  HwRequisition *edited = hw_brief_fields_dup_requisition (self->fields);

  if (edited != NULL)
    hw_page_do (HW_PAGE (self), NULL, hw_work_save_requisition, hw_call_new_entity (edited), hw_call_free, NULL, NULL);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwBriefTab *self = HW_BRIEF_TAB (widget);

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), _("State changed"), hw_work_take_step,
                hw_call_new (HW_ENTITY (self->state->requisition)->id, NULL, NULL, g_variant_get_int32 (target)),
                hw_call_free, NULL, NULL);
}

static void
suggestion_accepted_cb (gpointer user_data)
{
  HwBriefTab *self = user_data;

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), _("Weights set from the posting"), hw_work_accept_weights,
                hw_call_new (HW_ENTITY (self->state->requisition)->id, NULL, NULL, 0), hw_call_free, NULL, NULL);
}

static void
suggested (HwPage *page, gpointer result)
{
  HwBriefTab *self = HW_BRIEF_TAB (page);
  g_autoptr (GPtrArray) suggestion = result;
  g_autoptr (GString) text
      = g_string_new (_("Half of the weight stays equal, half follows what the posting asks for."));

  g_string_append_c (text, '\n');
  for (guint i = 0; self->state != NULL && i < suggestion->len; i++)
    {
      HwSuggestedWeight *weight = g_ptr_array_index (suggestion, i);
      HwCompetency *competency = hw_rubric_get_competency (self->state->rubric, i);

      g_string_append_printf (text, "\n%d · %s\n%s\n", (int) (weight->weight / 1000), competency->name, weight->reason);
    }
  hw_alert_ask (GTK_WIDGET (self), _("Use the suggested weights?"), text->str, _("_Use them"), FALSE,
                suggestion_accepted_cb, g_object_ref (self), g_object_unref);
}

static void
suggest_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwBriefTab *self = HW_BRIEF_TAB (widget);

  if (self->state != NULL)
    hw_page_do (HW_PAGE (self), NULL, hw_work_suggest_weights,
                hw_call_new (HW_ENTITY (self->state->requisition)->id, NULL, NULL, 0), hw_call_free,
                (GDestroyNotify) g_ptr_array_unref, suggested);
}

static void
dispose (GObject *object)
{
  HwBriefTab *self = HW_BRIEF_TAB (object);

  if (self->approvals != NULL)
    hw_approvals_pane_set_state (self->approvals, NULL);
  if (self->fields != NULL)
    hw_brief_fields_set_state (self->fields, NULL);
  g_clear_pointer (&self->state, hw_brief_state_free);
  g_clear_pointer (&self->requirement_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (hw_brief_tab_parent_class)->dispose (object);
}

static void
hw_brief_tab_class_init (HwBriefTabClass *klass)
{
  static const char *const nouns[] = { "requisition", "weight", "requirement", "approval", "member", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_APPROVALS_PANE);
  g_type_ensure (HW_TYPE_BRIEF_FIELDS);
  g_type_ensure (HW_TYPE_PAY_CHART);
  g_type_ensure (HW_TYPE_WEIGHTS_PANE);
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  page_class->leave = leave;
  hw_page_class_set_template (widget_class, "hw-brief-tab");
  gtk_widget_class_bind_template_child (widget_class, HwBriefTab, approvals);
  gtk_widget_class_bind_template_child (widget_class, HwBriefTab, fields);
  gtk_widget_class_bind_template_child (widget_class, HwBriefTab, chart);
  gtk_widget_class_bind_template_child (widget_class, HwBriefTab, screening);
  gtk_widget_class_bind_template_child (widget_class, HwBriefTab, weights);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_install_action (widget_class, "brief.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "brief.suggest-weights", NULL, suggest_cb);
}

static void
hw_brief_tab_init (HwBriefTab *self)
{
  self->requirement_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
