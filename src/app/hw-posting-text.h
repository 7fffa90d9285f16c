/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-block-text.h"
#include "core/hw-reading.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

#define HW_TYPE_POSTING_TEXT (hw_posting_text_get_type ())

/**
 * HwPostingText:
 *
 * The text of a posting, each statement tinted by its kind and with its sign beside it, the evidence
 * underlined. Up and Down go from statement to statement, and what a screen reader says of the text tells how
 * the chosen one was read.
 */
G_DECLARE_FINAL_TYPE (HwPostingText, hw_posting_text, HW, POSTING_TEXT, HwBlockText)

/* Signal "selected" (int): the cursor came to statement INDEX, or to none (-1). */

/** hw_posting_text_set_reading: @blocks (nullable): HwBlock; the chosen statement of the same text stays. */
void hw_posting_text_set_reading (HwPostingText *self, const char *text, GArray *blocks, HwReading *reading,
                                  HwRubric *rubric);
void hw_posting_text_select (HwPostingText *self, int index);
int hw_posting_text_get_selected (HwPostingText *self);
/** hw_posting_text_find_bar: where the bar beside what is seen of the chosen statement is; FALSE: nothing is
 * seen of it. */
gboolean hw_posting_text_find_bar (HwPostingText *self, GdkRectangle *bar);
/** hw_posting_text_list_signs: of the kinds, beside the paragraphs in sight. (element-type HwKindSign) */
GArray *hw_posting_text_list_signs (HwPostingText *self);
/** hw_posting_text_show_place: marks a stretch of the text, brings it into view and chooses its statement. */
void hw_posting_text_show_place (HwPostingText *self, guint start, guint end);

G_END_DECLS
