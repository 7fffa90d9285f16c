/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-compound-file.h"

#define SECTOR 512u
#define ENDED 0xfffffffeu

static void
put (GByteArray *file, gsize at, guint32 value, guint n)
{
  for (guint i = 0; i < n; i++)
    file->data[at + i] = (guint8) (value >> (8 * i));
}

static void
put_name (GByteArray *file, gsize at, const char *name)
{
  for (gsize i = 0; name[i] != '\0'; i++)
    put (file, at + 2 * i, (guint8) name[i], 2);
  put (file, at + 64, (guint32) (2 * strlen (name) + 2), 2);
}

/* The table in sector 0, the directory in sectors 3 and 1, four names in each. */
static GByteArray *
make_file (const char *const *names)
{
  GByteArray *file = g_byte_array_new ();

  g_byte_array_set_size (file, 5 * SECTOR);
  memset (file->data, 0, file->len);
  memcpy (file->data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  put (file, 30, 9, 2);
  put (file, 48, 3, 4);
  for (guint i = 1; i < 109; i++)
    put (file, 76 + 4 * i, 0xffffffffu, 4);
  for (guint i = 0; i < 4; i++)
    put (file, SECTOR + 4 * i, i == 3 ? 1 : ENDED, 4);
  for (guint i = 0; names[i] != NULL; i++)
    put_name (file, (i < 4 ? 4 : 2) * SECTOR + 128 * (i % 4), names[i]);
  return file;
}

static const char *const WORD[] = { "Root Entry", "1Table", "WordDocument", "EncryptedPackages", NULL };
static const char *const LOCKED[]
    = { "Root Entry",     "DataSpaces",       "Version", "StrongEncryptionDataSpace",
        "EncryptionInfo", "EncryptedPackage", NULL };

/* What Office writes for a document with a password is no old document, and saving it as another kind no help. */
static void
test_password_is_told_from_age (void)
{
  g_autoptr (GByteArray) old = make_file (WORD);
  g_autoptr (GByteArray) locked = make_file (LOCKED);

  assert_refused (old->data, old->len, -1, HW_ERROR_UNSUPPORTED,
                  "this is an old Office document (DOC, XLS), which this version does not read; open it in its own "
                  "program and save it as DOCX, ODT or PDF");
  assert_refused (locked->data, locked->len, -1, HW_ERROR_UNSUPPORTED,
                  "the file is protected with a password; save it without one");
}

/* A candidate's paper stays one, though nothing in it can be read. */
static void
test_locked_resume_is_kept (void)
{
  g_autoptr (GByteArray) old = make_file (WORD);
  g_autoptr (GByteArray) locked = make_file (LOCKED);

  assert_kept_unread (locked->data, locked->len, "password",
                      "the file is protected with a password; save it without one");
  assert_refused (old->data, old->len, HW_DOCUMENT_RESUME, HW_ERROR_UNSUPPORTED,
                  "this is an old Office document (DOC, XLS), which this version does not read; open it in its own "
                  "program and save it as DOCX, ODT or PDF");
}

/* Programs put the directory where there is room: behind all that is looked at to find out what a file is. */
static void
test_directory_far_behind (void)
{
  g_autoptr (GByteArray) file = make_file (WORD);

  g_byte_array_set_size (file, 400 * SECTOR);
  memset (file->data + 5 * SECTOR, 0, 395 * SECTOR);
  put (file, 48, 350, 4);
  put_name (file, 351 * SECTOR, "EncryptedPackage");
  assert_refused (file->data, file->len, -1, HW_ERROR_UNSUPPORTED,
                  "the file is protected with a password; save it without one");
}

static void
test_names_are_compared_whole (void)
{
  g_autoptr (GByteArray) file = make_file (LOCKED);

  g_assert_true (hw_compound_file_has_stream (file->data, file->len, "EncryptionInfo"));
  g_assert_false (hw_compound_file_has_stream (file->data, file->len, "Encryption"));
  g_assert_false (hw_compound_file_has_stream (file->data, file->len, "WordDocument"));
  g_assert_false (hw_compound_file_has_stream (file->data, file->len, "A name that is too long to stand in there"));
}

/* Cut anywhere, with each word of header and table wrong: an answer, and no byte read outside. */
static void
test_broken_files_have_an_answer (void)
{
  static const guint32 values[] = { 0, 1, 3, 9, 31, 1000, 0x7fffffffu, 0x80000000u, ENDED, 0xffffffffu };
  g_autoptr (GByteArray) file = make_file (LOCKED);

  for (guint n = 0; n <= file->len; n++)
    {
      g_autofree guint8 *part = g_memdup2 (file->data, n);

      g_assert_true (hw_compound_file_has_stream (part, n, "EncryptedPackage") == (n > 4 * SECTOR));
    }
  for (guint at = 28; at < SECTOR + 64; at += 2)
    for (guint v = 0; v < G_N_ELEMENTS (values); v++)
      {
        g_autofree guint8 *copy = g_memdup2 (file->data, file->len);
        GByteArray view = { copy, file->len };

        put (&view, at, values[v], 4);
        hw_compound_file_has_stream (copy, file->len, "EncryptedPackage");
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compound-file/password", test_password_is_told_from_age);
  g_test_add_func ("/compound-file/locked-resume", test_locked_resume_is_kept);
  g_test_add_func ("/compound-file/far", test_directory_far_behind);
  g_test_add_func ("/compound-file/names", test_names_are_compared_whole);
  g_test_add_func ("/compound-file/broken", test_broken_files_have_an_answer);
  return g_test_run ();
}
