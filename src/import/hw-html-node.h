/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/** hw_html_attribute: an attribute's value, or NULL. */
char *hw_html_attribute (xmlNodePtr node, const char *name);

/** hw_html_is: whether @node is an element of this name. */
gboolean hw_html_is (xmlNodePtr node, const char *name);

G_END_DECLS
