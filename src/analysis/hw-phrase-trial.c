/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-phrase-trial.h"

#include <glib/gi18n-lib.h>

#include "analysis/hw-phrase-trie.h"
#include "base/hw-error.h"
#include "base/hw-text.h"

struct _HwPhraseTrial
{
  HwWordBook *words;
  HwStemmer *stemmer;
  HwPhraseTrie *trie;
};

HwPhraseTrial *
hw_phrase_trial_new (const char *phrase, const char *language, GError **error)
{
  g_autoptr (HwPhraseTrial) self = g_new0 (HwPhraseTrial, 1);
  g_autofree char *normal = hw_text_normalise (phrase, -1);
  g_autoptr (GArray) ids = NULL;

  self->words = hw_word_book_new ();
  self->stemmer = hw_stemmer_new (self->words, language);
  self->trie = hw_phrase_trie_new ();
  ids = hw_tokenise_phrase (self->stemmer, self->words, normal != NULL ? normal : "");
  if (!hw_phrase_trie_add (self->trie, ids, 0))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INPUT,
                           _("A phrase needs words; “*” stands for up to three words between them"));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
hw_phrase_trial_free (HwPhraseTrial *self)
{
  if (self == NULL)
    return;
  hw_phrase_trie_free (self->trie);
  hw_stemmer_free (self->stemmer);
  hw_word_book_unref (self->words);
  g_free (self);
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const HwPhraseHit *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->last < y->last ? -1 : x->last > y->last;
}

GArray *
hw_phrase_trial_find (HwPhraseTrial *self, const char *text)
{
  g_autoptr (GArray) tokens = hw_tokenise (self->stemmer, self->words, text, FALSE);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (HwSpan));

  hw_phrase_trie_match (self->trie, tokens, 0, tokens->len, hits);
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);
      HwSpan span = { g_array_index (tokens, HwToken, hit->first).start,
                      g_array_index (tokens, HwToken, hit->last - 1).end };
      HwSpan *last = spans->len > 0 ? &g_array_index (spans, HwSpan, spans->len - 1) : NULL;

      if (last != NULL && span.start <= last->end)
        last->end = MAX (last->end, span.end);
      else
        g_array_append_val (spans, span);
    }
  return spans;
}
