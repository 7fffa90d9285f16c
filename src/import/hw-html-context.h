/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/HTMLparser.h>

#include "import/hw-xml-setup.h"

G_BEGIN_DECLS

/**
 * hw_html_context_new:
 * @problem: gets the first error after which the result is not the page; mere tag soup is fine
 *
 * A parser for HTML that reaches for nothing outside. The context's _private is @problem.
 */
htmlParserCtxtPtr hw_html_context_new (HwXmlProblem *problem, GError **error);

/** hw_html_context_refuse: the error for a page that could not be read as a whole. */
void hw_html_context_refuse (const HwXmlProblem *problem, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (htmlParserCtxt, htmlFreeParserCtxt)

G_END_DECLS
