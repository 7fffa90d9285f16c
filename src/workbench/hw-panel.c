/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-people.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-resolve.h"
#include "workbench/hw-session-private.h"

/* Who works on a requisition, and what is asked of candidates before they are rated. */

gboolean
hw_requisition_set_requirement (HwSession *session, const char *requisition_id, const char *criterion,
                                HwDemand demand, const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) requisition
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwRequirement) before = NULL;
  g_autoptr (HwRequirement) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) problem = NULL;

  if (requisition == NULL)
    return FALSE;
  rubric = hw_requisition_load_rubric (session, requisition, cancellable, error);
  if (rubric == NULL)
    return FALSE;
  if (hw_rubric_find_criterion (rubric, criterion) == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _ ("The rubric has no screening criterion \"%s\"; use one of its keys"), criterion);
      return FALSE;
    }
  before = hw_session_find_where (session, &HW_REQUIREMENT, "requisition_id", requisition_id, "criterion", criterion,
                                  cancellable, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  after = before != NULL ? hw_requirement_dup (before) : hw_requirement_new ();
  hw_set_string (&after->requisition_id, requisition_id);
  hw_set_string (&after->criterion, criterion);
  after->demand = (int) demand;
  hw_set_string (&after->text, hw_text_is_blank (text) ? NULL : text);
  changes = hw_session_begin (session, _ ("Change the screening of “%s”"), requisition->title);
  if (before != NULL)
    hw_change_set_change (changes, before, after);
  else
    hw_change_set_add (changes, after);
  return hw_session_apply (session, changes, cancellable, error);
}

static HwPanelist *
find_panelist (HwSession *session, const char *requisition_id, const char *member_id, GCancellable *cancellable,
               GError **error)
{
  return hw_session_find_where (session, &HW_PANELIST, "requisition_id", requisition_id, "member_id", member_id,
                                cancellable, error);
}

gboolean
hw_requisition_add_panelist (HwSession *session, const char *requisition_id, const char *member_id,
                             GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) requisition
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwMember) member = NULL;
  g_autoptr (HwPanelist) known = NULL;
  g_autoptr (HwPanelist) panelist = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) problem = NULL;

  if (requisition == NULL)
    return FALSE;
  member = hw_session_find (session, &HW_MEMBER, member_id, cancellable, error);
  if (member == NULL)
    return FALSE;
  known = find_panelist (session, requisition_id, member_id, cancellable, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (known != NULL)
    return TRUE;
  panelist = hw_panelist_new ();
  hw_set_string (&panelist->requisition_id, requisition_id);
  hw_set_string (&panelist->member_id, member_id);
  changes = hw_session_begin (session, _ ("Add %s to the panel"), member->name);
  hw_change_set_add (changes, panelist);
  return hw_session_apply (session, changes, cancellable, error);
}

gboolean
hw_requisition_remove_panelist (HwSession *session, const char *requisition_id, const char *member_id,
                                GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwMember) member = hw_session_find (session, &HW_MEMBER, member_id, cancellable, error);
  g_autoptr (HwPanelist) panelist = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) problem = NULL;

  if (member == NULL)
    return FALSE;
  panelist = find_panelist (session, requisition_id, member_id, cancellable, &problem);
  if (panelist == NULL)
    {
      if (problem != NULL)
        g_propagate_error (error, g_steal_pointer (&problem));
      else
        g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("%s is not on this panel"), member->name);
      return FALSE;
    }
  changes = hw_session_begin (session, _ ("Take %s off the panel"), member->name);
  hw_change_set_remove (changes, panelist);
  return hw_session_apply (session, changes, cancellable, error);
}

char *
hw_member_ensure (HwSession *session, const char *name, const char *email, const char *const *roles,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (GPtrArray) members = hw_session_list (session, &HW_MEMBER, NULL, NULL, cancellable, error);
  g_autoptr (HwMember) member = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (members == NULL)
    return NULL;
  for (guint i = 0; i < members->len; i++)
    {
      const HwMember *known = g_ptr_array_index (members, i);
      gboolean other_email = email != NULL && known->email != NULL && !hw_text_same_name (known->email, email);

      if (hw_text_same_name (known->email, email) || (!other_email && hw_text_same_name (known->name, name)))
        return g_strdup (known->parent.id);
    }
  member = hw_member_new ();
  hw_set_string (&member->name, !hw_text_is_blank (name) ? name : email);
  hw_set_string (&member->email, hw_text_is_blank (email) ? NULL : email);
  member->roles = g_strdupv ((char **) roles);
  changes = hw_session_begin (session, _ ("Add member %s"), member->name != NULL ? member->name : "");
  hw_change_set_add (changes, member);
  return hw_session_apply (session, changes, cancellable, error) ? g_strdup (member->parent.id) : NULL;
}
