/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Aggregation and ranking from plain arrays, exactly as the section "Aggregation" of the scoring
 * definitions: means of the panel's ratings, weighted mean over the observed competencies, coverage,
 * floor, gaps, criticals, screening, standard competition ranking on exact rationals.
 */

/* Wide enough for a weighted mean of means over 60 raters, see hw-ranking.c. */
__extension__ typedef __int128 HwWide;

/**
 * HwRational: num / den in lowest terms, den > 0. Comparisons are exact. The members are too wide
 * for printf: print with hw_rational_format().
 */
typedef struct
{
  HwWide num;
  HwWide den;
} HwRational;

HwRational hw_rational_new (HwWide num, HwWide den); /* den not 0 */
int hw_rational_compare (HwRational a, HwRational b);
double hw_rational_to_double (HwRational value);
char *hw_rational_format (HwRational value); /* "61/16"; whole numbers "4" */
/** hw_rational_format_decimal: rounded to @places, halves away from zero, exact arithmetic, "3.81"; locale-free. */
char *hw_rational_format_decimal (HwRational value, guint places);

#define HW_RANKING_MAX_RATERS 60u

typedef struct
{
  guint n_competencies;
  const gint64 *weights;    /* thousandths, not negative, at least one positive; sum below 2^31 */
  const gint64 *targets;    /* 1 to 5 each, or HW_UNSET when the profile has none */
  const gboolean *critical;
  gint64 coverage_floor;    /* thousandths */
} HwRankingSetup;

typedef struct
{
  const char *name;        /* the last tie break, compared by code point of the match key */
  guint n_raters;
  const gint8 *ratings;    /* [rater * n_competencies + competency]: 1 to 5, 0 not observed, -1 not rated */
  gboolean not_eligible;   /* a required screening criterion failed */
} HwRankingCandidate;

typedef struct
{
  guint n;          /* raters who observed it */
  guint sum;        /* of their ratings */
  guint spread;     /* max - min */
  HwRational mean;  /* valid when n > 0 */
  HwRational gap;   /* mean - target; valid when n > 0 and there is a target */
  gboolean has_gap;
} HwCellScore;

typedef enum
{
  HW_RANK_RANKED,
  HW_RANK_NOT_ENOUGH_EVIDENCE,
  HW_RANK_NOT_ELIGIBLE,
} HwRankStatus;

extern const char *const HW_RANK_STATUS_NICKS[]; /* "ranked", "not_enough_evidence", "not_eligible" */

typedef struct
{
  guint index;           /* into the candidates given */
  HwRankStatus status;
  guint rank;            /* from 1; 0 unless ranked */
  gboolean has_score;    /* FALSE when nothing of positive weight was observed */
  HwRational score;
  HwRational coverage;   /* 0 to 1 */
  HwCellScore *cells;    /* n_competencies */
  GArray *blocked_by;    /* guint: critical competencies more than one level below target */
} HwRankedCandidate;

void hw_ranked_candidate_free (HwRankedCandidate *self);

/**
 * hw_ranking_compute:
 *
 * Returns: (element-type HwRankedCandidate): in order of the ranking: ranked ones, then not enough
 * evidence, then not eligible, the latter two by name. NULL with HW_ERROR_INPUT when a rating, weight or
 * target is out of range.
 */
GPtrArray *hw_ranking_compute (const HwRankingSetup *setup, const HwRankingCandidate *candidates, guint n_candidates,
                               GError **error);

G_END_DECLS
