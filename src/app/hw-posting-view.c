/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-demand-row.h"
#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-posting-text.h"
#include "app/hw-statement-pane.h"
#include "app/hw-widget.h"

struct _HwPostingView
{
  GtkWidget parent_instance;
  HwPostingText *text;
  HwStatementPane *pane;
  GtkListBox *demand;
  GtkListBox *fields;
  GtkLabel *source;
  HwPostingState *state; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwPostingView, hw_posting_view, GTK_TYPE_WIDGET)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* The weight in points of 100; NULL on a posting's own page. */
static char *
dup_weight (HwPostingState *state, const char *competency)
{
  gint64 found = 0, total = 0;

  for (guint i = 0; state->weights != NULL && i < state->weights->len; i++)
    {
      HwWeight *weight = g_ptr_array_index (state->weights, i);

      total += weight->weight;
      if (g_str_equal (weight->competency, competency))
        found = weight->weight;
    }
  return total > 0 ? hw_format_points (found, total) : NULL;
}

static char *
describe_demand (const HwDemandShare *share, const char *weight)
{
  g_autofree char *asked = NULL;

  if (share->n_statements == 0)
    asked = g_strdup (_("Not asked for"));
  else if (share->n_preferred > 0)
    asked = g_strdup_printf (ngettext ("%u statement, %u of them preferred", "%u statements, %u of them preferred",
                                       share->n_statements),
                             share->n_statements, share->n_preferred);
  else
    asked = g_strdup_printf (ngettext ("%u statement", "%u statements", share->n_statements), share->n_statements);
  if (weight == NULL)
    return g_steal_pointer (&asked);
  /* Translators: how often a posting asks for a competency, and its weight in the requisition */
  return g_strdup_printf (_("%s · weight %s"), asked, weight);
}

static void
fill_demand (HwPostingView *self, HwPostingState *state)
{
  guint n = hw_rubric_get_n_competencies (state->rubric);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GArray) shares = NULL;
  gint64 most = 1;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (keys, hw_rubric_get_competency (state->rubric, i)->key);
  g_ptr_array_add (keys, NULL);
  shares = hw_reading_count_demand (state->reading, (const char *const *) keys->pdata);
  for (guint i = 0; i < n; i++)
    most = MAX (most, g_array_index (shares, HwDemandShare, i).points);
  clear_list (self->demand);
  for (guint i = 0; i < n; i++)
    {
      const HwDemandShare *share = &g_array_index (shares, HwDemandShare, i);
      HwCompetency *competency = hw_rubric_get_competency (state->rubric, i);
      g_autofree char *weight = dup_weight (state, competency->key);
      g_autofree char *details = describe_demand (share, weight);

      gtk_list_box_append (self->demand,
                           hw_demand_row_new (competency->name, (double) share->points / (double) most, details));
    }
}

static void
append_field (HwPostingView *self, const char *name, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (value != NULL && *value != '\0' ? value : _("Does not say"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_label_set_selectable (GTK_LABEL (label), value != NULL && *value != '\0');
  if (value == NULL || *value == '\0')
    gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (self->fields, row);
}

static char *
describe_degree (const HwReading *reading)
{
  const char *preferred = hw_label_degree (reading->degree_preferred);

  if (reading->degree == NULL)
    return reading->degree_preferred != NULL ? g_strdup_printf (_("%s preferred"), preferred) : g_strdup ("");
  if (reading->degree_preferred != NULL)
    return g_strdup_printf (_("%s, %s preferred"), hw_label_degree (reading->degree), preferred);
  if (!reading->degree_required)
    return g_strdup_printf (_("%s or equivalent"), hw_label_degree (reading->degree));
  return g_strdup (hw_label_degree (reading->degree));
}

static const char *
find_profile_name (HwPostingState *state)
{
  HwProfile *profile
    = state->reading->profile != NULL ? hw_rubric_find_profile (state->rubric, state->reading->profile) : NULL;

  return profile != NULL ? profile->name : state->reading->profile != NULL ? _("Another kind of role") : NULL;
}

static void
fill_fields (HwPostingView *self, HwPostingState *state)
{
  HwReading *reading = state->reading;
  g_autofree char *places = hw_format_list ((const char *const *) reading->locations);
  g_autofree char *pay = hw_format_pay (reading->pay_min, reading->pay_max, reading->currency, reading->pay_period);
  g_autofree char *years = hw_format_number (reading->years_min);
  g_autofree char *size = hw_format_number (reading->team_size);
  g_autofree char *days = hw_format_number (reading->days_on_site);
  g_autofree char *degree = describe_degree (reading);
  g_autofree char *tools = hw_format_list ((const char *const *) reading->tools);
  g_autofree char *team = hw_format_list ((const char *const *) reading->team);

  clear_list (self->fields);
  append_field (self, _("Title"), reading->title);
  append_field (self, _("Role profile"), find_profile_name (state));
  append_field (self, _("Employer"), reading->organisation);
  append_field (self, _("Places"), places);
  append_field (self, _("Work mode"), hw_label_work_mode (reading->work_mode));
  append_field (self, _("Days on site"), days);
  append_field (self, _("Employment"), hw_label_employment (reading->employment_type));
  append_field (self, _("Pay"), pay);
  append_field (self, _("Years of experience"), years);
  append_field (self, _("Degree"), degree);
  append_field (self, _("Team size"), size);
  append_field (self, _("Team to lead"), team);
  append_field (self, _("Travel"), reading->travel);
  append_field (self, _("Tools"), tools);
}

static void
selected_cb (HwPostingView *self, int index)
{
  if (self->state != NULL && self->state->reading != NULL)
    hw_statement_pane_set_statement (self->pane, self->state->reading, index, self->state->rubric);
}

static void
corrected_cb (HwPostingView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);

  if (page != NULL && self->state != NULL)
    hw_page_do (HW_PAGE (page), _("Statement corrected"), hw_work_correct,
                hw_correction_new (self->state->posting, hw_statement_pane_get_statement (self->pane)),
                hw_correction_free, NULL, NULL);
}

void
hw_posting_view_set_state (HwPostingView *self, HwPostingState *state)
{
  g_autofree char *date = NULL;
  g_autofree char *source = NULL;

  self->state = state;
  hw_statement_pane_set_statement (self->pane, NULL, -1, NULL);
  if (state == NULL)
    return;
  date = hw_format_date (state->posting->created_at);
  if (state->posting->file_name != NULL)
    /* Translators: a file's name, and a date */
    source = g_strdup_printf (_("From %s, imported %s"), state->posting->file_name, date);
  gtk_label_set_text (self->source, source != NULL ? source : date);
  fill_demand (self, state);
  fill_fields (self, state);
  hw_posting_text_set_reading (self->text, state->posting->text, state->reading);
}

static void
dispose (GObject *object)
{
  HW_POSTING_VIEW (object)->state = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_posting_view_parent_class)->dispose (object);
}

static void
hw_posting_view_class_init (HwPostingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_POSTING_TEXT);
  g_type_ensure (HW_TYPE_STATEMENT_PANE);
  hw_page_class_set_template (widget_class, "hw-posting-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, text);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, pane);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, demand);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, fields);
  gtk_widget_class_bind_template_child (widget_class, HwPostingView, source);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrected_cb);
}

static void
hw_posting_view_init (HwPostingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
