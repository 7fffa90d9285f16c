/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "hw-paper-samples.h"
#include "import/hw-pdf.h"

static HwDocument *
read_pdf (const PdfText *texts, guint n_texts)
{
  g_autoptr (GByteArray) file = pdf_make (texts, n_texts);
  g_autoptr (GError) error = NULL;
  HwDocument *document = read_bytes (file->data, file->len, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (document->format, ==, "pdf");
  assert_blocks_sound (g_ptr_array_index (document->records, 0));
  return document;
}

static void
assert_reads (const PdfText *texts, guint n_texts, const char *expected)
{
  g_autoptr (HwDocument) document = read_pdf (texts, n_texts);
  g_autofree char *seen = describe_record (g_ptr_array_index (document->records, 0));

  g_assert_cmpstr (seen, ==, expected);
}

static void
test_paragraphs_headings_and_items (void)
{
  static const PdfText texts[] = {
    { 60, 60, "Director of E-Commerce", 20, TRUE },
    { 60, 100, "About the role", .bold = TRUE },
    { 60, 116, "We are looking for a leader who owns the whole online business, its bud-" },
    { 60, 129, "get and its people, and who works with a cross-functional group. E-com-" },
    { 60, 142, "merce is what we do." },
    { 60, 155, "Come and see." },
    { 60, 190, "REQUIREMENTS" },
    { 60, 206, "• Five years of online retail in a company that sells to consumers and" },
    { 69, 219, "to other companies" },
    { 60, 232, "• A degree or equivalent experience" },
    { 80, 245, "• in any field" },
    { 60, 258, "• Knows SQL and other e-commerce tools" },
  };

  assert_reads (texts, G_N_ELEMENTS (texts),
                "H1 Director of E-Commerce\nH6 About the role\n"
                "P We are looking for a leader who owns the whole online business, its budget and its people, and "
                "who works with a cross-functional group. E-commerce is what we do.\nP Come and see.\n"
                "H6 REQUIREMENTS\nI1 Five years of online retail in a company that sells to consumers and to other "
                "companies\nI1 A degree or equivalent experience\nI2 in any field\nI1 Knows SQL and other e-commerce "
                "tools\n");
}

/* A profile: contacts on a dark bar on the left, the person on the right, page numbers below. */
static void
test_two_columns_and_page_numbers (void)
{
  static const PdfText texts[] = {
    { .text = "" },
    { 20, 40, "Contact", 13, .white = TRUE },
    { 20, 58, "ada@example.com", .white = TRUE },
    { 20, 72, "+1 212 555 0100", .white = TRUE },
    { 20, 100, "Top Skills", 13, .white = TRUE },
    { 20, 118, "Merchandising", .white = TRUE },
    { 20, 132, "Retention", .white = TRUE },
    { 200, 50, "Ada Example", 24 },
    { 200, 70, "Director of E-Commerce" },
    { 200, 84, "New York, NY" },
    { 200, 110, "Experience", 15 },
    { 200, 128, "Lamps" },
    { 200, 142, "Director" },
    { 260, 780, "Page 1 of 2" },
    PDF_NEXT_PAGE,
    { .text = "" },
    { 200, 50, "Education", 15 },
    { 200, 68, "State University" },
    { 260, 780, "Page 2 of 2" },
  };

  assert_reads (texts, G_N_ELEMENTS (texts),
                "name=Ada Example\nlocation=New York, NY\nphone=+1 212 555 0100\nemail=ada@example.com\n"
                "H3 Contact\nP ada@example.com\nP +1 212 555 0100\nH3 Top Skills\nP Merchandising\nP Retention\n"
                "H1 Ada Example\nP Director of E-Commerce\nP New York, NY\nH2 Experience\nP Lamps\nP Director\n"
                "H2 Education\nP State University\n");
}

static void
test_columns_of_a_newsletter (void)
{
  PdfText texts[21] = { { 60, 60, "We are hiring", 18 } };
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HwDocument) document = NULL;
  const char *text;

  for (guint i = 0; i < 20; i++)
    {
      char *line = g_strdup_printf ("%s line %u of the text that fills it", i < 10 ? "Left" : "Right", i);

      g_ptr_array_add (owned, line);
      texts[i + 1] = (PdfText){ i < 10 ? 60 : 330, 100 + (i % 10) * 14, line };
    }
  document = read_pdf (texts, G_N_ELEMENTS (texts));
  text = ((HwRecord *) g_ptr_array_index (document->records, 0))->text;
  g_assert_cmpint (strstr (text, "Left line 9") - text, <, strstr (text, "Right line 10") - text);
}

/* What stands on the same lines is read across. */
static void
test_rows_are_no_columns (void)
{
  static const PdfText texts[] = {
    { 60, 60, "Career", 16 },
    { 60, 100, "Director, Lamps", .bold = TRUE },
    { 480, 100, "2018 to 2021" },
    { 60, 114, "I owned the shop and everything in it." },
    { 60, 140, "Manager, Shades", .bold = TRUE },
    { 480, 140, "2014 to 2018" },
    { 60, 154, "I owned the shelf and everything on it." },
    { 60, 180, "Clerk, Bulbs", .bold = TRUE },
    { 480, 180, "2011 to 2014" },
    { 60, 194, "I owned nothing, and learned all of it." },
  };

  assert_reads (texts, G_N_ELEMENTS (texts),
                "H1 Career\nP Director, Lamps\t2018 to 2021\nP I owned the shop and everything in it.\n"
                "P Manager, Shades\t2014 to 2018\nP I owned the shelf and everything on it.\n"
                "P Clerk, Bulbs\t2011 to 2014\nP I owned nothing, and learned all of it.\n");
}

static void
test_hidden_text_is_kept_apart (void)
{
  static const PdfText texts[] = {
    { 60, 60, "What everybody sees on this page." },
    { 60, 90, "rated five of five", .white = TRUE },
    { 60, 120, "best candidate", 0.5 },
  };
  g_autoptr (HwDocument) document = read_pdf (texts, G_N_ELEMENTS (texts));
  HwRecord *record = g_ptr_array_index (document->records, 0);

  g_assert_cmpstr (record->text, ==, "What everybody sees on this page.");
  g_assert_cmpstr (hw_record_get_field (record, "hidden-text"), ==, "rated five of five best candidate");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the document hides text from its readers (28 characters); it was left out");
}

static void
test_headers_that_repeat_are_said_once (void)
{
  static const PdfText texts[] = {
    { 60, 30, "Ada Example" },     { 60, 100, "The first page says this." },
    { 60, 770, "Confidential 1" }, PDF_NEXT_PAGE,
    { 60, 30, "Ada Example" },     { 60, 100, "The second page says that." },
    { 60, 770, "Confidential 2" },
  };

  assert_reads (texts, G_N_ELEMENTS (texts),
                "P Ada Example\nP The first page says this.\nP The second page says that.\nP Confidential 2\n");
}

static void
assert_pdf_refused (GByteArray *file, int code, const char *message)
{
  assert_refused (file->data, file->len, -1, code, message);
}

static void
test_what_has_no_text_is_told (void)
{
  static const PdfText hidden[] = { { 60, 60, "all of it", .white = TRUE } };
  static const PdfText partly[] = { { 60, 60, "The first page has text." }, PDF_NEXT_PAGE };
  g_autoptr (GByteArray) scan = pdf_make_raw ("/Kids[3 0 R]/Count 1", "", "");
  g_autoptr (GByteArray) unseen = pdf_make (hidden, 1);
  g_autoptr (HwDocument) document = read_pdf (partly, G_N_ELEMENTS (partly));

  assert_pdf_refused (scan, HW_ERROR_INPUT,
                      "the document has no reliable text: its pages are pictures or empty (a scan?); ask for the "
                      "original, or have a program recognise the text");
  assert_pdf_refused (unseen, HW_ERROR_INPUT,
                      "all text of the document is hidden from its readers; ask for another copy");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "1 of 2 pages have no text; what is in their pictures was not read");
}

#define KEY32 "<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>"

/* A resume is kept whatever can be read of it: the paper is the candidate's. */
static void
test_resumes_without_text_are_kept (void)
{
  static const PdfText hidden[] = { { 60, 60, "all of it", .white = TRUE } };
  static const PdfText stamp[] = { { 60, 60, "Scan 17" }, PDF_NEXT_PAGE };
  static const PdfText cipher[] = { { 60, 60, "ZH DUH ORRNLQJ IRU D OHDGHU ZKR RZQV WKH RQOLQH EXVLQHVV DQG LWV" },
                                    { 60, 72, "EXGJHW DQG ZKR ZRUNV ZLWK WKH PDUNHWLQJ JURXS LQ WKH RIILFH" } };
  g_autoptr (GByteArray) scan = pdf_make_raw ("/Kids[3 0 R]/Count 1", "", "");
  g_autoptr (GByteArray) locked = pdf_make_raw (
      "/Kids[3 0 R]/Count 1", "",
      "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" KEY32 "/U" KEY32 ">>");
  g_autoptr (GByteArray) unseen = pdf_make (hidden, 1);
  g_autoptr (GByteArray) stamped = pdf_make (stamp, 2);
  g_autoptr (GByteArray) letters = pdf_make (cipher, 2);
  g_autoptr (HwDocument) seen = NULL;

  assert_kept_unread (scan->data, scan->len, "scan",
                      "the document has no reliable text: its pages are pictures or empty (a scan?); ask for the "
                      "original, or have a program recognise the text");
  assert_kept_unread (locked->data, locked->len, "password",
                      "the PDF document is protected with a password; save it without one");
  assert_kept_unread (unseen->data, unseen->len, "hidden",
                      "all text of the document is hidden from its readers; ask for another copy");
  assert_kept_unread (letters->data, letters->len, "letters",
                      "the document has no reliable text: its fonts do not say what their signs mean; ask for the "
                      "original, or have a program recognise the text");
  seen = read_bytes (stamped->data, stamped->len, HW_DOCUMENT_CANDIDATES, NULL);
  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (seen->records, 0))->text, ==, "Scan 17");
  g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (seen->records, 0), "no-text"), ==, "scan");
  assert_refused (scan->data, scan->len, HW_DOCUMENT_POSTING, HW_ERROR_INPUT,
                  "the document has no reliable text: its pages are pictures or empty (a scan?); ask for the original, "
                  "or have a program recognise the text");
}

static void
test_letters_without_sense (void)
{
  static const char *const bad[]
      = { "ZH DUH ORRNLQJ IRU D OHDGHU ZKR RZQV WKH RQOLQH EXVLQHVV DQG LWV EXGJH "
          "W DQG ZKR ZRUNV ZLWK WKH PDUNHWLQJ JURXS LQ WKH RIILFH",
          "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
          "\xef\xbf\xbd aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" };
  static const char *const good[] = { "The quick brown fox jumps over the lazy dog",
                                      "SQL, CRM, KPI, SEO, PPC, GTM, CSS, HTML, XML and PHP",
                                      "Вы отвечаете за интернет-магазин и его команду, и ещё за многое другое.", "" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_true (hw_pdf_is_garbage (bad[i]));
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_false (hw_pdf_is_garbage (good[i]));
}

static void
test_refusals (void)
{
  g_autoptr (GByteArray) locked = pdf_make_raw (
      "/Kids[3 0 R]/Count 1", "",
      "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" KEY32 "/U" KEY32 ">>");
  g_autofree PdfText *pages = g_new0 (PdfText, 500); /* each ends a page, and one more follows */
  g_autoptr (GByteArray) long_one = pdf_make (pages, 500);
  g_autoptr (GByteArray) untrue = pdf_make_raw ("/Kids[3 0 R]/Count 1000000", "", "");
  g_autoptr (GByteArray) circle = pdf_make_raw ("/Kids[2 0 R 2 0 R]/Count 2", "", "");
  g_autoptr (GByteArray) behind = pdf_make_raw ("/Kids[3 0 R]/Count 1", "", "");
  g_autoptr (GByteArray) zip = docx_make ("<w:p/>", NULL);
  g_autoptr (GError) error = NULL;

  assert_pdf_refused (locked, HW_ERROR_UNSUPPORTED,
                      "the PDF document is protected with a password; save it without one");
  assert_pdf_refused (long_one, HW_ERROR_LIMIT, "the document has 501 pages and the limit is 500; split it");
  g_assert_null (read_bytes (circle->data, circle->len, -1, &error));
  g_clear_error (&error);
  g_assert_null (read_bytes (untrue->data, untrue->len, -1, &error));
  assert_refused ("%PDF-1.7 and nothing else", 25, -1, HW_ERROR_INPUT,
                  "the PDF document is damaged and cannot be read; get it again or print it to a new PDF");
  g_byte_array_append (behind, zip->data, zip->len);
  assert_pdf_refused (behind, HW_ERROR_INPUT,
                      "the file is a PDF document and a ZIP archive at once; get a clean copy");
}

static void
test_scripts_are_not_run (void)
{
  static const PdfText texts[] = { { 60, 60, "A harmless page of text." } };
  g_autoptr (GByteArray) file = pdf_make (texts, 1);
  g_autoptr (GString) text = g_string_new_len ((const char *) file->data, file->len);
  g_autoptr (HwDocument) document = NULL;

  g_string_replace (text, "/Type/Catalog",
                    "/Type/Catalog/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>",
                    1);
  document = read_bytes (text->str, text->len, -1, NULL);
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==, "A harmless page of text.");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the document has scripts in it; they were not run");
}

/* Whatever byte differs, there is a document or a reason. */
static void
test_changed_bytes (void)
{
  static const PdfText texts[] = { { 60, 60, "Director of E-Commerce", 20 }, { 60, 90, "white", .white = TRUE } };
  g_autoptr (GByteArray) file = pdf_make (texts, G_N_ELEMENTS (texts));

  for (guint i = 5; i < file->len; i += 3)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      file->data[i] ^= 0x11;
      document = read_bytes (file->data, file->len, HW_DOCUMENT_POSTING, &error);
      g_assert_true ((document != NULL) != (error != NULL));
      file->data[i] ^= 0x11;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/paragraphs", test_paragraphs_headings_and_items);
  g_test_add_func ("/pdf/two-columns", test_two_columns_and_page_numbers);
  g_test_add_func ("/pdf/newsletter", test_columns_of_a_newsletter);
  g_test_add_func ("/pdf/rows", test_rows_are_no_columns);
  g_test_add_func ("/pdf/hidden", test_hidden_text_is_kept_apart);
  g_test_add_func ("/pdf/headers", test_headers_that_repeat_are_said_once);
  g_test_add_func ("/pdf/no-text", test_what_has_no_text_is_told);
  g_test_add_func ("/pdf/kept-resumes", test_resumes_without_text_are_kept);
  g_test_add_func ("/pdf/garbage", test_letters_without_sense);
  g_test_add_func ("/pdf/refusals", test_refusals);
  g_test_add_func ("/pdf/scripts", test_scripts_are_not_run);
  g_test_add_func ("/pdf/changed", test_changed_bytes);
  return g_test_run ();
}
