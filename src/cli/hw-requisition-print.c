/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-clock.h"
#include "base/hw-text.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-cmd-requisition.h"
#include "workbench/hw-requisitions.h"

/* One requisition whole: its fields, weights, criteria, panel, approvals and what can be done next. */

typedef struct
{
  HwRequisition *requisition;
  HwRubric *rubric;
  GPtrArray *weights;      /* HwWeight, in order of the rubric */
  GPtrArray *requirements; /* HwRequirement */
  GPtrArray *panel;        /* HwPanelist */
  GPtrArray *approvals;    /* HwApproval: of the current round, before the first one the plan */
  gboolean has_approvers;
} Parts;

static void
clear_parts (Parts *parts)
{
  g_clear_pointer (&parts->rubric, hw_rubric_unref);
  g_clear_pointer (&parts->weights, g_ptr_array_unref);
  g_clear_pointer (&parts->requirements, g_ptr_array_unref);
  g_clear_pointer (&parts->panel, g_ptr_array_unref);
  g_clear_pointer (&parts->approvals, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

static GPtrArray *
load_approvals (HwCli *self, Parts *parts, GError **error)
{
  const HwRequisition *requisition = parts->requisition;
  gint64 round = requisition->approval_round != HW_UNSET ? requisition->approval_round : 0;
  g_autoptr (HwQuery) query
      = hw_query_where_text (hw_query_new (&HW_APPROVAL), "requisition_id", requisition->parent.id);
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *current;

  all = hw_repository_query (self->repository, hw_query_order_by (query, "position", FALSE), NULL, error);
  if (all == NULL)
    return NULL;
  current = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_approval_unref);
  for (guint i = 0; i < all->len; i++)
    {
      HwApproval *approval = g_ptr_array_index (all, i);

      parts->has_approvers |= approval->round == 0;
      if (approval->round == round)
        g_ptr_array_add (current, hw_approval_ref (approval));
    }
  return current;
}

static gboolean
load_parts (HwCli *self, Parts *parts, GError **error)
{
  const char *id = parts->requisition->parent.id;

  parts->rubric = hw_cli_load_rubric (self, parts->requisition, error);
  if (parts->rubric == NULL)
    return FALSE;
  parts->weights
      = hw_requisition_load_weights (self->session, parts->requisition, parts->rubric, NULL, error);
  parts->requirements
      = parts->weights != NULL ? hw_cli_list (self, &HW_REQUIREMENT, "requisition_id", id, error) : NULL;
  parts->panel
      = parts->requirements != NULL ? hw_cli_list (self, &HW_PANELIST, "requisition_id", id, error) : NULL;
  parts->approvals = parts->panel != NULL ? load_approvals (self, parts, error) : NULL;
  return parts->approvals != NULL;
}

static GStrv
list_steps (const Parts *parts)
{
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  for (guint step = 0; step < HW_N_STEPS; step++)
    if (hw_requisition_step_is_allowed (parts->requisition, (HwStep) step, parts->has_approvers))
      g_strv_builder_add (steps, HW_STEP_NICKS[step]);
  return g_strv_builder_end (steps);
}

static void
add_array (JsonBuilder *builder, const char *name, GPtrArray *entities)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < entities->len; i++)
    {
      json_builder_begin_object (builder);
      hw_json_add_fields (builder, g_ptr_array_index (entities, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Panelists and approvers with the name beside the id. */
static void
add_people (HwCli *self, JsonBuilder *builder, const char *name, GPtrArray *entities)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < entities->len; i++)
    {
      const HwEntity *entity = g_ptr_array_index (entities, i);
      const char *member_id
          = hw_entity_get_text (entity, hw_entity_class_find_field (entity->klass, "member_id"));
      g_autofree char *member = hw_cli_dup_title (self, &HW_MEMBER, member_id);

      json_builder_begin_object (builder);
      hw_json_add_fields (builder, entity);
      hw_json_add_text (builder, "member", member);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (HwCli *self, const Parts *parts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) steps = list_steps (parts);

  json_builder_begin_object (builder);
  hw_json_add_fields (builder, &parts->requisition->parent);
  add_array (builder, "weights", parts->weights);
  add_array (builder, "requirements", parts->requirements);
  add_people (self, builder, "panel", parts->panel);
  add_people (self, builder, "approvals", parts->approvals);
  hw_json_add_list (builder, "steps", (const char *const *) steps);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

static char *
format_field (const HwRequisition *requisition, const HwField *field)
{
  const HwEntity *entity = &requisition->parent;
  gint64 number;

  switch (field->type)
    {
    case HW_FIELD_LIST:
      return hw_entity_get_list (entity, field) != NULL
                 ? g_strjoinv ("; ", (char **) hw_entity_get_list (entity, field))
                 : NULL;
    case HW_FIELD_TIME:
      number = hw_entity_get_integer (entity, field);
      return number != HW_UNSET ? hw_time_format (number) : NULL;
    case HW_FIELD_INTEGER:
      number = hw_entity_get_integer (entity, field);
      if (number == HW_UNSET)
        return NULL;
      return hw_decimal_format (number, g_str_has_prefix (field->name, "pay_")        ? 100
                                        : g_str_equal (field->name, "coverage_floor") ? 1000
                                                                                      : 1);
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_CHOICE:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_BYTES:
    default:
      return g_strdup (hw_entity_get_text (entity, field));
    }
}

static void
print_fields (const HwRequisition *requisition)
{
  g_autoptr (HwTable) table = hw_table_new (_("Field"), _("Value"), NULL);

  hw_table_add (table, "id", requisition->parent.id, NULL);
  for (guint i = 0; i < HW_REQUISITION.n_fields; i++)
    {
      g_autofree char *value = format_field (requisition, &HW_REQUISITION.fields[i]);

      if (value != NULL)
        hw_table_add (table, HW_REQUISITION.fields[i].name, value, NULL);
    }
  hw_table_print (table);
}

static void
print_weights (const Parts *parts)
{
  g_autoptr (HwTable) table = hw_table_new (_("Competency"), _("Key"), _(">Weight"), _("Why"), NULL);

  for (guint i = 0; i < parts->weights->len; i++)
    {
      const HwWeight *weight = g_ptr_array_index (parts->weights, i);
      g_autofree char *points = hw_decimal_format (weight->weight, 1000);

      hw_table_add (table, hw_rubric_get_competency (parts->rubric, i)->name, weight->competency, points,
                    weight->reason != NULL ? weight->reason : "", NULL);
    }
  hw_cli_print ("\n");
  hw_table_print (table);
}

static void
print_requirements (const Parts *parts)
{
  g_autoptr (HwTable) table = hw_table_new (_("Screening criterion"), _("Demand"), _("Text"), NULL);

  for (guint i = 0; i < parts->requirements->len; i++)
    {
      const HwRequirement *requirement = g_ptr_array_index (parts->requirements, i);

      hw_table_add (table, requirement->criterion, HW_DEMAND_NICKS[requirement->demand],
                    requirement->text != NULL ? requirement->text : "", NULL);
    }
  if (parts->requirements->len > 0)
    hw_cli_print ("\n");
  hw_table_print (table);
}

static void
print_people (HwCli *self, const Parts *parts)
{
  g_autoptr (HwTable) panel = hw_table_new (_("Panelist"), NULL);
  g_autoptr (HwTable) approvals
      = hw_table_new (_(">Group"), _("Approver"), _("Decision"), _("Reason"), NULL);

  for (guint i = 0; i < parts->panel->len; i++)
    {
      const HwPanelist *panelist = g_ptr_array_index (parts->panel, i);
      g_autofree char *name = hw_cli_dup_title (self, &HW_MEMBER, panelist->member_id);

      hw_table_add (panel, name, NULL);
    }
  for (guint i = 0; i < parts->approvals->len; i++)
    {
      const HwApproval *approval = g_ptr_array_index (parts->approvals, i);
      g_autofree char *name = hw_cli_dup_title (self, &HW_MEMBER, approval->member_id);
      g_autofree char *group = hw_decimal_format (approval->position + 1, 1);

      hw_table_add (approvals, group, name, HW_APPROVAL_STATUS_NICKS[approval->status],
                    approval->reason != NULL ? approval->reason : "", NULL);
    }
  if (parts->panel->len > 0)
    hw_cli_print ("\n");
  hw_table_print (panel);
  if (parts->approvals->len > 0)
    hw_cli_print ("\n");
  hw_table_print (approvals);
}

gboolean
hw_requisition_print (HwCli *self, HwRequisition *requisition, GError **error)
{
  g_auto (Parts) parts = { .requisition = requisition };
  g_auto (GStrv) steps = NULL;
  g_autofree char *joined = NULL;

  if (!load_parts (self, &parts, error))
    return FALSE;
  if (self->json)
    {
      print_json (self, &parts);
      return TRUE;
    }
  steps = list_steps (&parts);
  joined = g_strjoinv (", ", steps);
  print_fields (requisition);
  print_weights (&parts);
  print_requirements (&parts);
  print_people (self, &parts);
  hw_cli_print (_("\nPossible now: %s\n"), *joined != '\0' ? joined : _("the approvers' decision"));
  return TRUE;
}

gboolean
hw_requisition_tell (HwCli *self, const char *requisition_id, const char *message, GError **error)
{
  g_autoptr (HwRequisition) requisition = NULL;

  if (!self->json)
    {
      hw_cli_print ("%s\n", message);
      return TRUE;
    }
  requisition = hw_repository_find (self->repository, &HW_REQUISITION, requisition_id, NULL, error);
  return requisition != NULL && hw_requisition_print (self, requisition, error);
}
