/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-phrase-trie.h"

#define MAX_GAP_WORDS 3u
#define MAX_GAPS 3u /* each one multiplies the ways to match */
#define NONE 0u

typedef struct
{
  guint first_end; /* index + 1 into ends, 0: no phrase ends here */
  guint after_gap; /* node reached over a gap, 0: none */
  guint n_edges;
} Node;

typedef struct
{
  guint payload;
  guint next; /* index + 1 */
} End;

typedef struct
{
  guint64 key; /* node and word; 0: free */
  guint node;
} Edge;

struct _HwPhraseTrie
{
  GArray *nodes; /* Node; 0 is the root */
  GArray *ends;  /* End */
  Edge *edges;   /* open addressing, a power of two, at most half full */
  guint n_slots;
  guint n_edges;
  GArray *roots; /* guint: child of the root by word, so that most words cost one look */
};

HwPhraseTrie *
hw_phrase_trie_new (void)
{
  HwPhraseTrie *self = g_new0 (HwPhraseTrie, 1);
  Node root = { 0 };

  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->ends = g_array_new (FALSE, FALSE, sizeof (End));
  g_array_append_val (self->nodes, root);
  self->n_slots = 256;
  self->edges = g_new0 (Edge, self->n_slots);
  self->roots = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

void
hw_phrase_trie_free (HwPhraseTrie *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->ends);
  g_array_unref (self->roots);
  g_free (self->edges);
  g_free (self);
}

static guint64
make_key (guint node, guint word)
{
  return ((guint64) node << 32) | word; /* never 0: word numbers begin at 1 */
}

static guint
find_slot (const Edge *edges, guint n_slots, guint64 key)
{
  guint64 hash = key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint slot = (guint) (hash >> 32) & (n_slots - 1);

  while (edges[slot].key != 0 && edges[slot].key != key)
    slot = (slot + 1) & (n_slots - 1);
  return slot;
}

static guint
find_child (const HwPhraseTrie *self, guint node, guint word)
{
  return self->edges[find_slot (self->edges, self->n_slots, make_key (node, word))].node;
}

static guint
find_root_child (const HwPhraseTrie *self, guint word)
{
  return word < self->roots->len ? g_array_index (self->roots, guint, word) : NONE;
}

static void
grow_edges (HwPhraseTrie *self)
{
  guint n_slots = self->n_slots * 2;
  Edge *edges = g_new0 (Edge, n_slots);

  for (guint i = 0; i < self->n_slots; i++)
    if (self->edges[i].key != 0)
      edges[find_slot (edges, n_slots, self->edges[i].key)] = self->edges[i];
  g_free (self->edges);
  self->edges = edges;
  self->n_slots = n_slots;
}

static guint
add_node (HwPhraseTrie *self)
{
  Node node = { 0 };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

static guint
add_child (HwPhraseTrie *self, guint node, guint word)
{
  guint child = find_child (self, node, word);
  guint slot;

  if (child != NONE)
    return child;
  if (2 * (self->n_edges + 1) > self->n_slots)
    grow_edges (self);
  child = add_node (self);
  slot = find_slot (self->edges, self->n_slots, make_key (node, word));
  self->edges[slot] = (Edge) { make_key (node, word), child };
  self->n_edges++;
  g_array_index (self->nodes, Node, node).n_edges++;
  if (node == 0)
    {
      if (word >= self->roots->len)
        g_array_set_size (self->roots, word + 1);
      g_array_index (self->roots, guint, word) = child;
    }
  return child;
}

static gboolean
is_well_formed (const GArray *ids)
{
  const guint *words = (const guint *) (gpointer) ids->data;
  guint n_gaps = 0;

  if (ids->len == 0 || words[0] == HW_WORD_GAP || words[ids->len - 1] == HW_WORD_GAP)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (words[i] == HW_WORD_UNKNOWN || (words[i] == HW_WORD_GAP && words[i + 1] == HW_WORD_GAP))
        return FALSE;
      n_gaps += words[i] == HW_WORD_GAP;
    }
  return n_gaps <= MAX_GAPS;
}

gboolean
hw_phrase_trie_add (HwPhraseTrie *self, const GArray *ids, guint payload)
{
  guint node = 0;
  End end = { payload, 0 };

  if (!is_well_formed (ids))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      guint word = g_array_index (ids, guint, i);

      if (word != HW_WORD_GAP)
        {
          node = add_child (self, node, word);
          continue;
        }
      if (g_array_index (self->nodes, Node, node).after_gap == NONE)
        {
          guint after = add_node (self);

          g_array_index (self->nodes, Node, node).after_gap = after;
        }
      node = g_array_index (self->nodes, Node, node).after_gap;
    }
  end.next = g_array_index (self->nodes, Node, node).first_end;
  g_array_append_val (self->ends, end);
  g_array_index (self->nodes, Node, node).first_end = self->ends->len;
  return TRUE;
}

/* For so many hits room is made at once. */
#define LOT 16u

typedef struct
{
  const HwPhraseTrie *trie;
  const HwToken *tokens;
  guint begin;
  guint last;
  GArray *hits;
  guint n_hits; /* of the array, behind which there may be room */
} Walk;

static void
report_ends (Walk *walk, const Node *node, guint at)
{
  for (guint i = node->first_end; i != 0;)
    {
      const End *end = &g_array_index (walk->trie->ends, End, i - 1);

      if (walk->n_hits == walk->hits->len)
        g_array_set_size (walk->hits, walk->n_hits + LOT);
      g_array_index (walk->hits, HwPhraseHit, walk->n_hits++) = (HwPhraseHit) { end->payload, walk->begin, at };
      i = end->next;
    }
}

static void step (Walk *walk, guint node, guint at);

static void
enter (Walk *walk, guint index, guint at)
{
  const Node *node = &g_array_index (walk->trie->nodes, Node, index);

  report_ends (walk, node, at);
  step (walk, index, at);
  if (node->after_gap == NONE)
    return;
  for (guint skipped = 0; skipped <= MAX_GAP_WORDS && at + skipped < walk->last; skipped++)
    step (walk, node->after_gap, at + skipped);
}

/* Depth is bounded by the length of the longest phrase. */
static void
step (Walk *walk, guint node, guint at)
{
  const HwToken *token;
  guint child;

  if (at >= walk->last || g_array_index (walk->trie->nodes, Node, node).n_edges == 0)
    return;
  token = &walk->tokens[at];
  child = token->id != HW_WORD_UNKNOWN ? find_child (walk->trie, node, token->id) : NONE;
  if (child != NONE)
    enter (walk, child, at + 1);
  child = token->caps_id != HW_WORD_UNKNOWN && token->caps_id != token->id
            ? find_child (walk->trie, node, token->caps_id) : NONE;
  if (child != NONE)
    enter (walk, child, at + 1);
}

void
hw_phrase_trie_match (const HwPhraseTrie *self, const GArray *tokens, guint first, guint last, GArray *hits)
{
  Walk walk = { self, (const HwToken *) (gpointer) tokens->data, first, last, hits, hits->len };

  for (guint at = first; at < last; at++)
    {
      const HwToken *token = &walk.tokens[at];
      guint child = find_root_child (self, token->id);
      guint shouted = token->caps_id != token->id ? find_root_child (self, token->caps_id) : NONE;

      walk.begin = at;
      if (child != NONE)
        enter (&walk, child, at + 1);
      if (shouted != NONE)
        enter (&walk, shouted, at + 1);
    }
  if (walk.n_hits < hits->len)
    g_array_set_size (hits, walk.n_hits);
}
