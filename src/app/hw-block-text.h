/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_BLOCK_TEXT (hw_block_text_get_type ())

/**
 * HwBlockText:
 *
 * A text to read with its structure: headings stand out, items of a list have their sign and hang. The signs are
 * drawn and are no part of the text, so that every offset stays one of the stored text.
 */
G_DECLARE_DERIVABLE_TYPE (HwBlockText, hw_block_text, HW, BLOCK_TEXT, GtkTextView)

struct _HwBlockTextClass
{
  GtkTextViewClass parent_class;
};

/** hw_block_text_set: shows another text and takes all tags away; @blocks (nullable): HwBlock. TRUE: it is
 * another text. */
gboolean hw_block_text_set (HwBlockText *self, const char *text, GArray *blocks);
/** hw_block_text_apply: a tag of the buffer from @start to before @end, in code points. */
void hw_block_text_apply (HwBlockText *self, const char *tag, guint start, guint end);
/** hw_block_text_clear: takes a tag away everywhere. */
void hw_block_text_clear (HwBlockText *self, const char *tag);
/** hw_block_text_draws_sign: whether the item of a list that begins there gets a sign; not where the text has
 * one. For tests. */
gboolean hw_block_text_draws_sign (HwBlockText *self, guint offset);
/** hw_block_text_set_gutter: keeps that much room free beside the text, on the side where lines of the window begin. */
void hw_block_text_set_gutter (HwBlockText *self, int width);
/** hw_block_text_get_margin: from the edge of the view to the gutter. */
int hw_block_text_get_margin (HwBlockText *self);
/** hw_block_text_get_sign_colour: in which signs beside the text are drawn: of the letters, fainter unless in
 * high contrast. */
void hw_block_text_get_sign_colour (GdkRGBA *colour);
/** hw_block_text_get_shown: the first paragraph in sight, and the one after the last; only these have their
 * places for sure. */
void hw_block_text_get_shown (HwBlockText *self, GtkTextIter *first, GtkTextIter *end);
/** hw_block_text_go: puts the cursor there and brings it into view. */
void hw_block_text_go (HwBlockText *self, guint offset);

G_END_DECLS
