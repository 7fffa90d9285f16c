/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"
#include "analysis/hw-tokeniser.h"

G_BEGIN_DECLS

/** HwToolWord: what a word does around the names of tools. */
typedef enum
{
  HW_TOOL_WORD_NOUN = 1 << 0,   /* "tools", "software" */
  HW_TOOL_WORD_LINK = 1 << 1,   /* "such", "like", "including" */
  HW_TOOL_WORD_FILLER = 1 << 2, /* "as" in "such as" */
  HW_TOOL_WORD_JOIN = 1 << 3,   /* "and" */
  HW_TOOL_WORD_MAKER = 1 << 4,  /* "Microsoft": its products are tools */
  HW_TOOL_WORD_NEVER = 1 << 5,  /* "Developer": ends a name */
  HW_TOOL_WORD_ALONE = 1 << 6,  /* "SEO": no tool, but "Page" may be a part of a product's name */
} HwToolWord;

/** HwToolWords: the words of data/lexicons/tool-words.tsv (class, word), by their stems in every language. */
typedef struct _HwToolWords HwToolWords;

HwToolWords *hw_tool_words_new (const HwLexicon *lexicon, HwStemmer *stemmers[], GError **error);
void hw_tool_words_free (HwToolWords *self);

/** hw_tool_words_get: the HwToolWord of a token, 0 when it is of none. */
guint hw_tool_words_get (const HwToolWords *self, const HwToken *token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwToolWords, hw_tool_words_free)

G_END_DECLS
