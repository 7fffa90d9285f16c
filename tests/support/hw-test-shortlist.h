/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

/*
 * For tests only: shortlists without a workspace, on the shipped rubric. Ids and times are fixed, so that two
 * of them built the same way are the same.
 */

/** hw_test_shortlist_sample: the worked sample: five candidates, four panelists, the profile's weights; ranked. */
HwShortlist *hw_test_shortlist_sample (void);

/** hw_test_shortlist_new: the sample's requisition and weights, no candidate yet, not ranked. */
HwShortlist *hw_test_shortlist_new (void);

/** hw_test_shortlist_invent: adds candidates with cards of invented ratings, a few of them not observed; not ranked. */
void hw_test_shortlist_invent (HwShortlist *self, guint n_candidates, guint n_members);

/** hw_test_shortlist_add_candidate: @name with the id "can-0000...N"; screening all passed. */
HwShortlistEntry *hw_test_shortlist_add_candidate (HwShortlist *self, const char *name);

/** hw_test_shortlist_add_card: all competencies rated @rating with @evidence; recommendation yes. */
HwShortlistCard *hw_test_shortlist_add_card (HwShortlist *self, HwShortlistEntry *entry, const char *member,
                                             gint8 rating, const char *evidence);

/** hw_test_shortlist_rank: ranks or fails the test. */
void hw_test_shortlist_rank (HwShortlist *self);

/** hw_test_shortlist_find: the entry of that name. */
HwShortlistEntry *hw_test_shortlist_find (HwShortlist *self, const char *name);

G_END_DECLS
