/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-candidate-private.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-people-index.h"

G_BEGIN_DECLS

/** HwPeoplePlan: what planning needs to know of the people who are there. */
typedef struct
{
  HwSession *session;
  HwImportPlan *plan;
  HwPeopleIndex *people;
  HwRequisition *requisition; /* that the people join; or NULL */
  HwRubric *rubric;           /* of the requisition */
  GHashTable *considered;     /* candidate id -> candidacy id */
  GCancellable *cancellable;
} HwPeoplePlan;

gboolean hw_people_plan_init (HwPeoplePlan *self, HwSession *session, HwImportPlan *plan, GCancellable *cancellable,
                              GError **error);
void hw_people_plan_clear (HwPeoplePlan *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwPeoplePlan, hw_people_plan_clear)

/** hw_people_plan_consider: the candidacy of @candidate in the plan's requisition, planned now if there is
 * none; or NULL. */
const char *hw_people_plan_consider (HwPeoplePlan *self, const HwCandidate *candidate, gboolean *is_new);

/** hw_people_plan_add: plans a new candidate; (transfer none). */
HwCandidate *hw_people_plan_add (HwPeoplePlan *self, guint index, const HwRecord *record, const char *name,
                                 const char *email);

/** hw_people_record_get_name: "name", or first and last name; NULL when there is none. */
char *hw_people_record_get_name (const HwRecord *record);

/** hw_people_record_fill: the record's known columns into @candidate; @only_blanks: where nothing is known yet. */
void hw_people_record_fill (HwCandidate *candidate, const HwRecord *record, gboolean only_blanks);

/** hw_people_record_is_known: whether the column fills a field; everything else becomes a note. */
gboolean hw_people_record_is_known (const char *name);

G_END_DECLS
