/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of boards that a browser would first have to build: their data stand in a script. */
#include <string.h>
#include <time.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-html-data.h"

#define PHENOM                                                                                                       \
  "{\"eagerLoadRefineSearch\": {\"data\": {\"jobs\": [\n"                                                            \
  "{\"title\": \"Buyer \\u0026 Planner\", \"reqId\": \"P-1\", \"jobSeqNo\": \"X1\", \"type\": \"Full-Time\",\n"      \
  " \"location\": \"Graz, Austria\", \"postedDate\": \"2026-04-09T09:54:06.573+0000\",\n"                            \
  " \"descriptionTeaser\": \"Buy \\\"hats\\\" {felt} for us.\"},\n"                                                  \
  "{\"title\": \"Clerk\", \"reqId\": \"P-2\", \"jobSeqNo\": \"X2\", \"description\": \"<p>File</p><p>letters.</p>\"}" \
  "]}}}"
#define PAYLOCITY                                                                                                    \
  "{\"Jobs\": [{\"JobId\": 7, \"JobTitle\": \"Clerk\", \"LocationName\": \"Hybrid\", \"Description\": \"\",\n"       \
  "\"JobLocation\": {\"City\": \"Raleigh\", \"State\": \"NC\"}, \"PublishedDate\": \"2026-08-08T11:27:44-05:00\"}],\n" \
  "\"ModuleTitle\": \"Acme Power\"}"

static HwDocument *
read_page (const char *script, const char *body)
{
  g_autofree char *page = g_strconcat ("<!doctype html>\n<html><body>", body, "<script type=\"text/javascript\">\n",
                                       script, "\n</script></body></html>", NULL);
  g_autoptr (GError) error = NULL;
  HwDocument *document = read_text (page, HW_DOCUMENT_POSTING, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_described (const char *script, const char *body, const char *expected)
{
  g_autoptr (HwDocument) document = read_page (script, body);
  g_autofree char *described = describe_document (document);

  g_assert_cmpstr (described, ==, expected);
}

static void
test_lists_in_scripts_are_read (void)
{
  assert_described ("var phApp = phApp || {}; // {\nphApp.ddo = " PHENOM "; phApp.sessionParams = {};", "",
                    "html\n"
                    "~ 5: 1 posting came without a description (“Buyer & Planner”): only its title and facts are "
                    "kept; save the posting itself to have its text\n"
                    "~ the board names no employer of 2 postings; it is taken from the text where that tells it\n"
                    "-- 5\ntitle=Buyer & Planner\nlocation=Graz, Austria\nemployment_type=full_time\nreference=P-1\n"
                    "date_posted=2026-04-09\njobSeqNo=X1\nH1 Buyer & Planner\nH2 Job summary\n"
                    "P Buy \"hats\" {felt} for us.\nP Location: Graz, Austria\nP Employment type: full time\n"
                    "-- 8\ntitle=Clerk\nreference=P-2\njobSeqNo=X2\nH1 Clerk\nP File\nP letters.\n");
  assert_described ("window.pageData = " PAYLOCITY ";", "<noscript>Switch scripts on.</noscript>",
                    "html\n"
                    "~ 3: 1 posting came without a description (“Clerk”): only its title and facts are kept; save the "
                    "posting itself to have its text\n"
                    "-- 3\ntitle=Clerk\norganisation=Acme Power\nlocation=Raleigh, NC\nwork_mode=hybrid\nreference=7\n"
                    "date_posted=2026-08-08\n"
                    "H1 Clerk\nP Employer: Acme Power\nP Location: Raleigh, NC\nP Work mode: hybrid\n");
}

/* The element itself is kept, so that the list read again knows each of its postings. */
static void
test_original_is_the_element (void)
{
  g_autoptr (HwDocument) document = read_page ("phApp.ddo = " PHENOM ";", "");
  const HwRecord *second = g_ptr_array_index (document->records, 1);
  gsize size = 0;
  const char *data = g_bytes_get_data (second->original, &size);

  g_assert_true (g_str_has_prefix (data, "{\"title\": \"Clerk\""));
  g_assert_cmpint (data[size - 1], ==, '}');
}

/* Data for machines win over data for scripts, and what only looks like a list of jobs is nothing. */
static void
test_other_pages_stay_what_they_are (void)
{
  static const char ld[] = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
                           "\"JobPosting\",\"title\":\"Seller\",\"description\":\"Sell hats.\"}</script>";
  g_autoptr (HwDocument) marked = read_page ("phApp.ddo = " PHENOM ";", ld);

  g_assert_cmpuint (marked->records->len, ==, 1);
  g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (marked->records, 0), "title"), ==, "Seller");
  assert_described ("window.pageData = {\"Jobs\": [{\"Title\": \"Clerk\"}]};", "<h1>Buyer</h1><p>Buy hats.</p>",
                    "html\n-- 1\nH1 Buyer\nP Buy hats.\n");
  assert_described ("var jobs = [{\"title\": \"Related job\", \"location\": \"Graz\"}];",
                    "<h1>Buyer</h1><p>Buy hats.</p>", "html\n-- 1\nH1 Buyer\nP Buy hats.\n");
}

/* Only JSON is read, never what a script would have to compute. */
static void
test_what_is_no_json_is_passed_over (void)
{
  static const char *const scripts[] = {
    "window.pageData = {'Jobs': [{'JobId': 7, 'JobTitle': 'Clerk'}]};",
    "window.pageData = {\"Jobs\": [{\"JobId\": 7, \"JobTitle\": title}]};",
    "window.pageData = {\"Jobs\": [{\"JobId\": 7, \"JobTitle\": \"Clerk\"}];",
    "window.pageData == {\"Jobs\": [{\"JobId\": 7, \"JobTitle\": \"Clerk\"}], };",
    "window.pageData = load({\"Jobs\": [{\"JobId\": 7, \"JobTitle\": \"Clerk\"}]});",
    "window.pageData = ",
    "window.pageData = {\"",
    "window.pageData = {\"\\",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *page = g_strconcat ("<html><body><script>", scripts[i], "</script></body></html>", NULL);

      g_test_message ("%s", scripts[i]);
      g_assert_null (hw_html_data_find (page, strlen (page)));
      assert_refused (page, strlen (page), HW_DOCUMENT_POSTING, HW_ERROR_INPUT,
                      "the page shows no text without its scripts; save it from the browser or copy the text");
    }
}

/* Something broken before does not hide it; a megabyte of brackets costs no more than its length. */
static void
test_hostile_scripts_are_fast (void)
{
  g_autoptr (GString) page = g_string_new (
      "<html><body><script>a = {'x': 1}; b = {\"y\": [}; c = {};\nwindow.pageData = " PAYLOCITY
      "</script><script>");
  g_autoptr (GString) open = g_string_new ("<script>");
  g_autoptr (HwHtmlData) data = NULL;
  clock_t start = clock ();

  data = hw_html_data_find (page->str, page->len);
  g_assert_nonnull (data);
  g_assert_cmpstr (data->board->format, ==, "paylocity");
  g_assert_cmpuint (data->elements->len, ==, 1);
  for (guint i = 0; i < 300000; i++)
    g_string_append (open, i % 2 == 0 ? "={" : "\n=[");
  g_string_append (open, "</script>");
  g_assert_null (hw_html_data_find (open->str, open->len));
  g_string_assign (open, "<script>");
  for (guint i = 0; i < 1000000; i++) /* each is whole, and the data of no board */
    g_string_append (open, "={}");
  g_string_append (open, "</script>");
  g_assert_null (hw_html_data_find (open->str, open->len));
  g_assert_cmpint (clock () - start, <, 8 * CLOCKS_PER_SEC); /* with sanitizers, too; the square of it takes minutes */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-data/lists", test_lists_in_scripts_are_read);
  g_test_add_func ("/html-data/original", test_original_is_the_element);
  g_test_add_func ("/html-data/other-pages", test_other_pages_stay_what_they_are);
  g_test_add_func ("/html-data/no-json", test_what_is_no_json_is_passed_over);
  g_test_add_func ("/html-data/hostile", test_hostile_scripts_are_fast);
  return g_test_run ();
}
