/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-language.h"

G_BEGIN_DECLS

/** HW_ANY_LANGUAGE: of a word: that of no language more than of another; of a question: whatever the word's is. */
#define HW_ANY_LANGUAGE HW_N_LANGUAGES

/**
 * HwWordList:
 *
 * Words as they are written, in letters of any case, for a rule that asks at one place of a text: articles and such
 * stand in every sentence and would cost every posting if all of them were found as phrases are.
 *
 * What ends with a letter is a whole word: "un" does not begin "une". What ends with a dash begins one: "unser-" begins
 * "unseren". What ends with another sign stands before anything: "l'".
 */
typedef struct _HwWordList HwWordList;

HwWordList *hw_word_list_new (void);
void hw_word_list_free (HwWordList *self);

/** hw_word_list_add: FALSE when @language is none or @text holds no word. */
gboolean hw_word_list_add (HwWordList *self, guint language, const char *text);

/** hw_word_list_get: the words of row @i as they were added; NULL behind the last one. */
const char *hw_word_list_get (const HwWordList *self, guint i);

/** hw_word_list_measure: bytes of the longest words of @language that @at begins with; 0: it begins with none. */
gsize hw_word_list_measure (const HwWordList *self, guint language, const char *at);

/** hw_word_list_measure_lead: the same with the blank behind them, without which they are none: "un ", but "l'". */
gsize hw_word_list_measure_lead (const HwWordList *self, guint language, const char *at);

/** hw_word_list_has: whether the @n bytes at @at are words of the list; a beginning ("unser-") is none. */
gboolean hw_word_list_has (const HwWordList *self, guint language, const char *at, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwWordList, hw_word_list_free)

G_END_DECLS
