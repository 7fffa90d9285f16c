/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-session-private.h"

#define EQUAL_WEIGHT 1000
#define MAX_WEIGHT 100000000 /* thousandths; 14 of them stay below 2^31 */

static HwWeight *
find_weight (GPtrArray *weights, const char *competency)
{
  for (guint i = 0; i < weights->len; i++)
    {
      HwWeight *weight = g_ptr_array_index (weights, i);

      if (g_strcmp0 (weight->competency, competency) == 0)
        return weight;
    }
  return NULL;
}

static HwWeight *
new_weight (const char *requisition_id, const char *competency, gint64 value, const char *reason)
{
  HwWeight *self = hw_weight_new ();

  hw_set_string (&self->requisition_id, requisition_id);
  hw_set_string (&self->competency, competency);
  self->weight = value;
  hw_set_string (&self->reason, hw_text_is_blank (reason) ? NULL : reason);
  return self;
}

GPtrArray *
hw_requisition_load_weights (HwSession *session, HwRequisition *requisition, HwRubric *rubric,
                             GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) stored
      = hw_session_list (session, &HW_WEIGHT, "requisition_id", requisition->parent.id, cancellable, error);
  g_autoptr (GPtrArray) ordered = NULL;

  if (stored == NULL)
    return NULL;
  ordered = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  for (guint i = 0; i < hw_rubric_get_n_competencies (rubric); i++)
    {
      const char *key = hw_rubric_get_competency (rubric, i)->key;
      HwWeight *weight = find_weight (stored, key);

      g_ptr_array_add (ordered, weight != NULL ? hw_weight_ref (weight)
                                               : new_weight (requisition->parent.id, key, EQUAL_WEIGHT, NULL));
    }
  return g_steal_pointer (&ordered);
}

static gboolean
check_weights (GPtrArray *weights, HwRubric *rubric, GError **error)
{
  gint64 sum = 0;

  for (guint i = 0; i < weights->len; i++)
    {
      const HwWeight *weight = g_ptr_array_index (weights, i);

      if (hw_rubric_find_competency (rubric, weight->competency) < 0)
        {
          g_autofree char *shown = hw_text_escape_for_message (weight->competency, -1);

          g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("The rubric has no competency \"%s\"; use one of its keys"),
                       shown);
          return FALSE;
        }
      if (weight->weight < 0 || weight->weight > MAX_WEIGHT)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                       _ ("The weight of \"%s\" is out of range; give a number from 0 to 100000"), weight->competency);
          return FALSE;
        }
      sum += weight->weight;
    }
  if (weights->len > 0 && sum == 0)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INPUT,
                           _ ("All weights are zero, so nothing would count; give at least one a weight"));
      return FALSE;
    }
  return TRUE;
}

/* Brings what is stored to @wanted in place, so that the history shows each weight that moved. */
static gboolean
replace_weights (HwSession *session, HwRequisition *requisition, GPtrArray *wanted, const char *label,
                 const char *key, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) stored
      = hw_session_list (session, &HW_WEIGHT, "requisition_id", requisition->parent.id, cancellable, error);
  g_autoptr (HwChangeSet) changes = NULL;

  if (stored == NULL)
    return FALSE;
  changes = hw_session_begin (session, label, requisition->title);
  for (guint i = 0; i < stored->len; i++)
    {
      HwWeight *old = g_ptr_array_index (stored, i);

      if (wanted == NULL || find_weight (wanted, old->competency) == NULL)
        hw_change_set_remove (changes, old);
    }
  for (guint i = 0; wanted != NULL && i < wanted->len; i++)
    {
      const HwWeight *new = g_ptr_array_index (wanted, i);
      HwWeight *old = find_weight (stored, new->competency);
      g_autoptr (HwWeight) after = old != NULL ? hw_weight_dup (old) : hw_weight_new ();

      hw_set_string (&after->requisition_id, requisition->parent.id);
      hw_set_string (&after->competency, new->competency);
      after->weight = new->weight;
      hw_set_string (&after->reason, hw_text_is_blank (new->reason) ? NULL : new->reason);
      if (old != NULL)
        hw_change_set_change (changes, old, after);
      else
        hw_change_set_add (changes, after);
    }
  return hw_session_apply_keyed (session, changes, key, cancellable, error);
}

gboolean
hw_requisition_set_weights (HwSession *session, const char *requisition_id, GPtrArray *weights,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) requisition
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwRubric) rubric = NULL;

  if (requisition == NULL)
    return FALSE;
  rubric = hw_requisition_load_rubric (session, requisition, cancellable, error);
  if (rubric == NULL || (weights != NULL && !check_weights (weights, rubric, error)))
    return FALSE;
  return replace_weights (session, requisition, weights,
                          weights != NULL ? _ ("Change the weights of “%s”") : _ ("Weigh all equally in “%s”"), NULL,
                          cancellable, error);
}

gboolean
hw_requisition_set_weight (HwSession *session, const char *requisition_id, const char *competency, gint64 weight,
                           const char *reason, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRequisition) requisition
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (GPtrArray) weights = NULL;
  g_autofree char *key = NULL;
  int index;

  if (requisition == NULL)
    return FALSE;
  rubric = hw_requisition_load_rubric (session, requisition, cancellable, error);
  if (rubric == NULL)
    return FALSE;
  weights = hw_requisition_load_weights (session, requisition, rubric, cancellable, error);
  if (weights == NULL)
    return FALSE;
  index = hw_rubric_find_competency (rubric, competency);
  if (index < 0)
    g_ptr_array_add (weights, new_weight (requisition_id, competency, weight, reason)); /* refused below */
  else
    {
      HwWeight *old = g_ptr_array_index (weights, (guint) index);

      g_ptr_array_index (weights, (guint) index)
          = new_weight (requisition_id, competency, weight, reason != NULL ? reason : old->reason);
      hw_weight_unref (old);
    }
  if (!check_weights (weights, rubric, error))
    return FALSE;
  /* A slider that is drawn along is one step to undo. */
  key = g_strdup_printf ("weight %s %s", requisition_id, competency);
  return replace_weights (session, requisition, weights, _ ("Change a weight of “%s”"), key, cancellable, error);
}

GPtrArray *
hw_requisition_suggest_weights (HwSession *session, const char *requisition_id, HwRubric **rubric,
                                GCancellable *cancellable, GError **error)
{
  g_autoptr (HwRequisition) requisition
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwRubric) pinned = NULL;
  g_autoptr (HwPosting) posting = NULL;
  g_autoptr (HwReading) reading = NULL;
  GPtrArray *suggestion;

  if (requisition == NULL)
    return NULL;
  if (requisition->posting_id == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                   _ ("“%s” has no posting to take weights from; import its posting and choose it"),
                   requisition->title);
      return NULL;
    }
  pinned = hw_requisition_load_rubric (session, requisition, cancellable, error);
  if (pinned == NULL)
    return NULL;
  posting = hw_session_find (session, &HW_POSTING, requisition->posting_id, cancellable, error);
  if (posting == NULL)
    return NULL;
  reading = hw_reading_of_posting (session, posting, cancellable, error);
  if (reading == NULL)
    return NULL;
  suggestion = hw_weights_suggest (reading, pinned);
  if (rubric != NULL)
    *rubric = g_steal_pointer (&pinned);
  return suggestion;
}

gboolean
hw_requisition_accept_suggestion (HwSession *session, const char *requisition_id, GCancellable *cancellable,
                                  GError **error)
{
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (GPtrArray) suggestion
      = hw_requisition_suggest_weights (session, requisition_id, &rubric, cancellable, error);
  g_autoptr (GPtrArray) weights = NULL;

  if (suggestion == NULL)
    return FALSE;
  weights = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  for (guint i = 0; i < suggestion->len; i++)
    {
      const HwSuggestedWeight *suggested = g_ptr_array_index (suggestion, i);

      g_ptr_array_add (weights,
                       new_weight (requisition_id, suggested->competency, suggested->weight, suggested->reason));
    }
  return hw_requisition_set_weights (session, requisition_id, weights, cancellable, error);
}
