/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

typedef enum
{
  HW_CARD_DRAFT,
  HW_CARD_SUBMITTED,
  HW_CARD_REPLACED, /* a later revision with a reason took its place; kept */
} HwCardStatus;

typedef enum
{
  HW_RECOMMEND_NONE,
  HW_RECOMMEND_STRONG_NO,
  HW_RECOMMEND_NO,
  HW_RECOMMEND_YES,
  HW_RECOMMEND_STRONG_YES,
} HwRecommendation;

/** HwScorecard: one panelist's card for one candidacy. A submitted one is final. */
typedef struct
{
  HwEntity parent;
  char *candidacy_id;
  char *member_id;
  gint64 card_revision; /* 1, 2, ... */
  int status;           /* HwCardStatus */
  int recommendation;   /* HwRecommendation */
  char *reason;         /* of a revision after the first */
  char *import_id;
  gint64 changed_at;
  gint64 submitted_at;
} HwScorecard;

#define HW_NOT_OBSERVED 0

/** HwRating: one competency on one card. No row: not rated yet. */
typedef struct
{
  HwEntity parent;
  char *scorecard_id;
  char *competency;
  gint64 rating;  /* 1 to 5, HW_NOT_OBSERVED, or HW_UNSET while only evidence was written */
  char *evidence;
} HwRating;

HW_DECLARE_ENTITY (HwScorecard, hw_scorecard, HW_SCORECARD)
HW_DECLARE_ENTITY (HwRating, hw_rating, HW_RATING)

extern const char *const HW_CARD_STATUS_NICKS[];
extern const char *const HW_RECOMMENDATION_NICKS[]; /* "none", "strong_no", "no", "yes", "strong_yes" */

/**
 * hw_scorecard_find_missing:
 * @ratings: (element-type HwRating): the card's ratings
 * @competencies: (element-type HwCompetency): all that must be rated
 *
 * What keeps the card from being submitted: for each competency without a rating, or with a rating
 * but no evidence, its key; "recommendation" when there is none. Empty when it may be submitted.
 */
GStrv hw_scorecard_find_missing (const HwScorecard *card, GPtrArray *ratings, GPtrArray *competencies);

G_END_DECLS
