/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "base/hw-text.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-scorecard-private.h"
#include "workbench/hw-session-private.h"

/* Filling in a scorecard: every stroke is stored at once. */

static HwScorecard *
find_draft (HwSession *session, const char *scorecard_id, GCancellable *cancellable, GError **error)
{
  g_autofree char *viewer_id = hw_session_dup_member_id (session);
  g_autoptr (HwScorecard) card = hw_session_find (session, &HW_SCORECARD, scorecard_id, cancellable, error);

  if (card == NULL)
    return NULL;
  if (viewer_id != NULL && g_strcmp0 (viewer_id, card->member_id) != 0)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE,
                           _ ("This is the scorecard of someone else; only they fill it in"));
      return NULL;
    }
  if (card->status != HW_CARD_DRAFT)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE,
                           _ ("A submitted scorecard is final; revise it, with a reason, instead"));
      return NULL;
    }
  return g_steal_pointer (&card);
}

static HwRubric *
load_rubric_of (HwSession *session, const HwScorecard *card, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwCandidacy) candidacy = hw_session_find (session, &HW_CANDIDACY, card->candidacy_id, cancellable, error);
  g_autoptr (HwRequisition) requisition = NULL;

  if (candidacy == NULL)
    return NULL;
  requisition = hw_session_find (session, &HW_REQUISITION, candidacy->requisition_id, cancellable, error);
  return requisition != NULL ? hw_requisition_load_rubric (session, requisition, cancellable, error) : NULL;
}

static void
touch_card (HwSession *session, HwChangeSet *changes, HwScorecard *card)
{
  g_autoptr (HwScorecard) touched = hw_scorecard_dup (card);

  touched->changed_at = hw_session_now (session);
  hw_change_set_change (changes, card, touched);
}

static void
add_rating_change (HwChangeSet *changes, HwRating *before, HwRating *after)
{
  gboolean is_empty = after->rating == HW_UNSET && hw_text_is_blank (after->evidence);

  if (before == NULL && !is_empty)
    hw_change_set_add (changes, after);
  else if (before != NULL && is_empty)
    hw_change_set_remove (changes, before);
  else if (before != NULL)
    hw_change_set_change (changes, before, after);
}

static gboolean
check_rating (HwRubric *rubric, const char *competency, gint64 rating, GError **error)
{
  if (hw_rubric_find_competency (rubric, competency) < 0)
    {
      g_autofree char *shown = hw_text_escape_for_message (competency, -1);

      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("The rubric has no competency \"%s\"; use one of its keys"),
                   shown);
      return FALSE;
    }
  if (rating == HW_UNSET || (rating >= HW_NOT_OBSERVED && rating <= 5))
    return TRUE;
  g_set_error_literal (error, HW_ERROR, HW_ERROR_INPUT, _ ("A rating is 1 to 5, or 0 for not observed"));
  return FALSE;
}

gboolean
hw_scorecard_rate (HwSession *session, const char *scorecard_id, const char *competency, gint64 rating,
                   const char *evidence, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwScorecard) card = find_draft (session, scorecard_id, cancellable, error);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (HwRating) before = NULL;
  g_autoptr (HwRating) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *key = NULL;

  if (card == NULL)
    return FALSE;
  rubric = load_rubric_of (session, card, cancellable, error);
  if (rubric == NULL || !check_rating (rubric, competency, rating, error))
    return FALSE;
  before = hw_session_find_where (session, &HW_RATING, "scorecard_id", scorecard_id, "competency", competency,
                                  cancellable, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  after = before != NULL ? hw_rating_dup (before) : hw_rating_new ();
  hw_set_string (&after->scorecard_id, scorecard_id);
  hw_set_string (&after->competency, competency);
  after->rating = rating;
  if (evidence != NULL)
    hw_set_string (&after->evidence, *evidence == '\0' ? NULL : evidence);
  changes = hw_session_begin (
      session, _ ("Rate “%s”"),
      hw_rubric_get_competency (rubric, (guint) hw_rubric_find_competency (rubric, competency))->name);
  add_rating_change (changes, before, after);
  if (hw_change_set_is_empty (changes))
    return TRUE;
  touch_card (session, changes, card);
  /* What is typed into one field is one step to undo. */
  key = g_strdup_printf ("rating %s %s", scorecard_id, competency);
  return hw_session_apply_keyed (session, changes, key, cancellable, error);
}

gboolean
hw_scorecard_recommend (HwSession *session, const char *scorecard_id, HwRecommendation recommendation,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwScorecard) before = find_draft (session, scorecard_id, cancellable, error);
  g_autoptr (HwScorecard) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (before == NULL)
    return FALSE;
  if (before->recommendation == (int) recommendation)
    return TRUE;
  after = hw_scorecard_dup (before);
  after->recommendation = (int) recommendation;
  after->changed_at = hw_session_now (session);
  changes = hw_session_begin (session, "%s", _ ("Recommend"));
  hw_change_set_change (changes, before, after);
  return hw_session_apply (session, changes, cancellable, error);
}

static char *
name_missing (HwRubric *rubric, const char *const *missing)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; missing[i] != NULL; i++)
    {
      int index = hw_rubric_find_competency (rubric, missing[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              index >= 0 ? hw_rubric_get_competency (rubric, (guint) index)->name
                                         : _ ("the recommendation"));
    }
  return g_string_free (names, FALSE);
}

/* A card that this one takes the place of. */
static gboolean
replace_older (HwSession *session, HwChangeSet *changes, const HwScorecard *card, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) cards
      = hw_session_list (session, &HW_SCORECARD, "candidacy_id", card->candidacy_id, cancellable, error);
  HwScorecard *older;

  if (cards == NULL)
    return FALSE;
  older = hw_scorecard_pick_submitted (cards, card->member_id);
  if (older != NULL)
    {
      g_autoptr (HwScorecard) replaced = hw_scorecard_dup (older);

      replaced->status = HW_CARD_REPLACED;
      hw_change_set_change (changes, older, replaced);
    }
  return TRUE;
}

gboolean
hw_scorecard_submit (HwSession *session, const char *scorecard_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwScorecard) before = find_draft (session, scorecard_id, cancellable, error);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  g_auto (GStrv) missing = NULL;
  g_autoptr (HwScorecard) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (before == NULL)
    return FALSE;
  rubric = load_rubric_of (session, before, cancellable, error);
  if (rubric == NULL)
    return FALSE;
  ratings = hw_session_list (session, &HW_RATING, "scorecard_id", scorecard_id, cancellable, error);
  if (ratings == NULL)
    return FALSE;
  missing = hw_scorecard_find_missing (before, ratings, rubric->competencies);
  if (missing[0] != NULL)
    {
      g_autofree char *names = name_missing (rubric, (const char *const *) missing);

      g_set_error (error, HW_ERROR, HW_ERROR_RULE,
                   _ ("The scorecard is not complete: %s; each needs a rating with its evidence, or “not observed”"),
                   names);
      return FALSE;
    }
  after = hw_scorecard_dup (before);
  after->status = HW_CARD_SUBMITTED;
  after->submitted_at = hw_session_now (session);
  after->changed_at = after->submitted_at;
  changes = hw_session_begin (session, "%s", _ ("Submit a scorecard"));
  changes->final = TRUE;
  if (changes->actor == NULL)
    hw_set_string (&changes->actor, before->member_id);
  hw_change_set_change (changes, before, after);
  if (!replace_older (session, changes, before, cancellable, error))
    return FALSE;
  return hw_session_apply (session, changes, cancellable, error);
}

static gboolean
check_revisable (HwSession *session, const HwScorecard *card, const char *reason, GCancellable *cancellable,
                 GError **error)
{
  g_autofree char *viewer_id = hw_session_dup_member_id (session);
  g_autoptr (GPtrArray) cards
      = hw_session_list (session, &HW_SCORECARD, "candidacy_id", card->candidacy_id, cancellable, error);

  if (cards == NULL)
    return FALSE;
  if (viewer_id != NULL && g_strcmp0 (viewer_id, card->member_id) != 0)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE,
                         _ ("This is the scorecard of someone else; only they revise it"));
  else if (card->status != HW_CARD_SUBMITTED)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE,
                         _ ("Only a submitted scorecard that counts is revised; a draft is simply changed"));
  else if (hw_scorecard_pick_current (cards, card->member_id)->card_revision != card->card_revision)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE,
                         _ ("A revision of this scorecard has been started already; complete that one"));
  else if (hw_text_is_blank (reason))
    g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE, _ ("A revised scorecard needs a reason; write one"));
  else
    return TRUE;
  return FALSE;
}

char *
hw_scorecard_revise (HwSession *session, const char *scorecard_id, const char *reason, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwScorecard) old = hw_session_find (session, &HW_SCORECARD, scorecard_id, cancellable, error);
  g_autofree char *id = hw_id_new (HW_SCORECARD.prefix);
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (HwScorecard) draft = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (old == NULL || !check_revisable (session, old, reason, cancellable, error))
    return NULL;
  ratings = hw_session_list (session, &HW_RATING, "scorecard_id", scorecard_id, cancellable, error);
  if (ratings == NULL)
    return NULL;
  draft = hw_scorecard_new ();
  hw_entity_set_id (HW_ENTITY (draft), id);
  hw_set_string (&draft->candidacy_id, old->candidacy_id);
  hw_set_string (&draft->member_id, old->member_id);
  draft->card_revision = old->card_revision + 1;
  draft->recommendation = old->recommendation;
  hw_set_string (&draft->reason, reason);
  draft->changed_at = hw_session_now (session);
  changes = hw_session_begin (session, "%s", _ ("Revise a scorecard"));
  hw_change_set_add (changes, draft);
  for (guint i = 0; i < ratings->len; i++)
    {
      const HwRating *rating = g_ptr_array_index (ratings, i);
      g_autoptr (HwRating) copy = hw_rating_new ();

      hw_set_string (&copy->scorecard_id, id);
      hw_set_string (&copy->competency, rating->competency);
      copy->rating = rating->rating;
      hw_set_string (&copy->evidence, rating->evidence);
      hw_change_set_add (changes, copy);
    }
  return hw_session_apply (session, changes, cancellable, error) ? g_steal_pointer (&id) : NULL;
}
