/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-witness.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-html-elements.h"
#include "import/hw-html-node.h"

#define MAX_BYTES 240u /* what is longer is no name and no title */

static void
add_short (HwRecord *record, const char *field, const char *text)
{
  g_autofree char *line = text != NULL ? g_strdup (text) : NULL;
  char *to = line;

  if (hw_text_is_blank (line) || hw_record_get_field (record, field) != NULL)
    return;
  for (const char *at = line; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      *to++ = *at;
    else if (to > line && to[-1] != ' ')
      *to++ = ' ';
  *to = '\0';
  g_strchomp (line);
  if (strlen (line) <= MAX_BYTES)
    hw_record_add_field (record, field, line);
}

static void
add_content (HwRecord *record, const char *field, xmlNodePtr node)
{
  xmlChar *content = xmlNodeGetContent (node);

  add_short (record, field, (const char *) content);
  xmlFree (content);
}

/* <meta property="og:site_name" content="Acorn"> */
static void
add_meta (HwRecord *record, xmlNodePtr node)
{
  g_autofree char *property = hw_html_attribute (node, "property");
  g_autofree char *name = property == NULL ? hw_html_attribute (node, "name") : NULL;
  g_autofree char *content = NULL;

  if (g_strcmp0 (property, "og:site_name") != 0 && g_strcmp0 (name, "og:site_name") != 0
      && g_strcmp0 (name, "application-name") != 0)
    return;
  content = hw_html_attribute (node, "content");
  add_short (record, "page_site", content);
}

static gboolean
has_copyright (xmlNodePtr node)
{
  return node->type == XML_TEXT_NODE && node->content != NULL
         && strstr ((const char *) node->content, "\302\251") != NULL;
}

/* The next node in the order of the page, nothing below what shows no text. */
static xmlNodePtr
step (xmlNodePtr node, xmlNodePtr root)
{
  gboolean closed = node->type != XML_ELEMENT_NODE || hw_html_is (node, "svg") || hw_html_is (node, "title");

  if (!closed && node->children != NULL)
    return node->children;
  while (node != NULL && node != root && node->next == NULL)
    node = node->parent;
  return node != NULL && node != root ? node->next : NULL;
}

void
hw_html_add_witness (HwHtmlPage *page, HwRecord *record)
{
  xmlNodePtr root = xmlDocGetRootElement (page->tree);

  for (xmlNodePtr node = root; node != NULL; node = step (node, root))
    if (hw_html_is (node, "title"))
      add_content (record, "page_title", node);
    else if (hw_html_is (node, "meta"))
      add_meta (record, node);
    else if (has_copyright (node))
      add_content (record, "page_owner", node->parent);
}
