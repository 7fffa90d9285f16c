/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-hidden-text.h"

G_BEGIN_DECLS

/**
 * HwTextBuilder:
 *
 * Builds the text of a record from blocks, so that the same content gives the same text whatever format it
 * came in: items of one list and lines of one paragraph on lines of their own, cells of a row behind each
 * other, everything else apart by a blank line.
 */
typedef struct _HwTextBuilder HwTextBuilder;

/** HW_TEXT_GAP: in the text of a block: a tab or wide white that parts what stands on a line; kept as a tab. */
#define HW_TEXT_GAP "\x1f"

HwTextBuilder *hw_text_builder_new (void);
void hw_text_builder_free (HwTextBuilder *self);

/**
 * hw_text_builder_add:
 * @text: of one block; blanks are collapsed; blank text adds nothing
 */
void hw_text_builder_add (HwTextBuilder *self, HwBlockKind kind, guint level, const char *text);

/** hw_text_builder_join_next: the next block begins on the next line, without a blank one between. */
void hw_text_builder_join_next (HwTextBuilder *self);

/** hw_text_builder_part_next: takes that back. */
void hw_text_builder_part_next (HwTextBuilder *self);

/**
 * hw_text_builder_add_line: a line whose blanks count (preformatted text); infers a list item from its
 * bullet.
 */
void hw_text_builder_add_line (HwTextBuilder *self, const char *line);

/** hw_text_builder_end_row: the cells that follow stand on a new line. */
void hw_text_builder_end_row (HwTextBuilder *self);

/** hw_text_builder_get_hidden: what the record hides, to be added to; it becomes a field of the record. */
HwHiddenText *hw_text_builder_get_hidden (HwTextBuilder *self);

gboolean hw_text_builder_is_empty (HwTextBuilder *self);
const char *hw_text_builder_get_text (HwTextBuilder *self);

/** hw_text_builder_get_length: in bytes; a mark for the next two. */
gsize hw_text_builder_get_length (HwTextBuilder *self);

/** hw_text_builder_cut: takes back what came after @mark. */
void hw_text_builder_cut (HwTextBuilder *self, gsize mark);

/** hw_text_builder_insert_heading: before what came after @mark; nothing for a blank @text. */
void hw_text_builder_insert_heading (HwTextBuilder *self, gsize mark, guint level, const char *text);

/** hw_text_builder_finish: moves text and blocks into @record; FALSE when they are beyond the limit. */
gboolean hw_text_builder_finish (HwTextBuilder *self, HwRecord *record, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTextBuilder, hw_text_builder_free)

G_END_DECLS
