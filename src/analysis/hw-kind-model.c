/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-kind-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"

#define MAX_WEIGHT 100000 /* so that the sum over a piece of any length stays a number */

typedef struct
{
  HwFeature feature; /* 0: free */
  guint row;
} Slot;

#define WIDTH 8 /* a power of two is summed at once */

G_STATIC_ASSERT (HW_N_KINDS <= WIDTH);

typedef struct
{
  int weights[WIDTH];
} Row;

#define N_WORD_TYPES (sizeof (HW_KIND_WORD_TYPES) - 1)

struct _HwKindModel
{
  GArray *rows; /* Row; 0 is the bias */
  Slot *slots;  /* open addressing, a power of two */
  guint n_slots;
  guint8 word_types[256];      /* index into of_word's inner arrays, + 1 */
  guint (*of_word)[N_WORD_TYPES]; /* rows by word, 0: none; most features are found by one look */
  guint n_words;
  int steps[HW_N_STEPS][HW_N_KINDS][HW_N_KINDS]; /* [how][from][to] */
};

static const char *const STEPS[] = { "same-line", "next-item", "next-line", "after-blank" };

static Slot *
find_slot (const HwKindModel *self, HwFeature feature)
{
  guint64 hash = feature * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint at = (guint) (hash >> 32) & (self->n_slots - 1);

  while (self->slots[at].feature != 0 && self->slots[at].feature != feature)
    at = (at + 1) & (self->n_slots - 1);
  return &self->slots[at];
}

/* The row of weights of @feature, 0: none. */
static guint
find_row (const HwKindModel *self, HwFeature feature)
{
  guint type = self->word_types[feature >> 56], word = (guint) (feature >> 28) & 0xfffffff;

  if (type == 0)
    return find_slot (self, feature)->row;
  return word < self->n_words ? self->of_word[word][type - 1] : 0;
}

/* "t:after-blank other": what comes after a statement of that kind; "-" before the first one is the bias. */
static int *
find_step_row (HwKindModel *self, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name + 2, " ", 2);

  for (guint i = 0; i < HW_N_STEPS && parts[0] != NULL && parts[1] != NULL; i++)
    for (guint k = 0; k < HW_N_KINDS && g_str_equal (STEPS[i], parts[0]); k++)
      if (g_str_equal (HW_KIND_NICKS[k], parts[1]))
        return self->steps[i][k];
  return NULL;
}

static gboolean
add_row (HwKindModel *self, char **row, HwWordBook *words, GError **error)
{
  HwFeature feature = 0;
  int *weights = NULL;

  if (g_str_equal (row[0], "bias"))
    weights = g_array_index (self->rows, Row, 0).weights;
  else if (g_str_has_prefix (row[0], "t:"))
    weights = find_step_row (self, row[0]);
  else if (hw_kind_feature_parse (row[0], words, &feature))
    {
      Slot *slot = find_slot (self, feature);

      slot->feature = feature;
      slot->row = self->rows->len;
      g_array_set_size (self->rows, self->rows->len + 1);
      weights = g_array_index (self->rows, Row, slot->row).weights;
    }
  for (guint k = 0; k < HW_N_KINDS; k++)
    {
      gint64 value;

      if (weights == NULL || !g_ascii_string_to_signed (row[k + 1], 10, -MAX_WEIGHT, MAX_WEIGHT, &value, NULL))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                       _("kinds-model.tsv: the row \"%s\" is not understood; install the program again"), row[0]);
          return FALSE;
        }
      weights[k] = (int) value;
    }
  return TRUE;
}

/* Once every row is known: the ones of single words by their word. */
static void
index_words (HwKindModel *self, HwWordBook *words)
{
  self->n_words = hw_word_book_get_size (words);
  self->of_word = g_malloc0_n (self->n_words, sizeof *self->of_word);
  for (guint i = 0; i < self->n_slots; i++)
    {
      guint type = self->word_types[self->slots[i].feature >> 56];

      if (self->slots[i].row != 0 && type != 0)
        self->of_word[(self->slots[i].feature >> 28) & 0xfffffff][type - 1] = self->slots[i].row;
    }
}

HwKindModel *
hw_kind_model_new (const HwLexicon *lexicon, HwWordBook *words, GError **error)
{
  g_autoptr (HwKindModel) self = g_new0 (HwKindModel, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_size (self->rows, 1);
  for (guint i = 0; i < N_WORD_TYPES; i++)
    self->word_types[(guchar) HW_KIND_WORD_TYPES[i]] = (guint8) (i + 1);
  self->n_slots = 1024;
  while (self->n_slots < 2 * lexicon->rows->len)
    self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_row (self, g_ptr_array_index (lexicon->rows, i), words, error))
      return NULL;
  index_words (self, words);
  return g_steal_pointer (&self);
}

void
hw_kind_model_free (HwKindModel *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self->of_word);
  g_free (self->slots);
  g_free (self);
}

typedef struct
{
  gint64 score;
  guint8 from;
} State;

#define ROWS_A_CELL 64u

/* A posting while it is decoded. */
typedef struct
{
  const HwKindModel *model;
  const HwFeatureSource *source;
  HwFeatureList features; /* empty between uses */
  guint64 *seen;          /* a bit a row, all clear between uses */
  int heading;            /* -1: none */
  int of_heading[WIDTH];  /* what it says of every piece below it */
} Run;

/* A feature counts once. The features are used up. */
static void
add_features (Run *run, int sums[WIDTH])
{
  const Row *rows = (const Row *) (gpointer) run->model->rows->data;
  HwFeature *items = run->features.items;

  for (guint i = 0; i < run->features.n; i++)
    {
      guint row = find_row (run->model, items[i]);
      guint64 bit = G_GUINT64_CONSTANT (1) << row % ROWS_A_CELL;

      items[i] = row;
      if (row == 0 || run->seen[row / ROWS_A_CELL] & bit)
        continue;
      run->seen[row / ROWS_A_CELL] |= bit;
      for (guint k = 0; k < WIDTH; k++)
        sums[k] += rows[row].weights[k];
    }
  for (guint i = 0; i < run->features.n; i++)
    run->seen[items[i] / ROWS_A_CELL] = 0;
  run->features.n = 0;
}

static void
add_own (Run *run, guint index, int sums[WIDTH])
{
  HwPieceMemo *memo = run->source->memo;
  int own[WIDTH] = { 0 };
  guint n;
  const int *known = hw_piece_memo_get (memo, index, HW_MEMO_KIND_SUMS, sizeof *own, &n);

  if (known == NULL)
    {
      hw_kind_features_collect_own (run->source, index, &run->features);
      add_features (run, own);
      hw_piece_memo_set (memo, index, HW_MEMO_KIND_SUMS, sizeof *own, own, WIDTH);
      known = own;
    }
  for (guint k = 0; k < WIDTH; k++)
    sums[k] += known[k];
}

static void
add_heading (Run *run, guint index, int sums[WIDTH])
{
  int heading = g_array_index (run->source->places, HwPlace, index).last_heading;

  if (heading != run->heading)
    {
      run->heading = heading;
      memset (run->of_heading, 0, sizeof run->of_heading);
      if (heading >= 0)
        hw_kind_features_collect_heading (run->source, (guint) heading, &run->features);
      add_features (run, run->of_heading);
    }
  for (guint k = 0; k < WIDTH; k++)
    sums[k] += run->of_heading[k];
}

/* What speaks for each kind of piece @index. */
static void
score_piece (Run *run, guint index, int sums[WIDTH])
{
  memcpy (sums, g_array_index (run->model->rows, Row, 0).weights, sizeof (Row));
  add_own (run, index, sums);
  add_heading (run, index, sums);
  hw_kind_features_collect_around (run->source, index, &run->features);
  add_features (run, sums);
}

static void
extend_paths (const HwKindModel *self, HwStep how, const State *before, const int sums[WIDTH], State *states)
{
  for (guint to = 0; to < HW_N_KINDS; to++)
    {
      states[to].score = G_MININT64;
      for (guint from = 0; from < HW_N_KINDS; from++)
        {
          gint64 score = before[from].score + self->steps[how][from][to] + sums[to];

          if (score > states[to].score)
            states[to] = (State) { score, (guint8) from };
        }
    }
}

GArray *
hw_kind_model_decode (const HwKindModel *self, const HwFeatureSource *source)
{
  guint n = source->pieces->len, best = HW_KIND_OTHER;
  GArray *kinds = g_array_sized_new (FALSE, TRUE, sizeof (guint8), n);
  g_autofree State *states = g_new0 (State, (gsize) (n + 1) * HW_N_KINDS);
  g_autofree guint64 *seen = g_new0 (guint64, self->rows->len / ROWS_A_CELL + 1);
  Run run = { self, source, { NULL, 0, 0 }, seen, -1, { 0 } };

  g_array_set_size (kinds, n);
  for (guint i = 0; i < n; i++)
    {
      State *at = states + (gsize) i * HW_N_KINDS;
      int sums[WIDTH];

      score_piece (&run, i, sums);
      if (i > 0)
        extend_paths (self, hw_kind_features_find_step (source, i), at - HW_N_KINDS, sums, at);
      else
        for (guint k = 0; k < HW_N_KINDS; k++)
          at[k].score = sums[k];
    }
  hw_feature_list_clear (&run.features);
  for (guint k = 0; n > 0 && k < HW_N_KINDS; k++)
    if (states[(gsize) (n - 1) * HW_N_KINDS + k].score > states[(gsize) (n - 1) * HW_N_KINDS + best].score)
      best = k;
  for (guint i = n; i > 0; i--)
    {
      g_array_index (kinds, guint8, i - 1) = (guint8) best;
      best = states[(gsize) (i - 1) * HW_N_KINDS + best].from;
    }
  return kinds;
}
