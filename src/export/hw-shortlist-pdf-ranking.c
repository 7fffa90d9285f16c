/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "export/hw-export-text.h"
#include "export/hw-shortlist-pdf.h"

static void
write_title (HwPdfPaper *paper, HwShortlist *shortlist)
{
  const HwRequisition *requisition = shortlist->requisition;
  g_autofree char *rubric = hw_export_dup_rubric (shortlist);
  g_autofree char *profile = hw_export_dup_profile (shortlist);
  g_autofree char *about = g_strdup_printf (_ ("Rubric: %s. Profile: %s."), rubric, profile);
  gboolean employer = !hw_text_is_blank (requisition->organisation);
  g_autofree char *kicker = employer ? g_strdup_printf (_ ("Shortlist of %s"), requisition->organisation) : NULL;

  hw_pdf_paragraph (paper, HW_PDF_SUBHEADING, HW_PDF_MARK, "P", 0, employer ? kicker : _ ("Shortlist"));
  paper->y += 2;
  hw_pdf_paragraph (paper, HW_PDF_TITLE, HW_PDF_INK, "H1", 0, requisition->title);
  paper->y += 3;
  hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_DIM, "P", 0, about);
  paper->y += 16;
}

static void
write_ranking_row (HwPdfPaper *paper, const HwPdfColumn *columns, guint n_columns, const HwShortlistEntry *entry)
{
  gboolean hidden = hw_export_is_hidden (entry);
  gboolean scored = !hidden && entry->ranked->has_score;
  g_autofree char *rank = hw_export_dup_rank (entry);
  g_autofree char *score = hidden ? g_strdup (HW_EXPORT_DASH) : hw_export_dup_score (entry->ranked);
  g_autofree char *coverage = hidden ? g_strdup (HW_EXPORT_DASH) : hw_export_dup_percent (entry->ranked->coverage);
  HwRational value = scored ? entry->ranked->score : hw_rational_new (0, 1);
  const HwPdfCell cells[] = {
    { rank, HW_PDF_CELL_BOLD, HW_PDF_INK, -1 },
    { entry->candidate->name, HW_PDF_CELL_BOLD, HW_PDF_INK, -1 },
    { score, HW_PDF_CELL_BOLD, HW_PDF_INK, -1 },
    { NULL, HW_PDF_CELL, HW_PDF_INK, scored ? (int) (value.num * 20 / value.den) : -1 },
    { coverage, HW_PDF_CELL, HW_PDF_INK, -1 },
    { hw_export_get_status (entry), HW_PDF_CELL, HW_PDF_INK, -1 },
  };

  hw_pdf_table_row (paper, columns, n_columns, cells);
}

static void
write_ranking_table (HwPdfPaper *paper, HwShortlist *shortlist)
{
  const HwPdfColumn columns[] = {
    { 0.08, PANGO_ALIGN_RIGHT, _ ("Rank") },       { 0.30, PANGO_ALIGN_LEFT, _ ("Candidate") },
    { 0.10, PANGO_ALIGN_RIGHT, _ ("Score") },      { 0.17, PANGO_ALIGN_LEFT, _ ("of 5") },
    { 0.13, PANGO_ALIGN_RIGHT, _ ("Coverage") },   { 0.22, PANGO_ALIGN_LEFT, _ ("Status") },
  };
  g_autofree char *summary = hw_export_dup_summary (shortlist);

  hw_pdf_paragraph (paper, HW_PDF_HEADING, HW_PDF_INK, "H2", 0, _ ("Ranking"));
  hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_DIM, "P", 0, summary);
  paper->y += 6;
  hw_pdf_table_head (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < shortlist->entries->len; i++)
    write_ranking_row (paper, columns, G_N_ELEMENTS (columns), g_ptr_array_index (shortlist->entries, i));
  paper->y += 6;
  hw_pdf_need (paper, 30);
  hw_pdf_paragraph (paper, HW_PDF_SMALL, HW_PDF_DIM, "P", 0,
                    _ ("The score is the weighted mean of the panel’s mean ratings, 1 to 5, over the competencies that "
                       "were observed; coverage is the share of the weight that they carry. Equal scores share a "
                       "rank."));
  paper->y += 16;
}

static void
write_remarks (HwPdfPaper *paper, HwShortlist *shortlist)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      if (entry->reasons == NULL || entry->reasons->len == 0)
        continue;
      hw_pdf_need (paper, begun ? 30 : 56);
      if (!begun)
        {
          hw_pdf_paragraph (paper, HW_PDF_HEADING, HW_PDF_INK, "H2", 0, _ ("Remarks"));
          paper->y += 4;
        }
      begun = TRUE;
      hw_pdf_paragraph (paper, HW_PDF_SUBHEADING, HW_PDF_INK, "P", 0, entry->candidate->name);
      for (guint r = 0; r < entry->reasons->len; r++)
        hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_INK, "P", 10, g_ptr_array_index (entry->reasons, r));
      paper->y += 5;
    }
  if (begun)
    paper->y += 11;
}

static void
write_weight_row (HwPdfPaper *paper, const HwPdfColumn *columns, guint n_columns, HwShortlist *shortlist, guint k,
                  gint64 total)
{
  g_autofree char *weight = hw_decimal_format (shortlist->weights[k], 1000);
  g_autofree char *share = hw_export_dup_percent (hw_rational_new (shortlist->weights[k], MAX (total, 1)));
  const HwTarget *target = hw_export_find_target (shortlist, k);
  g_autofree char *level = target != NULL ? g_strdup_printf ("%d", (int) target->level) : g_strdup (HW_EXPORT_DASH);
  const HwPdfCell cells[] = {
    { hw_export_get_competency_name (shortlist, k), HW_PDF_CELL_BOLD, HW_PDF_INK, -1 },
    { weight, HW_PDF_CELL, HW_PDF_INK, -1 },
    { share, HW_PDF_CELL, HW_PDF_INK, -1 },
    { level, HW_PDF_CELL, HW_PDF_INK, -1 },
    { target != NULL && target->critical ? _ ("Critical") : "", HW_PDF_CELL, HW_PDF_INK, -1 },
    { hw_export_get_weight_reason (shortlist, k), HW_PDF_CELL, HW_PDF_INK, -1 },
  };

  hw_pdf_table_row (paper, columns, n_columns, cells);
}

static void
write_weights (HwPdfPaper *paper, HwShortlist *shortlist)
{
  const HwPdfColumn columns[] = {
    { 0.31, PANGO_ALIGN_LEFT, _ ("Competency") }, { 0.09, PANGO_ALIGN_RIGHT, _ ("Weight") },
    { 0.10, PANGO_ALIGN_RIGHT, _ ("Share") },     { 0.09, PANGO_ALIGN_RIGHT, _ ("Target") },
    { 0.11, PANGO_ALIGN_LEFT, _ ("Critical") },   { 0.30, PANGO_ALIGN_LEFT, _ ("Reason") },
  };
  gint64 total = 0;

  for (guint k = 0; k < shortlist->n_competencies; k++)
    total += shortlist->weights[k];
  hw_pdf_need (paper, 100);
  hw_pdf_paragraph (paper, HW_PDF_HEADING, HW_PDF_INK, "H2", 0, _ ("Weights"));
  hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_DIM, "P", 0,
                    shortlist->equal_weights ? _ ("All competencies count the same.")
                                             : _ ("How much each competency counts, and why."));
  paper->y += 6;
  hw_pdf_table_head (paper, columns, G_N_ELEMENTS (columns));
  for (guint k = 0; k < shortlist->n_competencies; k++)
    write_weight_row (paper, columns, G_N_ELEMENTS (columns), shortlist, k, total);
}

void
hw_pdf_write_ranking (HwPdfPaper *paper, HwShortlist *shortlist)
{
  hw_pdf_begin_page (paper);
  write_title (paper, shortlist);
  write_ranking_table (paper, shortlist);
  write_remarks (paper, shortlist);
  write_weights (paper, shortlist);
}
