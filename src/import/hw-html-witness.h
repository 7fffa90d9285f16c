/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "import/hw-html-tree.h"

G_BEGIN_DECLS

/**
 * hw_html_add_witness:
 *
 * Adds to the record what a page says of itself outside of its text: "page_title" of <title>, "page_site" of
 * its name in <meta>, "page_owner" of a line with the sign of copyright. A loaded page.
 */
void hw_html_add_witness (HwHtmlPage *page, HwRecord *record);

G_END_DECLS
