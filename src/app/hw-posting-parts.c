/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-demand-row.h"
#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "base/hw-text.h"

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Demand */

/* The requisition's weight of a competency; on a posting's own page that of the profile read. */
static gint64
find_weight (HwPostingState *state, const char *competency)
{
  HwTarget *target = NULL;

  for (guint i = 0; state->weights != NULL && i < state->weights->len; i++)
    {
      HwWeight *weight = g_ptr_array_index (state->weights, i);

      if (g_str_equal (weight->competency, competency))
        return weight->weight;
    }
  if (state->weights == NULL && state->reading->profile != NULL)
    target = hw_rubric_find_target (state->rubric, state->reading->profile, competency);
  return target != NULL ? target->weight : 0;
}

static char *
describe_demand (const HwDemandShare *share)
{
  if (share->n_statements == 0)
    return g_strdup (_("Not asked for"));
  if (share->n_preferred > 0)
    return g_strdup_printf (ngettext ("%u statement, %u of them preferred", "%u statements, %u of them preferred",
                                      share->n_statements),
                            share->n_statements, share->n_preferred);
  return g_strdup_printf (ngettext ("%u statement", "%u statements", share->n_statements), share->n_statements);
}

typedef struct
{
  GArray *shares; /* HwDemandShare */
  gint64 points;  /* of all */
  gint64 weights;
  double most; /* the longest bar's share of the whole */
} Demand;

static void
add_up (Demand *self, HwPostingState *state)
{
  guint n = hw_rubric_get_n_competencies (state->rubric);

  for (guint i = 0; i < n; i++)
    {
      self->points += g_array_index (self->shares, HwDemandShare, i).points;
      self->weights += find_weight (state, hw_rubric_get_competency (state->rubric, i)->key);
    }
  for (guint i = 0; i < n; i++)
    {
      gint64 weight = find_weight (state, hw_rubric_get_competency (state->rubric, i)->key);

      if (self->points > 0)
        self->most = MAX (self->most,
                          (double) g_array_index (self->shares, HwDemandShare, i).points / (double) self->points);
      if (self->weights > 0)
        self->most = MAX (self->most, (double) weight / (double) self->weights);
    }
}

void
hw_posting_parts_fill_demand (GtkListBox *list, HwPostingState *state)
{
  guint n = hw_rubric_get_n_competencies (state->rubric);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GArray) shares = NULL;
  Demand demand = { NULL, 0, 0, 0.01 };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (keys, hw_rubric_get_competency (state->rubric, i)->key);
  g_ptr_array_add (keys, NULL);
  shares = hw_reading_count_demand (state->reading, (const char *const *) keys->pdata);
  demand.shares = shares;
  add_up (&demand, state);
  clear_list (list);
  for (guint i = 0; i < n; i++)
    {
      const HwDemandShare *share = &g_array_index (shares, HwDemandShare, i);
      HwCompetency *competency = hw_rubric_get_competency (state->rubric, i);
      g_autofree char *details = describe_demand (share);
      const HwDemandBars bars
        = { share->points, demand.points, find_weight (state, competency->key), demand.weights, demand.most };

      gtk_list_box_append (list, hw_demand_row_new (competency->name, &bars, details));
    }
}

/* Fields */

/* What the text says where the file's own field, which counts, says something else. */
static const char *
find_difference (const HwReading *reading, const char *field)
{
  for (guint i = 0; field != NULL && i < reading->differences->len; i++)
    {
      const HwDifference *difference = g_ptr_array_index (reading->differences, i);

      if (g_str_equal (difference->field, field))
        return difference->from_text;
    }
  return NULL;
}

static void
mark_difference (AdwActionRow *row, const char *from_text)
{
  g_autofree char *note = g_strdup_printf (_("The text says: %s"), from_text);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (row, note);
  gtk_widget_set_tooltip_text (icon, _("The fields of the file and its text differ; those of the file count"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The fields of the file and its text differ; those of the file count"), -1);
  adw_action_row_add_suffix (row, icon);
}

/* @field: as HwDifference calls it, or NULL */
static void
append_field (GtkListBox *list, const HwReading *reading, const char *field, const char *name, const char *value)
{
  const char *from_text = find_difference (reading, field);
  gboolean says = !hw_text_is_blank (value);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (says ? value : _("Does not say"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_label_set_selectable (GTK_LABEL (label), says);
  if (!says)
    gtk_widget_add_css_class (label, "dim-label");
  if (from_text != NULL)
    mark_difference (ADW_ACTION_ROW (row), from_text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (list, row);
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

void
hw_posting_parts_fill_fields (GtkListBox *list, HwPostingState *state)
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

  clear_list (list);
  append_field (list, reading, "title", _("Title"), reading->title);
  append_field (list, reading, NULL, _("Role profile"), find_profile_name (state));
  append_field (list, reading, "organisation", _("Employer"), reading->organisation);
  append_field (list, reading, "locations", _("Places"), places);
  append_field (list, reading, "work_mode", _("Work mode"), hw_label_work_mode (reading->work_mode));
  append_field (list, reading, NULL, _("Days on site"), days);
  append_field (list, reading, "employment_type", _("Employment"), hw_label_employment (reading->employment_type));
  append_field (list, reading, "pay", _("Pay"), pay);
  append_field (list, reading, "years_min", _("Years of experience"), years);
  append_field (list, reading, NULL, _("Degree"), degree);
  append_field (list, reading, NULL, _("Team size"), size);
  append_field (list, reading, NULL, _("Team to lead"), team);
  append_field (list, reading, NULL, _("Travel"), reading->travel);
  append_field (list, reading, NULL, _("Tools"), tools);
  append_field (list, reading, "valid_through", _("Applications until"), reading->valid_through);
}
