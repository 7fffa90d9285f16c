/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "hw-import-support.h"
#include "import/hw-json-list.h"
#include "import/hw-source.h"

/* Long lists are read an element at a time, and give what they would give at once. */

#define MUTANTS 600u

static HwDocument *
read_string (const GString *text, gboolean keep_going, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  const HwReadRequest request = { .bytes = bytes, .wanted = -1, .keep_going = keep_going };

  return hw_read_document (&request, error);
}

static const char *
find_original (const char *text, const HwRecord *record, gsize *length)
{
  const char *bytes = g_bytes_get_data (record->original, length);
  g_autofree char *original = g_strndup (bytes, *length);

  return strstr (text, original);
}

/* The file with its elements again and again, until it is too long to be read at once. */
static GString *
lengthen (const char *text, GPtrArray *records, guint *n)
{
  GString *longer = g_string_new (NULL);
  gsize length = 0;
  const char *first = find_original (text, g_ptr_array_index (records, 0), &length);
  const char *last = find_original (text, g_ptr_array_index (records, records->len - 1), &length) + length;

  g_string_append_len (longer, text, first - text);
  for (*n = 0; longer->len <= HW_LIMIT_RECORD_BYTES || *n % records->len != 0; ++*n)
    {
      const HwRecord *record = g_ptr_array_index (records, *n % records->len);
      const char *original = g_bytes_get_data (record->original, &length);

      g_string_append (longer, *n > 0 ? " ,\r\n" : "");
      g_string_append_len (longer, original, (gssize) length);
    }
  return g_string_append (longer, last);
}

static void
test_long_list_says_what_a_short_one_does (gconstpointer name)
{
  g_autofree char *path = g_strdup_printf ("boards/%s.json", (const char *) name);
  g_autoptr (GBytes) bytes = load_fixture (path);
  g_autoptr (HwDocument) brief = read_fixture (path, -1, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) longer = NULL;
  g_autoptr (HwDocument) document = NULL;
  guint n;

  longer = lengthen (text, brief->records, &n);
  document = read_string (longer, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, n);
  g_assert_cmpstr (document->format, ==, brief->format);
  g_assert_cmpint (document->kind, ==, brief->kind);
  for (guint i = 0; i < n; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);
      const HwRecord *model = g_ptr_array_index (brief->records, i % brief->records->len);
      g_autofree char *said = describe_record (record);
      g_autofree char *wanted = describe_record (model);

      g_assert_cmpstr (said, ==, wanted);
      g_assert_true (g_bytes_equal (record->original, model->original));
    }
}

static GString *
write_postings (guint n, const char *before, const char *last)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"title\": \"Buyer %u\", \"company\": \"Acme\", \"location\": \"Bonn\", "
                            "\"description\": \"Buys {[\\\"what\\\"]} sells.\\nNothing else, and that in the towns "
                            "around, by train, by boat and on foot; more is said when we meet.\"}",
                            i > 0 ? ",\n" : "", i);
  return g_string_append (text, last);
}

static void
test_every_element_is_checked (void)
{
  static const struct
  {
    const char *last;
    const char *message;
  } rows[] = {
    { ",\n{\"title\": \"X\", \"location\": \"Bonn\", \"date_posted\": \"2026-02-30\"}]}",
      "8002: \xe2\x80\x9c" "2026-02-30\xe2\x80\x9d as date_posted: there is no such day or time; correct it" },
    { ",\n{\"location\": \"Bonn\"}]}", "8002: the posting has no title; add it" },
    { ",\n7]}", "8002: a posting is no object; correct the list" },
    { ",\n{\"title\": \"X\", \"title\": \"Y\"}]}",
      "8002: the name \xe2\x80\x9ctitle\xe2\x80\x9d is already used in line 8002; remove one" },
    { ",\n]}", "8002: a comma stands before \xe2\x80\x9c]\xe2\x80\x9d; remove it" },
    { "\n{}]}", "8002: a comma or \xe2\x80\x9c]\xe2\x80\x9d is missing; add it" },
    { "", "8001: the text ends too early; is the file cut?" },
    { ",\n{\"title\": \"X", "8002: a string is opened and never closed; add the quote" },
    { "]\n", "8002: the text ends too early; is the file cut?" },
    { "]}\n{}", "8002: something follows the end of the JSON text; remove it" },
    { "],\n\"meta\": 01}", "8002: a number is not written as JSON has it (-1.5e3); correct it" },
    { "], // end\n}", "8001: a comment is no JSON; remove it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = write_postings (8000, "{\"found\":\n[", rows[i].last);

      assert_refused (text->str, text->len, -1, HW_ERROR_INPUT, rows[i].message);
    }
}

static void
test_keep_going_leaves_out_only_the_bad (void)
{
  g_autoptr (GString) text = write_postings (8000, "[", ",\n{\"location\": \"Bonn\"}]");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = read_string (text, TRUE, &error);
  const HwRecord *bad;

  g_assert_no_error (error);
  g_assert_cmpuint (document->records->len, ==, 8001);
  bad = g_ptr_array_index (document->records, 8000);
  g_assert_cmpstr (bad->problem, ==, "the posting has no title; add it");
  g_assert_cmpuint (bad->problem_line, ==, 8001);
}

static void
test_one_element_has_a_limit (void)
{
  g_autoptr (GString) text = write_postings (400, "[", ",\n{\"title\": \"Long\", \"parts\": [");

  for (guint i = 0; text->len < 3 * HW_LIMIT_RECORD_BYTES; i++)
    g_string_append_printf (text, "%s\"part %u\"", i > 0 ? "," : "", i);
  g_string_append (text, "]}]");
  assert_refused (text->str, text->len, -1, HW_ERROR_LIMIT,
                  "401: an element of the list takes more than 1 MiB; shorten it");
}

static void
test_people_come_one_by_one (void)
{
  g_autoptr (GString) text = g_string_new ("{\"candidates\": [");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDocument) document = NULL;
  const HwRecord *last;
  guint n = 0;

  for (; text->len <= HW_LIMIT_RECORD_BYTES; n++)
    g_string_append_printf (
        text, "%s{\"first_name\": \"Pat\", \"last_name\": \"Lee %u\", \"email\": \"p%u@example.com\"}",
        n > 0 ? ",\n" : "", n, n);
  g_string_append (text, "]}");
  document = read_string (text, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, HW_DOCUMENT_CANDIDATES);
  g_assert_cmpstr (document->format, ==, "candidates-json");
  g_assert_cmpuint (document->records->len, ==, n);
  last = g_ptr_array_index (document->records, n - 1);
  g_assert_cmpuint (last->line, ==, n);
  g_assert_true (g_str_has_prefix (hw_record_get_field (last, "name"), "Pat Lee "));
}

/* Whether all of the text is taken, an element at a time; -1: it does not begin like a list. */
static int
read_as_list (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  const HwReadRequest request = { .bytes = bytes, .wanted = -1 };
  g_auto (HwSource) source = { 0 };
  g_autoptr (HwJsonList) list = NULL;

  if (!hw_source_init (&source, &request, NULL, 0, NULL))
    return -1;
  hw_source_leave_head (&source);
  list = hw_json_list_open (&source, NULL);
  for (;;)
    {
      g_autoptr (HwJson) element = NULL;
      const char *at;

      if (list == NULL)
        return -1;
      if (!hw_json_list_next (list, HW_JSON_STRICT, &element, &at, NULL))
        return FALSE;
      if (element == NULL)
        return TRUE;
    }
}

/* However a text is damaged, the verdict is that of reading it at once. */
static void
test_verdict_is_that_of_the_whole (void)
{
  static const char letters[] = "{}[]\",:\\ \n1-tn/";
  g_autoptr (GString) sound = write_postings (320, "{\"a\": {\"b\": 1}, \"list\": [", "], \"meta\": {\"n\": [1, 2]}}");
  guint n_told = 0;

  for (guint i = 0; i < MUTANTS; i++)
    {
      g_autoptr (GString) text = g_string_new (sound->str);
      gsize at = (gsize) g_test_rand_int_range (i % 2 == 0 ? 0 : (gint32) text->len - 400, (gint32) text->len);
      g_autoptr (HwJson) whole = NULL;
      int verdict;

      if (i % 3 == 0)
        g_string_erase (text, (gssize) at, 1);
      else
        text->str[at] = letters[g_test_rand_int_range (0, (gint32) strlen (letters))];
      verdict = read_as_list (text);
      whole = hw_json_parse (text->str, text->len, 1, HW_JSON_STRICT, NULL, NULL);
      n_told += verdict >= 0;
      if (verdict >= 0)
        g_assert_cmpint (verdict, ==, whole != NULL);
    }
  g_assert_cmpuint (n_told, >, MUTANTS / 2);
}

int
main (int argc, char **argv)
{
  static const char *const boards[] = { "ashby",   "by-names",  "eightfold", "greenhouse",      "json-ld",    "lever",
                                        "oracle",  "recruitee", "rippling",  "teamtailor", "workable" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (boards); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json-list/board/%s", boards[i]);

      g_test_add_data_func (path, boards[i], test_long_list_says_what_a_short_one_does);
    }
  g_test_add_func ("/json-list/every-element-is-checked", test_every_element_is_checked);
  g_test_add_func ("/json-list/keep-going", test_keep_going_leaves_out_only_the_bad);
  g_test_add_func ("/json-list/one-element-has-a-limit", test_one_element_has_a_limit);
  g_test_add_func ("/json-list/people", test_people_come_one_by_one);
  g_test_add_func ("/json-list/verdict", test_verdict_is_that_of_the_whole);
  return g_test_run ();
}
