/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-shortlist.h"

#define EQUAL_WEIGHT 1000 /* thousandths: one point each */

HwShortlistCard *
hw_shortlist_card_new (HwScorecard *card, const char *member, guint n_competencies)
{
  HwShortlistCard *self = g_new0 (HwShortlistCard, 1);

  self->card = hw_scorecard_ref (card);
  self->member = g_strdup (member);
  self->ratings = g_new (gint8, n_competencies + 1);
  self->evidence = g_new0 (char *, n_competencies + 1);
  for (guint k = 0; k < n_competencies; k++)
    {
      self->ratings[k] = -1;
      self->evidence[k] = g_strdup ("");
    }
  return self;
}

void
hw_shortlist_card_free (HwShortlistCard *self)
{
  if (self == NULL)
    return;
  hw_scorecard_unref (self->card);
  g_free (self->member);
  g_free (self->ratings);
  g_strfreev (self->evidence);
  g_free (self);
}

HwShortlistEntry *
hw_shortlist_entry_new (HwCandidacy *candidacy, HwCandidate *candidate)
{
  HwShortlistEntry *self = g_new0 (HwShortlistEntry, 1);

  self->candidacy = hw_candidacy_ref (candidacy);
  self->candidate = hw_candidate_ref (candidate);
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_shortlist_card_free);
  self->screening = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_screening_unref);
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hw_shortlist_entry_free (HwShortlistEntry *self)
{
  if (self == NULL)
    return;
  hw_candidacy_unref (self->candidacy);
  hw_candidate_unref (self->candidate);
  hw_ranked_candidate_free (self->ranked);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->screening);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

HwShortlist *
hw_shortlist_new (HwRequisition *requisition, HwRubric *rubric)
{
  HwShortlist *self = g_new0 (HwShortlist, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->requisition = hw_requisition_ref (requisition);
  self->rubric = hw_rubric_ref (rubric);
  self->profile_key = g_strdup (requisition->profile);
  self->profile = hw_rubric_find_profile (rubric, requisition->profile);
  self->n_competencies = hw_rubric_get_n_competencies (rubric);
  self->weights = g_new (gint64, self->n_competencies + 1);
  self->weight_reasons = g_new0 (char *, self->n_competencies + 1);
  for (guint k = 0; k < self->n_competencies; k++)
    {
      self->weights[k] = EQUAL_WEIGHT;
      self->weight_reasons[k] = g_strdup ("");
    }
  self->equal_weights = TRUE;
  self->requirements = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_requirement_unref);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_shortlist_entry_free);
  self->created_at = HW_UNSET;
  return self;
}

HwShortlist *
hw_shortlist_ref (HwShortlist *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_shortlist_unref (HwShortlist *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  hw_requisition_unref (self->requisition);
  g_free (self->profile_key);
  g_free (self->weights);
  g_strfreev (self->weight_reasons);
  g_ptr_array_unref (self->requirements);
  g_hash_table_unref (self->members);
  g_ptr_array_unref (self->entries);
  g_free (self->history_head);
  hw_rubric_unref (self->rubric);
  g_free (self);
}
