/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"
#include "core/hw-reading.h"

G_BEGIN_DECLS

/** A phrase of the rubric is found in other postings by a few words; of a whole sentence no other has the same. */
#define HW_PHRASE_PROPOSAL_WORDS 5u

/** hw_common_words_new: those of @language in data/lexicons/languages.tsv: words that say nothing alone. A set. */
GHashTable *hw_common_words_new (const HwLexicon *languages, const char *language);

/**
 * hw_phrase_propose:
 * @text: the posting's
 * @competency: the phrase would point to; "": the one that the statement most surely asks for
 * @common: (nullable): as of hw_common_words_new()
 *
 * Words of @statement for a phrase: the telling ones of the competency's evidence; without evidence, or where that is
 * the whole statement, those of the statement. One word alone is given its neighbours, if need be with a gap ("*").
 * At most HW_PHRASE_PROPOSAL_WORDS words and one gap; "" of a statement without words.
 */
char *hw_phrase_propose (const char *text, const HwStatement *statement, const char *competency, GHashTable *common);

G_END_DECLS
