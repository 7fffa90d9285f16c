/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-fields.h"

G_BEGIN_DECLS

/**
 * HwTermTable:
 *
 * The rubric's tools and team roles with their other names. Tools whose name is an ordinary word
 * (data/lexicons/ordinary-words.tsv: "Excel", "Slack") are known by their capital only.
 */
typedef struct _HwTermTable HwTermTable;

/** hw_term_table_new: @tool_words: data/lexicons/tool-words.tsv; fails when it is damaged. */
HwTermTable *hw_term_table_new (const HwLexicon *ordinary, const HwLexicon *tool_words, HwRubric *rubric,
                                HwStemmer *stemmers[], HwWordBook *words, GError **error);
void hw_term_table_free (HwTermTable *self);

/** hw_term_table_read: sets the tools and the team of @reading. */
void hw_term_table_read (const HwTermTable *self, const HwFieldSource *source, HwReading *reading);

/** hw_term_table_list_tools: the rubric's tools that a text names anywhere, each once, as it first names
 * them; or NULL. */
char **hw_term_table_list_tools (const HwTermTable *self, const HwFieldSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTermTable, hw_term_table_free)

G_END_DECLS
