/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"

static void
assert_described (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, -1, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  g_assert_cmpstr (document->format, ==, "json-resume");
  assert_blocks_sound (g_ptr_array_index (document->records, 0));
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, expected);
}

static void
test_sections_read_like_a_resume (void)
{
  assert_described (
      "{\"basics\": {\"name\": \"Ada Example\", \"label\": \"Head\", \"email\": \"a@example.org\", "
      "\"phone\": \"555\","
      "\"summary\": \"Leads.\\nGrows.\", \"location\": {\"city\": \"Z\xc3\xbcrich\", \"countryCode\": "
      "\"CH\"}},"
      "\"work\": [{\"name\": \"Old\", \"position\": \"Lead\", \"startDate\": \"2010\", \"endDate\": "
      "\"2012-03\"},"
      "{\"name\": \"Acme\", \"position\": \"Head of Digital\", \"startDate\": \"2012\", \"summary\": "
      "\"All.\","
      "\"highlights\": [\"Grew\", \"Hired\"]}],"
      "\"education\": [{\"institution\": \"U\", \"studyType\": \"MSc\", \"area\": \"Trade\", \"endDate\": "
      "\"2009\"}],"
      "\"skills\": [{\"name\": \"Retail\", \"level\": \"Expert\", \"keywords\": [\"Shopify\", \"SEO\"]}],"
      "\"languages\": [{\"language\": \"German\", \"fluency\": \"Native\"}], \"x-own\": {\"a\": 1}}",
      "name=Ada Example\nemail=a@example.org\nphone=555\nlocation=Z\xc3\xbcrich, CH\ncurrent_title=Head of "
      "Digital\n"
      "current_employer=Acme\nsummary=Leads. Grows.\n"
      "H1 Ada Example\nP Head\nP Z\xc3\xbcrich, CH · a@example.org · 555\nP Leads. Grows.\nH2 Experience\n"
      "H3 Lead, Old\nP 2010 to 2012-03\nH3 Head of Digital, Acme\nP since 2012\nP All.\nI1 Grew\nI1 Hired\n"
      "H2 Education\nH3 MSc, Trade, U\nP to 2009\nH2 Skills\nI1 Retail (Expert): Shopify, SEO\nH2 Languages\n"
      "I1 German (Native)\n");
}

static void
test_older_spellings (void)
{
  assert_described (
      "{\"basics\": {\"firstName\": \"Ada\", \"lastName\": \"Example\", \"website\": \"w.example.org\","
      "\"bio\": \"Short.\", \"location\": {\"city\": \"Graz\", \"state\": \"Styria\"}},"
      "\"work\": [{\"company\": \"Acme\", \"position\": \"Lead\", \"endDate\": \"Present\"}],"
      "\"hobbies\": [\"Chess\"]}",
      "name=Ada Example\nlocation=Graz, Styria\ncurrent_title=Lead\ncurrent_employer=Acme\n"
      "summary=Short.\nH1 Ada Example\nP Graz, Styria · w.example.org\nP Short.\nH2 Experience\n"
      "H3 Lead, Acme\nP to Present\nH2 Interests\nI1 Chess\n");
}

static void
test_odd_types_do_no_harm (void)
{
  assert_described (
      "{\"basics\": {\"name\": \"Ada\", \"email\": 5, \"location\": \"Graz\", \"profiles\": [1, null]},"
      "\"work\": {\"name\": \"Acme\", \"highlights\": \"One\"}, \"education\": [\"MSc\", []],"
      "\"skills\": [\"SEO\", {\"keywords\": [3, \"x\"]}], \"awards\": 7}",
      "name=Ada\nlocation=Graz\ncurrent_employer=Acme\nH1 Ada\nH2 Experience\nH3 Acme\nI1 One\n"
      "H2 Education\nI1 MSc\nH2 Awards\nH2 Skills\nI1 SEO\nI1 x\n");
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
    { "{\"basics\": {\"email\": \"a@example.org\"}}", HW_ERROR_INPUT, "1: “basics” has no name; add it" },
    { "{\"jobs\": [{\"basics\": {}}]}", HW_ERROR_UNSUPPORTED,
      "1: this JSON is no JSON Resume: it has no “basics” that is an object; export the data as CSV" },
    { "{\"basics\": {\"name\": \"A\",\n\"name\": \"B\"}}", HW_ERROR_INPUT,
      "2: the name “name” is already used in line 1; remove one" },
    { "{\"basics\": {\"name\": \"A\xe9\"}}", HW_ERROR_INPUT, "JSON has to be UTF-8; save the file as UTF-8" },
    { "{\"basics\": {\"name\": \"A\"}", HW_ERROR_INPUT, "1: the text ends too early; is the file cut?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, strlen (rows[i].text), -1, rows[i].code, rows[i].message);
}

static void
test_public_resumes (void)
{
  g_autofree char *folder = corpus_path ("jsonresume");
  g_autoptr (GPtrArray) files = NULL;
  guint n_read = 0;

  if (folder == NULL)
    return;
  files = list_files (folder);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *data = NULL;
      gsize length = 0;
      g_autoptr (HwDocument) document = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, &length, NULL));
      document = read_bytes (data, length, -1, NULL);
      if (document == NULL || document->kind != HW_DOCUMENT_RESUME)
        continue;
      n_read++;
      assert_blocks_sound (g_ptr_array_index (document->records, 0));
    }
  g_assert_cmpuint (n_read, >=, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-resume/sections", test_sections_read_like_a_resume);
  g_test_add_func ("/json-resume/older", test_older_spellings);
  g_test_add_func ("/json-resume/odd-types", test_odd_types_do_no_harm);
  g_test_add_func ("/json-resume/refused", test_refused);
  g_test_add_func ("/json-resume/public", test_public_resumes);
  return g_test_run ();
}
