/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-export-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-clock.h"
#include "base/hw-text.h"

#define MINUS "\xe2\x88\x92"

gboolean
hw_export_is_hidden (const HwShortlistEntry *entry)
{
  return entry->hidden || entry->ranked == NULL;
}

const char *
hw_export_get_status_nick (const HwShortlistEntry *entry)
{
  return hw_export_is_hidden (entry) ? "not_visible" : HW_RANK_STATUS_NICKS[entry->ranked->status];
}

const char *
hw_export_get_rank_status (HwRankStatus status)
{
  switch (status)
    {
    case HW_RANK_RANKED:
      return _ ("Ranked");
    case HW_RANK_NOT_ENOUGH_EVIDENCE:
      return _ ("Not enough evidence");
    case HW_RANK_NOT_ELIGIBLE:
    default:
      return _ ("Not eligible");
    }
}

const char *
hw_export_get_status (const HwShortlistEntry *entry)
{
  return hw_export_is_hidden (entry) ? _ ("Not visible to you yet") : hw_export_get_rank_status (entry->ranked->status);
}

const char *
hw_export_get_recommendation (int recommendation)
{
  switch (recommendation)
    {
    case HW_RECOMMEND_STRONG_NO:
      return _ ("Strong no");
    case HW_RECOMMEND_NO:
      return _ ("No");
    case HW_RECOMMEND_YES:
      return _ ("Yes");
    case HW_RECOMMEND_STRONG_YES:
      return _ ("Strong yes");
    default:
      return HW_EXPORT_DASH;
    }
}

const char *
hw_export_get_answer (int answer)
{
  switch (answer)
    {
    case HW_ANSWER_PASS:
      return _ ("Pass");
    case HW_ANSWER_FAIL:
      return _ ("Fail");
    default:
      return _ ("Not known");
    }
}

const char *
hw_export_get_demand (int demand)
{
  switch (demand)
    {
    case HW_DEMAND_REQUIRED:
      return _ ("Required");
    case HW_DEMAND_PREFERRED:
      return _ ("Preferred");
    default:
      return _ ("Asked");
    }
}

char *
hw_export_dup_title (HwShortlist *shortlist)
{
  return g_strdup_printf (_ ("Shortlist: %s"), shortlist->requisition->title);
}

char *
hw_export_dup_rubric (HwShortlist *shortlist)
{
  const HwRubricVersion *version = shortlist->rubric->version;

  return g_strdup_printf (_ ("%s, version %d"), version->name, (int) version->version);
}

char *
hw_export_dup_profile (HwShortlist *shortlist)
{
  if (shortlist->profile != NULL)
    return g_strdup (shortlist->profile->name);
  return g_strdup (hw_text_is_blank (shortlist->profile_key) ? _ ("none") : shortlist->profile_key);
}

char *
hw_export_dup_date (HwShortlist *shortlist)
{
  g_autofree char *iso = NULL;

  if (shortlist->created_at == HW_UNSET)
    return g_strdup (HW_EXPORT_DASH);
  iso = hw_time_format (shortlist->created_at);
  return g_strdup_printf ("%.10s %.5s UTC", iso, iso + strlen ("2026-11-22T"));
}

char *
hw_export_dup_summary (HwShortlist *shortlist)
{
  guint hidden = 0;
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < shortlist->entries->len; i++)
    hidden += hw_export_is_hidden (g_ptr_array_index (shortlist->entries, i)) ? 1 : 0;
  if (shortlist->entries->len == 0)
    return g_strdup (_ ("No candidates yet"));
  g_string_append_printf (
      out, ngettext ("%u of %u candidate ranked", "%u of %u candidates ranked", shortlist->entries->len),
      shortlist->n_ranked, shortlist->entries->len);
  if (hidden > 0)
    g_string_append_printf (out, _ ("; %u not visible to you yet"), hidden);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

const char *
hw_export_get_competency_name (HwShortlist *shortlist, guint index)
{
  return hw_rubric_get_competency (shortlist->rubric, index)->name;
}

HwTarget *
hw_export_find_target (HwShortlist *shortlist, guint index)
{
  if (shortlist->profile == NULL)
    return NULL;
  return hw_rubric_find_target (shortlist->rubric, shortlist->profile->key,
                                hw_rubric_get_competency (shortlist->rubric, index)->key);
}

const char *
hw_export_get_criterion_name (HwShortlist *shortlist, const char *key)
{
  const HwCriterion *criterion = hw_rubric_find_criterion (shortlist->rubric, key);

  return criterion != NULL ? criterion->name : key;
}

const HwRequirement *
hw_export_find_requirement (HwShortlist *shortlist, const char *key)
{
  for (guint i = 0; shortlist->requirements != NULL && i < shortlist->requirements->len; i++)
    {
      const HwRequirement *requirement = g_ptr_array_index (shortlist->requirements, i);

      if (g_strcmp0 (requirement->criterion, key) == 0)
        return requirement;
    }
  return NULL;
}

const char *
hw_export_get_weight_reason (HwShortlist *shortlist, guint index)
{
  const char *reason = shortlist->weight_reasons != NULL ? shortlist->weight_reasons[index] : NULL;

  return reason != NULL ? reason : "";
}

char *
hw_export_dup_rank (const HwShortlistEntry *entry)
{
  if (hw_export_is_hidden (entry) || entry->ranked->status != HW_RANK_RANKED)
    return g_strdup (HW_EXPORT_DASH);
  return g_strdup_printf ("%u", entry->ranked->rank);
}

char *
hw_export_dup_score (const HwRankedCandidate *ranked)
{
  return ranked->has_score ? hw_rational_format_decimal (ranked->score, 2) : g_strdup (HW_EXPORT_DASH);
}

char *
hw_export_dup_percent (HwRational share)
{
  /* Cut, not rounded: what is below the floor never reads as the floor. */
  g_autofree char *number = hw_rational_format_decimal (hw_rational_new (share.num * 1000 / share.den, 10), 1);

  return g_strconcat (number, " %", NULL);
}

char *
hw_export_dup_mean (const HwCellScore *cell)
{
  return cell->n > 0 ? hw_rational_format_decimal (cell->mean, 2) : g_strdup (HW_EXPORT_DASH);
}

char *
hw_export_dup_gap (const HwCellScore *cell)
{
  g_autofree char *number = NULL;
  HwRational size = cell->gap;

  if (cell->n == 0 || !cell->has_gap)
    return g_strdup (HW_EXPORT_DASH);
  size.num = ABS (size.num);
  number = hw_rational_format_decimal (size, 2);
  if (cell->gap.num == 0)
    return g_steal_pointer (&number);
  return g_strconcat (cell->gap.num < 0 ? MINUS : "+", number, NULL);
}

char *
hw_export_dup_rating (int rating)
{
  if (rating < 0)
    return g_strdup (HW_EXPORT_DASH);
  /* TRANSLATORS: short for "not observed", in a table of ratings */
  return rating == HW_NOT_OBSERVED ? g_strdup (_ ("n/o")) : g_strdup_printf ("%d", rating);
}

gint64
hw_export_get_coverage_floor (HwShortlist *shortlist)
{
  return shortlist->requisition->coverage_floor != HW_UNSET ? shortlist->requisition->coverage_floor : 800;
}
