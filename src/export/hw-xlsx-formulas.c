/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "export/hw-export-text.h"
#include "export/hw-xlsx-layout.h"

/*
 * Every formula that may ever stand in a file of ours is made here: none has a text from outside in it, since
 * candidates and competencies are matched by their numbers. Comparisons of scores allow for the rounding of binary
 * fractions, so that a tie stays a tie.
 */

#define TOLERANCE "0.000000001"

guint
hw_xlsx_score_column (const HwXlsxPlan *plan, guint block, guint competency)
{
  return 2 + block * (plan->shortlist->n_competencies + 1) + competency;
}

static char *
weights_range (const HwXlsxPlan *plan)
{
  return hw_xlsx_range_name (plan->scores, HW_XLSX_SCORES_WEIGHT_ROW, hw_xlsx_score_column (plan, 0, 0),
                             HW_XLSX_SCORES_WEIGHT_ROW,
                             hw_xlsx_score_column (plan, 0, plan->shortlist->n_competencies - 1));
}

static char *
block_range (const HwXlsxPlan *plan, guint block, guint row)
{
  return hw_xlsx_range_name (plan->scores, row, hw_xlsx_score_column (plan, block, 0), row,
                             hw_xlsx_score_column (plan, block, plan->shortlist->n_competencies - 1));
}

static char *
ratings_column (const HwXlsxPlan *plan, guint column)
{
  guint last = HW_XLSX_RATINGS_FIRST + MAX (plan->n_ratings, 1) - 1;

  return hw_xlsx_range_name (plan->ratings, HW_XLSX_RATINGS_FIRST, column, last, column);
}

static char *
ranking_column (const HwXlsxPlan *plan, guint column)
{
  guint last = HW_XLSX_RANKING_FIRST + MAX (plan->shortlist->entries->len, 1) - 1;

  return hw_xlsx_range_name (NULL, HW_XLSX_RANKING_FIRST, column, last, column);
}

char *
hw_xlsx_formula_rank (const HwXlsxPlan *plan, guint row)
{
  g_autofree char *status = hw_xlsx_cell_name (row, HW_XLSX_RANKING_STATUS, FALSE);
  g_autofree char *score = hw_xlsx_cell_name (row, HW_XLSX_RANKING_SCORE, FALSE);
  g_autofree char *all_status = ranking_column (plan, HW_XLSX_RANKING_STATUS);
  g_autofree char *all_scores = ranking_column (plan, HW_XLSX_RANKING_SCORE);
  g_autofree char *ranked = hw_xlsx_quote (hw_export_get_rank_status (HW_RANK_RANKED));

  return g_strdup_printf ("IF(%s<>%s,\"\",1+SUMPRODUCT((%s=%s)*(%s>%s+" TOLERANCE ")))", status, ranked, all_status,
                          ranked, all_scores, score);
}

char *
hw_xlsx_formula_score (const HwXlsxPlan *plan, guint scores_row)
{
  g_autofree char *weights = weights_range (plan);
  g_autofree char *means = block_range (plan, HW_XLSX_BLOCK_MEAN, scores_row);
  g_autofree char *counts = block_range (plan, HW_XLSX_BLOCK_N, scores_row);

  return g_strdup_printf ("IF(SUMPRODUCT(%s*(%s>0))=0,\"\",SUMPRODUCT(%s,%s)/SUMPRODUCT(%s*(%s>0)))", weights, counts,
                          weights, means, weights, counts);
}

char *
hw_xlsx_formula_coverage (const HwXlsxPlan *plan, guint scores_row)
{
  g_autofree char *weights = weights_range (plan);
  g_autofree char *counts = block_range (plan, HW_XLSX_BLOCK_N, scores_row);

  return g_strdup_printf ("IF(SUM(%s)=0,0,SUMPRODUCT(%s*(%s>0))/SUM(%s))", weights, weights, counts, weights);
}

char *
hw_xlsx_formula_status (const HwXlsxPlan *plan, guint row)
{
  g_autofree char *eligible = hw_xlsx_cell_name (row, HW_XLSX_RANKING_ELIGIBLE, FALSE);
  g_autofree char *score = hw_xlsx_cell_name (row, HW_XLSX_RANKING_SCORE, FALSE);
  g_autofree char *coverage = hw_xlsx_cell_name (row, HW_XLSX_RANKING_COVERAGE, FALSE);
  g_autofree char *floor = hw_xlsx_range_name (plan->weights, HW_XLSX_WEIGHTS_FLOOR_ROW, HW_XLSX_WEIGHTS_WEIGHT,
                                               HW_XLSX_WEIGHTS_FLOOR_ROW, HW_XLSX_WEIGHTS_WEIGHT);
  g_autofree char *no = hw_xlsx_quote (_ ("no"));
  g_autofree char *not_eligible = hw_xlsx_quote (hw_export_get_rank_status (HW_RANK_NOT_ELIGIBLE));
  g_autofree char *not_enough = hw_xlsx_quote (hw_export_get_rank_status (HW_RANK_NOT_ENOUGH_EVIDENCE));
  g_autofree char *ranked = hw_xlsx_quote (hw_export_get_rank_status (HW_RANK_RANKED));

  return g_strdup_printf ("IF(%s=%s,%s,IF(OR(%s=\"\",%s<%s-" TOLERANCE "),%s,%s))", eligible, no, not_eligible, score,
                          coverage, floor, not_enough, ranked);
}

char *
hw_xlsx_formula_share (const HwXlsxPlan *plan, guint row)
{
  guint last = HW_XLSX_WEIGHTS_FIRST + plan->shortlist->n_competencies - 1;
  g_autofree char *weight = hw_xlsx_cell_name (row, HW_XLSX_WEIGHTS_WEIGHT, FALSE);
  g_autofree char *all = hw_xlsx_range_name (NULL, HW_XLSX_WEIGHTS_FIRST, HW_XLSX_WEIGHTS_WEIGHT, last,
                                             HW_XLSX_WEIGHTS_WEIGHT);

  return g_strdup_printf ("IF(SUM(%s)=0,0,%s/SUM(%s))", all, weight, all);
}

char *
hw_xlsx_formula_weight (const HwXlsxPlan *plan, guint competency)
{
  guint row = HW_XLSX_WEIGHTS_FIRST + competency;

  return hw_xlsx_range_name (plan->weights, row, HW_XLSX_WEIGHTS_WEIGHT, row, HW_XLSX_WEIGHTS_WEIGHT);
}

/* "the ratings of this candidate and competency" as criteria of COUNTIFS and its relatives */
static char *
match_criteria (const HwXlsxPlan *plan, guint row, guint competency)
{
  g_autofree char *candidates = ratings_column (plan, HW_XLSX_RATINGS_NO);
  g_autofree char *competencies = ratings_column (plan, HW_XLSX_RATINGS_COMPETENCY_NO);
  g_autofree char *number = hw_xlsx_cell_name (row, 0, TRUE);

  return g_strdup_printf ("%s,%s,%s,%u", candidates, number, competencies, competency + 1);
}

static char *
count_cell (const HwXlsxPlan *plan, guint row, guint competency)
{
  return hw_xlsx_cell_name (row, hw_xlsx_score_column (plan, HW_XLSX_BLOCK_N, competency), FALSE);
}

char *
hw_xlsx_formula_mean (const HwXlsxPlan *plan, guint row, guint competency)
{
  g_autofree char *criteria = match_criteria (plan, row, competency);
  g_autofree char *ratings = ratings_column (plan, HW_XLSX_RATINGS_RATING);
  g_autofree char *count = count_cell (plan, row, competency);

  return g_strdup_printf ("IF(%s=0,\"\",SUMIFS(%s,%s)/%s)", count, ratings, criteria, count);
}

char *
hw_xlsx_formula_n (const HwXlsxPlan *plan, guint row, guint competency)
{
  g_autofree char *criteria = match_criteria (plan, row, competency);
  g_autofree char *ratings = ratings_column (plan, HW_XLSX_RATINGS_RATING);

  return g_strdup_printf ("COUNTIFS(%s,%s,\">=1\")", criteria, ratings);
}

/* These two functions came with Excel 2019; the prefix is how files name what came after their format. */
char *
hw_xlsx_formula_spread (const HwXlsxPlan *plan, guint row, guint competency)
{
  g_autofree char *criteria = match_criteria (plan, row, competency);
  g_autofree char *ratings = ratings_column (plan, HW_XLSX_RATINGS_RATING);
  g_autofree char *count = count_cell (plan, row, competency);

  return g_strdup_printf ("IF(%s=0,\"\",_xlfn.MAXIFS(%s,%s,%s,\">=1\")-_xlfn.MINIFS(%s,%s,%s,\">=1\"))", count, ratings,
                          criteria, ratings, ratings, criteria, ratings);
}

char *
hw_xlsx_formula_gap (const HwXlsxPlan *plan, guint row, guint competency)
{
  guint target_row = HW_XLSX_WEIGHTS_FIRST + competency;
  g_autofree char *mean
      = hw_xlsx_cell_name (row, hw_xlsx_score_column (plan, HW_XLSX_BLOCK_MEAN, competency), FALSE);
  g_autofree char *target = hw_xlsx_range_name (plan->weights, target_row, HW_XLSX_WEIGHTS_TARGET, target_row,
                                                HW_XLSX_WEIGHTS_TARGET);

  return g_strdup_printf ("IF(%s=\"\",\"\",%s-%s)", mean, mean, target);
}
