/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-trie.h"

#include <string.h>

#include "hw-test-rubric.h"

#define MAX_WORDS 256u
#define MAX_WORD_BYTES 64u
#define SLOTS 65536u /* many times what the rubric fills, so that what is sought mostly lies in its own slot */

/* Words and steps by open addressing: the floor is what a program with nothing else to do needs. */
typedef struct
{
  guint64 key;  /* hash of a word; node << 32 | word of a step */
  char *word;   /* of words only */
  guint number; /* of the word from 1, or of the node it leads to; 0: free */
} Slot;

struct _BenchTrie
{
  guint8 letters[256]; /* in lower case; 0: part of no word */
  Slot *words;
  Slot *steps;
  guint n_words;
  GArray *ends; /* gboolean a node */
};

static Slot *
find_slot (Slot *slots, guint64 key, const char *word)
{
  guint at = (guint) ((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 48);

  while (slots[at].number != 0 && (slots[at].key != key || (word != NULL && strcmp (slots[at].word, word) != 0)))
    at = (at + 1) % SLOTS;
  return &slots[at];
}

static guint
get_step (BenchTrie *self, guint node, guint word)
{
  return find_slot (self->steps, (guint64) node << 32 | word, NULL)->number;
}

/* Words in lower case, ASCII letters and digits only; returns the slot of the next one, NULL behind the last. */
static Slot *
next_word (BenchTrie *self, const char **at, const char *end, char *word)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  guint n = 0;

  while (*at < end && self->letters[(guchar) **at] == 0)
    (*at)++;
  for (guint8 c; *at < end && (c = self->letters[(guchar) **at]) != 0 && n + 1 < MAX_WORD_BYTES; (*at)++)
    {
      word[n++] = (char) c;
      hash = (hash ^ c) * G_GUINT64_CONSTANT (0x100000001b3);
    }
  word[n] = '\0';
  return n > 0 ? find_slot (self->words, hash, word) : NULL;
}

/* The key of a free slot has to be computed once more: only the rubric's words come this way. */
static guint64
hash_word (const char *word)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *word != '\0'; word++)
    hash = (hash ^ (guchar) *word) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

static void
add_phrase (BenchTrie *self, const char *phrase)
{
  const char *at = phrase, *end = phrase + strlen (phrase);
  char word[MAX_WORD_BYTES];
  guint node = 0;
  const gboolean yes = TRUE, no = FALSE;
  Slot *slot;

  while ((slot = next_word (self, &at, end, word)) != NULL)
    {
      guint64 key;

      if (slot->number == 0)
        *slot = (Slot){ hash_word (word), g_strdup (word), ++self->n_words };
      key = (guint64) node << 32 | slot->number;
      slot = find_slot (self->steps, key, NULL);
      if (slot->number == 0)
        {
          *slot = (Slot){ key, NULL, self->ends->len };
          g_array_append_val (self->ends, no);
        }
      node = slot->number;
    }
  g_assert_cmpuint (self->ends->len, <, SLOTS / 2);
  if (node != 0)
    g_array_index (self->ends, gboolean, node) = yes;
}

BenchTrie *
bench_trie_new (void)
{
  BenchTrie *self = g_new0 (BenchTrie, 1);
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);
  const gboolean no = FALSE;

  for (guint c = 0; c < G_N_ELEMENTS (self->letters); c++)
    self->letters[c] = g_ascii_isalnum (c) ? (guint8) g_ascii_tolower ((char) c) : 0;
  self->words = g_new0 (Slot, SLOTS);
  self->steps = g_new0 (Slot, SLOTS);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_array_append_val (self->ends, no);
  for (guint i = 0; i < parts->len; i++)
    {
      const HwEntity *part = g_ptr_array_index (parts, i);

      if (part->klass == &HW_PHRASE)
        add_phrase (self, ((const HwPhrase *) part)->text);
    }
  return self;
}

void
bench_trie_free (BenchTrie *self)
{
  for (guint i = 0; i < SLOTS; i++)
    g_free (self->words[i].word);
  g_free (self->words);
  g_free (self->steps);
  g_array_unref (self->ends);
  g_free (self);
}

guint
bench_trie_match (BenchTrie *self, const char *text, gsize length, GByteArray *matches)
{
  guint numbers[MAX_WORDS], n = 0, found = 0;
  const char *at = text;
  char word[MAX_WORD_BYTES];

  for (const Slot *slot; n < MAX_WORDS && (slot = next_word (self, &at, text + length, word)) != NULL;)
    numbers[n++] = slot->number;
  for (guint i = 0; i < n; i++)
    for (guint j = i, node = 0; j < n && numbers[j] != 0 && (node = get_step (self, node, numbers[j])) != 0; j++)
      if (g_array_index (self->ends, gboolean, node))
        {
          const guint32 match = i << 16 | j;

          g_byte_array_append (matches, (const guint8 *) &match, sizeof match);
          found++;
        }
  return found;
}
