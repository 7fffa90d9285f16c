/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/hw-xlsx-book.h"

G_BEGIN_DECLS

/* Where things stand in the workbook; the formulas and the sheets agree on it here. Rows and columns from 0. */

#define HW_XLSX_RANKING_HEAD 4u
#define HW_XLSX_RANKING_FIRST 5u
#define HW_XLSX_WEIGHTS_FLOOR_ROW 3u
#define HW_XLSX_WEIGHTS_HEAD 5u
#define HW_XLSX_WEIGHTS_FIRST 6u
#define HW_XLSX_SCORES_WEIGHT_ROW 5u
#define HW_XLSX_SCORES_FIRST 6u
#define HW_XLSX_RATINGS_HEAD 2u
#define HW_XLSX_RATINGS_FIRST 3u

enum
{
  HW_XLSX_RANKING_NO,
  HW_XLSX_RANKING_RANK,
  HW_XLSX_RANKING_NAME,
  HW_XLSX_RANKING_SCORE,
  HW_XLSX_RANKING_COVERAGE,
  HW_XLSX_RANKING_STATUS,
  HW_XLSX_RANKING_ELIGIBLE,
  HW_XLSX_RANKING_REMARKS,
};

enum
{
  HW_XLSX_WEIGHTS_NO,
  HW_XLSX_WEIGHTS_NAME,
  HW_XLSX_WEIGHTS_WEIGHT,
  HW_XLSX_WEIGHTS_SHARE,
  HW_XLSX_WEIGHTS_TARGET,
  HW_XLSX_WEIGHTS_CRITICAL,
  HW_XLSX_WEIGHTS_REASON,
};

enum
{
  HW_XLSX_RATINGS_NO,
  HW_XLSX_RATINGS_CANDIDATE,
  HW_XLSX_RATINGS_MEMBER,
  HW_XLSX_RATINGS_COMPETENCY_NO,
  HW_XLSX_RATINGS_COMPETENCY,
  HW_XLSX_RATINGS_RATING,
  HW_XLSX_RATINGS_EVIDENCE,
};

/* The sheet of scores: number and name, then blocks with a column for each competency. */
enum
{
  HW_XLSX_BLOCK_MEAN,
  HW_XLSX_BLOCK_N,
  HW_XLSX_BLOCK_SPREAD,
  HW_XLSX_BLOCK_GAP,
  HW_XLSX_N_BLOCKS,
};

/** HwXlsxPlan: the sheets that refer to each other, and their sizes. */
typedef struct
{
  HwShortlist *shortlist;
  HwXlsxSheet *ranking;
  HwXlsxSheet *weights;
  HwXlsxSheet *scores;
  HwXlsxSheet *ratings;
  guint n_ratings;
} HwXlsxPlan;

guint hw_xlsx_score_column (const HwXlsxPlan *plan, guint block, guint competency);

/* Formulas of row @row of their sheet; @scores_row is the candidate's row among the scores. */
char *hw_xlsx_formula_rank (const HwXlsxPlan *plan, guint row);
char *hw_xlsx_formula_score (const HwXlsxPlan *plan, guint scores_row);
char *hw_xlsx_formula_coverage (const HwXlsxPlan *plan, guint scores_row);
char *hw_xlsx_formula_status (const HwXlsxPlan *plan, guint row);
char *hw_xlsx_formula_share (const HwXlsxPlan *plan, guint row);
char *hw_xlsx_formula_weight (const HwXlsxPlan *plan, guint competency);
char *hw_xlsx_formula_mean (const HwXlsxPlan *plan, guint row, guint competency);
char *hw_xlsx_formula_n (const HwXlsxPlan *plan, guint row, guint competency);
char *hw_xlsx_formula_spread (const HwXlsxPlan *plan, guint row, guint competency);
char *hw_xlsx_formula_gap (const HwXlsxPlan *plan, guint row, guint competency);

/** hw_xlsx_build_scores: the sheet of means, counts, spreads and gaps. */
void hw_xlsx_build_scores (const HwXlsxPlan *plan);
/** hw_xlsx_build_ratings: every single rating with its evidence. */
void hw_xlsx_build_ratings (const HwXlsxPlan *plan);

G_END_DECLS
