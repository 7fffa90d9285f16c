/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-kind-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis/hw-kind-revision.h"
#include "analysis/hw-kind-shapes.h"
#include "base/hw-error.h"

#define LABEL_WEIGHT 8000 /* thousandths, as all weights */
#define LABELLED_WEIGHT 4000
#define MAX_WEIGHT 100000 /* so that the sum over a piece of any length stays a number */

typedef struct
{
  HwFeature feature; /* 0: free */
  guint row;
} Slot;

#define N_WORD_TYPES (sizeof (HW_KIND_WORD_TYPES) - 1)
#define N_SMALL_TYPES (sizeof (HW_KIND_SMALL_TYPES) - 1)
#define MAX_SMALL 64u

G_STATIC_ASSERT (HW_N_SHAPES < MAX_SMALL && HW_N_SECTIONS < MAX_SMALL);

/* Where the rows of one type of features are, whose features are made of one number. */
typedef struct
{
  guint *rows; /* NULL: they are found by their slots */
  guint n;
  guint step;
} RowsOfType;

struct _HwKindModel
{
  GArray *rows; /* HwKindSums; 0 is the bias */
  Slot *slots;  /* open addressing, a power of two */
  guint n_slots;
  guint (*of_word)[N_WORD_TYPES]; /* rows by word, 0: none; most features are found by one look */
  guint of_small[N_SMALL_TYPES][MAX_SMALL];
  RowsOfType of_type[256];
  HwKindSteps steps;
  HwKindRevision *revision;
};

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
  const RowsOfType *of = &self->of_type[feature >> 56];
  guint number = hw_kind_feature_get_number (feature);

  if (of->rows == NULL)
    return find_slot (self, feature)->row;
  return number < of->n ? of->rows[number * of->step] : 0;
}

/* The row of what has no feature; NULL: there is none of that name. */
static HwKindSums *
find_named_row (HwKindModel *self, const char *name)
{
  if (g_str_equal (name, "bias"))
    return &g_array_index (self->rows, HwKindSums, 0);
  if (g_str_has_prefix (name, "t:"))
    return hw_kind_steps_find_row (&self->steps, name + 2);
  return hw_kind_revision_find_row (self->revision, name);
}

static gboolean
add_row (HwKindModel *self, char **row, HwWordBook *words, GError **error)
{
  HwFeature feature = 0;
  HwKindSums *weights = find_named_row (self, row[0]);

  if (weights == NULL && hw_kind_feature_parse (row[0], words, &feature))
    {
      Slot *slot = find_slot (self, feature);

      slot->feature = feature;
      slot->row = self->rows->len;
      g_array_set_size (self->rows, self->rows->len + 1);
      weights = &g_array_index (self->rows, HwKindSums, slot->row);
    }
  for (guint k = 0; k < HW_N_KINDS; k++)
    if (weights == NULL || !hw_lexicon_read_weight (row[k + 1], MAX_WEIGHT, &weights->of[k]))
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                     _("kinds-model.tsv: the row \"%s\" is not understood; install the program again"), row[0]);
        return FALSE;
      }
  return TRUE;
}

/* Once every row is known: the ones of single words and small numbers by these. */
static void
index_rows (HwKindModel *self, HwWordBook *words)
{
  guint n_words = hw_word_book_get_size (words);

  self->of_word = g_malloc0_n (n_words, sizeof *self->of_word);
  for (guint i = 0; i < N_WORD_TYPES; i++)
    self->of_type[(guchar) HW_KIND_WORD_TYPES[i]] = (RowsOfType) { &self->of_word[0][i], n_words, N_WORD_TYPES };
  for (guint i = 0; i < N_SMALL_TYPES; i++)
    self->of_type[(guchar) HW_KIND_SMALL_TYPES[i]] = (RowsOfType) { self->of_small[i], MAX_SMALL, 1 };
  for (guint i = 0; i < self->n_slots; i++)
    {
      const RowsOfType *of = &self->of_type[self->slots[i].feature >> 56];

      if (of->rows != NULL)
        of->rows[hw_kind_feature_get_number (self->slots[i].feature) * of->step] = self->slots[i].row;
    }
}

HwKindModel *
hw_kind_model_new (const HwLexicon *lexicon, HwWordBook *words, GError **error)
{
  g_autoptr (HwKindModel) self = g_new0 (HwKindModel, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (HwKindSums));
  self->revision = hw_kind_revision_new ();
  g_array_set_size (self->rows, 1);
  self->n_slots = 1024;
  while (self->n_slots < 2 * lexicon->rows->len)
    self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_row (self, g_ptr_array_index (lexicon->rows, i), words, error))
      return NULL;
  index_rows (self, words);
  return g_steal_pointer (&self);
}

void
hw_kind_model_free (HwKindModel *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  hw_kind_revision_free (self->revision);
  g_free (self->of_word);
  g_free (self->slots);
  g_free (self);
}

#define ROWS_A_CELL 64u

/* What the words of a piece say of itself, of the piece behind it and of the one before it. */
typedef struct
{
  HwKindSums own;
  HwKindSums next;
  HwKindSums previous;
} PieceSums;

/* A posting while it is decoded. */
typedef struct
{
  const HwKindModel *model;
  const HwFeatureSource *source;
  HwFeatureList features; /* empty between uses */
  guint64 *seen;          /* a bit a row, all clear between uses */
  int heading;            /* -1: none */
  HwKindSums of_heading;  /* what it says of every piece below it */
} Run;

/* A feature counts once. The features are used up. */
static void
add_features (Run *run, HwKindSums *sums)
{
  const HwKindSums *rows = (const HwKindSums *) (gpointer) run->model->rows->data;
  HwFeature *items = run->features.items;
  guint n_found = 0;

  for (guint i = 0; i < run->features.n; i++)
    {
      guint row = find_row (run->model, items[i]);
      guint64 bit = G_GUINT64_CONSTANT (1) << row % ROWS_A_CELL;

      if (row == 0 || run->seen[row / ROWS_A_CELL] & bit)
        continue;
      run->seen[row / ROWS_A_CELL] |= bit;
      items[n_found++] = row;
    }
  for (guint i = 0; i < n_found; i++)
    {
      run->seen[items[i] / ROWS_A_CELL] = 0;
      hw_kind_sums_add (sums, &rows[items[i]]);
    }
  run->features.n = 0;
}

static void
read_piece (Run *run, guint index, PieceSums *sums)
{
  HwPieceMemo *memo = run->source->memo;
  guint n;
  const PieceSums *known = hw_piece_memo_get (memo, index, HW_MEMO_KIND_SUMS, sizeof *known, &n);

  if (known != NULL)
    {
      *sums = *known;
      return;
    }
  *sums = (PieceSums) { 0 };
  hw_kind_features_collect_own (run->source, index, &run->features);
  add_features (run, &sums->own);
  if (run->source->language != HW_LANGUAGE_EN)
    {
      hw_kind_features_collect_cues (run->source, index, &run->features);
      add_features (run, &sums->own);
    }
  hw_kind_features_collect_for_next (run->source, index, &run->features);
  add_features (run, &sums->next);
  hw_kind_features_collect_for_previous (run->source, index, &run->features);
  add_features (run, &sums->previous);
  hw_piece_memo_set (memo, index, HW_MEMO_KIND_SUMS, sizeof *sums, sums, 1);
}

static void
add_heading (Run *run, guint index, HwKindSums *sums)
{
  int heading = g_array_index (run->source->places, HwPlace, index).last_heading;

  if (heading != run->heading)
    {
      run->heading = heading;
      memset (&run->of_heading, 0, sizeof run->of_heading);
      if (heading >= 0)
        hw_kind_features_collect_heading (run->source, (guint) heading, &run->features);
      add_features (run, &run->of_heading);
    }
  hw_kind_sums_add (sums, &run->of_heading);
}

/* What a label says of the sentence that begins with it, and less of the others of its line. */
static void
add_label (const HwPlace *place, const HwPiece *piece, HwKindSums *sums)
{
  static const HwStatementKind KINDS[HW_N_SECTIONS] = {
    [HW_SECTION_UNKNOWN] = HW_KIND_OTHER,
    [HW_SECTION_RESPONSIBILITY] = HW_KIND_RESPONSIBILITY,
    [HW_SECTION_QUALIFICATION] = HW_KIND_QUALIFICATION,
    [HW_SECTION_PREFERRED] = HW_KIND_QUALIFICATION,
    [HW_SECTION_OFFER] = HW_KIND_OFFER,
    [HW_SECTION_LOGISTICS] = HW_KIND_LOGISTICS,
    [HW_SECTION_COMPANY] = HW_KIND_COMPANY,
    [HW_SECTION_LEGAL] = HW_KIND_LEGAL,
    [HW_SECTION_APPLY] = HW_KIND_OTHER,
  };

  if (place->label != HW_SECTION_UNKNOWN)
    sums->of[KINDS[place->label]] += piece->flags & HW_PIECE_LINE_START ? LABEL_WEIGHT : LABELLED_WEIGHT;
}

/* What speaks for each kind of piece @index. */
static void
score_piece (Run *run, const PieceSums *pieces, guint index, HwKindSums *sums)
{
  *sums = g_array_index (run->model->rows, HwKindSums, 0);
  hw_kind_sums_add (sums, &pieces[index].own);
  if (index > 0)
    hw_kind_sums_add (sums, &pieces[index - 1].next);
  if (index + 1 < run->source->pieces->len)
    hw_kind_sums_add (sums, &pieces[index + 1].previous);
  add_heading (run, index, sums);
  add_label (&g_array_index (run->source->places, HwPlace, index),
             &g_array_index (run->source->pieces, HwPiece, index), sums);
  hw_kind_features_collect_around (run->source, index, &run->features);
  add_features (run, sums);
}

GArray *
hw_kind_model_decode (const HwKindModel *self, const HwFeatureSource *source)
{
  guint n = source->pieces->len;
  GArray *kinds = g_array_sized_new (FALSE, TRUE, sizeof (guint8), n);
  g_autofree PieceSums *pieces = g_new (PieceSums, n);
  g_autofree HwKindSums *sums = g_new (HwKindSums, n);
  g_autofree guint8 *how = g_new (guint8, n);
  g_autofree guint64 *seen = g_new0 (guint64, self->rows->len / ROWS_A_CELL + 1);
  Run run = { self, source, { NULL, 0, 0 }, seen, -1, { { 0 } } };

  g_array_set_size (kinds, n);
  for (guint i = 0; i < n; i++)
    read_piece (&run, i, &pieces[i]);
  for (guint i = 0; i < n; i++)
    {
      score_piece (&run, pieces, i, &sums[i]);
      how[i] = (guint8) hw_kind_features_find_step (source, i);
    }
  hw_feature_list_clear (&run.features);
  hw_kind_path_find (&self->steps, sums, how, n, (guint8 *) kinds->data);
  hw_kind_revision_apply (self->revision, source->places, how, n, sums, (guint8 *) kinds->data);
  return kinds;
}
