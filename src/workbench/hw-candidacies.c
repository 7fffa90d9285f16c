/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-session-private.h"

/* A candidate in a requisition: stage, screening, decision. */

HwRubric *
hw_requisition_load_rubric (HwSession *session, const HwRequisition *requisition, GCancellable *cancellable,
                            GError **error)
{
  if (requisition->rubric_id != NULL)
    return hw_session_load_rubric (session, requisition->rubric_id, cancellable, error);
  return hw_session_load_default_rubric (session, cancellable, error);
}

HwCandidacy *
hw_candidacy_add_to (HwChangeSet *changes, HwSession *session, const char *candidate_id, const char *requisition_id,
                     HwRubric *rubric)
{
  HwCandidacy *candidacy = hw_candidacy_new ();

  hw_set_string (&candidacy->candidate_id, candidate_id);
  hw_set_string (&candidacy->requisition_id, requisition_id);
  candidacy->stage = HW_STAGE_NEW;
  candidacy->stage_since = hw_session_now (session);
  hw_change_set_add (changes, candidacy);
  for (guint i = 0; i < rubric->criteria->len; i++)
    {
      const HwCriterion *criterion = g_ptr_array_index (rubric->criteria, i);
      g_autoptr (HwScreening) screening = hw_screening_new ();

      hw_set_string (&screening->candidacy_id, candidacy->parent.id);
      hw_set_string (&screening->criterion, criterion->key);
      hw_change_set_add (changes, screening);
    }
  return candidacy;
}

char *
hw_candidacy_create (HwSession *session, const char *candidate_id, const char *requisition_id,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwCandidate) candidate = hw_session_find (session, &HW_CANDIDATE, candidate_id, cancellable, error);
  g_autoptr (HwRequisition) requisition = NULL;
  g_autoptr (HwCandidacy) candidacy = NULL;
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) problem = NULL;

  if (candidate == NULL)
    return NULL;
  requisition = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  if (requisition == NULL)
    return NULL;
  candidacy = hw_session_find_where (session, &HW_CANDIDACY, "candidate_id", candidate_id, "requisition_id",
                                     requisition_id, cancellable, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (candidacy != NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("%s is considered for “%s” already"), candidate->name,
                   requisition->title);
      return NULL;
    }
  rubric = hw_requisition_load_rubric (session, requisition, cancellable, error);
  if (rubric == NULL)
    return NULL;
  changes = hw_session_begin (session, _ ("Consider %s for “%s”"), candidate->name, requisition->title);
  candidacy = hw_candidacy_add_to (changes, session, candidate_id, requisition_id, rubric);
  return hw_session_apply (session, changes, cancellable, error) ? g_strdup (candidacy->parent.id) : NULL;
}

static void
set_decision (HwSession *session, HwCandidacy *candidacy, const char *decision, const char *reason)
{
  g_autofree char *member_id = hw_session_dup_member_id (session);

  hw_set_string (&candidacy->decision, decision);
  hw_set_string (&candidacy->decision_reason, hw_text_is_blank (reason) ? NULL : reason);
  hw_set_string (&candidacy->decided_by, member_id);
  candidacy->decided_at = hw_session_now (session);
}

static void
set_stage (HwSession *session, HwCandidacy *candidacy, HwStage stage)
{
  if (candidacy->stage == (int) stage)
    return;
  candidacy->stage = (int) stage;
  candidacy->stage_since = hw_session_now (session);
}

static void
set_reason_missing (GError **error)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE,
                       _ ("Rejecting a candidate needs a reason: a failed criterion, something insufficiently "
                          "demonstrated, not enough information, a better qualified candidate; write it"));
}

gboolean
hw_candidacy_move (HwSession *session, const char *const *candidacy_ids, HwStage stage, const char *reason,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  guint n = g_strv_length ((char **) candidacy_ids);
  g_autoptr (HwChangeSet) changes = NULL;

  changes = hw_session_begin (session, g_dngettext (GETTEXT_PACKAGE, "Move %u candidate", "Move %u candidates", n), n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HwCandidacy) before
          = hw_session_find (session, &HW_CANDIDACY, candidacy_ids[i], cancellable, error);
      g_autoptr (HwCandidacy) after = NULL;

      if (before == NULL)
        return FALSE;
      after = hw_candidacy_dup (before);
      set_stage (session, after, stage);
      if (stage == HW_STAGE_REJECTED && before->stage != HW_STAGE_REJECTED)
        {
          if (hw_text_is_blank (reason) && hw_text_is_blank (before->decision_reason))
            {
              set_reason_missing (error);
              return FALSE;
            }
          set_decision (session, after, "reject", hw_text_is_blank (reason) ? before->decision_reason : reason);
        }
      hw_change_set_change (changes, before, after);
    }
  return hw_session_apply (session, changes, cancellable, error);
}

gboolean
hw_candidacy_decide (HwSession *session, const char *candidacy_id, const char *decision, const char *reason,
                     GCancellable *cancellable, GError **error)
{
  static const char *const known[] = { "advance", "offer", "reject", NULL };
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwCandidacy) before = hw_session_find (session, &HW_CANDIDACY, candidacy_id, cancellable, error);
  g_autoptr (HwCandidate) candidate = NULL;
  g_autoptr (HwCandidacy) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (before == NULL)
    return FALSE;
  if (decision == NULL || !g_strv_contains (known, decision))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_USAGE, _ ("The decision is none of advance, offer and reject"));
      return FALSE;
    }
  if (g_str_equal (decision, "reject") && hw_text_is_blank (reason))
    {
      set_reason_missing (error);
      return FALSE;
    }
  candidate = hw_session_find (session, &HW_CANDIDATE, before->candidate_id, cancellable, error);
  if (candidate == NULL)
    return FALSE;
  after = hw_candidacy_dup (before);
  set_decision (session, after, decision, reason);
  if (g_str_equal (decision, "reject"))
    set_stage (session, after, HW_STAGE_REJECTED);
  else if (g_str_equal (decision, "offer"))
    set_stage (session, after, HW_STAGE_OFFER);
  changes = hw_session_begin (session, _ ("Decide about %s"), candidate->name);
  hw_change_set_change (changes, before, after);
  return hw_session_apply (session, changes, cancellable, error);
}

static const HwCriterion *
find_criterion (HwSession *session, const char *candidacy_id, const char *criterion, GCancellable *cancellable,
                HwRubric **rubric, GError **error)
{
  g_autoptr (HwCandidacy) candidacy = hw_session_find (session, &HW_CANDIDACY, candidacy_id, cancellable, error);
  g_autoptr (HwRequisition) requisition = NULL;
  const HwCriterion *known;

  if (candidacy == NULL)
    return NULL;
  requisition = hw_session_find (session, &HW_REQUISITION, candidacy->requisition_id, cancellable, error);
  if (requisition == NULL)
    return NULL;
  *rubric = hw_requisition_load_rubric (session, requisition, cancellable, error);
  if (*rubric == NULL)
    return NULL;
  known = hw_rubric_find_criterion (*rubric, criterion);
  if (known == NULL)
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                 _ ("The rubric has no screening criterion \"%s\"; use one of its keys"), criterion);
  return known;
}

gboolean
hw_candidacy_screen_in (HwChangeSet *changes, HwSession *session, const char *candidacy_id, const char *criterion,
                        HwAnswer answer, const char *note, const char *member_id, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (HwScreening) before = hw_session_find_where (session, &HW_SCREENING, "candidacy_id", candidacy_id,
                                                          "criterion", criterion, cancellable, &problem);
  g_autoptr (HwScreening) after = NULL;

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  after = before != NULL ? hw_screening_dup (before) : hw_screening_new ();
  hw_set_string (&after->candidacy_id, candidacy_id);
  hw_set_string (&after->criterion, criterion);
  after->answer = (int) answer;
  if (note != NULL)
    hw_set_string (&after->note, hw_text_is_blank (note) ? NULL : note);
  hw_set_string (&after->decided_by, answer != HW_ANSWER_UNKNOWN ? member_id : NULL);
  after->decided_at = answer != HW_ANSWER_UNKNOWN ? hw_session_now (session) : HW_UNSET;
  if (before != NULL)
    hw_change_set_change (changes, before, after);
  else
    hw_change_set_add (changes, after);
  return TRUE;
}

gboolean
hw_candidacy_screen (HwSession *session, const char *candidacy_id, const char *criterion, HwAnswer answer,
                     const char *note, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autofree char *member_id = hw_session_dup_member_id (session);
  const HwCriterion *known = find_criterion (session, candidacy_id, criterion, cancellable, &rubric, error);

  if (known == NULL)
    return FALSE;
  changes = hw_session_begin (session, _ ("Screen: %s"), known->name);
  return hw_candidacy_screen_in (changes, session, candidacy_id, criterion, answer, note, member_id, cancellable,
                                 error)
         && hw_session_apply (session, changes, cancellable, error);
}
