/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-import-support.h"

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"

HwDocument *
read_bytes (const void *data, gsize length, int wanted, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  HwReadRequest request = { .bytes = bytes, .file_name = "test", .wanted = wanted };

  return hw_read_document (&request, error);
}

HwDocument *
read_text (const char *text, int wanted, GError **error)
{
  return read_bytes (text, strlen (text), wanted, error);
}

GBytes *
load_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "import", name, NULL);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

HwDocument *
read_fixture (const char *name, int wanted, GError **error)
{
  g_autoptr (GBytes) bytes = load_fixture (name);
  g_autofree char *file_name = g_path_get_basename (name);
  HwReadRequest request = { .bytes = bytes, .file_name = file_name, .wanted = wanted };

  return hw_read_document (&request, error);
}

char *
describe_record (const HwRecord *record)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < record->names->len; i++)
    g_string_append_printf (out, "%s=%s\n", (char *) g_ptr_array_index (record->names, i),
                            (char *) g_ptr_array_index (record->values, i));
  for (guint i = 0; i < record->blocks->len; i++)
    {
      const HwBlock *block = &g_array_index (record->blocks, HwBlock, i);
      g_autofree char *text = hw_text_slice (record->text, block->start, block->end);

      g_strdelimit (text, "\n", '|');
      g_string_append_c (out, "PHIC"[block->kind]);
      if (block->level > 0)
        g_string_append_printf (out, "%u", block->level);
      g_string_append_printf (out, " %s\n", text);
    }
  if (record->problem != NULL)
    g_string_append_printf (out, "! %u: %s\n", record->problem_line, record->problem);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
describe_document (HwDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n", document->format);
  for (guint i = 0; i < document->warnings->len; i++)
    g_string_append_printf (out, "~ %s\n", (char *) g_ptr_array_index (document->warnings, i));
  for (guint i = 0; i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);
      g_autofree char *described = describe_record (record);

      g_string_append_printf (out, "-- %u\n%s", record->line, described);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
assert_golden (const char *name, int wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_fixture (name, wanted, &error);
  g_autofree char *golden_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "import", golden_name, NULL);
  g_autofree char *described = NULL;
  g_autofree char *golden = NULL;

  g_test_message ("%s", name);
  g_assert_no_error (error);
  described = describe_document (document);
  if (g_getenv ("HW_TEST_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, described, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (described, ==, golden);
  for (guint i = 0; i < document->records->len; i++)
    if (((HwRecord *) g_ptr_array_index (document->records, i))->text != NULL)
      assert_blocks_sound (g_ptr_array_index (document->records, i));
}

void
assert_blocks_sound (const HwRecord *record)
{
  guint end = 0;

  g_assert_nonnull (record->text);
  g_assert_true (g_utf8_validate (record->text, -1, NULL));
  for (guint i = 0; i < record->blocks->len; i++)
    {
      const HwBlock *block = &g_array_index (record->blocks, HwBlock, i);

      g_assert_cmpuint (block->start, >=, end);
      g_assert_cmpuint (block->end, >, block->start);
      end = block->end;
    }
  g_assert_cmpuint (end, <=, (guint) g_utf8_strlen (record->text, -1));
}

char *
corpus_path (const char *folder)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "corpus", folder, NULL);
  const char *named = g_getenv ("HW_TEST_CORPUS");

  if (named != NULL)
    {
      g_free (path);
      path = g_build_filename (named, folder, NULL);
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&path);
  g_test_skip ("the collection of foreign files is not here");
  return NULL;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
list_files (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (entries);
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (files, g_steal_pointer (&path));
    }
  g_ptr_array_sort (files, compare_paths);
  return files;
}

void
assert_refused (const void *data, gsize length, int wanted, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_bytes (data, length, wanted, &error);

  g_assert_null (document);
  g_assert_error (error, HW_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

void
assert_kept_unread (const void *data, gsize length, const char *why, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_bytes (data, length, HW_DOCUMENT_RESUME, &error);
  const HwRecord *record;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_RESUME);
  g_assert_cmpuint (document->records->len, ==, 1);
  record = g_ptr_array_index (document->records, 0);
  g_assert_cmpstr (record->text, ==, "");
  g_assert_cmpuint (record->blocks->len, ==, 0);
  g_assert_null (record->problem);
  g_assert_cmpstr (hw_record_get_field (record, "no-text"), ==, why);
  g_assert_cmpuint (document->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (document->warnings, 0), ==, message);
}
