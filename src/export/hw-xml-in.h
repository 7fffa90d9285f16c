/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Reading back what the exporters wrote. Even here: no entities, no network, and a damaged tree is no tree. */

/** hw_xml_in_parse: NULL when it is not well formed or declares anything in a DOCTYPE. */
xmlDoc *hw_xml_in_parse (const char *data, gsize size);

/** hw_xml_in_next: the node after @node in the order of the text, below @root only; begins with @root itself. */
xmlNode *hw_xml_in_next (xmlNode *node, xmlNode *root);

gboolean hw_xml_in_is (const xmlNode *node, const char *element);
/** hw_xml_in_dup_attribute: NULL when it is not there. */
char *hw_xml_in_dup_attribute (xmlNode *node, const char *name);
gboolean hw_xml_in_has_attribute (xmlNode *node, const char *name, const char *value);
/** hw_xml_in_dup_text: all text in it. */
char *hw_xml_in_dup_text (xmlNode *node);
xmlNode *hw_xml_in_find_child (xmlNode *node, const char *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
