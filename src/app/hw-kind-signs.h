/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-block-text.h"
#include "core/hw-reading.h"

G_BEGIN_DECLS

/*
 * The signs of the kinds of statements in the margin of a text: shapes, for who cannot tell the tints apart.
 *
 * Each statement has its sign beside the line on which it begins; several of one kind in a paragraph share
 * the first one's. Where more begin on a line than have room there, the others stand below in their order.
 */

/** HwKindSign: one that is in sight, in the coordinates of the buffer. */
typedef struct
{
  HwStatementKind kind;
  GdkRectangle place;
} HwKindSign;

/** hw_kind_signs_get_size: of a sign, as high as the letters; @text needs room for it in its margin. */
int hw_kind_signs_get_size (HwBlockText *text);

/** hw_kind_signs_list: those of the paragraphs in sight, @x from the left. (element-type HwKindSign) */
GArray *hw_kind_signs_list (HwBlockText *text, HwReading *reading, int x);

/** hw_kind_signs_draw: all of a list. */
void hw_kind_signs_draw (HwBlockText *text, GtkSnapshot *snapshot, GArray *signs, const GdkRGBA *colour);

/** hw_kind_signs_find: the kind whose sign is at that place of the buffer, or -1. */
int hw_kind_signs_find (GArray *signs, int x, int y);

G_END_DECLS
