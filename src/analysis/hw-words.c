/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-words.h"

#include <libstemmer.h>
#include <string.h>

/* A hostile text of ever new words must not grow a long-lived stemmer without end. */
#define MAX_REMEMBERED 20000u

struct _HwWordBook
{
  gatomicrefcount ref_count;
  GHashTable *ids;  /* char * -> guint */
  GPtrArray *texts; /* by id; 0 is no word */
};

struct _HwStemmer
{
  HwWordBook *words;
  struct sb_stemmer *stemmer;
  GHashTable *seen; /* folded word -> id */
};

HwWordBook *
hw_word_book_new (void)
{
  HwWordBook *self = g_new0 (HwWordBook, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->texts, g_strdup (""));
  return self;
}

HwWordBook *
hw_word_book_ref (HwWordBook *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_word_book_unref (HwWordBook *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

guint
hw_word_book_find (HwWordBook *self, const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, word));
}

guint
hw_word_book_add (HwWordBook *self, const char *word)
{
  guint id = hw_word_book_find (self, word);

  if (id == HW_WORD_UNKNOWN && *word != '\0')
    {
      char *copy = g_strdup (word);

      id = self->texts->len;
      g_ptr_array_add (self->texts, copy);
      g_hash_table_insert (self->ids, copy, GUINT_TO_POINTER (id));
    }
  return id;
}

const char *
hw_word_book_get (HwWordBook *self, guint id)
{
  return id < self->texts->len ? g_ptr_array_index (self->texts, id) : "";
}

guint
hw_word_book_get_size (HwWordBook *self)
{
  return self->texts->len;
}

HwStemmer *
hw_stemmer_new (HwWordBook *words, const char *language)
{
  HwStemmer *self = g_new0 (HwStemmer, 1);
  const char *algorithm = "english";

  if (g_strcmp0 (language, "de") == 0)
    algorithm = "german";
  else if (g_strcmp0 (language, "fr") == 0)
    algorithm = "french";
  self->words = hw_word_book_ref (words);
  self->stemmer = sb_stemmer_new (algorithm, "UTF_8");
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
hw_stemmer_free (HwStemmer *self)
{
  if (self == NULL)
    return;
  hw_word_book_unref (self->words);
  sb_stemmer_delete (self->stemmer);
  g_hash_table_unref (self->seen);
  g_free (self);
}

static const char *
stem_word (HwStemmer *self, const char *word)
{
  const sb_symbol *stem = sb_stemmer_stem (self->stemmer, (const sb_symbol *) word, (int) strlen (word));

  return stem != NULL && *stem != '\0' ? (const char *) stem : word;
}

guint
hw_stemmer_find (HwStemmer *self, const char *word)
{
  gpointer id;

  if (g_hash_table_lookup_extended (self->seen, word, NULL, &id))
    return GPOINTER_TO_UINT (id);
  id = GUINT_TO_POINTER (hw_word_book_find (self->words, stem_word (self, word)));
  if (g_hash_table_size (self->seen) >= MAX_REMEMBERED)
    g_hash_table_remove_all (self->seen);
  g_hash_table_insert (self->seen, g_strdup (word), id);
  return GPOINTER_TO_UINT (id);
}

guint
hw_stemmer_add (HwStemmer *self, const char *word)
{
  guint id = hw_word_book_add (self->words, stem_word (self, word));

  g_hash_table_remove (self->seen, word);
  return id;
}
