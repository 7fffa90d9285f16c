/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-matcher.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/hw-language.h"
#include "base/hw-error.h"

typedef struct
{
  guint competency;
  int weight;
} Phrase;

struct _HwMatcher
{
  HwRubric *rubric;
  HwPhraseTrie *tries[HW_N_LANGUAGES];
  GArray *phrases; /* Phrase, by payload */
};

/* One competency while a statement is read. */
typedef struct
{
  gint64 points;
  gboolean found;
  GArray *evidence; /* HwSpan of tokens */
} Sum;

static gboolean
add_phrase (HwMatcher *self, const HwPhrase *from, HwStemmer *stemmers[], HwWordBook *words, GError **error)
{
  guint language = hw_language_find (from->language);
  int competency = hw_rubric_find_competency (self->rubric, from->competency);
  g_autoptr (GArray) ids = NULL;
  Phrase phrase;

  if (language >= HW_N_LANGUAGES || competency < 0)
    return TRUE; /* a rubric may hold phrases of languages that this version does not read */
  ids = hw_tokenise_phrase (stemmers[language], words, from->text);
  if (!hw_phrase_trie_add (self->tries[language], ids, self->phrases->len))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("The phrase \"%s\" of the rubric holds no words, or \"*\" at its beginning or end; correct it"),
                   from->text);
      return FALSE;
    }
  phrase.competency = (guint) competency;
  phrase.weight = (int) CLAMP (from->weight, -100000, 100000);
  g_array_append_val (self->phrases, phrase);
  return TRUE;
}

HwMatcher *
hw_matcher_new (HwRubric *rubric, HwStemmer *stemmers[], HwWordBook *words, GError **error)
{
  g_autoptr (HwMatcher) self = g_new0 (HwMatcher, 1);

  self->rubric = hw_rubric_ref (rubric);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    self->tries[i] = hw_phrase_trie_new ();
  for (guint i = 0; i < rubric->phrases->len; i++)
    if (!add_phrase (self, g_ptr_array_index (rubric->phrases, i), stemmers, words, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
hw_matcher_free (HwMatcher *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    hw_phrase_trie_free (self->tries[i]);
  g_array_unref (self->phrases);
  hw_rubric_unref (self->rubric);
  g_free (self);
}

guint
hw_matcher_rate (gint64 points)
{
  return (guint) (1000.0 / (1.0 + exp (-(double) points / 1000.0)) + 0.5);
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const HwPhraseHit *x = a, *y = b;

  if (x->payload != y->payload)
    return x->payload < y->payload ? -1 : 1;
  return x->first < y->first ? -1 : x->first > y->first;
}

/* A phrase counts once a statement, but all its places are evidence. */
static void
add_up (const HwMatcher *self, GArray *hits, Sum *sums)
{
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, hit->payload);
      Sum *sum = &sums[phrase->competency];
      HwSpan span = { hit->first, hit->last };

      if (i == 0 || g_array_index (hits, HwPhraseHit, i - 1).payload != hit->payload)
        sum->points += phrase->weight;
      if (phrase->weight <= 0)
        continue;
      sum->found = TRUE;
      if (sum->evidence == NULL)
        sum->evidence = g_array_new (FALSE, FALSE, sizeof (HwSpan));
      g_array_append_val (sum->evidence, span);
    }
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const HwSpan *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
}

/* Overlapping and adjoining words become one stretch of the text. */
static void
add_evidence (HwMatch *match, GArray *evidence, const GArray *tokens)
{
  g_array_sort (evidence, compare_spans);
  for (guint i = 0; i < evidence->len;)
    {
      HwSpan span = g_array_index (evidence, HwSpan, i);

      for (i++; i < evidence->len && g_array_index (evidence, HwSpan, i).start <= span.end; i++)
        span.end = MAX (span.end, g_array_index (evidence, HwSpan, i).end);
      hw_match_add_evidence (match, g_array_index (tokens, HwToken, span.start).start,
                             g_array_index (tokens, HwToken, span.end - 1).end);
    }
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const HwMatch *x = *(HwMatch *const *) a, *y = *(HwMatch *const *) b;

  if (x->confidence != y->confidence)
    return x->confidence > y->confidence ? -1 : 1;
  return g_strcmp0 (x->competency, y->competency);
}

void
hw_matcher_match (const HwMatcher *self, guint language, const GArray *tokens, guint first, guint last,
                  HwStatement *statement)
{
  guint n = hw_rubric_get_n_competencies (self->rubric);
  g_autofree Sum *sums = g_new0 (Sum, n);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));

  hw_phrase_trie_match (self->tries[language], tokens, first, last, hits);
  add_up (self, hits, sums);
  for (guint i = 0; i < n; i++)
    {
      guint confidence = hw_matcher_rate (sums[i].points + HW_MATCH_BIAS);

      if (sums[i].found && confidence >= HW_MATCH_THRESHOLD)
        add_evidence (hw_statement_add_match (statement, hw_rubric_get_competency (self->rubric, i)->key, confidence),
                      sums[i].evidence, tokens);
      g_clear_pointer (&sums[i].evidence, g_array_unref);
    }
  if (statement->matches != NULL)
    g_ptr_array_sort (statement->matches, compare_matches);
}
