/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-match-evidence.h"

/* Words around the phrases that are shown: as many, and when they add as much (thousandths). */
#define MAX_SHOWN 2u
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
sort_spans (GArray *spans)
{
  HwSpan *all = (HwSpan *) (gpointer) spans->data;

  if (spans->len > MANY_SPANS)
    g_array_sort (spans, compare_spans);
  else
    for (guint i = 1; i < spans->len; i++)
      {
        HwSpan span = all[i];
        guint at = i;

        for (; at > 0 && compare_spans (&span, &all[at - 1]) < 0; at--)
          all[at] = all[at - 1];
        all[at] = span;
      }
}

static void
add_span (GArray *spans, guint first, guint last)
{
  HwSpan span = { first, last };

  g_array_append_val (spans, span);
}

static gboolean
is_telling (const HwEvidence *found, guint word)
{
  const HwToken *token = &g_array_index (found->tokens, HwToken, word);

  return token->byte_end - token->byte >= LEAST_BYTES || (token->flags & HW_TOKEN_CAPITALS) != 0;
}

/* The strongest hits of the model that are not shown yet; without any phrase, one is shown however weak it is. */
static void
add_strongest (const HwEvidence *found)
{
  GArray *spans = found->spans;
  int limit = G_MAXINT;

  for (guint shown = 0; shown < MAX_SHOWN; shown++)
    {
      int most;
      const HwModelHit *best = hw_competency_model_find_strongest (found->model, found->model_hits, found->n_model_hits,
                                                                   (guint) found->column, limit, &most);

      if (best == NULL || (most < LEAST_SHOWN && spans->len > 0))
        return;
      if (is_telling (found, best->first) || spans->len == 0)
        add_span (spans, best->first, best->first + 1);
      if (best->second != best->first && is_telling (found, best->second))
        add_span (spans, best->second, best->second + 1);
      limit = most;
    }
}

/* Overlapping and adjoining words become one stretch of the text. */
static void
add_stretches (HwMatch *match, GArray *spans, const GArray *tokens)
{
  sort_spans (spans);
  for (guint i = 0; i < spans->len;)
    {
      HwSpan span = g_array_index (spans, HwSpan, i);

      for (i++; i < spans->len && g_array_index (spans, HwSpan, i).start <= span.end; i++)
        span.end = MAX (span.end, g_array_index (spans, HwSpan, i).end);
      hw_match_add_evidence (match, g_array_index (tokens, HwToken, span.start).start,
                             g_array_index (tokens, HwToken, span.end - 1).end);
    }
}

void
hw_match_evidence_add (const HwEvidence *found, guint competency, const char *key, guint confidence,
                       HwStatement *statement)
{
  g_array_set_size (found->spans, 0);
  for (guint i = 0; i < found->n_hits; i++)
    if (hw_matcher_phrases_speaks_for (found->phrases, &found->hits[i], competency))
      add_span (found->spans, found->hits[i].first, found->hits[i].last);
  if (found->model != NULL && found->column >= 0)
    add_strongest (found);
  if (found->spans->len > 0)
    add_stretches (hw_statement_add_match (statement, key, confidence), found->spans, found->tokens);
}
