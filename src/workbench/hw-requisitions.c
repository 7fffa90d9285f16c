/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-requisitions.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "base/hw-text.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-requisition-private.h"
#include "workbench/hw-session-private.h"

#define DEFAULT_PROFILE "director"
#define DEFAULT_COVERAGE_FLOOR 800
#define DEFAULT_SHORTLIST_SIZE 3

HwRequisition *
hw_requisition_new_blank (HwSession *session, HwRubric *rubric, const char *title)
{
  HwRequisition *self = hw_requisition_new ();

  hw_set_string (&self->title, title);
  hw_set_string (&self->rubric_id, rubric->version->parent.id);
  if (hw_rubric_find_profile (rubric, DEFAULT_PROFILE) != NULL)
    hw_set_string (&self->profile, DEFAULT_PROFILE);
  else if (rubric->profiles->len > 0)
    hw_set_string (&self->profile, ((HwProfile *) g_ptr_array_index (rubric->profiles, 0))->key);
  self->openings = 1;
  self->coverage_floor = DEFAULT_COVERAGE_FLOOR;
  self->shortlist_size = DEFAULT_SHORTLIST_SIZE;
  self->approval_round = 0;
  self->created_at = hw_session_now (session);
  return self;
}

/* The requisition with one requirement for each criterion of the rubric. */
static gboolean
apply_new (HwSession *session, HwRequisition *requisition, HwRubric *rubric, HwReading *reading, const char *text,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (HwChangeSet) changes = NULL;

  if (!hw_requisition_check (requisition, rubric, error))
    return FALSE;
  changes = hw_session_begin (session, _ ("Add requisition “%s”"), requisition->title);
  hw_change_set_add (changes, requisition);
  for (guint i = 0; i < rubric->criteria->len; i++)
    {
      const HwCriterion *criterion = g_ptr_array_index (rubric->criteria, i);
      g_autoptr (HwRequirement) requirement
          = hw_requirement_from_reading (requisition->parent.id, criterion->key, reading, text);

      hw_change_set_add (changes, requirement);
    }
  return hw_session_apply (session, changes, cancellable, error);
}

char *
hw_requisition_create (HwSession *session, const char *title, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (session, cancellable, error);
  g_autoptr (HwReading) silent = hw_reading_new ();
  g_autoptr (HwRequisition) requisition = NULL;

  if (rubric == NULL)
    return NULL;
  requisition = hw_requisition_new_blank (session, rubric, title);
  if (!apply_new (session, requisition, rubric, silent, NULL, cancellable, error))
    return NULL;
  return g_strdup (requisition->parent.id);
}

char *
hw_requisition_create_from_posting (HwSession *session, const char *posting_id, GCancellable *cancellable,
                                    GError **error)
{
  g_autoptr (HwPosting) posting = hw_session_find (session, &HW_POSTING, posting_id, cancellable, error);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwReading) reading = NULL;
  g_autoptr (HwRequisition) requisition = NULL;

  if (posting == NULL)
    return NULL;
  rubric = hw_session_load_default_rubric (session, cancellable, error);
  if (rubric == NULL)
    return NULL;
  reading = hw_reading_of_posting (session, posting, cancellable, error);
  if (reading == NULL)
    return NULL;
  requisition = hw_requisition_new_blank (session, rubric,
                                          hw_text_is_blank (posting->title) ? _ ("Untitled position") : posting->title);
  hw_requisition_fill_from_reading (requisition, reading, rubric);
  hw_set_string (&requisition->posting_id, posting_id);
  if (requisition->organisation == NULL)
    hw_set_string (&requisition->organisation, posting->organisation);
  if (!apply_new (session, requisition, rubric, reading, posting->text, cancellable, error))
    return NULL;
  return g_strdup (requisition->parent.id);
}

/* Duplicate */

static gboolean
copy_rows (HwSession *session, const HwEntityClass *klass, const char *from_id, const char *to_id,
           HwChangeSet *changes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hw_session_list (session, klass, "requisition_id", from_id, cancellable, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (HwEntity) copy = hw_entity_dup (g_ptr_array_index (rows, i));
      g_autofree char *id = hw_id_new (klass->prefix);

      /* Of the approvals only the plan is copied: what was decided was decided on the other one. */
      if (klass == &HW_APPROVAL && ((HwApproval *) copy)->round != 0)
        continue;
      hw_entity_set_id (copy, id);
      copy->revision = 0;
      hw_entity_set_text (copy, hw_entity_class_find_field (klass, "requisition_id"), to_id);
      hw_change_set_add (changes, copy);
    }
  return TRUE;
}

char *
hw_requisition_duplicate (HwSession *session, const char *requisition_id, GCancellable *cancellable, GError **error)
{
  static const HwEntityClass *const classes[] = { &HW_REQUIREMENT, &HW_WEIGHT, &HW_PANELIST, &HW_APPROVAL };
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) original
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwRequisition) copy = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;

  if (original == NULL)
    return NULL;
  copy = hw_requisition_dup (original);
  id = hw_id_new (HW_REQUISITION.prefix);
  hw_entity_set_id (HW_ENTITY (copy), id);
  copy->parent.revision = 0;
  title = g_strdup_printf (_ ("%s (copy)"), original->title);
  hw_set_string (&copy->title, title);
  copy->state = HW_STATE_DRAFT;
  copy->approval_round = 0;
  copy->created_at = hw_session_now (session);
  copy->opened_at = copy->closed_at = copy->filled_at = HW_UNSET;
  changes = hw_session_begin (session, _ ("Duplicate requisition “%s”"), original->title);
  hw_change_set_add (changes, copy);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (!copy_rows (session, classes[i], requisition_id, id, changes, cancellable, error))
      return NULL;
  return hw_session_apply (session, changes, cancellable, error) ? g_steal_pointer (&id) : NULL;
}

/* Save */

gboolean
hw_requisition_save (HwSession *session, HwRequisition *after, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) before = hw_session_find_for_save (session, after, cancellable, error);
  g_autoptr (HwRequisition) saved = NULL;
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (before == NULL)
    return FALSE;
  if (after->rubric_id != NULL)
    rubric = hw_session_load_rubric (session, after->rubric_id, cancellable, error);
  if ((after->rubric_id != NULL && rubric == NULL) || !hw_requisition_check (after, rubric, error))
    return FALSE;
  saved = hw_requisition_dup (after);
  saved->state = before->state; /* only hw_requisition_take_step() moves it */
  saved->approval_round = before->approval_round;
  changes = hw_session_begin (session, _ ("Change requisition “%s”"), before->title);
  if ((before->state == HW_STATE_PENDING || before->state == HW_STATE_APPROVED)
      && hw_requisition_change_voids_approvals (before, saved))
    {
      saved->state = HW_STATE_DRAFT;
      if (!hw_requisition_add_voids (session, before, changes, cancellable, error))
        return FALSE;
    }
  hw_change_set_change (changes, before, saved);
  return hw_session_apply (session, changes, cancellable, error);
}
