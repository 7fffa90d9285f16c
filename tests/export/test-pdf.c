/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-formats.h"
#include "hw-test-shortlist.h"

static GBytes *
write_pages (HwShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hw_shortlist_write_pdf (shortlist, &error);

  g_assert_no_error (error);
  g_assert_true (hw_shortlist_check_pdf (bytes, shortlist, &error));
  g_assert_no_error (error);
  return bytes;
}

/* The document's text by another program; NULL and the test skipped where that is not installed. */
static char *
read_text (GBytes *bytes)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                              "-layout", "-", "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, bytes, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

/* Lines are broken anywhere: for looking for a sentence, all white space is one blank. */
static char *
collapse (const char *text)
{
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (blanks, text, -1, 0, " ", 0, NULL);
}

static void
test_text_says_who_ranks_where (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_pages (shortlist);
  g_autofree char *text = read_text (bytes);
  g_autofree char *flat = NULL;

  if (text == NULL)
    return;
  flat = collapse (text);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *score = hw_rational_format_decimal (entry->ranked->score, 2);
      g_autofree char *row = entry->ranked->rank > 0
                                 ? g_strdup_printf ("%u %s %s", entry->ranked->rank, entry->candidate->name, score)
                                 : g_strdup_printf ("%s %s", entry->candidate->name, score);

      g_assert_nonnull (strstr (flat, row));
    }
  g_assert_nonnull (strstr (flat, "Shortlist of Brindlecombe Clothing Company"));
  g_assert_nonnull (strstr (flat, "As of 2026-09-21 14:13 UTC"));
}

static void
test_every_piece_of_evidence_is_there (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_pages (shortlist);
  g_autofree char *text = read_text (bytes);
  guint missing = 0;

  if (text == NULL)
    return;
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      for (guint c = 0; c < entry->cards->len; c++)
        for (guint k = 0; k < shortlist->n_competencies; k++)
          {
            const HwShortlistCard *card = g_ptr_array_index (entry->cards, c);
            g_autofree char *start
                = g_utf8_substring (card->evidence[k], 0, MIN (g_utf8_strlen (card->evidence[k], -1), 30));

            missing += strstr (text, start) == NULL ? 1 : 0;
          }
    }
  g_assert_cmpuint (missing, ==, 0);
}

static void
test_pages_are_numbered_and_begun_per_candidate (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_pages (shortlist);
  g_autofree char *text = read_text (bytes);
  guint n_pages;

  if (text == NULL)
    return;
  n_pages = count (text, "\f");
  g_assert_cmpuint (n_pages, >, shortlist->entries->len);
  for (guint i = 1; i <= n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u\n", i, n_pages);

      g_assert_cmpuint (count (text, number), ==, 1);
    }
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *pattern = g_strdup_printf ("\f[^\n]*\n+%s\n", entry->candidate->name);

      g_assert_true (g_regex_match_simple (pattern, text, 0, 0));
    }
}

static void
test_long_evidence_flows_over_pages (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autoptr (GString) evidence = g_string_new (NULL);
  HwShortlistEntry *entry = hw_test_shortlist_add_candidate (shortlist, "Ann");
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; evidence->len < 40000; i++)
    g_string_append_printf (evidence, "Word%u said. ", i);
  g_string_append (evidence, "The very end.");
  hw_set_string (&hw_test_shortlist_add_card (shortlist, entry, "M", 3, "x")->evidence[0], evidence->str);
  hw_set_string (&((HwScreening *) g_ptr_array_index (entry->screening, 0))->note, evidence->str);
  hw_test_shortlist_rank (shortlist);
  bytes = write_pages (shortlist);
  text = read_text (bytes);
  if (text == NULL)
    return;
  g_assert_cmpuint (count (text, "The very end."), ==, 2);
  g_assert_cmpuint (count (text, "Word1500"), ==, 2);
}

static void
test_table_heads_come_again_on_the_next_page (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  hw_test_shortlist_invent (shortlist, 70, 0);
  for (guint i = 0; i < shortlist->entries->len; i++)
    ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, i))->hidden = TRUE;
  hw_test_shortlist_rank (shortlist);
  bytes = write_pages (shortlist);
  text = read_text (bytes);
  if (text == NULL)
    return;
  g_assert_cmpuint (count (text, "Coverage"), >=, 2);
  g_assert_cmpuint (count (text, "Not visible to you yet"), ==, 70);
}

static void
test_properties_come_from_the_shortlist (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_pages (shortlist);
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  static const char *const wanted[] = { "/Title (Shortlist: Senior Director of E-commerce)",
                                        "/Author (Hiring Workbench)",
                                        "20260921141320",
                                        "/Outlines ",
                                        "/StructTreeRoot ",
                                        "595.276 841.89" };

  g_assert_true (g_str_has_prefix (data, "%PDF-1.4\n"));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      gboolean found = FALSE;

      for (gsize at = 0; at + strlen (wanted[i]) < size && !found; at++)
        found = memcmp (data + at, wanted[i], strlen (wanted[i])) == 0;
      g_test_message ("%s", wanted[i]);
      g_assert_true (found);
    }
}

/* A byte lost anywhere moves what follows: the table of objects no longer leads to them. */
static void
test_lost_bytes_are_noticed (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (GBytes) bytes = write_pages (shortlist);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint percent = 1; percent < 100; percent += 7)
    {
      g_autoptr (GByteArray) shorter = g_byte_array_new ();
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GError) error = NULL;
      gsize at = size * percent / 100;

      g_byte_array_append (shorter, data, (guint) at);
      g_byte_array_append (shorter, data + at + 1, (guint) (size - at - 1));
      damaged = g_byte_array_free_to_bytes (g_steal_pointer (&shorter));
      g_assert_false (hw_shortlist_check_pdf (damaged, shortlist, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
    }
}

static void
test_needs_no_display (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
      g_autoptr (GBytes) bytes = NULL;

      g_unsetenv ("DISPLAY");
      g_unsetenv ("WAYLAND_DISPLAY");
      bytes = write_pages (shortlist);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/pdf/text-says-who-ranks-where", test_text_says_who_ranks_where);
  g_test_add_func ("/export/pdf/every-piece-of-evidence-is-there", test_every_piece_of_evidence_is_there);
  g_test_add_func ("/export/pdf/pages-are-numbered", test_pages_are_numbered_and_begun_per_candidate);
  g_test_add_func ("/export/pdf/long-evidence-flows-over-pages", test_long_evidence_flows_over_pages);
  g_test_add_func ("/export/pdf/table-heads-come-again", test_table_heads_come_again_on_the_next_page);
  g_test_add_func ("/export/pdf/properties-come-from-the-shortlist", test_properties_come_from_the_shortlist);
  g_test_add_func ("/export/pdf/lost-bytes-are-noticed", test_lost_bytes_are_noticed);
  g_test_add_func ("/export/pdf/needs-no-display", test_needs_no_display);
  return g_test_run ();
}
