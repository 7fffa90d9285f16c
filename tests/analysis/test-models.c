/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells kinds and levels, each by itself. */
#include "analysis/hw-kind-model.h"
#include "analysis/hw-level.h"
#include "base/hw-error.h"
#include "hw-test-analyser.h"

#include <string.h>

typedef struct
{
  HwWordBook *words;
  HwStemmer *stemmers[HW_N_LANGUAGES];
  GHashTable *none; /* no abbreviation */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->words = hw_word_book_new ();
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    f->stemmers[i] = hw_stemmer_new (f->words, HW_LANGUAGE_NICKS[i]);
  f->none = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_hash_table_unref (f->none);
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    hw_stemmer_free (f->stemmers[i]);
  hw_word_book_unref (f->words);
}

static void
test_required_or_preferred (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    HwSection section;
    HwLevel level;
  } ROWS[] = {
    { "Experience in retail.", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "Experience in selling to large retailers, strongly preferred", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Some knowledge of Drupal would be useful.", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Experience in retail.", HW_SECTION_PREFERRED, HW_LEVEL_PREFERRED },
    { "Experience in retail is required.", HW_SECTION_PREFERRED, HW_LEVEL_REQUIRED },
    { "Experience in retail a plus", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "French, German, Dutch a plus", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Start-up experience preferred but not required", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "A driving licence is not required", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Bachelor's degree from a university, MBA preferred", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "bachelors degree in business mba preferred", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "Ideally you have worked in retail", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "You have run an online shop, ideally in fashion", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "The ideal candidate has run a shop", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "A desire to help others", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "Must have led a team, B2B experience a plus", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "Fluent in English; knowledge of German is a plus", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "It would be wonderful if you had led people", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "No formal degree required", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Two years in retail gives you an edge", HW_SECTION_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "You don't need to draw, but you know good artwork", HW_SECTION_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "A forklift licence is mandatory", HW_SECTION_PREFERRED, HW_LEVEL_REQUIRED },
  };
  g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
  g_autoptr (HwLexicon) lexicon = hw_lexicon_find (lexicons, "levels.tsv", 3, NULL);
  g_autoptr (HwLevelTable) table = hw_level_table_new (lexicon, f->stemmers, f->words, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GArray) tokens = hw_tokenise (f->stemmers[0], f->words, ROWS[i].text, FALSE);
      g_autoptr (GArray) pieces = hw_split (ROWS[i].text, NULL, tokens, f->none);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpint (hw_level_settle (hw_level_table_read (table, HW_LANGUAGE_EN, ROWS[i].text, tokens,
                                                             &g_array_index (pieces, HwPiece, 0)),
                                        ROWS[i].section),
                       ==, ROWS[i].level);
    }
}

static void
test_headings_open_sections (Fixture *f, gconstpointer data)
{
  static const char TEXT[]
      = "What you'll do\n- Plan\n\nYour profile:\n- Know\n\nNice to have\n- Rust\n\nBenefits\nSome pay\n"
        "We asked for requirements in long sentences before, and that is no heading.\nMore pay";
  static const HwSection WANTED[] = { HW_SECTION_UNKNOWN, HW_SECTION_RESPONSIBILITY, HW_SECTION_RESPONSIBILITY,
                                      HW_SECTION_QUALIFICATION, HW_SECTION_QUALIFICATION, HW_SECTION_PREFERRED,
                                      HW_SECTION_PREFERRED, HW_SECTION_OFFER, HW_SECTION_OFFER, HW_SECTION_OFFER };
  g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
  g_autoptr (HwLexicon) lexicon = hw_lexicon_find (lexicons, "sections.tsv", 3, NULL);
  g_autoptr (HwSectionTable) table = hw_section_table_new (lexicon, f->stemmers, f->words, NULL);
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmers[0], f->words, TEXT, FALSE);
  g_autoptr (GArray) pieces = hw_split (TEXT, NULL, tokens, f->none);
  g_autoptr (GArray) places = hw_section_table_locate (table, HW_LANGUAGE_EN, TEXT, tokens, pieces);

  g_assert_cmpuint (places->len, ==, G_N_ELEMENTS (WANTED));
  for (guint i = 0; i < places->len; i++)
    g_assert_cmpint (g_array_index (places, HwPlace, i).section, ==, WANTED[i]);
  g_assert_true (g_array_index (places, HwPlace, 2).heading);
  g_assert_cmpint (g_array_index (places, HwPlace, 3).last_heading, ==, 2);
  g_assert_false (g_array_index (places, HwPlace, 8).heading);
}

/* Kinds of the pieces of a text under a small model, as the first letters of their names. */
static char *
decode (Fixture *f, const char *model_text, const char *text)
{
  g_autoptr (HwLexicon) lexicon = hw_lexicon_parse ("kinds-model.tsv", model_text, 1 + HW_N_KINDS, NULL);
  g_autoptr (HwLexicon) no_rows = hw_lexicon_parse ("none", "", 3, NULL);
  g_autoptr (HwKindModel) model = hw_kind_model_new (lexicon, f->words, NULL);
  g_autoptr (HwSectionTable) table = hw_section_table_new (no_rows, f->stemmers, f->words, NULL);
  g_autoptr (HwKindCues) cues = hw_kind_cues_new (no_rows, f->stemmers, f->words, NULL);
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmers[0], f->words, text, FALSE);
  g_autoptr (GArray) pieces = hw_split (text, NULL, tokens, f->none);
  g_autoptr (GArray) places = hw_section_table_locate (table, HW_LANGUAGE_EN, text, tokens, pieces);
  g_auto (HwCueHits) hits = { NULL, NULL };
  HwFeatureSource source = { text, tokens, pieces, places, NULL, &hits, hw_word_book_add (f->words, HW_NUMBER_WORD) };
  g_autoptr (GArray) kinds = NULL;
  GString *out = g_string_new (NULL);

  hw_kind_cues_find (cues, HW_LANGUAGE_EN, tokens, pieces, NULL, &hits);
  kinds = hw_kind_model_decode (model, &source);
  for (guint i = 0; i < kinds->len; i++)
    g_string_append_c (out, HW_KIND_NICKS[g_array_index (kinds, guint8, i)][0] == 'o'
                              ? (g_array_index (kinds, guint8, i) == HW_KIND_OFFER ? 'O' : 'o')
                              : HW_KIND_NICKS[g_array_index (kinds, guint8, i)][0]);
  return g_string_free (out, FALSE);
}

static void
test_model_follows_words_numbers_and_neighbours (Fixture *f, gconstpointer data)
{
  static const char MODEL[] = "bias\t0\t0\t0\t0\t0\t0\t10\n"
                              "w:lead\t500\t0\t0\t0\t0\t0\t0\n"
                              "w:=leads\t0\t0\t0\t900\t0\t0\t0\n"
                              "w:#\t0\t400\t0\t0\t0\t0\t0\n"
                              "f:benefit\t0\t0\t900\t0\t0\t0\t0\n"
                              "s:question\t0\t0\t0\t0\t800\t0\t0\n"
                              "t:next-line offer\t0\t0\t300\t0\t0\t0\t0\n";
  static const struct
  {
    const char *text;
    const char *kinds;
  } ROWS[] = {
    { "Nothing", "o" },
    { "Leading people", "r" },
    { "Leads come in", "l" }, /* another form of the same stem */
    { "12 things", "q" },
    { "Benefits count", "O" },
    { "Benefits count\nmore of them", "OO" }, /* the kind before carries over */
    { "Benefits count\n\nmore of them", "Oo" }, /* but not over a blank line */
    { "Who are we?", "c" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *kinds = decode (f, MODEL, ROWS[i].text);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (kinds, ==, ROWS[i].kinds);
    }
}

static void
test_bad_rows_of_the_model_are_named (Fixture *f, gconstpointer data)
{
  static const char *const ROWS[] = { "w:x\t1\t2\t3\t4\t5\t6\tseven\n", "q:x\t1\t2\t3\t4\t5\t6\t7\n",
                                      "s:no-such\t1\t2\t3\t4\t5\t6\t7\n", "t:later offer\t1\t2\t3\t4\t5\t6\t7\n",
                                      "g:one\t1\t2\t3\t4\t5\t6\t7\n", "w:x\t1\t2\t3\t4\t5\t6\t99999999\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwLexicon) lexicon = hw_lexicon_parse ("kinds-model.tsv", ROWS[i], 1 + HW_N_KINDS, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_kind_model_new (lexicon, f->words, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, "kinds-model.tsv"));
    }
}

static void
test_feature_names_go_both_ways (Fixture *f, gconstpointer data)
{
  static const char *const NAMES[]
      = { "w:team",       "f:lead",         "g:lead team", "l:plu",   "h:benefit", "p:we",
          "n:you",        "y:offer health", "s:money",     "c:legal", "d:apply",   "x:offer item",
          "x:offer text", "k:apply",        "m:apply",     "i:apply", "j:apply",   "z:unknown apply" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      HwFeature feature;
      g_autofree char *name = NULL;

      g_assert_true (hw_kind_feature_parse (NAMES[i], f->words, &feature));
      name = hw_kind_feature_to_string (feature, f->words);
      g_assert_cmpstr (name, ==, NAMES[i]);
    }
}

#define ADD(name, test) g_test_add ("/analysis/models/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("levels", test_required_or_preferred);
  ADD ("sections", test_headings_open_sections);
  ADD ("kinds", test_model_follows_words_numbers_and_neighbours);
  ADD ("kinds-bad-rows", test_bad_rows_of_the_model_are_named);
  ADD ("features", test_feature_names_go_both_ways);
  return g_test_run ();
}
