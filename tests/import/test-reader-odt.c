/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "hw-paper-samples.h"
#include "import/hw-odt.h"

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
      "<text:p>Lamp Works<text:tab/>2019</text:p>"
      "<table:table><table:table-row><table:table-cell><text:p>Pay</text:p></table:table-cell>"
      "<table:table-cell><text:p>150</text:p></table:table-cell></table:table-row></table:table>",
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
      "<style:style style:name=\"Title\" style:family=\"paragraph\"/>",
      "H1 Director\nH2 Your tasks\nI1 Own the budget\nI2 of 3 million\nI1 Lead\nP and grow\nP New York\nP Ada "
      "Example\nP Lamp Works\t2019\nC Pay\nC 150\n");
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
  assert_kept_unread (locked->data, locked->len, "password",
                      "the file is protected with a password; save it without one");
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

static HwOdtStyles *
read_styles (const char *inside)
{
  g_autofree char *xml = g_strconcat (strstr (ODT_START, "<office:"), inside, "</office:document-content>", NULL);
  g_autoptr (HwOdtStyles) styles = hw_odt_styles_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_odt_styles_read (styles, xml, "styles.xml", &error));
  g_assert_no_error (error);
  return g_steal_pointer (&styles);
}

#define STYLE(family, name, more, inside)                                                                    \
  "<style:style style:family=\"" family "\" style:name=\"" name "\" " more ">" inside "</style:style>"
#define TEXT(properties) "<style:text-properties " properties "/>"

static void
test_what_styles_say (void)
{
  static const struct
  {
    const char *properties;
    HwOdtLook look;
  } rows[] = {
    { "fo:font-weight=\"bold\"", { -1, TRUE, -1, -1, -1 } },
    { "fo:font-weight=\"600\"", { -1, TRUE, -1, -1, -1 } },
    { "fo:font-weight=\"500\"", { -1, FALSE, -1, -1, -1 } },
    { "fo:font-weight=\"normal\"", { -1, FALSE, -1, -1, -1 } },
    { "text:display=\"none\"", { -1, -1, TRUE, -1, -1 } },
    { "text:display=\"true\"", { -1, -1, FALSE, -1, -1 } },
    { "fo:font-size=\"1pt\"", { -1, -1, TRUE, -1, -1 } },
    { "fo:font-size=\"1.1pt\"", { -1, -1, -1, -1, -1 } },
    { "fo:font-size=\"1%\"", { -1, -1, -1, -1, -1 } },
    { "fo:color=\"#FFFFFE\"", { -1, -1, -1, TRUE, -1 } },
    { "fo:color=\"FFFFFF\"", { -1, -1, -1, FALSE, -1 } },
    { "fo:background-color=\"#003366\"", { -1, -1, -1, -1, TRUE } },
    { "fo:background-color=\"transparent\"", { -1, -1, -1, -1, FALSE } },
    { "fo:background-color=\"#ffffff\"", { -1, -1, -1, -1, FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *style
          = g_strconcat ("<style:style style:family=\"text\" style:name=\"T\"><style:text-properties ",
                         rows[i].properties, "/></style:style>", NULL);
      g_autoptr (HwOdtStyles) styles = read_styles (style);
      HwOdtLook look = hw_odt_styles_get (styles, "text", "T");

      g_test_message ("%s", rows[i].properties);
      g_assert_cmpmem (&look, sizeof look, &rows[i].look, sizeof look);
    }
}

/* A family is a world of its own; what a style leaves open, its parent says; a later one takes an earlier
 * one's place. */
static void
test_styles_inherit (void)
{
  g_autoptr (HwOdtStyles) styles = read_styles (
      STYLE ("paragraph", "Base", "style:display-name=\"Title\"",
             TEXT ("fo:font-weight=\"bold\" fo:color=\"#ffffff\""))
          STYLE ("paragraph", "P1", "style:parent-style-name=\"Base\"", TEXT ("fo:color=\"#000000\""))
              STYLE ("text", "Base", "", TEXT ("text:display=\"none\""))
                  STYLE ("text", "Twice", "", TEXT ("fo:font-weight=\"bold\""))
                      STYLE ("text", "Twice", "", TEXT ("fo:font-weight=\"normal\""))
                          STYLE ("text", "Round", "style:parent-style-name=\"Round\"",
                                 "") "<style:style style:name=\"No family\"/>");
  HwOdtLook p1 = hw_odt_styles_get (styles, "paragraph", "P1");

  g_assert_cmpint (p1.heading, ==, 1);
  g_assert_cmpint (p1.bold, ==, TRUE);
  g_assert_cmpint (p1.white, ==, FALSE);
  g_assert_cmpint (p1.hidden, ==, -1);
  g_assert_cmpint (hw_odt_styles_get (styles, "text", "Base").hidden, ==, TRUE);
  g_assert_cmpint (hw_odt_styles_get (styles, "text", "Base").heading, ==, -1);
  g_assert_cmpint (hw_odt_styles_get (styles, "text", "Twice").bold, ==, FALSE);
  g_assert_cmpint (hw_odt_styles_get (styles, "text", "Round").bold, ==, -1);
  g_assert_cmpint (hw_odt_styles_get (styles, "text", NULL).bold, ==, -1);
}

/* White letters are hidden on paper, and seen in a dark cell and in a box, whose ground nobody knows. */
static void
test_white_on_a_ground_is_seen (void)
{
  static const char styles[] = STYLE ("text", "W", "", TEXT ("fo:color=\"#ffffff\""))
      STYLE ("table-cell", "Dark", "", "<style:table-cell-properties fo:background-color=\"#003366\"/>")
      STYLE ("table-cell", "Light", "", "<style:table-cell-properties fo:background-color=\"#ffffff\"/>");
#define SPAN(text) "<text:p><text:span text:style-name=\"W\">" text "</text:span></text:p>"
  g_autoptr (HwDocument) document = read_odt (
      "<text:p>Plain.</text:p><table:table><table:table-row><table:table-cell table:style-name=\"Dark\">" SPAN ("seen")
      "</table:table-cell><table:table-cell table:style-name=\"Light\">" SPAN ("ghost")
      "</table:table-cell></table:table-row></table:table><text:p>Box:<draw:frame><draw:text-box>" SPAN ("boxed")
      "</draw:text-box></draw:frame></text:p>" SPAN ("gone"),
      styles);
  const HwRecord *record = g_ptr_array_index (document->records, 0);

  g_assert_nonnull (strstr (record->text, "seen"));
  g_assert_nonnull (strstr (record->text, "boxed"));
  g_assert_cmpstr (hw_record_get_field (record, "hidden-text"), ==, "ghost gone");
}

/* Hidden is the whole of a section, with the sections in it, and nothing behind it. */
static void
test_hidden_sections (void)
{
  g_autoptr (HwDocument) document
      = read_odt ("<text:section><text:p>Shown</text:p></text:section><text:section "
                  "text:display=\"none\"><text:section><text:p>deep"
                  "</text:p></text:section><text:p>more</text:p></text:section><text:section "
                  "text:display=\"true\"><text:p>Behind"
                  "</text:p></text:section>",
                  NULL);
  const HwRecord *record = g_ptr_array_index (document->records, 0);

  g_assert_cmpstr (record->text, ==, "Shown\n\nBehind");
  g_assert_cmpstr (hw_record_get_field (record, "hidden-text"), ==, "deep more");
}

/* Numbers of notes, lists of contents, names of pictures and readings above words are no text of their own. */
static void
test_helps_for_readers_are_left_out (void)
{
  assert_reads (
      "<text:table-of-content><text:p>1 Tasks ... 3</text:p></text:table-of-content><text:p>We sell lamps"
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Since 1970.</text:p>"
      "</text:note-body></text:note>.</text:p><text:p><draw:frame><svg:title xmlns:svg=\"s\">a "
      "lamp</svg:title>"
      "</draw:frame><text:ruby><text:ruby-base>求人</text:ruby-base><text:ruby-text>kyujin</text:ruby-text>"
      "</text:ruby></text:p><text:list><text:list-item><text:h text:outline-level=\"3\">Tasks</text:h>"
      "</text:list-item></text:list><text:h text:outline-level=\"99\">Offer</text:h>",
      NULL, "P We sell lamps.\nP Since 1970.\nP 求人\nH3 Tasks\nH1 Offer\n");
}

static void
test_objects_are_noted (void)
{
  g_autoptr (HwDocument) inside
      = read_odt ("<text:p>Text<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>", NULL);
  g_autoptr (HwDocument) outside
      = read_odt ("<text:p>Text<draw:frame><draw:image xlink:href=\"../picture.png\"/></draw:frame></text:p>", NULL);
  g_autoptr (HwDocument) picture
      = read_odt ("<text:p>Text<draw:frame><draw:image xlink:href=\"Pictures/1.png\"/></draw:frame></text:p>", NULL);

  g_assert_cmpstr (g_ptr_array_index (inside->warnings, 0), ==,
                   "the document has other files in it; they were left out");
  g_assert_cmpstr (g_ptr_array_index (outside->warnings, 0), ==,
                   "the document wants to load something from elsewhere; nothing was loaded");
  g_assert_cmpuint (picture->warnings->len, ==, 0);
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
  g_test_add_func ("/odt/styles", test_what_styles_say);
  g_test_add_func ("/odt/inherit", test_styles_inherit);
  g_test_add_func ("/odt/white", test_white_on_a_ground_is_seen);
  g_test_add_func ("/odt/sections", test_hidden_sections);
  g_test_add_func ("/odt/helps", test_helps_for_readers_are_left_out);
  g_test_add_func ("/odt/objects", test_objects_are_noted);
  return g_test_run ();
}
