/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-shortlist.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"

#define DEFAULT_COVERAGE_FLOOR 800 /* thousandths */

static gint64
get_floor (const HwShortlist *self)
{
  return self->requisition->coverage_floor != HW_UNSET ? self->requisition->coverage_floor
                                                       : DEFAULT_COVERAGE_FLOOR;
}

static gboolean
is_only_preferred (const HwShortlist *self, const char *criterion)
{
  for (guint i = 0; i < self->requirements->len; i++)
    {
      const HwRequirement *requirement = g_ptr_array_index (self->requirements, i);

      if (g_strcmp0 (requirement->criterion, criterion) == 0)
        return requirement->demand == HW_DEMAND_PREFERRED;
    }
  return FALSE;
}

static gboolean
is_decisive_fail (const HwShortlist *self, const HwScreening *screening)
{
  return screening->answer == HW_ANSWER_FAIL && !is_only_preferred (self, screening->criterion);
}

static gboolean
is_not_eligible (const HwShortlist *self, const HwShortlistEntry *entry)
{
  for (guint i = 0; i < entry->screening->len; i++)
    if (is_decisive_fail (self, g_ptr_array_index (entry->screening, i)))
      return TRUE;
  return FALSE;
}

static const char *
find_member_name (const HwShortlist *self, const char *member_id)
{
  return member_id != NULL ? g_hash_table_lookup (self->members, member_id) : NULL;
}

static void
add_reason (HwShortlistEntry *entry, char *reason)
{
  g_ptr_array_add (entry->reasons, reason);
}

static void
explain_screening (const HwShortlist *self, HwShortlistEntry *entry)
{
  for (guint i = 0; i < entry->screening->len; i++)
    {
      const HwScreening *screening = g_ptr_array_index (entry->screening, i);
      const HwCriterion *criterion = hw_rubric_find_criterion (self->rubric, screening->criterion);
      const char *name = criterion != NULL ? criterion->name : screening->criterion;
      const char *by = find_member_name (self, screening->decided_by);

      if (!is_decisive_fail (self, screening))
        continue;
      if (by != NULL)
        add_reason (entry, g_strdup_printf (_("The screening criterion “%s” is not met, as decided by %s."),
                                            name, by));
      else
        add_reason (entry, g_strdup_printf (_("The screening criterion “%s” is not met."), name));
    }
}

/* "64.2": cut, not rounded, so that what is below the floor never reads as the floor. */
static char *
format_percent (HwRational share)
{
  HwRational tenths = hw_rational_new (share.num * 1000 / share.den, 10);

  return hw_rational_format_decimal (tenths, tenths.den == 1 ? 0 : 1);
}

static void
explain_coverage (const HwShortlist *self, HwShortlistEntry *entry)
{
  g_autofree char *observed = format_percent (entry->ranked->coverage);
  g_autofree char *floor = format_percent (hw_rational_new (get_floor (self), 1000));

  if (entry->cards->len == 0)
    add_reason (entry, g_strdup (_("No scorecard has been submitted yet.")));
  else if (!entry->ranked->has_score)
    add_reason (entry, g_strdup (_("The panel has observed nothing that has a weight.")));
  else
    add_reason (entry, g_strdup_printf (_("The panel has observed %s %% of the weight; %s %% are needed."),
                                        observed, floor));
}

static void
explain_blocks (const HwShortlist *self, HwShortlistEntry *entry, const gint64 *targets)
{
  for (guint i = 0; i < entry->ranked->blocked_by->len; i++)
    {
      guint k = g_array_index (entry->ranked->blocked_by, guint, i);
      g_autofree char *mean = hw_rational_format_decimal (entry->ranked->cells[k].mean, 2);

      add_reason (entry, g_strdup_printf (
                             _("“%s” is critical for this role and scored %s, more than one level below "
                                "its target of %d."),
                             hw_rubric_get_competency (self->rubric, k)->name, mean, (int) targets[k]));
    }
}

static void
explain_entry (const HwShortlist *self, HwShortlistEntry *entry, const gint64 *targets)
{
  if (entry->ranked->status == HW_RANK_NOT_ELIGIBLE)
    explain_screening (self, entry);
  if (entry->ranked->status == HW_RANK_NOT_ENOUGH_EVIDENCE)
    explain_coverage (self, entry);
  explain_blocks (self, entry, targets);
}

static gint8 *
collect_ratings (const HwShortlist *self, const HwShortlistEntry *entry, guint *n_raters)
{
  gsize n = self->n_competencies;
  gint8 *ratings = g_new (gint8, entry->cards->len * n + 1);

  *n_raters = 0;
  for (guint i = 0; i < entry->cards->len; i++)
    {
      const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      if (card->card->status == HW_CARD_SUBMITTED)
        memcpy (ratings + n * (*n_raters)++, card->ratings, n);
    }
  return ratings;
}

static void
read_profile (const HwShortlist *self, gint64 *targets, gboolean *critical)
{
  for (guint k = 0; k < self->n_competencies; k++)
    {
      const HwTarget *target = hw_rubric_find_target (self->rubric, self->profile_key,
                                                      hw_rubric_get_competency (self->rubric, k)->key);

      targets[k] = target != NULL ? target->level : HW_UNSET;
      critical[k] = target != NULL && target->critical;
    }
}

static void
forget_ranking (HwShortlist *self)
{
  self->n_ranked = 0;
  self->equal_weights = TRUE;
  for (guint k = 1; k < self->n_competencies; k++)
    if (self->weights[k] != self->weights[0])
      self->equal_weights = FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (self->entries, i);

      g_clear_pointer (&entry->ranked, hw_ranked_candidate_free);
      g_ptr_array_set_size (entry->reasons, 0);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const HwShortlistEntry *left = *(HwShortlistEntry *const *) a, *right = *(HwShortlistEntry *const *) b;
  g_autofree char *left_key = hw_text_match_key (left->candidate->name);
  g_autofree char *right_key = hw_text_match_key (right->candidate->name);
  int order = g_strcmp0 (left_key, right_key);

  return order != 0 ? order : g_strcmp0 (left->candidacy->parent.id, right->candidacy->parent.id);
}

/* Puts the entries in the order of @ranked, then the hidden ones; each takes its part of the ranking. */
static void
take_order (HwShortlist *self, GPtrArray *visible, GPtrArray *ranked, const gint64 *targets)
{
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  guint place = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (((HwShortlistEntry *) g_ptr_array_index (self->entries, i))->hidden)
      g_ptr_array_add (hidden, g_ptr_array_index (self->entries, i));
  g_ptr_array_sort (hidden, compare_names);
  for (guint i = 0; i < ranked->len; i++)
    {
      HwRankedCandidate *taken = g_steal_pointer (&ranked->pdata[i]);
      HwShortlistEntry *entry = g_ptr_array_index (visible, taken->index);

      entry->ranked = taken;
      self->n_ranked += taken->status == HW_RANK_RANKED;
      explain_entry (self, entry, targets);
      self->entries->pdata[place++] = entry;
    }
  for (guint i = 0; i < hidden->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (hidden, i);

      add_reason (entry, g_strdup (_("Hidden until you have submitted your own scorecard.")));
      self->entries->pdata[place++] = entry;
    }
}

gboolean
hw_shortlist_rank (HwShortlist *self, GError **error)
{
  g_autofree gint64 *targets = g_new (gint64, self->n_competencies + 1);
  g_autofree gboolean *critical = g_new (gboolean, self->n_competencies + 1);
  g_autofree HwRankingCandidate *candidates = g_new0 (HwRankingCandidate, self->entries->len + 1);
  g_autoptr (GPtrArray) visible = g_ptr_array_new ();
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ranked = NULL;
  HwRankingSetup setup = { self->n_competencies, self->weights, targets, critical, get_floor (self) };

  forget_ranking (self);
  read_profile (self, targets, critical);
  for (guint i = 0; i < self->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (self->entries, i);
      HwRankingCandidate *candidate = &candidates[visible->len];

      if (entry->hidden)
        continue;
      candidate->name = entry->candidate->name;
      g_ptr_array_add (ratings, collect_ratings (self, entry, &candidate->n_raters));
      candidate->ratings = g_ptr_array_index (ratings, ratings->len - 1);
      candidate->not_eligible = is_not_eligible (self, entry);
      g_ptr_array_add (visible, entry);
    }
  ranked = hw_ranking_compute (&setup, candidates, visible->len, error);
  if (ranked == NULL)
    return FALSE;
  take_order (self, visible, ranked, targets);
  return TRUE;
}
