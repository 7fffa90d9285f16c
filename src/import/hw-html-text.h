/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-html-tree.h"
#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * hw_html_write_text:
 *
 * The text below @node as a person sees it: headings, paragraphs, list items, table cells as blocks. What
 * hides from view is left out; returns how many characters that were.
 */
guint hw_html_write_text (HwTextBuilder *builder, xmlNodePtr node, HwHtmlStyles *styles);

/** hw_html_warn_of_hidden: of that many characters; nothing for none. */
void hw_html_warn_of_hidden (guint n_hidden, GPtrArray *warnings);

/**
 * hw_html_find_main: the element that holds the page's matter, or its body; navigation around it is no
 * part of it.
 */
xmlNodePtr hw_html_find_main (HwHtmlPage *page);

G_END_DECLS
