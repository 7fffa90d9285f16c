/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-cards.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-resolve.h"
#include "workbench/hw-scorecard-private.h"
#include "workbench/hw-session-private.h"

/* From rows of ratings to whole scorecards. */

static void
free_row (gpointer data)
{
  HwCardRow *self = data;

  g_free (self->competency);
  g_free (self->evidence);
  g_free (self);
}

static void
free_card (gpointer data)
{
  HwImportedCard *self = data;

  hw_candidate_unref (self->candidate);
  hw_member_unref (self->member);
  g_clear_pointer (&self->current, hw_scorecard_unref);
  g_clear_pointer (&self->old_ratings, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

gboolean
hw_card_plan_init (HwCardPlan *self, HwSession *session, HwImportPlan *plan, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GPtrArray) panel = NULL;

  self->added = g_hash_table_new (NULL, NULL);
  self->panel = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cards = g_ptr_array_new_with_free_func (free_card);
  if (!hw_people_plan_init (&self->people, session, plan, cancellable, error))
    return FALSE;
  self->members = hw_session_list (session, &HW_MEMBER, NULL, NULL, cancellable, error);
  if (self->members == NULL)
    return FALSE;
  panel = hw_session_list (session, &HW_PANELIST, "requisition_id", plan->requisition_id, cancellable, error);
  for (guint i = 0; panel != NULL && i < panel->len; i++)
    g_hash_table_add (self->panel, g_strdup (((HwPanelist *) g_ptr_array_index (panel, i))->member_id));
  return panel != NULL;
}

void
hw_card_plan_clear (HwCardPlan *self)
{
  hw_people_plan_clear (&self->people);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_hash_table_unref);
  g_clear_pointer (&self->panel, g_hash_table_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
}

HwMember *
hw_card_plan_find_member (HwCardPlan *self, const char *typed)
{
  static const char *const roles[] = { "panelist", NULL };
  HwMember *found = NULL;

  for (guint i = 0; i < self->members->len; i++)
    {
      HwMember *member = g_ptr_array_index (self->members, i);

      if (g_str_equal (member->parent.id, typed) || hw_text_same_name (member->email, typed))
        return member;
      if (!hw_text_same_name (member->name, typed))
        continue;
      if (found != NULL)
        return NULL;
      found = member;
    }
  if (found != NULL)
    return found;
  found = hw_member_new ();
  hw_set_string (&found->name, typed);
  if (hw_email_check (typed))
    hw_set_string (&found->email, typed);
  found->roles = g_strdupv ((char **) roles);
  g_ptr_array_add (self->members, found);
  g_hash_table_add (self->added, found);
  return found;
}

static gboolean
load_current (HwCardPlan *self, HwImportedCard *card, GError **error)
{
  HwPeoplePlan *people = &self->people;
  const char *candidacy_id = g_hash_table_lookup (people->considered, card->candidate->parent.id);
  g_autoptr (GPtrArray) stored = NULL;
  HwScorecard *current;

  if (candidacy_id == NULL || g_hash_table_contains (self->added, card->member))
    return TRUE;
  stored = hw_session_list (people->session, &HW_SCORECARD, "candidacy_id", candidacy_id, people->cancellable, error);
  if (stored == NULL)
    return FALSE;
  current = hw_scorecard_pick_current (stored, card->member->parent.id);
  if (current == NULL)
    return TRUE;
  if (current->status == HW_CARD_DRAFT)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_RULE,
                   _ ("%s has begun a scorecard for %s; submit that one, or import after it is gone"),
                   card->member->name, card->candidate->name);
      return FALSE;
    }
  card->current = hw_scorecard_ref (current);
  card->old_ratings = hw_session_list (people->session, &HW_RATING, "scorecard_id", current->parent.id,
                                       people->cancellable, error);
  return card->old_ratings != NULL;
}

HwImportedCard *
hw_card_plan_get_card (HwCardPlan *self, HwCandidate *candidate, HwMember *member, GError **error)
{
  HwImportedCard *card;

  for (guint i = 0; i < self->cards->len; i++)
    {
      card = g_ptr_array_index (self->cards, i);
      if (card->candidate == candidate && card->member == member)
        return card;
    }
  card = g_new0 (HwImportedCard, 1);
  card->candidate = hw_candidate_ref (candidate);
  card->member = hw_member_ref (member);
  card->rows = g_ptr_array_new_with_free_func (free_row);
  if (!load_current (self, card, error))
    {
      free_card (card);
      return NULL;
    }
  card->recommendation = card->current != NULL ? card->current->recommendation : HW_RECOMMEND_NONE;
  g_ptr_array_add (self->cards, card);
  return card;
}

/* Write */

static void
write_rating (HwChangeSet *changes, const char *card_id, const char *competency, gint64 value, const char *evidence)
{
  g_autoptr (HwRating) rating = hw_rating_new ();

  hw_set_string (&rating->scorecard_id, card_id);
  hw_set_string (&rating->competency, competency);
  rating->rating = value;
  hw_set_string (&rating->evidence, hw_text_is_blank (evidence) ? NULL : evidence);
  hw_change_set_add (changes, rating);
}

static gboolean
has_row (const HwImportedCard *card, const char *competency)
{
  for (guint i = 0; i < card->rows->len; i++)
    if (g_strcmp0 (((HwCardRow *) g_ptr_array_index (card->rows, i))->competency, competency) == 0)
      return TRUE;
  return FALSE;
}

static void
write_ratings (HwChangeSet *changes, const HwImportedCard *card, const char *card_id)
{
  /* What the table leaves out stays as it was: absence never deletes. */
  for (guint i = 0; card->old_ratings != NULL && i < card->old_ratings->len; i++)
    {
      const HwRating *old = g_ptr_array_index (card->old_ratings, i);

      if (!has_row (card, old->competency))
        write_rating (changes, card_id, old->competency, old->rating, old->evidence);
    }
  for (guint i = 0; i < card->rows->len; i++)
    {
      const HwCardRow *row = g_ptr_array_index (card->rows, i);

      write_rating (changes, card_id, row->competency, row->rating, row->evidence);
    }
}

static void
write_panelist (HwCardPlan *self, const HwMember *member)
{
  HwImportPlan *plan = self->people.plan;
  g_autoptr (HwPanelist) panelist = NULL;

  if (!g_hash_table_add (self->panel, g_strdup (member->parent.id)))
    return;
  panelist = hw_panelist_new ();
  hw_set_string (&panelist->requisition_id, plan->requisition_id);
  hw_set_string (&panelist->member_id, member->parent.id);
  hw_change_set_add (plan->changes, panelist);
}

static void
write_card (HwCardPlan *self, HwImportedCard *card)
{
  HwPeoplePlan *people = &self->people;
  HwChangeSet *changes = people->plan->changes;
  gint64 now = hw_session_now (people->session);
  g_autoptr (HwScorecard) written = hw_scorecard_new ();
  gboolean is_new;

  if (g_hash_table_remove (self->added, card->member))
    hw_change_set_add (changes, card->member);
  write_panelist (self, card->member);
  hw_set_string (&written->candidacy_id, hw_people_plan_consider (people, card->candidate, &is_new));
  hw_set_string (&written->member_id, card->member->parent.id);
  written->card_revision = card->current != NULL ? card->current->card_revision + 1 : 1;
  written->status = HW_CARD_SUBMITTED;
  written->recommendation = card->recommendation;
  hw_set_string (&written->reason, card->current != NULL ? _ ("imported again") : NULL);
  hw_set_string (&written->import_id, people->plan->ledger->parent.id);
  written->changed_at = now;
  written->submitted_at = now;
  if (card->current != NULL)
    {
      g_autoptr (HwScorecard) replaced = hw_scorecard_dup (card->current);

      replaced->status = HW_CARD_REPLACED;
      hw_change_set_change (changes, card->current, replaced);
      changes->final = TRUE; /* a card that was replaced never counts again */
    }
  hw_change_set_add (changes, written);
  write_ratings (changes, card, written->parent.id);
}

gboolean
hw_card_plan_write (HwCardPlan *self, GError **error)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      HwImportedCard *card = g_ptr_array_index (self->cards, i);

      if (card->rows->len > 0 && (card->current == NULL || card->differs))
        write_card (self, card);
    }
  return !g_cancellable_set_error_if_cancelled (self->people.cancellable, error);
}
