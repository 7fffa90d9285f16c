/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * hw_html_value:
 * @name: of schema.org, as "datePosted"
 *
 * What an element of a page says as the value of a property: by its attribute (content, datetime, value, href,
 * src), else in words; texts of several paragraphs as HTML. NULL where nothing certain can be made of it.
 */
char *hw_html_value (xmlNodePtr node, const char *name);

/** hw_html_dump: the element as HTML again. */
char *hw_html_dump (xmlNodePtr node);

G_END_DECLS
