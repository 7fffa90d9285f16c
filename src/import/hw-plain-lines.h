/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/**
 * hw_bullet_length: bytes of white space, list mark and white space that begin @line; 0 when it is no
 * list item.
 */
gsize hw_bullet_length (const char *line, gsize length);

/**
 * hw_plain_lines_add_blocks:
 * @text: normalised
 *
 * Adds to @record the paragraphs and list items that blank lines, bullets and the wrap width of @text
 * show beyond doubt. Every character that is not blank or a bullet lies in a block.
 */
void hw_plain_lines_add_blocks (HwRecord *record, const char *text);

G_END_DECLS
