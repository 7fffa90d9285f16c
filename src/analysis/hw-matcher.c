/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-matcher.h"

#include <math.h>
#include <string.h>

#include "analysis/hw-clause-sums.h"
#include "analysis/hw-competency-model.h"
#include "analysis/hw-match-evidence.h"
#include "analysis/hw-matcher-phrases.h"

struct _HwMatcher
{
  HwRubric *rubric;
  HwMatcherPhrases *phrases[HW_N_LANGUAGES];
  HwCompetencyModel *models[HW_N_LANGUAGES];    /* NULL: none */
  int *columns[HW_N_LANGUAGES]; /* of the model, by competency; -1: not known to it */
  HwJoiners joiners;
};

/* What was found in a statement: up to where in the arrays of all. */
typedef struct
{
  guint hits;
  guint model_hits;
} Ends;

/* One text while it is matched. */
typedef struct
{
  const HwMatcher *matcher;
  const HwMatcherPhrases *phrases;
  const HwCompetencyModel *model;
  const int *columns;
  const GArray *tokens;
  HwPieceMemo *memo; /* NULL: none */
  guint n;      /* competencies */
  double *enough; /* points, by competency */
  GArray *hits; /* HwPhraseHit, of all statements */
  HwModelHits model_hits;
  Ends *ends; /* one more than statements */
  GArray *removed;
  GArray *spans; /* room for the words of one match */
  HwPhraseSum *sums;
} Run;

static gboolean
load_model (HwMatcher *self, HwLanguage language, GHashTable *lexicons, HwWordBook *words, GError **error)
{
  g_autofree char *name = g_strdup_printf ("competency-model-%s.tsv", HW_LANGUAGE_NICKS[language]);
  guint n = hw_rubric_get_n_competencies (self->rubric);
  g_autoptr (HwLexicon) lexicon = NULL;

  if (lexicons == NULL || !g_hash_table_contains (lexicons, name))
    return TRUE;
  lexicon = hw_lexicon_find (lexicons, name, 1 + HW_MODEL_WIDTH, error);
  self->models[language] = lexicon != NULL ? hw_competency_model_new (lexicon, words, error) : NULL;
  if (self->models[language] == NULL)
    return FALSE;
  self->columns[language] = g_new (int, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->columns[language][i]
      = hw_competency_model_find_column (self->models[language], hw_rubric_get_competency (self->rubric, i)->key);
  return TRUE;
}

/* The phrases that the model was learned beside. */
static HwLexicon *
load_learned (HwLanguage language, GHashTable *lexicons, GError **error)
{
  g_autofree char *name = g_strdup_printf ("competency-phrases-%s.tsv", HW_LANGUAGE_NICKS[language]);

  return hw_lexicon_find (lexicons, name, 2, error);
}

HwMatcher *
hw_matcher_new (HwRubric *rubric, GHashTable *lexicons, HwStemmer *stemmers[], HwWordBook *words, GError **error)
{
  g_autoptr (HwMatcher) self = g_new0 (HwMatcher, 1);

  self->rubric = hw_rubric_ref (rubric);
  self->joiners = hw_joiners_find (words);
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    {
      g_autoptr (HwLexicon) learned = NULL;

      if (!load_model (self, i, lexicons, words, error))
        return NULL;
      if (self->models[i] != NULL && (learned = load_learned (i, lexicons, error)) == NULL)
        return NULL;
      self->phrases[i] = hw_matcher_phrases_new (rubric, i, learned, stemmers[i], words, error);
      if (self->phrases[i] == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
hw_matcher_free (HwMatcher *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    {
      hw_matcher_phrases_free (self->phrases[i]);
      hw_competency_model_free (self->models[i]);
      g_free (self->columns[i]);
    }
  hw_rubric_unref (self->rubric);
  g_free (self);
}

guint
hw_matcher_rate (double points)
{
  return (guint) (1000.0 / (1.0 + exp (-points / 1000.0)) + 0.5);
}

static int
get_column (const Run *run, guint competency)
{
  return run->model != NULL ? run->columns[competency] : -1;
}

static void
add_up_phrases (Run *run, guint index)
{
  hw_matcher_phrases_add_up (run->phrases, &g_array_index (run->hits, HwPhraseHit, run->ends[index].hits),
                             run->ends[index + 1].hits - run->ends[index].hits, run->sums);
}

/* What is remembered of a piece beside the hits in it, whose words are counted from where it stood then. */
typedef struct
{
  guint first;
  HwClauseSums sums;
} Known;

static void
add_up_model (Run *run, const HwAsk *ask, guint index, HwClauseSums *sums)
{
  const Ends *from = &run->ends[index], *to = &run->ends[index + 1];
  HwClauseSource source = { run->phrases, run->model, run->columns, run->n, run->tokens, ask->first, ask->last,
                            &g_array_index (run->hits, HwPhraseHit, from->hits), to->hits - from->hits,
                            run->model_hits.items + from->model_hits, to->model_hits - from->model_hits, run->removed };

  hw_clause_sums_add_up (&source, &run->matcher->joiners, sums);
}

/* By column of the model; NULL when they are not known. */
static const HwTellingWords *
get_telling (const Run *run, const HwAsk *ask)
{
  guint n;

  return hw_piece_memo_get (run->memo, ask->piece, HW_MEMO_WORDS, sizeof (HwTellingWords), &n);
}

static void
remember_telling (Run *run, const HwAsk *ask, guint index)
{
  const Ends *from = &run->ends[index];
  HwTellingWords telling[HW_MODEL_WIDTH] = { { 0 } };

  for (guint k = 0; k < HW_MODEL_WIDTH; k++)
    hw_telling_words_find (run->model, run->model_hits.items + from->model_hits,
                           run->model_hits.n - from->model_hits, k, ask->first, &telling[k]);
  hw_piece_memo_set (run->memo, ask->piece, HW_MEMO_WORDS, sizeof *telling, telling, HW_MODEL_WIDTH);
}

static gboolean
recall (Run *run, const HwAsk *ask, Known *result)
{
  guint before = run->hits->len, n_hits, n;
  const HwPhraseHit *hits = hw_piece_memo_get (run->memo, ask->piece, HW_MEMO_PHRASES, sizeof *hits, &n_hits);
  const Known *known = hw_piece_memo_get (run->memo, ask->piece, HW_MEMO_SUMS, sizeof *known, &n);

  if (hits == NULL || known == NULL || (run->model != NULL && get_telling (run, ask) == NULL))
    return FALSE;
  g_array_append_vals (run->hits, hits, n_hits);
  for (guint i = before; i < run->hits->len; i++)
    {
      HwPhraseHit *hit = &g_array_index (run->hits, HwPhraseHit, i);

      hit->first += ask->first - known->first;
      hit->last += ask->first - known->first;
    }
  *result = *known;
  return TRUE;
}

static void
remember (Run *run, const HwAsk *ask, guint index, const Known *known)
{
  const Ends *from = &run->ends[index];

  hw_piece_memo_set (run->memo, ask->piece, HW_MEMO_PHRASES, sizeof (HwPhraseHit),
                     &g_array_index (run->hits, HwPhraseHit, from->hits), run->hits->len - from->hits);
  if (run->model != NULL && hw_piece_memo_wants (run->memo, ask->piece))
    remember_telling (run, ask, index);
  hw_piece_memo_set (run->memo, ask->piece, HW_MEMO_SUMS, sizeof *known, known, 1);
}

static void
find_hits (Run *run, const HwAsk *ask, guint index, Known *known)
{
  if (run->model != NULL)
    hw_competency_model_find (run->model, run->tokens, ask->first, ask->last, &run->model_hits);
  hw_matcher_phrases_find (run->phrases, run->tokens, ask->first, ask->last, run->hits);
  run->ends[index + 1] = (Ends) { run->hits->len, run->model_hits.n };
  if (run->model != NULL)
    add_up_model (run, ask, index, &known->sums);
  remember (run, ask, index, known);
}

static double
squash (double points)
{
  return 1.0 / (1.0 + exp (-points / 1000.0));
}

/* The points of a statement by itself, for every competency: half from the whole, half from the clause that says most;
 * behind them how sure they are. */
static void
find_points (Run *run, const HwAsk *ask, guint index, const HwClauseSums *sums, double *points)
{
  double share = hw_competency_model_get_share (ask->last - ask->first);

  add_up_phrases (run, index);
  for (guint k = 0; k < run->n; k++)
    {
      int column = get_column (run, k);

      if (column >= 0)
        points[k] = hw_competency_model_finish (run->model, (guint) column,
                                                ((sums->whole[column] + (double) run->sums[k].points) * share
                                                 + sums->best[column]) / 2.0,
                                                ask->statement->kind == HW_KIND_QUALIFICATION);
      else
        points[k] = run->sums[k].own_found ? (double) (run->sums[k].points + HW_MATCH_BIAS) : -G_MAXDOUBLE;
      points[run->n + k] = column >= 0 ? squash (points[k]) : 0.0;
    }
}

static void
score_ask (Run *run, const HwAsk *ask, guint index, double *points)
{
  const HwMemoPart part
    = ask->statement->kind == HW_KIND_QUALIFICATION ? HW_MEMO_QUALIFICATION_POINTS : HW_MEMO_POINTS;
  Known known = { ask->first, { { 0 }, { 0 } } };
  const double *before;
  guint n;

  if (recall (run, ask, &known))
    run->ends[index + 1] = (Ends) { run->hits->len, run->model_hits.n };
  else
    find_hits (run, ask, index, &known);
  before = hw_piece_memo_get (run->memo, ask->piece, part, sizeof *points, &n);
  if (before != NULL)
    {
      memcpy (points, before, n * sizeof *points);
      return;
    }
  find_points (run, ask, index, &known.sums, points);
  hw_piece_memo_set (run->memo, ask->piece, part, sizeof *points, points, 2 * run->n);
}

/* A person's own phrases are enough by themselves; their points, when they are. */
static double
find_own_points (const HwPhraseSum *sum)
{
  return sum->own_found && sum->own_points + HW_MATCH_BIAS >= 0 ? (double) (sum->own_points + HW_MATCH_BIAS)
                                                                : -G_MAXDOUBLE;
}

/* With fewer points by itself a statement is out of the question, whatever stands beside it; @total is how sure all are
 * together, @surest the surest of them. */
static double
find_least (const Run *run, guint k, double total, double surest, guint n_asks)
{
  HwModelPlace low = { MAX (total - surest, 0.0) / (n_asks - 1), 0.0, 0.0, 0.0 };
  HwModelPlace high = { total / (n_asks - 1), MAX (surest, total / (n_asks - 1)), 0.0, run->n };

  high.after = high.before;
  return hw_competency_model_find_least (run->model, (guint) get_column (run, k), &low, &high, run->enough[k]);
}

/* Statements of one posting tell of each other what they are about. */
static void
place_column (const Run *run, guint k, const double *sums, double *points, guint n_asks)
{
  const gsize n = 2 * run->n;
  const double *sure = points + run->n;
  double total = 0.0, surest = 0.0, least;

  for (guint i = 0; i < n_asks; i++)
    {
      total += sure[i * n + k];
      surest = MAX (surest, sure[i * n + k]);
    }
  least = find_least (run, k, total, surest, n_asks);
  for (guint i = 0; i < n_asks; i++)
    {
      const double *own = &sure[i * n + k];
      HwModelPlace place;

      if (points[i * n + k] < least)
        {
          points[i * n + k] = -G_MAXDOUBLE;
          continue;
        }
      place.topic = MAX (total - *own, 0.0) / (n_asks - 1);
      place.rest = sums[i] - *own;
      place.before = i > 0 ? own[-(gssize) n] : place.topic;
      place.after = i + 1 < n_asks ? own[n] : place.topic;
      points[i * n + k]
          = hw_competency_model_place (run->model, (guint) get_column (run, k), points[i * n + k], &place);
    }
}

static void
place_in_posting (const Run *run, double *points, guint n_asks)
{
  g_autofree double *sums = g_new0 (double, MAX (n_asks, 1));

  for (guint i = 0; i < n_asks; i++)
    for (guint k = 0; k < run->n; k++)
      if (get_column (run, k) >= 0)
        sums[i] += points[(2 * (gsize) i + 1) * run->n + k];
  for (guint k = 0; k < run->n && n_asks > 1; k++)
    if (get_column (run, k) >= 0)
      place_column (run, k, sums, points, n_asks);
}

/* From which points on a competency counts as asked for. */
static void
find_enough (Run *run, gboolean posting)
{
  for (guint k = 0; k < run->n; k++)
    {
      int column = get_column (run, k);
      double rate = HW_MATCH_THRESHOLD;

      if (column >= 0)
        rate = posting ? hw_competency_model_get_threshold (run->model, (guint) column) : HW_PASSAGE_THRESHOLD;
      run->enough[k] = 1000.0 * log (rate / (1000.0 - rate));
    }
}

static void
add_matches (Run *run, const HwAsk *ask, guint index, const double *points)
{
  const Ends *from = &run->ends[index], *to = &run->ends[index + 1];
  gboolean has_own = run->model != NULL && hw_matcher_phrases_has_own (run->phrases);
  HwEvidence found = { run->phrases, &g_array_index (run->hits, HwPhraseHit, from->hits), to->hits - from->hits,
                       run->model, run->model_hits.items + from->model_hits, to->model_hits - from->model_hits,
                       run->model != NULL ? get_telling (run, ask) : NULL, ask->first, -1, run->tokens, run->spans };

  if (has_own)
    add_up_phrases (run, index);
  for (guint k = 0; k < run->n; k++)
    {
      double own = has_own ? find_own_points (&run->sums[k]) : -G_MAXDOUBLE;

      if (own < 0 && points[k] < run->enough[k])
        continue;
      found.column = get_column (run, k);
      hw_match_evidence_add (&found, k, hw_rubric_get_competency (run->matcher->rubric, k)->key,
                             hw_matcher_rate (MAX (points[k], own)), ask->statement);
    }
}

void
hw_matcher_match (const HwMatcher *self, HwLanguage language, const GArray *tokens, const GArray *asks,
                  HwPieceMemo *memo, gboolean posting)
{
  guint n = hw_rubric_get_n_competencies (self->rubric);
  g_autofree double *points = g_new (double, 2 * (gsize) MAX (asks->len, 1) * MAX (n, 1)); /* as find_points() */
  g_autofree HwPhraseSum *sums = g_new0 (HwPhraseSum, MAX (n, 1));
  g_autofree double *enough = g_new (double, MAX (n, 1));
  g_autofree Ends *ends = g_new0 (Ends, asks->len + 1);
  g_autoptr (GArray) hits = g_array_sized_new (FALSE, FALSE, sizeof (HwPhraseHit), 256);
  g_autoptr (GArray) removed = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  g_autoptr (GArray) spans = g_array_sized_new (FALSE, FALSE, sizeof (HwSpan), 32);
  Run run = { self, self->phrases[language], self->models[language], self->columns[language], tokens, memo, n,
              enough, hits, { NULL, 0, 0, NULL }, ends, removed, spans, sums };

  for (guint i = 0; i < asks->len; i++)
    score_ask (&run, &g_array_index (asks, HwAsk, i), i, points + 2 * (gsize) i * n);
  find_enough (&run, posting);
  if (posting && run.model != NULL)
    place_in_posting (&run, points, asks->len);
  for (guint i = 0; i < asks->len; i++)
    add_matches (&run, &g_array_index (asks, HwAsk, i), i, points + 2 * (gsize) i * n);
  hw_model_hits_clear (&run.model_hits);
}
