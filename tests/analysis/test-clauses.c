/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the clauses of a statement end. */
#include "analysis/hw-clauses.h"

typedef struct
{
  HwWordBook *words;
  HwStemmer *stemmer;
  HwJoiners joiners;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->words = hw_word_book_new ();
  f->stemmer = hw_stemmer_new (f->words, "en");
  f->joiners = hw_joiners_find (f->words);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  hw_stemmer_free (f->stemmer);
  hw_word_book_unref (f->words);
}

/* How many words each clause has: "3 2". */
static char *
count_words (Fixture *f, const char *text, guint skipped)
{
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, text, FALSE);
  g_autoptr (GString) out = g_string_new (NULL);
  guint begin = skipped;
  HwClauses clauses;

  hw_clauses_find (tokens, skipped, tokens->len, &f->joiners, &clauses);
  for (guint i = 0; i < clauses.n; i++)
    {
      g_string_append_printf (out, "%s%u", i > 0 ? " " : "", clauses.ends[i] - begin);
      begin = clauses.ends[i];
    }
  g_assert_cmpuint (begin, ==, tokens->len);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_clauses_end_at_marks_and_joining_words (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *wanted;
  } ROWS[] = {
    { "Lead the team", "3" },
    { "Lead the team, brief suppliers", "3 2" },
    { "Lead (and praise) people; then: rest. Sleep!", "1 2 1 1 1 1" },
    { "Plan \xe2\x80\x93 and act \xe2\x80\x94 well", "1 2 1" },
    { "Day-to-day care/repair of A'B", "7" }, /* a hyphen, a slash and an apostrophe part nothing */
    { "Bread and butter", "3" },              /* too little on either side */
    { "Run a shop and sell good bread", "3 4" },
    { "Run a shop and sell", "5" },
    { "Run a shop and sell bread with great joy or leave it", "3 3 3 3" },
    { "Run a shop, and sell bread with joy", "3 5" },
    { "AND SO ON, WHILE THE OVEN IS HOT", "3 5" },
    { "", "0" },
    { "One", "1" },
    { ", One, ", "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *got = count_words (f, ROWS[i].text, 0);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (got, ==, ROWS[i].wanted);
    }
}

/* A mark before the first word belongs to what came before the statement. */
static void
test_statement_may_begin_anywhere (Fixture *f, gconstpointer data)
{
  g_autofree char *got = count_words (f, "About us: lead the team, brief suppliers", 2);

  g_assert_cmpstr (got, ==, "3 2");
}

static void
test_lists_without_end_are_one_clause_at_last (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) commas = g_string_new (NULL), joined = g_string_new ("run a shop");
  g_autoptr (GArray) tokens = NULL;
  HwClauses clauses;

  for (guint i = 0; i < 1000; i++)
    {
      g_string_append (commas, "word, ");
      g_string_append (joined, " and sell bread");
    }
  tokens = hw_tokenise (f->stemmer, f->words, commas->str, FALSE);
  hw_clauses_find (tokens, 0, tokens->len, &f->joiners, &clauses);
  g_assert_cmpuint (clauses.n, ==, HW_MAX_CLAUSES);
  g_assert_cmpuint (clauses.ends[HW_MAX_CLAUSES - 2], ==, HW_MAX_CLAUSES - 1);
  g_assert_cmpuint (clauses.ends[HW_MAX_CLAUSES - 1], ==, 1000);
  g_array_unref (tokens);
  tokens = hw_tokenise (f->stemmer, f->words, joined->str, FALSE);
  hw_clauses_find (tokens, 0, tokens->len, &f->joiners, &clauses);
  g_assert_cmpuint (clauses.n, ==, HW_MAX_CLAUSES);
  g_assert_cmpuint (clauses.ends[HW_MAX_CLAUSES - 1], ==, tokens->len);
}

#define ADD(name, test) g_test_add ("/analysis/clauses/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("marks", test_clauses_end_at_marks_and_joining_words);
  ADD ("anywhere", test_statement_may_begin_anywhere);
  ADD ("many", test_lists_without_end_are_one_clause_at_last);
  return g_test_run ();
}
