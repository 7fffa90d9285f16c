/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * hw_html_fragment_write:
 * @html: valid UTF-8 without NUL: a description of a feed, a board or a page's data; HTML, HTML that was
 *   encoded once or twice too often, or plain text with or without entities
 * @warnings: gets a line about text that hides from view; NULL to leave that out
 *
 * Adds what a person would see of @html, as the same blocks as a page gives, without building a tree. An error
 * is of a limit and has no line.
 */
gboolean hw_html_fragment_write (HwTextBuilder *builder, const char *html, gsize length, GPtrArray *warnings,
                                 GError **error);

G_END_DECLS
