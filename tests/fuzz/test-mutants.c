/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/hw-document.h"
#include "core/hw-read-protocol.h"
#include "hw-fuzz-targets.h"

/*
 * Every target with a few thousand damaged copies of good files, always the same ones: what libFuzzer does for
 * hours, in a second and in every build.
 */

#define MUTANTS 40u
#define MAX_BYTES 6000u
#define SEED 20261122u

static const char *const pieces[] = {
  "<script>", "</p>", "<!--",  "-->",     "\"",   "'",      "\\u0000", "{",      "}",       "[", "]",  "&lt;", "&#0;",
  "\r\n",     "\t",   ",,",    ";",       "\xff", "\xc3",   "\xe2\x80", "\xed\xa0\x80", "**", "](", "|", "---", "> ",
  "# ",       "- ",   "1e999", "<![CDATA[", "]]>", "<!DOCTYPE x [", "\xef\xbb\xbf", "\xff\xfe", "=", ":", "",
};

static GByteArray *
make_mutant (GRand *random, const guint8 *data, gsize length)
{
  GByteArray *mutant = g_byte_array_new ();
  guint n_changes = (guint) g_rand_int_range (random, 1, 6);

  g_byte_array_append (mutant, data, (guint) length);
  for (guint i = 0; i < n_changes && mutant->len > 4; i++)
    {
      guint at = (guint) g_rand_int_range (random, 0, (gint32) mutant->len - 2);
      const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
      guint n_removed = (guint) g_rand_int_range (random, 1, 40);
      g_autoptr (GByteArray) tail = g_byte_array_new ();

      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          mutant->data[at] = (guint8) g_rand_int_range (random, 0, 256);
          break;
        case 1:
          g_byte_array_set_size (mutant, at);
          break;
        case 2:
          g_byte_array_remove_range (mutant, at, MIN (mutant->len - at, n_removed));
          break;
        default:
          g_byte_array_append (tail, mutant->data + at, mutant->len - at);
          g_byte_array_set_size (mutant, at);
          g_byte_array_append (mutant, (const guint8 *) piece, (guint) strlen (piece));
          g_byte_array_append (mutant, tail->data, tail->len);
        }
    }
  return mutant;
}

static void
run_mutants (const HwFuzzTarget *target, const guint8 *data, gsize length)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  target->run (data, length);
  for (guint i = 0; i < MUTANTS; i++)
    {
      g_autoptr (GByteArray) mutant = make_mutant (random, data, length);

      target->run (mutant->data, mutant->len);
    }
}

static GBytes *
load_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("HW_DATA_DIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new (data, MIN (length, MAX_BYTES));
}

#define LINES                                                                                                \
  "{\"title\": \"Buyer\", \"company\": \"Tern\", \"description\": \"<p>Plan.</p>\"}\n"                              \
  "{\"title\": \"Cook\", \"company\": \"Tern\", \"location\": [\"Leeds\", \"Hull\"]}\r\n\n"                          \
  "{\"title\": \"Baker\", \"salary\": {\"min\": 1, \"max\": 2e3}, \"description\": \"\\u00fc\"}\n"

static void
test_target (gconstpointer data)
{
  static const char *const samples[] = {
    "samples/posting.md",       "samples/posting.html",          "samples/candidates.csv",
    "samples/scorecards.csv",   "samples/resumes/gwen-achterberg.txt", "samples/resumes/hannah-oyelaran.json",
    "rubrics/director-of-ecommerce.xml",
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) sample = load_sample (samples[i]);

      run_mutants (data, g_bytes_get_data (sample, NULL), g_bytes_get_size (sample));
    }
  run_mutants (data, (const guint8 *) LINES, strlen (LINES));
}

/* Damaged answers of the helper: here the good one is made, not loaded. */
static void
test_answers (gconstpointer data)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_POSTING, "text");
  HwRecord *record = hw_document_add_record (document, 1);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) answer = NULL;

  record->text = g_strdup ("Director\n\nLead all");
  hw_record_add_field (record, "title", "Director");
  hw_record_add_block (record, 0, 8, HW_BLOCK_HEADING, 1);
  hw_record_add_block (record, 10, 18, HW_BLOCK_PARAGRAPH, 0);
  packed = hw_document_pack (document);
  answer = hw_records_pack (document->records);
  for (guint i = 0; i < 10; i++)
    {
      run_mutants (data, g_bytes_get_data (answer, NULL), g_bytes_get_size (answer));
      run_mutants (data, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (const HwFuzzTarget *target = hw_fuzz_targets; target->name != NULL; target++)
    {
      g_autofree char *path = g_strconcat ("/mutants/", target->name, NULL);

      g_test_add_data_func (path, target, strcmp (target->name, "answer") == 0 ? test_answers : test_target);
    }
  return g_test_run ();
}
