/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"

G_BEGIN_DECLS

/** HwLanguage: the languages that are told apart; a text of no other words is taken for English. */
typedef enum
{
  HW_LANGUAGE_EN,
  HW_LANGUAGE_DE,
  HW_LANGUAGE_FR,
  HW_N_LANGUAGES,
} HwLanguage;

extern const char *const HW_LANGUAGE_NICKS[];

/** hw_language_find: index of "en" or "en-GB"; HW_N_LANGUAGES when it is none of them. */
guint hw_language_find (const char *nick);

/** HwLanguageTable: the commonest words of each language, from data/lexicons/languages.tsv. */
typedef struct _HwLanguageTable HwLanguageTable;

HwLanguageTable *hw_language_table_new (const HwLexicon *lexicon);
void hw_language_table_free (HwLanguageTable *self);

/**
 * hw_language_table_guess: by the first words of @text; the language with the most of its common words wins
 * @sure: (out) (optional): FALSE when the text is long enough to tell, and looks like another language than these
 */
HwLanguage hw_language_table_guess (const HwLanguageTable *self, const char *text, gboolean *sure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwLanguageTable, hw_language_table_free)

G_END_DECLS
