/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json-ld.h"

G_BEGIN_DECLS

/**
 * hw_html_items_find:
 *
 * Adds to @found the schema.org JobPostings that a page marks up in its elements, as microdata (itemscope,
 * itemprop, itemref) or RDFa (typeof, property, rel, vocab, prefix). They become the objects that the same data
 * would be in JSON-LD, texts as HTML, so that all that holds for those holds here. Nothing is fetched.
 */
void hw_html_items_find (HwHtmlPage *page, HwJobPostings *found);

G_END_DECLS
