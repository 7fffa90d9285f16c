/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-competency-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "analysis/hw-kind-features.h"
#include "base/hw-error.h"

#define MAX_WEIGHT 30000 /* thousandths: nothing is surer, and a row stays small */
/* These are as in training/train-competencies.py. */
#define TOPIC_FLOOR 0.02
#define NEXT_FLOOR 0.05
#define SHORT 12u
#define SHRINKING 0.3
#define ROUNDING 0.001 /* more than sums in another order can differ, in thousandths of a point */

#define WIDTH 16 /* a power of two is summed at once */

G_STATIC_ASSERT (HW_MODEL_WIDTH <= WIDTH);

typedef struct
{
  gint16 weights[WIDTH];
} Row;

typedef struct
{
  guint64 pair; /* type and two words; 0: free */
  guint row;
} Slot;

/* What is known of a word at one look. */
typedef struct
{
  guint word;  /* row, 0: none */
  guint caps;  /* the same, written in capitals */
  guint pairs; /* distances, as bits, at which a pair may begin here */
} Entry;

typedef enum
{
  ROW_COMPETENCY, ROW_BIAS, ROW_QUALIFICATION, ROW_THRESHOLD, ROW_GAIN, ROW_TOPIC, ROW_BEFORE,
  ROW_AFTER, ROW_REST, ROW_SHIFT, N_NAMED,
} NamedRow;

static const char *const NAMED[] = { "competency", "bias", "qualification", "threshold", "gain", "topic", "before",
                                     "after", "rest", "shift" };

G_STATIC_ASSERT (G_N_ELEMENTS (NAMED) == N_NAMED);

struct _HwCompetencyModel
{
  char *keys[HW_MODEL_WIDTH];
  int named[N_NAMED][HW_MODEL_WIDTH];
  guint number_id;
  GArray *rows;    /* Row; 0 is none */
  GArray *entries; /* Entry, by word */
  Slot *slots;     /* open addressing, a power of two, at most half full */
  guint n_slots;
};

static guint64
make_pair (guint kind, guint a, guint b)
{
  return ((guint64) (kind + 1) << 56) | ((guint64) (a & 0xfffffff) << 28) | (b & 0xfffffff);
}

static Slot *
find_slot (const HwCompetencyModel *self, guint64 pair)
{
  guint64 hash = pair * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint at = (guint) (hash >> 32) & (self->n_slots - 1);

  while (self->slots[at].pair != 0 && self->slots[at].pair != pair)
    at = (at + 1) & (self->n_slots - 1);
  return &self->slots[at];
}

static Entry *
get_entry (HwCompetencyModel *self, guint word)
{
  if (word >= self->entries->len)
    g_array_set_size (self->entries, word + 1);
  return &g_array_index (self->entries, Entry, word);
}

static void
set_pair (HwCompetencyModel *self, gboolean apart, guint a, guint b, guint row)
{
  Slot *slot = find_slot (self, make_pair ((guint) apart, a, b));

  *slot = (Slot) { make_pair ((guint) apart, a, b), row };
  get_entry (self, a)->pairs |= apart ? 1u << 2 | 1u << 3 : 1u << 1;
}

/* "w:team", "g:lead team": FALSE when the name is no feature. */
static gboolean
enter_feature (HwCompetencyModel *self, const char *name, guint row, HwWordBook *words)
{
  g_auto (GStrv) parts = NULL;
  gboolean pair = *name == 'g' || *name == 'p';

  if (*name == '\0' || strchr ("wgpC", *name) == NULL || name[1] != ':' || name[2] == '\0')
    return FALSE;
  parts = g_strsplit (name + 2, " ", 2);
  if (*parts[0] == '\0' || (parts[1] != NULL) != pair || (pair && *parts[1] == '\0'))
    return FALSE;
  if (pair)
    set_pair (self, *name == 'p', hw_word_book_add (words, parts[0]), hw_word_book_add (words, parts[1]), row);
  else if (*name == 'C')
    get_entry (self, hw_word_book_add (words, parts[0]))->caps = row;
  else
    get_entry (self, hw_word_book_add (words, parts[0]))->word = row;
  return TRUE;
}

static gboolean
read_weights (char **row, int weights[HW_MODEL_WIDTH])
{
  for (guint i = 0; i < HW_MODEL_WIDTH; i++)
    if (!hw_lexicon_read_weight (row[i + 1], MAX_WEIGHT, &weights[i]))
      return FALSE;
  return TRUE;
}

static gboolean
add_row (HwCompetencyModel *self, char **row, HwWordBook *words)
{
  int weights[HW_MODEL_WIDTH];
  Row entry = { { 0 } };

  if (g_str_equal (row[0], NAMED[ROW_COMPETENCY]))
    {
      for (guint i = 0; i < HW_MODEL_WIDTH; i++)
        {
          g_free (self->keys[i]);
          self->keys[i] = g_strdup (row[i + 1]);
        }
      return TRUE;
    }
  if (!read_weights (row, weights))
    return FALSE;
  for (guint i = ROW_BIAS; i < N_NAMED; i++)
    if (g_str_equal (row[0], NAMED[i]))
      {
        memcpy (self->named[i], weights, sizeof weights);
        return TRUE;
      }
  for (guint i = 0; i < HW_MODEL_WIDTH; i++)
    entry.weights[i] = (gint16) weights[i];
  g_array_append_val (self->rows, entry);
  return enter_feature (self, row[0], self->rows->len - 1, words);
}

HwCompetencyModel *
hw_competency_model_new (const HwLexicon *lexicon, HwWordBook *words, GError **error)
{
  g_autoptr (HwCompetencyModel) self = g_new0 (HwCompetencyModel, 1);

  self->number_id = hw_word_book_add (words, HW_NUMBER_WORD);
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_size (self->rows, 1);
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  self->n_slots = 1024;
  while (self->n_slots < 2 * lexicon->rows->len)
    self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_row (self, g_ptr_array_index (lexicon->rows, i), words))
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                     _("%s: the row \"%s\" is not understood; install the program again"), lexicon->name,
                     hw_lexicon_get (lexicon, i, 0));
        return NULL;
      }
  return g_steal_pointer (&self);
}

void
hw_competency_model_free (HwCompetencyModel *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HW_MODEL_WIDTH; i++)
    g_free (self->keys[i]);
  g_array_unref (self->rows);
  g_array_unref (self->entries);
  g_free (self->slots);
  g_free (self);
}

int
hw_competency_model_find_column (const HwCompetencyModel *self, const char *key)
{
  for (guint i = 0; i < HW_MODEL_WIDTH; i++)
    if (g_strcmp0 (self->keys[i], key) == 0)
      return (int) i;
  return -1;
}

static guint
get_word (const HwCompetencyModel *self, const HwToken *token)
{
  return token->flags & HW_TOKEN_NUMBER ? self->number_id : token->id;
}

#define ROWS_A_CELL 64u

static void
make_room (HwModelHits *hits, guint n)
{
  if (hits->n + n <= hits->size)
    return;
  hits->size = MAX (2 * hits->size, MAX (hits->n + n, 1024));
  hits->items = g_renew (HwModelHit, hits->items, hits->size);
}

static void
note (HwModelHits *hits, guint row, guint first, guint second)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << row % ROWS_A_CELL;

  if (row == 0 || hits->seen[row / ROWS_A_CELL] & bit)
    return;
  hits->seen[row / ROWS_A_CELL] |= bit;
  make_room (hits, 1);
  hits->items[hits->n++] = (HwModelHit) { row, first, second };
}

static void
find_at (const HwCompetencyModel *self, const HwToken *tokens, guint at, guint last, HwModelHits *hits)
{
  guint word = get_word (self, &tokens[at]);
  guint form = tokens[at].flags & HW_TOKEN_NUMBER ? HW_WORD_UNKNOWN : tokens[at].form_id;
  const Entry *entry = word < self->entries->len ? &g_array_index (self->entries, Entry, word) : NULL;

  if (tokens[at].caps_id != HW_WORD_UNKNOWN && tokens[at].caps_id < self->entries->len)
    note (hits, g_array_index (self->entries, Entry, tokens[at].caps_id).caps, at, at);
  if (form != HW_WORD_UNKNOWN && form < self->entries->len)
    note (hits, g_array_index (self->entries, Entry, form).word, at, at);
  if (entry == NULL || word == HW_WORD_UNKNOWN)
    return;
  note (hits, entry->word, at, at);
  for (guint distance = 1; distance <= 3 && at + distance < last; distance++)
    {
      guint other = get_word (self, &tokens[at + distance]);

      if ((entry->pairs >> distance & 1) && other != HW_WORD_UNKNOWN)
        note (hits, find_slot (self, make_pair (distance > 1, word, other))->row, at, at + distance);
    }
}

void
hw_competency_model_find (const HwCompetencyModel *self, const GArray *tokens, guint first, guint last,
                          HwModelHits *hits)
{
  guint before = hits->n;

  if (hits->seen == NULL)
    hits->seen = g_new0 (guint64, self->rows->len / ROWS_A_CELL + 1);
  for (guint at = first; at < last; at++)
    find_at (self, (const HwToken *) (gpointer) tokens->data, at, last, hits);
  for (guint i = before; i < hits->n; i++)
    hits->seen[hits->items[i].row / ROWS_A_CELL] = 0;
}

void
hw_competency_model_add_up (const HwCompetencyModel *self, const HwModelHit *hits, guint n, int sums[HW_MODEL_WIDTH])
{
  const Row *rows = (const Row *) (gpointer) self->rows->data;
  int all[WIDTH] = { 0 };

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < WIDTH; k++)
      all[k] += rows[hits[i].row].weights[k];
  memcpy (sums, all, sizeof (int) * HW_MODEL_WIDTH);
}

double
hw_competency_model_get_share (guint n_words)
{
  return n_words > SHORT ? pow ((double) SHORT / n_words, SHRINKING) : 1.0;
}

double
hw_competency_model_finish (const HwCompetencyModel *self, guint column, double sum, gboolean qualification)
{
  return sum + self->named[ROW_BIAS][column] + (qualification ? self->named[ROW_QUALIFICATION][column] : 0);
}

int
hw_competency_model_get_weight (const HwCompetencyModel *self, const HwModelHit *hit, guint column)
{
  return g_array_index (self->rows, Row, hit->row).weights[column];
}

guint
hw_competency_model_find_strongest (const HwCompetencyModel *self, const HwModelHit *hits, guint n, guint column,
                                    HwStrongHit *strongest, guint n_strongest)
{
  const Row *rows = (const Row *) (gpointer) self->rows->data;
  guint n_found = 0;
  int least = 0; /* more than that is worth a look */

  for (guint i = 0; i < n; i++)
    {
      int weight = rows[hits[i].row].weights[column];
      guint at = n_found, last;

      if (weight <= least)
        continue;
      while (at > 0 && strongest[at - 1].weight < weight)
        at--;
      if (at > 0 && strongest[at - 1].weight == weight)
        continue;
      last = MIN (n_found, n_strongest - 1);
      for (guint k = last; k > at; k--)
        strongest[k] = strongest[k - 1];
      strongest[at] = (HwStrongHit) { &hits[i], weight };
      n_found = last + 1;
      least = n_found == n_strongest ? strongest[last].weight : 0;
    }
  return n_found;
}

guint
hw_competency_model_get_threshold (const HwCompetencyModel *self, guint column)
{
  return (guint) CLAMP (self->named[ROW_THRESHOLD][column], 1, 999);
}

/* The most that a number between @low and @high adds. */
static double
add_at_most (int weight, double low, double high)
{
  return MAX (weight * low, weight * high);
}

double
hw_competency_model_find_least (const HwCompetencyModel *self, guint column, const HwModelPlace *low,
                                const HwModelPlace *high, double enough)
{
  const double lowest = log (low->topic + NEXT_FLOOR), highest = log (high->topic + NEXT_FLOOR);
  const double gain = self->named[ROW_GAIN][column] / 1000.0;
  double most = self->named[ROW_SHIFT][column];

  if (gain <= 0)
    return -G_MAXDOUBLE;
  most += add_at_most (self->named[ROW_TOPIC][column], log (low->topic + TOPIC_FLOOR), log (high->topic + TOPIC_FLOOR));
  most += add_at_most (self->named[ROW_BEFORE][column], log (low->before + NEXT_FLOOR) - highest,
                       log (high->before + NEXT_FLOOR) - lowest);
  most += add_at_most (self->named[ROW_AFTER][column], log (low->after + NEXT_FLOOR) - highest,
                       log (high->after + NEXT_FLOOR) - lowest);
  most += add_at_most (self->named[ROW_REST][column], low->rest, high->rest);
  return (enough - most) / gain - ROUNDING;
}

double
hw_competency_model_place (const HwCompetencyModel *self, guint column, double points, const HwModelPlace *place)
{
  const double usual = place->topic + NEXT_FLOOR;

  return points * self->named[ROW_GAIN][column] / 1000.0
         + self->named[ROW_TOPIC][column] * log (place->topic + TOPIC_FLOOR)
         + self->named[ROW_BEFORE][column] * log ((place->before + NEXT_FLOOR) / usual)
         + self->named[ROW_AFTER][column] * log ((place->after + NEXT_FLOOR) / usual)
         + self->named[ROW_REST][column] * place->rest + self->named[ROW_SHIFT][column];
}

void
hw_model_hits_clear (HwModelHits *self)
{
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->seen, g_free);
}
