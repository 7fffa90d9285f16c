/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-splitter.h"

G_BEGIN_DECLS

/**
 * HwPieceMemo:
 *
 * What the words of a piece say by themselves, whatever stands around it. The postings of a feed repeat
 * benefits, duties and legal paragraphs word for word; what was found in one of them once is not looked
 * for again. A piece is remembered from its second time on, so that a text of which nothing repeats
 * costs little. For one thread, one language and one analyser; bounded, whatever is read.
 */
typedef struct _HwPieceMemo HwPieceMemo;

/** HwMemoPart: who remembers. Each part is a run of bytes, whose owner alone knows what is in it. */
typedef enum
{
  HW_MEMO_CUES,
  HW_MEMO_KIND_CUES,
  HW_MEMO_KIND_SUMS,
  HW_MEMO_PHRASES,
  HW_MEMO_WORDS,
  HW_MEMO_SUMS,
  HW_MEMO_POINTS,
  HW_MEMO_QUALIFICATION_POINTS,
  HW_MEMO_LEVEL,
  HW_MEMO_NO_TERMS,
  HW_N_MEMO_PARTS,
} HwMemoPart;

HwPieceMemo *hw_piece_memo_new (void);
void hw_piece_memo_free (HwPieceMemo *self);

/** hw_piece_memo_begin: a new text; the pieces spoken of from now on are its own (element-type HwPiece). */
void hw_piece_memo_begin (HwPieceMemo *self, const char *text, const GArray *pieces);

/**
 * hw_piece_memo_get:
 * @self: (nullable): without one nothing is known
 * @n: (out): elements of @size bytes
 *
 * What was set for a piece of the same words; good until the next set. NULL when it is not known: then
 * it is to be found out and set.
 */
gconstpointer hw_piece_memo_get (const HwPieceMemo *self, guint piece, HwMemoPart part, gsize size, guint *n);

/** hw_piece_memo_wants: whether anything that is set for the piece is kept, as it is from its second time on. */
gboolean hw_piece_memo_wants (const HwPieceMemo *self, guint piece);

/** hw_piece_memo_set: @n elements of @size bytes, as they would be if the piece were a text of its own. */
void hw_piece_memo_set (HwPieceMemo *self, guint piece, HwMemoPart part, gsize size, gconstpointer elements, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPieceMemo, hw_piece_memo_free)

G_END_DECLS
