/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "export/hw-export-text.h"
#include "export/hw-shortlist-pdf.h"

static void
write_place (HwPdfPaper *paper, const HwCandidate *candidate)
{
  g_autoptr (GString) place = g_string_new (NULL);

  if (!hw_text_is_blank (candidate->current_title))
    g_string_append (place, candidate->current_title);
  if (!hw_text_is_blank (candidate->current_employer))
    g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", candidate->current_employer);
  hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_DIM, "P", 0, place->str);
}

/* Rank, score, coverage and status side by side, large. */
static void
write_figures (HwPdfPaper *paper, const HwShortlistEntry *entry)
{
  static const double shares[] = { 0.14, 0.16, 0.22, 0.48 };
  g_autofree char *rank = hw_export_dup_rank (entry);
  g_autofree char *score = hw_export_dup_score (entry->ranked);
  g_autofree char *coverage = hw_export_dup_percent (entry->ranked->coverage);
  const char *const names[] = { _ ("Rank"), _ ("Score"), _ ("Coverage"), _ ("Status") };
  const char *const values[] = { rank, score, coverage, hw_export_get_status (entry) };
  double x = HW_PDF_MARGIN, below = 0;

  paper->y += 8;
  hw_pdf_need (paper, 50);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      double width = shares[i] * HW_PDF_BODY;
      double height = hw_pdf_set_text (paper, HW_PDF_SMALL, PANGO_ALIGN_LEFT, width - 8, names[i]);

      hw_pdf_draw (paper, HW_PDF_DIM, x, paper->y);
      below = MAX (below, height + hw_pdf_set_text (paper, HW_PDF_FIGURE, PANGO_ALIGN_LEFT, width - 8, values[i]));
      hw_pdf_draw (paper, HW_PDF_INK, x, paper->y + height);
      x += width;
    }
  paper->y += below + 10;
  for (guint i = 0; entry->reasons != NULL && i < entry->reasons->len; i++)
    hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_WARN, "P", 0, g_ptr_array_index (entry->reasons, i));
  paper->y += 8;
}

static void
write_competency_row (HwPdfPaper *paper, const HwPdfColumn *columns, guint n_columns, HwShortlist *shortlist,
                      const HwShortlistEntry *entry, guint k)
{
  const HwCellScore *cell = &entry->ranked->cells[k];
  const HwTarget *target = hw_export_find_target (shortlist, k);
  g_autofree char *mean = hw_export_dup_mean (cell);
  g_autofree char *n = g_strdup_printf ("%u", cell->n);
  g_autofree char *spread = cell->n > 0 ? g_strdup_printf ("%u", cell->spread) : g_strdup (HW_EXPORT_DASH);
  g_autofree char *level = target != NULL ? g_strdup_printf ("%d", (int) target->level) : g_strdup (HW_EXPORT_DASH);
  g_autofree char *gap = hw_export_dup_gap (cell);
  g_autofree char *name = target != NULL && target->critical
                              ? g_strdup_printf (_ ("%s (critical)"), hw_export_get_competency_name (shortlist, k))
                              : g_strdup (hw_export_get_competency_name (shortlist, k));
  HwPdfColour tone = cell->n > 0 && cell->has_gap && hw_rational_compare (cell->gap, hw_rational_new (-1, 1)) < 0
                         ? HW_PDF_WARN
                         : HW_PDF_INK;
  const HwPdfCell cells[] = {
    { name, HW_PDF_CELL_BOLD, HW_PDF_INK, -1 },
    { mean, HW_PDF_CELL_BOLD, HW_PDF_INK, -1 },
    { NULL, HW_PDF_CELL, HW_PDF_INK, cell->n > 0 ? (int) (cell->sum * 20 / cell->n) : -1 },
    { n, HW_PDF_CELL, HW_PDF_INK, -1 },
    { spread, HW_PDF_CELL, HW_PDF_INK, -1 },
    { level, HW_PDF_CELL, HW_PDF_INK, -1 },
    { gap, HW_PDF_CELL, tone, -1 },
  };

  hw_pdf_table_row (paper, columns, n_columns, cells);
}

static void
write_competencies (HwPdfPaper *paper, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  const HwPdfColumn columns[] = {
    { 0.40, PANGO_ALIGN_LEFT, _ ("Competency") }, { 0.09, PANGO_ALIGN_RIGHT, _ ("Mean") },
    { 0.15, PANGO_ALIGN_LEFT, _ ("of 5") },       { 0.09, PANGO_ALIGN_RIGHT, _ ("Ratings") },
    { 0.09, PANGO_ALIGN_RIGHT, _ ("Spread") },    { 0.09, PANGO_ALIGN_RIGHT, _ ("Target") },
    { 0.09, PANGO_ALIGN_RIGHT, _ ("Gap") },
  };

  hw_pdf_need (paper, 80);
  hw_pdf_paragraph (paper, HW_PDF_HEADING, HW_PDF_INK, "H2", 0, _ ("Competencies"));
  paper->y += 4;
  hw_pdf_table_head (paper, columns, G_N_ELEMENTS (columns));
  for (guint k = 0; k < shortlist->n_competencies; k++)
    write_competency_row (paper, columns, G_N_ELEMENTS (columns), shortlist, entry, k);
  paper->y += 14;
}

static void
write_recommendations (HwPdfPaper *paper, const HwShortlistEntry *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < entry->cards->len; i++)
    {
      const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      g_string_append_printf (line, "%s%s: %s", i > 0 ? "; " : "", card->member,
                              hw_export_get_recommendation (card->card->recommendation));
    }
  if (line->len == 0)
    return;
  hw_pdf_need (paper, 40);
  hw_pdf_paragraph (paper, HW_PDF_HEADING, HW_PDF_INK, "H2", 0, _ ("Recommendations"));
  paper->y += 2;
  hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_INK, "P", 0, line->str);
  paper->y += 14;
}

static void
write_screening (HwPdfPaper *paper, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  const HwPdfColumn columns[] = {
    { 0.22, PANGO_ALIGN_LEFT, _ ("Criterion") }, { 0.13, PANGO_ALIGN_LEFT, _ ("Demand") },
    { 0.13, PANGO_ALIGN_LEFT, _ ("Answer") },    { 0.52, PANGO_ALIGN_LEFT, _ ("Note") },
  };

  if (entry->screening == NULL || entry->screening->len == 0)
    return;
  hw_pdf_need (paper, 80);
  hw_pdf_paragraph (paper, HW_PDF_HEADING, HW_PDF_INK, "H2", 0, _ ("Screening"));
  paper->y += 4;
  hw_pdf_table_head (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < entry->screening->len; i++)
    {
      const HwScreening *screening = g_ptr_array_index (entry->screening, i);
      const HwRequirement *asked = hw_export_find_requirement (shortlist, screening->criterion);
      const HwPdfCell cells[] = {
        { hw_export_get_criterion_name (shortlist, screening->criterion), HW_PDF_CELL_BOLD, HW_PDF_INK, -1 },
        { asked != NULL ? hw_export_get_demand (asked->demand) : HW_EXPORT_DASH, HW_PDF_CELL, HW_PDF_INK, -1 },
        { hw_export_get_answer (screening->answer), HW_PDF_CELL,
          screening->answer == HW_ANSWER_FAIL ? HW_PDF_WARN : HW_PDF_INK, -1 },
        { screening->note, HW_PDF_CELL, HW_PDF_INK, -1 },
      };

      hw_pdf_table_row (paper, columns, G_N_ELEMENTS (columns), cells);
    }
  paper->y += 14;
}

static void
write_ratings (HwPdfPaper *paper, HwShortlist *shortlist, const HwShortlistEntry *entry, guint k)
{
  for (guint i = 0; i < entry->cards->len; i++)
    {
      const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);
      g_autofree char *rating = hw_export_dup_rating (card->ratings[k]);
      g_autofree char *line = g_strdup_printf ("%s: %s", card->member, rating);

      if (card->ratings[k] < 0 && hw_text_is_blank (card->evidence[k]))
        continue;
      hw_pdf_need (paper, 26);
      hw_pdf_paragraph (paper, HW_PDF_SMALL, HW_PDF_DIM, "P", 10, line);
      if (!hw_text_is_blank (card->evidence[k]))
        hw_pdf_paragraph (paper, HW_PDF_TEXT, HW_PDF_INK, "P", 10, card->evidence[k]);
      paper->y += 3;
    }
  paper->y += 5;
}

static void
write_evidence (HwPdfPaper *paper, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  if (entry->cards->len == 0)
    return;
  hw_pdf_need (paper, 80);
  hw_pdf_paragraph (paper, HW_PDF_HEADING, HW_PDF_INK, "H2", 0, _ ("Ratings and evidence"));
  hw_pdf_paragraph (paper, HW_PDF_SMALL, HW_PDF_DIM, "P", 0, _ ("Ratings from 1 to 5; n/o: not observed."));
  paper->y += 6;
  for (guint k = 0; k < shortlist->n_competencies; k++)
    {
      hw_pdf_need (paper, 44);
      hw_pdf_paragraph (paper, HW_PDF_SUBHEADING, HW_PDF_INK, "H3", 0, hw_export_get_competency_name (shortlist, k));
      paper->y += 1;
      write_ratings (paper, shortlist, entry, k);
    }
}

void
hw_pdf_write_candidate (HwPdfPaper *paper, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  hw_pdf_begin_page (paper);
  hw_pdf_paragraph (paper, HW_PDF_TITLE, HW_PDF_INK, "H1", 0, entry->candidate->name);
  write_place (paper, entry->candidate);
  write_figures (paper, entry);
  write_competencies (paper, shortlist, entry);
  write_recommendations (paper, entry);
  write_screening (paper, shortlist, entry);
  write_evidence (paper, shortlist, entry);
}
