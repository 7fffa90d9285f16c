/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-brief-work.h"

#include "app/hw-call.h"
#include "workbench/hw-requisitions.h"

void
hw_brief_state_free (gpointer state)
{
  HwBriefState *self = state;

  if (self == NULL)
    return;
  g_clear_pointer (&self->requisition, hw_requisition_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  g_clear_pointer (&self->approvals, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwBriefState, hw_brief_state_free)

HwRequirement *
hw_brief_state_find_requirement (HwBriefState *self, const char *criterion)
{
  for (guint i = 0; i < self->requirements->len; i++)
    {
      HwRequirement *requirement = g_ptr_array_index (self->requirements, i);

      if (g_str_equal (requirement->criterion, criterion))
        return requirement;
    }
  return NULL;
}

const char *
hw_brief_state_get_member_name (HwBriefState *self, const char *member_id)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      HwMember *member = g_ptr_array_index (self->members, i);

      if (g_str_equal (HW_ENTITY (member)->id, member_id))
        return member->name;
    }
  return member_id;
}

static GPtrArray *
query_of (HwSession *session, const HwEntityClass *klass, const char *requisition_id, GCancellable *cancellable,
          GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  hw_query_where_text (query, "requisition_id", requisition_id);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

static GPtrArray *
query_approvals (HwSession *session, HwRequisition *requisition, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_APPROVAL);
  gboolean planning = requisition->state == HW_STATE_DRAFT;

  hw_query_where_text (query, "requisition_id", HW_ENTITY (requisition)->id);
  hw_query_where_integer (query, "round", planning ? 0 : MAX (requisition->approval_round, 0));
  hw_query_order_by (query, "position", FALSE);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

static gboolean
load_parts (HwBriefState *self, HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) members = hw_query_new (&HW_MEMBER);
  const char *id = HW_ENTITY (self->requisition)->id;

  self->rubric = hw_session_load_rubric (session, self->requisition->rubric_id, cancellable, error);
  if (self->rubric == NULL)
    return FALSE;
  self->weights = hw_requisition_load_weights (session, self->requisition, self->rubric, cancellable, error);
  if (self->weights == NULL)
    return FALSE;
  self->requirements = query_of (session, &HW_REQUIREMENT, id, cancellable, error);
  if (self->requirements == NULL)
    return FALSE;
  self->approvals = query_approvals (session, self->requisition, cancellable, error);
  if (self->approvals == NULL)
    return FALSE;
  hw_query_order_by (members, "name", FALSE);
  self->members = hw_repository_query (hw_session_get_repository (session), members, cancellable, error);
  return self->members != NULL;
}

gpointer
hw_work_load_brief (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwBriefState) self = g_new0 (HwBriefState, 1);

  self->requisition = hw_repository_find (hw_session_get_repository (session), &HW_REQUISITION, ((HwCall *) data)->id,
                                          cancellable, error);
  if (self->requisition == NULL || !load_parts (self, session, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

gpointer
hw_work_save_requisition (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_requisition_save (session, (HwRequisition *) call->entity, cancellable, error));
}

gpointer
hw_work_take_step (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_requisition_take_step (session, call->id, (HwStep) call->number, cancellable, error));
}

gpointer
hw_work_set_requirement (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_requisition_set_requirement (session, call->id, call->key, (HwDemand) call->number,
                                                          call->text, cancellable, error));
}

gpointer
hw_work_approve (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_requisition_decide (session, call->id, call->key, call->number != 0, call->text,
                                                 cancellable, error));
}

gpointer
hw_work_plan_approvals (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_auto (GStrv) ids = g_strsplit (call->text, "\n", -1);
  g_autofree guint *quorums = g_new0 (guint, g_strv_length (ids) + 1);

  for (guint i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    {
      if (groups->len == 0 || call->number == 0)
        g_ptr_array_add (groups, g_ptr_array_new_with_free_func (g_free));
      g_ptr_array_add (g_ptr_array_index (groups, groups->len - 1), g_strdup (ids[i]));
    }
  quorums[0] = (guint) call->number;
  return GINT_TO_POINTER (hw_requisition_plan_approvals (session, call->id, groups, quorums, cancellable, error));
}

gpointer
hw_work_suggest_weights (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwRubric) rubric = NULL;

  return hw_requisition_suggest_weights (session, ((HwCall *) data)->id, &rubric, cancellable, error);
}

HwWeightsCall *
hw_weights_call_new (const char *requisition_id, GPtrArray *weights)
{
  HwWeightsCall *self = g_new0 (HwWeightsCall, 1);

  self->requisition_id = g_strdup (requisition_id);
  self->weights = weights != NULL ? g_ptr_array_ref (weights) : NULL;
  return self;
}

void
hw_weights_call_free (gpointer call)
{
  HwWeightsCall *self = call;

  g_free (self->requisition_id);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_free (self);
}

gpointer
hw_work_set_weights (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwWeightsCall *self = data;

  return GINT_TO_POINTER (
      hw_requisition_set_weights (session, self->requisition_id, self->weights, cancellable, error));
}
