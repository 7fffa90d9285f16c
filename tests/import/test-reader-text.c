/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-plain-lines.h"
#include "import/hw-resume-text.h"

static void
assert_described (const char *text, int wanted, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, wanted, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 1);
  assert_blocks_sound (g_ptr_array_index (document->records, 0));
  described = describe_record (g_ptr_array_index (document->records, 0));
  g_assert_cmpstr (described, ==, expected);
}

static void
test_text_is_kept_whole (void)
{
  static const char text[] = "\n Head of Digital\r\n\r\n  indented,  two  blanks \t\r\n\r\n\r\nend";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (text, HW_DOCUMENT_POSTING, &error);
  const HwRecord *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, "\n Head of Digital\n\n  indented,  two  blanks\n\n\nend");
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_POSTING);
  g_assert_cmpstr (document->format, ==, "text");
  g_assert_cmpstr (document->encoding, ==, "UTF-8");
  g_assert_cmpuint (record->line, ==, 1);
  g_assert_cmpuint (record->names->len, ==, 0);
}

static void
test_long_lines_are_paragraphs (void)
{
  assert_described ("Director\nLead the team of the online shop and everything that belongs to it, in all "
                    "countries, for all brands, with a budget.\nReport monthly to the board.\n",
                    HW_DOCUMENT_POSTING,
                    "P Director\n"
                    "P Lead the team of the online shop and everything that belongs to it, in all "
                    "countries, for all brands, with a budget.\n"
                    "P Report monthly to the board.\n");
}

static void
test_short_lines_stay_apart (void)
{
  /* Nearly equal lengths alone are no proof of wrapping. */
  assert_described (
      "Own the plan for the whole channel today\nOwn margin\nLead a team of seven people each day\n"
      "Travel\nPresent the results to the board of all\nSpeak well\n",
      HW_DOCUMENT_POSTING,
      "P Own the plan for the whole channel today\nP Own margin\n"
      "P Lead a team of seven people each day\nP Travel\n"
      "P Present the results to the board of all\nP Speak well\n");
}

/* Each line is a thing of its own, though hardly any had room for the next one's first word. */
static void
test_lists_without_signs_stay_apart (void)
{
  assert_described ("Abgeschlossenes Studium der Betriebswirtschaftslehre\n"
                    "Mehrjährige Berufserfahrung im Einkauf von Textilien\n"
                    "Verhandlungssichere Kenntnisse in Deutsch und Englisch\n"
                    "Reisebereitschaft und Freude an der Arbeit im Team\n",
                    HW_DOCUMENT_POSTING,
                    "P Abgeschlossenes Studium der Betriebswirtschaftslehre\n"
                    "P Mehrjährige Berufserfahrung im Einkauf von Textilien\n"
                    "P Verhandlungssichere Kenntnisse in Deutsch und Englisch\n"
                    "P Reisebereitschaft und Freude an der Arbeit im Team\n");
}

static void
test_wrapped_lines_are_joined (void)
{
  assert_described ("We look for a person who leads the online\nbusiness of our brand in all of the markets\n"
                    "in which it is sold, and beyond.\n\nSecond paragraph.\n",
                    HW_DOCUMENT_POSTING,
                    "P We look for a person who leads the online|business of our brand in all of the markets|"
                    "in which it is sold, and beyond.\nP Second paragraph.\n");
}

static void
test_small_letter_continues_a_full_line (void)
{
  assert_described (
      "Ada\nSome Place\nI have spent my career helping brands to find\ntheir voice.\nSkills\nPlans and "
      "budgets of many years and channels\nPeople\n",
      HW_DOCUMENT_POSTING,
      "P Ada\nP Some Place\nP I have spent my career helping brands to find|their voice.\nP Skills\n"
      "P Plans and budgets of many years and channels\nP People\n");
}

/* One line is longer than the text is wide, and the rest is wrapped all the same. German nouns are capitals. */
static void
test_sentences_show_the_width (void)
{
  assert_described (
      "Leitung Einkauf und Vertrieb der Kette Nordlicht und ihrer vier Schwestern\n\n"
      "Wir suchen zum Frühjahr eine Person, die den Einkauf\n"
      "leitet und mit den Häusern an der Küste spricht, wenn\n"
      "der Preis von einem bestellten Artikel nicht stimmt,\n"
      "und die auch abends noch für die Filialen erreichbar\n"
      "ist.\n\n"
      "- Planung der Mengen\n- Gespräche\n",
      HW_DOCUMENT_POSTING,
      "P Leitung Einkauf und Vertrieb der Kette Nordlicht und ihrer vier Schwestern\nP "
      "Wir suchen zum Frühjahr eine Person, die den Einkauf|"
      "leitet und mit den Häusern an der Küste spricht, wenn|"
      "der Preis von einem bestellten Artikel nicht stimmt,|"
      "und die auch abends noch für die Filialen erreichbar|"
      "ist.\n"
      "I1 Planung der Mengen\nI1 Gespräche\n");
}

/* Columns, dates at the margin and addresses follow nothing, however full the line before is. */
static void
test_what_stands_alone_is_not_joined (void)
{
  assert_described ("I have spent my career helping brands to find the\n"
                    "words for what they sell and the right people to\n"
                    "whom to sell it, and I would like to go on with it\nada@example.org\n"
                    "Head of words and of pictures for the shop at    2019\nthe sea\n",
                    HW_DOCUMENT_POSTING,
                    "P I have spent my career helping brands to find the|words for what they sell and the right people "
                    "to|whom to sell it, and I would like to go on with it\nP ada@example.org\n"
                    "P Head of words and of pictures for the shop at    2019\nP the sea\n");
}

static void
test_bullets_of_all_kinds (void)
{
  assert_described (
      "Duties:\n- lead\n\xe2\x80\xa2 grow\n  * nest\n    1. deep\n2) number\n\xe2\x80\xa2tight\n"
      "-5 % is no item\n*note\n-\n",
      HW_DOCUMENT_POSTING,
      "P Duties:\nI1 lead\nI1 grow\nI2 nest\nI3 deep\nI1 number\nI1 tight\nP -5 % is no item\n"
      "P *note\nP -\n");
}

static void
test_item_takes_its_indented_lines (void)
{
  assert_described ("  - Relaunched the site with\n    new photography\n  - Second\nNot inside\n",
                    HW_DOCUMENT_POSTING,
                    "I1 Relaunched the site with|    new photography\nI1 Second\nP Not inside\n");
}

static void
test_offsets_count_code_points (void)
{
  assert_described ("Z\xc3\xbcrich \xf0\x9f\x98\x80\n\xe2\x80\xa2 d\xc3\xa9j\xc3\xa0\n", HW_DOCUMENT_POSTING,
                    "P Z\xc3\xbcrich \xf0\x9f\x98\x80\nI1 d\xc3\xa9j\xc3\xa0\n");
}

static const char resume[]
    = "ADA EXAMPLE-O'NEIL\nZ\xc3\xbcrich, Switzerland | +41 44 555 01 02 | ada@example.org\n\n"
      "EXPERIENCE\nHead of Digital, Acme\n\nEducation:\nMSc\n";

static void
test_resume_is_recognised (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text (resume, -1, &error);
  const HwRecord *record;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (hw_record_get_field (record, "name"), ==, "ADA EXAMPLE-O'NEIL");
  g_assert_cmpstr (hw_record_get_field (record, "email"), ==, "ada@example.org");
  g_assert_cmpstr (hw_record_get_field (record, "phone"), ==, "+41 44 555 01 02");
  g_assert_cmpstr (hw_record_get_field (record, "location"), ==, "Z\xc3\xbcrich, Switzerland");
}

static void
test_resume_fields_are_not_invented (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_text ("Curriculum vitae\n15 years of retail\nnot@home\n@\na@b\n",
                                               HW_DOCUMENT_RESUME, &error);

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  g_assert_cmpuint (((HwRecord *) g_ptr_array_index (document->records, 0))->names->len, ==, 0);
}

static void
test_posting_is_no_resume (void)
{
  g_assert_cmpuint (hw_resume_text_score ("Director\nApply to jobs@example.org\nExperience with Shopify\n"
                                          "Education: bachelor\n"),
                    <, HW_RESUME_FROM);
  /* headings of both, and the address at the end, as postings have it */
  g_assert_cmpuint (
      hw_resume_text_score ("Director\n\nDuties\n1\n2\n3\n4\n5\n6\n7\nExperience\nten years\nEducation\nMBA\n"
                            "jobs@example.org\n"),
      <, HW_RESUME_FROM);
  g_assert_cmpuint (hw_resume_text_score (resume), >=, HW_RESUME_FROM);
}

static void
test_wanted_kind_wins (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) posting = read_text (resume, HW_DOCUMENT_POSTING, &error);
  g_autoptr (HwDocument) candidate = read_text ("Plain words", HW_DOCUMENT_CANDIDATES, NULL);
  g_autoptr (HwDocument) rubric = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (posting->kind, ==, HW_DOCUMENT_POSTING);
  g_assert_cmpint (candidate->kind, ==, HW_DOCUMENT_RESUME);
  rubric = read_text ("Plain words", HW_DOCUMENT_RUBRIC, &error);
  g_assert_null (rubric);
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

static void
test_bullet_length (void)
{
  static const struct
  {
    const char *line;
    gsize length;
  } rows[] = { { "- a", 2 },
               { "  - a", 4 },
               { "-a", 0 },
               { "- ", 0 },
               { "", 0 },
               { "12. a", 4 },
               { "123. a", 0 },
               { "1.5 a", 0 },
               { "\xe2\x80\xa2"
                 "a",
                 3 },
               { "\xc2\xb7 a", 3 },
               { "\xc2\xb7"
                 "a",
                 0 },
               { "-\xc2\xa0"
                 "a",
                 3 },
               { "+ a", 2 },
               { "\xe2\x80\x93 a", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("line %u: %s", i, rows[i].line);
      g_assert_cmpuint (hw_bullet_length (rows[i].line, strlen (rows[i].line)), ==, rows[i].length);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/kept-whole", test_text_is_kept_whole);
  g_test_add_func ("/text/long-lines", test_long_lines_are_paragraphs);
  g_test_add_func ("/text/short-lines", test_short_lines_stay_apart);
  g_test_add_func ("/text/lists-without-signs", test_lists_without_signs_stay_apart);
  g_test_add_func ("/text/wrapped-lines", test_wrapped_lines_are_joined);
  g_test_add_func ("/text/small-letter", test_small_letter_continues_a_full_line);
  g_test_add_func ("/text/width-shown", test_sentences_show_the_width);
  g_test_add_func ("/text/alone", test_what_stands_alone_is_not_joined);
  g_test_add_func ("/text/bullets", test_bullets_of_all_kinds);
  g_test_add_func ("/text/item-continued", test_item_takes_its_indented_lines);
  g_test_add_func ("/text/code-points", test_offsets_count_code_points);
  g_test_add_func ("/text/resume", test_resume_is_recognised);
  g_test_add_func ("/text/resume-not-invented", test_resume_fields_are_not_invented);
  g_test_add_func ("/text/posting-no-resume", test_posting_is_no_resume);
  g_test_add_func ("/text/wanted", test_wanted_kind_wins);
  g_test_add_func ("/text/bullet-length", test_bullet_length);
  return g_test_run ();
}
