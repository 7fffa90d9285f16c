/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-html-tree.h"

G_BEGIN_DECLS

/**
 * hw_html_list_refuse:
 * @page: loaded
 *
 * TRUE with @error for a page that is nothing but a list of links to postings, with their titles and places:
 * there is nothing in it that could be read as a posting.
 */
gboolean hw_html_list_refuse (HwHtmlPage *page, GError **error);

G_END_DECLS
