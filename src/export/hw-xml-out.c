/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-xml-out.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlwriter.h>
#include <string.h>

#include "base/hw-error.h"

struct _HwXmlOut
{
  xmlBuffer *buffer;
  xmlTextWriter *writer;
  gboolean failed;
};

HwXmlOut *
hw_xml_out_new (gboolean indent)
{
  HwXmlOut *self = g_new0 (HwXmlOut, 1);

  self->buffer = xmlBufferCreate ();
  self->writer = self->buffer != NULL ? xmlNewTextWriterMemory (self->buffer, 0) : NULL;
  self->failed = self->writer == NULL;
  if (!self->failed && indent)
    self->failed = xmlTextWriterSetIndent (self->writer, 1) < 0
                   || xmlTextWriterSetIndentString (self->writer, BAD_CAST "  ") < 0;
  return self;
}

void
hw_xml_out_free (HwXmlOut *self)
{
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  g_clear_pointer (&self->buffer, xmlBufferFree);
  g_free (self);
}

static void
note (HwXmlOut *self, int result)
{
  self->failed = self->failed || result < 0;
}

void
hw_xml_out_declaration (HwXmlOut *self)
{
  if (!self->failed)
    note (self, xmlTextWriterStartDocument (self->writer, NULL, "UTF-8", NULL));
}

void
hw_xml_out_html_doctype (HwXmlOut *self)
{
  if (!self->failed)
    note (self, xmlTextWriterWriteDTD (self->writer, BAD_CAST "html", NULL, NULL, NULL));
}

void
hw_xml_out_start (HwXmlOut *self, const char *element)
{
  if (!self->failed)
    note (self, xmlTextWriterStartElement (self->writer, BAD_CAST element));
}

void
hw_xml_out_attribute (HwXmlOut *self, const char *name, const char *value)
{
  g_autofree char *clean = hw_xml_clean_text (value);

  if (!self->failed)
    note (self, xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, BAD_CAST clean));
}

void
hw_xml_out_attribute_int (HwXmlOut *self, const char *name, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  hw_xml_out_attribute (self, name, text);
}

void
hw_xml_out_text (HwXmlOut *self, const char *text)
{
  g_autofree char *clean = hw_xml_clean_text (text);

  if (!self->failed && *clean != '\0')
    note (self, xmlTextWriterWriteString (self->writer, BAD_CAST clean));
}

void
hw_xml_out_end (HwXmlOut *self)
{
  if (!self->failed)
    note (self, xmlTextWriterEndElement (self->writer));
}

void
hw_xml_out_end_full (HwXmlOut *self)
{
  if (!self->failed)
    note (self, xmlTextWriterFullEndElement (self->writer));
}

void
hw_xml_out_element (HwXmlOut *self, const char *element, const char *text)
{
  hw_xml_out_start (self, element);
  hw_xml_out_text (self, text);
  hw_xml_out_end_full (self);
}

GBytes *
hw_xml_out_finish (HwXmlOut *self, GError **error)
{
  g_autoptr (GString) bytes = NULL;

  if (!self->failed)
    note (self, xmlTextWriterEndDocument (self->writer));
  if (!self->failed)
    note (self, xmlTextWriterFlush (self->writer));
  if (self->failed)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_STORAGE,
                           _ ("The file could not be put together in memory; close other programs and try again"));
      return NULL;
    }
  bytes = g_string_new_len ((const char *) xmlBufferContent (self->buffer), xmlBufferLength (self->buffer));
  if (bytes->len == 0 || bytes->str[bytes->len - 1] != '\n')
    g_string_append_c (bytes, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
is_xml_char (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
         || (c >= 0x10000 && c <= 0x10ffff);
}

char *
hw_xml_clean_text (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      gunichar c = g_utf8_get_char_validated (at, -1);
      gboolean valid = c != (gunichar) -1 && c != (gunichar) -2;

      if (valid && is_xml_char (c))
        g_string_append_unichar (out, c);
      else
        g_string_append (out, "\xef\xbf\xbd");
      at = valid ? g_utf8_next_char (at) : at + 1;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
