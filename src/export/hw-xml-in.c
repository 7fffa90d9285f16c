/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-xml-in.h"

#include <libxml/parser.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

xmlDoc *
hw_xml_in_parse (const char *data, gsize size)
{
  g_autoptr (xmlParserCtxt) context = NULL;
  g_autoptr (xmlDoc) doc = NULL;

  if (size == 0 || size > G_MAXINT)
    return NULL;
  context = xmlNewParserCtxt ();
  if (context == NULL)
    return NULL;
  doc = xmlCtxtReadMemory (context, data, (int) size, NULL, "UTF-8",
                           XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (doc == NULL || !context->wellFormed || context->errNo != XML_ERR_OK)
    return NULL;
  if (doc->intSubset != NULL
      && (doc->intSubset->children != NULL || doc->intSubset->ExternalID != NULL || doc->intSubset->SystemID != NULL))
    return NULL;
  return xmlDocGetRootElement (doc) != NULL ? g_steal_pointer (&doc) : NULL;
}

xmlNode *
hw_xml_in_next (xmlNode *node, xmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

gboolean
hw_xml_in_is (const xmlNode *node, const char *element)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, element);
}

static char *
take (xmlChar *text)
{
  char *copy = g_strdup ((const char *) text);

  xmlFree (text);
  return copy;
}

char *
hw_xml_in_dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);

  return value != NULL ? take (value) : NULL;
}

gboolean
hw_xml_in_has_attribute (xmlNode *node, const char *name, const char *value)
{
  g_autofree char *found = hw_xml_in_dup_attribute (node, name);

  return g_strcmp0 (found, value) == 0;
}

char *
hw_xml_in_dup_text (xmlNode *node)
{
  xmlChar *text = xmlNodeGetContent (node);

  return text != NULL ? take (text) : g_strdup ("");
}

xmlNode *
hw_xml_in_find_child (xmlNode *node, const char *element)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (hw_xml_in_is (child, element))
      return child;
  return NULL;
}
