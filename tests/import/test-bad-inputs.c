/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
#include "hw-import-support.h"

/*
 * Every line of tests/data/import/bad-inputs.tsv is read as a file, and what comes of it is compared word for
 * word. With HW_TEST_WRITE_GOLDEN set the last column is written anew.
 */

#define TABLE "bad-inputs.tsv"
#define N_COLUMNS 5u
#define MAX_SHOWN 600u

/* "@3(ab)" -> "ababab" */
static char *
expand_repeats (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      char *open = NULL;
      guint64 n = *at == '@' ? g_ascii_strtoull (at + 1, &open, 10) : 0;
      const char *close = open != NULL && *open == '(' ? strchr (open, ')') : NULL;

      if (close == NULL)
        {
          g_string_append_c (out, *at);
          continue;
        }
      for (guint64 i = 0; i < n; i++)
        g_string_append_len (out, open + 1, close - open - 1);
      at = close;
    }
  return g_string_free (out, FALSE);
}

/* Escapes as in C; unlike g_strcompress() it may give NUL. */
static GBytes *
make_bytes (const char *written)
{
  g_autofree char *text = expand_repeats (written);
  GByteArray *bytes = g_byte_array_new ();

  for (const char *at = text; *at != '\0'; at++)
    {
      static const char letters[] = "ntr\\", values[] = "\n\t\r\\";
      guint8 byte = (guint8) *at;
      const char *letter;

      if (*at == '\\' && g_ascii_isdigit (at[1]))
        {
          byte = (guint8) ((at[1] - '0') * 64 + (at[2] - '0') * 8 + (at[3] - '0'));
          at += 3;
        }
      else if (*at == '\\' && (letter = strchr (letters, at[1])) != NULL)
        {
          byte = (guint8) values[letter - letters];
          at++;
        }
      g_byte_array_append (bytes, &byte, 1);
    }
  return g_byte_array_free_to_bytes (bytes);
}

static int
parse_kind (const char *name)
{
  static const struct
  {
    const char *name;
    int kind;
  } kinds[] = { { "any", -1 },
                { "posting", HW_DOCUMENT_POSTING },
                { "candidates", HW_DOCUMENT_CANDIDATES },
                { "resume", HW_DOCUMENT_RESUME } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return kinds[i].kind;
  g_error ("%s is no kind", name);
}

/* One line: the message, or what was read. */
static char *
describe_outcome (const char *file_name, int kind, GBytes *bytes)
{
  HwReadRequest request = { .bytes = bytes, .file_name = file_name, .wanted = kind };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = hw_read_document (&request, &error);
  g_autofree char *described = NULL;
  g_autofree char *line = NULL;

  if (document == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return g_strdup (error->message);
    }
  described = describe_document (document);
  line = g_strdup_printf ("ok %.*s", (int) strlen (described), described);
  g_strdelimit (line, "\n", '|');
  return hw_text_escape_for_message (line, (gssize) MIN (strlen (line), MAX_SHOWN));
}

static void
test_row (gconstpointer data)
{
  char *const *row = data;
  g_autoptr (GBytes) bytes = make_bytes (row[3]);
  g_autofree char *outcome = describe_outcome (row[1], parse_kind (row[2]), bytes);

  g_assert_cmpstr (outcome, ==, row[4]);
}

static GPtrArray *
load_table (const char *path)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char **row;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      row = g_strsplit (lines[i], "\t", N_COLUMNS);
      g_assert_cmpuint (g_strv_length (row), ==, N_COLUMNS);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
write_table (const char *path, GPtrArray *rows)
{
  g_autofree char *old = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_true (g_file_get_contents (path, &old, NULL, NULL));
  for (const char *line = old; *line == '#'; line = strchr (line, '\n') + 1)
    g_string_append_len (out, line, strchr (line, '\n') + 1 - line);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autoptr (GBytes) bytes = make_bytes (row[3]);
      g_autofree char *outcome = describe_outcome (row[1], parse_kind (row[2]), bytes);

      g_string_append_printf (out, "%s\t%s\t%s\t%s\t%s\n", row[0], row[1], row[2], row[3], outcome);
    }
  g_assert_true (g_file_set_contents (path, out->str, -1, NULL));
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "import", TABLE, NULL);
  rows = load_table (path);
  if (g_getenv ("HW_TEST_WRITE_GOLDEN") != NULL)
    {
      write_table (path, rows);
      g_ptr_array_unref (g_steal_pointer (&rows));
      rows = load_table (path);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autofree char *name = g_strdup_printf ("/bad-inputs/%s-%s", row[0], row[1]);

      g_test_add_data_func (name, row, test_row);
    }
  return g_test_run ();
}
