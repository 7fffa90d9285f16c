/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-requisition.h"
#include "core/hw-rubric-parts.h"
#include "core/hw-scorecard.h"
#include "store/hw-repository.h"

G_BEGIN_DECLS

/* Things to store in tests, in few words. Those called add are stored and given as they are stored. */

void hw_things_apply_add (HwRepository *repository, gpointer thing);
gboolean hw_things_try_add (HwRepository *repository, gpointer thing, GError **error);
gboolean hw_things_try_change (HwRepository *repository, gpointer before, gpointer after, GError **error);
gboolean hw_things_try_remove (HwRepository *repository, gpointer thing, GError **error);
HwChangeSet *hw_things_apply_change (HwRepository *repository, gpointer before, gpointer after);
HwChangeSet *hw_things_apply_inverse (HwRepository *repository, HwChangeSet *applied);

HwMember *hw_things_add_member (HwRepository *repository, const char *name);
HwCandidate *hw_things_add_candidate (HwRepository *repository, const char *name);
HwRequisition *hw_things_add_requisition (HwRepository *repository, const char *title);
HwCandidacy *hw_things_add_candidacy (HwRepository *repository, HwCandidate *candidate, HwRequisition *requisition);
/** hw_things_add_scorecard: a draft, with the member, candidate and requisition that it needs. */
HwScorecard *hw_things_add_scorecard (HwRepository *repository);
HwRating *hw_things_add_rating (HwRepository *repository, HwScorecard *card, const char *competency, gint64 rating);

HwRubricVersion *hw_things_make_rubric (void);
HwCompetency *hw_things_make_competency (HwRubricVersion *rubric, const char *key);

/** hw_things_list_titles: the titles of what a query finds, with blanks between. Takes the query. */
char *hw_things_list_titles (HwRepository *repository, HwQuery *query);

#define HW_ASSERT_TITLES(repository, query, expected)                                                         \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *titles_ = hw_things_list_titles (repository, query);                                     \
                                                                                                              \
    g_assert_cmpstr (titles_, ==, expected);                                                                  \
  }                                                                                                           \
  G_STMT_END

G_END_DECLS
