/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-node.h"

#include <string.h>

char *
hw_html_attribute (xmlNodePtr node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = value != NULL && g_utf8_validate ((const char *) value, -1, NULL)
                   ? g_strdup ((const char *) value)
                   : NULL;

  xmlFree (value);
  return copy;
}

gboolean
hw_html_is (xmlNodePtr node, const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}
