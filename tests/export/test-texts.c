/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
#include "export/hw-export-text.h"
#include "export/hw-xlsx-book.h"
#include "export/hw-xml-in.h"
#include "export/hw-xml-out.h"
#include "hw-test-shortlist.h"

static void
assert_taken (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_numbers_are_the_same_everywhere (void)
{
  HwCellScore cell = { .n = 3, .mean = { 13, 3 }, .gap = { -2, 3 }, .has_gap = TRUE };
  HwCellScore empty = { .n = 0 };
  HwRankedCandidate ranked = { .has_score = TRUE, .score = { 61, 16 } };

  assert_taken (hw_export_dup_mean (&cell), "4.33");
  assert_taken (hw_export_dup_mean (&empty), HW_EXPORT_DASH);
  assert_taken (hw_export_dup_gap (&cell), "\xe2\x88\x92" "0.67");
  cell.gap = hw_rational_new (1, 4);
  assert_taken (hw_export_dup_gap (&cell), "+0.25");
  cell.gap = hw_rational_new (0, 1);
  assert_taken (hw_export_dup_gap (&cell), "0.00");
  cell.has_gap = FALSE;
  assert_taken (hw_export_dup_gap (&cell), HW_EXPORT_DASH);
  assert_taken (hw_export_dup_score (&ranked), "3.81");
  assert_taken (hw_export_dup_rating (4), "4");
  assert_taken (hw_export_dup_rating (HW_NOT_OBSERVED), "n/o");
  assert_taken (hw_export_dup_rating (-1), HW_EXPORT_DASH);
}

/* 79.96 % must not read as 80 % beside "below the floor of 80 %". */
static void
test_shares_are_cut_and_not_rounded (void)
{
  assert_taken (hw_export_dup_percent (hw_rational_new (7996, 10000)), "79.9 %");
  assert_taken (hw_export_dup_percent (hw_rational_new (1, 1)), "100.0 %");
  assert_taken (hw_export_dup_percent (hw_rational_new (0, 1)), "0.0 %");
}

static void
test_summary_counts_what_cannot_be_seen (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();

  hw_test_shortlist_rank (shortlist);
  assert_taken (hw_export_dup_summary (shortlist), "No candidates yet");
  hw_test_shortlist_invent (shortlist, 3, 2);
  hw_test_shortlist_rank (shortlist);
  assert_taken (hw_export_dup_summary (shortlist), "3 of 3 candidates ranked");
  ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 0))->hidden = TRUE;
  hw_test_shortlist_rank (shortlist);
  assert_taken (hw_export_dup_summary (shortlist), "2 of 3 candidates ranked; 1 not visible to you yet");
}

static void
test_what_is_unset_has_a_word (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();

  shortlist->created_at = HW_UNSET;
  assert_taken (hw_export_dup_date (shortlist), HW_EXPORT_DASH);
  shortlist->requisition->coverage_floor = HW_UNSET;
  g_assert_cmpint (hw_export_get_coverage_floor (shortlist), ==, 800);
  shortlist->profile = NULL;
  assert_taken (hw_export_dup_profile (shortlist), "senior-director");
  g_clear_pointer (&shortlist->profile_key, g_free);
  assert_taken (hw_export_dup_profile (shortlist), "none");
  g_assert_null (hw_export_find_target (shortlist, 0));
  g_assert_null (hw_export_find_requirement (shortlist, "no-such-criterion"));
  g_assert_cmpstr (hw_export_get_criterion_name (shortlist, "no-such-criterion"), ==, "no-such-criterion");
  g_assert_cmpstr (hw_export_get_recommendation (HW_RECOMMEND_NONE), ==, HW_EXPORT_DASH);
}

static void
test_xml_out_closes_and_escapes (void)
{
  g_autoptr (HwXmlOut) out = hw_xml_out_new (FALSE);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  hw_xml_out_start (out, "a");
  hw_xml_out_attribute (out, "x", "\"<&\x01");
  hw_xml_out_element (out, "b", "]]> & \xef\xbf\xbe");
  hw_xml_out_start (out, "c");
  hw_xml_out_end (out);
  hw_xml_out_element (out, "d", "");
  hw_xml_out_end (out);
  bytes = hw_xml_out_finish (out, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "<a x=\"&quot;&lt;&amp;&#xFFFD;\"><b>]]&gt; &amp; \xef\xbf\xbd</b><c/><d></d></a>\n");
}

static void
test_xml_in_takes_nothing_odd (void)
{
  static const char *const refused[] = {
    "",
    "<a>",
    "<a></b>",
    "<a>\xff</a>",
    "<a>&nbsp;</a>",
    "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
    "<a/><b/>",
  };
  static const char *const good = "<!DOCTYPE a><a p=\"v\">one<b>two</b><!-- no -->three</a>";
  g_autoptr (xmlDoc) doc = hw_xml_in_parse (good, strlen (good));
  xmlNode *root = xmlDocGetRootElement (doc);
  guint n_elements = 0;

  assert_taken (hw_xml_in_dup_attribute (root, "p"), "v");
  assert_taken (hw_xml_in_dup_attribute (root, "q"), NULL);
  assert_taken (hw_xml_in_dup_text (hw_xml_in_find_child (root, "b")), "two");
  g_assert_null (hw_xml_in_find_child (root, "c"));
  for (xmlNode *node = root; node != NULL; node = hw_xml_in_next (node, root))
    n_elements += node->type == XML_ELEMENT_NODE ? 1 : 0;
  g_assert_cmpuint (n_elements, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_null (hw_xml_in_parse (refused[i], strlen (refused[i])));
}

static void
test_sheet_names_are_cleaned (void)
{
  g_autoptr (HwXlsxBook) book = hw_xlsx_book_new ();

  assert_taken (hw_xlsx_clean_sheet_name ("a/b:c*?[]\\d"), "a b c     d");
  assert_taken (hw_xlsx_clean_sheet_name ("'quoted'"), "quoted");
  assert_taken (hw_xlsx_clean_sheet_name ("'' "), "");
  assert_taken (hw_xlsx_clean_sheet_name ("Eine Bezeichnung, die viel zu lang ist"), "Eine Bezeichnung, die viel zu l");
  g_assert_cmpstr (hw_xlsx_book_add_sheet (book, "Ratings")->name, ==, "Ratings");
  g_assert_cmpstr (hw_xlsx_book_add_sheet (book, "RATINGS")->name, ==, "2");
  g_assert_cmpstr (hw_xlsx_book_add_sheet (book, "[]")->name, ==, "3");
}

static void
test_cells_and_ranges_have_their_names (void)
{
  g_autoptr (HwXlsxBook) book = hw_xlsx_book_new ();
  HwXlsxSheet *sheet = hw_xlsx_book_add_sheet (book, "Ann's");

  assert_taken (hw_xlsx_cell_name (0, 0, FALSE), "A1");
  assert_taken (hw_xlsx_cell_name (9, 25, TRUE), "$Z$10");
  assert_taken (hw_xlsx_cell_name (0, 26, FALSE), "AA1");
  assert_taken (hw_xlsx_cell_name (0, 701, FALSE), "ZZ1");
  assert_taken (hw_xlsx_range_name (sheet, 1, 1, 2, 3), "'Ann''s'!$B$2:$D$3");
  assert_taken (hw_xlsx_range_name (NULL, 1, 1, 1, 1), "$B$2");
  assert_taken (hw_xlsx_quote ("say \"no\""), "\"say \"\"no\"\"\"");
}

static void
test_cell_texts_are_cut_by_utf16_units (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *clean = NULL;

  assert_taken (hw_xlsx_clean_text ("a\r\nb\rc\x02"), "a\nb\nc\xef\xbf\xbd");
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "\xf0\x9f\x92\xbc"); /* two units each */
  clean = hw_xlsx_clean_text (text->str);
  g_assert_cmpint (g_utf8_strlen (clean, -1), ==, (32767 - 7) / 2 + 7);
  g_assert_true (g_utf8_validate (clean, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/texts/numbers-are-the-same-everywhere", test_numbers_are_the_same_everywhere);
  g_test_add_func ("/export/texts/shares-are-cut", test_shares_are_cut_and_not_rounded);
  g_test_add_func ("/export/texts/summary-counts-what-cannot-be-seen", test_summary_counts_what_cannot_be_seen);
  g_test_add_func ("/export/texts/what-is-unset-has-a-word", test_what_is_unset_has_a_word);
  g_test_add_func ("/export/texts/xml-out-closes-and-escapes", test_xml_out_closes_and_escapes);
  g_test_add_func ("/export/texts/xml-in-takes-nothing-odd", test_xml_in_takes_nothing_odd);
  g_test_add_func ("/export/texts/sheet-names-are-cleaned", test_sheet_names_are_cleaned);
  g_test_add_func ("/export/texts/cells-and-ranges", test_cells_and_ranges_have_their_names);
  g_test_add_func ("/export/texts/cell-texts-are-cut", test_cell_texts_are_cut_by_utf16_units);
  return g_test_run ();
}
