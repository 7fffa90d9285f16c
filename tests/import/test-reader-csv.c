/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-csv-scan.h"
#include "import/hw-json.h"
#include "import/hw-source.h"

static HwDocument *
read_with (const char *text, int wanted, const char *delimiter, gboolean keep_going, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  HwReadRequest request = { .bytes = bytes,
                            .file_name = "table.csv",
                            .wanted = wanted,
                            .delimiter = delimiter,
                            .keep_going = keep_going };

  return hw_read_document (&request, error);
}

static char *
describe_all (HwDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);
      g_autofree char *described = describe_record (record);

      g_string_append_printf (out, "%u:\n%s", record->line, described);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_described (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_with (text, -1, NULL, FALSE, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  described = describe_all (document);
  g_assert_cmpstr (described, ==, expected);
}

static void
test_separators_and_line_ends_read_alike (void)
{
  static const char *const texts[] = {
    "name,email\r\n\"Keller, Zo\xc3\xab\",z@example.org\r\nBo,\r\n",
    "name;email\n\"Keller, Zo\xc3\xab\";z@example.org\nBo;\n",
    "name\temail\r\"Keller, Zo\xc3\xab\"\tz@example.org\rBo\t\r",
    "sep=;\r\nname;email\n\"Keller, Zo\xc3\xab\";z@example.org\r\nBo;",
    "\xef\xbb\xbf" "name,email\n\"Keller, Zo\xc3\xab\",z@example.org\n,\n\nBo,\n,,\n\n",
  };

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_with (texts[i], -1, NULL, FALSE, &error);
      const HwRecord *first, *second;

      g_assert_no_error (error);
      g_assert_cmpint (document->kind, ==, HW_DOCUMENT_CANDIDATES);
      g_assert_cmpuint (document->records->len, ==, 2);
      first = g_ptr_array_index (document->records, 0);
      second = g_ptr_array_index (document->records, 1);
      g_assert_cmpstr (hw_record_get_field (first, "name"), ==, "Keller, Zo\xc3\xab");
      g_assert_cmpstr (hw_record_get_field (first, "email"), ==, "z@example.org");
      g_assert_cmpuint (first->line, ==, i == 3 ? 3 : 2);
      g_assert_cmpstr (hw_record_get_field (second, "name"), ==, "Bo");
      g_assert_null (hw_record_get_field (second, "email"));
      g_assert_cmpstr (document->delimiter, ==, i == 0 ? "," : i == 2 ? "\t" : ";");
    }
  assert_described (texts[4], "2:\nname=Keller, Zo\xc3\xab\nemail=z@example.org\n5:\nname=Bo\n");
}

static void
test_headers_in_many_spellings (void)
{
  assert_described (
      "First Name;Surname;E-Mail-Adresse;Mobile Phone;Company;Position;Shoe size; ;City\n"
      "Ada;Example;a@example.org;555;Acme;Head;38;x;Z\xc3\xbcrich\n",
      "2:\nfirst_name=Ada\nlast_name=Example\nemail=a@example.org\nphone=555\ncurrent_employer=Acme\n"
      "current_title=Head\nShoe size=38\ncolumn 8=x\nlocation=Z\xc3\xbcrich\nname=Ada Example\n");
}

static void
test_second_column_of_one_meaning_keeps_its_name (void)
{
  assert_described ("name,Phone,Mobile\nAda,1,2\n", "2:\nname=Ada\nphone=1\nMobile=2\n");
}

static void
test_quotes_lines_and_blanks_inside_fields (void)
{
  assert_described (
      "name,notes\n\"Ada \"\"The\"\" Example\",\"one\r\ntwo\rthree\"\n  Bo  ,\"  kept  \"\nCy,  cut \n",
      "2:\nname=Ada \"The\" Example\nnotes=one\ntwo\nthree\n5:\nname=Bo\nnotes=  kept  \n"
      "6:\nname=Cy\nnotes=cut\n");
}

static void
test_formula_guard_is_taken_off (void)
{
  assert_described ("name,notes\n'=1+1,'+49\n'''-x,'plain\n",
                    "2:\nname==1+1\nnotes=+49\n3:\nname=''-x\nnotes='plain\n");
}

static void
test_scorecards (void)
{
  assert_described (
      "Candidate,Interviewer,Competency,Score,Comments,Recommendation\n"
      "ada@example.org,Bo,strategy,4,\"Wrote, herself\",Strong Yes\n"
      "ada@example.org,Bo,demand,Not observed,,\nada@example.org,Bo,site,,,no\n",
      "2:\ncandidate=ada@example.org\nmember=Bo\ncompetency=strategy\nrating=4\n"
      "evidence=Wrote, herself\nrecommendation=strong_yes\n"
      "3:\ncandidate=ada@example.org\nmember=Bo\ncompetency=demand\nrating=not_observed\n"
      "4:\ncandidate=ada@example.org\nmember=Bo\ncompetency=site\nrating=\nrecommendation=no\n");
}

/* File -> code and whole message. */
static const struct
{
  const char *text;
  int wanted;
  int code;
  const char *message;
} refused[] = {
  { "name,email\nAda,a@example.org\n\"Bo,b@example.org\nCy,c\n", -1, HW_ERROR_INPUT,
    "3: a quote is opened and never closed; add the closing quote" },
  { "name,email\nAd\"a,a@example.org\n", -1, HW_ERROR_INPUT,
    "2: a quote stands inside a field without quotes; quote the whole field and double it" },
  { "name,email\n\"A\nda\"x,a@example.org\n", -1, HW_ERROR_INPUT,
    "2: text follows the closing quote of a field; double the quotes inside the field" },
  { "name,email\nAda,a@example.org\nBo\n", -1, HW_ERROR_INPUT,
    "3: the row has 1 fields and the header 2; is a separator or a quote missing?" },
  { "name,email\nAda,a@example.org,x\n", -1, HW_ERROR_INPUT,
    "2: the row has 3 fields and the header 2; is a separator or a quote missing?" },
  { "name,email,E-Mail,email\nAda,,,\n", -1, HW_ERROR_INPUT,
    "1: columns 2 and 4 have the same header “email”; rename one" },
  { "email,phone\na@example.org,1\n", -1, HW_ERROR_INPUT,
    "1: the header has no column “name”, nor “first_name” and “last_name”; add it or say which column it "
    "is" },
  { "candidate,competency,rating\na,b,1\n", -1, HW_ERROR_INPUT,
    "1: the header has no column “member”; add it or say which column it is" },
  { "a,b\n1,2\n", HW_DOCUMENT_SCORECARDS, HW_ERROR_INPUT,
    "1: the header has no column “candidate”; add it or say which column it is" },
  { "name,email\n\n", -1, HW_ERROR_INPUT,
    "1: the table has a header and no rows; choose the file that was meant" },
  { "name,email\n ,a@example.org\n", -1, HW_ERROR_INPUT, "2: the name is missing; fill it in" },
  { "name,email\nAda,\"a@example.org\nBcc: b@example.org\"\n", -1, HW_ERROR_INPUT,
    "2: “a@example.org\\x0aBcc: b@example.org” is not an e-mail address; correct it or leave it empty" },
  { "candidate,member,competency,rating\na,b,c,6\n", -1, HW_ERROR_INPUT,
    "2: the rating “6” is none; write 1 to 5, not_observed, or nothing" },
  { "candidate,member,competency,rating\na,,c,5\n", -1, HW_ERROR_INPUT, "2: “member” is empty; fill it in" },
  { "candidate,member,competency,rating,recommendation\na,b,c,5,maybe\n", -1, HW_ERROR_INPUT,
    "2: the recommendation “maybe” is none; write strong_no, no, yes or strong_yes" },
};

static void
test_faults_are_refused_with_their_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_with (refused[i].text, refused[i].wanted, NULL, FALSE, &error);

      g_assert_null (document);
      g_assert_error (error, HW_ERROR, refused[i].code);
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

static void
test_keep_going_leaves_out_only_bad_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_with (
      "name,email\nAda,a@example.org\nBo\n,x@example.org\nCy,c@example.org\n", -1, NULL, TRUE, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  described = describe_all (document);
  g_assert_cmpstr (
      described, ==,
      "2:\nname=Ada\nemail=a@example.org\n"
      "3:\nname=Bo\n! 3: the row has 1 fields and the header 2; is a separator or a quote missing?\n"
      "4:\nemail=x@example.org\n! 4: the name is missing; fill it in\n"
      "5:\nname=Cy\nemail=c@example.org\n");
}

static void
test_delimiter_can_be_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_with ("name|email\nA,d;a|a@example.org\n", -1, "|", FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (document->records, 0), "name"), ==, "A,d;a");
  g_assert_cmpstr (document->delimiter, ==, "|");
}

static gboolean
let_begin (HwRecordSink *sink, HwDocumentKind kind, const char *format, GError **error)
{
  g_assert_cmpint (kind, ==, HW_DOCUMENT_CANDIDATES);
  return TRUE;
}

static gboolean
let_go (HwRecordSink *sink, HwRecord *record, GError **error)
{
  hw_record_free (record);
  return TRUE;
}

/* Handed on one by one: nothing is held, and what is wrong is told when it comes. */
static void
test_million_rows_with_a_bad_last_one (void)
{
  HwRecordSink sink = { .begin = let_begin, .take = let_go };
  g_autoptr (GString) text = g_string_new ("name,email\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  g_auto (HwSource) source = { 0 };
  HwReadRequest request = { .file_name = "table.csv", .wanted = -1 };

  for (guint i = 1; i < 1000000; i++)
    g_string_append (text, "Ada,a@example.org\n");
  g_string_append (text, "Bad\n");
  request.bytes = bytes = g_bytes_new_static (text->str, text->len);
  g_assert_true (hw_source_init (&source, &request, NULL, 0, &error));
  g_assert_false (hw_read_source (&source, &sink, &document, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==,
                   "1000001: the row has 1 fields and the header 2; is a separator or a quote missing?");
  g_assert_cmpuint (sink.n_records, ==, 999999);
}

static void
test_caps_are_named (void)
{
  g_autofree char *wide = g_strnfill (600, ',');
  g_autofree char *columns = g_strconcat ("name,email", wide, "\nAda\n", NULL);
  g_autofree char *long_field = g_strnfill ((256 << 10) + 1, 'x');
  g_autofree char *plain = g_strconcat ("name,email\nAda,", long_field, "\n", NULL);
  g_autofree char *quoted = g_strconcat ("name,email\nAda,\"", long_field, "\"\n", NULL);

  assert_refused (columns, strlen (columns), HW_DOCUMENT_SCORECARDS, HW_ERROR_LIMIT,
                  "1: a row has more than 512 columns; remove some");
  assert_refused (plain, strlen (plain), -1, HW_ERROR_LIMIT,
                  "2: a field has more than 256 KiB; is the separator or a quote missing?");
  assert_refused (quoted, strlen (quoted), -1, HW_ERROR_LIMIT,
                  "2: a field has more than 256 KiB; is the separator or a quote missing?");
}

typedef struct
{
  const HwJson *expected;
  guint row;
  GPtrArray *names;
} Compare;

static gboolean
compare_row (gpointer data, const HwCsvRow *row, GError **error)
{
  Compare *compare = data;
  const HwJson *object;

  if (compare->names->len == 0)
    {
      for (guint i = 0; i < row->n_fields; i++)
        g_ptr_array_add (compare->names, g_strdup (hw_csv_row_get (row, i)));
      return TRUE;
    }
  g_assert_cmpuint (compare->row, <, compare->expected->values->len);
  object = g_ptr_array_index (compare->expected->values, compare->row++);
  for (guint i = 0; i < row->n_fields; i++)
    {
      const HwJson *value = hw_json_get (object, g_ptr_array_index (compare->names, i));

      g_assert_nonnull (value);
      g_assert_cmpstr (hw_csv_row_get (row, i), ==, value->text);
    }
  return TRUE;
}

static char *
load (const char *path)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *data = NULL;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  text = g_string_new (data);
  g_string_replace (text, "\r\n", "\n", 0); /* line ends inside fields are LF with us */
  g_string_replace (text, "\\r\\n", "\\n", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_public_tables (void)
{
  g_autofree char *folder = corpus_path ("csv/csvs");
  g_autofree char *results = folder != NULL ? corpus_path ("csv/json") : NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (results == NULL)
    return;
  files = list_files (folder);
  g_assert_cmpuint (files->len, >=, 10);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (files, i));
      g_autofree char *stem = g_strndup (name, strlen (name) - 4);
      g_autofree char *answer_name = g_strconcat (stem, ".json", NULL);
      g_autofree char *answer_path = g_build_filename (results, answer_name, NULL);
      g_autofree char *text = load (g_ptr_array_index (files, i));
      g_autofree char *answer = load (answer_path);
      g_autoptr (GError) error = NULL;
      g_autoptr (HwJson) expected = hw_json_parse (answer, strlen (answer), 1, HW_JSON_STRICT, NULL, &error);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      Compare compare = { expected, 0, names };

      g_assert_no_error (error);
      g_test_message ("%s", name);
      if (g_str_equal (name, "location_coordinates.csv")) /* bare quotes inside fields: refused on purpose */
        {
          g_assert_false (hw_csv_scan (text, strlen (text), ',', compare_row, &compare, &error));
          g_assert_true (g_str_has_prefix (error->message, "2: a quote stands inside"));
          continue;
        }
      g_assert_true (hw_csv_scan (text, strlen (text), hw_csv_find_delimiter (text, strlen (text), FALSE),
                                  compare_row, &compare, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (compare.row, ==, expected->values->len);
    }
}

/* Whatever a name is made of, it comes out of a table as it went in. */
static void
test_naughty_names_survive (void)
{
  g_autofree char *folder = corpus_path ("naughty");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "blns.txt", NULL) : NULL;
  g_autofree char *data = NULL;
  g_auto (GStrv) lines = NULL;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  lines = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GString) quoted = g_string_new (lines[i]);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      if (*lines[i] == '\0' || *lines[i] == '\'' || strstr (lines[i], "\xef\xbf\xbe") != NULL)
        continue;
      g_string_replace (quoted, "\"", "\"\"", 0);
      text = g_strdup_printf ("name,notes\nAda,\"%s\"\n", quoted->str);
      document = read_text (text, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (document->records, 0), "notes"), ==, lines[i]);
    }
}

/* They come in, and the user learns which of them have nothing to be read. */
static void
test_postings_without_description_are_told (void)
{
  static const char rows[] = "title,company,description\nBuyer,Tarn,Buy hats.\nClerk,Tarn,\nSeller,Tarn,<p> </p>\n"
                             "Head,Tarn,head\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_with (rows, HW_DOCUMENT_POSTING, NULL, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 4);
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "3: 3 postings came without a description (“Clerk”, “Seller”, “Head”): only their titles and "
                   "facts are kept; save the postings themselves to have their texts");
  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 2))->text, ==, "Seller\n\nEmployer: Tarn");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/separators", test_separators_and_line_ends_read_alike);
  g_test_add_func ("/csv/headers", test_headers_in_many_spellings);
  g_test_add_func ("/csv/second-column", test_second_column_of_one_meaning_keeps_its_name);
  g_test_add_func ("/csv/inside-fields", test_quotes_lines_and_blanks_inside_fields);
  g_test_add_func ("/csv/formula-guard", test_formula_guard_is_taken_off);
  g_test_add_func ("/csv/scorecards", test_scorecards);
  g_test_add_func ("/csv/refused", test_faults_are_refused_with_their_line);
  g_test_add_func ("/csv/keep-going", test_keep_going_leaves_out_only_bad_rows);
  g_test_add_func ("/csv/delimiter", test_delimiter_can_be_told);
  g_test_add_func ("/csv/million-rows", test_million_rows_with_a_bad_last_one);
  g_test_add_func ("/csv/caps", test_caps_are_named);
  g_test_add_func ("/csv/public-tables", test_public_tables);
  g_test_add_func ("/csv/naughty", test_naughty_names_survive);
  g_test_add_func ("/csv/bare-postings", test_postings_without_description_are_told);
  return g_test_run ();
}
