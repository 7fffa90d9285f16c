/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/** HwPostingPart: a piece of a posting that comes in pieces. */
typedef struct
{
  char *heading; /* NULL: it needs none, and stands before those that have one */
  char *markup;  /* HTML, encoded or not, or plain text */
} HwPostingPart;

HwPostingPart *hw_posting_part_new (const char *heading, const char *markup);
void hw_posting_part_free (HwPostingPart *self);

/**
 * hw_posting_text_write:
 * @parts: HwPostingPart
 *
 * The text of a posting: its title, unless the text begins with it anyway; the parts without a heading; those
 * that have one, unless what they say stands in the text already. NULL with @error, which names no line.
 */
HwTextBuilder *hw_posting_text_write (const char *title, GPtrArray *parts, GPtrArray *warnings, GError **error);

/** hw_posting_text_head: puts @title before what was written, unless that begins with it anyway. */
void hw_posting_text_head (HwTextBuilder *builder, const char *title);

/** hw_posting_join_items: several values of one thing as one piece of markup: plain texts are a list. */
char *hw_posting_join_items (const char *const *items);

/** hw_posting_heading: the heading of a field that holds text: "Responsibilities"; NULL for the description. */
const char *hw_posting_heading (const char *field);

G_END_DECLS
