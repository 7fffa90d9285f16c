/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-xml-walk.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-read-error.h"
#include "import/hw-xml-setup.h"

struct _HwXmlWalk
{
  xmlTextReaderPtr reader;
  HwXmlProblem problem;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

static void
keep_problem_cb (void *data, xmlErrorPtr problem)
{
  HwXmlWalk *walk = data;

  if (problem->level > XML_ERR_WARNING)
    hw_xml_problem_keep (&walk->problem, problem->code, problem->line, problem->message);
}

static void
handle_node (HwXmlWalk *walk, const HwXmlWalkHandler *handler, gpointer data)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (walk->reader);
  const char *space = (const char *) xmlTextReaderConstNamespaceUri (walk->reader);

  space = space != NULL ? space : "";
  switch (xmlTextReaderNodeType (walk->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      {
        gboolean empty = xmlTextReaderIsEmptyElement (walk->reader) == 1;

        handler->start (data, space, name, walk);
        xmlTextReaderMoveToElement (walk->reader);
        if (empty)
          handler->end (data, space, name);
        break;
      }
    case XML_READER_TYPE_END_ELEMENT:
      handler->end (data, space, name);
      break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      if (handler->text != NULL)
        handler->text (data, (const char *) xmlTextReaderConstValue (walk->reader));
      break;
    default:
      break;
    }
}

static gboolean
walk_nodes (HwXmlWalk *walk, const HwXmlWalkHandler *handler, gpointer data)
{
  int more;

  while ((more = xmlTextReaderRead (walk->reader)) == 1 && walk->problem.message == NULL)
    handle_node (walk, handler, data);
  if (more != 0)
    hw_xml_problem_keep (&walk->problem, 0, xmlTextReaderGetParserLineNumber (walk->reader), NULL);
  return walk->problem.message == NULL;
}

gboolean
hw_xml_walk (const char *text, const char *part, const HwXmlWalkHandler *handler, gpointer data, GError **error)
{
  g_autoptr (xmlTextReader) reader = NULL;
  HwXmlWalk walk = { 0 };
  gboolean ok;

  if (*text == '\0')
    return TRUE;
  hw_xml_setup ();
  reader = xmlReaderForMemory (text, (int) strlen (text), NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  if (reader == NULL)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                         _("there is not enough memory to read the document; close something"));
      return FALSE;
    }
  walk.reader = reader;
  xmlTextReaderSetStructuredErrorHandler (reader, keep_problem_cb, &walk);
  ok = walk_nodes (&walk, handler, data);
  if (!ok)
    {
      g_autofree char *shown = hw_text_escape_for_message (part, -1);

      hw_read_error_set (error, HW_ERROR_INPUT, 0,
                         _("the part “%s” in the file is damaged, line %u: %s; get the file again"), shown,
                         walk.problem.line, walk.problem.message);
    }
  hw_xml_problem_clear (&walk.problem);
  return ok;
}

char *
hw_xml_walk_get (HwXmlWalk *walk, const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (walk->reader) == 1)
    if (strcmp ((const char *) xmlTextReaderConstLocalName (walk->reader), name) == 0)
      value = g_strdup ((const char *) xmlTextReaderConstValue (walk->reader));
  xmlTextReaderMoveToElement (walk->reader);
  return value;
}

gint64
hw_xml_walk_get_number (HwXmlWalk *walk, const char *name, gint64 low, gint64 high, gint64 missing)
{
  g_autofree char *value = hw_xml_walk_get (walk, name);
  gint64 number = missing;

  if (value == NULL || !g_ascii_string_to_signed (g_strstrip (value), 10, low, high, &number, NULL))
    return missing;
  return number;
}
