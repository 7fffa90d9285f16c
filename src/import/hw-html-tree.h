/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/HTMLparser.h>

#include "import/hw-html-clean.h"

G_BEGIN_DECLS

/** HwHtmlPage: a page without its comments, scripts and styles. */
typedef struct
{
  char *shown;     /* its text */
  htmlDocPtr tree; /* NULL before hw_html_page_load() */
  GPtrArray *json_ld; /* HwHtmlScript */
  HwHtmlStyles *styles;
} HwHtmlPage;

/**
 * hw_html_page_new:
 * @html: UTF-8, a whole page or a fragment
 *
 * Finds what can be found without parsing: scripts with data, style sheets. Those and comments never reach the
 * parser, which ends scripts where browsers do not.
 */
HwHtmlPage *hw_html_page_new (const char *html, gsize length, GError **error);

/**
 * hw_html_page_load: parses it, once. A tree that the parser had to cut (nesting, memory) is an error and not a
 * result; mere tag soup is fine.
 */
gboolean hw_html_page_load (HwHtmlPage *self, GError **error);
void hw_html_page_free (HwHtmlPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHtmlPage, hw_html_page_free)

G_END_DECLS
