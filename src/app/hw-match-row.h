/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/hw-text-index.h"
#include "core/hw-reading.h"
#include "core/hw-rubric.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_MATCH_ROW (hw_match_row_get_type ())

/**
 * HwMatchRow:
 *
 * A competency that a statement asks for: how sure that is and by which words, with a button to take it away and one
 * to make a phrase of its words. Its actions "statement.remove" and "statement.phrase" have the competency as target.
 */
G_DECLARE_FINAL_TYPE (HwMatchRow, hw_match_row, HW, MATCH_ROW, GtkListBoxRow)

/** hw_match_row_new: @index: of the posting's text. @by_person: somebody added it; the program did not find it. */
GtkWidget *hw_match_row_new (const HwMatch *match, HwRubric *rubric, const HwTextIndex *index, gboolean by_person);

/** hw_match_dup_words: the words of the text that are its evidence: “profit”, “margin”; "" without any. */
char *hw_match_dup_words (const HwMatch *match, const HwTextIndex *index);

G_END_DECLS
