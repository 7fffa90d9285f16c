/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-trie.h"

#include <string.h>

#include "hw-test-rubric.h"

#define MAX_WORDS 256u

struct _BenchTrie
{
  GHashTable *words; /* text -> number from 1 */
  GHashTable *steps; /* node << 32 | word -> node */
  GArray *ends;      /* gboolean a node */
};

static guint64
step_key (guint node, guint word)
{
  return (guint64) node << 32 | word;
}

static guint
get_step (BenchTrie *self, guint node, guint word)
{
  const guint64 key = step_key (node, word);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, &key));
}

/* Words in lower case, ASCII letters and digits only; returns the next one's length at *@at. */
static gsize
next_word (const char **at, const char *end, char *word, gsize size)
{
  gsize n = 0;

  while (*at < end && !g_ascii_isalnum (**at))
    (*at)++;
  while (*at < end && g_ascii_isalnum (**at) && n + 1 < size)
    word[n++] = g_ascii_tolower (*(*at)++);
  word[n] = '\0';
  return n;
}

static void
add_phrase (BenchTrie *self, const char *phrase)
{
  const char *at = phrase, *end = phrase + strlen (phrase);
  char word[64];
  guint node = 0;
  const gboolean yes = TRUE, no = FALSE;

  while (next_word (&at, end, word, sizeof word) > 0)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));
      guint next;
      guint64 key;

      if (number == 0)
        {
          number = g_hash_table_size (self->words) + 1;
          g_hash_table_insert (self->words, g_strdup (word), GUINT_TO_POINTER (number));
        }
      key = step_key (node, number);
      next = get_step (self, node, number);
      if (next == 0)
        {
          next = self->ends->len;
          g_array_append_val (self->ends, no);
          g_hash_table_insert (self->steps, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (next));
        }
      node = next;
    }
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

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->steps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
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
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->steps);
  g_array_unref (self->ends);
  g_free (self);
}

guint
bench_trie_match (BenchTrie *self, const char *text, gsize length, GByteArray *matches)
{
  guint numbers[MAX_WORDS], n = 0, found = 0;
  const char *at = text;
  char word[64];

  while (n < MAX_WORDS && next_word (&at, text + length, word, sizeof word) > 0)
    numbers[n++] = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));
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
