/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-tree.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "import/hw-markup-scan.h"
#include "import/hw-read-error.h"
#include "import/hw-xml-setup.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (htmlParserCtxt, htmlFreeParserCtxt)

static void
script_free (gpointer data)
{
  g_free (((HwHtmlScript *) data)->text);
  g_free (data);
}

void
hw_html_page_free (HwHtmlPage *self)
{
  g_clear_pointer (&self->tree, xmlFreeDoc);
  g_clear_pointer (&self->json_ld, g_ptr_array_unref);
  g_clear_pointer (&self->styles, hw_html_styles_free);
  g_free (self);
}

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

static gboolean
is_json_ld (const char *html, const HwMarkupPart *part)
{
  g_autofree char *tag = g_ascii_strdown (html + part->start, (gssize) (part->text - part->start));

  return g_str_has_prefix (tag, "<script") && strstr (tag, "application/ld+json") != NULL;
}

/* Keeps what the parts are good for, and overwrites them with blanks so that lines and offsets stay. */
static void
take_parts (HwHtmlPage *self, char *html, GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const HwMarkupPart *part = &g_array_index (parts, HwMarkupPart, i);
      g_autofree char *text = g_strndup (html + part->text, part->text_end - part->text);

      if (part->is_style)
        hw_html_styles_add (self->styles, text);
      else if (is_json_ld (html, part))
        {
          HwHtmlScript *script = g_new0 (HwHtmlScript, 1);

          script->line = hw_count_line (html, part->text);
          script->text = g_steal_pointer (&text);
          g_ptr_array_add (self->json_ld, script);
        }
    }
  for (guint i = 0; i < parts->len; i++)
    {
      const HwMarkupPart *part = &g_array_index (parts, HwMarkupPart, i);

      for (gsize at = part->start; at < part->end; at++)
        if (html[at] != '\n' && html[at] != '\r')
          html[at] = ' ';
    }
}

/* Soup is what pages are made of; these are the errors after which the tree is not the page. */
static gboolean
is_cutting (const xmlError *problem)
{
  return problem->level == XML_ERR_FATAL || problem->code == XML_ERR_NO_MEMORY
         || problem->code == XML_ERR_INTERNAL_ERROR || problem->code == XML_ERR_NAME_TOO_LONG
         || problem->code == XML_ERR_INVALID_ENCODING || problem->code == XML_ERR_UNSUPPORTED_ENCODING;
}

/* The HTML parser never calls structured handlers; what it is about to print lies in the context, though. */
static void G_GNUC_PRINTF (2, 3) problem_cb (void *user_data, const char *format, ...)
{
  htmlParserCtxtPtr context = user_data;
  const xmlError *problem = xmlCtxtGetLastError (context);

  if (problem != NULL && is_cutting (problem))
    hw_xml_problem_keep (context->_private, problem->code, problem->line, problem->message);
}

/* Reading resets the validity handlers (an id twice), so they are set once it has begun. */
static void
start_document (void *user_data)
{
  htmlParserCtxtPtr context = user_data;

  context->vctxt.error = problem_cb;
  context->vctxt.warning = problem_cb;
  xmlSAX2StartDocument (user_data);
}

static htmlDocPtr
parse_tree (const char *html, gsize length, GError **error)
{
  g_autoptr (htmlParserCtxt) context = NULL;
  g_auto (HwXmlProblem) problem = { 0 };
  htmlDocPtr tree;

  hw_xml_setup ();
  context = htmlNewParserCtxt ();
  if (context == NULL)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                         _("there is not enough memory to read the page; close something"));
      return NULL;
    }
  context->_private = &problem;
  context->sax->error = problem_cb;
  context->sax->fatalError = problem_cb;
  context->sax->warning = problem_cb;
  context->sax->startDocument = start_document;
  tree = htmlCtxtReadMemory (context, html, (int) length, NULL, "UTF-8",
                             HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  if (problem.message == NULL && tree != NULL)
    return tree;
  g_clear_pointer (&tree, xmlFreeDoc);
  if (problem.message == NULL)
    hw_read_error_set (error, HW_ERROR_INPUT, 0,
                       _("the page holds nothing that can be read; save it as text"));
  else
    hw_read_error_set (error, HW_ERROR_LIMIT, problem.line,
                       _("the page cannot be read as a whole (%s); save it as text"), problem.message);
  return NULL;
}

HwHtmlPage *
hw_html_page_new (const char *html, gsize length, GError **error)
{
  g_autoptr (HwHtmlPage) self = g_new0 (HwHtmlPage, 1);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (HwMarkupPart));
  g_autofree char *shown = NULL;

  if (!hw_html_scan (html, length, parts, error))
    return NULL;
  self->json_ld = g_ptr_array_new_with_free_func (script_free);
  self->styles = hw_html_styles_new ();
  shown = g_strndup (html, length);
  take_parts (self, shown, parts);
  self->tree = parse_tree (shown, length, error);
  return self->tree != NULL ? g_steal_pointer (&self) : NULL;
}
