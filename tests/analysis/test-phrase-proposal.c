/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-phrase-proposal.h"

#include <string.h>

#include "analysis/hw-phrase-trial.h"
#include "base/hw-text.h"
#include "hw-test-analyser.h"

/* Which words of a statement "Make a phrase" begins with. */

static GHashTable *
load_common_words (const char *language)
{
  g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
  g_autoptr (HwLexicon) languages = hw_lexicon_find (lexicons, "languages.tsv", 2, NULL);

  return hw_common_words_new (languages, language);
}

/* @marked: the statement with its evidence in brackets, behind another sentence as in a posting. */
static char *
propose (const char *marked, const char *language, const char *competency)
{
  g_autoptr (GHashTable) common = load_common_words (language);
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GString) text = g_string_new ("Über uns: wir.\n");
  HwStatement *statement;
  HwMatch *match = NULL;
  guint n = (guint) g_utf8_strlen (text->str, -1), start = 0;

  statement = hw_reading_add_statement (reading, n, n, HW_KIND_RESPONSIBILITY, HW_LEVEL_NONE);
  if (strchr (marked, '[') != NULL)
    match = hw_statement_add_match (statement, "strategy", 900);
  for (const char *at = marked; *at != '\0'; at = g_utf8_next_char (at))
    if (*at == '[')
      start = n;
    else if (*at == ']')
      hw_match_add_evidence (match, start, n);
    else
      {
        g_string_append_unichar (text, g_utf8_get_char (at));
        n++;
      }
  statement->end = n;
  g_string_append (text, "\nBeyond it.");
  return hw_phrase_propose (text->str, statement, competency, common);
}

static void
test_the_telling_words_of_the_evidence (void)
{
  static const struct
  {
    const char *statement, *language, *words;
  } cases[] = {
    { "[Write] the [three-year plan] for our online business, agree it.", "en", "three-year plan" },
    { "Own the channel's [profit and loss]: $94 million in [sales].", "en", "profit and loss" },
    { "You hold [the budget of the] region.", "en", "budget * region" }, /* no common words at the ends */
    { "Set online [sales] targets for us.", "en", "online sales targets" }, /* a word alone is found everywhere */
    { "Lead our [sales] team with care.", "en", "sales" },
    { "[Write] the plan for the shop, and agree it.", "en", "Write * plan" },
    { "Report, [write], and count.", "en", "write" }, /* not past a comma */
    { "Run [agile experiments with the product design research data teams] daily.", "en",
      "product design research data teams" },
    { "Sie verantworten [das Budget] für den Onlinehandel.", "de", "Budget * Onlinehandel" },
    { "Know [C++] and [R&D].", "en", "Know C++" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = propose (cases[i].statement, cases[i].language, "strategy");

      g_test_message ("%s", cases[i].statement);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_without_evidence_the_words_of_the_statement (void)
{
  static const struct
  {
    const char *statement, *words;
  } cases[] = {
    { "You will agree it with the leadership group of the company.", "leadership group" },
    { "[You will agree it with the leadership group.]", "leadership group" }, /* a person gave all of it */
    { "You and we will.", "You and we will" },
    { "…", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = propose (cases[i].statement, "en", "");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Of another competency it says nothing. */
static void
test_evidence_of_another_competency_is_not_taken (void)
{
  g_autofree char *words = propose ("Lead a pod of [engineers] and plan seasonal deliveries.", "en", "people");

  g_assert_cmpstr (words, ==, "plan seasonal deliveries");
}

/* What is proposed for each statement of a posting is a phrase, is short, and matches that statement. */
static void
test_every_proposal_matches_its_own_statement (void)
{
  static const char text[]
    = "Head of Online Shop\n\nWhat you will do\n\n"
      "- Write the three-year plan for our online business, and agree it with the leadership group.\n"
      "- Own the channel's profit and loss: $94 million in sales, a budget of $21 million.\n"
      "- Keep the store easy to shop, from navigation and search through product pages to checkout, on phones first.\n"
      "\nWhat you bring\n\n- Ten years in e-commerce, five of them as a leader of teams.\n"
      "- Clear writing, for executives and for your own team.\n- A bachelor's degree, or equivalent experience.\n";
  g_autoptr (GHashTable) common = load_common_words ("en");
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  g_assert_cmpuint (reading->statements->len, >, 5);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);
      g_autofree char *sentence = hw_text_slice (text, statement->start, statement->end);

      for (guint k = 0; k <= statement->matches->len; k++)
        {
          const HwMatch *match = k > 0 ? g_ptr_array_index (statement->matches, k - 1) : NULL;
          g_autofree char *words = hw_phrase_propose (text, statement, match != NULL ? match->competency : "", common);
          g_auto (GStrv) list = g_strsplit (words, " ", -1);
          g_autoptr (GError) error = NULL;
          g_autoptr (HwPhraseTrial) trial = hw_phrase_trial_new (words, "en", &error);
          g_autoptr (GArray) found = NULL;

          g_test_message ("%s -> %s", sentence, words);
          g_assert_no_error (error);
          found = hw_phrase_trial_find (trial, sentence);
          g_assert_cmpuint (found->len, >, 0);
          g_assert_cmpuint (g_strv_length (list), <=, HW_PHRASE_PROPOSAL_WORDS + 1);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase-proposal/evidence", test_the_telling_words_of_the_evidence);
  g_test_add_func ("/phrase-proposal/statement", test_without_evidence_the_words_of_the_statement);
  g_test_add_func ("/phrase-proposal/other", test_evidence_of_another_competency_is_not_taken);
  g_test_add_func ("/phrase-proposal/matches", test_every_proposal_matches_its_own_statement);
  return g_test_run ();
}
