/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "hw-paper-samples.h"
#include "import/hw-package.h"

#define TEXT "<w:p><w:r><w:t>Director of E-Commerce</w:t></w:r></w:p>"

/* What no word processor writes is refused by name, whether or not the library that unpacks minds. */
static void
test_odd_parts_are_refused (void)
{
  static const struct
  {
    ZipPart part;
    const char *message;
  } rows[] = {
    { { .name = "../../evil.xml", .content = "x" },
      "the part “../../evil.xml” in the file has a name that leads outside of it; save the document anew and "
      "import that" },
    { { .name = "/etc/evil.xml", .content = "x" },
      "the part “/etc/evil.xml” in the file has a name that leads outside of it; save the document anew and "
      "import that" },
    { { .name = "C:\\evil.xml", .content = "x" },
      "the part “C:\\evil.xml” in the file has a name that leads outside of it; save the document anew and "
      "import that" },
    { { .name = "word/link.xml", .content = "/etc/passwd", .mode = 0120777 },
      "the part “word/link.xml” in the file is a link or a device; save the document anew and import that" },
    { { .name = "word/Document.XML", .content = "x" },
      "the part “word/Document.XML” in the file is there twice; save the document anew and import that" },
    { { .name = "word/a.xml", .content = "x", .local_name = "word/b.xml" },
      "the part “word/a.xml” in the file is described in two ways that differ; save the document anew and "
      "import that" },
    { { .name = "word/a.xml", .content = "x", .shift = -3 },
      "the part “word/a.xml” in the file is not where it should be; save the document anew and import that" },
    { { .name = "word/a.xml", .content = "x", .method = 12 },
      "the part “word/a.xml” in the file is packed in a way that no document is; save the document anew and "
      "import that" },
    { { .name = "word/a.zip", .content = "PK" },
      "the part “word/a.zip” in the file is an archive in an archive; save the document anew and import that" },
    { { .name = "word/a.xml", .content = "x", .flags = 1 },
      "the file is protected with a password; save it without one" },
    { { .name = "word/a.xml", .content = "x", .size = 100u << 20, .method = 8 },
      "the part “word/a.xml” in the file unpacks to more than 64 MiB; split the document" },
    { { .name = "word/a.xml", .content = "x", .size = 2u << 20, .method = 8 },
      "the part “word/a.xml” in the file unpacks to more than 200 times its size; save the document anew" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const ZipPart parts[] = { DOCX_TYPES,
                                { .name = "word/document.xml", .content = DOCX_START TEXT DOCX_END },
                                rows[i].part,
                                { NULL } };
      g_autoptr (GByteArray) zip = zip_make (parts);
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_bytes (zip->data, zip->len, -1, &error);

      g_assert_null (document);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
test_too_many_parts (void)
{
  g_autoptr (GArray) parts = g_array_new (TRUE, TRUE, sizeof (ZipPart));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GByteArray) zip = NULL;

  for (guint i = 0; i < 2001; i++)
    {
      ZipPart part = { .content = "" };

      g_ptr_array_add (names, g_strdup_printf ("word/%u.xml", i));
      part.name = g_ptr_array_index (names, i);
      g_array_append_val (parts, part);
    }
  zip = zip_make ((const ZipPart *) (void *) parts->data);
  assert_refused (zip->data, zip->len, -1, HW_ERROR_LIMIT,
                  "the file is an archive of 2001 parts and the limit is 2000; save the document anew");
}

/* Each part is small enough; together they are not. */
static void
test_too_much_together (void)
{
  g_autofree char *packed = g_strnfill (500000, 'x');
  ZipPart parts[7] = { { NULL } };
  g_autoptr (GByteArray) zip = NULL;
  static const char *const names[] = { "a", "b", "c", "d", "e", "f" };

  for (guint i = 0; i < 6; i++)
    parts[i] = (ZipPart){ .name = names[i], .content = packed, .size = 50u << 20, .method = 8 };
  zip = zip_make (parts);
  assert_refused (zip->data, zip->len, -1, HW_ERROR_LIMIT,
                  "the file unpacks to more than 256 MiB; split the document");
}

static void
test_cut_anywhere (void)
{
  g_autoptr (GByteArray) zip = docx_make (TEXT, NULL);

  for (guint length = 4; length < zip->len; length += 3)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_bytes (zip->data, length, -1, &error);

      g_assert_null (document);
      g_assert_cmpstr (error->message, ==,
                       "the file is cut short or damaged (the archive in it has no sound directory); get it "
                       "again");
    }
}

/* A byte that differs gives the same text, or a reason: the checksum of the part does not fit. */
static void
test_changed_byte (void)
{
  g_autoptr (GByteArray) zip = docx_make (TEXT, NULL);
  guint n_refused = 0;

  for (guint i = 0; i < zip->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = NULL;

      zip->data[i] ^= 0x20;
      document = read_bytes (zip->data, zip->len, HW_DOCUMENT_POSTING, &error);
      g_assert_true ((document != NULL) != (error != NULL));
      if (document != NULL && g_str_equal (document->format, "docx"))
        g_assert_cmpstr (((HwRecord *) g_ptr_array_index (document->records, 0))->text, ==,
                         "Director of E-Commerce");
      n_refused += error != NULL;
      zip->data[i] ^= 0x20;
    }
  g_assert_cmpuint (n_refused, >, zip->len / 2);
}

/* Archives that are no documents are called what they are. */
static void
test_relatives_are_named (void)
{
  static const struct
  {
    const char *part;
    const char *message;
  } rows[] = {
    { "xl/workbook.xml", "this is a spreadsheet (XLSX), which this version does not read; save it as CSV" },
    { "ppt/presentation.xml", "this is a presentation (PPTX), which this version does not read; save it as PDF" },
    { "Index/Document.iwa",
      "this is a Pages document, which this version does not read; export it as DOCX or PDF" },
    { "Index.zip", "this is a Pages document, which this version does not read; export it as DOCX or PDF" },
    { "META-INF/container.xml",
      "this is an e-book (EPUB), which this version does not read; save it as HTML or plain text" },
    { "notes.txt",
      "this is a ZIP archive, which this version does not read; unpack it and import the files inside" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const ZipPart parts[] = { { .name = rows[i].part, .content = "x" }, { NULL } };
      g_autoptr (GByteArray) zip = zip_make (parts);

      assert_refused (zip->data, zip->len, -1, HW_ERROR_UNSUPPORTED, rows[i].message);
    }
}

#define LOCKED "the file is protected with a password; save it without one"

/*
 * Archivers give each part a password and leave the names: whatever document it is, it is said to be locked, and it
 * stays among a candidate's papers. OpenDocument of today has all its parts in one that is locked.
 */
static void
test_a_locked_archive_is_a_paper (void)
{
  const ZipPart parts[][4] = {
    { { .name = "[Content_Types].xml", .content = "\x8f\x03", .flags = 1 },
      { .name = "word/document.xml", .content = "\x10\x91", .flags = 1 },
      { NULL } },
    { { .name = "mimetype", .content = "\x8f\x03", .flags = 1 },
      { .name = "content.xml", .content = "\x10", .flags = 1 },
      { NULL } },
    { { .name = "xl/workbook.xml", .content = "\x8f\x03", .flags = 0x41 }, { NULL } },
    { { .name = "mimetype", .content = "application/vnd.oasis.opendocument.text" },
      { .name = "META-INF/manifest.xml", .content = "<m/>" },
      { .name = "encrypted-package", .content = "\x8f\x03" },
      { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GByteArray) zip = zip_make (parts[i]);

      assert_refused (zip->data, zip->len, -1, HW_ERROR_UNSUPPORTED, LOCKED);
      assert_refused (zip->data, zip->len, HW_DOCUMENT_POSTING, HW_ERROR_UNSUPPORTED, LOCKED);
      assert_kept_unread (zip->data, zip->len, "password", LOCKED);
    }
}

/* What is no paper at all is none of a candidate's either. */
static void
test_other_archives_are_refused (void)
{
  const ZipPart parts[] = { { .name = "holiday.jpg", .content = "x" }, { NULL } };
  g_autoptr (GByteArray) zip = zip_make (parts);

  assert_refused (zip->data, zip->len, HW_DOCUMENT_RESUME, HW_ERROR_UNSUPPORTED,
                  "this is a ZIP archive, which this version does not read; unpack it and import the files inside");
  assert_refused (zip->data, zip->len - 5, HW_DOCUMENT_RESUME, HW_ERROR_INPUT,
                  "the file is cut short or damaged (the archive in it has no sound directory); get it again");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zip/odd-parts", test_odd_parts_are_refused);
  g_test_add_func ("/zip/too-many", test_too_many_parts);
  g_test_add_func ("/zip/too-much", test_too_much_together);
  g_test_add_func ("/zip/cut", test_cut_anywhere);
  g_test_add_func ("/zip/changed", test_changed_byte);
  g_test_add_func ("/zip/relatives", test_relatives_are_named);
  g_test_add_func ("/zip-directory/locked", test_a_locked_archive_is_a_paper);
  g_test_add_func ("/zip-directory/no-paper", test_other_archives_are_refused);
  return g_test_run ();
}
