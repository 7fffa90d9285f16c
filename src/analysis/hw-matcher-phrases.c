/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-matcher-phrases.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/hw-error.h"

#define MAX_WEIGHT 100000

typedef struct
{
  guint competency;
  int weight;
  gboolean own; /* a person's: the model has not learned beside it */
} Phrase;

struct _HwMatcherPhrases
{
  guint n_competencies;
  HwPhraseTrie *trie;
  GArray *phrases; /* Phrase, by payload */
  HwPhraseTrie *removed;
  gboolean has_own;
  gboolean has_removed;
};

static char *
make_key (const char *competency, const char *text)
{
  return g_strconcat (competency, "\t", text, NULL);
}

static gboolean
add_phrase (HwMatcherPhrases *self, const HwPhrase *from, guint competency, gboolean own, HwStemmer *stemmer,
            HwWordBook *words, GError **error)
{
  g_autoptr (GArray) ids = hw_tokenise_phrase (stemmer, words, from->text);
  Phrase phrase = { competency, (int) CLAMP (from->weight, -MAX_WEIGHT, MAX_WEIGHT), own };

  if (!hw_phrase_trie_add (self->trie, ids, self->phrases->len))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("The phrase \"%s\" of the rubric holds no words, or \"*\" at its beginning or end; correct it"),
                   from->text);
      return FALSE;
    }
  self->has_own |= own;
  g_array_append_val (self->phrases, phrase);
  return TRUE;
}

/* What is left in @learned is in the rubric no more. */
static void
add_removed (HwMatcherPhrases *self, HwRubric *rubric, GHashTable *learned, HwStemmer *stemmer, HwWordBook *words)
{
  GHashTableIter iter;
  const char *key;

  g_hash_table_iter_init (&iter, learned);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, NULL))
    {
      g_auto (GStrv) parts = g_strsplit (key, "\t", 2);
      int competency = hw_rubric_find_competency (rubric, parts[0]);
      g_autoptr (GArray) ids = competency >= 0 ? hw_tokenise_phrase (stemmer, words, parts[1]) : NULL;

      if (ids != NULL && hw_phrase_trie_add (self->removed, ids, (guint) competency))
        self->has_removed = TRUE;
    }
}

HwMatcherPhrases *
hw_matcher_phrases_new (HwRubric *rubric, HwLanguage language, const HwLexicon *learned, HwStemmer *stemmer,
                        HwWordBook *words, GError **error)
{
  g_autoptr (HwMatcherPhrases) self = g_new0 (HwMatcherPhrases, 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->n_competencies = hw_rubric_get_n_competencies (rubric);
  self->trie = hw_phrase_trie_new ();
  self->removed = hw_phrase_trie_new ();
  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  for (guint i = 0; learned != NULL && i < learned->rows->len; i++)
    g_hash_table_add (known, make_key (hw_lexicon_get (learned, i, 0), hw_lexicon_get (learned, i, 1)));
  for (guint i = 0; i < rubric->phrases->len; i++)
    {
      const HwPhrase *phrase = g_ptr_array_index (rubric->phrases, i);
      int competency = hw_rubric_find_competency (rubric, phrase->competency);
      g_autofree char *key = make_key (phrase->competency, phrase->text);

      /* a rubric may hold phrases of languages that this version does not read */
      if (hw_language_find (phrase->language) == (guint) language && competency >= 0
          && !add_phrase (self, phrase, (guint) competency, !g_hash_table_remove (known, key), stemmer, words, error))
        return NULL;
    }
  add_removed (self, rubric, known, stemmer, words);
  return g_steal_pointer (&self);
}

void
hw_matcher_phrases_free (HwMatcherPhrases *self)
{
  if (self == NULL)
    return;
  hw_phrase_trie_free (self->trie);
  hw_phrase_trie_free (self->removed);
  g_array_unref (self->phrases);
  g_free (self);
}

gboolean
hw_matcher_phrases_has_own (const HwMatcherPhrases *self)
{
  return self->has_own;
}

gboolean
hw_matcher_phrases_has_removed (const HwMatcherPhrases *self)
{
  return self->has_removed;
}

static gboolean
is_before (const HwPhraseHit *a, const HwPhraseHit *b)
{
  return a->payload != b->payload ? a->payload < b->payload : a->first < b->first;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  return is_before (a, b) ? -1 : is_before (b, a);
}

/* Most statements hold a handful of phrases, for which a sort's own bookkeeping costs more than the sorting. */
static void
sort_hits (HwPhraseHit *all, guint n)
{
  if (n > 32)
    {
      qsort (all, n, sizeof *all, compare_hits);
      return;
    }
  for (guint i = 1; i < n; i++)
    {
      HwPhraseHit hit = all[i];
      guint at = i;

      for (; at > 0 && is_before (&hit, &all[at - 1]); at--)
        all[at] = all[at - 1];
      all[at] = hit;
    }
}

void
hw_matcher_phrases_find (const HwMatcherPhrases *self, const GArray *tokens, guint first, guint last, GArray *hits)
{
  guint before = hits->len;

  hw_phrase_trie_match (self->trie, tokens, first, last, hits);
  sort_hits (&g_array_index (hits, HwPhraseHit, before), hits->len - before);
}

void
hw_matcher_phrases_find_removed (const HwMatcherPhrases *self, const GArray *tokens, guint first, guint last,
                                 GArray *hits)
{
  hw_phrase_trie_match (self->removed, tokens, first, last, hits);
}

void
hw_matcher_phrases_add_up (const HwMatcherPhrases *self, const HwPhraseHit *hits, guint n, HwPhraseSum *sums)
{
  memset (sums, 0, sizeof *sums * self->n_competencies);
  for (guint i = 0; i < n; i++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, hits[i].payload);
      HwPhraseSum *sum = &sums[phrase->competency];

      if (i > 0 && hits[i - 1].payload == hits[i].payload)
        continue;
      sum->points += phrase->weight;
      sum->own_points += phrase->own ? phrase->weight : 0;
      sum->own_found |= phrase->own && phrase->weight > 0;
    }
}

void
hw_matcher_phrases_add_points (const HwMatcherPhrases *self, const HwPhraseHit *hits, guint n, guint first, guint last,
                               const int *columns, double *points)
{
  for (guint i = 0; i < n; i++)
    if ((i == 0 || hits[i - 1].payload != hits[i].payload) && hits[i].first >= first && hits[i].first < last)
      {
        const Phrase *phrase = &g_array_index (self->phrases, Phrase, hits[i].payload);

        if (columns[phrase->competency] >= 0)
          points[columns[phrase->competency]] += (double) phrase->weight;
      }
}

gboolean
hw_matcher_phrases_speaks_for (const HwMatcherPhrases *self, const HwPhraseHit *hit, guint competency)
{
  const Phrase *phrase = &g_array_index (self->phrases, Phrase, hit->payload);

  return phrase->competency == competency && phrase->weight > 0;
}

/* How many of the hits begin at @first or before it. */
static guint
count_begun (const GArray *hits, guint first)
{
  guint low = 0, high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, HwPhraseHit, middle).first <= first)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
hw_phrase_hits_cover (const GArray *hits, guint longest, guint payload, guint first, guint second)
{
  for (guint i = count_begun (hits, first); i > 0; i--)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i - 1);

      if (hit->first + longest <= first)
        return FALSE;
      if (hit->payload == payload && hit->last > second)
        return TRUE;
    }
  return FALSE;
}
