/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_markdown_inline:
 *
 * The text of a paragraph without its markup: emphasis marks gone, links and code as their text, pictures,
 * HTML tags and comments dropped, entities and backslashes resolved. A hard line break is a line feed.
 */
char *hw_markdown_inline (const char *text);

/** hw_markdown_is_bold: the whole of @text is one strong emphasis. */
gboolean hw_markdown_is_bold (const char *text);

G_END_DECLS
