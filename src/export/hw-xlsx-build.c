/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "export/hw-export-text.h"
#include "export/hw-xlsx-layout.h"

#define MAX_ROWS 1000000u /* a little below what a sheet holds */

static guint
count_ratings (HwShortlist *shortlist)
{
  guint n = 0;

  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      for (guint c = 0; c < entry->cards->len && !hw_export_is_hidden (entry); c++)
        for (guint k = 0; k < shortlist->n_competencies; k++)
          n += ((HwShortlistCard *) g_ptr_array_index (entry->cards, c))->ratings[k] >= 0 ? 1 : 0;
    }
  return n;
}

static char *
dup_remarks (const HwShortlistEntry *entry)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; entry->reasons != NULL && i < entry->reasons->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (entry->reasons, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
put_ranking_row (const HwXlsxPlan *plan, const HwShortlistEntry *entry, guint row, guint scores_row)
{
  HwXlsxSheet *sheet = plan->ranking;
  const HwRankedCandidate *ranked = entry->ranked;
  g_autofree char *remarks = dup_remarks (entry);

  hw_xlsx_put_number (sheet, row, HW_XLSX_RANKING_NO, HW_XLSX_COUNT, row - HW_XLSX_RANKING_FIRST + 1);
  hw_xlsx_put_text (sheet, row, HW_XLSX_RANKING_NAME, HW_XLSX_NAME, entry->candidate->name);
  hw_xlsx_put_text (sheet, row, HW_XLSX_RANKING_REMARKS, HW_XLSX_PROSE, remarks);
  if (hw_export_is_hidden (entry))
    {
      hw_xlsx_put_text (sheet, row, HW_XLSX_RANKING_STATUS, HW_XLSX_PROSE, hw_export_get_status (entry));
      return;
    }
  if (ranked->status == HW_RANK_RANKED)
    hw_xlsx_put_formula_number (sheet, row, HW_XLSX_RANKING_RANK, HW_XLSX_RANK, hw_xlsx_formula_rank (plan, row),
                                ranked->rank);
  else
    hw_xlsx_put_formula_text (sheet, row, HW_XLSX_RANKING_RANK, HW_XLSX_RANK, hw_xlsx_formula_rank (plan, row), "");
  if (ranked->has_score)
    hw_xlsx_put_formula_number (sheet, row, HW_XLSX_RANKING_SCORE, HW_XLSX_TOTAL,
                                hw_xlsx_formula_score (plan, scores_row), hw_rational_to_double (ranked->score));
  else
    hw_xlsx_put_formula_text (sheet, row, HW_XLSX_RANKING_SCORE, HW_XLSX_TOTAL,
                              hw_xlsx_formula_score (plan, scores_row), "");
  hw_xlsx_put_formula_number (sheet, row, HW_XLSX_RANKING_COVERAGE, HW_XLSX_SHARE,
                              hw_xlsx_formula_coverage (plan, scores_row), hw_rational_to_double (ranked->coverage));
  hw_xlsx_put_formula_text (sheet, row, HW_XLSX_RANKING_STATUS, HW_XLSX_PROSE, hw_xlsx_formula_status (plan, row),
                            hw_export_get_status (entry));
  hw_xlsx_put_text (sheet, row, HW_XLSX_RANKING_ELIGIBLE, HW_XLSX_INPUT_CHOICE,
                    ranked->status == HW_RANK_NOT_ELIGIBLE ? _ ("no") : _ ("yes"));
}

static void
build_ranking (const HwXlsxPlan *plan)
{
  static const double widths[] = { 6, 8, 34, 10, 13, 24, 12, 80 };
  const char *const heads[] = { _ ("No."),      _ ("Rank"),   _ ("Candidate"), _ ("Score"),
                                _ ("Coverage"), _ ("Status"), _ ("Eligible"),  _ ("Remarks when exported") };
  HwXlsxSheet *sheet = plan->ranking;
  g_autofree char *title = hw_export_dup_title (plan->shortlist);
  g_autofree char *summary = hw_export_dup_summary (plan->shortlist);
  guint scores_row = HW_XLSX_SCORES_FIRST;

  hw_xlsx_sheet_set_widths (sheet, widths, G_N_ELEMENTS (widths));
  sheet->head_row = HW_XLSX_RANKING_HEAD;
  sheet->fixed_columns = 3;
  hw_xlsx_put_text (sheet, 0, 0, HW_XLSX_TITLE, title);
  hw_xlsx_put_text (sheet, 1, 0, HW_XLSX_HINT, summary);
  hw_xlsx_put_text (sheet, 2, 0, HW_XLSX_HINT,
                    _ ("Score: weighted mean over the observed competencies, 1 to 5. Change the yellow cells here and "
                       "among the weights: scores, coverage, status and ranks follow."));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    hw_xlsx_put_text (sheet, HW_XLSX_RANKING_HEAD, i, i < 2 || i == 3 || i == 4 ? HW_XLSX_HEAD_NUMBER : HW_XLSX_HEAD,
                      heads[i]);
  for (guint i = 0; i < plan->shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (plan->shortlist->entries, i);

      put_ranking_row (plan, entry, HW_XLSX_RANKING_FIRST + i, scores_row);
      scores_row += hw_export_is_hidden (entry) ? 0 : 1;
    }
}

static void
put_weight_row (const HwXlsxPlan *plan, guint k, gint64 total)
{
  HwXlsxSheet *sheet = plan->weights;
  const HwTarget *target = hw_export_find_target (plan->shortlist, k);
  guint row = HW_XLSX_WEIGHTS_FIRST + k;
  double weight = (double) plan->shortlist->weights[k];

  hw_xlsx_put_number (sheet, row, HW_XLSX_WEIGHTS_NO, HW_XLSX_COUNT, k + 1);
  hw_xlsx_put_text (sheet, row, HW_XLSX_WEIGHTS_NAME, HW_XLSX_NAME, hw_export_get_competency_name (plan->shortlist, k));
  hw_xlsx_put_number (sheet, row, HW_XLSX_WEIGHTS_WEIGHT, HW_XLSX_INPUT, weight / 1000.0);
  hw_xlsx_put_formula_number (sheet, row, HW_XLSX_WEIGHTS_SHARE, HW_XLSX_SHARE, hw_xlsx_formula_share (plan, row),
                              total > 0 ? weight / (double) total : 0);
  if (target != NULL)
    hw_xlsx_put_number (sheet, row, HW_XLSX_WEIGHTS_TARGET, HW_XLSX_COUNT, (double) target->level);
  if (target != NULL && target->critical)
    hw_xlsx_put_text (sheet, row, HW_XLSX_WEIGHTS_CRITICAL, HW_XLSX_PROSE, _ ("critical"));
  hw_xlsx_put_text (sheet, row, HW_XLSX_WEIGHTS_REASON, HW_XLSX_PROSE,
                    hw_export_get_weight_reason (plan->shortlist, k));
}

static void
build_weights (const HwXlsxPlan *plan)
{
  static const double widths[] = { 6, 40, 11, 10, 10, 12, 80 };
  const char *const heads[] = { _ ("No."),    _ ("Competency"), _ ("Weight"), _ ("Share"),
                                _ ("Target"), _ ("Critical"),   _ ("Reason") };
  HwXlsxSheet *sheet = plan->weights;
  gint64 total = 0;

  hw_xlsx_sheet_set_widths (sheet, widths, G_N_ELEMENTS (widths));
  sheet->head_row = HW_XLSX_WEIGHTS_HEAD;
  hw_xlsx_put_text (sheet, 0, 0, HW_XLSX_TITLE, _ ("Weights"));
  hw_xlsx_put_text (sheet, 1, 0, HW_XLSX_HINT, _ ("Change the yellow cells: the whole workbook follows."));
  hw_xlsx_put_text (sheet, HW_XLSX_WEIGHTS_FLOOR_ROW, HW_XLSX_WEIGHTS_NAME, HW_XLSX_NAME,
                    _ ("Coverage needed to be ranked"));
  hw_xlsx_put_number (sheet, HW_XLSX_WEIGHTS_FLOOR_ROW, HW_XLSX_WEIGHTS_WEIGHT, HW_XLSX_INPUT_SHARE,
                      (double) hw_export_get_coverage_floor (plan->shortlist) / 1000.0);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    hw_xlsx_put_text (sheet, HW_XLSX_WEIGHTS_HEAD, i, i == 0 || (i >= 2 && i <= 4) ? HW_XLSX_HEAD_NUMBER : HW_XLSX_HEAD,
                      heads[i]);
  for (guint k = 0; k < plan->shortlist->n_competencies; k++)
    total += plan->shortlist->weights[k];
  for (guint k = 0; k < plan->shortlist->n_competencies; k++)
    put_weight_row (plan, k, total);
}

static void
build_screening (HwXlsxSheet *sheet, HwShortlist *shortlist)
{
  static const double widths[] = { 6, 28, 28, 14, 14, 90 };
  const char *const heads[] = { _ ("No."),    _ ("Candidate"), _ ("Criterion"),
                                _ ("Demand"), _ ("Answer"),    _ ("Note") };
  guint row = 3;

  hw_xlsx_sheet_set_widths (sheet, widths, G_N_ELEMENTS (widths));
  sheet->head_row = 2;
  sheet->filtered = TRUE;
  hw_xlsx_put_text (sheet, 0, 0, HW_XLSX_TITLE, _ ("Screening"));
  hw_xlsx_put_text (sheet, 1, 0, HW_XLSX_HINT,
                    _ ("Checked apart from the ratings, and never averaged into the score."));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    hw_xlsx_put_text (sheet, 2, i, HW_XLSX_HEAD, heads[i]);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      for (guint c = 0; c < entry->screening->len && !hw_export_is_hidden (entry); c++, row++)
        {
          const HwScreening *screening = g_ptr_array_index (entry->screening, c);
          const HwRequirement *asked = hw_export_find_requirement (shortlist, screening->criterion);

          hw_xlsx_put_number (sheet, row, 0, HW_XLSX_COUNT, i + 1);
          hw_xlsx_put_text (sheet, row, 1, HW_XLSX_NAME, entry->candidate->name);
          hw_xlsx_put_text (sheet, row, 2, HW_XLSX_PROSE,
                            hw_export_get_criterion_name (shortlist, screening->criterion));
          hw_xlsx_put_text (sheet, row, 3, HW_XLSX_PROSE, asked != NULL ? hw_export_get_demand (asked->demand) : "");
          hw_xlsx_put_text (sheet, row, 4, HW_XLSX_PROSE, hw_export_get_answer (screening->answer));
          hw_xlsx_put_text (sheet, row, 5, HW_XLSX_PROSE, screening->note);
        }
    }
}

static void
build_about (HwXlsxSheet *sheet, HwShortlist *shortlist)
{
  static const double widths[] = { 28, 100 };
  g_autofree char *rubric = hw_export_dup_rubric (shortlist);
  g_autofree char *profile = hw_export_dup_profile (shortlist);
  g_autofree char *date = hw_export_dup_date (shortlist);
  const char *const rows[][2] = {
    { _ ("Requisition"), shortlist->requisition->title },
    { _ ("Organisation"), shortlist->requisition->organisation },
    { _ ("Rubric"), rubric },
    { _ ("Profile"), profile },
    { _ ("As of"), date },
    { _ ("State of the history"), shortlist->history_head },
    { _ ("Competency score"), _ ("The mean of the panel’s ratings of it, 1 to 5; “not observed” counts nowhere.") },
    { _ ("Score"), _ ("The sum of weight times competency score, divided by the sum of the weights, over the "
                      "competencies that were observed.") },
    { _ ("Coverage"), _ ("The share of the weight that lies on observed competencies. Below the floor a candidate is "
                         "not ranked, whatever the score.") },
    { _ ("Rank"), _ ("By score; equal scores share a rank, and the next rank is left out.") },
  };

  hw_xlsx_sheet_set_widths (sheet, widths, G_N_ELEMENTS (widths));
  hw_xlsx_put_text (sheet, 0, 0, HW_XLSX_TITLE, _ ("About this workbook"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      hw_xlsx_put_text (sheet, 2 + i, 0, HW_XLSX_NAME, rows[i][0]);
      hw_xlsx_put_text (sheet, 2 + i, 1, HW_XLSX_PROSE, rows[i][1]);
    }
}

HwXlsxBook *
hw_xlsx_book_build (HwShortlist *shortlist, GError **error)
{
  g_autoptr (HwXlsxBook) book = hw_xlsx_book_new ();
  HwXlsxPlan plan = { shortlist };

  plan.n_ratings = count_ratings (shortlist);
  if (plan.n_ratings > MAX_ROWS || shortlist->entries->len > MAX_ROWS / 100)
    {
      g_set_error (
          error, HW_ERROR, HW_ERROR_LIMIT,
          _ ("A spreadsheet holds %u ratings of %u candidates at most; export as CSV or JSON instead"),
          MAX_ROWS, MAX_ROWS / 100);
      return NULL;
    }
  book->title = hw_export_dup_title (shortlist);
  book->created_at = shortlist->created_at;
  plan.ranking = hw_xlsx_book_add_sheet (book, _ ("Ranking"));
  plan.weights = hw_xlsx_book_add_sheet (book, _ ("Weights"));
  plan.scores = hw_xlsx_book_add_sheet (book, _ ("Scores"));
  plan.ratings = hw_xlsx_book_add_sheet (book, _ ("Ratings"));
  build_ranking (&plan);
  build_weights (&plan);
  hw_xlsx_build_scores (&plan);
  hw_xlsx_build_ratings (&plan);
  build_screening (hw_xlsx_book_add_sheet (book, _ ("Screening")), shortlist);
  build_about (hw_xlsx_book_add_sheet (book, _ ("About")), shortlist);
  return g_steal_pointer (&book);
}
