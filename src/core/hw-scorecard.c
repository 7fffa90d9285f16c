/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-scorecard.h"

const char *const HW_CARD_STATUS_NICKS[] = { "draft", "submitted", "replaced", NULL };

const char *const HW_RECOMMENDATION_NICKS[] = { "none", "strong_no", "no", "yes", "strong_yes", NULL };

static const HwField scorecard_fields[] = {
  HW_FIELD (HwScorecard, candidacy_id, REFERENCE, REQUIRED),
  HW_FIELD (HwScorecard, member_id, REFERENCE, REQUIRED),
  HW_FIELD (HwScorecard, card_revision, INTEGER, PLAIN),
  HW_CHOICE (HwScorecard, status, HW_CARD_STATUS_NICKS),
  HW_CHOICE (HwScorecard, recommendation, HW_RECOMMENDATION_NICKS),
  HW_FIELD (HwScorecard, reason, TEXT, PLAIN),
  HW_FIELD (HwScorecard, import_id, REFERENCE, PLAIN),
  HW_FIELD (HwScorecard, changed_at, TIME, PLAIN),
  HW_FIELD (HwScorecard, submitted_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_SCORECARD, HwScorecard, "scorecard", "card", scorecard_fields)

static const HwField rating_fields[] = {
  HW_FIELD (HwRating, scorecard_id, REFERENCE, REQUIRED),
  HW_FIELD (HwRating, competency, TEXT, PLAIN),
  HW_FIELD (HwRating, rating, INTEGER, PLAIN),
  HW_FIELD (HwRating, evidence, TEXT, PERSONAL),
};

HW_DEFINE_ENTITY_CLASS (HW_RATING, HwRating, "rating", "rat", rating_fields)
