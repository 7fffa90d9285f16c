/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-matcher.h"

#include <math.h>

#include "analysis/hw-competency-model.h"
#include "analysis/hw-match-evidence.h"
#include "analysis/hw-matcher-phrases.h"

struct _HwMatcher
{
  HwRubric *rubric;
  HwMatcherPhrases *phrases[HW_N_LANGUAGES];
  HwCompetencyModel *models[HW_N_LANGUAGES];    /* NULL: none */
  int *columns[HW_N_LANGUAGES]; /* of the model, by competency; -1: not known to it */
};

/* One text while it is matched. */
typedef struct
{
  const HwMatcher *matcher;
  const HwMatcherPhrases *phrases;
  const HwCompetencyModel *model;
  const int *columns;
  const GArray *tokens;
  guint n; /* competencies */
  GArray *hits;
  HwModelHits model_hits;
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

/* What the words of phrases that were taken out of the rubric say no more. */
static void
take_back (Run *run, const HwAsk *ask, int sums[HW_MODEL_WIDTH])
{
  g_array_set_size (run->hits, 0);
  hw_matcher_phrases_find_removed (run->phrases, run->tokens, ask->first, ask->last, run->hits);
  for (guint i = 0; i < run->model_hits.hits->len && run->hits->len > 0; i++)
    {
      const HwModelHit *hit = &g_array_index (run->model_hits.hits, HwModelHit, i);

      for (guint k = 0; k < run->n; k++)
        if (get_column (run, k) >= 0 && hw_phrase_hits_cover (run->hits, k, hit->first, hit->second))
          sums[get_column (run, k)] -= MAX (hw_competency_model_get_weight (run->model, hit, (guint) get_column (run, k)), 0);
    }
}

/* The points of a statement by itself, for every competency. */
static void
score_ask (Run *run, const HwAsk *ask, double *points)
{
  int sums[HW_MODEL_WIDTH] = { 0 };

  if (run->model != NULL)
    {
      hw_competency_model_find (run->model, run->tokens, ask->first, ask->last, &run->model_hits);
      hw_competency_model_add_up (run->model, &run->model_hits, ask->statement->kind == HW_KIND_QUALIFICATION, sums);
      if (hw_matcher_phrases_has_removed (run->phrases))
        take_back (run, ask, sums);
    }
  g_array_set_size (run->hits, 0);
  hw_matcher_phrases_find (run->phrases, run->tokens, ask->first, ask->last, run->hits);
  hw_matcher_phrases_add_up (run->phrases, run->hits, run->sums);
  for (guint k = 0; k < run->n; k++)
    {
      int column = get_column (run, k);

      if (column >= 0)
        points[k] = sums[column] + (double) run->sums[k].points;
      else
        points[k] = run->sums[k].own_found ? (double) (run->sums[k].points + HW_MATCH_BIAS) : -G_MAXDOUBLE;
    }
}

/* A person's own phrases are enough by themselves; their points, when they are. */
static double
find_own_points (const HwPhraseSum *sum)
{
  return sum->own_found && sum->own_points + HW_MATCH_BIAS >= 0 ? (double) (sum->own_points + HW_MATCH_BIAS) : -G_MAXDOUBLE;
}

/* Statements of one posting tell of each other what they are about. */
static void
place_in_posting (const Run *run, double *points, guint n_asks)
{
  for (guint k = 0; k < run->n && n_asks > 1; k++)
    {
      int column = get_column (run, k);
      double total = 0.0;

      if (column < 0)
        continue;
      for (guint i = 0; i < n_asks; i++)
        total += 1.0 / (1.0 + exp (-points[i * run->n + k] / 1000.0));
      for (guint i = 0; i < n_asks; i++)
        {
          double *own = &points[i * run->n + k];
          double rest = MAX (total - 1.0 / (1.0 + exp (-*own / 1000.0)), 0.0);

          *own = hw_competency_model_place (run->model, (guint) column, *own, rest / (n_asks - 1));
        }
    }
}

static guint
get_threshold (const Run *run, guint competency, gboolean posting)
{
  int column = get_column (run, competency);

  return posting && column >= 0 ? hw_competency_model_get_threshold (run->model, (guint) column) : HW_MATCH_THRESHOLD;
}

/* What was found before is another statement's by now. */
static void
look_again (Run *run, const HwAsk *ask)
{
  g_array_set_size (run->hits, 0);
  hw_matcher_phrases_find (run->phrases, run->tokens, ask->first, ask->last, run->hits);
  hw_matcher_phrases_add_up (run->phrases, run->hits, run->sums);
  if (run->model != NULL)
    hw_competency_model_find (run->model, run->tokens, ask->first, ask->last, &run->model_hits);
}

static void
add_matches (Run *run, const HwAsk *ask, const double *points, gboolean posting)
{
  gboolean looked = run->model != NULL && hw_matcher_phrases_has_own (run->phrases);

  if (looked)
    look_again (run, ask);
  for (guint k = 0; k < run->n; k++)
    {
      double own = looked ? find_own_points (&run->sums[k]) : -G_MAXDOUBLE;
      HwEvidence found = { run->phrases, run->hits, run->model, &run->model_hits, get_column (run, k), run->tokens };

      if (own < 0 && hw_matcher_rate (points[k]) < get_threshold (run, k, posting))
        continue;
      if (!looked)
        look_again (run, ask);
      looked = TRUE;
      hw_match_evidence_add (&found, k, hw_rubric_get_competency (run->matcher->rubric, k)->key,
                             hw_matcher_rate (MAX (points[k], own)), ask->statement);
    }
  hw_match_evidence_sort (ask->statement);
}

void
hw_matcher_match (const HwMatcher *self, HwLanguage language, const GArray *tokens, const GArray *asks,
                  gboolean posting)
{
  guint n = hw_rubric_get_n_competencies (self->rubric);
  g_autofree double *points = g_new (double, (gsize) MAX (asks->len, 1) * MAX (n, 1));
  g_autofree HwPhraseSum *sums = g_new0 (HwPhraseSum, MAX (n, 1));
  g_autoptr (GArray) hits = g_array_sized_new (FALSE, FALSE, sizeof (HwPhraseHit), 64);
  Run run = { self, self->phrases[language], self->models[language], self->columns[language], tokens, n,
              hits, { NULL, NULL, 0 }, sums };

  for (guint i = 0; i < asks->len; i++)
    score_ask (&run, &g_array_index (asks, HwAsk, i), points + (gsize) i * n);
  if (posting && run.model != NULL)
    place_in_posting (&run, points, asks->len);
  for (guint i = 0; i < asks->len; i++)
    add_matches (&run, &g_array_index (asks, HwAsk, i), points + (gsize) i * n, posting);
  hw_model_hits_clear (&run.model_hits);
}
