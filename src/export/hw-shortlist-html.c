/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-shortlist-html.h"

#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "export/hw-export-text.h"
#include "export/hw-formats.h"

/* One page that needs nothing but itself: no script, no address, the style inside, light or dark as the reader's
 * system is. The data- attributes carry the exact values for whoever reads it with a program. */

static void
write_meta (HwXmlOut *out, const char *key, const char *name, const char *content)
{
  hw_xml_out_start (out, "meta");
  hw_xml_out_attribute (out, key, name);
  if (content != NULL)
    hw_xml_out_attribute (out, "content", content);
  hw_xml_out_end (out);
}

static void
write_head (HwXmlOut *out, HwShortlist *shortlist)
{
  g_autofree char *title = hw_export_dup_title (shortlist);

  hw_xml_out_start (out, "head");
  write_meta (out, "charset", "utf-8", NULL);
  write_meta (out, "name", "viewport", "width=device-width, initial-scale=1");
  write_meta (out, "name", "generator", "Hiring Workbench");
  write_meta (out, "http-equiv", "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  hw_xml_out_element (out, "title", title);
  hw_xml_out_element (out, "style", hw_html_style ());
  hw_html_close (out);
}

static void
write_header (HwXmlOut *out, HwShortlist *shortlist)
{
  const HwRequisition *requisition = shortlist->requisition;
  g_autofree char *rubric = hw_export_dup_rubric (shortlist);
  g_autofree char *profile = hw_export_dup_profile (shortlist);
  g_autofree char *date = hw_export_dup_date (shortlist);
  g_autofree char *about = g_strdup_printf (_ ("Rubric: %s. Profile: %s. As of %s."), rubric, profile, date);
  gboolean employer = !hw_text_is_blank (requisition->organisation);
  g_autofree char *kicker = employer ? g_strdup_printf (_ ("Shortlist of %s"), requisition->organisation) : NULL;

  hw_xml_out_start (out, "header");
  hw_html_line (out, "p", "kicker", employer ? kicker : _ ("Shortlist"));
  hw_html_open (out, "h1", NULL);
  hw_html_name (out, requisition->title);
  hw_html_close (out);
  hw_html_line (out, "p", "dim", about);
  hw_html_close (out);
}

static void
write_remarks (HwXmlOut *out, const HwShortlistEntry *entry)
{
  hw_xml_out_start (out, "td");
  for (guint i = 0; entry->reasons != NULL && i < entry->reasons->len; i++)
    hw_html_line (out, "span", "reason", g_ptr_array_index (entry->reasons, i));
  hw_html_close (out);
}

static void
write_exact (HwXmlOut *out, const HwShortlistEntry *entry)
{
  const HwRankedCandidate *ranked = entry->ranked;
  g_autofree char *score = NULL;
  g_autofree char *coverage = NULL;

  hw_xml_out_attribute (out, "data-candidate", entry->candidate->parent.id);
  hw_xml_out_attribute (out, "data-status", hw_export_get_status_nick (entry));
  if (hw_export_is_hidden (entry))
    return;
  score = ranked->has_score ? hw_rational_format (ranked->score) : g_strdup ("");
  coverage = hw_rational_format (ranked->coverage);
  hw_xml_out_attribute_int (out, "data-rank", ranked->rank);
  hw_xml_out_attribute (out, "data-score", score);
  hw_xml_out_attribute (out, "data-coverage", coverage);
}

static void
write_ranking_row (HwXmlOut *out, const HwShortlistEntry *entry, guint number)
{
  gboolean hidden = hw_export_is_hidden (entry);
  g_autofree char *rank = hw_export_dup_rank (entry);
  g_autofree char *score = hidden ? g_strdup (HW_EXPORT_DASH) : hw_export_dup_score (entry->ranked);
  g_autofree char *coverage = hidden ? g_strdup (HW_EXPORT_DASH) : hw_export_dup_percent (entry->ranked->coverage);
  g_autofree char *anchor = g_strdup_printf ("#candidate-%u", number);

  hw_xml_out_start (out, "tr");
  write_exact (out, entry);
  hw_html_line (out, "td", "num", rank);
  hw_xml_out_start (out, "th");
  hw_xml_out_attribute (out, "scope", "row");
  hw_xml_out_start (out, "a");
  hw_xml_out_attribute (out, "href", anchor);
  hw_html_name (out, entry->candidate->name);
  hw_html_close (out);
  hw_html_close (out);
  hw_html_open (out, "td", "num");
  hw_xml_out_text (out, score);
  hw_html_close (out);
  hw_xml_out_start (out, "td");
  if (!hidden && entry->ranked->has_score)
    hw_html_bar (out, hw_rational_new (entry->ranked->score.num, entry->ranked->score.den * 5));
  hw_html_close (out);
  hw_html_line (out, "td", "num", coverage);
  hw_html_line (out, "td", NULL, hw_export_get_status (entry));
  write_remarks (out, entry);
  hw_html_close (out);
}

static void
write_ranking (HwXmlOut *out, HwShortlist *shortlist)
{
  g_autofree char *summary = hw_export_dup_summary (shortlist);

  hw_html_open (out, "section", "ranking");
  hw_xml_out_element (out, "h2", _ ("Ranking"));
  hw_html_open (out, "div", "scroll");
  hw_html_begin_table (out, summary);
  hw_xml_out_start (out, "thead");
  hw_xml_out_start (out, "tr");
  hw_html_head (out, "num", _ ("Rank"));
  hw_html_head (out, NULL, _ ("Candidate"));
  hw_html_head (out, "num", _ ("Score"));
  hw_html_head (out, NULL, _ ("of 5"));
  hw_html_head (out, "num", _ ("Coverage"));
  hw_html_head (out, NULL, _ ("Status"));
  hw_html_head (out, NULL, _ ("Remarks"));
  hw_html_close (out);
  hw_html_close (out);
  hw_xml_out_start (out, "tbody");
  for (guint i = 0; i < shortlist->entries->len; i++)
    write_ranking_row (out, g_ptr_array_index (shortlist->entries, i), i + 1);
  hw_html_close (out);
  hw_html_close (out);
  hw_html_close (out);
  hw_html_line (out, "p", "dim", _ ("The score is the weighted mean of the panel’s mean ratings, 1 to 5, over the "
                                    "competencies that were observed; coverage is the share of the weight that they "
                                    "carry. Equal scores share a rank."));
  hw_html_close (out);
}

static void
write_weight_row (HwXmlOut *out, HwShortlist *shortlist, guint k, gint64 total)
{
  g_autofree char *weight = hw_decimal_format (shortlist->weights[k], 1000);
  g_autofree char *share = hw_export_dup_percent (hw_rational_new (shortlist->weights[k], MAX (total, 1)));
  const HwTarget *target = hw_export_find_target (shortlist, k);
  g_autofree char *level = target != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, target->level) : NULL;

  hw_xml_out_start (out, "tr");
  hw_xml_out_start (out, "th");
  hw_xml_out_attribute (out, "scope", "row");
  hw_html_name (out, hw_export_get_competency_name (shortlist, k));
  hw_html_close (out);
  hw_html_line (out, "td", "num", weight);
  hw_html_line (out, "td", "num", share);
  hw_html_line (out, "td", "num", level != NULL ? level : HW_EXPORT_DASH);
  hw_html_line (out, "td", NULL, target != NULL && target->critical ? _ ("Critical") : "");
  hw_xml_out_start (out, "td");
  hw_html_name (out, hw_export_get_weight_reason (shortlist, k));
  hw_html_close (out);
  hw_html_close (out);
}

static void
write_weights (HwXmlOut *out, HwShortlist *shortlist)
{
  gint64 total = 0;

  for (guint k = 0; k < shortlist->n_competencies; k++)
    total += shortlist->weights[k];
  hw_html_open (out, "section", "weights");
  hw_xml_out_element (out, "h2", _ ("Weights"));
  hw_html_open (out, "div", "scroll");
  hw_html_begin_table (out, shortlist->equal_weights ? _ ("All competencies count the same.")
                                                     : _ ("How much each competency counts, and why."));
  hw_xml_out_start (out, "thead");
  hw_xml_out_start (out, "tr");
  hw_html_head (out, NULL, _ ("Competency"));
  hw_html_head (out, "num", _ ("Weight"));
  hw_html_head (out, "num", _ ("Share"));
  hw_html_head (out, "num", _ ("Target"));
  hw_html_head (out, NULL, _ ("Critical"));
  hw_html_head (out, NULL, _ ("Reason"));
  hw_html_close (out);
  hw_html_close (out);
  hw_xml_out_start (out, "tbody");
  for (guint k = 0; k < shortlist->n_competencies; k++)
    write_weight_row (out, shortlist, k, total);
  hw_html_close (out);
  hw_html_close (out);
  hw_html_close (out);
  hw_html_close (out);
}

GBytes *
hw_shortlist_write_html (HwShortlist *shortlist, GError **error)
{
  g_autoptr (HwXmlOut) out = hw_xml_out_new (TRUE);
  g_autofree char *head = g_strdup_printf (_ ("Written by Hiring Workbench. State of the history: %s"),
                                           shortlist->history_head != NULL ? shortlist->history_head : HW_EXPORT_DASH);

  hw_xml_out_html_doctype (out);
  hw_xml_out_start (out, "html");
  /* TRANSLATORS: the code of the language of this translation, e.g. de */
  hw_xml_out_attribute (out, "lang", C_ ("language code", "en"));
  write_head (out, shortlist);
  hw_xml_out_start (out, "body");
  write_header (out, shortlist);
  hw_xml_out_start (out, "main");
  write_ranking (out, shortlist);
  write_weights (out, shortlist);
  for (guint i = 0; i < shortlist->entries->len; i++)
    hw_html_write_candidate (out, shortlist, g_ptr_array_index (shortlist->entries, i), i + 1);
  hw_html_close (out);
  hw_html_line (out, "footer", NULL, head);
  hw_html_close (out);
  hw_html_close (out);
  return hw_xml_out_finish (out, error);
}
