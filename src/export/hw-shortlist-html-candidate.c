/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "export/hw-export-text.h"
#include "export/hw-shortlist-html.h"

static void
write_fact (HwXmlOut *out, const char *name, const char *value)
{
  hw_xml_out_start (out, "div");
  hw_xml_out_element (out, "dt", name);
  hw_xml_out_element (out, "dd", value);
  hw_html_close (out);
}

static void
write_reasons (HwXmlOut *out, const HwShortlistEntry *entry)
{
  for (guint i = 0; entry->reasons != NULL && i < entry->reasons->len; i++)
    hw_html_line (out, "p", "warn", g_ptr_array_index (entry->reasons, i));
}

static void
write_facts (HwXmlOut *out, const HwShortlistEntry *entry)
{
  g_autofree char *rank = hw_export_dup_rank (entry);
  g_autofree char *score = hw_export_dup_score (entry->ranked);
  g_autofree char *coverage = hw_export_dup_percent (entry->ranked->coverage);

  hw_html_open (out, "dl", "facts");
  write_fact (out, _ ("Status"), hw_export_get_status (entry));
  write_fact (out, _ ("Rank"), rank);
  write_fact (out, _ ("Score"), score);
  write_fact (out, _ ("Coverage"), coverage);
  hw_html_close (out);
  write_reasons (out, entry);
}

static void
write_rating_cells (HwXmlOut *out, const HwShortlistEntry *entry, guint k)
{
  for (guint i = 0; i < entry->cards->len; i++)
    {
      const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);
      g_autofree char *rating = hw_export_dup_rating (card->ratings[k]);

      hw_html_open (out, "td", "num");
      hw_xml_out_attribute_int (out, "data-rating", card->ratings[k]);
      hw_xml_out_text (out, rating);
      hw_html_close (out);
    }
}

static void
write_rating_row (HwXmlOut *out, HwShortlist *shortlist, const HwShortlistEntry *entry, guint k)
{
  const HwCellScore *cell = &entry->ranked->cells[k];
  const HwTarget *target = hw_export_find_target (shortlist, k);
  g_autofree char *mean = hw_export_dup_mean (cell);
  g_autofree char *n = g_strdup_printf ("%u", cell->n);
  g_autofree char *spread = cell->n > 0 ? g_strdup_printf ("%u", cell->spread) : g_strdup (HW_EXPORT_DASH);
  g_autofree char *level = target != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, target->level) : NULL;
  g_autofree char *gap = hw_export_dup_gap (cell);

  hw_xml_out_start (out, "tr");
  hw_xml_out_start (out, "th");
  hw_xml_out_attribute (out, "scope", "row");
  hw_html_name (out, hw_export_get_competency_name (shortlist, k));
  hw_html_close (out);
  write_rating_cells (out, entry, k);
  hw_html_line (out, "td", "num", mean);
  hw_html_line (out, "td", "num", n);
  hw_html_line (out, "td", "num", spread);
  hw_html_line (out, "td", "num", level != NULL ? level : HW_EXPORT_DASH);
  hw_html_line (out, "td", "num", gap);
  hw_html_close (out);
}

static void
write_recommendations (HwXmlOut *out, const HwShortlistEntry *entry)
{
  hw_xml_out_start (out, "tr");
  hw_xml_out_start (out, "th");
  hw_xml_out_attribute (out, "scope", "row");
  hw_xml_out_text (out, _ ("Recommendation"));
  hw_html_close (out);
  for (guint i = 0; i < entry->cards->len; i++)
    {
      const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      hw_html_line (out, "td", "num", hw_export_get_recommendation (card->card->recommendation));
    }
  hw_xml_out_start (out, "td");
  hw_xml_out_attribute (out, "colspan", "5");
  hw_html_close (out);
  hw_html_close (out);
}

static void
write_ratings (HwXmlOut *out, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  static const char *const columns[] = { N_ ("Mean"), N_ ("Ratings"), N_ ("Spread"), N_ ("Target"), N_ ("Gap") };

  hw_xml_out_element (out, "h3", _ ("Ratings"));
  hw_html_open (out, "div", "scroll");
  hw_html_begin_table (out, _ ("Each panelist’s rating, 1 to 5; n/o: not observed. Gap: mean minus target."));
  hw_xml_out_start (out, "thead");
  hw_xml_out_start (out, "tr");
  hw_html_head (out, NULL, _ ("Competency"));
  for (guint i = 0; i < entry->cards->len; i++)
    hw_html_head (out, "num", ((HwShortlistCard *) g_ptr_array_index (entry->cards, i))->member);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    hw_html_head (out, "num", _ (columns[i]));
  hw_html_close (out);
  hw_html_close (out);
  hw_xml_out_start (out, "tbody");
  for (guint k = 0; k < shortlist->n_competencies; k++)
    write_rating_row (out, shortlist, entry, k);
  write_recommendations (out, entry);
  hw_html_close (out);
  hw_html_close (out);
  hw_html_close (out);
}

static void
write_screening_row (HwXmlOut *out, HwShortlist *shortlist, const HwScreening *screening)
{
  const HwRequirement *requirement = hw_export_find_requirement (shortlist, screening->criterion);

  hw_xml_out_start (out, "tr");
  hw_xml_out_start (out, "th");
  hw_xml_out_attribute (out, "scope", "row");
  hw_html_name (out, hw_export_get_criterion_name (shortlist, screening->criterion));
  hw_html_close (out);
  hw_html_line (out, "td", NULL, requirement != NULL ? hw_export_get_demand (requirement->demand) : HW_EXPORT_DASH);
  hw_html_line (out, "td", screening->answer == HW_ANSWER_FAIL ? "warn" : NULL,
                hw_export_get_answer (screening->answer));
  hw_xml_out_start (out, "td");
  hw_html_name (out, screening->note != NULL ? screening->note : "");
  hw_html_close (out);
  hw_html_close (out);
}

static void
write_screening (HwXmlOut *out, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  if (entry->screening == NULL || entry->screening->len == 0)
    return;
  hw_xml_out_element (out, "h3", _ ("Screening"));
  hw_html_open (out, "div", "scroll");
  hw_html_begin_table (out, _ ("Checked apart from the ratings, and never averaged into the score."));
  hw_xml_out_start (out, "thead");
  hw_xml_out_start (out, "tr");
  hw_html_head (out, NULL, _ ("Criterion"));
  hw_html_head (out, NULL, _ ("Demand"));
  hw_html_head (out, NULL, _ ("Answer"));
  hw_html_head (out, NULL, _ ("Note"));
  hw_html_close (out);
  hw_html_close (out);
  hw_xml_out_start (out, "tbody");
  for (guint i = 0; i < entry->screening->len; i++)
    write_screening_row (out, shortlist, g_ptr_array_index (entry->screening, i));
  hw_html_close (out);
  hw_html_close (out);
  hw_html_close (out);
}

static void
write_evidence_item (HwXmlOut *out, const HwShortlistCard *card, guint k)
{
  g_autofree char *rating = hw_export_dup_rating (card->ratings[k]);
  g_autofree char *shown = g_strdup_printf (" (%s)", rating);

  hw_xml_out_start (out, "li");
  hw_html_open (out, "span", "dim");
  hw_html_name (out, card->member);
  hw_xml_out_text (out, shown);
  hw_html_close (out);
  hw_html_open (out, "bdi", "said");
  hw_xml_out_text (out, card->evidence[k]);
  hw_html_close (out);
  hw_html_close (out);
}

static void
write_evidence (HwXmlOut *out, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  for (guint k = 0; k < shortlist->n_competencies; k++)
    {
      gboolean begun = FALSE;

      for (guint i = 0; i < entry->cards->len; i++)
        {
          const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

          if (hw_text_is_blank (card->evidence[k]))
            continue;
          if (!begun)
            {
              g_autofree char *title
                  = g_strdup_printf (_ ("Evidence: %s"), hw_export_get_competency_name (shortlist, k));

              hw_xml_out_element (out, "h3", title);
              hw_html_open (out, "ul", "evidence");
            }
          begun = TRUE;
          write_evidence_item (out, card, k);
        }
      if (begun)
        hw_html_close (out);
    }
}

void
hw_html_write_candidate (HwXmlOut *out, HwShortlist *shortlist, const HwShortlistEntry *entry, guint number)
{
  const HwCandidate *candidate = entry->candidate;
  g_autofree char *anchor = g_strdup_printf ("candidate-%u", number);
  g_autoptr (GString) place = g_string_new (NULL);

  hw_html_open (out, "section", "candidate");
  hw_xml_out_attribute (out, "id", anchor);
  hw_html_open (out, "h2", NULL);
  hw_html_name (out, candidate->name);
  hw_html_close (out);
  if (hw_export_is_hidden (entry))
    {
      hw_html_line (out, "p", NULL, hw_export_get_status (entry));
      write_reasons (out, entry);
      hw_html_close (out);
      return;
    }
  if (!hw_text_is_blank (candidate->current_title))
    g_string_append (place, candidate->current_title);
  if (!hw_text_is_blank (candidate->current_employer))
    g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", candidate->current_employer);
  if (place->len > 0)
    hw_html_line (out, "p", "dim", place->str);
  write_facts (out, entry);
  write_ratings (out, shortlist, entry);
  write_screening (out, shortlist, entry);
  write_evidence (out, shortlist, entry);
  hw_html_close (out);
}
