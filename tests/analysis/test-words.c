/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, stems, phrases and word lists: what everything else in this floor stands on. */
#include "analysis/hw-language.h"
#include "analysis/hw-lexicon.h"
#include "analysis/hw-name-table.h"
#include "analysis/hw-phrase-tries.h"
#include "analysis/hw-word-list.h"
#include "base/hw-error.h"

#include <string.h>

typedef struct
{
  HwWordBook *words;
  HwStemmer *stemmer;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->words = hw_word_book_new ();
  f->stemmer = hw_stemmer_new (f->words, "en");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  hw_stemmer_free (f->stemmer);
  hw_word_book_unref (f->words);
}

/* The stems of a text, joined by blanks. */
static char *
join_stems (Fixture *f, const char *text)
{
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, text, TRUE);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            hw_word_book_get (f->words, g_array_index (tokens, HwToken, i).id));
  return g_string_free (out, FALSE);
}

static void
test_words_are_folded_and_stemmed (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *stems;
  } ROWS[] = {
    { "", "" },
    { "  ... --- !", "" },
    { "Managing managers", "manag manag" },
    { "E-commerce, e-Commerce and ecommerce", "ecommerc ecommerc and ecommerc" },
    { "e\xe2\x80\x91mail", "email" },
    { "cross-functional", "cross function" },
    { "a bachelor's degree", "a bachelor degre" },
    { "we\xe2\x80\x99re you'll", "we'r you'll" },
    { "A/B tests", "a b test" },
    { "P&L", "p l" },
    { "\xc3\x84pfel", "\xc3\xa4pfel" },
    { "120k+", "120k" },
    { "test & learn", "test learn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *stems = join_stems (f, ROWS[i].text);

      g_assert_cmpstr (stems, ==, ROWS[i].stems);
    }
}

/* A word as it is read letter by letter, wherever it begins and ends. */
static void
test_words_of_any_length_are_whole (Fixture *f, gconstpointer data)
{
  static const char LETTERS[] = "aQz0BymZ9cAxk4TgYbP1dEw";
  static const char *const TAILS[] = { "", ",", " and so on", "\xc3\xa9t\xc3\xa9", "{`@[/:", "\n" };

  for (guint n = 1; n < sizeof LETTERS; n++)
    for (guint shift = 0; shift < 20; shift++)
      for (gsize i = 0; i < 2 * G_N_ELEMENTS (TAILS); i++)
        {
          const char *tail = TAILS[i / 2];
          g_autofree char *mixed = g_strndup (LETTERS, n);
          g_autofree char *word = i % 2 ? g_ascii_strup (mixed, -1) : g_strdup (mixed);
          g_autofree char *text = g_strdup_printf ("%*s%s%s", (int) shift, "", word, tail);
          gboolean goes_on = (guchar) *tail >= 0x80;
          g_autofree char *lower = g_strconcat (word, goes_on ? tail : "", NULL);
          g_autofree char *folded = g_ascii_strdown (lower, -1);
          g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, text, TRUE);
          const HwToken *token = &g_array_index (tokens, HwToken, 0);
          guint n_letters = 0;

          for (const char *at = word; *at != '\0'; at++)
            n_letters += g_ascii_isalpha (*at) != 0;
          g_assert_cmpuint (token->byte, ==, shift);
          g_assert_cmpuint (token->byte_end, ==, shift + strlen (lower));
          g_assert_cmpuint (token->end, ==, shift + (guint) g_utf8_strlen (lower, -1));
          g_assert_cmpuint (token->id, ==, hw_stemmer_learn (f->stemmer, folded).stem);
          g_assert_cmpint ((token->flags & HW_TOKEN_CAPITALS) != 0, ==, i % 2 && n_letters >= 2 && !goes_on);
        }
}

/* What joins a word to the next is seen in the middle of a text as well as at its end, where fewer bytes follow. */
static void
test_joined_words_are_one_everywhere (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *stems;
  } ROWS[] = {
    { "E-mail", "email" }, { "e", "e" }, { "x-ray", "x ray" }, { "we'll", "we'll" }, { "Team's", "team" },
    { "9'a", "9 a" }, { "we\xe2\x80\x99ll", "we'll" }, { "IT'S", "it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    for (guint n = 0; n < 12; n++)
      {
        g_autofree char *text = g_strdup_printf ("%s%*s", ROWS[i].text, (int) n, "");
        g_autofree char *stems = join_stems (f, text);

        g_assert_cmpstr (stems, ==, ROWS[i].stems);
      }
}

static void
test_elided_words_are_two (Fixture *f, gconstpointer data)
{
  g_autoptr (HwStemmer) french = hw_stemmer_new (f->words, "fr");
  Fixture other = { f->words, french };
  g_autofree char *stems = join_stems (&other, "L'Acier d\xe2\x80\x99""Adobe qu'il aujourd'hui");

  g_assert_cmpstr (stems, ==, "l aci d adob qu il aujourd'hui");
}

static void
test_marks_before_a_word_are_kept (Fixture *f, gconstpointer data)
{
  static const char TEXT[] = "a b, c; d: e (f) g. h! i? j \xe2\x80\x93 k\xe2\x80\x94l, \"m\" n/o p-q "
                             "r\xe2\x80\x91s \xe2\x80\xa2 t";
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, TEXT, TRUE);
  g_autoptr (GString) apart = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, HwToken, i).flags & HW_TOKEN_APART)
      g_string_append_c (apart, TEXT[g_array_index (tokens, HwToken, i).byte]);
  g_assert_cmpstr (apart->str, ==, "cdefghijklm");
}

static void
test_places_are_bytes_and_code_points (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, "\xc3\xbc \xf0\x9f\x92\xb0 Team 7", TRUE);
  const HwToken *token = &g_array_index (tokens, HwToken, 1);

  g_assert_cmpuint (tokens->len, ==, 3);
  g_assert_cmpuint (token->byte, ==, 8);
  g_assert_cmpuint (token->byte_end, ==, 12);
  g_assert_cmpuint (token->start, ==, 4);
  g_assert_cmpuint (token->end, ==, 8);
  g_assert_cmpuint (token->flags, ==, HW_TOKEN_CAPITALISED);
  g_assert_true (g_array_index (tokens, HwToken, 2).flags & HW_TOKEN_NUMBER);
  g_assert_cmpuint (hw_tokens_find (tokens, 0), ==, 0);
  g_assert_cmpuint (hw_tokens_find (tokens, 3), ==, 1);
  g_assert_cmpuint (hw_tokens_find (tokens, 99), ==, 3);
}

static void
test_unknown_words_are_not_learned_while_reading (Fixture *f, gconstpointer data)
{
  guint before = hw_word_book_get_size (f->words);
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, "never heard of", FALSE);

  g_assert_cmpuint (hw_word_book_get_size (f->words), ==, before);
  g_assert_cmpuint (g_array_index (tokens, HwToken, 0).id, ==, HW_WORD_UNKNOWN);
}

static void
test_endless_word_is_kept_and_not_looked_up (Fixture *f, gconstpointer data)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, text, TRUE);

  g_assert_cmpuint (tokens->len, ==, 1);
  g_assert_cmpuint (g_array_index (tokens, HwToken, 0).id, ==, HW_WORD_UNKNOWN);
}

static void
test_each_language_has_its_stems (Fixture *f, gconstpointer data)
{
  g_autoptr (HwStemmer) german = hw_stemmer_new (f->words, "de");
  g_autoptr (HwStemmer) french = hw_stemmer_new (f->words, "fr");

  g_assert_cmpuint (hw_stemmer_add (german, "aufgaben"), ==, hw_stemmer_add (german, "aufgabe"));
  g_assert_cmpuint (hw_stemmer_add (french, "missions"), ==, hw_stemmer_add (french, "mission"));
  g_assert_cmpuint (hw_stemmer_find (f->stemmer, "unheard", strlen ("unheard")).stem, ==, HW_WORD_UNKNOWN);
}

/* "internal" and "international" have one stem. */
static void
test_forms_of_one_stem_are_told_apart (Fixture *f, gconstpointer data)
{
  HwWordIds leads = hw_stemmer_learn (f->stemmer, "leads");
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, "Leads LEADS leading lead", FALSE);
  const HwToken *found = (const HwToken *) (gpointer) tokens->data;

  g_assert_cmpstr (hw_word_book_get (f->words, leads.form), ==, HW_WORD_FORM "leads");
  g_assert_cmpuint (found[0].form_id, ==, leads.form);
  g_assert_cmpuint (found[1].form_id, ==, leads.form);
  g_assert_cmpuint (found[2].form_id, ==, HW_WORD_UNKNOWN);
  g_assert_cmpuint (hw_stemmer_learn (f->stemmer, "lead").form, ==, HW_WORD_UNKNOWN); /* its own stem */
  for (guint i = 0; i < tokens->len; i++)
    g_assert_cmpuint (found[i].id, ==, leads.stem);
}

/* What a hostile text makes it remember is forgotten again, and found again. */
static void
test_more_words_than_are_remembered (Fixture *f, gconstpointer data)
{
  HwWordIds leads = hw_stemmer_learn (f->stemmer, "leads");

  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_cmpuint (hw_stemmer_find (f->stemmer, word, strlen (word)).form, ==, HW_WORD_UNKNOWN);
    }
  g_assert_cmpuint (hw_stemmer_find (f->stemmer, "leads", strlen ("leads")).form, ==, leads.form);
}

/* Which of the phrases are found in a text, as digits in order of their numbers. */
static char *
find_phrases (Fixture *f, const HwPhraseTrie *trie, const char *text)
{
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, text, FALSE);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  guint counts[10] = { 0 };
  GString *out = g_string_new (NULL);

  hw_phrase_trie_match (trie, tokens, 0, tokens->len, hits);
  for (guint i = 0; i < hits->len; i++)
    counts[g_array_index (hits, HwPhraseHit, i).payload]++;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint n = 0; n < counts[i]; n++)
      g_string_append_printf (out, "%u", i);
  return g_string_free (out, FALSE);
}

static void
test_phrases_are_found_with_gaps_and_capitals (Fixture *f, gconstpointer data)
{
  static const char *const PHRASES[] = { "team", "lead * team", "IT", "social media", "social media marketing", "p l" };
  static const struct
  {
    const char *text;
    const char *found;
  } ROWS[] = {
    { "Leading teams", "01" },
    { "lead a strong new team", "01" },
    { "lead one two three four team", "0" },
    { "lead, then lead the team", "011" },
    { "work with IT", "2" },
    { "do it well", "" },
    { "social media marketing", "34" },
    { "Social-Media", "3" },
    { "own the P&L", "5" },
    { "", "" },
  };
  g_autoptr (HwPhraseTrie) trie = hw_phrase_trie_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (PHRASES); i++)
    {
      g_autoptr (GArray) ids = hw_tokenise_phrase (f->stemmer, f->words, PHRASES[i]);

      g_assert_true (hw_phrase_trie_add (trie, ids, (guint) i));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *found = find_phrases (f, trie, ROWS[i].text);

      g_assert_cmpstr (found, ==, ROWS[i].found);
    }
}

static void
test_malformed_phrases_are_refused (Fixture *f, gconstpointer data)
{
  static const char *const PHRASES[] = { "", "*", "* team", "lead *", "a * * b", "a * b * c * d * e", "!!" };
  g_autoptr (HwPhraseTrie) trie = hw_phrase_trie_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (PHRASES); i++)
    {
      g_autoptr (GArray) ids = hw_tokenise_phrase (f->stemmer, f->words, PHRASES[i]);

      g_assert_false (hw_phrase_trie_add (trie, ids, 0));
    }
}

static void
test_many_phrases_stay_apart (Fixture *f, gconstpointer data)
{
  g_autoptr (HwPhraseTrie) trie = hw_phrase_trie_new ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *phrase = g_strdup_printf ("word%u other%u", i % 97, i);
      g_autoptr (GArray) ids = hw_tokenise_phrase (f->stemmer, f->words, phrase);

      g_assert_true (hw_phrase_trie_add (trie, ids, i));
    }
  for (guint i = 0; i < 5000; i += 7)
    {
      g_autofree char *text = g_strdup_printf ("x word%u other%u y", i % 97, i);
      g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, text, FALSE);

      g_array_set_size (hits, 0);
      hw_phrase_trie_match (trie, tokens, 0, tokens->len, hits);
      g_assert_cmpuint (hits->len, ==, 1);
      g_assert_cmpuint (g_array_index (hits, HwPhraseHit, 0).payload, ==, i);
      g_assert_cmpuint (g_array_index (hits, HwPhraseHit, 0).first, ==, 1);
      g_assert_cmpuint (g_array_index (hits, HwPhraseHit, 0).last, ==, 3);
    }
}

static void
test_english_phrases_are_in_every_language (Fixture *f, gconstpointer data)
{
  g_autoptr (HwPhraseTries) tries = hw_phrase_tries_new ();
  g_autoptr (HwStemmer) german = hw_stemmer_new (f->words, "de");
  g_autoptr (HwStemmer) french = hw_stemmer_new (f->words, "fr");
  HwStemmer *stemmers[] = { f->stemmer, german, french };
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  g_autoptr (GArray) tokens = NULL;

  g_assert_true (hw_phrase_tries_add (tries, stemmers, f->words, "en", "benefits", 1));
  g_assert_true (hw_phrase_tries_add (tries, stemmers, f->words, "de", "Aufgaben", 2));
  g_assert_false (hw_phrase_tries_add (tries, stemmers, f->words, "xx", "Aufgaben", 3));
  tokens = hw_tokenise (german, f->words, "Benefits, Aufgabe", FALSE);
  hw_phrase_trie_match (tries->of[HW_LANGUAGE_DE], tokens, 0, tokens->len, hits);
  g_assert_cmpuint (hits->len, ==, 2);
  hw_phrase_trie_match (tries->of[HW_LANGUAGE_FR], tokens, 1, tokens->len, hits);
  g_assert_cmpuint (hits->len, ==, 2);
}

static void
test_lexicon_names_file_and_line_of_a_bad_row (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwLexicon) lexicon = hw_lexicon_parse ("words.tsv", "# comment\na\tb\n\nc\td\n", 2, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lexicon->rows->len, ==, 2);
  g_assert_cmpstr (hw_lexicon_get (lexicon, 1, 1), ==, "d");
  g_assert_null (hw_lexicon_parse ("words.tsv", "a\tb\na b\n", 2, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "words.tsv:2"));
}

static void
test_weights_are_whole_numbers_within_a_limit (void)
{
  static const char *const bad[]
      = { "", "-", "+1", " 1", "1 ", "1.5", "0x1", "1e3", "--1", "301", "-301", "99999999999999999999" };
  static const struct
  {
    const char *text;
    int weight;
  } good[] = { { "0", 0 }, { "-0", 0 }, { "7", 7 }, { "007", 7 }, { "300", 300 }, { "-300", -300 } };
  int weight = 0;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (hw_lexicon_read_weight (good[i].text, 300, &weight));
      g_assert_cmpint (weight, ==, good[i].weight);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (hw_lexicon_read_weight (bad[i], 300, &weight));
  g_assert_true (hw_lexicon_read_weight ("2147483647", G_MAXINT, &weight));
  g_assert_cmpint (weight, ==, G_MAXINT);
  g_assert_false (hw_lexicon_read_weight ("2147483648", G_MAXINT, &weight));
}

static void
test_words_of_phrases_have_one_number (Fixture *f, gconstpointer data)
{
  guint first = hw_stemmer_add (f->stemmer, "managing");

  g_assert_cmpuint (hw_stemmer_add (f->stemmer, "managed"), ==, first);
  g_assert_cmpuint (hw_stemmer_add (f->stemmer, "managing"), ==, first);
  g_assert_cmpuint (hw_stemmer_add (f->stemmer, "campaign"), !=, first);
  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%uq", i);

      hw_stemmer_add (f->stemmer, word);
    }
  g_assert_cmpuint (hw_stemmer_add (f->stemmer, "managing"), ==, first);
}

static void
test_missing_lexicon_is_named (void)
{
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_lexicon_find (none, "sections.tsv", 3, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "sections.tsv"));
}

static void
test_language_is_told_by_common_words (void)
{
  g_autoptr (HwLexicon) lexicon
    = hw_lexicon_parse ("l", "en\tthe\nen\tand\nde\tund\nde\tdie\nfr\tet\nfr\tles\n", 2, NULL);
  g_autoptr (HwLanguageTable) table = hw_language_table_new (lexicon);
  gboolean sure;

  g_assert_cmpint (hw_language_table_guess (table, "the cat and the dog", &sure), ==, HW_LANGUAGE_EN);
  g_assert_cmpint (hw_language_table_guess (table, "die Katze UND die the Maus", &sure), ==, HW_LANGUAGE_DE);
  g_assert_cmpint (hw_language_table_guess (table, "les chats et les chiens, and", &sure), ==, HW_LANGUAGE_FR);
  g_assert_cmpint (hw_language_table_guess (table, "", &sure), ==, HW_LANGUAGE_EN);
  g_assert_cmpint (hw_language_table_guess (table, "1die, Und2 and what follows", &sure), ==, HW_LANGUAGE_DE);
  g_assert_cmpint (hw_language_table_guess (table, "andy undone diese and et", &sure), ==, HW_LANGUAGE_EN);
  g_assert_cmpuint (hw_language_find ("de-AT"), ==, HW_LANGUAGE_DE);
  g_assert_cmpuint (hw_language_find ("deu"), ==, HW_N_LANGUAGES);
  g_assert_cmpuint (hw_language_find (NULL), ==, HW_N_LANGUAGES);
}

#define ADD(name, test) g_test_add ("/analysis/words/" name, Fixture, NULL, set_up, test, tear_down)

static void
test_names_are_found_by_their_bytes (void)
{
  g_autoptr (HwNameTable) table = hw_name_table_new ();
  guint value = 0;

  for (guint i = 1; i <= 5000; i++) /* grows several times */
    {
      g_autofree char *name = g_strdup_printf ("n%u", i);

      hw_name_table_set (table, name, strlen (name), i);
    }
  g_assert_cmpuint (hw_name_table_get_size (table), ==, 5000);
  g_assert_true (hw_name_table_find (table, "n4999 and more", 5, &value));
  g_assert_cmpuint (value, ==, 4999);
  g_assert_false (hw_name_table_find (table, "n49999", 6, &value));
  g_assert_false (hw_name_table_find (table, "", 0, NULL));
  hw_name_table_set (table, "n7", 2, 0); /* a known word may have no number */
  g_assert_true (hw_name_table_find (table, "n7", 2, &value));
  g_assert_cmpuint (value, ==, 0);
  g_assert_cmpuint (hw_name_table_get_size (table), ==, 5000);
  hw_name_table_clear (table);
  g_assert_false (hw_name_table_find (table, "n7", 2, NULL));
}

/* "a|b" stands for either word, wherever it is in a pattern. */
static void
test_patterns_stand_for_many_phrases (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint n;
  } rows[] = { { "seek a young team", 1 },   { "hire a young person", 1 }, { "hire a young team", 1 },
               { "hire young person", 0 },   { "seek or hire a team", 0 }, { "the old shop", 1 },
               { "seek hire a young team", 1 } };
  HwStemmer *stemmers[] = { f->stemmer, f->stemmer, f->stemmer };
  g_autoptr (HwPhraseTries) tries = hw_phrase_tries_new ();

  g_assert_true (hw_phrase_tries_add_pattern (tries, stemmers, f->words, "en", "seek|hire a young team|person", 1));
  g_assert_true (hw_phrase_tries_add_pattern (tries, stemmers, f->words, "en", "old shop", 2));
  g_assert_false (hw_phrase_tries_add_pattern (tries, stemmers, f->words, "en", "", 3));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, rows[i].text, TRUE);
      g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));

      hw_phrase_trie_match (tries->of[HW_LANGUAGE_EN], tokens, 0, tokens->len, hits);
      g_assert_cmpuint (hits->len, ==, rows[i].n);
    }
}

static void
test_written_words_are_whole_or_say_otherwise (void)
{
  static const struct
  {
    const char *text;
    guint language;
    gsize bytes;
    gsize lead; /* with the blank behind them */
  } ROWS[] = {
    { "un jardinier", HW_ANY_LANGUAGE, 2, 3 },
    { "Une buraliste", HW_LANGUAGE_FR, 3, 4 },
    { "unique", HW_ANY_LANGUAGE, 0, 0 },
    { "un\xc3\xa9", HW_ANY_LANGUAGE, 0, 0 },
    { "un/une", HW_ANY_LANGUAGE, 2, 0 },
    { "un", HW_ANY_LANGUAGE, 2, 0 },
    { "un jardinier", HW_LANGUAGE_DE, 0, 0 },
    { "L'Atelier", HW_ANY_LANGUAGE, 2, 2 },
    { "l Atelier", HW_ANY_LANGUAGE, 0, 0 },
    { "f\xc3\xbcr unseren Hof", HW_LANGUAGE_DE, 10, 10 },
    { "f\xc3\xbcr unsXX", HW_LANGUAGE_DE, 0, 0 },
    { "ville de Celle", HW_ANY_LANGUAGE, 8, 9 },
    { "", HW_ANY_LANGUAGE, 0, 0 },
  };
  g_autoptr (HwWordList) list = hw_word_list_new ();

  g_assert_true (hw_word_list_add (list, HW_LANGUAGE_FR, "un"));
  g_assert_true (hw_word_list_add (list, HW_LANGUAGE_FR, "une"));
  g_assert_true (hw_word_list_add (list, HW_LANGUAGE_FR, "l'"));
  g_assert_true (hw_word_list_add (list, HW_LANGUAGE_FR, "ville"));
  g_assert_true (hw_word_list_add (list, HW_ANY_LANGUAGE, "Ville de"));
  g_assert_true (hw_word_list_add (list, HW_LANGUAGE_DE, "f\xc3\xbcr unser-"));
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpuint (hw_word_list_measure (list, ROWS[i].language, ROWS[i].text), ==, ROWS[i].bytes);
      g_assert_cmpuint (hw_word_list_measure_lead (list, ROWS[i].language, ROWS[i].text), ==, ROWS[i].lead);
    }
  g_assert_true (hw_word_list_has (list, HW_LANGUAGE_FR, "UNE,", 3));
  g_assert_false (hw_word_list_has (list, HW_LANGUAGE_DE, "une", 3));
  g_assert_false (hw_word_list_has (list, HW_ANY_LANGUAGE, "un\xc3\xa9", 4));
  g_assert_false (hw_word_list_has (list, HW_ANY_LANGUAGE, "f\xc3\xbcr unser", 10));
  g_assert_cmpstr (hw_word_list_get (list, 5), ==, "f\xc3\xbcr unser-");
  g_assert_null (hw_word_list_get (list, 6));
}

static void
test_what_is_no_word_is_not_listed (void)
{
  g_autoptr (HwWordList) list = hw_word_list_new ();

  g_assert_false (hw_word_list_add (list, HW_LANGUAGE_DE, ""));
  g_assert_false (hw_word_list_add (list, HW_LANGUAGE_DE, "-"));
  g_assert_false (hw_word_list_add (list, HW_LANGUAGE_DE, "ein "));
  g_assert_false (hw_word_list_add (list, HW_LANGUAGE_DE, " ein"));
  g_assert_false (hw_word_list_add (list, HW_ANY_LANGUAGE + 1, "ein"));
  g_assert_null (hw_word_list_get (list, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("patterns", test_patterns_stand_for_many_phrases);
  ADD ("folded-and-stemmed", test_words_are_folded_and_stemmed);
  ADD ("any-length", test_words_of_any_length_are_whole);
  ADD ("joined", test_joined_words_are_one_everywhere);
  ADD ("elided", test_elided_words_are_two);
  ADD ("places", test_places_are_bytes_and_code_points);
  ADD ("marks", test_marks_before_a_word_are_kept);
  ADD ("unknown-not-learned", test_unknown_words_are_not_learned_while_reading);
  ADD ("endless-word", test_endless_word_is_kept_and_not_looked_up);
  ADD ("languages", test_each_language_has_its_stems);
  ADD ("forms", test_forms_of_one_stem_are_told_apart);
  ADD ("words-of-phrases", test_words_of_phrases_have_one_number);
  ADD ("many-words", test_more_words_than_are_remembered);
  ADD ("phrases", test_phrases_are_found_with_gaps_and_capitals);
  ADD ("malformed-phrases", test_malformed_phrases_are_refused);
  ADD ("many-phrases", test_many_phrases_stay_apart);
  ADD ("english-everywhere", test_english_phrases_are_in_every_language);
  g_test_add_func ("/analysis/words/names", test_names_are_found_by_their_bytes);
  g_test_add_func ("/analysis/lexicon/bad-row", test_lexicon_names_file_and_line_of_a_bad_row);
  g_test_add_func ("/analysis/lexicon/weights", test_weights_are_whole_numbers_within_a_limit);
  g_test_add_func ("/analysis/lexicon/missing", test_missing_lexicon_is_named);
  g_test_add_func ("/analysis/language/common-words", test_language_is_told_by_common_words);
  g_test_add_func ("/analysis/word-list/whole-words", test_written_words_are_whole_or_say_otherwise);
  g_test_add_func ("/analysis/word-list/no-words", test_what_is_no_word_is_not_listed);
  return g_test_run ();
}
