/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-html-writer.h"

G_BEGIN_DECLS

/**
 * hw_html_simple_write: writes the fragment @html (@length bytes and a nul) when it is so plain that nothing in it
 * can be understood in two ways: tags of text without attributes in lower case, each closed and in its place. FALSE,
 * and nothing is written, for all others: they are for the HTML parser, which gives the same for these, at ten times
 * the cost.
 */
gboolean hw_html_simple_write (HwHtmlWriter *writer, const char *html, gsize length);

G_END_DECLS
