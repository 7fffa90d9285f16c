/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "hw-paper-samples.h"

static HwDocument *
read_odt (const char *body, const char *styles)
{
  g_autoptr (GByteArray) file = odt_make (body, styles);
  g_autoptr (GError) error = NULL;
  HwDocument *document = read_bytes (file->data, file->len, HW_DOCUMENT_POSTING, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (document->format, ==, "odt");
  assert_blocks_sound (g_ptr_array_index (document->records, 0));
  return document;
}

static void
assert_reads (const char *body, const char *styles, const char *expected)
{
  g_autoptr (HwDocument) document = read_odt (body, styles);
  g_autofree char *seen = describe_record (g_ptr_array_index (document->records, 0));

  g_assert_cmpstr (seen, ==, expected);
}

static void
test_structure (void)
{
  assert_reads (
      "<text:p text:style-name=\"P1\">Director</text:p><text:h text:outline-level=\"2\">Your <text:span>tasks"
      "</text:span></text:h><text:list><text:list-item><text:p>Own the budget</text:p><text:list>"
      "<text:list-item><text:p>of 3 million</text:p></text:list-item></text:list></text:list-item>"
      "<text:list-item><text:p>Lead</text:p><text:p>and grow</text:p></text:list-item></text:list>"
      "<text:p>New<text:s text:c=\"3\"/>York<text:line-break/>Ada<text:tab/>Example</text:p>"
      "<table:table><table:table-row><table:table-cell><text:p>Pay</text:p></table:table-cell>"
      "<table:table-cell><text:p>150</text:p></table:table-cell></table:table-row></table:table>",
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
      "<style:style style:name=\"Title\" style:family=\"paragraph\"/>",
      "H1 Director\nH2 Your tasks\nI1 Own the budget\nI2 of 3 million\nI1 Lead\nP and grow\nP New York\nP Ada "
      "Example\nC Pay\nC 150\n");
}

static void
test_what_is_left_out (void)
{
  g_autoptr (HwDocument) document = read_odt (
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>$90,000</text:p></text:deletion>"
      "</text:changed-region></text:tracked-changes><text:p>We offer $120,000<office:annotation><dc:creator>Ada"
      "</dc:creator><text:p>too much?</text:p></office:annotation>.<draw:frame><draw:text-box><text:p>In the "
      "box</text:p></draw:text-box></draw:frame></text:p><text:section><text:section-source "
      "xlink:href=\"http://example.com/x.odt\"/><text:p>Linked</text:p></text:section>",
      NULL);

  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==,
                   "We offer $120,000.\n\nIn the box\n\nLinked");
  g_assert_cmpuint (document->warnings->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the document keeps track of changes; what was deleted was left out");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 1), ==,
                   "the document has comments; they were left out");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 2), ==,
                   "the document wants to load something from elsewhere; nothing was loaded");
}

static void
test_hidden_text_is_kept_apart (void)
{
  g_autoptr (HwDocument) document = read_odt (
      "<text:p>Seen <text:span text:style-name=\"T1\">white</text:span><text:span text:style-name=\"T2\"> marked"
      "</text:span><text:span text:style-name=\"T3\"> tiny</text:span><text:span text:style-name=\"T4\">on blue"
      "</text:span></text:p><text:section text:display=\"none\"><text:p>section</text:p></text:section>",
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:color=\"#ffffff\"/>"
      "</style:style><style:style style:name=\"T2\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style><style:style style:name=\"T3\" style:family=\"text\">"
      "<style:text-properties fo:font-size=\"0.5pt\"/></style:style><style:style style:name=\"T4\" "
      "style:family=\"text\"><style:text-properties fo:color=\"#ffffff\" fo:background-color=\"#003366\"/>"
      "</style:style>");
  HwRecord *record = g_ptr_array_index (document->records, 0);

  g_assert_cmpstr (record->text, ==, "Seen on blue");
  g_assert_cmpstr (hw_record_get_field (record, "hidden-text"), ==, "white marked tiny section");
}

static void
test_margins (void)
{
  const ZipPart parts[] = {
    ODT_TYPE,
    { .name = "content.xml",
      .content = ODT_START "<office:body><office:text><text:p>Body</text:p></office:text></office:body>"
                           "</office:document-content>" },
    { .name = "styles.xml",
      .content = ODT_START "<style:master-page><style:header><text:p>Ada Example</text:p></style:header>"
                           "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p>"
                           "<text:p>Confidential</text:p></style:footer></style:master-page><style:master-page>"
                           "<style:header><text:p>Second</text:p></style:header></style:master-page>"
                           "</office:document-content>" },
    { NULL },
  };
  g_autoptr (GByteArray) zip = zip_make (parts);
  g_autoptr (HwDocument) document = read_bytes (zip->data, zip->len, HW_DOCUMENT_POSTING, NULL);

  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==,
                   "Ada Example\n\nBody\n\nConfidential");
}

static void
test_encrypted_and_others (void)
{
  const ZipPart encrypted[]
      = { ODT_TYPE,
          { .name = "content.xml", .content = "\x8f\x03garbage" },
          { .name = "META-INF/manifest.xml",
            .content = "<!DOCTYPE manifest:manifest><m><manifest:encryption-data/></m>" },
          { NULL } };
  const ZipPart sheet[]
      = { { .name = "mimetype", .content = "application/vnd.oasis.opendocument.spreadsheet" },
          { .name = "content.xml", .content = "<x/>" },
          { NULL } };
  g_autoptr (GByteArray) locked = zip_make (encrypted);
  g_autoptr (GByteArray) other = zip_make (sheet);

  assert_refused (locked->data, locked->len, -1, HW_ERROR_UNSUPPORTED,
                  "the file is protected with a password; save it without one");
  assert_kept_unread (locked->data, locked->len, "password", "the file is protected with a password; save it without one");
  assert_refused (other->data, other->len, -1, HW_ERROR_UNSUPPORTED,
                  "this is an OpenDocument file that is no text, which this version does not read; save it as "
                  "ODT, CSV or PDF");
}

/* The same advertisement reads the same, whatever it was saved as. */
static void
test_same_as_docx_html_markdown_and_text (void)
{
#define WP(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define WH(level, text)                                                                                      \
  "<w:p><w:pPr><w:outlineLvl w:val=\"" level "\"/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define WI(text)                                                                                             \
  "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
  g_autoptr (GByteArray) docx
      = docx_make (WH ("0", "Director of E-Commerce") WP ("We sell lamps.") WH ("1", "Requirements")
                       WI ("5 years of online retail") WI ("A degree or equivalent") WP ("Apply to Ada."),
                   NULL);
  g_autoptr (GByteArray) odt = odt_make (
      "<text:h text:outline-level=\"1\">Director of E-Commerce</text:h><text:p>We sell lamps.</text:p>"
      "<text:h text:outline-level=\"2\">Requirements</text:h><text:list><text:list-item><text:p>5 years of "
      "online retail</text:p></text:list-item><text:list-item><text:p>A degree or equivalent</text:p>"
      "</text:list-item></text:list><text:p>Apply to Ada.</text:p>",
      NULL);
  static const char markdown[] = "# Director of E-Commerce\n\nWe sell lamps.\n\n## Requirements\n\n- 5 years of "
                                 "online retail\n- A degree or equivalent\n\nApply to Ada.\n";
  static const char html[] = "<!DOCTYPE html><h1>Director of E-Commerce</h1><p>We sell lamps.</p><h2>"
                             "Requirements</h2><ul><li>5 years of online retail</li><li>A degree or equivalent"
                             "</li></ul><p>Apply to Ada.</p>";
  static const char typed[] = "We sell lamps.\n\n• 5 years of online retail\n• A degree or equivalent\n\nApply.";
  g_autoptr (GByteArray) typed_docx = docx_make (
      WP ("We sell lamps.") WP ("• 5 years of online retail") WP ("• A degree or equivalent") WP ("Apply."), NULL);
  const struct
  {
    const void *data;
    gsize length;
  } files[] = { { docx->data, docx->len },        { odt->data, odt->len },
                { markdown, strlen (markdown) },  { html, strlen (html) },
                { typed_docx->data, typed_docx->len }, { typed, strlen (typed) } };
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (HwDocument) document = read_bytes (files[i].data, files[i].length, HW_DOCUMENT_POSTING, NULL);
      g_autofree char *blocks = NULL;
      g_autofree char *seen = NULL;
      HwRecord *record;

      g_assert_nonnull (document);
      record = g_ptr_array_index (document->records, 0);
      blocks = describe_record (record);
      seen = g_strconcat (blocks, record->text, NULL);
      if (i == 0 || i == 4)
        {
          g_free (first);
          first = g_steal_pointer (&seen);
        }
      else
        g_assert_cmpstr (seen, ==, first);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odt/structure", test_structure);
  g_test_add_func ("/odt/left-out", test_what_is_left_out);
  g_test_add_func ("/odt/hidden", test_hidden_text_is_kept_apart);
  g_test_add_func ("/odt/margins", test_margins);
  g_test_add_func ("/odt/encrypted", test_encrypted_and_others);
  g_test_add_func ("/odt/same", test_same_as_docx_html_markdown_and_text);
  return g_test_run ();
}
