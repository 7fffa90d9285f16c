/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "import/hw-formats.h"
#include "import/hw-xml-watch.h"
#include "import/hw-read-error.h"
#include "import/hw-rubric-schema.h"
#include "import/hw-rubric-xml-parts.h"
#include "import/hw-xml-setup.h"

#define RUBRIC_NAMESPACE "urn:hiring-workbench:rubric:1"
#define SNIFFED_WITHIN 4096

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)

typedef struct
{
  const HwSource *source;
  xmlTextReaderPtr reader;
  guint n_elements;
  HwXmlProblem problem;
} Pull;

#define MAX_NODE_LINE 65535 /* beyond it libxml2 does not know the lines of nodes */

static guint
sniff_rubric_xml (const HwSource *source)
{
  const char *at = source->text + strspn (source->text, " \t\r\n");

  if (*at != '<')
    return 0;
  if (g_strstr_len (at, SNIFFED_WITHIN, RUBRIC_NAMESPACE) != NULL)
    return 100;
  return g_strstr_len (at, SNIFFED_WITHIN, "<rubric") != NULL ? 98 : 0;
}

static guint
find_line (gconstpointer data, guint number)
{
  const HwSource *source = data;

  return hw_xml_find_tag_line (source->text, source->length, number);
}

/* The parser's own errors have the right line; those against the schema have that of the node. */
static void
problem_cb (void *user_data, xmlErrorPtr problem)
{
  Pull *pull = user_data;
  gboolean of_node = problem->domain == XML_FROM_RELAXNGV;

  if (problem->level < XML_ERR_ERROR)
    return;
  if (of_node && (problem->line <= 0 || problem->line >= MAX_NODE_LINE))
    hw_xml_problem_keep (&pull->problem, problem->code, (int) find_line (pull->source, pull->n_elements + 1),
                         problem->message);
  else
    hw_xml_problem_keep (&pull->problem, problem->code, problem->line, problem->message);
}

static xmlRelaxNG *
load_schema (void)
{
  g_autoptr (xmlRelaxNGParserCtxt) context = NULL;

  context = xmlRelaxNGNewMemParserCtxt ((const char *) HW_RUBRIC_SCHEMA, (int) HW_RUBRIC_SCHEMA_SIZE);
  return context != NULL ? xmlRelaxNGParse (context) : NULL;
}

static char *
get_attribute (gpointer data, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (data, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
handle_node (Pull *pull, HwRubricBuilder *builder, GError **error)
{
  xmlTextReaderPtr reader = pull->reader;
  const char *name = (const char *) xmlTextReaderConstLocalName (reader);

  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      pull->n_elements++;
      if (!hw_rubric_builder_start (builder, name, get_attribute, reader, error))
        return FALSE;
      if (xmlTextReaderIsEmptyElement (reader) == 1)
        hw_rubric_builder_end (builder, name);
      return TRUE;
    case XML_READER_TYPE_END_ELEMENT:
      hw_rubric_builder_end (builder, name);
      return TRUE;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
      hw_rubric_builder_text (builder, (const char *) xmlTextReaderConstValue (reader));
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
report_problem (Pull *pull, GError **error)
{
  hw_read_error_set (error, HW_ERROR_INPUT, pull->problem.line,
                     _("not a valid rubric file: %s; compare it with an exported rubric"),
                     pull->problem.message);
  return FALSE;
}

static gboolean
pull_nodes (Pull *pull, HwRubricBuilder *builder, GError **error)
{
  int more;

  while ((more = xmlTextReaderRead (pull->reader)) == 1 && pull->problem.message == NULL)
    if (!handle_node (pull, builder, error))
      return FALSE;
  if (pull->problem.message == NULL && (more != 0 || xmlTextReaderIsValid (pull->reader) != 1))
    hw_xml_problem_keep (&pull->problem, 0, xmlTextReaderGetParserLineNumber (pull->reader), NULL);
  return pull->problem.message == NULL || report_problem (pull, error);
}

/* The text is decoded: what the XML declaration says of its encoding is no longer true, so it is blanked
 * out. */
static char *
blank_declaration (const HwSource *source)
{
  char *text = g_strndup (source->text, source->length);
  char *end = g_str_has_prefix (text, "<?xml") ? strstr (text, "?>") : NULL;

  for (char *at = text; end != NULL && at < end + 2; at++)
    if (*at != '\n' && *at != '\r')
      *at = ' ';
  return text;
}

static HwDocument *
read_rubric_xml (const HwSource *source, GError **error)
{
  g_autoptr (HwRubricBuilder) builder = hw_rubric_builder_new (find_line, source);
  g_autoptr (HwDocument) document = NULL;
  g_autofree char *text = NULL;         /* outlives the reader, */
  g_autoptr (xmlRelaxNG) schema = NULL; /* and so does this */
  g_autoptr (xmlTextReader) reader = NULL;
  Pull pull = { .source = source };
  gboolean ok;

  if (!hw_xml_scan (source->text, source->length, error))
    return NULL;
  hw_xml_setup ();
  schema = load_schema ();
  text = blank_declaration (source);
  reader
      = xmlReaderForMemory (text, (int) source->length, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  if (schema == NULL || reader == NULL)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                         _("there is not enough memory to read the rubric; close something"));
      return NULL;
    }
  pull.reader = reader;
  xmlTextReaderSetStructuredErrorHandler (reader, problem_cb, &pull);
  ok = xmlTextReaderRelaxNGSetSchema (reader, schema) == 0 && pull_nodes (&pull, builder, error);
  hw_xml_problem_clear (&pull.problem);
  if (!ok)
    return NULL;
  document = hw_document_new (HW_DOCUMENT_RUBRIC, "rubric-xml");
  document->rubric = hw_rubric_builder_finish (builder, error);
  return document->rubric != NULL ? g_steal_pointer (&document) : NULL;
}

const HwReader HW_READER_RUBRIC_XML = {
  .format = "rubric-xml",
  .kinds = 1u << HW_DOCUMENT_RUBRIC,
  .sniff = sniff_rubric_xml,
  .read = read_rubric_xml,
};
