/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-candidates.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-requisition.h"
#include "core/hw-scorecard.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-resolve.h"
#include "workbench/hw-session-private.h"

gboolean
hw_email_check (const char *email)
{
  const char *at = strchr (email, '@');

  return at != NULL && at != email && at[1] != '\0' && strchr (at + 1, '@') == NULL
         && strpbrk (email, " \t\r\n,;<>") == NULL;
}

static gboolean
check_candidate (HwSession *session, const HwCandidate *candidate, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (hw_text_is_blank (candidate->name))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INPUT, _ ("The candidate has no name; give one"));
      return FALSE;
    }
  if (candidate->email == NULL)
    return TRUE;
  if (!hw_email_check (candidate->email))
    {
      g_autofree char *shown = hw_text_escape_for_message (candidate->email, -1);

      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("\"%s\" is not an e-mail address; correct it or leave it out"),
                   shown);
      return FALSE;
    }
  all = hw_session_list (session, &HW_CANDIDATE, NULL, NULL, cancellable, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HwCandidate *other = g_ptr_array_index (all, i);

      if (!g_str_equal (other->parent.id, candidate->parent.id) && hw_text_same_name (other->email, candidate->email))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("%s has the address %s already; open that candidate instead"),
                       other->name, other->email);
          return FALSE;
        }
    }
  return all != NULL;
}

void
hw_candidate_set_keys (HwCandidate *candidate)
{
  g_free (candidate->match_key);
  candidate->match_key = hw_text_match_key (candidate->name);
  g_free (candidate->email_key);
  candidate->email_key = hw_text_is_blank (candidate->email) ? NULL : hw_text_match_key (candidate->email);
}

static void
tidy_candidate (HwCandidate *candidate)
{
  if (hw_text_is_blank (candidate->email))
    g_clear_pointer (&candidate->email, g_free);
  hw_candidate_set_keys (candidate);
}

char *
hw_candidate_create (HwSession *session, const char *name, const char *email, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  g_autoptr (HwChangeSet) changes = NULL;

  hw_set_string (&candidate->name, name != NULL ? name : "");
  hw_set_string (&candidate->email, email);
  tidy_candidate (candidate);
  candidate->created_at = hw_session_now (session);
  if (!check_candidate (session, candidate, cancellable, error))
    return NULL;
  changes = hw_session_begin (session, _ ("Add candidate %s"), candidate->name);
  hw_change_set_add (changes, candidate);
  return hw_session_apply (session, changes, cancellable, error) ? g_strdup (candidate->parent.id) : NULL;
}

gboolean
hw_candidate_save (HwSession *session, HwCandidate *after, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwCandidate) before = hw_session_find_for_save (session, after, cancellable, error);
  g_autoptr (HwCandidate) saved = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (before == NULL)
    return FALSE;
  saved = hw_candidate_dup (after);
  tidy_candidate (saved);
  if (!check_candidate (session, saved, cancellable, error))
    return FALSE;
  changes = hw_session_begin (session, _ ("Change candidate %s"), saved->name);
  hw_change_set_change (changes, before, saved);
  return hw_session_apply (session, changes, cancellable, error);
}

/* Remove: children before parents */

static gboolean
remove_all (HwSession *session, HwChangeSet *changes, const HwEntityClass *klass, const char *field,
            const char *value, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hw_session_list (session, klass, field, value, cancellable, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    hw_change_set_remove (changes, g_ptr_array_index (rows, i));
  return rows != NULL;
}

static gboolean
remove_cards (HwSession *session, HwChangeSet *changes, const HwCandidate *candidate, const char *candidacy_id,
              GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) cards
      = hw_session_list (session, &HW_SCORECARD, "candidacy_id", candidacy_id, cancellable, error);

  if (cards == NULL)
    return FALSE;
  for (guint i = 0; i < cards->len; i++)
    {
      HwScorecard *card = g_ptr_array_index (cards, i);

      if (card->status != HW_CARD_DRAFT)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_RULE,
                       _ ("%s has submitted scorecards, which stay; move the candidate to “rejected” or “withdrawn” "
                          "instead"),
                       candidate->name);
          return FALSE;
        }
      if (!remove_all (session, changes, &HW_RATING, "scorecard_id", card->parent.id, cancellable, error))
        return FALSE;
      hw_change_set_remove (changes, card);
    }
  return TRUE;
}

static gboolean
remove_candidacy (HwSession *session, HwChangeSet *changes, const HwCandidate *candidate, HwCandidacy *candidacy,
                  GCancellable *cancellable, GError **error)
{
  const char *id = candidacy->parent.id;
  g_autoptr (GPtrArray) interviews = NULL;

  if (!remove_cards (session, changes, candidate, id, cancellable, error))
    return FALSE;
  interviews = hw_session_list (session, &HW_INTERVIEW, "candidacy_id", id, cancellable, error);
  if (interviews == NULL)
    return FALSE;
  for (guint i = 0; i < interviews->len; i++)
    {
      HwInterview *interview = g_ptr_array_index (interviews, i);

      if (!remove_all (session, changes, &HW_KIT, "interview_id", interview->parent.id, cancellable, error))
        return FALSE;
      hw_change_set_remove (changes, interview);
    }
  if (!remove_all (session, changes, &HW_SCREENING, "candidacy_id", id, cancellable, error))
    return FALSE;
  hw_change_set_remove (changes, candidacy);
  return TRUE;
}

gboolean
hw_candidate_remove (HwSession *session, const char *candidate_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwCandidate) candidate = hw_session_find (session, &HW_CANDIDATE, candidate_id, cancellable, error);
  g_autoptr (GPtrArray) candidacies = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (candidate == NULL)
    return FALSE;
  changes = hw_session_begin (session, _ ("Remove candidate %s"), candidate->name);
  candidacies = hw_session_list (session, &HW_CANDIDACY, "candidate_id", candidate_id, cancellable, error);
  if (candidacies == NULL)
    return FALSE;
  for (guint i = 0; i < candidacies->len; i++)
    if (!remove_candidacy (session, changes, candidate, g_ptr_array_index (candidacies, i), cancellable, error))
      return FALSE;
  if (!remove_all (session, changes, &HW_PAPER, "candidate_id", candidate_id, cancellable, error)
      || !remove_all (session, changes, &HW_NOTE, "candidate_id", candidate_id, cancellable, error)
      || !remove_all (session, changes, &HW_NAMESAKE, "candidate_id", candidate_id, cancellable, error)
      || !remove_all (session, changes, &HW_NAMESAKE, "other_id", candidate_id, cancellable, error))
    return FALSE;
  hw_change_set_remove (changes, candidate);
  return hw_session_apply (session, changes, cancellable, error);
}
