/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-posting-checker.h"

#include <glib/gi18n-lib.h>

#include "analysis/hw-phrase-tries.h"
#include "analysis/hw-posting-checks.h"
#include "base/hw-error.h"
#include "base/hw-text.h"

static const char *const WORDS_NICKS[] = { "pay-history", "coded-masculine", "coded-feminine", "gendered",
                                           "age",         "vague",           "degree",         "equivalent",
                                           "years",       "missing-figure",  "criterion",      "both",
                                           "denial",      "insist",          "ask",              NULL };

#define ONLY_LIKE "no" /* the group of words that only look like those of their list */
#define STATE "state"  /* a list of names and no words */
#define NOUN "noun"    /* the group of words that count only as they are written */

typedef struct
{
  HwCheckWords words;
  char *group;
  char *written; /* NULL when every form of the stem will do */
} Cue;

struct _HwPostingChecker
{
  GMutex lock; /* guards the stemmers */
  HwWordBook *words;
  HwStemmer *stemmers[HW_N_LANGUAGES];
  HwPhraseTries *tries;
  GArray *cues; /* Cue, by payload */
  GHashTable *states;
};

static void
clear_cue (gpointer data)
{
  Cue *cue = data;

  g_free (cue->group);
  g_free (cue->written);
}

static gboolean
add_row (HwPostingChecker *self, const HwLexicon *lexicon, guint row, GError **error)
{
  const char *list = hw_lexicon_get (lexicon, row, 0);
  Cue cue = { HW_WORDS_PAY_HISTORY, NULL, NULL };

  if (g_str_equal (list, STATE))
    {
      g_hash_table_add (self->states, g_strdup (hw_lexicon_get (lexicon, row, 3)));
      return TRUE;
    }
  while (WORDS_NICKS[cue.words] != NULL && !g_str_equal (WORDS_NICKS[cue.words], list))
    cue.words++;
  if (WORDS_NICKS[cue.words] == NULL
      || !hw_phrase_tries_add_pattern (self->tries, self->stemmers, self->words, hw_lexicon_get (lexicon, row, 2),
                                       hw_lexicon_get (lexicon, row, 3), self->cues->len))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: \"%s\" is no cue; install the program again"),
                   lexicon->name, hw_lexicon_get (lexicon, row, 3));
      return FALSE;
    }
  cue.group = g_strdup (hw_lexicon_get (lexicon, row, 1));
  if (g_str_equal (cue.group, NOUN))
    cue.written = g_utf8_casefold (hw_lexicon_get (lexicon, row, 3), -1);
  g_array_append_val (self->cues, cue);
  return TRUE;
}

HwPostingChecker *
hw_posting_checker_new (GHashTable *lexicons, GError **error)
{
  g_autoptr (HwLexicon) lexicon = hw_lexicon_find (lexicons, "checks.tsv", 4, error);
  g_autoptr (HwPostingChecker) self = NULL;

  if (lexicon == NULL)
    return NULL;
  self = g_new0 (HwPostingChecker, 1);
  g_mutex_init (&self->lock);
  self->words = hw_word_book_new ();
  self->tries = hw_phrase_tries_new ();
  self->cues = g_array_new (FALSE, FALSE, sizeof (Cue));
  g_array_set_clear_func (self->cues, clear_cue);
  self->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    self->stemmers[i] = hw_stemmer_new (self->words, HW_LANGUAGE_NICKS[i]);
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_row (self, lexicon, i, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
hw_posting_checker_free (HwPostingChecker *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    hw_stemmer_free (self->stemmers[i]);
  hw_phrase_tries_free (self->tries);
  hw_word_book_unref (self->words);
  g_array_unref (self->cues);
  g_hash_table_unref (self->states);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const HwCheckHit *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return g_str_equal (y->group, ONLY_LIKE) - g_str_equal (x->group, ONLY_LIKE);
}

/* "Kaufmann" and "kaufmännisch" have one stem, and only one of them is a person. */
static gboolean
is_as_written (const Cue *cue, const char *text, const HwToken *first, const HwToken *last)
{
  g_autofree char *words = NULL;

  if (cue->written == NULL)
    return TRUE;
  words = g_utf8_casefold (text + first->byte, (gssize) (last->byte_end - first->byte));
  return g_str_has_prefix (words, cue->written);
}

/* "Seeking a young" and "young, hungry" of one text are one hit: "seeking a young, hungry". */
static gboolean
extends_last (GArray *kept, const HwCheckHit *hit)
{
  for (guint i = kept->len; i > 0; i--)
    {
      HwCheckHit *last = &g_array_index (kept, HwCheckHit, i - 1);

      if (last->words != hit->words)
        continue;
      if (last->end <= hit->start || !g_str_equal (last->group, hit->group))
        return FALSE;
      last->end = hit->end;
      return TRUE;
    }
  return FALSE;
}

/* "young team" hides "young" of the same list, and what only looks like words of it hides them and goes. */
static GArray *
drop_hidden (GArray *hits)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (HwCheckHit));
  guint reached[HW_N_WORDS] = { 0 };

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (hits, HwCheckHit, i);
      guint before = reached[hit->words];

      if (hit->end <= before)
        continue;
      reached[hit->words] = hit->end;
      if (!g_str_equal (hit->group, ONLY_LIKE) && (hit->start >= before || !extends_last (kept, hit)))
        g_array_append_vals (kept, hit, 1);
    }
  return kept;
}

static GArray *
find_hits (const HwPostingChecker *self, HwLanguage language, const char *text, const GArray *tokens)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwCheckHit));

  hw_phrase_trie_match (self->tries->of[language], tokens, 0, tokens->len, found);
  for (guint i = 0; i < found->len; i++)
    {
      const HwPhraseHit *phrase = &g_array_index (found, HwPhraseHit, i);
      const Cue *cue = &g_array_index (self->cues, Cue, phrase->payload);
      const HwToken *first = &g_array_index (tokens, HwToken, phrase->first);
      const HwToken *last = &g_array_index (tokens, HwToken, phrase->last - 1);
      HwCheckHit hit = { cue->words, cue->group, phrase->first, first->start, last->end };

      if (is_as_written (cue, text, first, last))
        g_array_append_val (hits, hit);
    }
  return drop_hidden (hits);
}

static void
check_language (HwCheckRun *run)
{
  if (run->input->reading->language != NULL)
    return;
  hw_check_run_cite (
      hw_check_run_report (run, "language", HW_CHECK_WARNING, 0, 0,
                           g_strdup (_("The posting is in another language than those that are read: English, German "
                                       "and French")),
                           _("Little of it is understood; read it yourself, or import a translation")),
      "practice", NULL);
}

GPtrArray *
hw_posting_checker_run (HwPostingChecker *self, const HwPostingCheckInput *input)
{
  guint language = input->reading->language != NULL ? hw_language_find (input->reading->language) : HW_LANGUAGE_EN;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_check_finding_free);
  g_autoptr (HwTextIndex) text = hw_text_index_new (input->text);
  HwCheckRun run = { .input = input, .findings = findings, .text = text, .states = self->states };

  language = language < HW_N_LANGUAGES ? language : HW_LANGUAGE_EN;
  run.tokens = tokens = hw_tokenise (self->stemmers[language], self->words, input->text, FALSE);
  run.hits = hits = find_hits (self, (HwLanguage) language, input->text, tokens);
  check_language (&run);
  hw_check_pay (&run);
  hw_check_wording (&run);
  hw_check_requirements (&run);
  hw_check_coverage (&run);
  hw_check_findings_sort (findings);
  return g_steal_pointer (&findings);
}
