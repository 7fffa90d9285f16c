/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "hw-import-support.h"

/* An object on each line: what it holds, and which line is wrong. */

#define BUYER "{\"title\":\"Buyer\",\"company\":\"Tern & Co\",\"description\":\"Plan it.\"}"
#define PLANNER "{\"title\":\"Planner\",\"company\":\"Tern & Co\",\"description\":\"Count it.\"}"

static HwDocument *
read_named (const char *name, const char *text, gboolean keep_going, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  HwReadRequest request = { .bytes = bytes, .file_name = (char *) name, .wanted = -1, .keep_going = keep_going };

  return hw_read_document (&request, error);
}

/* "LINE title|LINE title": "!" and the reason for a record that cannot be taken. */
static char *
tell (HwDocument *document, const char *field)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);

      g_string_append (told, i > 0 ? "|" : "");
      if (record->problem != NULL)
        g_string_append_printf (told, "%u !%s", record->problem_line, record->problem);
      else
        g_string_append_printf (told, "%u %s", record->line, hw_record_get_field (record, field));
    }
  return g_string_free (told, FALSE);
}

static void
test_each_line_is_a_record (void)
{
  static const struct
  {
    const char *name, *text, *format, *field, *told;
  } ROWS[] = {
    { "a.jsonl", BUYER "\n" PLANNER "\n", "json", "title", "1 Buyer|2 Planner" },
    { "a.json", BUYER "\n" PLANNER, "json", "title", "1 Buyer|2 Planner" },
    { NULL, "\xef\xbb\xbf" BUYER "\r\n\r\n  \r\n" PLANNER " \r\n\r\n", "json", "title", "1 Buyer|4 Planner" },
    { "one.ndjson", "\n" BUYER, "json", "title", "2 Buyer" },
    { "a.JSONL",
      "{\"name\":\"Ada Lovelace\",\"email\":\"a@example.org\"}\n"
      "{\"name\":\"Grace E\",\"email\":\"g@example.org\"}\n",
      "candidates-json", "name", "1 Ada Lovelace|2 Grace E" },
    { NULL,
      "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Cook\",\"description\":\"Stir.\"}\n"
      "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"Knead.\"}\n",
      "json-ld", "title", "1 Cook|2 Baker" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_named (ROWS[i].name, ROWS[i].text, FALSE, &error);
      g_autofree char *told = NULL;

      g_assert_no_error (error);
      told = tell (document, ROWS[i].field);
      g_assert_cmpstr (told, ==, ROWS[i].told);
      g_assert_cmpstr (document->format, ==, ROWS[i].format);
    }
}

/* JSON that is whole is read as such, whatever the file is called. */
static void
test_one_value_over_many_lines_is_json (void)
{
  static const char *const TEXTS[] = { "{\n\"jobs\": [\n" BUYER "\n]}\n", "[" BUYER ",\n" BUYER "]\n",
                                       "{\"jobs\": [" BUYER "]}\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDocument) document = read_named (i == 1 ? "a.jsonl" : "a.json", TEXTS[i], FALSE, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (hw_record_get_field (g_ptr_array_index (document->records, 0), "title"), ==, "Buyer");
    }
}

static void
test_a_bad_line_is_named (void)
{
  static const char TEXT[] = BUYER "\n{\"title\":\"Half\" \"company\":1}\n[1]\n" PLANNER "\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) refused = read_named ("a.jsonl", TEXT, FALSE, &error);
  g_autoptr (HwDocument) document = NULL;
  g_autofree char *told = NULL;

  g_assert_null (refused);
  g_assert_cmpstr (error->message, ==, "2: a comma or “}” is missing; add it");
  g_clear_error (&error);
  document = read_named ("a.jsonl", TEXT, TRUE, &error);
  g_assert_no_error (error);
  told = tell (document, "title");
  g_assert_cmpstr (told, ==,
                   "1 Buyer|2 !a comma or “}” is missing; add it|"
                   "3 !this line holds no JSON object; save one on each line|4 Planner");
}

static void
test_what_is_no_posting_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_named ("a.jsonl", "{\"x\":1}\n{\"x\":2}\n", FALSE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED);
}

/* Longer than any buffer, with lines that end where the pieces do and others that are longer than a piece. */
static void
test_a_long_file_is_read_line_by_line (void)
{
  const guint n = 600;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = g_strnfill (i % 97 == 0 ? 150000 : 1 + i * 37 % 9000, 'w');

      g_string_append_printf (text, "{\"title\":\"Job %u\",\"company\":\"Tern\",\"description\":\"%s ü\"}\r\n", i,
                              words);
    }
  g_assert_cmpuint (text->len, >, 2 * HW_LIMIT_RECORD_BYTES);
  document = read_named (NULL, text->str, FALSE, &error);
  g_assert_null (document); /* the first line is longer than what is looked at, and the name does not tell */
  g_clear_error (&error);
  document = read_named ("a.jsonl", text->str, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);
      g_autofree char *title = g_strdup_printf ("Job %u", i);
      gsize length;
      const char *original = g_bytes_get_data (record->original, &length);

      g_assert_cmpstr (hw_record_get_field (record, "title"), ==, title);
      g_assert_cmpuint (record->line, ==, i + 1);
      g_assert_true (original[0] == '{' && original[length - 1] == '}');
    }
}

static void
test_blank_lines_before_a_long_first_one (void)
{
  g_autofree char *words = g_strnfill (150000, 'w');
  g_autofree char *text = g_strconcat ("\n \r\n{\"title\":\"Buyer\",\"company\":\"Tern\",\"description\":\"", words,
                                       "\"}\n" BUYER "\n", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_named ("a.jsonl", text, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 2);
  g_assert_cmpuint (((HwRecord *) document->records->pdata[0])->line, ==, 3);
  g_clear_pointer (&document, hw_document_unref);
  document = read_named ("a.jsonl", "\n\n{\"title\":}\n", FALSE, &error);
  g_assert_null (document);
  g_assert_true (g_str_has_prefix (error->message, "3"));
}

static void
test_a_line_without_end_is_refused (void)
{
  g_autofree char *words = g_strnfill (3 * HW_LIMIT_RECORD_BYTES, 'w');
  g_autofree char *text = g_strconcat (BUYER "\n{\"title\":\"", words, "\"}\n", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_named ("a.jsonl", text, TRUE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (error->message, "2: the line takes more than "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-lines/records", test_each_line_is_a_record);
  g_test_add_func ("/json-lines/whole", test_one_value_over_many_lines_is_json);
  g_test_add_func ("/json-lines/bad-line", test_a_bad_line_is_named);
  g_test_add_func ("/json-lines/no-posting", test_what_is_no_posting_is_refused);
  g_test_add_func ("/json-lines/long", test_a_long_file_is_read_line_by_line);
  g_test_add_func ("/json-lines/blank", test_blank_lines_before_a_long_first_one);
  g_test_add_func ("/json-lines/endless", test_a_line_without_end_is_refused);
  return g_test_run ();
}
