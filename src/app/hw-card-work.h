/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"
#include "workbench/hw-scorecards.h"

G_BEGIN_DECLS

/** HwCardState: a scorecard with the passages of the candidate's papers that bear on it. */
typedef struct
{
  HwCardSheet *sheet;
  GPtrArray *papers;   /* HwPaper */
  GPtrArray *evidence; /* HwReading, one for each paper */
  GPtrArray *indexes;  /* HwTextIndex, one for each paper */
} HwCardState;

void hw_card_state_free (gpointer state);
HwRating *hw_card_state_find_rating (HwCardState *self, const char *competency);
/** hw_card_state_index: once @papers are there, before passages are asked for. */
void hw_card_state_index (HwCardState *self);
/** hw_card_state_dup_passages: (element-type utf8): quoted, with the paper they stand in; at most @limit. */
GPtrArray *hw_card_state_dup_passages (HwCardState *self, const char *competency, guint limit);

/** call->id: candidacy, call->key: member. */
gpointer hw_work_open_card (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: scorecard, call->key: competency, call->number: rating, call->text: evidence. */
gpointer hw_work_rate (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: scorecard, call->number: HwRecommendation. */
gpointer hw_work_recommend (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: scorecard. */
gpointer hw_work_submit_card (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: scorecard, call->text: reason. Gives the new card's id. */
gpointer hw_work_revise_card (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);

G_END_DECLS
