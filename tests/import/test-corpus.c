/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"

/*
 * Every file of the collection, whatever it is, read as everything: it becomes a sound document or an error
 * that a person can use. Nothing crashes, hangs or gets past the checks of the other side.
 */

#define MAX_FILE_BYTES (2u << 20)

static void
assert_usable_message (const char *path, int wanted, const GError *error)
{
  if (error->domain != HW_ERROR || *error->message == '\0' || !g_utf8_validate (error->message, -1, NULL)
      || strchr (error->message, '\n') != NULL)
    g_error ("%s as %d: %s", path, wanted, error->message);
}

static void
assert_sound (const char *path, HwDocument *document)
{
  g_autoptr (GBytes) packed = hw_document_pack (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) unpacked = hw_document_unpack (packed, &error);

  if (unpacked == NULL)
    g_error ("%s: %s", path, error->message);
  g_assert_cmpuint (unpacked->records->len, ==, document->records->len);
  for (guint i = 0; i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);

      if (record->text != NULL)
        assert_blocks_sound (record);
    }
}

static guint
read_all (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) files = list_files (folder);
  const char *name;
  guint n = files->len;

  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      g_autofree char *data = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      for (int wanted = -1; wanted <= HW_DOCUMENT_RUBRIC && length <= MAX_FILE_BYTES; wanted++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (HwDocument) document = read_bytes (data, length, wanted, &error);

          if (document != NULL)
            assert_sound (path, document);
          else
            assert_usable_message (path, wanted, error);
        }
    }
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += read_all (path);
    }
  return n;
}

static void
test_folder (gconstpointer name)
{
  g_autofree char *folder = corpus_path (name);

  if (folder != NULL)
    g_assert_cmpuint (read_all (folder), >=, 5);
}

/* The same for our own files, so that this is tested everywhere. */
static void
test_own_files (void)
{
  g_autofree char *samples = g_build_filename (g_getenv ("HW_DATA_DIR"), "samples", NULL);
  g_autofree char *rubrics = g_build_filename (g_getenv ("HW_DATA_DIR"), "rubrics", NULL);

  g_assert_cmpuint (read_all (samples), >=, 8);
  g_assert_cmpuint (read_all (rubrics), >=, 2);
}

/* What is known and not read in this version is called by its name, whatever the file is called. */
static void
test_known_formats_are_named (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    const char *message;
  } rows[] = {
    { "PK\3\4"
      "docx",
      8, "the file is cut short or damaged (the archive in it has no sound directory); get it again" },
    { "{\\rtf1 text}", 12,
      "this is an RTF document, which this version does not read; open it in its own program and save it as "
      "DOCX, ODT or PDF" },
    { "\n BEGIN:VCALENDAR\nX:1\nEND:VCALENDAR\n", 36,
      "2: this is a iCalendar file, which this version does not read; export the data as CSV" },
    { "<?xml version=\"1.0\"?><invoice><total>5</total></invoice>", 56,
      "1: in this XML of the kind “invoice” no postings were found; export the data as CSV or HTML" },
    { "<urlset><url><loc>https://jobs.example.org/1</loc></url></urlset>", 65,
      "1: a sitemap lists the addresses of postings and not what they say; open each posting and save it" },
    { "<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">]><lolz>&lol;</lolz>", 56,
      "1: document types and entity declarations are not accepted; remove the DOCTYPE" },
    { "text first \0 %PDF-1.4", 21,
      "the file is a PDF document and something else at once; get a clean copy" },
    { "%PDF-1.4 PK\1\2" "123456PK\5\6\0\0\0\0\1\0\1\0\12\0\0\0\11\0\0\0\0\0", 41,
      "the file is a PDF document and a ZIP archive at once; get a clean copy" },
    { "[{\"text\": \"Head\"}]", 18,
      "1: this JSON holds no postings that are known: no list of objects with a title and a text, a place or an "
      "employer; export the data as CSV" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_bytes (rows[i].data, rows[i].length, -1, &error);

      g_assert_null (document);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const folders[]
      = { "archives",        "boards",     "csv",       "docx",       "encodings", "feeds",
          "html-broken",     "jsonresume", "naughty",   "pdf-broken", "postings",  "schemaorg",
          "structured-data", "vcard",      "xml-broken" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corpus/own-files", test_own_files);
  g_test_add_func ("/corpus/named", test_known_formats_are_named);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_strconcat ("/corpus/", folders[i], NULL);

      g_test_add_data_func (path, folders[i], test_folder);
    }
  return g_test_run ();
}
