/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-match-evidence.h"

/* Words around the phrases that are shown: as many, and when they add as much (thousandths). */
#define MAX_SHOWN 2u
#define LEAST_SHOWN 300
/* Shorter words ("our", "and") tell a reader nothing, unless they are written in capitals ("SEO"). */
#define LEAST_BYTES 4u

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const HwSpan *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
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
add_strongest (const HwEvidence *found, GArray *spans)
{
  int limit = G_MAXINT;

  for (guint shown = 0; shown < MAX_SHOWN; shown++)
    {
      const HwModelHit *best = NULL;
      int most = 0;

      for (guint i = 0; i < found->n_model_hits; i++)
        {
          const HwModelHit *hit = &found->model_hits[i];
          int weight = hw_competency_model_get_weight (found->model, hit, (guint) found->column);

          if (weight > most && weight < limit)
            {
              best = hit;
              most = weight;
            }
        }
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
  g_array_sort (spans, compare_spans);
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
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HwSpan));

  for (guint i = 0; i < found->n_hits; i++)
    if (hw_matcher_phrases_speaks_for (found->phrases, &found->hits[i], competency))
      add_span (spans, found->hits[i].first, found->hits[i].last);
  if (found->model != NULL && found->column >= 0)
    add_strongest (found, spans);
  if (spans->len > 0)
    add_stretches (hw_statement_add_match (statement, key, confidence), spans, found->tokens);
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
hw_match_evidence_sort (HwStatement *statement)
{
  if (statement->matches != NULL && statement->matches->len > 1)
    g_ptr_array_sort (statement->matches, compare_matches);
}
