/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-json-ld.h"
#include "import/hw-posting-fields.h"

/* A page with JSON-LD blocks, "|" between them, and one paragraph of its own. */
static HwDocument *
read_page (const char *blocks, gboolean keep_going, GError **error)
{
  g_autoptr (GString) page = g_string_new ("<!DOCTYPE html>\n");
  g_auto (GStrv) list = g_strsplit (blocks, "|", -1);
  g_autoptr (GBytes) bytes = NULL;
  HwReadRequest request = { .wanted = -1, .keep_going = keep_going };

  for (guint i = 0; list[i] != NULL; i++)
    g_string_append_printf (page, "<script type=\"application/ld+json\">%s</script>\n", list[i]);
  g_string_append (page, "<p>Page</p>");
  bytes = g_bytes_new (page->str, page->len);
  request.bytes = bytes;
  return hw_read_document (&request, error);
}

static void
assert_page (const char *blocks, const char *expected, guint n_warnings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_page (blocks, FALSE, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 1);
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, expected);
  g_assert_cmpuint (document->warnings->len, ==, n_warnings);
}

#define JOB(members) "{\"@context\": \"https://schema.org\", \"@type\": \"JobPosting\", " members "}"
#define TEXT "\"title\": \"Head\", \"description\": \"<p>Lead all</p>\""
#define END "description_source=json-ld\nH1 Head\nP Lead all\n"

static void
test_all_fields (void)
{
  assert_page (
      JOB (TEXT ", \"hiringOrganization\": {\"name\": \"Acme &amp; Co\"}, \"jobLocation\": [{\"address\": "
                "{\"addressLocality\": \"Graz\", \"addressRegion\": \"Styria\"}}, {\"address\": "
                "{\"addressCountry\": "
                "{\"name\": \"Austria\"}}}], \"employmentType\": [\"FULL_TIME\"], \"jobLocationType\": "
                "\"TELECOMMUTE\", \"baseSalary\": {\"currency\": \"eur\", \"value\": {\"minValue\": 50000, "
                "\"maxValue\": 6.5e4, \"unitText\": \"YEAR\"}}, \"datePosted\": \"2026-02-28T10:00:00Z\", "
                "\"validThrough\": \"2026-12-31\", \"identifier\": {\"value\": 17}"),
      "title=Head\norganisation=Acme & Co\nlocation=Graz, "
      "Styria\nlocation=Austria\nemployment_type=full_time\n"
      "work_mode=remote\npay_min=50000\npay_max=65000\ncurrency=EUR\npay_period=year\ndate_posted=2026-02-"
      "28\n"
      "valid_through=2026-12-31\nreference=17\n" END,
      0);
}

static void
test_other_forms_of_the_same (void)
{
  /* name for title, bare strings for things, a lone number for pay, types in prose */
  assert_page (JOB ("\"name\": \"Head\", \"description\": \"Lead all\", \"hiringOrganization\": \"Acme\", "
                    "\"jobLocation\": \"Graz\", \"employmentType\": \"Full-time, permanent\", "
                    "\"baseSalary\": \"50000\", "
                    "\"salaryCurrency\": \"EUR\", \"identifier\": \"R-1\""),
               "title=Head\norganisation=Acme\nlocation=Graz\nemployment_type=full_time\npay_min=50000\npay_"
               "max=50000\n"
               "currency=EUR\nreference=R-1\n" END,
               0);
  assert_page (
      JOB (TEXT ", \"employmentType\": [\"FULL_TIME\", \"PART_TIME\"], \"applicantLocationRequirements\": "
                "{\"@type\": \"Country\", \"name\": \"USA\"}, \"baseSalary\": {\"value\": {\"value\": 30.50, "
                "\"unitText\": \"per hour\"}}"),
      "title=Head\nlocation=USA\npay_min=30.5\npay_max=30.5\npay_period=hour\n" END, 0);
}

/* The words stay for the analysis to read; what the object says beside them is theirs too. */
static void
test_pay_in_words_keeps_its_currency (void)
{
  assert_page (JOB (TEXT ", \"baseSalary\": {\"currency\": \"USD\", \"value\": {\"value\": \"95,000-110,000\", "
                         "\"unitText\": \"YEAR\"}}"),
               "title=Head\npay=95,000-110,000\ncurrency=USD\npay_period=year\n" END, 1);
}

static void
test_found_wherever_it_stands (void)
{
  assert_page ("{\"@graph\": [{\"@type\": \"Organization\"}, " JOB (TEXT) "]}", "title=Head\n" END, 0);
  assert_page ("[" JOB (TEXT) "]", "title=Head\n" END, 0);
  assert_page ("{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": [\"Thing\", "
               "\"http://schema.org/JobPosting\"], " TEXT "}}",
               "title=Head\n" END, 0);
  assert_page ("{\"@type\": \"Organization\", \"title\": \"x\"}", "P Page\n", 0);
}

static void
test_known_damage_is_mended_with_a_word (void)
{
  assert_page ("\n//<![CDATA[\n" JOB (TEXT) "\n//]]>\n", "title=Head\n" END, 1);
  assert_page ("<!-- " JOB (TEXT) " -->", "title=Head\n" END, 1);
  assert_page ("// One of ours.\n<!-- Really. -->\n/* Yes. */" JOB (TEXT), "title=Head\n" END, 1);
  assert_page (JOB (TEXT) ";", "title=Head\n" END, 1);
  assert_page (JOB ("\"title\": \"Head\", \"description\": \"<p>Lead\n all</p>\""), "title=Head\n" END, 1);
  assert_page ("{&quot;@type&quot;: &quot;JobPosting&quot;, &quot;title&quot;: &quot;Head&quot;, "
               "&quot;description&quot;: &quot;Lead all&quot;}",
               "title=Head\n" END, 1);
  assert_page (JOB ("\"title\": \"Head\", \"description\": \"&lt;p&gt;Lead all&lt;/p&gt;\""),
               "title=Head\n" END, 1);
  assert_page (JOB ("\"title\": \"Head\", \"description\": \"&amp;lt;p&amp;gt;Lead all&amp;lt;/p&amp;gt;\""),
               "title=Head\n" END, 1);
}

static void
test_bad_block_does_not_lose_its_siblings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_page ("{\"a\": 1,}|" JOB (TEXT), FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (document->records, 0), "title"), ==, "Head");
  g_assert_cmpstr (
      g_ptr_array_index (document->warnings, 0), ==,
      "2: a comma stands before “}”; remove it (a JSON-LD block of the page was left out for this)");
}

/* A value that is wrong is refused with its place in file and object. */
static const struct
{
  const char *members;
  const char *message;
} refused[] = {
  { "\"datePosted\": 20260914", "JobPosting /datePosted: a date is a text such as “2026-09-14”; correct it" },
  { "\"datePosted\": \"2024-02-30\"", "JobPosting /datePosted: there is no such day or time; correct it" },
  { "\"validThrough\": \"2026-12-31T23:59:60Z\"",
    "JobPosting /validThrough: there is no such day or time; correct it" },
  { "\"validThrough\": \"2026-12-31T10:00:00Mars\"",
    "JobPosting /validThrough: there is no such day or time; correct it" },
  { "\"validThrough\": \"9999-12-31\"",
    "JobPosting /validThrough: there is no such day or time; correct it" },
  { "\"validThrough\": \"-0044-03-15\"",
    "JobPosting /validThrough: there is no such day or time; correct it" },
  { "\"baseSalary\": {\"value\": {\"minValue\": 9, \"maxValue\": 8}}",
    "JobPosting /baseSalary/value: the lowest pay is above the highest; exchange them" },
  { "\"baseSalary\": {\"value\": {\"minValue\": \"60.000\"}}",
    "JobPosting /baseSalary/value/minValue: points and commas can be read in two ways (1.234 and 1,234); "
    "write digits "
    "only" },
  { "\"baseSalary\": {\"value\": {\"minValue\": \"1.234,56\"}}",
    "JobPosting /baseSalary/value/minValue: points and commas can be read in two ways (1.234 and 1,234); "
    "write digits "
    "only" },
  { "\"baseSalary\": {\"value\": {\"minValue\": -5}}",
    "JobPosting /baseSalary/value/minValue: the amount is negative, too large or finer than hundredths; "
    "correct it" },
  { "\"baseSalary\": {\"value\": {\"minValue\": 1e308}}",
    "JobPosting /baseSalary/value/minValue: the amount is negative, too large or finer than hundredths; "
    "correct it" },
  { "\"baseSalary\": {\"value\": {\"minValue\": [5]}}",
    "JobPosting /baseSalary/value/minValue: an amount is a number such as 185000; correct it" },
  { "\"baseSalary\": {\"currency\": \"XYZ\", \"value\": 5}",
    "JobPosting /baseSalary/currency: there is no such currency; write its three letters" },
};

static void
test_wrong_values_are_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *block = g_strdup_printf ("\n" JOB (TEXT ",\n %s"), refused[i].members);
      g_autofree char *expected = g_strconcat ("4: ", refused[i].message, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_page (block, FALSE, &error);
      g_autoptr (HwDocument) kept = read_page (block, TRUE, NULL);
      HwRecord *record = g_ptr_array_index (kept->records, 0);

      g_assert_null (document);
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_cmpstr (error->message, ==, expected);
      g_assert_cmpstr (record->problem, ==, refused[i].message);
    }
}

static void
test_words_are_left_to_the_text (void)
{
  assert_page (JOB (TEXT ", \"datePosted\": \"September 14, 2026\", \"baseSalary\": \"competitive\", "
                         "\"employmentType\": \"whatever\""),
               "title=Head\npay=competitive\n" END, 2);
}

static void
test_many_postings_are_many_records (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_page (JOB (TEXT) "|" JOB ("\"title\": \"Second\", \"description\": \"B\""), FALSE, &error);
  const HwRecord *second;
  g_autofree char *original = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 2);
  second = g_ptr_array_index (document->records, 1);
  g_assert_cmpuint (second->line, ==, 3);
  original = g_strndup (g_bytes_get_data (second->original, NULL), g_bytes_get_size (second->original));
  g_assert_cmpstr (original, ==, JOB ("\"title\": \"Second\", \"description\": \"B\""));
  g_assert_cmpstr (second->text, ==, "Second\n\nB");
}

static void
test_teaser_yields_to_the_page (void)
{
  g_autofree char *text = g_strnfill (300, 'x');
  g_autofree char *page = g_strdup_printf (
      "<html><script type='application/ld+json'>%s</script><main><p>%s</p></main>", JOB (TEXT), text);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (page, -1, &error);
  const HwRecord *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, text);
  g_assert_cmpstr (hw_record_get_field (record, "description_source"), ==, "page");
}

static void
test_parts_with_members_of_their_own (void)
{
  assert_page (JOB (TEXT ", \"responsibilities\": [\"<ul><li>Plan</li></ul>\"], \"skills\": \"Lead all\", "
                         "\"qualifications\": {\"@type\": \"x\"}"),
               "title=Head\ndescription_source=json-ld\nH1 Head\nP Lead all\nH2 Responsibilities\nI1 Plan\n",
               0);
}

static void
test_amounts_dates_and_words (void)
{
  static const char *const amounts[][2] = { { "185000", "185000" }, { "92.50", "92.5" }, { "92.5", "92.5" },
                                            { "1.85e5", "185000" }, { "0", "0" },       { "007", "7" },
                                            { "-0", NULL },         { "1,5", NULL },    { "60.000", NULL },
                                            { "60000.000", "60000" }, { "1.234", NULL },  { "0.125", NULL },
                                            { "1e308", NULL },      { "", NULL },       { "1.", NULL },
                                            { "12345678901234", NULL }, { "$5", NULL } };

  static const char *const written[][2] = { { "70.000,00", "70000" }, { "1,234.56", "1234.56" },
                                            { "1.200.000", "1200000" }, { "110'000", "110000" },
                                            { "62,50", "62.5" },    { "60,000", NULL },   { "1.234,567", NULL },
                                            { "1,23,456", NULL },   { "1.2345,00", NULL }, { "'000", NULL },
                                            { ",50", NULL },        { "1,", NULL },       { "92.5", "92.5" },
                                            { "45-500,00", NULL },  { "70 000,00", "70000" } };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *amount = hw_posting_amount (amounts[i][0]);

      g_test_message ("%s", amounts[i][0]);
      g_assert_cmpstr (amount, ==, amounts[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *amount = hw_posting_written_amount (written[i][0]);

      g_test_message ("%s", written[i][0]);
      g_assert_cmpstr (amount, ==, written[i][1]);
    }
  g_assert_cmpstr (hw_posting_employment_type ("https://schema.org/PART_TIME"), ==, "part_time");
  g_assert_cmpstr (hw_posting_employment_type ("Vollzeit"), ==, "full_time");
  g_assert_null (hw_posting_employment_type ("OTHER"));
  g_assert_cmpstr (hw_posting_work_mode ("On-site"), ==, "onsite");
  g_assert_cmpstr (hw_posting_pay_period ("Per Annum"), ==, "year");
  g_assert_null (hw_posting_currency ("US"));
  g_assert_null (hw_posting_currency ("D C"));
}

/* Every control character that an editor can leave in a string, in one posting. */
static void
test_control_characters_are_blanks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (
      "<html><script type=\"application/ld+json\">{\"@type\": \"JobPosting\", \"title\": \"Head\x0b of\x01 "
      "Shop\", \"description\": \"one\ntwo\tthree\"}</script></html>",
      HW_DOCUMENT_POSTING, &error);
  const HwRecord *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (hw_record_get_field (record, "title"), ==, "Head of Shop");
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (document->warnings, 0), "control characters"));
}

static guint
count_left_out (GPtrArray *warnings)
{
  guint n = 0;

  for (guint i = 0; i < warnings->len; i++)
    n += strstr (g_ptr_array_index (warnings, i), "left out") != NULL;
  return n;
}

/* Pages whose blocks are broken as real ones are: each block is read, by the closed list of repairs. */
static void
test_public_broken_pages (void)
{
  static const struct
  {
    const char *name;
    guint n_blocks;
    guint n_left_out;
  } rows[] = {
    { "custom.invalid_AllocateAction.001.html", 1, 0 },
    { "custom.invalid_JSONLD_with_JS_comment.html", 0, 1 }, /* a comment inside the object: on no list */
    { "custom.invalid_JSONLD_with_control_characters.html", 1, 0 },
    { "custom.invalid_JSONLD_with_control_characters_comment.html", 1, 0 },
    { "custom.invalid_JoinAction.001.html", 1, 0 },
    { "schema.org_CreativeWork.001.html", 1, 0 },
  };
  g_autofree char *folder = corpus_path ("structured-data");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (folder, rows[i].name, NULL);
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (HwHtmlPage) page = NULL;
      g_autoptr (HwJobPostings) found = NULL;
      g_autofree char *data = NULL;
      gsize length = 0;

      g_test_message ("%s", rows[i].name);
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      page = hw_html_page_new (data, length, NULL);
      found = hw_json_ld_find (page->json_ld, warnings, NULL);
      g_assert_cmpuint (found->roots->len, ==, rows[i].n_blocks);
      g_assert_cmpuint (count_left_out (warnings), ==, rows[i].n_left_out);
    }
}

static void
test_public_postings (void)
{
  g_autofree char *folder = corpus_path ("schemaorg");
  g_autoptr (GPtrArray) files = folder != NULL ? list_files (folder) : NULL;
  guint n = 0;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      g_autofree char *data = NULL;
      gsize length = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      if (!g_str_has_suffix (path, "-json.html"))
        continue;
      g_test_message ("%s", path);
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      document = read_bytes (data, length, -1, &error);
      g_assert_no_error (error);
      for (guint r = 0; r < document->records->len; r++, n++)
        {
          const HwRecord *record = g_ptr_array_index (document->records, r);

          assert_blocks_sound (record);
          g_assert_null (strstr (record->text, "</"));
          g_assert_null (strstr (record->text, "{\""));
        }
    }
  if (files != NULL)
    g_assert_cmpuint (n, >=, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-ld/fields", test_all_fields);
  g_test_add_func ("/json-ld/other-forms", test_other_forms_of_the_same);
  g_test_add_func ("/import/json-ld/pay-in-words", test_pay_in_words_keeps_its_currency);
  g_test_add_func ("/json-ld/places", test_found_wherever_it_stands);
  g_test_add_func ("/json-ld/repairs", test_known_damage_is_mended_with_a_word);
  g_test_add_func ("/json-ld/siblings", test_bad_block_does_not_lose_its_siblings);
  g_test_add_func ("/json-ld/refused", test_wrong_values_are_refused);
  g_test_add_func ("/json-ld/words", test_words_are_left_to_the_text);
  g_test_add_func ("/json-ld/many", test_many_postings_are_many_records);
  g_test_add_func ("/json-ld/teaser", test_teaser_yields_to_the_page);
  g_test_add_func ("/json-ld/parts", test_parts_with_members_of_their_own);
  g_test_add_func ("/json-ld/values", test_amounts_dates_and_words);
  g_test_add_func ("/json-ld/control-characters", test_control_characters_are_blanks);
  g_test_add_func ("/json-ld/public-broken", test_public_broken_pages);
  g_test_add_func ("/json-ld/public-postings", test_public_postings);
  return g_test_run ();
}
