/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-field-names.h"

/* What the columns of a table are taken for, by their headers and by a person's word. */

static HwDocument *
read_request (const char *text, int wanted, const char *mapping, gboolean columns_only, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  HwReadRequest request = { .bytes = bytes,
                            .file_name = "table.csv",
                            .wanted = wanted,
                            .mapping = mapping,
                            .columns_only = columns_only };

  return hw_read_document (&request, error);
}

static char *
describe_columns (HwDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->columns->len; i++)
    {
      const HwColumn *column = g_ptr_array_index (document->columns, i);
      g_autofree char *values = g_strjoinv ("|", column->values);

      g_string_append_printf (out, "%s>%s (%s) %s\n", column->header, column->field != NULL ? column->field : "",
                              column->sample != NULL ? column->sample : "", values);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_columns (const char *text, int wanted, const char *mapping, gboolean columns_only, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_request (text, wanted, mapping, columns_only, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  described = describe_columns (document);
  g_assert_cmpstr (described, ==, expected);
}

static void
test_columns_are_told (void)
{
  assert_columns ("Full Name;Mail; ;Shoe\nAda;;x;38\nBo;b@example.org;;\n", -1, NULL, FALSE,
                  "Full Name>name (Ada) Ada|Bo\nMail>email (b@example.org) |b@example.org\n"
                  "column 3> (x) x|\nShoe> (38) 38|\n");
}

static void
test_a_long_value_is_seen_to_go_on (void)
{
  g_autofree char *whole = g_strnfill (80, 'a');
  g_autofree char *shown = g_strnfill (79, 'a');
  g_autofree char *text = g_strdup_printf ("Shoe,Sock\n%s,%sbb\n", whole, shown);
  g_autofree char *expected = g_strdup_printf ("Shoe> (%s) %s\nSock> (%s…) %s…\n", whole, whole, shown, shown);

  assert_columns (text, HW_DOCUMENT_CANDIDATES, "", TRUE, expected);
}

static void
test_mapping_wins_over_headers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_request ("Name,Contact = person,Mail,Salary\nacme,Ada,a@example.org,5\n", -1,
                      " name =current_employer\nContact = person=name\nMail=\nSalary=-", FALSE, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, "current_employer=acme\nname=Ada\nMail=a@example.org\n");
}

/* Before anything is demanded of it, so that the mapping can be corrected. */
static void
test_preview_demands_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;

  assert_columns ("Wer;Was\n1;a\n2;b\n3;c\n4;d\n5;e\n6;f\n7;g;h\n", -1, NULL, TRUE,
                  "Wer> (1) 1|2|3|4|5\nWas> (a) a|b|c|d|e\n");
  document = read_request ("Wer;Was\nx;y\n", HW_DOCUMENT_POSTING, NULL, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_POSTING);
  g_assert_cmpuint (document->records->len, ==, 0);
  g_assert_cmpstr (document->delimiter, ==, ";");
}

static const struct
{
  const char *mapping;
  const char *message;
} refused[] = {
  { "Mail", "the mapping “Mail” is none; write HEADER=FIELD" },
  { "Post=email", "the table has no column “Post” to be mapped; write the header as it stands there" },
  { "Mail=salary", "there is no field “salary”; use one of name, first_name, last_name, email, phone, location, "
                   "current_title, current_employer, source, tags, summary" },
  { "Mail=email\nOther=email", "two columns are mapped to “email”; choose one" },
  { "Name=-", "1: the header has no column “name”, nor “first_name” and “last_name”; add it or say which column "
              "it is" },
};

static void
test_bad_mappings_are_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document
          = read_request ("Name,Mail,Other\nAda,a@example.org,x\n", -1, refused[i].mapping, FALSE, &error);

      g_assert_null (document);
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

/* The mapping says what kind of table it is, when the headers do not. */
static void
test_kind_follows_from_the_mapping (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_request ("Was,Wo,Mehr\nHead,Bonn,<p>Lead &amp; plan</p>\n", -1,
                      "Was=title\nWo=location\nMehr=description", FALSE, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_POSTING);
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, "title=Head\nlocation=Bonn\nH1 Head\nP Lead & plan\n");
}

static void
test_postings (void)
{
  static const char text[]
      = "Job Title,Company,Locations,Description,Requirements,Employment Type,Remote,Salary Min,Salary Max,Currency,"
        "Closing Date,Job ID,Job URL,Cost centre,Department\n"
        "Head of Shop,Acme,Berlin; Hamburg,\"<p>Lead</p><ul><li>plan</li></ul>\",Five years,Full-time,hybrid,90000,"
        "120000.50,eur,31/12/2026,R-1,https://example.org/1,4711,Sales\n"
        "Buyer,Acme,,\"Buy & sell\nall\",,Regular,maybe,,,,,,,,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_request (text, -1, NULL, FALSE, &error);
  const HwRecord *first, *second;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  gsize size = 0;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_POSTING);
  first = g_ptr_array_index (document->records, 0);
  second = g_ptr_array_index (document->records, 1);
  one = describe_record (first);
  g_assert_cmpstr (one, ==,
                   "title=Head of Shop\norganisation=Acme\nlocation=Berlin\nlocation=Hamburg\n"
                   "employment_type=full_time\nwork_mode=hybrid\npay_min=90000\npay_max=120000.5\ncurrency=EUR\n"
                   "valid_through=2026-12-31\nreference=R-1\nurl=https://example.org/1\nCost centre=4711\n"
                   "department=Sales\nH1 Head of Shop\nP Lead\nI1 plan\nH2 Requirements\nP Five years\n");
  two = describe_record (second);
  g_assert_cmpstr (two, ==,
                   "title=Buyer\norganisation=Acme\nEmployment Type=Regular\nRemote=maybe\nH1 Buyer\nP Buy & sell\n"
                   "P all\n");
  g_assert_cmpuint (second->line, ==, 3);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (second->original, &size), "Buyer,Acme,,\"Buy & sell\nall\""));
  g_assert_cmpuint (size, ==, strlen ("Buyer,Acme,,\"Buy & sell\nall\",,Regular,maybe,,,,,,,,"));
}

/* What can be read in two ways is not read in one of them. */
static void
test_ambiguous_values_are_refused (void)
{
  static const char *const rows[][2] = {
    { "03/04/2026,,", "2: “03/04/2026” as date_posted: day and month can be exchanged; write it as 2026-09-14" },
    { "30.02.2026,,", "2: “30.02.2026” as date_posted: there is no such day or time; correct it" },
    { "2026-09-14,\"60,000\",",
      "2: “60,000” as pay_min: points and commas can be read in two ways (1.234 and 1,234); write digits only" },
    { ",60.000,80000",
      "2: “60.000” as pay_min: points and commas can be read in two ways (1.234 and 1,234); write digits only" },
    { ",\"90.000,00\",\"80.000,00\"", "2: “90000” as pay_min: the lowest pay is above the highest; exchange them" },
    { ",90000,80000", "2: “90000” as pay_min: the lowest pay is above the highest; exchange them" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text
          = g_strconcat ("title,description,date posted,pay min,pay max\nHead,text,", rows[i][0], "\n", NULL);

      assert_refused (text, strlen (text), -1, HW_ERROR_INPUT, rows[i][1]);
    }
}

static void
test_list_without_descriptions_says_its_facts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_request ("title,company,location,url\nHead,Acme,Bonn,https://example.org\n", -1, NULL, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==,
                   "Head\n\nEmployer: Acme\n\nLocation: Bonn");
}

static void
test_words_in_many_spellings (void)
{
  static const char *const rows[][2] = {
    { "E-mail Address:", "email" }, { "candidateEmail", "email" }, { "Pr\xc3\xa9nom", "first_name" },
    { "LAST_NAME", "last_name" },   { "", NULL },                  { "...", NULL },
    { "name email", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (hw_field_find (HW_DOCUMENT_CANDIDATES, rows[i][0]), ==, rows[i][1]);
  g_assert_cmpstr (hw_field_find (HW_DOCUMENT_POSTING, "jobTitle"), ==, "title");
  g_assert_cmpstr (hw_field_find (HW_DOCUMENT_POSTING, "Soci\xc3\xa9t\xc3\xa9"), ==, "organisation");
  g_assert_null (hw_field_find (HW_DOCUMENT_RUBRIC, "title"));
}

/* Every word belongs to a field that exists, and to one only. */
static void
test_fields_of_words_exist (void)
{
  static const char *const words[]
      = { "title", "description", "organisation", "location", "work_mode", "employment_type", "department",
          "reference", "url", "pay_min", "pay_max", "currency", "pay_period", "pay", "date_posted", "valid_through",
          "seniority", "language", "responsibilities", "requirements", "qualifications", "benefits",
          "about_employer" };
  const char *const *fields = hw_document_kind_list_fields (HW_DOCUMENT_POSTING);

  g_assert_cmpuint (g_strv_length ((char **) fields), ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_true (g_strv_contains (fields, words[i]));
      g_assert_cmpstr (hw_field_find (HW_DOCUMENT_POSTING, words[i]), ==, words[i]);
    }
}

static void
test_public_feed (void)
{
  g_autofree char *folder = corpus_path ("feeds/leboncoin");
  g_autoptr (GPtrArray) files = folder != NULL ? list_files (folder) : NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *data = NULL;
      gsize length = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &data, &length, NULL));
      document = read_bytes (data, length, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpint (document->kind, ==, HW_DOCUMENT_POSTING);
      for (guint r = 0; r < document->records->len; r++)
        {
          const HwRecord *record = g_ptr_array_index (document->records, r);

          g_assert_nonnull (hw_record_get_field (record, "title"));
          g_assert_nonnull (hw_record_get_field (record, "organisation"));
          g_assert_nonnull (hw_record_get_field (record, "location"));
          g_assert_nonnull (hw_record_get_field (record, "reference"));
          g_assert_cmpuint (strlen (record->text), >, 300);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-columns/told", test_columns_are_told);
  g_test_add_func ("/csv-columns/long-value", test_a_long_value_is_seen_to_go_on);
  g_test_add_func ("/csv-columns/mapping", test_mapping_wins_over_headers);
  g_test_add_func ("/csv-columns/preview", test_preview_demands_nothing);
  g_test_add_func ("/csv-columns/refused", test_bad_mappings_are_refused);
  g_test_add_func ("/csv-columns/kind", test_kind_follows_from_the_mapping);
  g_test_add_func ("/csv-columns/postings", test_postings);
  g_test_add_func ("/csv-columns/ambiguous", test_ambiguous_values_are_refused);
  g_test_add_func ("/csv-columns/facts", test_list_without_descriptions_says_its_facts);
  g_test_add_func ("/csv-columns/words", test_words_in_many_spellings);
  g_test_add_func ("/csv-columns/fields", test_fields_of_words_exist);
  g_test_add_func ("/csv-columns/public-feed", test_public_feed);
  return g_test_run ();
}
