/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "hw-paper-samples.h"

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define ITEM(level, text)                                                                                    \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" text \
  "</w:t></w:r></w:p>"
#define RUN(properties, text)                                                                                \
  "<w:r><w:rPr>" properties "</w:rPr><w:t xml:space=\"preserve\">" text "</w:t></w:r>"

static HwDocument *
read_docx (const char *body, const char *styles)
{
  g_autoptr (GByteArray) file = docx_make (body, styles);
  g_autoptr (GError) error = NULL;
  HwDocument *document = read_bytes (file->data, file->len, HW_DOCUMENT_POSTING, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (document->format, ==, "docx");
  assert_blocks_sound (g_ptr_array_index (document->records, 0));
  return document;
}

static void
assert_reads (const char *body, const char *styles, const char *expected)
{
  g_autoptr (HwDocument) document = read_docx (body, styles);
  g_autofree char *seen = describe_record (g_ptr_array_index (document->records, 0));

  g_assert_cmpstr (seen, ==, expected);
}

static void
test_headings_come_from_styles (void)
{
  assert_reads ("<w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>Director</w:t></w:r></w:p>"
                "<w:p><w:pPr><w:pStyle w:val=\"berschrift2\"/></w:pPr><w:r><w:t>Your </w:t></w:r><w:r><w:t>"
                "tasks</w:t></w:r></w:p>"
                "<w:p><w:pPr><w:pStyle w:val=\"Eigen\"/></w:pPr><w:r><w:t>More</w:t></w:r></w:p>"
                "<w:p><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr><w:r><w:t>Own level</w:t></w:r></w:p>"
                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Requirements</w:t></w:r></w:p>" P ("Plain."),
                "<w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
                "<w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/></w:style>"
                "<w:style w:type=\"paragraph\" w:styleId=\"Eigen\"><w:name w:val=\"Own\"/><w:basedOn "
                "w:val=\"berschrift2\"/></w:style>",
                "H1 Director\nH2 Your tasks\nH2 More\nH4 Own level\nH6 Requirements\nP Plain.\n");
}

static void
test_lists_keep_their_levels (void)
{
  assert_reads (P ("Tasks") ITEM ("0", "Own the budget") ITEM ("1", "of 3 million") ITEM ("0", "Lead") P ("End")
                "<w:p><w:pPr><w:pStyle w:val=\"LB\"/></w:pPr><w:r><w:t>By style</w:t></w:r></w:p>"
                "<w:p><w:pPr><w:pStyle w:val=\"LB\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>"
                "Not any more</w:t></w:r></w:p>",
                "<w:style w:styleId=\"LB\"><w:name w:val=\"List Bullet 2\"/></w:style>",
                "P Tasks\nI1 Own the budget\nI2 of 3 million\nI1 Lead\nP End\nI2 By style\nP Not any more\n");
}

static void
test_table_cells_in_row_order (void)
{
#define CELL(inside) "<w:tc>" inside "</w:tc>"
  assert_reads ("<w:tbl><w:tr>" CELL (P ("Pay")) CELL (P ("$150,000")) "</w:tr><w:tr>" CELL (P ("Place"))
                CELL (P ("New York")) "</w:tr></w:tbl>",
                NULL, "C Pay\nC $150,000\nC Place\nC New York\n");
  /* A frame of the layout is no table. */
  assert_reads ("<w:tbl><w:tr>" CELL (P ("Tasks") ITEM ("0", "Own the budget")) CELL (P ("Contact") P ("Ada"))
                "</w:tr></w:tbl>",
                NULL, "P Tasks\nI1 Own the budget\nP Contact\nP Ada\n");
}

static void
test_breaks_tabs_and_links (void)
{
  assert_reads ("<w:p><w:r><w:t>12 High Street</w:t><w:br/><w:t>New</w:t><w:tab/><w:t>York</w:t></w:r></w:p>"
                "<w:p><w:hyperlink><w:r><w:t>our page</w:t></w:r></w:hyperlink><w:r><w:t>, E</w:t>"
                "<w:noBreakHyphen/><w:t>Commerce</w:t></w:r></w:p>"
                "<w:p><w:r><w:tab/><w:t>Lamp Works</w:t><w:tab/><w:t> </w:t><w:tab/><w:t>2019 - 2021</w:t>"
                "<w:tab/></w:r></w:p>",
                NULL, "P 12 High Street\nP New York\nP our page, E-Commerce\nP Lamp Works\t2019 - 2021\n");
}

/* The newer and the older form of a text box are the same text; it stands behind the paragraph it hangs on. */
static void
test_text_boxes_once (void)
{
#define BOX "<w:txbxContent>" P ("In the box") "</w:txbxContent>"
  assert_reads ("<w:p><w:r><w:t>Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" BOX
                "</mc:Choice><mc:Fallback><w:pict>" BOX "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r>"
                "<w:t>after</w:t></w:r></w:p>",
                NULL, "P Before after\nP In the box\n");
  assert_reads ("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:pict>" BOX
                "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                NULL, "P In the box\n");
}

static void
test_changes_and_comments (void)
{
  g_autoptr (HwDocument) document
      = read_docx ("<w:p><w:r><w:t>We offer </w:t></w:r><w:del><w:r><w:delText>$90,000</w:delText></w:r></w:del>"
                   "<w:ins><w:r><w:t>$120,000</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>moved</w:t></w:r>"
                   "</w:moveFrom><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
                   NULL);

  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==, "We offer $120,000");
  g_assert_cmpuint (document->warnings->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the document keeps track of changes; what was deleted was left out");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 1), ==,
                   "the document has comments; they were left out");
}

static void
test_hidden_text_is_kept_apart (void)
{
  g_autoptr (HwDocument) document
      = read_docx ("<w:p>" RUN ("", "Seen. ") RUN ("<w:vanish/>", "marked ")
                   RUN ("<w:color w:val=\"FFFFFF\"/>", "white ") RUN ("<w:sz w:val=\"2\"/>", "tiny ")
                   RUN ("<w:vanish w:val=\"0\"/>", "Seen too. ")
                   RUN ("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"003366\"/>", "On blue.")
                   "</w:p>",
                   NULL);
  HwRecord *record = g_ptr_array_index (document->records, 0);

  g_assert_cmpstr (record->text, ==, "Seen. Seen too. On blue.");
  g_assert_cmpstr (hw_record_get_field (record, "hidden-text"), ==, "marked white tiny");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the document hides text from its readers (15 characters); it was left out");
}

/* Prompts of forms and field codes are not what the document says. */
static void
test_what_is_not_text (void)
{
  assert_reads ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" P ("Click here to enter text.")
                "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" P ("Filled in") "</w:sdtContent></w:sdt>"
                "<w:p><w:r><w:instrText>HYPERLINK \"https://example.com\"</w:instrText></w:r><w:r><w:t>Link</w:t>"
                "</w:r></w:p><w:sectPr><w:p/></w:sectPr>",
                NULL, "P Filled in\nP Link\n");
}

#define RELATION(type, target)                                                                               \
  "<Relationship Type=\"http://x/relationships/" type "\" Target=\"" target "\"/>"
#define PART(root, inside)                                                                                   \
  "<w:" root " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" inside "</w:" root ">"

static void
test_parts_by_their_relations (void)
{
  const ZipPart parts[] = {
    DOCX_TYPES,
    { .name = "_rels/.rels",
      .content = "<Relationships>" RELATION ("officeDocument", "/word/main2.xml") "</Relationships>" },
    { .name = "word/main2.xml", .content = DOCX_START P ("Body") DOCX_END },
    { .name = "word/_rels/main2.xml.rels",
      .content = "<Relationships>" RELATION ("header", "h1.xml") RELATION ("header", "h2.xml")
                 RELATION ("footer", "f.xml") RELATION ("footnotes", "notes.xml")
                 "<Relationship Type=\"http://x/attachedTemplate\" Target=\"file:///etc/passwd\" "
                 "TargetMode=\"External\"/></Relationships>" },
    { .name = "word/h1.xml", .content = PART ("hdr", P ("Ada Example")) },
    { .name = "word/h2.xml", .content = PART ("hdr", P ("Ada Example")) },
    { .name = "word/f.xml",
      .content = PART ("ftr", "<w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t>"
                              "</w:r></w:fldSimple></w:p>" P ("Confidential")) },
    { .name = "word/notes.xml", .content = PART ("footnotes", "<w:footnote>" P ("A note") "</w:footnote>") },
    { NULL },
  };
  g_autoptr (GByteArray) zip = zip_make (parts);
  g_autoptr (HwDocument) document = read_bytes (zip->data, zip->len, HW_DOCUMENT_POSTING, NULL);

  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==,
                   "Ada Example\n\nBody\n\nA note\n\nConfidential");
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the document wants to load something from elsewhere; nothing was loaded");
}

static void
test_document_types_are_refused (void)
{
  const ZipPart parts[] = { DOCX_TYPES,
                            { .name = "word/document.xml",
                              .content = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>" },
                            { NULL } };
  const ZipPart broken[] = { DOCX_TYPES, { .name = "word/document.xml", .content = "<w><p>" }, { NULL } };
  const ZipPart without[] = { DOCX_TYPES, { .name = "word/other.xml", .content = "<w/>" }, { NULL } };
  g_autoptr (GByteArray) zip = zip_make (parts);
  g_autoptr (GByteArray) cut = zip_make (broken);
  g_autoptr (GByteArray) empty = zip_make (without);
  g_autoptr (GByteArray) blank = docx_make ("<w:p/>", NULL);
  g_autoptr (GError) error = NULL;

  assert_refused (zip->data, zip->len, -1, HW_ERROR_INPUT,
                  "in the part “word/document.xml”, line 1: document types and entity declarations are not "
                  "accepted; remove the DOCTYPE");
  g_assert_null (read_bytes (cut->data, cut->len, -1, &error)); /* the parser's words differ by version */
  g_assert_true (g_str_has_prefix (error->message,
                                   "the part “word/document.xml” in the file is damaged, line 1: "));
  assert_refused (empty->data, empty->len, -1, HW_ERROR_INPUT,
                  "the Word document has no text part; save it anew and import that");
  assert_refused (blank->data, blank->len, -1, HW_ERROR_INPUT,
                  "the document shows no text; choose the file that was meant");
}

static void
test_resume_is_known_by_its_text (void)
{
  g_autoptr (GByteArray) file
      = docx_make (P ("Ada Example") P ("ada@example.com | +1 212 555 0100") P ("Experience") P ("Director, 2019")
                       P ("Education") P ("BSc"),
                   NULL);
  g_autoptr (HwDocument) document = read_bytes (file->data, file->len, -1, NULL);
  HwRecord *record = g_ptr_array_index (document->records, 0);

  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  g_assert_cmpstr (hw_record_get_field (record, "name"), ==, "Ada Example");
  g_assert_cmpstr (hw_record_get_field (record, "email"), ==, "ada@example.com");
  assert_refused (file->data, file->len, HW_DOCUMENT_SCORECARDS, HW_ERROR_INPUT,
                  "a file of the format docx does not hold what was asked for; leave out the kind or choose "
                  "another file");
}

#define WHITE "<w:color w:val=\"FFFFFF\"/>"
#define SHADED "<w:shd w:val=\"clear\" w:fill=\"003366\"/>"

/* White letters are hidden on paper; on a ground of their own they are how titles look. */
static void
test_white_on_a_ground_is_seen (void)
{
  static const struct
  {
    const char *body;
    const char *styles;
    gboolean hidden;
  } rows[] = {
    { "<w:p>" RUN (WHITE, "Title") "</w:p>", NULL, TRUE },
    { "<w:p><w:pPr>" SHADED "</w:pPr>" RUN (WHITE, "Title") "</w:p>", NULL, FALSE },
    { "<w:p>" RUN (WHITE "<w:highlight w:val=\"darkBlue\"/>", "Title") "</w:p>", NULL, FALSE },
    { "<w:p>" RUN (WHITE "<w:highlight w:val=\"none\"/>", "Title") "</w:p>", NULL, TRUE },
    { "<w:tbl><w:tr><w:tc><w:tcPr>" SHADED
      "</w:tcPr><w:p>" RUN (WHITE, "Title") "</w:p></w:tc></w:tr></w:tbl>",
      NULL, FALSE },
    { "<w:tbl><w:tr><w:tc><w:p>" RUN (WHITE, "Title") "</w:p></w:tc></w:tr></w:tbl>", NULL, TRUE },
    { "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/></w:tblPr><w:tr><w:tc><w:p>" RUN (
          WHITE, "Title") "</w:p></w:tc></w:tr></w:tbl>",
      NULL, FALSE },
    { "<w:p><w:r><w:pict><w:txbxContent><w:p>" RUN (WHITE,
                                                    "Title") "</w:p></w:txbxContent></w:pict></w:r></w:p>",
      NULL, FALSE },
    { "<w:p>" RUN ("<w:rStyle w:val=\"Bar\"/>", "Title") "</w:p>",
      "<w:style w:styleId=\"Bar\"><w:rPr>" WHITE SHADED "</w:rPr></w:style>", FALSE },
    { "<w:p>" RUN ("<w:rStyle w:val=\"Ghost\"/>", "Title") "</w:p>",
      "<w:style w:styleId=\"Ghost\"><w:rPr>" WHITE "</w:rPr></w:style>", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *body = g_strconcat (P ("Plain."), rows[i].body, NULL);
      g_autoptr (HwDocument) document = read_docx (body, rows[i].styles);
      const HwRecord *record = g_ptr_array_index (document->records, 0);

      g_test_message ("row %u", i);
      g_assert_cmpstr (hw_record_get_field (record, "hidden-text"), ==, rows[i].hidden ? "Title" : NULL);
      g_assert_true ((strstr (record->text, "Title") == NULL) == rows[i].hidden);
    }
}

/* Bullets are signs of symbol fonts; other signs of those mean nothing as letters. */
static void
test_bullets_of_symbol_fonts (void)
{
#define SYM(code, text)                                                                                      \
  "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"" code "\"/><w:tab/><w:t>" text "</w:t></w:r></w:p>"
  assert_reads (SYM ("F0B7", "Own the shop") SYM ("f0a7", "Lead ten people") SYM ("F041", "No item"), NULL,
                "I1 Own the shop\nI1 Lead ten people\nP No item\n");
}

/* What a paragraph was before a change is not what it is. */
static void
test_earlier_properties_do_not_count (void)
{
  assert_reads ("<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr>"
                "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Plain words.</w:t></w:r></w:p>"
                "<w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:t>Body level</w:t></w:r></w:p>",
                NULL, "P Plain words.\nP Body level\n");
}

/* Formulas are text in another namespace; the reading aid above a word is not said twice. */
static void
test_formulas_and_readings (void)
{
  assert_reads (
      "<w:p><w:r><w:t>Margin of </w:t></w:r><x:oMath "
      "xmlns:x=\"http://schemas.openxmlformats.org/officeDocument/"
      "2006/math\"><x:r><x:t>12 %</x:t></x:r></x:oMath></w:p>"
      "<w:p><w:r><w:ruby><w:rt><w:r><w:t>kyujin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>求人</w:t></w:r>"
      "</w:rubyBase></w:ruby></w:r></w:p>"
      "<y:p xmlns:y=\"http://example.com/other\"><y:r><y:t>foreign</y:t></y:r></y:p>",
      NULL, "P Margin of 12 %\nP 求人\n");
}

/* The page's number is layout below a page and may be a word in the text. */
static void
test_page_numbers_of_fields (void)
{
#define FIELD "<w:p><w:r><w:fldChar/><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>"
  const ZipPart parts[] = {
    DOCX_TYPES,
    { .name = "_rels/.rels", .content = "<Relationships/>" },
    { .name = "word/document.xml", .content = DOCX_START FIELD P ("Body") DOCX_END },
    { .name = "word/_rels/document.xml.rels",
      .content
      = "<Relationships>" RELATION ("footer", "f.xml") RELATION ("endnotes", "e.xml") "</Relationships>" },
    { .name = "word/f.xml",
      .content = PART ("ftr", FIELD "<w:p><w:r><w:pgNum/><w:t>8</w:t></w:r></w:p>" P ("Lamps Ltd")) },
    { .name = "word/e.xml", .content = PART ("endnotes", "<w:endnote>" P ("An end") "</w:endnote>") },
    { NULL },
  };
  g_autoptr (GByteArray) zip = zip_make (parts);
  g_autoptr (HwDocument) document = read_bytes (zip->data, zip->len, HW_DOCUMENT_POSTING, NULL);

  g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==,
                   "7\n\nBody\n\nAn end\n\nLamps Ltd");
}

/* Other files that are to be put in at this place stay where they are. */
static void
test_chunks_are_noted (void)
{
  g_autoptr (HwDocument) document = read_docx (P ("Body") "<w:altChunk w:id=\"r9\"/>", NULL);

  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==,
                   "the document has other files in it; they were left out");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/headings", test_headings_come_from_styles);
  g_test_add_func ("/docx/lists", test_lists_keep_their_levels);
  g_test_add_func ("/docx/tables", test_table_cells_in_row_order);
  g_test_add_func ("/docx/breaks", test_breaks_tabs_and_links);
  g_test_add_func ("/docx/boxes", test_text_boxes_once);
  g_test_add_func ("/docx/changes", test_changes_and_comments);
  g_test_add_func ("/docx/hidden", test_hidden_text_is_kept_apart);
  g_test_add_func ("/docx/not-text", test_what_is_not_text);
  g_test_add_func ("/docx/relations", test_parts_by_their_relations);
  g_test_add_func ("/docx/document-types", test_document_types_are_refused);
  g_test_add_func ("/docx/resume", test_resume_is_known_by_its_text);
  g_test_add_func ("/docx/white", test_white_on_a_ground_is_seen);
  g_test_add_func ("/docx/symbols", test_bullets_of_symbol_fonts);
  g_test_add_func ("/docx/earlier", test_earlier_properties_do_not_count);
  g_test_add_func ("/docx/formulas", test_formulas_and_readings);
  g_test_add_func ("/docx/page-numbers", test_page_numbers_of_fields);
  g_test_add_func ("/docx/chunks", test_chunks_are_noted);
  return g_test_run ();
}
