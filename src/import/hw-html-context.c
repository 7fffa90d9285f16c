/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-context.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "base/hw-limits.h"
#include "import/hw-read-error.h"

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

htmlParserCtxtPtr
hw_html_context_new (HwXmlProblem *problem, GError **error)
{
  htmlParserCtxtPtr context;

  hw_xml_setup ();
  context = htmlNewParserCtxt ();
  if (context == NULL)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                         _("there is not enough memory to read the page; close something"));
      return NULL;
    }
  context->_private = problem;
  context->sax->error = problem_cb;
  context->sax->fatalError = problem_cb;
  context->sax->warning = problem_cb;
  context->sax->startDocument = start_document;
  context->sax->ignorableWhitespace = xmlSAX2Characters; /* it parts words */
  return context;
}

void
hw_html_context_refuse (const HwXmlProblem *problem, GError **error)
{
  if (problem->message == NULL)
    hw_read_error_set (error, HW_ERROR_INPUT, 0,
                       _("the page holds nothing that can be read; save it as text"));
  else if (strstr (problem->message, "depth") != NULL)
    hw_read_error_set (error, HW_ERROR_LIMIT, problem->line,
                       _("elements are nested too deeply (the limit is %u); save the page as text"),
                       HW_LIMIT_MARKUP_DEPTH);
  else
    hw_read_error_set (error, HW_ERROR_LIMIT, problem->line,
                       _("the page cannot be read as a whole (%s); save it as text"), problem->message);
}
