/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Markup that was encoded as text, once or twice too often: "&lt;p&gt;", "&amp;lt;p&amp;gt;". Only tags that
 * HTML has are looked for: "a &lt; b" and "List&lt;String&gt;" are text.
 */

/** hw_html_has_tags: whether there is a tag or a comment in it. */
gboolean hw_html_has_tags (const char *text);

/** hw_html_decode_escaped: a text without tags that has encoded ones, decoded; NULL when it needs none. */
char *hw_html_decode_escaped (const char *text);

/**
 * hw_html_decode_escaped_tags: only the tags, of a text that has tags already; NULL when it needs none. A
 * text may speak of "&lt;b&gt;"; what ends elements or breaks lines is meant as markup.
 */
char *hw_html_decode_escaped_tags (const char *text);

G_END_DECLS
