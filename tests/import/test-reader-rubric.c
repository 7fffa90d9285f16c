/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"

static GBytes *
load_shipped (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("HW_DATA_DIR"), "rubrics", "director-of-ecommerce.xml", NULL);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

/* The smallest valid rubric; @a is replaced by @b (the first time it occurs), so that a row can spoil it. */
static char *
make_rubric (const char *a, const char *b)
{
  g_autoptr (GString) text = g_string_new (
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<rubric xmlns=\"urn:hiring-workbench:rubric:1\" key=\"small\" version=\"3\" language=\"en\" "
      "source=\"practice\">\n"
      "<name>Small</name><description>A  small\n one</description>\n"
      "<competencies><competency id=\"strategy\" "
      "source=\"practice\"><name>Strategy</name><definition>Plans</definition>"
      "<indicator source=\"practice\">Planned</indicator>"
      "<anchor level=\"1\" source=\"practice\">a</anchor><anchor level=\"2\" source=\"practice\">b</anchor>"
      "<anchor level=\"3\" source=\"practice\">c</anchor><anchor level=\"4\" source=\"practice\">d</anchor>"
      "<anchor level=\"5\" source=\"practice\">e</anchor>\n"
      "<question kind=\"situation\" "
      "source=\"practice\"><ask>Why?</ask><probe>One</probe><probe>Two</probe></question>"
      "</competency></competencies>\n"
      "<profiles><profile id=\"director\" "
      "source=\"practice\"><name>Director</name><description>D</description>\n"
      "<target competency=\"strategy\" level=\"3\" weight=\"8\" critical=\"true\"/></profile></profiles>\n"
      "<criteria><criterion id=\"education\" "
      "source=\"practice\"><name>Education</name><description>E</description>"
      "<question>Which?</question></criterion></criteria>\n"
      "<titles><title profile=\"director\" source=\"practice\">Director</title></titles>\n"
      "<tools><tool category=\"crm\" "
      "source=\"practice\"><name>Salesforce</name><alias>SFDC</alias></tool></tools>\n"
      "<roles><role source=\"practice\">Copywriter</role></roles>\n"
      "<benchmarks><pay currency=\"USD\" low=\"100\" high=\"150\" period=\"year\" place=\"\" date=\"2024\" "
      "source=\"practice\">Pay</pay><place source=\"practice\">New York</place></benchmarks>\n"
      "<phrases><phrase competency=\"strategy\" language=\"en\" weight=\"700\" source=\"practice\">road "
      "map</phrase>"
      "</phrases>\n"
      "</rubric>\n");

  if (a != NULL)
    g_assert_cmpuint (g_string_replace (text, a, b, 1), ==, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_shipped_rubric_is_read (void)
{
  g_autoptr (GBytes) bytes = load_shipped ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document
      = read_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), -1, &error);
  HwRubric *rubric;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RUBRIC);
  g_assert_cmpstr (document->format, ==, "rubric-xml");
  rubric = document->rubric;
  g_assert_cmpuint (hw_rubric_get_n_competencies (rubric), ==, 14);
  g_assert_cmpstr (hw_rubric_get_competency (rubric, 0)->key, ==, "strategy");
  g_assert_cmpstr (hw_rubric_get_competency (rubric, 13)->key, ==, "partners");
  g_assert_cmpuint (rubric->anchors->len, ==, 70);
  g_assert_cmpuint (rubric->profiles->len, ==, 6);
  g_assert_cmpuint (rubric->targets->len, ==, 84);
  g_assert_cmpuint (rubric->criteria->len, ==, 8);
  g_assert_cmpint (rubric->version->status, ==, HW_RUBRIC_DRAFT);
  g_assert_cmpstr (rubric->version->key, ==, "director-of-ecommerce");
}

static void
test_every_part_and_unit (void)
{
  g_autofree char *text = make_rubric (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, -1, &error);
  HwRubric *rubric;
  HwBenchmark *pay;
  HwTerm *tool;
  HwQuestion *question;

  g_assert_no_error (error);
  rubric = document->rubric;
  g_assert_cmpint (rubric->version->version, ==, 3);
  g_assert_cmpstr (rubric->version->description, ==, "A small one");
  g_assert_cmpint (hw_rubric_find_target (rubric, "director", "strategy")->weight, ==, 8000);
  g_assert_true (hw_rubric_find_target (rubric, "director", "strategy")->critical);
  pay = g_ptr_array_index (rubric->benchmarks, 0);
  g_assert_cmpint (pay->low, ==, 10000);
  g_assert_cmpint (pay->high, ==, 15000);
  g_assert_cmpstr (pay->date, ==, "2024");
  g_assert_cmpint (((HwPhrase *) g_ptr_array_index (rubric->phrases, 0))->weight, ==, 700);
  g_assert_cmpuint (rubric->terms->len, ==, 4);
  tool = g_ptr_array_index (rubric->terms, 1);
  g_assert_cmpint (tool->kind, ==, HW_TERM_TOOL);
  g_assert_cmpstr (tool->category, ==, "crm");
  g_assert_cmpstr (tool->aliases[0], ==, "SFDC");
  g_assert_cmpstr (((HwTerm *) g_ptr_array_index (rubric->terms, 0))->category, ==, "director");
  g_assert_cmpstr (((HwTerm *) g_ptr_array_index (rubric->terms, 3))->name, ==, "New York");
  question = g_ptr_array_index (rubric->questions, 0);
  g_assert_cmpint (question->kind, ==, HW_QUESTION_SITUATION);
  g_assert_cmpuint (g_strv_length (question->probes), ==, 2);
  g_assert_cmpstr (((HwCriterion *) g_ptr_array_index (rubric->criteria, 0))->question, ==, "Which?");
}

/* What is spoiled, and where the message has to point. */
static const struct
{
  const char *from, *to;
  int code;
  const char *start; /* of the message */
} spoiled[] = {
  { "id=\"strategy\"", "id=\"stratagem\"", HW_ERROR_INPUT, "8: no competency has the id “strategy”" },
  { "profile=\"director\"", "profile=\"captain\"", HW_ERROR_INPUT, "10: no profile has the id “captain”" },
  { "low=\"100\"", "low=\"151\"", HW_ERROR_INPUT, "13: the low pay is above the high pay" },
  { "level=\"3\" weight", "level=\"6\" weight", HW_ERROR_INPUT, "8: not a valid rubric file" },
  { "<name>Small</name>", "<name></name>", HW_ERROR_INPUT, "3: not a valid rubric file" },
  { "<roles>", "<rolls>", HW_ERROR_INPUT, "12: not a valid rubric file" },
  { "</criteria>", "", HW_ERROR_INPUT, "" },
  { "</phrases>", "</phrases>&undefined;", HW_ERROR_INPUT, "14: not a valid rubric file" },
  { "</rubric>\n", "</rubric><rubric/>\n", HW_ERROR_INPUT, "15: not a valid rubric file" },
  { "<name>Small", "<x:name>Small", HW_ERROR_INPUT, "3: not a valid rubric file" },
  { "<rubric ", "<!DOCTYPE rubric [<!ENTITY a \"b\">]>\n<rubric ", HW_ERROR_INPUT,
    "2: document types and entity declarations are not accepted" },
  { "<rubric ", "<!DOCTYPE rubric SYSTEM \"http://127.0.0.1/x.dtd\"><rubric ", HW_ERROR_INPUT,
    "2: document types and entity declarations are not accepted" },
  { "UTF-8", "UTF-7", HW_ERROR_ENCODING, "1: the declared encoding “utf-7” is not one that is read" },
  { "Strategy", "Str\xe4tegy", HW_ERROR_ENCODING, "5: the letters cannot be read: \\xe4 at byte" },
  { "Strategy", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>",
    HW_ERROR_INPUT, "5: not a valid rubric file" },
};

static void
test_spoiled_rubrics_are_refused_with_their_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (spoiled); i++)
    {
      g_autofree char *text = make_rubric (spoiled[i].from, spoiled[i].to);
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_text (text, -1, &error);

      g_test_message ("row %u: %s", i, error != NULL ? error->message : "was read");
      g_assert_null (document);
      g_assert_error (error, HW_ERROR, spoiled[i].code);
      g_assert_true (g_str_has_prefix (error->message, spoiled[i].start));
    }
}

static void
test_ids_are_unique (void)
{
  g_autofree char *text
      = make_rubric ("</profile></profiles>",
                     "</profile>\n<profile id=\"director\" source=\"practice\"><name>D</name>"
                     "<description>D</description><target competency=\"strategy\" level=\"3\" weight=\"1\" "
                     "critical=\"true\"/></profile></profiles>");

  assert_refused (text, strlen (text), -1, HW_ERROR_INPUT,
                  "9: the id “director” is already used in line 7; give each its own");
}

static void
test_line_numbers_go_beyond_65535 (void)
{
  g_autofree char *blank = g_strnfill (100000, '\n');
  g_autofree char *end = g_strconcat (blank, "<rolls>", NULL);
  g_autofree char *text = make_rubric ("<roles>", end);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, -1, &error);

  g_assert_null (document);
  g_assert_true (g_str_has_prefix (error->message, "100012: not a valid rubric file"));
}

static void
test_declared_latin_1_is_read_with_a_warning (void)
{
  g_autofree char *text = make_rubric ("UTF-8\"", "ISO-8859-1\"");
  g_autofree char *named = NULL;
  g_autoptr (GString) bytes = g_string_new (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;

  g_string_replace (bytes, "Strategy", "Strat\xc3\xa9gie", 1);
  document = read_text (bytes->str, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hw_rubric_get_competency (document->rubric, 0)->name, ==, "Strat\xc3\x83\xc2\xa9gie");
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (document->warnings, 0), "look like UTF-8"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rubric/shipped", test_shipped_rubric_is_read);
  g_test_add_func ("/rubric/every-part", test_every_part_and_unit);
  g_test_add_func ("/rubric/spoiled", test_spoiled_rubrics_are_refused_with_their_line);
  g_test_add_func ("/rubric/unique", test_ids_are_unique);
  g_test_add_func ("/rubric/long-file", test_line_numbers_go_beyond_65535);
  g_test_add_func ("/rubric/latin-1", test_declared_latin_1_is_read_with_a_warning);
  return g_test_run ();
}
