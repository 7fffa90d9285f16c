/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How a Word document says what its paragraphs are: by its styles and by the relations of its parts. */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "hw-paper-samples.h"
#include "import/hw-docx.h"

#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define STRICT "http://purl.oclc.org/ooxml/wordprocessingml/main"

static HwDocxStyles *
read_styles (const char *space, const char *inside)
{
  g_autofree char *xml = g_strconcat ("<w:styles xmlns:w=\"", space, "\">", inside, "</w:styles>", NULL);
  g_autoptr (GError) error = NULL;
  HwDocxStyles *styles = hw_docx_styles_read (xml, "word/styles.xml", &error);

  g_assert_no_error (error);
  return styles;
}

static const struct
{
  const char *name;
  guint heading;
  guint item;
} names[] = {
  { "Title", 1, 0 },         { "Titel", 1, 0 },          { "Subtitle", 2, 0 },        { "Untertitel", 2, 0 },
  { "heading 1", 1, 0 },     { "Heading 3", 3, 0 },      { "heading", 1, 0 },         { "Überschrift 2", 2, 0 },
  { "ÜBERSCHRIFT 4", 4, 0 }, { "Titre 2", 2, 0 },        { "Título 3", 3, 0 },        { "Titolo 1", 1, 0 },
  { "Kop 2", 2, 0 },         { "Rubrik 1", 1, 0 },       { "Overskrift 3", 3, 0 },    { "Nagłówek 2", 2, 0 },
  { "heading 9", 6, 0 },     { "heading 0", 0, 0 },      { "heading 12", 0, 0 },      { "Heading 2 Char", 0, 0 },
  { "headings", 0, 0 },      { "Normal", 0, 0 },         { "List Bullet", 0, 1 },     { "List Bullet 3", 0, 3 },
  { "list number 2", 0, 2 }, { "Listennummer 2", 0, 2 }, { "Aufzählungszeichen", 0, 1 }, { "Liste à puces 2", 0, 2 },
  { "Liste à numéros", 0, 1 }, { "Lista con viñetas 3", 0, 3 }, { "List Paragraph", 0, 0 },
};

static void
test_names_in_many_languages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *style
          = g_strconcat ("<w:style w:styleId=\"s\"><w:name w:val=\"", names[i].name, "\"/></w:style>", NULL);
      g_autoptr (HwDocxStyles) styles = read_styles (WORD, style);
      HwDocxLook look = hw_docx_styles_get (styles, "s");

      g_test_message ("%s", names[i].name);
      g_assert_cmpuint (look.heading, ==, names[i].heading);
      g_assert_cmpuint (look.item, ==, names[i].item);
    }
}

/* What a style does not say, the one it is based on says; what it says expressly, even "not", stays. */
static void
test_inheritance (void)
{
  g_autoptr (HwDocxStyles) styles = read_styles (
      WORD,
      "<w:style w:styleId=\"base\"><w:name w:val=\"heading 2\"/><w:rPr><w:b/><w:vanish/><w:color "
      "w:val=\"FFFFFF\"/>"
      "</w:rPr><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"4\"/></w:numPr><w:shd "
      "w:fill=\"336699\"/></w:pPr>"
      "</w:style><w:style w:styleId=\"all\"><w:basedOn w:val=\"base\"/></w:style>"
      "<w:style w:styleId=\"none\"><w:basedOn w:val=\"all\"/><w:pPr><w:outlineLvl w:val=\"9\"/><w:numPr>"
      "<w:numId w:val=\"0\"/></w:numPr><w:shd w:fill=\"auto\"/></w:pPr><w:rPr><w:b w:val=\"0\"/><w:vanish "
      "w:val=\"false\"/><w:color w:val=\"auto\"/></w:rPr></w:style>"
      "<w:style w:styleId=\"lost\"><w:basedOn w:val=\"nowhere\"/><w:rPr><w:b "
      "w:val=\"on\"/></w:rPr></w:style>");
  HwDocxLook all = hw_docx_styles_get (styles, "all");
  HwDocxLook none = hw_docx_styles_get (styles, "none");
  HwDocxLook lost = hw_docx_styles_get (styles, "lost");

  g_assert_cmpuint (all.heading, ==, 2);
  g_assert_cmpuint (all.item, ==, 3);
  g_assert_true (all.bold && all.hidden && all.white && all.shaded);
  g_assert_cmpuint (none.heading, ==, 0);
  g_assert_cmpuint (none.item, ==, 0);
  g_assert_false (none.bold || none.hidden || none.white || none.shaded);
  g_assert_true (lost.bold);
  g_assert_cmpuint (hw_docx_styles_get (styles, "nobody").heading, ==, 0);
  g_assert_cmpuint (hw_docx_styles_get (styles, NULL).heading, ==, 0);
}

/* Files of other programs, or of nobody: circles, styles without an id, the same id twice. */
static void
test_odd_style_sheets (void)
{
  g_autoptr (HwDocxStyles) circle
      = read_styles (WORD, "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style "
                           "w:styleId=\"b\"><w:basedOn w:val=\"a\"/>"
                           "<w:rPr><w:b/></w:rPr></w:style>");
  g_autoptr (HwDocxStyles) twice = read_styles (
      STRICT, "<w:style><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/>"
              "</w:style><w:style w:styleId=\"a\"><w:name w:val=\"heading 3\"/></w:style>");
  g_autoptr (HwDocxStyles) foreign
      = read_styles ("http://example.com/other", "<w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style>");

  g_assert_true (hw_docx_styles_get (circle, "a").bold);
  g_assert_cmpuint (hw_docx_styles_get (twice, "a").heading, ==, 3);
  g_assert_cmpuint (hw_docx_styles_get (foreign, "a").heading, ==, 0);
}

static void
test_values_of_properties (void)
{
  static const char *const off[] = { "0", "false", "off" };
  static const char *const on[] = { "1", "true", "on", "" };
  static const char *const ground[] = { "003366", "darkBlue", "yellow" };
  static const char *const paper[] = { "auto", "none", "white", "FFFFFF", "F5F5F5" };

  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    g_assert_true (hw_docx_is_off (off[i]));
  for (guint i = 0; i < G_N_ELEMENTS (on); i++)
    g_assert_false (hw_docx_is_off (on[i]));
  for (guint i = 0; i < G_N_ELEMENTS (ground); i++)
    g_assert_true (hw_docx_is_ground (ground[i]));
  for (guint i = 0; i < G_N_ELEMENTS (paper); i++)
    g_assert_false (hw_docx_is_ground (paper[i]));
  g_assert_false (hw_docx_is_off (NULL) || hw_docx_is_ground (NULL) || hw_docx_is_tiny (NULL));
  g_assert_true (hw_docx_is_tiny ("1") && hw_docx_is_tiny ("2"));
  g_assert_false (hw_docx_is_tiny ("3") || hw_docx_is_tiny ("-1") || hw_docx_is_tiny ("2pt"));
  g_assert_true (hw_docx_is_word (WORD) && hw_docx_is_word (STRICT));
  g_assert_false (hw_docx_is_word (""));
}

#define RELATION(type, target, more)                                                                         \
  "<Relationship Type=\"http://x/relationships/" type "\" Target=\"" target "\" " more "/>"

static HwDocxParts *
find_parts (const char *of_package, const char *main, const char *of_main, GError **error)
{
  g_autofree char *top = g_strconcat ("<Relationships>", of_package, "</Relationships>", NULL);
  g_autofree char *inner = g_strconcat ("<Relationships>", of_main, "</Relationships>", NULL);
  g_autofree char *folder = g_path_get_dirname (main);
  g_autofree char *base = g_path_get_basename (main);
  g_autofree char *relations = g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  const ZipPart parts[] = { { .name = "_rels/.rels", .content = top },
                            { .name = main, .content = "<w/>" },
                            { .name = relations, .content = inner },
                            { .name = "word/styles.xml", .content = "<w/>" },
                            { .name = "word/Notes/foot.xml", .content = "<w/>" },
                            { .name = "shared/head.xml", .content = "<w/>" },
                            { NULL } };
  g_autoptr (GByteArray) zip = zip_make (parts);
  g_autoptr (GBytes) bytes = g_bytes_new (zip->data, zip->len);
  g_autoptr (HwPackage) package = hw_package_open (bytes, error);

  return package != NULL ? hw_docx_parts_find (package, error) : NULL;
}

/* Targets are relative to their part, absolute, written in another case, or not there at all. */
static void
test_relations_are_followed_inside_only (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocxParts) parts
      = find_parts (RELATION ("styles", "word/styles.xml", "") RELATION ("officeDocument", "word/main.xml", ""),
                    "word/main.xml",
                    RELATION ("styles", "STYLES.XML", "") RELATION ("footnotes", "Notes/foot.xml", "")
                    RELATION ("header", "../shared/head.xml", "") RELATION ("header", "/shared/head.xml", "")
                    RELATION ("footer", "../../../etc/passwd", "") RELATION ("endnotes", "gone.xml", "")
                    RELATION ("hyperlink", "https://example.com", "TargetMode=\"External\""),
                    &error);

  g_assert_no_error (error);
  g_assert_cmpstr (parts->main, ==, "word/main.xml");
  g_assert_cmpstr (parts->styles, ==, "word/styles.xml");
  g_assert_cmpstr (parts->footnotes, ==, "word/Notes/foot.xml");
  g_assert_null (parts->endnotes);
  g_assert_cmpuint (parts->headers->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (parts->headers, 1), ==, "shared/head.xml");
  g_assert_cmpuint (parts->footers->len, ==, 0);
  g_assert_false (parts->external); /* a link waits for somebody to follow it */
  g_assert_false (parts->embedded);
}

static void
test_cargo_is_noted (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocxParts) loads
      = find_parts ("", "word/document.xml",
                    RELATION ("image", "http://example.com/a.png", "TargetMode=\"External\""), &error);
  g_autoptr (HwDocxParts) carries
      = find_parts ("", "word/document.xml", RELATION ("oleObject", "embeddings/a.bin", "") "<Relationship/>", &error);

  g_assert_no_error (error);
  g_assert_true (loads->external && !loads->embedded);
  g_assert_true (carries->embedded && !carries->external);
  g_assert_cmpstr (loads->main, ==, "word/document.xml"); /* the usual name, where nothing names one */
  g_assert_null (find_parts ("", "word/other.xml", "", &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx-styles/names", test_names_in_many_languages);
  g_test_add_func ("/docx-styles/inheritance", test_inheritance);
  g_test_add_func ("/docx-styles/odd", test_odd_style_sheets);
  g_test_add_func ("/docx-styles/values", test_values_of_properties);
  g_test_add_func ("/docx-styles/relations", test_relations_are_followed_inside_only);
  g_test_add_func ("/docx-styles/cargo", test_cargo_is_noted);
  return g_test_run ();
}
