/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cmd-requisition.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-rubrics.h"

/*
 * The options of `requisition new` and `requisition set`. One line of a table an ordinary field; an
 * empty value unsets it.
 */

typedef struct
{
  const char *option;
  const char *field;
  gint64 scale; /* of numbers; 0: a text */
  gint64 low;
  gint64 high;
  const char *help;
  const char *argument;
} FieldOption;

#define MAX_MONEY G_GINT64_CONSTANT (100000000000000) /* minor units: a million millions */
#define MAX_POINTS 100000000                          /* thousandths */

static const FieldOption fields[] = {
  { "title", "title", 0, 0, 0, N_("Title"), N_("TEXT") },
  { "organisation", "organisation", 0, 0, 0, N_("Employer"), N_("TEXT") },
  { "department", "department", 0, 0, 0, N_("Department"), N_("TEXT") },
  { "profile", "profile", 0, 0, 0, N_("Role profile of the rubric, as senior-director"), N_("PROFILE") },
  { "location", "locations", 0, 0, 0, N_("Place; may be repeated"), N_("TEXT") },
  { "work-mode", "work_mode", 0, 0, 0, N_("remote, hybrid or onsite"), N_("MODE") },
  { "days-on-site", "days_on_site", 1, 0, 7, N_("Days on site a week"), N_("N") },
  { "employment-type", "employment_type", 0, 0, 0,
    N_("full_time, part_time, contract, temporary or internship"), N_("TYPE") },
  { "pay-min", "pay_min", 100, 0, MAX_MONEY, N_("Lowest pay, as 120000"), N_("AMOUNT") },
  { "pay-max", "pay_max", 100, 0, MAX_MONEY, N_("Highest pay"), N_("AMOUNT") },
  { "currency", "currency", 0, 0, 0, N_("Three letters, as USD"), N_("CODE") },
  { "pay-period", "pay_period", 0, 0, 0, N_("year, month, week, day or hour"), N_("PERIOD") },
  { "bonus", "bonus", 0, 0, 0, N_("Bonus and stock, in words"), N_("TEXT") },
  { "openings", "openings", 1, 1, 10000, N_("How many to hire"), N_("N") },
  { "years", "years_min", 1, 0, 60, N_("Years of experience at least"), N_("N") },
  { "degree", "degree", 0, 0, 0, N_("high_school, associate, bachelor, master or doctorate"),
    N_("DEGREE") },
  { "travel", "travel", 0, 0, 0, N_("Travel, in words"), N_("TEXT") },
  { "team", "team", 0, 0, 0, N_("A role that the hire will lead; may be repeated"), N_("ROLE") },
  { "team-size", "team_size", 1, 0, 1000000, N_("People to lead"), N_("N") },
  { "description", "description", 0, 0, 0, N_("Description"), N_("TEXT") },
  { "coverage-floor", "coverage_floor", 1000, 0, 1000,
    N_("Share of the weight that must be observed, as 0.8"), N_("SHARE") },
  { "shortlist-size", "shortlist_size", 1, 1, 1000, N_("Places on the shortlist"), N_("N") },
  { "retention-days", "retention_days", 1, 1, 36500, N_("Days that data are kept after closing"), N_("N") },
};

#define N_FIELDS G_N_ELEMENTS (fields)

struct _HwRequisitionOptions
{
  GStrv values[N_FIELDS]; /* as typed; NULL: not given */
  char *rubric;
  GStrv weights;
  gboolean equal_weights;
  char *reason;
  GStrv required, preferred, open;
  GStrv panelists, leaving;
  GStrv approvers;
  gboolean no_approvers;
  GArray *entries; /* GOptionEntry */
};

static void
add_entry (HwRequisitionOptions *self, const char *name, GOptionArg type, gpointer data, const char *help,
           const char *argument)
{
  GOptionEntry entry = { name, 0, 0, type, data, help, argument };

  g_array_append_val (self->entries, entry);
}

HwRequisitionOptions *
hw_requisition_options_new (void)
{
  HwRequisitionOptions *self = g_new0 (HwRequisitionOptions, 1);
  const GOptionArg many = G_OPTION_ARG_FILENAME_ARRAY, text = G_OPTION_ARG_FILENAME, flag = G_OPTION_ARG_NONE;

  self->entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  for (guint i = 0; i < N_FIELDS; i++)
    add_entry (self, fields[i].option, many, &self->values[i], fields[i].help, fields[i].argument);
  add_entry (self, "rubric", text, &self->rubric, N_("Rubric version to score with, as KEY@2"),
             N_("RUBRIC"));
  add_entry (self, "weight", many, &self->weights,
             N_("Weight of a competency, as leadership=3; may be repeated"), N_("COMPETENCY=N"));
  add_entry (self, "equal-weights", flag, &self->equal_weights, N_("All competencies weigh the same"), NULL);
  add_entry (self, "reason", text, &self->reason, N_("Why the weights are not equal"), N_("TEXT"));
  add_entry (self, "require", many, &self->required,
             N_("A failed criterion makes not eligible; may be repeated"), N_("CRITERION[=TEXT]"));
  add_entry (self, "prefer", many, &self->preferred, N_("The criterion is shown and never decides"),
             N_("CRITERION[=TEXT]"));
  add_entry (self, "ask", many, &self->open, N_("The criterion is asked, its demand left open"),
             N_("CRITERION[=TEXT]"));
  add_entry (self, "panelist", many, &self->panelists, N_("Joins the panel; may be repeated"),
             N_("MEMBER"));
  add_entry (self, "remove-panelist", many, &self->leaving, N_("Leaves the panel"), N_("MEMBER"));
  add_entry (self, "approvers", many, &self->approvers,
             N_("A group of approvers, all or K of them; groups follow each other"),
             N_("MEMBER[,MEMBER…][:K]"));
  add_entry (self, "no-approvers", flag, &self->no_approvers, N_("Nobody has to approve"), NULL);
  return self;
}

void
hw_requisition_options_free (HwRequisitionOptions *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    g_strfreev (self->values[i]);
  g_free (self->rubric);
  g_strfreev (self->weights);
  g_free (self->reason);
  g_strfreev (self->required);
  g_strfreev (self->preferred);
  g_strfreev (self->open);
  g_strfreev (self->panelists);
  g_strfreev (self->leaving);
  g_strfreev (self->approvers);
  g_array_unref (self->entries);
  g_free (self);
}

const GOptionEntry *
hw_requisition_options_get_entries (HwRequisitionOptions *self)
{
  return (const GOptionEntry *) self->entries->data;
}

static gboolean
parse_weight (HwCli *cli, const char *text, char **competency, gint64 *weight, GError **error)
{
  g_autofree char *value = NULL;

  return hw_cli_split_pair (cli, "--weight", text, competency, &value, error)
         && hw_cli_parse_number (cli, "--weight", value, 1000, 0, MAX_POINTS, weight, error);
}

gboolean
hw_requisition_options_check (HwCli *cli, HwRequisitionOptions *self, GError **error)
{
  for (guint i = 0; i < N_FIELDS; i++)
    for (guint j = 0; self->values[i] != NULL && self->values[i][j] != NULL; j++)
      {
        g_autofree char *option = g_strconcat ("--", fields[i].option, NULL);
        gint64 ignored;

        if (fields[i].scale != 0 && *self->values[i][j] != '\0'
            && !hw_cli_parse_number (cli, option, self->values[i][j], fields[i].scale, fields[i].low,
                                     fields[i].high, &ignored, error))
          return FALSE;
      }
  for (guint i = 0; self->weights != NULL && self->weights[i] != NULL; i++)
    {
      g_autofree char *competency = NULL;
      gint64 weight;

      if (!parse_weight (cli, self->weights[i], &competency, &weight, error))
        return FALSE;
    }
  if (self->equal_weights && self->weights != NULL)
    return hw_cli_refuse_usage (cli, error, _("--weight and --equal-weights exclude each other"));
  if (self->no_approvers && self->approvers != NULL)
    return hw_cli_refuse_usage (cli, error, _("--approvers and --no-approvers exclude each other"));
  return TRUE;
}

/* A list takes all that were given, everything else the last; one empty value unsets. */
static void
set_field (HwEntity *entity, const FieldOption *option, GStrv values)
{
  const HwField *field = hw_entity_class_find_field (entity->klass, option->field);
  const char *last = values[g_strv_length (values) - 1];
  gint64 number = HW_UNSET;

  if (field->type == HW_FIELD_LIST)
    hw_entity_set_list (entity, field, *last != '\0' ? (const char *const *) values : NULL);
  else if (option->scale == 0)
    hw_entity_set_text (entity, field, *last != '\0' ? last : NULL);
  else if (*last == '\0' || hw_decimal_parse (last, option->scale, &number, NULL)) /* checked before */
    hw_entity_set_integer (entity, field, number);
}

static gboolean
apply_fields (HwCli *cli, HwRequisitionOptions *self, const char *id, GError **error)
{
  g_autoptr (HwRequisition) before = hw_repository_find (cli->repository, &HW_REQUISITION, id, NULL, error);
  g_autoptr (HwRequisition) after = before != NULL ? hw_requisition_dup (before) : NULL;

  if (before == NULL)
    return FALSE;
  for (guint i = 0; i < N_FIELDS; i++)
    if (self->values[i] != NULL)
      set_field (HW_ENTITY (after), &fields[i], self->values[i]);
  if (self->rubric != NULL)
    {
      g_autoptr (HwRubricVersion) version = hw_rubric_resolve (cli->session, self->rubric, NULL, error);

      if (version == NULL)
        return FALSE;
      hw_set_string (&after->rubric_id, version->parent.id);
    }
  return hw_entity_equal (HW_ENTITY (before), HW_ENTITY (after))
         || hw_requisition_save (cli->session, after, NULL, error);
}

/* All weights of the command line in one change. */
static gboolean
apply_weights (HwCli *cli, HwRequisitionOptions *self, const char *id, GError **error)
{
  g_autoptr (HwRequisition) requisition
      = hw_repository_find (cli->repository, &HW_REQUISITION, id, NULL, error);
  g_autoptr (HwRubric) rubric = requisition != NULL ? hw_cli_load_rubric (cli, requisition, error) : NULL;
  g_autoptr (GPtrArray) weights
      = rubric != NULL ? hw_requisition_load_weights (cli->session, requisition, rubric, NULL, error) : NULL;

  if (weights == NULL)
    return FALSE;
  for (guint i = 0; self->weights[i] != NULL; i++)
    {
      g_autofree char *competency = NULL;
      g_autoptr (HwWeight) changed = NULL;
      gint64 value;
      int index;

      if (!parse_weight (cli, self->weights[i], &competency, &value, error))
        return FALSE;
      index = hw_rubric_find_competency (rubric, competency);
      if (index < 0)
        {
          g_autofree char *shown = hw_text_escape_for_message (competency, -1);

          g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                       _("the rubric has no competency “%s”; “hwb rubric show” lists them"), shown);
          return FALSE;
        }
      changed = hw_weight_dup (g_ptr_array_index (weights, (guint) index));
      changed->weight = value;
      hw_set_string (&changed->reason, self->reason);
      hw_weight_unref (g_ptr_array_index (weights, (guint) index));
      g_ptr_array_index (weights, (guint) index) = g_steal_pointer (&changed);
    }
  return hw_requisition_set_weights (cli->session, id, weights, NULL, error);
}

static gboolean
apply_demand (HwCli *cli, const char *id, GStrv criteria, HwDemand demand, GError **error)
{
  for (guint i = 0; criteria != NULL && criteria[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (criteria[i], "=", 2);

      if (!hw_requisition_set_requirement (cli->session, id, pair[0] != NULL ? pair[0] : "", demand,
                                           pair[0] != NULL ? pair[1] : NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_all (HwCli *cli, HwRequisitionOptions *self, const char *requisition_id, GError **error)
{
  if (!apply_fields (cli, self, requisition_id, error))
    return FALSE;
  if (self->equal_weights && !hw_requisition_set_weights (cli->session, requisition_id, NULL, NULL, error))
    return FALSE;
  if (self->weights != NULL && !apply_weights (cli, self, requisition_id, error))
    return FALSE;
  if (!apply_demand (cli, requisition_id, self->required, HW_DEMAND_REQUIRED, error)
      || !apply_demand (cli, requisition_id, self->preferred, HW_DEMAND_PREFERRED, error)
      || !apply_demand (cli, requisition_id, self->open, HW_DEMAND_OPEN, error)
      || !hw_cli_change_panel (cli, requisition_id, self->panelists, self->leaving, error))
    return FALSE;
  return (self->approvers == NULL && !self->no_approvers)
         || hw_cli_plan_approvers (cli, requisition_id, self->approvers, error);
}

gboolean
hw_requisition_options_apply (HwCli *cli, HwRequisitionOptions *self, const char *requisition_id,
                              GError **error)
{
  if (apply_all (cli, self, requisition_id, error))
    return TRUE;
  /* The session began with this command, so what it can undo is what the command has done so far. */
  while (hw_session_can_undo (cli->session) && hw_session_undo (cli->session, NULL, NULL))
    ;
  return FALSE;
}
