/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-formats.h"
#include "export/hw-html-out.h"
#include "export/hw-xml-in.h"
#include "hw-test-shortlist.h"

static char *
write_text (HwShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hw_shortlist_write_html (shortlist, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
replace (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);
  g_autofree char *before = at != NULL ? g_strndup (text, (gsize) (at - text)) : NULL;

  g_assert_nonnull (at);
  return g_strconcat (before, to, at + strlen (from), NULL);
}

static void
test_style_is_the_same_in_xml_and_html (void)
{
  g_assert_null (strpbrk (hw_html_style (), "<>&\""));
  g_assert_null (strstr (hw_html_style (), "url("));
  g_assert_null (strstr (hw_html_style (), "@import"));
  g_assert_nonnull (strstr (hw_html_style (), "prefers-color-scheme: dark"));
}

static void
test_page_needs_nothing_from_outside (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autofree char *text = write_text (shortlist);

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>"));
  g_assert_null (strstr (text, "http://"));
  g_assert_null (strstr (text, "https://"));
  g_assert_null (strstr (text, "src="));
  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "<link"));
  g_assert_nonnull (strstr (text, "default-src 'none'"));
}

static void
test_texts_are_escaped (void)
{
  static const char *const odd = "<img src=x onerror=\"alert(1)\"> & 'co' \x02";
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autofree char *text = NULL;
  g_autoptr (xmlDoc) doc = NULL;

  hw_test_shortlist_add_card (shortlist, hw_test_shortlist_add_candidate (shortlist, odd), odd, 3, odd);
  hw_test_shortlist_rank (shortlist);
  text = write_text (shortlist);
  g_assert_null (strstr (text, "<img"));
  g_assert_nonnull (strstr (text, "&lt;img src=x onerror="));
  g_assert_nonnull (strstr (text, "\xef\xbf\xbd")); /* for the control character */
  doc = hw_xml_in_parse (text, strlen (text));
  g_assert_nonnull (doc);
}

/* Empty elements that are not void would swallow what follows them when read as HTML. */
static void
test_only_void_elements_are_closed_in_themselves (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autofree char *text = write_text (shortlist);

  for (const char *at = strstr (text, "/>"); at != NULL; at = strstr (at + 1, "/>"))
    {
      const char *start = at;

      while (*start != '<')
        start--;
      g_assert_true (g_str_has_prefix (start, "<meta "));
    }
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

static void
test_tables_can_be_read_aloud (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autofree char *text = write_text (shortlist);

  g_assert_cmpuint (count (text, "<table"), ==, 2 + 2 * shortlist->entries->len);
  g_assert_cmpuint (count (text, "<caption"), ==, count (text, "<table"));
  g_assert_cmpuint (count (text, "<th"), ==, count (text, "<thead") + count (text, "scope=\""));
  g_assert_nonnull (strstr (text, "<html lang=\"en\">"));
  g_assert_cmpuint (count (text, "<h1"), ==, 1);
}

static void
test_every_rating_and_its_evidence_is_there (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autofree char *text = write_text (shortlist);
  guint n_ratings = 0;

  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *anchor = g_strdup_printf ("id=\"candidate-%u\"", i + 1);
      g_autofree char *link = g_strdup_printf ("href=\"#candidate-%u\"", i + 1);

      n_ratings += entry->cards->len * shortlist->n_competencies;
      g_assert_nonnull (strstr (text, anchor));
      g_assert_nonnull (strstr (text, link));
    }
  g_assert_cmpuint (count (text, "data-rating=\""), ==, n_ratings);
  g_assert_nonnull (strstr (text, "The Osterline copy and photo standard cut sample-to-page time"));
}

static void
test_check_refuses_what_is_active_or_changed (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } rows[] = {
    { "</main>", "<script>alert(1)</script></main>" },
    { "</main>", "<img src=\"x\"/></main>" },
    { "<main>", "<main onclick=\"x\">" },
    { "href=\"#candidate-1\"", "href=\"http://example.org\"" },
    { "<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x \"y\">]>" },
    { "<!DOCTYPE html>", "<!DOCTYPE html SYSTEM \"http://example.org/x.dtd\">" },
    { "data-rating=\"4\"", "data-rating=\"5\"" },
    { "data-rank=\"1\"", "data-rank=\"2\"" },
    { "data-status=\"ranked\"", "data-status=\"not_eligible\"" },
    { "Priya", "Pria" },
    { "The Osterline copy", "The copy" },
    { "color-scheme: light dark", "color-scheme: light" },
    { "</html>", "" },
  };
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autofree char *text = write_text (shortlist);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *changed = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      if (g_str_equal (rows[i].from, "Priya")) /* in the ranking, not in the title of the page */
        changed = replace (text, "<bdi>Priya", "<bdi>Pria");
      else
        changed = replace (text, rows[i].from, rows[i].to);
      bytes = g_bytes_new (changed, strlen (changed));
      g_test_message ("%s", rows[i].to);
      g_assert_false (hw_shortlist_check_html (bytes, shortlist, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
    }
}

static void
test_hidden_candidate_has_one_sentence (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autofree char *text = NULL;
  const char *section;

  hw_test_shortlist_invent (shortlist, 2, 2);
  ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 1))->hidden = TRUE;
  hw_test_shortlist_rank (shortlist);
  text = write_text (shortlist);
  section = strstr (text, "id=\"candidate-2\"");
  g_assert_nonnull (section);
  g_assert_nonnull (strstr (section, "Not visible to you yet"));
  g_assert_null (strstr (section, "<table"));
  g_assert_null (strstr (section, "data-rating"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/html/style-is-the-same-in-xml-and-html", test_style_is_the_same_in_xml_and_html);
  g_test_add_func ("/export/html/page-needs-nothing-from-outside", test_page_needs_nothing_from_outside);
  g_test_add_func ("/export/html/texts-are-escaped", test_texts_are_escaped);
  g_test_add_func ("/export/html/only-void-elements-close-in-themselves",
                   test_only_void_elements_are_closed_in_themselves);
  g_test_add_func ("/export/html/tables-can-be-read-aloud", test_tables_can_be_read_aloud);
  g_test_add_func ("/export/html/every-rating-is-there", test_every_rating_and_its_evidence_is_there);
  g_test_add_func ("/export/html/check-refuses-what-is-active-or-changed",
                   test_check_refuses_what_is_active_or_changed);
  g_test_add_func ("/export/html/hidden-candidate-has-one-sentence", test_hidden_candidate_has_one_sentence);
  return g_test_run ();
}
