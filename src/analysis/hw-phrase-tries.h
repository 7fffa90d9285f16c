/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-language.h"
#include "analysis/hw-phrase-trie.h"

G_BEGIN_DECLS

/**
 * HwPhraseTries:
 *
 * The phrases of a word list, one trie a language, because stems of two languages are not the same
 * words. English phrases are in all of them: postings everywhere borrow English headings and terms.
 */
typedef struct
{
  HwPhraseTrie *of[HW_N_LANGUAGES];
} HwPhraseTries;

HwPhraseTries *hw_phrase_tries_new (void);
void hw_phrase_tries_free (HwPhraseTries *self);

/** hw_phrase_tries_add: FALSE when @language is unknown or @phrase is none; see hw_phrase_trie_add(). */
gboolean hw_phrase_tries_add (HwPhraseTries *self, HwStemmer *stemmers[], HwWordBook *words, const char *language,
                              const char *phrase, guint payload);

/**
 * hw_phrase_tries_add_pattern: the same with all that @pattern stands for: "seek|hire a young team|person" are four
 * phrases.
 */
gboolean hw_phrase_tries_add_pattern (HwPhraseTries *self, HwStemmer *stemmers[], HwWordBook *words,
                                      const char *language, const char *pattern, guint payload);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPhraseTries, hw_phrase_tries_free)

G_END_DECLS
