/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-rules.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-jurisdiction.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-rubric-parts.h"

/* What a change of one thing may not do, whoever asks for it. Checked once more before it is stored. */

#define MAX_WEIGHT G_GINT64_CONSTANT (0x7fffffff)

typedef gboolean (*RuleFunc) (const HwEntity *before, const HwEntity *after, GError **error);

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE, message);
  return FALSE;
}

static gboolean
is_between (gint64 value, gint64 low, gint64 high)
{
  return value == HW_UNSET || (value >= low && value <= high);
}

/* Whether nothing but the fields named differs. */
static gboolean
only_differs_in (const HwEntity *a, const HwEntity *b, const char *const *names)
{
  for (guint i = 0; i < a->klass->n_fields; i++)
    if (!g_strv_contains (names, a->klass->fields[i].name)
        && !hw_entity_field_equal (a, b, &a->klass->fields[i]))
      return FALSE;
  return TRUE;
}

static gboolean
check_scorecard (const HwEntity *before, const HwEntity *after, GError **error)
{
  static const char *const replaceable[] = { "status", "changed_at", NULL };
  const HwScorecard *old = (const HwScorecard *) before;
  const HwScorecard *new = (const HwScorecard *) after;

  if (old != NULL && old->status != HW_CARD_DRAFT)
    {
      /* only the import that brought a submitted card may take it away again */
      if (new == NULL)
        return old->import_id != NULL
               || refuse (error, _("A submitted scorecard cannot be removed; revise it instead"));
      if (new->status == HW_CARD_DRAFT || !only_differs_in (before, after, replaceable))
        return refuse (error, _("A submitted scorecard is final; revise it, with a reason, instead"));
    }
  if (new != NULL && new->card_revision > 1 && hw_text_is_blank (new->reason))
    return refuse (error, _("A revised scorecard needs a reason; say why it was revised"));
  return TRUE;
}

static gboolean
check_rating (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwRating *new = (const HwRating *) after;

  return new == NULL || is_between (new->rating, HW_NOT_OBSERVED, 5)
         || refuse (error, _("A rating is 1 to 5, or 0 for not observed"));
}

static gboolean
check_rubric_version (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwRubricVersion *old = (const HwRubricVersion *) before;

  return old == NULL || old->status != HW_RUBRIC_PUBLISHED
         || refuse (error, _("A published rubric version never changes; make a new draft of it"));
}

static gboolean
check_approval (const HwEntity *before, const HwEntity *after, GError **error)
{
  static const char *const voidable[] = { "status", NULL };
  const HwApproval *old = (const HwApproval *) before;
  const HwApproval *new = (const HwApproval *) after;

  if (new != NULL && new->status == HW_APPROVAL_REJECTED && hw_text_is_blank (new->reason))
    return refuse (error, _("A rejection needs a reason; say what has to change"));
  if (old == NULL || (old->status != HW_APPROVAL_APPROVED && old->status != HW_APPROVAL_REJECTED))
    return TRUE;
  if (new == NULL || new->status != HW_APPROVAL_VOID || !only_differs_in (before, after, voidable))
    return refuse (error,
                   _("An approver's decision is final; submit the requisition again for a new round"));
  return TRUE;
}

static gboolean
check_candidacy (const HwEntity *before, const HwEntity *after, GError **error)
{
  static const char *const known[] = { "advance", "offer", "reject", NULL };
  const HwCandidacy *new = (const HwCandidacy *) after;

  if (new == NULL || new->decision == NULL)
    return TRUE;
  if (!g_strv_contains (known, new->decision))
    return refuse (error, _("A decision is “advance”, “offer” or “reject”"));
  if (g_str_equal (new->decision, "reject") && hw_text_is_blank (new->decision_reason))
    return refuse (error, _("Rejecting a candidate needs a reason; write one"));
  return TRUE;
}

static gboolean
check_pay (const HwRequisition *new, GError **error)
{
  if (!is_between (new->pay_min, 0, G_MAXINT64) || !is_between (new->pay_max, 0, G_MAXINT64))
    return refuse (error, _("Pay cannot be negative; correct the pay range"));
  if (new->pay_min != HW_UNSET && new->pay_max != HW_UNSET && new->pay_min > new->pay_max)
    return refuse (error, _("The pay range is upside down; put the lower figure first"));
  return TRUE;
}

static gboolean
check_requisition (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwRequisition *new = (const HwRequisition *) after;

  if (new == NULL)
    return TRUE;
  if (!is_between (new->openings, 1, 10000))
    return refuse (error, _("A requisition has at least one opening; correct their number"));
  if (!is_between (new->coverage_floor, 0, 1000))
    return refuse (error, _("The coverage floor is between 0 and 1"));
  if (!is_between (new->shortlist_size, 1, 1000))
    return refuse (error, _("A shortlist has at least one place"));
  if (!is_between (new->days_on_site, 0, 7))
    return refuse (error, _("Days on site are 0 to 7 a week"));
  if (!is_between (new->years_min, 0, 80) || !is_between (new->team_size, 0, 1000000)
      || !is_between (new->retention_days, 0, 36525))
    return refuse (error, _("Years, team size or retention are out of range; correct them"));
  return check_pay (new, error);
}

static gboolean
check_weight (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwWeight *new = (const HwWeight *) after;

  return new == NULL || (new->weight >= 0 && new->weight <= MAX_WEIGHT)
         || refuse (error, _("A weight is a number from 0 up; correct it"));
}

static gboolean
check_target (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwTarget *new = (const HwTarget *) after;

  return new == NULL || (is_between (new->level, 1, 5) && is_between (new->weight, 0, MAX_WEIGHT))
         || refuse (error, _("A target level is 1 to 5 and a weight is not negative; correct them"));
}

static gboolean
check_anchor (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwAnchor *new = (const HwAnchor *) after;

  return new == NULL || is_between (new->level, 1, 5) || refuse (error, _("An anchor's level is 1 to 5"));
}

static gboolean
check_note (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwNote *new = (const HwNote *) after;

  return new == NULL || new->candidate_id != NULL || new->requisition_id != NULL
         || refuse (error, _("A note belongs to a candidate or a requisition; name one"));
}

static gboolean
check_jurisdiction (const HwEntity *before, const HwEntity *after, GError **error)
{
  return after == NULL || hw_jurisdiction_check ((const HwJurisdiction *) after, error);
}

static gint64
count (gint64 value)
{
  return value != HW_UNSET ? value : 0;
}

static gboolean
check_import (const HwEntity *before, const HwEntity *after, GError **error)
{
  const HwImport *new = (const HwImport *) after;

  return new == NULL
         || count (new->n_read)
                == count (new->n_added) + count (new->n_updated) + count (new->n_duplicate)
                       + count (new->n_rejected)
         || refuse (error, _("The counts of an import do not add up; nothing was imported"));
}

static gboolean
check_event (const HwEntity *before, const HwEntity *after, GError **error)
{
  return refuse (error, _("The history is written by the store only"));
}

gboolean
hw_rules_check_change (const HwChange *change, GError **error)
{
  static const struct
  {
    const HwEntityClass *klass;
    RuleFunc check;
  } rules[] = {
    { &HW_SCORECARD, check_scorecard },
    { &HW_RATING, check_rating },
    { &HW_RUBRIC_VERSION, check_rubric_version },
    { &HW_APPROVAL, check_approval },
    { &HW_CANDIDACY, check_candidacy },
    { &HW_REQUISITION, check_requisition },
    { &HW_WEIGHT, check_weight },
    { &HW_TARGET, check_target },
    { &HW_ANCHOR, check_anchor },
    { &HW_NOTE, check_note },
    { &HW_IMPORT, check_import },
    { &HW_JURISDICTION, check_jurisdiction },
    { &HW_EVENT, check_event },
  };
  const HwEntity *known = change->after != NULL ? change->after : change->before;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].klass == known->klass)
      return rules[i].check (change->before, change->after, error);
  return TRUE;
}
