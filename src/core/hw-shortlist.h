/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-ranking.h"
#include "core/hw-requisition.h"
#include "core/hw-rubric.h"
#include "core/hw-scorecard.h"

G_BEGIN_DECLS

/** HwShortlistCard: one submitted scorecard with its ratings in order of the competencies. */
typedef struct
{
  HwScorecard *card;
  char *member;         /* name */
  gint8 *ratings;       /* n_competencies: 1 to 5, 0 not observed, -1 none */
  char **evidence;      /* n_competencies + 1, "" where none */
} HwShortlistCard;

/** HwShortlistEntry: one candidacy in order of the ranking. */
typedef struct
{
  HwCandidacy *candidacy;
  HwCandidate *candidate;
  HwRankedCandidate *ranked;
  GPtrArray *cards;     /* HwShortlistCard, by member's name */
  GPtrArray *screening; /* HwScreening, in order of the rubric's criteria; all criteria present */
  GPtrArray *reasons;   /* char *: why not ranked or blocked, one sentence each, translated */
  gboolean hidden; /* set by the builder: the viewer may not see this candidacy's scores yet; ranked is NULL
                      then */
} HwShortlistEntry;

/**
 * HwShortlist:
 *
 * The ranked result with all that is needed to show, recompute and export it. Built in one place
 * (hw_session_build_shortlist()), read by the screens, the command line and every exporter.
 */
typedef struct
{
  gatomicrefcount ref_count;
  HwRequisition *requisition;
  HwRubric *rubric;
  HwProfile *profile;      /* owned by the rubric; may be NULL */
  char *profile_key;
  guint n_competencies;
  GHashTable *members;     /* member id -> name, of those who rated or decided; owned strings */
  gint64 *weights;         /* thousandths, in order of the rubric's competencies */
  char **weight_reasons;   /* n_competencies + 1 */
  gboolean equal_weights;  /* set by hw_shortlist_rank() */
  GPtrArray *requirements; /* HwRequirement, in order of the rubric's criteria; may be empty. A fail decides unless
                              the requisition only prefers the criterion */
  GPtrArray *entries;      /* HwShortlistEntry */
  guint n_ranked;
  gint64 created_at;
  char *history_head;      /* hash of the last event */
} HwShortlist;

/** hw_shortlist_new: the requisition's profile, all weights 1000, no entries; the builder fills in the rest. */
HwShortlist *hw_shortlist_new (HwRequisition *requisition, HwRubric *rubric);
HwShortlist *hw_shortlist_ref (HwShortlist *self);
void hw_shortlist_unref (HwShortlist *self);
HwShortlistEntry *hw_shortlist_entry_new (HwCandidacy *candidacy, HwCandidate *candidate);
void hw_shortlist_entry_free (HwShortlistEntry *self);
HwShortlistCard *hw_shortlist_card_new (HwScorecard *card, const char *member, guint n_competencies);
void hw_shortlist_card_free (HwShortlistCard *self);

/**
 * hw_shortlist_rank:
 *
 * Fills in ranked, reasons and the order of the entries from weights, submitted cards, screening and
 * requirements; hidden ones come last, by name. HW_ERROR_INPUT as hw_ranking_compute().
 */
gboolean hw_shortlist_rank (HwShortlist *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwShortlist, hw_shortlist_unref)

G_END_DECLS
