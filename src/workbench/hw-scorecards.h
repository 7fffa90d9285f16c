/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-scorecard.h"
#include "core/hw-shortlist.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** HwCardSheet: one scorecard with what the page and the command line need to fill it in. */
typedef struct
{
  HwScorecard *card;
  GPtrArray *ratings; /* HwRating, those that exist */
  HwCandidacy *candidacy;
  HwCandidate *candidate;
  HwRequisition *requisition;
  HwMember *member;
  HwRubric *rubric;
  GStrv missing; /* see hw_scorecard_find_missing() */
} HwCardSheet;

void hw_card_sheet_free (HwCardSheet *self);

/** hw_scorecard_open: the member's current card for a candidacy, a new draft when there is none. Blocking. */
HwCardSheet *hw_scorecard_open (HwSession *session, const char *candidacy_id, const char *member_id,
                                GCancellable *cancellable, GError **error);
HwCardSheet *hw_scorecard_load (HwSession *session, const char *scorecard_id, GCancellable *cancellable,
                                GError **error);

/** hw_scorecard_rate: @rating 1 to 5, HW_NOT_OBSERVED, or HW_UNSET; @evidence NULL leaves it as it is. One change. */
gboolean hw_scorecard_rate (HwSession *session, const char *scorecard_id, const char *competency, gint64 rating,
                            const char *evidence, GCancellable *cancellable, GError **error);
gboolean hw_scorecard_recommend (HwSession *session, const char *scorecard_id, HwRecommendation recommendation,
                                 GCancellable *cancellable, GError **error);
/** hw_scorecard_submit: final; HW_ERROR_RULE names everything that is missing. */
gboolean hw_scorecard_submit (HwSession *session, const char *scorecard_id, GCancellable *cancellable,
                              GError **error);
/** hw_scorecard_revise: a new draft with the old one's ratings; the old one stays; @reason is required. */
char *hw_scorecard_revise (HwSession *session, const char *scorecard_id, const char *reason,
                           GCancellable *cancellable, GError **error);

/**
 * hw_session_build_shortlist:
 * @profile: (nullable): another profile to read the same scores against
 *
 * Ranks with what the session's member may see: a candidacy for which they still owe a scorecard is hidden.
 */
HwShortlist *hw_session_build_shortlist (HwSession *session, const char *requisition_id, const char *profile,
                                         GCancellable *cancellable, GError **error);

/** hw_shortlist_export: format by the file's extension; records the export in the workspace. */
gboolean hw_shortlist_export (HwSession *session, const char *requisition_id, const char *profile, const char *path,
                              GCancellable *cancellable, GError **error);

/** HwTask: something that waits for the member: a scorecard due, an approval. */
typedef struct
{
  char *kind; /* "scorecard", "approval" */
  char *requisition_id;
  char *candidacy_id; /* scorecards only */
  char *member_id;    /* for whom it waits */
  char *title;
  char *details;
} HwTask;

void hw_task_free (HwTask *self);
/** hw_session_list_tasks: (element-type HwTask): of the session's member; of all members for the owner. */
GPtrArray *hw_session_list_tasks (HwSession *session, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCardSheet, hw_card_sheet_free)

G_END_DECLS
