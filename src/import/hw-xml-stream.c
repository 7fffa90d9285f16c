/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memrchr */
#include "import/hw-xml-stream.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "base/hw-limits.h"
#include "import/hw-read-error.h"
#include "import/hw-xml-setup.h"
#include "import/hw-xml-watch.h"

#define HTML_NAMESPACE "http://www.w3.org/1999/xhtml"

struct _HwXmlStream
{
  const HwXmlHandler *handler;
  gpointer data;
  xmlParserCtxtPtr context;
  HwXmlWatch watch;
  HwXmlProblem problem;
  GError *error;   /* of a handler */
  gboolean begun;
  GString *window; /* the text from @window_start on: what the parser has not taken yet, and the marked stretch */
  gsize window_start;
  gboolean marked;
  gsize mark;
};

/* Where the parser stands, in bytes of the file. */
static gsize
get_position (HwXmlStream *self)
{
  long at = xmlByteConsumed (self->context);

  return CLAMP (at < 0 ? 0 : (gsize) at, self->window_start, self->window_start + self->window->len);
}

static void
stop (HwXmlStream *self)
{
  xmlStopParser (self->context);
}

static gboolean
start_with_attributes (HwXmlStream *self, const char *name, gboolean html, guint n, const xmlChar **attributes)
{
  HwXmlAttribute list[HW_LIMIT_ATTRIBUTES] = { 0 };
  gboolean ok;

  for (guint i = 0; i < n; i++)
    {
      const char *value = (const char *) attributes[5 * i + 3];

      list[i].name = (const char *) attributes[5 * i];
      list[i].value = g_strndup (value, (gsize) (attributes[5 * i + 4] - attributes[5 * i + 3]));
    }
  ok = self->handler->start (self->data, name, html, list, n, &self->error);
  for (guint i = 0; i < n; i++)
    g_free (list[i].value);
  return ok;
}

static void
start_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  HwXmlStream *self = user_data;
  guint n = MIN ((guint) n_attributes, HW_LIMIT_ATTRIBUTES);
  gboolean html = g_strcmp0 ((const char *) uri, HTML_NAMESPACE) == 0;

  if (self->error != NULL || self->problem.message != NULL)
    return;
  /* most have none, and room for all that may come need not be made ready for them */
  if (!(n == 0 ? self->handler->start (self->data, (const char *) name, html, NULL, 0, &self->error)
               : start_with_attributes (self, (const char *) name, html, n, attributes)))
    stop (self);
}

static void
end_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  HwXmlStream *self = user_data;

  if (self->error == NULL && self->problem.message == NULL
      && !self->handler->end (self->data, (const char *) name, &self->error))
    stop (self);
}

static void
text_cb (void *user_data, const xmlChar *text, int length)
{
  HwXmlStream *self = user_data;

  if (self->error == NULL && length > 0)
    self->handler->text (self->data, (const char *) text, (gsize) length);
}

static void
problem_cb (void *user_data, xmlErrorPtr problem)
{
  HwXmlStream *self = user_data;

  /* Where a document type is named, some versions only warn of an entity that nobody declared, and drop it. */
  if (problem->level >= XML_ERR_ERROR || problem->code == XML_WAR_UNDECLARED_ENTITY)
    hw_xml_problem_keep (&self->problem, problem->code, problem->line, problem->message);
}

HwXmlStream *
hw_xml_stream_new (const HwXmlHandler *handler, gpointer data)
{
  HwXmlStream *self = g_new0 (HwXmlStream, 1);
  xmlSAXHandler callbacks = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
    .ignorableWhitespace = text_cb,
    .serror = problem_cb,
  };

  hw_xml_setup ();
  self->handler = handler;
  self->data = data;
  self->watch.bare_doctype = TRUE;
  self->window = g_string_new (NULL);
  self->context = xmlCreatePushParserCtxt (&callbacks, self, NULL, 0, NULL);
  if (self->context != NULL)
    {
      xmlCtxtUseOptions (self->context, XML_PARSE_NONET);
      xmlSwitchEncoding (self->context, XML_CHAR_ENCODING_UTF8);
    }
  return self;
}

void
hw_xml_stream_free (HwXmlStream *self)
{
  g_clear_pointer (&self->context, xmlFreeParserCtxt);
  hw_xml_problem_clear (&self->problem);
  g_clear_error (&self->error);
  g_string_free (self->window, TRUE);
  g_free (self);
}

static gboolean
parse (HwXmlStream *self, const char *text, gsize length, gboolean last, GError **error)
{
  if (self->context == NULL)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("there is not enough memory to read the file; close something"));
      return FALSE;
    }
  xmlParseChunk (self->context, text, (int) length, last);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  if (self->problem.message == NULL)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, self->problem.line,
                     _("the XML is not well-formed (%s); correct it or get the file again"), self->problem.message);
  return FALSE;
}

/* What comes is UTF-8, whatever the file declares: it was decoded before. So the declaration is blanked out. */
static void
blank_declaration (char *text, gsize length)
{
  const char *end = g_strstr_len (text, (gssize) length, "?>");

  if (length < strlen ("<?xml ") || strncmp (text, "<?xml", 5) != 0 || !g_ascii_isspace (text[5]) || end == NULL)
    return;
  for (char *at = text; at < end + 2; at++)
    *at = *at == '\n' || *at == '\r' ? *at : ' ';
}

gboolean
hw_xml_stream_push (HwXmlStream *self, const char *text, gsize length, GError **error)
{
  gsize start = self->window->len;
  gsize keep;

  if (!hw_xml_watch_take (&self->watch, text, length, error))
    return FALSE;
  g_string_append_len (self->window, text, (gssize) length);
  if (!self->begun)
    blank_declaration (self->window->str, self->window->len);
  self->begun = TRUE;
  if (!parse (self, self->window->str + start, length, FALSE, error))
    return FALSE;
  keep = self->marked ? self->mark : get_position (self);
  g_string_erase (self->window, 0, (gssize) (keep - self->window_start));
  self->window_start = keep;
  return TRUE;
}

gboolean
hw_xml_stream_finish (HwXmlStream *self, GError **error)
{
  return parse (self, "", 0, TRUE, error);
}

guint
hw_xml_stream_mark (HwXmlStream *self)
{
  gsize n = get_position (self) - self->window_start;
  const char *tag = memrchr (self->window->str, '<', n);
  int line = self->context->input->line;

  self->marked = TRUE;
  self->mark = tag != NULL ? self->window_start + (gsize) (tag - self->window->str) : get_position (self);
  /* The parser is at the end of the tag, which may have begun some lines above. */
  for (gsize i = self->mark - self->window_start; i < n; i++)
    line -= self->window->str[i] == '\n';
  return (guint) MAX (line, 1);
}

gsize
hw_xml_stream_get_marked (HwXmlStream *self)
{
  return self->marked ? get_position (self) - self->mark : 0;
}

GBytes *
hw_xml_stream_take_marked (HwXmlStream *self)
{
  gsize n = hw_xml_stream_get_marked (self);

  if (!self->marked)
    return NULL;
  self->marked = FALSE;
  return g_bytes_new (self->window->str + (self->mark - self->window_start), n);
}

void
hw_xml_stream_drop_marked (HwXmlStream *self)
{
  self->marked = FALSE;
}
