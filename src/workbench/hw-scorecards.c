/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-scorecards.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-rules.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-scorecard-private.h"
#include "workbench/hw-session-private.h"

void
hw_card_sheet_free (HwCardSheet *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->card, hw_scorecard_unref);
  g_clear_pointer (&self->ratings, g_ptr_array_unref);
  g_clear_pointer (&self->candidacy, hw_candidacy_unref);
  g_clear_pointer (&self->candidate, hw_candidate_unref);
  g_clear_pointer (&self->requisition, hw_requisition_unref);
  g_clear_pointer (&self->member, hw_member_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_strfreev (self->missing);
  g_free (self);
}

HwScorecard *
hw_scorecard_pick_current (GPtrArray *cards, const char *member_id)
{
  HwScorecard *best = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      HwScorecard *card = g_ptr_array_index (cards, i);

      if (g_strcmp0 (card->member_id, member_id) == 0 && card->status != HW_CARD_REPLACED
          && (best == NULL || card->card_revision > best->card_revision))
        best = card;
    }
  return best;
}

HwScorecard *
hw_scorecard_pick_submitted (GPtrArray *cards, const char *member_id)
{
  HwScorecard *best = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      HwScorecard *card = g_ptr_array_index (cards, i);

      if (g_strcmp0 (card->member_id, member_id) == 0 && card->status == HW_CARD_SUBMITTED
          && (best == NULL || card->card_revision > best->card_revision))
        best = card;
    }
  return best;
}

gboolean
hw_panelist_add_to (HwChangeSet *changes, HwSession *session, const char *requisition_id, const char *member_id,
                    GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (HwPanelist) panelist = hw_session_find_where (session, &HW_PANELIST, "requisition_id", requisition_id,
                                                           "member_id", member_id, cancellable, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (panelist != NULL)
    return TRUE;
  panelist = hw_panelist_new ();
  hw_set_string (&panelist->requisition_id, requisition_id);
  hw_set_string (&panelist->member_id, member_id);
  hw_change_set_add (changes, panelist);
  return TRUE;
}

/* All but the card and its ratings. */
static HwCardSheet *
load_frame (HwSession *session, const char *candidacy_id, const char *member_id, GCancellable *cancellable,
            GError **error)
{
  g_autoptr (HwCardSheet) sheet = g_new0 (HwCardSheet, 1);

  sheet->candidacy = hw_session_find (session, &HW_CANDIDACY, candidacy_id, cancellable, error);
  if (sheet->candidacy == NULL)
    return NULL;
  sheet->candidate
      = hw_session_find (session, &HW_CANDIDATE, sheet->candidacy->candidate_id, cancellable, error);
  if (sheet->candidate == NULL)
    return NULL;
  sheet->requisition
      = hw_session_find (session, &HW_REQUISITION, sheet->candidacy->requisition_id, cancellable, error);
  if (sheet->requisition == NULL)
    return NULL;
  sheet->member = hw_session_find (session, &HW_MEMBER, member_id, cancellable, error);
  if (sheet->member == NULL)
    return NULL;
  sheet->rubric = hw_requisition_load_rubric (session, sheet->requisition, cancellable, error);
  return sheet->rubric != NULL ? g_steal_pointer (&sheet) : NULL;
}

static gboolean
load_ratings (HwSession *session, HwCardSheet *sheet, gboolean is_new, GCancellable *cancellable, GError **error)
{
  if (is_new)
    sheet->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  else
    sheet->ratings
        = hw_session_list (session, &HW_RATING, "scorecard_id", sheet->card->parent.id, cancellable, error);
  if (sheet->ratings == NULL)
    return FALSE;
  sheet->missing = hw_scorecard_find_missing (sheet->card, sheet->ratings, sheet->rubric->competencies);
  return TRUE;
}

static gboolean
check_own (HwSession *session, const HwCardSheet *sheet, GError **error)
{
  g_autofree char *viewer_id = hw_session_dup_member_id (session);

  if (viewer_id == NULL || g_str_equal (viewer_id, sheet->member->parent.id))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("This is the scorecard of %s; only they fill it in"),
               sheet->member->name);
  return FALSE;
}

static HwScorecard *
start_card (HwSession *session, const HwCardSheet *sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwChangeSet) changes
      = hw_session_begin (session, _ ("Start the scorecard of %s for %s"), sheet->member->name, sheet->candidate->name);
  g_autoptr (HwScorecard) card = hw_scorecard_new ();
  g_autoptr (HwChangeSet) applied = NULL;
  const HwChange *first;

  hw_set_string (&card->candidacy_id, sheet->candidacy->parent.id);
  hw_set_string (&card->member_id, sheet->member->parent.id);
  card->card_revision = 1;
  card->changed_at = hw_session_now (session);
  hw_change_set_add (changes, card);
  /* Who rates is on the panel, and sees no other card before their own is in. */
  if (!hw_panelist_add_to (changes, session, sheet->requisition->parent.id, sheet->member->parent.id, cancellable,
                           error)
      || !hw_session_apply_quietly (session, changes, &applied, cancellable, error))
    return NULL;
  first = g_ptr_array_index (applied->changes, 0);
  return (HwScorecard *) hw_entity_ref (first->after);
}

HwCardSheet *
hw_scorecard_open (HwSession *session, const char *candidacy_id, const char *member_id, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwCardSheet) sheet = load_frame (session, candidacy_id, member_id, cancellable, error);
  g_autoptr (GPtrArray) cards = NULL;
  HwScorecard *current;

  if (sheet == NULL || !check_own (session, sheet, error))
    return NULL;
  cards = hw_session_list (session, &HW_SCORECARD, "candidacy_id", candidacy_id, cancellable, error);
  if (cards == NULL)
    return NULL;
  current = hw_scorecard_pick_current (cards, member_id);
  sheet->card = current != NULL ? hw_scorecard_ref (current) : start_card (session, sheet, cancellable, error);
  if (sheet->card == NULL || !load_ratings (session, sheet, current == NULL, cancellable, error))
    return NULL;
  return g_steal_pointer (&sheet);
}

static gboolean
check_visible (HwSession *session, const HwCardSheet *sheet, GCancellable *cancellable, GError **error)
{
  g_autofree char *viewer_id = hw_session_dup_member_id (session);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GPtrArray) panel = NULL;
  gboolean on_panel = FALSE;

  if (viewer_id == NULL || g_str_equal (viewer_id, sheet->member->parent.id))
    return TRUE;
  cards = hw_session_list (session, &HW_SCORECARD, "candidacy_id", sheet->candidacy->parent.id, cancellable, error);
  if (cards == NULL)
    return FALSE;
  panel = hw_session_list (session, &HW_PANELIST, "requisition_id", sheet->requisition->parent.id, cancellable, error);
  if (panel == NULL)
    return FALSE;
  for (guint i = 0; i < panel->len; i++)
    on_panel |= g_strcmp0 (((HwPanelist *) g_ptr_array_index (panel, i))->member_id, viewer_id) == 0;
  on_panel |= hw_scorecard_pick_current (cards, viewer_id) != NULL;
  if (hw_scorecard_is_visible (sheet->card, viewer_id, hw_scorecard_pick_submitted (cards, viewer_id) != NULL,
                               on_panel))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_RULE,
               _ ("The scorecard of %s for %s is hidden until you have submitted your own"), sheet->member->name,
               sheet->candidate->name);
  return FALSE;
}

HwCardSheet *
hw_scorecard_load (HwSession *session, const char *scorecard_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwScorecard) card = hw_session_find (session, &HW_SCORECARD, scorecard_id, cancellable, error);
  g_autoptr (HwCardSheet) sheet = NULL;

  if (card == NULL)
    return NULL;
  sheet = load_frame (session, card->candidacy_id, card->member_id, cancellable, error);
  if (sheet == NULL)
    return NULL;
  sheet->card = g_steal_pointer (&card);
  if (!check_visible (session, sheet, cancellable, error) || !load_ratings (session, sheet, FALSE, cancellable, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
