/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-tree.h"

#include <string.h>

#include "import/hw-html-context.h"

void
hw_html_page_free (HwHtmlPage *self)
{
  g_clear_pointer (&self->tree, xmlFreeDoc);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->json_ld, g_ptr_array_unref);
  g_clear_pointer (&self->styles, hw_html_styles_free);
  g_free (self);
}

static htmlDocPtr
parse_tree (const char *html, gsize length, GError **error)
{
  g_auto (HwXmlProblem) problem = { 0 };
  g_autoptr (htmlParserCtxt) context = hw_html_context_new (&problem, error);
  htmlDocPtr tree;

  if (context == NULL)
    return NULL;
  tree = htmlCtxtReadMemory (context, html, (int) length, NULL, "UTF-8",
                             HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  if (problem.message == NULL && tree != NULL)
    return tree;
  g_clear_pointer (&tree, xmlFreeDoc);
  hw_html_context_refuse (&problem, error);
  return NULL;
}

HwHtmlPage *
hw_html_page_new (const char *html, gsize length, GError **error)
{
  g_autoptr (HwHtmlPage) self = g_new0 (HwHtmlPage, 1);

  self->json_ld = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_html_script_free);
  self->styles = hw_html_styles_new ();
  self->shown = hw_html_clean (html, length, self->styles, self->json_ld, error);
  return self->shown != NULL ? g_steal_pointer (&self) : NULL;
}

gboolean
hw_html_page_load (HwHtmlPage *self, GError **error)
{
  if (self->tree == NULL)
    self->tree = parse_tree (self->shown, strlen (self->shown), error);
  return self->tree != NULL;
}
