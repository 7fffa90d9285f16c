/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwWordBook:
 *
 * The words that phrases, lexicons and models speak of, each with a small number. Filled while an
 * analyser is built and unchanging afterwards, so that any number of threads may look words up.
 */
typedef struct _HwWordBook HwWordBook;

#define HW_WORD_UNKNOWN 0u

HwWordBook *hw_word_book_new (void);
HwWordBook *hw_word_book_ref (HwWordBook *self);
void hw_word_book_unref (HwWordBook *self);
guint hw_word_book_add (HwWordBook *self, const char *word);
guint hw_word_book_find (HwWordBook *self, const char *word, gsize length);
const char *hw_word_book_get (HwWordBook *self, guint id);
guint hw_word_book_get_size (HwWordBook *self);

/**
 * HwStemmer:
 *
 * Words of one language brought to their stem. Remembers the words seen, because a posting repeats
 * itself; for one thread at a time.
 */
typedef struct _HwStemmer HwStemmer;

/** hw_stemmer_new: @language "en", "de" or "fr"; any other is taken for English. */
HwStemmer *hw_stemmer_new (HwWordBook *words, const char *language);
void hw_stemmer_free (HwStemmer *self);

/** hw_stemmer_elides: whether words of the language lose a vowel to the next: "l'équipe" is two words. */
gboolean hw_stemmer_elides (const HwStemmer *self);

/** HW_WORD_FORM: begins the name of a word as it is written: "=leads" and "=leading" are two, their stem is one. */
#define HW_WORD_FORM "="

/** HwWordIds: the numbers of a word, each HW_WORD_UNKNOWN when nothing speaks of it. A word that is its own
 * stem has no form. */
typedef struct
{
  guint stem;
  guint form;
} HwWordIds;

/** hw_stemmer_find: a folded @word of @length bytes (and a nul). */
HwWordIds hw_stemmer_find (HwStemmer *self, const char *word, gsize length);

/** hw_stemmer_add: the number of the word's stem, which is entered when it is not there. Only while building. */
guint hw_stemmer_add (HwStemmer *self, const char *word);

/** hw_stemmer_learn: the same, and the form is entered, too. */
HwWordIds hw_stemmer_learn (HwStemmer *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwWordBook, hw_word_book_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwStemmer, hw_stemmer_free)

G_END_DECLS
