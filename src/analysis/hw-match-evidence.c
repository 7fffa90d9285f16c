/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-match-evidence.h"

#include <stdlib.h>

/* Words around the phrases are shown when they add as much (thousandths). */
#define LEAST_SHOWN 300
/* Shorter words ("our", "and") tell a reader nothing, unless they are written in capitals ("SEO"). */
#define LEAST_BYTES 4u

/* From here on, sorting costs less than finding each one's place. */
#define MANY_SPANS 32u

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const HwSpan *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
}

static void
sort_spans (HwSpan *all, guint n)
{
  if (n > MANY_SPANS)
    {
      qsort (all, n, sizeof *all, compare_spans);
      return;
    }
  for (guint i = 1; i < n; i++)
    {
      HwSpan span = all[i];
      guint at = i;

      for (; at > 0 && compare_spans (&span, &all[at - 1]) < 0; at--)
        all[at] = all[at - 1];
      all[at] = span;
    }
}

static gboolean
is_telling (const HwEvidence *found, guint word)
{
  const HwToken *token = &g_array_index (found->tokens, HwToken, word);

  return token->byte_end - token->byte >= LEAST_BYTES || (token->flags & HW_TOKEN_CAPITALS) != 0;
}

void
hw_telling_words_find (const HwCompetencyModel *model, const HwModelHit *hits, guint n, guint column, guint begin,
                       HwTellingWords *words)
{
  HwStrongHit strongest[HW_MAX_TELLING];

  words->n = hw_competency_model_find_strongest (model, hits, n, column, strongest, HW_MAX_TELLING);
  for (guint i = 0; i < words->n; i++)
    {
      words->of[i].first = strongest[i].hit->first - begin;
      words->of[i].second = strongest[i].hit->second - begin;
      words->of[i].weight = strongest[i].weight;
    }
}

/* Adds the words of the strongest hits of the model to the @n spans; without any, one is shown however weak it is.
 * Returns how many there are then. */
static guint
add_strongest (const HwEvidence *found, HwSpan *spans, guint n)
{
  HwTellingWords own;
  const HwTellingWords *words = &own;

  if (found->telling != NULL)
    words = &found->telling[found->column];
  else
    hw_telling_words_find (found->model, found->model_hits, found->n_model_hits, (guint) found->column,
                           found->begin, &own);
  for (guint i = 0; i < words->n && (words->of[i].weight >= LEAST_SHOWN || n == 0); i++)
    {
      guint first = words->of[i].first + found->begin, second = words->of[i].second + found->begin;

      if (is_telling (found, first) || n == 0)
        spans[n++] = (HwSpan) { first, first + 1 };
      if (second != first && is_telling (found, second))
        spans[n++] = (HwSpan) { second, second + 1 };
    }
  return n;
}

/* Overlapping and adjoining words become one stretch of the text; returns how many there are. */
static guint
join_stretches (HwSpan *spans, guint n, const GArray *tokens)
{
  guint n_joined = 0;

  sort_spans (spans, n);
  for (guint i = 0; i < n;)
    {
      HwSpan span = spans[i];

      for (i++; i < n && spans[i].start <= span.end; i++)
        span.end = MAX (span.end, spans[i].end);
      spans[n_joined++] = (HwSpan) { g_array_index (tokens, HwToken, span.start).start,
                                     g_array_index (tokens, HwToken, span.end - 1).end };
    }
  return n_joined;
}

void
hw_match_evidence_add (const HwEvidence *found, guint competency, const char *key, guint confidence,
                       HwStatement *statement)
{
  HwSpan *spans;
  guint n = 0;

  g_array_set_size (found->spans, found->n_hits + 2 * HW_MAX_TELLING);
  spans = (HwSpan *) (gpointer) found->spans->data;
  for (guint i = 0; i < found->n_hits; i++)
    if (hw_matcher_phrases_speaks_for (found->phrases, &found->hits[i], competency))
      spans[n++] = (HwSpan) { found->hits[i].first, found->hits[i].last };
  if (found->model != NULL && found->column >= 0)
    n = add_strongest (found, spans, n);
  if (n > 0)
    hw_statement_add_told_match (statement, key, confidence, spans, join_stretches (spans, n, found->tokens));
}
