/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-scorecard.h"
#include "workbench/hw-import-people.h"

G_BEGIN_DECLS

/** HwCardRow: one rating of an imported table. */
typedef struct
{
  guint index; /* of the record */
  char *competency;
  gint64 rating; /* 1 to 5 or HW_NOT_OBSERVED */
  char *evidence;
} HwCardRow;

/** HwImportedCard: the rows of one candidate x member. */
typedef struct
{
  HwCandidate *candidate;
  HwMember *member;
  HwScorecard *current;   /* the stored card that counts; NULL when there is none */
  GPtrArray *old_ratings; /* HwRating of @current */
  GPtrArray *rows;        /* HwCardRow */
  int recommendation;
  gboolean recommended;   /* by the table */
  gboolean differs;       /* from @current */
} HwImportedCard;

/** HwCardPlan: what planning scorecards needs to know. */
typedef struct
{
  HwPeoplePlan people;
  GPtrArray *members;    /* HwMember, stored and planned */
  GHashTable *added;     /* set of HwMember that the plan adds */
  GHashTable *panel;     /* set of member ids on the panel, or planned to be */
  GPtrArray *cards;      /* HwImportedCard */
} HwCardPlan;

/** hw_card_plan_find_member: whom the table means, planned as new when unknown; NULL when several bear the name. */
HwMember *hw_card_plan_find_member (HwCardPlan *self, const char *typed);

/** hw_card_plan_get_card: the card of the two, looked up in the store the first time; HW_ERROR_RULE while
 * they draft. */
HwImportedCard *hw_card_plan_get_card (HwCardPlan *self, HwCandidate *candidate, HwMember *member, GError **error);

/** hw_card_plan_write: the changes that all rows together make. */
gboolean hw_card_plan_write (HwCardPlan *self, GError **error);

gboolean hw_card_plan_init (HwCardPlan *self, HwSession *session, HwImportPlan *plan, GCancellable *cancellable,
                            GError **error);
void hw_card_plan_clear (HwCardPlan *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCardPlan, hw_card_plan_clear)

G_END_DECLS
