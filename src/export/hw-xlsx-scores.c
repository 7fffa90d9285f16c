/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "export/hw-export-text.h"
#include "export/hw-xlsx-layout.h"

static void
put_cell_scores (const HwXlsxPlan *plan, const HwShortlistEntry *entry, guint row, guint k)
{
  HwXlsxSheet *sheet = plan->scores;
  const HwCellScore *cell = &entry->ranked->cells[k];
  guint mean = hw_xlsx_score_column (plan, HW_XLSX_BLOCK_MEAN, k);
  guint n = hw_xlsx_score_column (plan, HW_XLSX_BLOCK_N, k);
  guint spread = hw_xlsx_score_column (plan, HW_XLSX_BLOCK_SPREAD, k);
  guint gap = hw_xlsx_score_column (plan, HW_XLSX_BLOCK_GAP, k);
  gboolean has_target = hw_export_find_target (plan->shortlist, k) != NULL;

  hw_xlsx_put_formula_number (sheet, row, n, HW_XLSX_COUNT, hw_xlsx_formula_n (plan, row, k), cell->n);
  if (cell->n == 0)
    {
      hw_xlsx_put_formula_text (sheet, row, mean, HW_XLSX_SCORE, hw_xlsx_formula_mean (plan, row, k), "");
      hw_xlsx_put_formula_text (sheet, row, spread, HW_XLSX_COUNT, hw_xlsx_formula_spread (plan, row, k), "");
      if (has_target)
        hw_xlsx_put_formula_text (sheet, row, gap, HW_XLSX_GAP, hw_xlsx_formula_gap (plan, row, k), "");
      return;
    }
  hw_xlsx_put_formula_number (sheet, row, mean, HW_XLSX_SCORE, hw_xlsx_formula_mean (plan, row, k),
                              hw_rational_to_double (cell->mean));
  hw_xlsx_put_formula_number (sheet, row, spread, HW_XLSX_COUNT, hw_xlsx_formula_spread (plan, row, k), cell->spread);
  if (has_target)
    hw_xlsx_put_formula_number (sheet, row, gap, HW_XLSX_GAP, hw_xlsx_formula_gap (plan, row, k),
                                hw_rational_to_double (cell->gap));
}

static void
put_heads (const HwXlsxPlan *plan)
{
  static const char *const blocks[] = { N_ ("Mean of the panel’s ratings"), N_ ("Number of ratings"),
                                        N_ ("Spread: highest minus lowest"), N_ ("Gap: mean minus target") };
  HwXlsxSheet *sheet = plan->scores;

  hw_xlsx_put_text (sheet, HW_XLSX_SCORES_WEIGHT_ROW - 1, 0, HW_XLSX_HEAD_NUMBER, _ ("No."));
  hw_xlsx_put_text (sheet, HW_XLSX_SCORES_WEIGHT_ROW - 1, 1, HW_XLSX_HEAD, _ ("Candidate"));
  hw_xlsx_put_text (sheet, HW_XLSX_SCORES_WEIGHT_ROW, 1, HW_XLSX_HINT, _ ("Weight"));
  for (guint block = 0; block < HW_XLSX_N_BLOCKS; block++)
    {
      hw_xlsx_put_text (sheet, HW_XLSX_SCORES_WEIGHT_ROW - 2, hw_xlsx_score_column (plan, block, 0), HW_XLSX_GROUP,
                        _ (blocks[block]));
      for (guint k = 0; k < plan->shortlist->n_competencies; k++)
        hw_xlsx_put_text (sheet, HW_XLSX_SCORES_WEIGHT_ROW - 1, hw_xlsx_score_column (plan, block, k),
                          HW_XLSX_HEAD_NUMBER, hw_export_get_competency_name (plan->shortlist, k));
    }
  for (guint k = 0; k < plan->shortlist->n_competencies; k++)
    hw_xlsx_put_formula_number (sheet, HW_XLSX_SCORES_WEIGHT_ROW, hw_xlsx_score_column (plan, 0, k), HW_XLSX_PLAIN,
                                hw_xlsx_formula_weight (plan, k), (double) plan->shortlist->weights[k] / 1000.0);
}

void
hw_xlsx_build_scores (const HwXlsxPlan *plan)
{
  HwXlsxSheet *sheet = plan->scores;
  guint row = HW_XLSX_SCORES_FIRST;
  static const double first[] = { 6, 30 };

  hw_xlsx_sheet_set_widths (sheet, first, G_N_ELEMENTS (first));
  for (guint i = 0; i < HW_XLSX_N_BLOCKS * (plan->shortlist->n_competencies + 1); i++)
    hw_xlsx_sheet_set_widths (sheet, (i + 1) % (plan->shortlist->n_competencies + 1) == 0 ? (double[]){ 2 }
                                                                                         : (double[]){ 14 }, 1);
  sheet->head_row = HW_XLSX_SCORES_WEIGHT_ROW;
  sheet->fixed_columns = 2;
  sheet->pages_wide = HW_XLSX_N_BLOCKS;
  hw_xlsx_put_text (sheet, 0, 0, HW_XLSX_TITLE, _ ("Scores by competency"));
  hw_xlsx_put_text (sheet, 1, 0, HW_XLSX_HINT,
                    _ ("Computed from the ratings; a rating that is “not observed” counts nowhere."));
  put_heads (plan);
  for (guint i = 0; i < plan->shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (plan->shortlist->entries, i);

      if (hw_export_is_hidden (entry))
        continue;
      hw_xlsx_put_number (sheet, row, 0, HW_XLSX_COUNT, i + 1);
      hw_xlsx_put_text (sheet, row, 1, HW_XLSX_NAME, entry->candidate->name);
      for (guint k = 0; k < plan->shortlist->n_competencies; k++)
        put_cell_scores (plan, entry, row, k);
      row++;
    }
}

static void
put_rating (const HwXlsxPlan *plan, guint row, guint number, const HwShortlistEntry *entry, const HwShortlistCard *card,
            guint k)
{
  HwXlsxSheet *sheet = plan->ratings;

  hw_xlsx_put_number (sheet, row, HW_XLSX_RATINGS_NO, HW_XLSX_COUNT, number);
  hw_xlsx_put_text (sheet, row, HW_XLSX_RATINGS_CANDIDATE, HW_XLSX_NAME, entry->candidate->name);
  hw_xlsx_put_text (sheet, row, HW_XLSX_RATINGS_MEMBER, HW_XLSX_PROSE, card->member);
  hw_xlsx_put_number (sheet, row, HW_XLSX_RATINGS_COMPETENCY_NO, HW_XLSX_COUNT, k + 1);
  hw_xlsx_put_text (sheet, row, HW_XLSX_RATINGS_COMPETENCY, HW_XLSX_PROSE,
                    hw_export_get_competency_name (plan->shortlist, k));
  if (card->ratings[k] == HW_NOT_OBSERVED)
    hw_xlsx_put_text (sheet, row, HW_XLSX_RATINGS_RATING, HW_XLSX_RANK, _ ("not observed"));
  else
    hw_xlsx_put_number (sheet, row, HW_XLSX_RATINGS_RATING, HW_XLSX_RANK, card->ratings[k]);
  hw_xlsx_put_text (sheet, row, HW_XLSX_RATINGS_EVIDENCE, HW_XLSX_PROSE, card->evidence[k]);
}

void
hw_xlsx_build_ratings (const HwXlsxPlan *plan)
{
  static const double widths[] = { 6, 28, 28, 13, 34, 13, 90 };
  HwXlsxSheet *sheet = plan->ratings;
  const char *const heads[] = { _ ("No."),        _ ("Candidate"), _ ("Panelist"), _ ("Competency no."),
                                _ ("Competency"), _ ("Rating"),    _ ("Evidence") };
  guint row = HW_XLSX_RATINGS_FIRST;

  hw_xlsx_sheet_set_widths (sheet, widths, G_N_ELEMENTS (widths));
  sheet->head_row = HW_XLSX_RATINGS_HEAD;
  sheet->fixed_columns = 2;
  sheet->filtered = TRUE;
  hw_xlsx_put_text (sheet, 0, 0, HW_XLSX_TITLE, _ ("Ratings"));
  hw_xlsx_put_text (sheet, 1, 0, HW_XLSX_HINT,
                    _ ("Every single rating of the submitted scorecards, with its evidence."));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    hw_xlsx_put_text (sheet, HW_XLSX_RATINGS_HEAD, i, HW_XLSX_HEAD, heads[i]);
  for (guint i = 0; i < plan->shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (plan->shortlist->entries, i);

      for (guint k = 0; k < plan->shortlist->n_competencies && !hw_export_is_hidden (entry); k++)
        for (guint c = 0; c < entry->cards->len; c++)
          {
            const HwShortlistCard *card = g_ptr_array_index (entry->cards, c);

            if (card->ratings[k] >= 0)
              put_rating (plan, row++, i + 1, entry, card, k);
          }
    }
}
