/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/** HwPaperRun: how a stretch of a paragraph looks. */
typedef enum
{
  HW_PAPER_PLAIN = 0,
  HW_PAPER_BOLD = 1 << 0,
  HW_PAPER_HIDDEN = 1 << 1,
} HwPaperRun;

/**
 * HwPaperWriter:
 *
 * Makes the text of a word processor's document from its paragraphs and tables, told in their order, by the
 * same rules as that of a page of HTML: the same advertisement reads the same whatever it was saved as.
 */
typedef struct _HwPaperWriter HwPaperWriter;

HwPaperWriter *hw_paper_writer_new (HwTextBuilder *builder);
void hw_paper_writer_free (HwPaperWriter *self);

/** hw_paper_is_white: "FFFFFF" and what nobody can tell from it; FALSE for NULL and words. */
gboolean hw_paper_is_white (const char *color);

/** hw_paper_writer_begin_paragraph: one inside another (a text box) comes after it. */
void hw_paper_writer_begin_paragraph (HwPaperWriter *self);
void hw_paper_writer_end_paragraph (HwPaperWriter *self);

/** hw_paper_writer_set_heading: the open paragraph is one, of @level 1 to 6. */
void hw_paper_writer_set_heading (HwPaperWriter *self, guint level);

/** hw_paper_writer_set_item: the open paragraph is an item of a list, nested @level deep from 1. */
void hw_paper_writer_set_item (HwPaperWriter *self, guint level);

/** hw_paper_writer_drop_paragraph: the open paragraph says nothing of its own (a page number). */
void hw_paper_writer_drop_paragraph (HwPaperWriter *self);

void hw_paper_writer_add_text (HwPaperWriter *self, const char *text, HwPaperRun run);
void hw_paper_writer_add_break (HwPaperWriter *self);

void hw_paper_writer_begin_table (HwPaperWriter *self);
void hw_paper_writer_end_table (HwPaperWriter *self);
void hw_paper_writer_end_row (HwPaperWriter *self);
void hw_paper_writer_begin_cell (HwPaperWriter *self);
void hw_paper_writer_end_cell (HwPaperWriter *self);

/** hw_paper_writer_finish: ends what is open. */
void hw_paper_writer_finish (HwPaperWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPaperWriter, hw_paper_writer_free)

G_END_DECLS
