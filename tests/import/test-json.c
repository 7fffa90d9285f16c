/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"
#include "import/hw-encoding.h"
#include "import/hw-json.h"

static void
test_values_keep_text_and_place (void)
{
  static const char text[]
      = " {\"a\" : [1.50, -0, \"\\u00e9\\ud83d\\ude00\\n\"],\n \"b\": {\"c\": null, \"d\": true} } ";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwJson) root = hw_json_parse (text, strlen (text), 7, HW_JSON_STRICT, NULL, &error);
  const HwJson *list, *b;

  g_assert_no_error (error);
  list = hw_json_get (root, "a");
  g_assert_cmpuint (list->values->len, ==, 3);
  g_assert_cmpstr (((HwJson *) g_ptr_array_index (list->values, 0))->text, ==, "1.50");
  g_assert_cmpstr (((HwJson *) g_ptr_array_index (list->values, 1))->text, ==, "-0");
  g_assert_cmpstr (((HwJson *) g_ptr_array_index (list->values, 2))->text, ==, "\xc3\xa9\xf0\x9f\x98\x80\n");
  b = hw_json_get (root, "b");
  g_assert_cmpuint (b->line, ==, 8);
  g_assert_true (g_str_has_prefix (text + b->start, "{\"c\""));
  g_assert_cmpint (text[b->end - 1], ==, '}');
  g_assert_null (hw_json_get (b, "c"));
  g_assert_null (hw_json_get_text (b, "d"));
  g_assert_null (hw_json_get (list, "a"));
}

static void
test_items_are_never_null (void)
{
  static const char text[] = "{\"one\": \"x\", \"many\": [1, 2], \"none\": null}";
  g_autoptr (HwJson) root = hw_json_parse (text, strlen (text), 1, HW_JSON_STRICT, NULL, NULL);
  g_autoptr (GPtrArray) one = hw_json_get_items (root, "one");
  g_autoptr (GPtrArray) many = hw_json_get_items (root, "many");
  g_autoptr (GPtrArray) none = hw_json_get_items (root, "none");

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (many->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
}

static const struct
{
  const char *text;
  int code;
  const char *message;
} refused[] = {
  { "{\"a\":1,\n\"a\":2}", HW_ERROR_INPUT, "2: the name “a” is already used in line 1; remove one" },
  { "[1,\n]", HW_ERROR_INPUT, "2: a comma stands before “]”; remove it" },
  { "{\"a\":1,}", HW_ERROR_INPUT, "1: a comma stands before “}”; remove it" },
  { "[,1]", HW_ERROR_INPUT, "1: a value is missing, or a comma is too many; correct it" },
  { "\n// hello\n1", HW_ERROR_INPUT, "2: a comment is no JSON; remove it" },
  { "[1 /* a */]", HW_ERROR_INPUT, "1: a comment is no JSON; remove it" },
  { "{'a':1}", HW_ERROR_INPUT, "1: a name in double quotes was expected here; correct it" },
  { "['a']", HW_ERROR_INPUT, "1: strings have double quotes in JSON; replace the single ones" },
  { "[NaN]", HW_ERROR_INPUT, "1: NaN, Infinity and a leading + are no JSON; correct the number" },
  { "[1e999]", HW_ERROR_INPUT, "1: the number 1e999 is too large to be kept exactly; write it as a string" },
  { "[9007199254740993]", HW_ERROR_INPUT,
    "1: the number 9007199254740993 is too large to be kept exactly; write it as a string" },
  { "[9223372036854775808]", HW_ERROR_INPUT,
    "1: the number 9223372036854775808 is too large to be kept exactly; write it as a string" },
  { "[01]", HW_ERROR_INPUT, "1: a number is not written as JSON has it (-1.5e3); correct it" },
  { "[0x10]", HW_ERROR_INPUT, "1: a number is not written as JSON has it (-1.5e3); correct it" },
  { "[1.]", HW_ERROR_INPUT, "1: a number is not written as JSON has it (-1.5e3); correct it" },
  { "[\"x\\u0000y\"]", HW_ERROR_INPUT, "1: \\u0000 is no text; remove it" },
  { "[\"\\ud800\"]", HW_ERROR_INPUT, "1: \\ud800 is half of a surrogate pair; write the whole character" },
  { "[\"\\udc00\\ud800\"]", HW_ERROR_INPUT,
    "1: \\udc00 is half of a surrogate pair; write the whole character" },
  { "[\"\\x41\"]", HW_ERROR_INPUT,
    "1: a backslash stands before something that needs none; double it or remove it" },
  { "[\"\\u12\"]", HW_ERROR_INPUT, "1: \\u needs four hexadecimal digits; correct it" },
  { "[\"a\nb\"]", HW_ERROR_INPUT,
    "1: a string holds the control character U+000A as it is; write it as \\u000a" },
  { "[\"a\n", HW_ERROR_INPUT,
    "1: a string holds the control character U+000A as it is; write it as \\u000a" },
  { "\n[\"a", HW_ERROR_INPUT, "2: a string is opened and never closed; add the quote" },
  { "[1", HW_ERROR_INPUT, "1: the text ends too early; is the file cut?" },
  { "[1 2]", HW_ERROR_INPUT, "1: a comma or “]” is missing; add it" },
  { "{\"a\" 1}", HW_ERROR_INPUT, "1: a colon is missing behind a name; add it" },
  { "1 2", HW_ERROR_INPUT, "1: something follows the end of the JSON text; remove it" },
  { "nul", HW_ERROR_INPUT, "1: this is no JSON; a value was expected here" },
  { "", HW_ERROR_INPUT, "1: the text ends too early; is the file cut?" },
};

static void
test_everything_else_is_refused_by_name_and_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwJson) root
          = hw_json_parse (refused[i].text, strlen (refused[i].text), 1, HW_JSON_STRICT, NULL, &error);

      g_assert_null (root);
      g_assert_error (error, HW_ERROR, refused[i].code);
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

static void
test_depth_is_limited (void)
{
  for (guint depth = 64; depth <= 100000; depth = depth == 64 ? 65 : depth == 65 ? 100000 : G_MAXINT)
    {
      g_autofree char *open = g_strnfill (depth, '[');
      g_autofree char *close = g_strnfill (depth, ']');
      g_autofree char *text = g_strconcat (open, close, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HwJson) root = hw_json_parse (text, strlen (text), 1, HW_JSON_STRICT, NULL, &error);

      if (depth == 64)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, HW_ERROR, HW_ERROR_LIMIT);
      g_assert_cmpstr (error->message, ==, "1: values are nested more than 64 deep; simplify the file");
    }
}

static void
test_raw_controls_pass_when_asked_and_are_counted (void)
{
  static const char text[] = "{\"a\": \"one\r\ntwo\tthree\rfour\",\n\"b\": [}";
  g_autoptr (GError) error = NULL;
  guint n_repairs = 0;
  g_autoptr (HwJson) bad = hw_json_parse (text, strlen (text), 1, HW_JSON_RAW_CONTROLS, NULL, &error);
  g_autoptr (HwJson) good
      = hw_json_parse (text, strlen (text) - 9, 1, HW_JSON_RAW_CONTROLS, &n_repairs, NULL);

  g_assert_null (bad);
  g_assert_true (g_str_has_prefix (error->message, "4: ")); /* line ends inside strings count */
  g_assert_null (good);
  g_clear_pointer (&good, hw_json_free);
  good = hw_json_parse ("[\"one\r\ntwo\"]", 12, 1, HW_JSON_RAW_CONTROLS, &n_repairs, NULL);
  g_assert_cmpstr (((HwJson *) g_ptr_array_index (good->values, 0))->text, ==, "one\ntwo");
  g_assert_cmpuint (n_repairs, ==, 1);
}

/* Our own small cases of the same: what the grammar allows, and what it does not. */
static void
test_grammar_alone (void)
{
  static const char *const good[] = { "{\"a\":1,\"a\":2}", "[\"\\u0000\"]", "[\"\\uffff\"]", "-0", "[1E-2]", "\"\"",
                                      " true ", "[\"\xef\xbf\xbf\"]" };
  static const char *const bad[] = { "[1,]", "{\"a\":1,}", "{1:1}", "[01]", "[1.]", "[.1]", "[+1]", "[NaN]", "['a']",
                                     "[\"a\tb\"]", "[\"\\x\"]", "[1 2]", "1 2", "{\"a\" 1}", "[", "\"a", "", "tru",
                                     "[1]x", "//\n1", "[\"\\u12\"]" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (HwJson) root
          = hw_json_parse (good[i], strlen (good[i]), 1, HW_JSON_GRAMMAR_ONLY, NULL, NULL);

      g_test_message ("%s", good[i]);
      g_assert_nonnull (root);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (HwJson) root = hw_json_parse (bad[i], strlen (bad[i]), 1, HW_JSON_GRAMMAR_ONLY, NULL, NULL);

      g_test_message ("%s", bad[i]);
      g_assert_null (root);
    }
}

/* What RFC 8259 allows and no reader here takes, since programs disagree about it or it is no text. */
static const char *const refused_on_purpose[] = {
  "y_object_duplicated_key.json",           "y_object_duplicated_key_and_value.json",
  "y_string_null_escape.json",              "y_string_nonCharacterInUTF-8_U+FFFF.json",
  "y_string_unicode_U+FFFE_nonchar.json",   "y_object_escaped_null_in_key.json",
  "y_string_escaped_noncharacter.json",
  NULL,
};

/* A JSON text is UTF-8, nothing else. */
static gboolean
is_json (const char *data, gsize length)
{
  g_autoptr (HwJson) root = NULL;

  if (!g_utf8_validate_len (data, length, NULL))
    return FALSE;
  root = hw_json_parse (data, length, 1, HW_JSON_GRAMMAR_ONLY, NULL, NULL);
  return root != NULL;
}

/* Bytes to JSON as a reader does it. */
static gboolean
is_taken (const char *data, gsize length)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *encoding = NULL;
  g_autofree char *text
      = hw_encoding_decode ((const guint8 *) data, length, NULL, NULL, &encoding, warnings, NULL);
  g_autoptr (HwJson) root = NULL;

  if (text == NULL || !g_str_has_prefix (encoding, "UTF-"))
    return FALSE;
  root = hw_json_parse (text, strlen (text), 1, HW_JSON_STRICT, NULL, NULL);
  return root != NULL;
}

static void
test_public_suite (void)
{
  g_autofree char *folder = corpus_path ("json/parsing");
  g_autoptr (GPtrArray) files = folder != NULL ? list_files (folder) : NULL;
  guint n_accepted = 0, n_rejected = 0;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *data = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      g_test_message ("%s", name);
      if (*name == 'i') /* may be either, and does no harm */
        {
          is_taken (data, length);
          continue;
        }
      g_assert_true (is_json (data, length) == (*name == 'y'));
      g_assert_true (is_taken (data, length)
                     == (*name == 'y' && !g_strv_contains (refused_on_purpose, name)));
      n_accepted += *name == 'y';
      n_rejected += *name == 'n';
    }
  if (files == NULL)
    return;
  g_assert_cmpuint (n_accepted, ==, 95);
  g_assert_cmpuint (n_rejected, ==, 188);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/values", test_values_keep_text_and_place);
  g_test_add_func ("/json/items", test_items_are_never_null);
  g_test_add_func ("/json/refused", test_everything_else_is_refused_by_name_and_line);
  g_test_add_func ("/json/depth", test_depth_is_limited);
  g_test_add_func ("/json/raw-controls", test_raw_controls_pass_when_asked_and_are_counted);
  g_test_add_func ("/json/grammar", test_grammar_alone);
  g_test_add_func ("/json/public-suite", test_public_suite);
  return g_test_run ();
}
