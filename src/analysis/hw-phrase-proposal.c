/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-phrase-proposal.h"

#include <string.h>

#include "analysis/hw-language.h"
#include "base/hw-text.h"

#define MAX_GAP 3u /* words that "*" stands for */
#define MAX_GAP_WORD 3u /* letters of an article or preposition: what is between is passed over for no more than that */
#define LONG_WORD 7u

typedef struct
{
  const char *at;
  gsize length; /* bytes */
  gboolean common;
  gboolean apart;    /* a comma, a bracket or another sign stands before it */
  gboolean evidence; /* of the competency */
} Word;

/* Words from first up to end */
typedef struct
{
  guint first;
  guint end;
} Run;

GHashTable *
hw_common_words_new (const HwLexicon *languages, const char *language)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint wanted = hw_language_find (language);

  for (guint i = 0; i < languages->rows->len; i++)
    if (hw_language_find (hw_lexicon_get (languages, i, 0)) == wanted)
      g_hash_table_add (words, g_strdup (hw_lexicon_get (languages, i, 1)));
  return words;
}

/* The words of the statement */

/* Joins words to one: "three-year", "P&L", "C++", "don't". */
static gboolean
is_inner (const char *at, gboolean begun)
{
  gunichar next = *at != '\0' ? g_utf8_get_char (g_utf8_next_char (at)) : 0;
  gunichar c = g_utf8_get_char (at);

  return begun && strchr ("-'&/+#", (int) MIN (c, 127u)) != NULL && c < 127 && c != 0
         && (g_unichar_isalnum (next) || c == '+' || c == '#');
}

/* Neither does a number say anything alone. */
static gboolean
is_common (const Word *word, GHashTable *common)
{
  g_autofree char *small = g_utf8_strdown (word->at, (gssize) word->length);

  return g_ascii_isdigit (*word->at) || (common != NULL && g_hash_table_contains (common, small));
}

static const HwMatch *
find_match (const HwStatement *statement, const char *competency)
{
  for (guint i = 0; i < statement->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (statement->matches, i);

      if (match->n_evidence > 0 && (*competency == '\0' || g_str_equal (match->competency, competency)))
        return match;
    }
  return NULL;
}

static gboolean
is_evidence (const HwMatch *match, gsize start, gsize end)
{
  for (guint i = 0; match != NULL && i < match->n_evidence; i++)
    if (match->evidence[i].start < end && start < match->evidence[i].end)
      return TRUE;
  return FALSE;
}

/* @text begins with the statement's first code point, which is number @start of the posting. */
static GArray *
split_words (const char *text, gsize start, const HwMatch *match, GHashTable *common)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (Word));
  const char *at = text;
  gboolean apart = FALSE;
  gsize n = start;

  while (*at != '\0')
    {
      Word word = { .at = at, .apart = apart };
      gsize first = n;

      for (; *at != '\0' && (g_unichar_isalnum (g_utf8_get_char (at)) || is_inner (at, at > word.at)); n++)
        at = g_utf8_next_char (at);
      word.length = (gsize) (at - word.at);
      if (word.length > 0)
        {
          word.common = is_common (&word, common);
          word.evidence = is_evidence (match, first, n);
          g_array_append_val (words, word);
          apart = FALSE;
          continue;
        }
      apart = apart || !g_unichar_isspace (g_utf8_get_char (at));
      at = g_utf8_next_char (at);
      n++;
    }
  return words;
}

/* Choosing among them */

static const Word *
get_word (GArray *words, guint index)
{
  return &g_array_index (words, Word, index);
}

/* Common words at its ends say nothing. */
static Run
trim (GArray *words, Run run)
{
  while (run.first < run.end && get_word (words, run.first)->common)
    run.first++;
  while (run.end > run.first && get_word (words, run.end - 1)->common)
    run.end--;
  return run;
}

/* A long one loses its beginning: what a thing is called stands at the end in most of our languages' phrases. */
static Run
shorten (GArray *words, Run run)
{
  if (run.end - run.first > HW_PHRASE_PROPOSAL_WORDS)
    run.first = run.end - HW_PHRASE_PROPOSAL_WORDS;
  return trim (words, run);
}

/* By the words that say something, and of as many by their letters. */
static guint
rate (GArray *words, Run run)
{
  guint points = 0, letters = 0;

  for (guint i = run.first; i < run.end; i++)
    {
      const Word *word = get_word (words, i);

      if (word->common)
        continue;
      points += word->length >= LONG_WORD ? 3 : 2;
      letters += (guint) word->length;
    }
  return points * 256 + MIN (letters, 255u);
}

/* The best of the runs of words; @by_evidence: that are evidence, else that are not common. */
static Run
find_best (GArray *words, gboolean by_evidence)
{
  Run best = { 0, 0 };

  for (guint i = 0; i < words->len;)
    {
      Run run = { i, i };

      while (run.end < words->len && (run.end == run.first || !get_word (words, run.end)->apart)
             && (by_evidence ? get_word (words, run.end)->evidence : !get_word (words, run.end)->common))
        run.end++;
      i = MAX (run.end, i + 1);
      run = shorten (words, trim (words, run));
      if (rate (words, run) > rate (words, best))
        best = run;
    }
  return best;
}

static gboolean
can_pass (GArray *words, guint index)
{
  return index < words->len && get_word (words, index)->common && !get_word (words, index)->apart
         && g_utf8_strlen (get_word (words, index)->at, (gssize) get_word (words, index)->length) <= MAX_GAP_WORD;
}

static gboolean
can_join (GArray *words, guint index)
{
  return index < words->len && !get_word (words, index)->common;
}

/* A word alone would be found everywhere: "sales" becomes "online sales targets". */
static Run
widen (GArray *words, Run run)
{
  if (run.end - run.first != 1)
    return run;
  if (run.first > 0 && can_join (words, run.first - 1) && !get_word (words, run.first)->apart)
    run.first--;
  if (can_join (words, run.end) && !get_word (words, run.end)->apart)
    run.end++;
  return run;
}

/* The next words behind a gap; an empty run where a sign stands between or they are too far. */
static Run
find_behind_gap (GArray *words, Run run)
{
  Run next = { run.end, run.end };

  while (can_pass (words, next.first))
    next.first++;
  next.end = next.first;
  if (next.first - run.end == 0 || next.first - run.end > MAX_GAP)
    return next;
  while (can_join (words, next.end) && !get_word (words, next.end)->apart
         && next.end - next.first + 1 < HW_PHRASE_PROPOSAL_WORDS)
    next.end++;
  return next;
}

static void
append (GString *phrase, GArray *words, Run run)
{
  for (guint i = run.first; i < run.end; i++)
    {
      const Word *word = get_word (words, i);

      if (phrase->len > 0)
        g_string_append_c (phrase, ' ');
      g_string_append_len (phrase, word->at, (gssize) word->length);
    }
}

char *
hw_phrase_propose (const char *text, const HwStatement *statement, const char *competency, GHashTable *common)
{
  g_autofree char *slice = hw_text_slice (text, statement->start, statement->end);
  const HwMatch *match = find_match (statement, competency);
  gboolean is_whole
    = match != NULL && match->evidence[0].start <= statement->start && match->evidence[0].end >= statement->end;
  g_autoptr (GArray) words = split_words (slice, statement->start, is_whole ? NULL : match, common);
  GString *phrase = g_string_new (NULL);
  Run run = find_best (words, match != NULL && !is_whole);

  if (run.end == run.first)
    run = find_best (words, FALSE);
  if (run.end == run.first) /* common words alone */
    run.end = MIN (words->len, HW_PHRASE_PROPOSAL_WORDS);
  run = widen (words, run);
  append (phrase, words, run);
  if (run.end - run.first == 1)
    {
      Run next = find_behind_gap (words, run);

      if (next.end > next.first)
        g_string_append (phrase, " *");
      append (phrase, words, next);
    }
  return g_string_free (phrase, FALSE);
}
