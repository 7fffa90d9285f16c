/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "hw-import-support.h"
#include "import/hw-json.h"

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
      "role=Lead\tOld\t\t2010\t2012-03\nrole=Head of Digital\tAcme\t\t2012\tpresent\n"
      "education=MSc, Trade\tU\t\t\t2009\n"
      "H1 Ada Example\nP Head\nP Z\xc3\xbcrich, CH · a@example.org · 555\nP Leads. Grows.\nH2 Experience\n"
      "H3 Lead, Old\nP 2010 to 2012-03\nH3 Head of Digital, Acme\nP since 2012\nP All.\nI1 Grew\nI1 Hired\n"
      "H2 Education\nH3 MSc, Trade, U\nP to 2009\nH2 Skills\nI1 Retail (Expert): Shopify, SEO\nH2 Languages\n"
      "I1 German (Native)\n");
}

/* The first files of the format had "bio" for "basics", and several addresses by whose they are. */
static void
test_the_first_spelling (void)
{
  assert_described (
      "{\"bio\": {\"firstName\": \"Ada\", \"lastName\": \"Example\","
      "\"email\": {\"work\": \"w@example.org\", \"personal\": \"a@example.org\"},"
      "\"phone\": {\"mobile\": \"555\"}, \"location\": {\"city\": \"Graz\", \"country\": \"Austria\"}},"
      "\"work\": [{\"company\": \"Acme\", \"position\": \"Lead\", \"startDate\": \"2012\"}]}",
      "name=Ada Example\nemail=a@example.org\nphone=555\nlocation=Graz, Austria\ncurrent_title=Lead\n"
      "current_employer=Acme\nrole=Lead\tAcme\t\t2012\tpresent\n"
      "H1 Ada Example\nP Graz, Austria · a@example.org · 555\nH2 Experience\nH3 Lead, Acme\nP since 2012\n");
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
      "summary=Short.\nrole=Lead\tAcme\t\t\tpresent\nH1 Ada Example\nP Graz, Styria · w.example.org\nP "
      "Short.\nH2 Experience\n"
      "H3 Lead, Acme\nP to Present\nH2 Interests\nI1 Chess\n");
}

static void
test_odd_types_do_no_harm (void)
{
  assert_described (
      "{\"basics\": {\"name\": \"Ada\", \"email\": 5, \"location\": \"Graz\", \"profiles\": [1, null]},"
      "\"work\": {\"name\": \"Acme\", \"highlights\": \"One\"}, \"education\": [\"MSc\", []],"
      "\"skills\": [\"SEO\", {\"keywords\": [3, \"x\"]}], \"awards\": 7}",
      "name=Ada\nlocation=Graz\ncurrent_employer=Acme\nrole=\tAcme\t\t\t\nH1 Ada\nH2 Experience\nH3 Acme\nI1 One\n"
      "H2 Education\nI1 MSc\nH2 Awards\nH2 Skills\nI1 SEO\nI1 x\n");
}

static void
test_dates_in_many_forms (void)
{
  assert_described (
      "{\"basics\": {\"name\": \"Ada\"}, \"work\": ["
      "{\"name\": \"A\", \"startDate\": 2015, \"endDate\": \"2016\"},"
      "{\"name\": \"B\", \"startDate\": \"2016-02\", \"endDate\": null},"
      "{\"name\": \"C\", \"startDate\": \"2017\", \"endDate\": \"Current\"}],"
      "\"awards\": [{\"title\": \"Best\", \"awardDate\": \"2019\"}],"
      "\"projects\": [{\"name\": \"P\", \"keywords\": [\"SQL\"]}]}",
      "name=Ada\ncurrent_employer=B\nrole=\tA\t\t2015\t2016\nrole=\tB\t\t2016-02\tpresent\n"
      "role=\tC\t\t2017\tpresent\nH1 Ada\nH2 Experience\nH3 A\nP 2015 to 2016\nH3 B\nP since 2016-02\nH3 C\n"
      "P since 2017\nH2 Projects\nH3 P\nI1 SQL\nH2 Awards\nH3 Best\nP 2019\n");
}

/* It can still be added from the page of the person. */
static void
test_nobodys_resume_is_read_with_a_word (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_text ("{\"basics\": {\"label\": \"Head\"},\n\"skills\": [{\"name\": \"SQL\"}]}", -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==, "Head\n\nSkills\n\nSQL");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "1: “basics” has no name: add it, or add the file from the page of whose resume it is");
}

/* Nobody has so many; a hostile file, or an export gone wrong, does. The rest of it is worth having. */
static void
test_a_thousand_positions_are_left_out_with_a_word (void)
{
  g_autoptr (GString) text = g_string_new ("{\"basics\": {\"name\": \"Ada Example\"}, \"work\": [");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (HwDocument) unpacked = NULL;
  g_autoptr (GBytes) packed = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text, "%s{\"name\": \"Shop %u\", \"position\": \"Head\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  document = read_text (text->str, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "1: this record has more than 1024 values: 479 of them were left out and are only in the original");
  packed = hw_document_pack (document);
  unpacked = hw_document_unpack (packed, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (((HwRecord *) g_ptr_array_index (unpacked->records, 0))->text, "Shop 1499"));
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
    { "{\"basics\": {}, \"x\": 1}", HW_ERROR_INPUT,
      "1: the resume says nothing: “basics” has no name, and there are no other sections" },
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
  g_autoptr (GPtrArray) files = folder != NULL ? list_files (folder) : NULL;
  guint n_resumes = 0, n_postings = 0;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *data = NULL;
      gsize length = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, &length, NULL));
      document = read_bytes (data, length, -1, &error);
      if (document == NULL) /* a schema, a list of packages, tests: what they are not is said */
        {
          g_assert_true (strstr (error->message, "no postings that are known") != NULL
                         || strstr (error->message, "no JSON Resume") != NULL);
          continue;
        }
      n_resumes += document->kind == HW_DOCUMENT_RESUME;
      n_postings += document->kind == HW_DOCUMENT_POSTING;
      g_assert_cmpuint (document->warnings->len, ==, 0);
      assert_blocks_sound (g_ptr_array_index (document->records, 0));
      g_assert_nonnull (
          hw_record_get_field (g_ptr_array_index (document->records, 0),
                               document->kind == HW_DOCUMENT_RESUME ? "name" : "title"));
    }
  if (files == NULL)
    return;
  g_assert_cmpuint (n_resumes, ==, 7);
  g_assert_cmpuint (n_postings, ==, 2);
}

/* The texts of a value of the suite, but addresses of pictures and pages, which no resume prints. */
static void
assert_shown (const char *text, const HwJson *value, const char *key)
{
  static const char *const unprinted[] = { "$schema", "image", "url", "canonical", "version", "lastModified", NULL };

  if (value->type == HW_JSON_STRING && !g_strv_contains (unprinted, key))
    g_assert_nonnull (strstr (text, value->text));
  for (guint i = 0; value->values != NULL && i < value->values->len; i++)
    assert_shown (text, g_ptr_array_index (value->values, i),
                  value->type == HW_JSON_OBJECT ? g_ptr_array_index (value->keys, i) : key);
}

/* One part of a resume: what is valid of it is shown, what is not does no harm. */
static void
check_part (const char *data, const HwJson *part)
{
  const HwJson *basics = hw_json_get (part, "basics");
  g_autofree char *members = g_strndup (data + part->start + 1, part->end - part->start - 2);
  g_autofree char *inner
      = basics != NULL ? g_strndup (data + basics->start + 1, basics->end - basics->start - 2) : g_strdup ("");
  gboolean named = strstr (inner, "\"name\"") != NULL;
  g_autofree char *text = g_strdup_printf (
      "{\"basics\": {%s%s%s}%s%s}", named ? "" : "\"name\": \"Ada Example\"",
      named || hw_text_is_blank (inner) ? "" : ", ", inner,
      hw_json_get (part, "basics") != NULL || strstr (members, "\"basics\"") != NULL ? "" : ", ",
      strstr (members, "\"basics\"") != NULL ? "" : members);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, -1, &error);
  const HwRecord *record;

  g_test_message ("%s", text);
  if (document == NULL) /* a name that is none, and nothing else */
    {
      g_assert_nonnull (strstr (error->message, "says nothing"));
      return;
    }
  record = g_ptr_array_index (document->records, 0);
  assert_blocks_sound (record);
  g_assert_null (strstr (record->text, "null"));
  assert_shown (record->text, part, "");
}

static void
test_public_parts (void)
{
  g_autofree char *folder = corpus_path ("jsonresume");
  g_autoptr (GPtrArray) files = folder != NULL ? list_files (folder) : NULL;
  guint n = 0;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      g_autofree char *data = NULL;
      g_autoptr (HwJson) root = NULL;
      gsize length = 0;

      if (strstr (path, "test___") == NULL)
        continue;
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      root = hw_json_parse (data, length, 1, HW_JSON_STRICT, NULL, NULL);
      for (guint k = 0; k < root->values->len; k++)
        if (((HwJson *) g_ptr_array_index (root->values, k))->type == HW_JSON_OBJECT)
          {
            check_part (data, g_ptr_array_index (root->values, k));
            n++;
          }
    }
  if (files != NULL)
    g_assert_cmpuint (n, >=, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-resume/first-spelling", test_the_first_spelling);
  g_test_add_func ("/json-resume/sections", test_sections_read_like_a_resume);
  g_test_add_func ("/json-resume/older", test_older_spellings);
  g_test_add_func ("/json-resume/odd-types", test_odd_types_do_no_harm);
  g_test_add_func ("/json-resume/refused", test_refused);
  g_test_add_func ("/json-resume/positions", test_a_thousand_positions_are_left_out_with_a_word);
  g_test_add_func ("/json-resume/dates", test_dates_in_many_forms);
  g_test_add_func ("/json-resume/nobody", test_nobodys_resume_is_read_with_a_word);
  g_test_add_func ("/json-resume/public", test_public_resumes);
  g_test_add_func ("/json-resume/public-parts", test_public_parts);
  return g_test_run ();
}
