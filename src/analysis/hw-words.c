/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-words.h"

#include <libstemmer.h>
#include <string.h>

#include "analysis/hw-name-table.h"

/* A hostile text of ever new words must not grow a long-lived stemmer without end. */
#define MAX_REMEMBERED 20000u

struct _HwWordBook
{
  gatomicrefcount ref_count;
  HwNameTable *ids;
  GPtrArray *texts; /* by id; 0 is no word */
};

struct _HwStemmer
{
  HwWordBook *words;
  struct sb_stemmer *stemmer;
  HwNameTable *seen;  /* folded word -> index of found */
  GArray *found;      /* HwWordIds */
  HwNameTable *added; /* folded word of a phrase -> its stem's id; NULL before the first */
  gboolean elides;
};

HwWordBook *
hw_word_book_new (void)
{
  HwWordBook *self = g_new0 (HwWordBook, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->ids = hw_name_table_new ();
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
  hw_name_table_free (self->ids);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

guint
hw_word_book_find (HwWordBook *self, const char *word, gsize length)
{
  guint id = HW_WORD_UNKNOWN;

  hw_name_table_find (self->ids, word, length, &id);
  return id;
}

guint
hw_word_book_add (HwWordBook *self, const char *word)
{
  guint id = hw_word_book_find (self, word, strlen (word));

  if (id == HW_WORD_UNKNOWN && *word != '\0')
    {
      id = self->texts->len;
      g_ptr_array_add (self->texts, g_strdup (word));
      hw_name_table_set (self->ids, word, strlen (word), id);
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
  self->elides = g_str_equal (algorithm, "french");
  self->stemmer = sb_stemmer_new (algorithm, "UTF_8");
  self->seen = hw_name_table_new ();
  self->found = g_array_new (FALSE, FALSE, sizeof (HwWordIds));
  return self;
}

void
hw_stemmer_free (HwStemmer *self)
{
  if (self == NULL)
    return;
  hw_word_book_unref (self->words);
  sb_stemmer_delete (self->stemmer);
  hw_name_table_free (self->seen);
  g_array_unref (self->found);
  g_clear_pointer (&self->added, hw_name_table_free);
  g_free (self);
}

gboolean
hw_stemmer_elides (const HwStemmer *self)
{
  return self->elides;
}

static const char *
stem_word (HwStemmer *self, const char *word)
{
  const sb_symbol *stem = sb_stemmer_stem (self->stemmer, (const sb_symbol *) word, (int) strlen (word));

  return stem != NULL && *stem != '\0' ? (const char *) stem : word;
}

static void
remember (HwStemmer *self, const char *word, gsize length, HwWordIds ids)
{
  if (self->found->len >= MAX_REMEMBERED)
    {
      hw_name_table_clear (self->seen);
      g_array_set_size (self->found, 0);
    }
  hw_name_table_set (self->seen, word, length, self->found->len);
  g_array_append_val (self->found, ids);
}

/* The name of the word's form; NULL when it is its own stem, which says as much. */
static char *
name_form (const char *word, const char *stem)
{
  return g_str_equal (word, stem) ? NULL : g_strconcat (HW_WORD_FORM, word, NULL);
}

HwWordIds
hw_stemmer_find (HwStemmer *self, const char *word, gsize length)
{
  g_autofree char *form = NULL;
  const char *stem;
  HwWordIds ids;
  guint at;

  if (hw_name_table_find (self->seen, word, length, &at))
    return g_array_index (self->found, HwWordIds, at);
  stem = stem_word (self, word);
  form = name_form (word, stem);
  ids.stem = hw_word_book_find (self->words, stem, strlen (stem));
  ids.form = form != NULL ? hw_word_book_find (self->words, form, strlen (form)) : HW_WORD_UNKNOWN;
  remember (self, word, length, ids);
  return ids;
}

guint
hw_stemmer_add (HwStemmer *self, const char *word)
{
  gsize length = strlen (word);
  guint id;

  if (self->added == NULL || hw_name_table_get_size (self->added) >= MAX_REMEMBERED)
    {
      g_clear_pointer (&self->added, hw_name_table_free);
      self->added = hw_name_table_new ();
    }
  /* the phrases of the lexicons repeat most of their words */
  if (!hw_name_table_find (self->added, word, length, &id))
    {
      id = hw_word_book_add (self->words, stem_word (self, word));
      hw_name_table_set (self->added, word, length, id);
    }
  return id;
}

HwWordIds
hw_stemmer_learn (HwStemmer *self, const char *word)
{
  const char *stem = stem_word (self, word);
  g_autofree char *form = name_form (word, stem);

  return (HwWordIds) { hw_word_book_add (self->words, stem),
                       form != NULL ? hw_word_book_add (self->words, form) : HW_WORD_UNKNOWN };
}
