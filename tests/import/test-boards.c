/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-json-values.h"

/* What job boards answer becomes postings: the same fields and one text, whatever the board calls its members. */

static const char *const boards[]
    = { "ashby",        "bamboohr",     "bamboohr-one",  "by-names",   "eightfold",      "freehire",  "greenhouse",
        "greenhouse-one", "greenhouse-ranges", "hr-open", "job-schema", "json-ld",       "lever",     "oracle",
        "oracle-one",   "pinpoint",     "recruitee",     "rippling",   "smartrecruiters", "teamtailor", "workable",
        "workday",      "workday-one" };

static void
test_board (gconstpointer name)
{
  g_autofree char *path = g_strdup_printf ("boards/%s.json", (const char *) name);

  assert_golden (path, -1);
  assert_golden (path, HW_DOCUMENT_POSTING);
}

/* What a record keeps is its own element, so that importing a list again knows each of them. */
static void
test_original_is_the_element (void)
{
  g_autoptr (HwDocument) document = read_fixture ("boards/greenhouse.json", -1, NULL);
  const HwRecord *second = g_ptr_array_index (document->records, 1);
  gsize size = 0;
  const char *data = g_bytes_get_data (second->original, &size);

  g_assert_cmpint (data[0], ==, '{');
  g_assert_cmpint (data[size - 1], ==, '}');
  g_assert_nonnull (g_strstr_len (data, (gssize) size, "\"R-8\""));
  g_assert_null (g_strstr_len (data, (gssize) size, "\"id\": 7,"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } rows[] = {
    { "{\"jobs\": []}", HW_ERROR_UNSUPPORTED,
      "1: this JSON holds no postings that are known: no list of objects with a title and a text, a place or an "
      "employer; export the data as CSV" },
    { "[{\"title\": \"Head\", \"location\": \"Bonn\"},\n{\"location\": \"Bonn\"}]", HW_ERROR_INPUT,
      "2: the posting has no title; add it" },
    { "[{\"title\": \"Head\", \"location\": \"Bonn\"},\n7]", HW_ERROR_INPUT,
      "2: a posting is no object; correct the list" },
    { "[\n{\"title\": \"Head\", \"location\": \"Bonn\", \"date_posted\": \"2026-02-30\"}]", HW_ERROR_INPUT,
      "2: \xe2\x80\x9c" "2026-02-30\xe2\x80\x9d as date_posted: there is no such day or time; correct it" },
    { "[{\"title\": \"Head\", \"company\": \"Acme\", \"salary\": {\"min\": 9, \"max\": 8}}]", HW_ERROR_INPUT,
      "1: \xe2\x80\x9c" "9\xe2\x80\x9d as pay_min: the lowest pay is above the highest; exchange them" },
    { "[{\"title\": \"Head\", \"location\": \"Bonn\"},]", HW_ERROR_INPUT,
      "1: a comma stands before \xe2\x80\x9c]\xe2\x80\x9d; remove it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, strlen (rows[i].text), -1, rows[i].code, rows[i].message);
}

static void
test_keep_going_leaves_out_only_the_bad (void)
{
  static const char text[] = "[{\"title\": \"Head\", \"company\": \"Acme\"},\n{\"company\": \"Acme\"},\n"
                             "{\"title\": \"Buyer\", \"company\": \"Acme\"}]";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  HwReadRequest request = { .bytes = bytes, .wanted = -1, .keep_going = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_read_document (&request, &error);
  const HwRecord *bad;

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 3);
  bad = g_ptr_array_index (document->records, 1);
  g_assert_cmpstr (bad->problem, ==, "the posting has no title; add it");
  g_assert_cmpuint (bad->problem_line, ==, 2);
}

/* Own names never pass for understood ones, and there is an end to them. */
static void
test_unknown_members_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("[{\"title\": \"Head\", \"company\": \"Acme\", \"pay_min\": \"plenty\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  const HwRecord *record;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, ", \"m%u\": %u", i, i);
  g_string_append (text, "}]");
  document = read_text (text->str, -1, &error);
  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_null (hw_record_get_field (record, "pay_min"));
  g_assert_cmpstr (hw_record_get_field (record, "pay_min (as written)"), ==, "plenty");
  g_assert_cmpuint (record->names->len, ==, 102);
}

static void
test_places_in_many_forms (void)
{
  static const char *const rows[][2] = {
    { "\"Berlin\"", "Berlin" },
    { "{\"name\": \"London, UK\"}", "London, UK" },
    { "{\"city\": \"St. Louis\", \"region\": \"MO\", \"address\": \"1 Some Rd\"}", "St. Louis, MO" },
    { "{\"city\": \"Berlin\", \"state\": \"Berlin\", \"name\": \"Office\"}", "Berlin" },
    { "{\"city\": \"\", \"country\": \"Spain\"}", "Spain" },
    { "{\"address\": {\"addressLocality\": \"Bonn\", \"addressCountry\": {\"name\": \"DE\"}}}", "Bonn" },
    { "{\"address\": {\"addressCountry\": {\"name\": \"DE\"}}}", "DE" },
    { "{\"id\": 4}", NULL },
    { "null", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HwJson) value = hw_json_parse (rows[i][0], strlen (rows[i][0]), 1, HW_JSON_STRICT, NULL, NULL);
      g_autofree char *place = hw_json_describe_place (value);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (place, ==, rows[i][1]);
    }
}

/* A file of the public collection, what it is taken for, and what all of its postings have. */
static const struct
{
  const char *name;
  const char *format;
  guint n_records;
  gboolean employer;
  gboolean text;
} public_files[] = {
  { "ashby.json", "ashby", 2, FALSE, TRUE },
  { "bamboohr.json", "bamboohr", 2, FALSE, FALSE },
  { "eightfold.json", "eightfold", 2, FALSE, FALSE },
  { "freehire_detail_greenhouse.json", "freehire", 1, TRUE, TRUE },
  { "freehire_detail_workday.json", "freehire", 1, TRUE, TRUE },
  { "freehire_search_page1.json", "freehire", 3, TRUE, TRUE },
  { "freehire_search_page2.json", "freehire", 2, TRUE, TRUE },
  { "greenhouse.json", "greenhouse", 2, TRUE, TRUE },
  { "lever.json", "lever", 2, FALSE, TRUE },
  { "oracle_orc.json", "oracle", 2, FALSE, FALSE },
  { "oracle_orc_detail.json", "oracle", 1, FALSE, TRUE },
  { "paylocity.html", "html", 2, TRUE, FALSE },
  { "phenom.html", "html", 2, FALSE, FALSE },
  { "pinpoint.json", "pinpoint", 2, FALSE, TRUE },
  { "recruitee.json", "recruitee", 2, TRUE, TRUE },
  { "rippling.json", "rippling", 2, FALSE, FALSE },
  { "smartrecruiters.json", "smartrecruiters", 1, TRUE, FALSE },
  { "teamtailor.json", "teamtailor", 2, TRUE, FALSE },
  { "workable.json", "workable", 2, TRUE, FALSE },
  { "workday.json", "workday", 2, FALSE, FALSE },
};

static gboolean
has_warning (HwDocument *document, const char *part)
{
  for (guint i = 0; i < document->warnings->len; i++)
    if (strstr (g_ptr_array_index (document->warnings, i), part) != NULL)
      return TRUE;
  return FALSE;
}

static void
assert_clean (const HwRecord *record)
{
  static const char *const traces[] = { "&lt;", "&amp;", "&nbsp;", "&#", "</", "<p", "<br", "function(" };

  assert_blocks_sound (record);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_null (strstr (record->text, traces[i]));
}

static void
test_public_boards (void)
{
  g_autofree char *folder = corpus_path ("boards");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (public_files); i++)
    {
      g_autofree char *path = g_build_filename (folder, public_files[i].name, NULL);
      g_autofree char *data = NULL;
      gsize length = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      g_test_message ("%s", public_files[i].name);
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      document = read_bytes (data, length, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (document->format, ==, public_files[i].format);
      g_assert_cmpuint (document->records->len, ==, public_files[i].n_records);
      g_assert_true (has_warning (document, "employer") != public_files[i].employer);
      g_assert_true (has_warning (document, "without a description") != public_files[i].text);
      for (guint r = 0; r < document->records->len; r++)
        {
          const HwRecord *record = g_ptr_array_index (document->records, r);

          g_assert_nonnull (hw_record_get_field (record, "title"));
          g_assert_nonnull (hw_record_get_field (record, "reference"));
          g_assert_true ((hw_record_get_field (record, "organisation") != NULL) == public_files[i].employer);
          assert_clean (record);
        }
    }
}

static void
test_public_feeds (void)
{
  static const char *const files[] = { "decathlon/decathlon.test.input.json",
                                       "engagement-jeunes/engagementJeunes.test.input.json",
                                       "france-travail-CEGID/france-travail-cegid-mapper.test.input.json",
                                       "france-travail-CEGID/import-france-travail-cegid.test.input.json" };
  g_autofree char *folder = corpus_path ("feeds");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);
      g_autofree char *data = NULL;
      gsize length = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      g_test_message ("%s", files[i]);
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      document = read_bytes (data, length, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (document->warnings->len, ==, 0);
      for (guint r = 0; r < document->records->len; r++)
        {
          const HwRecord *record = g_ptr_array_index (document->records, r);

          g_assert_nonnull (hw_record_get_field (record, "title"));
          g_assert_nonnull (hw_record_get_field (record, "organisation"));
          g_assert_nonnull (hw_record_get_field (record, "location"));
          g_assert_cmpuint (strlen (record->text), >, 500);
          assert_clean (record);
        }
    }
}

static HwDocument *
read_again (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, HW_DOCUMENT_POSTING, &error);
  g_autoptr (GBytes) packed = NULL;
  HwDocument *copy;

  g_assert_no_error (error);
  packed = hw_document_pack (document);
  copy = hw_document_unpack (packed, &error);
  g_assert_no_error (error);
  return copy;
}

/* A job for every town of a country is one that can be handed over and kept, in whatever format it comes. */
static void
test_places_without_end (void)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *board = NULL, *markup = NULL, *front = NULL;
  const char *texts[3];

  for (guint i = 0; i < 600; i++)
    g_string_append_printf (list, "%s\"Town %u\"", i > 0 ? "," : "", i);
  board = g_strconcat ("{\"jobs\":[{\"title\":\"Clerk\",\"description\":\"<p>File letters.</p>\",\"location\":[",
                       list->str, "]}]}", NULL);
  markup = g_strconcat (
      "<html><body><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
      "\"JobPosting\",\"title\":\"Clerk\",\"description\":\"<p>File letters.</p>\",\"jobLocation\":[",
      list->str, "]}</script></body></html>", NULL);
  front = g_strconcat ("---\ntitle: Clerk\nlocation: [", list->str, "]\n---\n\nFile *letters*.\n\n- In town\n", NULL);
  texts[0] = board;
  texts[1] = markup;
  texts[2] = front;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HwDocument) document = read_again (texts[i]);
      const HwRecord *record = g_ptr_array_index (document->records, 0);

      g_assert_cmpstr (hw_record_get_field (record, "title"), ==, "Clerk");
      g_assert_cmpstr (hw_record_get_field (record, "location"), ==, "Town 0");
      g_assert_cmpuint (record->names->len, >=, 257);
      /* nothing is dropped without a word */
      g_assert_cmpuint (document->warnings->len, >=, 1);
      g_assert_nonnull (strstr (
          g_ptr_array_index (document->warnings, 0),
          "“Clerk” is for more than 256 places: 344 of them were left out and are only in the original"));
    }
}

/* As many as are kept are no reason for a warning, and neither is one that is named again. */
static void
test_places_that_are_just_enough (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (list, "%s\"Town %u\"", i > 0 ? "," : "", i % 256);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = g_strconcat (
        i == 0 ? "{\"jobs\":[{\"title\":\"Clerk\",\"description\":\"<p>File letters.</p>\",\"location\":["
               : "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Clerk\",\"description\":"
                 "\"<p>File letters.</p>\",\"jobLocation\":[",
        list->str, i == 0 ? "]}]}" : "]}", NULL);
      g_autoptr (HwDocument) document = read_again (text);

      for (guint w = 0; w < document->warnings->len; w++)
        g_assert_null (strstr (g_ptr_array_index (document->warnings, w), "places"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (boards); i++)
    {
      g_autofree char *path = g_strconcat ("/boards/", boards[i], NULL);

      g_test_add_data_func (path, boards[i], test_board);
    }
  g_test_add_func ("/boards/original", test_original_is_the_element);
  g_test_add_func ("/boards/refused", test_refused);
  g_test_add_func ("/boards/keep-going", test_keep_going_leaves_out_only_the_bad);
  g_test_add_func ("/boards/unknown", test_unknown_members_are_bounded);
  g_test_add_func ("/boards/places", test_places_in_many_forms);
  g_test_add_func ("/boards/public", test_public_boards);
  g_test_add_func ("/boards/public-feeds", test_public_feeds);
  g_test_add_func ("/boards/many-places", test_places_without_end);
  g_test_add_func ("/boards/enough-places", test_places_that_are_just_enough);
  return g_test_run ();
}
