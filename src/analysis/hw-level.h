/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-sections.h"
#include "core/hw-reading.h"

G_BEGIN_DECLS

/**
 * HwLevelTable:
 *
 * Tells required from preferred by the cues of data/lexicons/levels.tsv (cue, language, phrase) and
 * by the heading that a qualification stands under.
 */
typedef struct _HwLevelTable HwLevelTable;

HwLevelTable *hw_level_table_new (const HwLexicon *lexicon, HwStemmer *stemmers[], HwWordBook *words, GError **error);
void hw_level_table_free (HwLevelTable *self);

/** hw_level_table_read: what the words of a qualification say by themselves; HW_LEVEL_NONE: nothing. */
HwLevel hw_level_table_read (const HwLevelTable *self, HwLanguage language, const char *text, const GArray *tokens,
                             const HwPiece *piece);

/** hw_level_settle: the level of a qualification whose words say @said, under a heading of @section. */
HwLevel hw_level_settle (HwLevel said, HwSection section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwLevelTable, hw_level_table_free)

G_END_DECLS
