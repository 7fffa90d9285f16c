/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HwXmlStream HwXmlStream;

/** HwXmlAttribute: a local name and its value. */
typedef struct
{
  const char *name;
  char *value;
} HwXmlAttribute;

/**
 * HwXmlHandler:
 *
 * Gets what an XML file says, as it comes. Names are local ones: namespaces are ignored, but for that of
 * HTML. FALSE with @error ends the reading. Text may come in pieces.
 */
typedef struct
{
  gboolean (*start) (gpointer data, const char *name, gboolean html, const HwXmlAttribute *attributes,
                     guint n_attributes, GError **error);
  gboolean (*end) (gpointer data, const char *name, GError **error);
  void (*text) (gpointer data, const char *text, gsize length);
} HwXmlHandler;

/**
 * hw_xml_stream_new:
 *
 * A parser that is given a file piece by piece and keeps nothing of it. It reaches for nothing outside, takes
 * no document type that declares anything, and refuses what is not well-formed with the parser's line.
 */
HwXmlStream *hw_xml_stream_new (const HwXmlHandler *handler, gpointer data);
void hw_xml_stream_free (HwXmlStream *self);

/** hw_xml_stream_push: the next piece, UTF-8; the first holds the declaration of the file. */
gboolean hw_xml_stream_push (HwXmlStream *self, const char *text, gsize length, GError **error);

/** hw_xml_stream_finish: after the last piece. */
gboolean hw_xml_stream_finish (HwXmlStream *self, GError **error);

/** hw_xml_stream_mark: from the start handler: keeps the file's own text from this tag on; returns its line. */
guint hw_xml_stream_mark (HwXmlStream *self);

/** hw_xml_stream_get_marked: how many bytes that are up to here. */
gsize hw_xml_stream_get_marked (HwXmlStream *self);

/** hw_xml_stream_take_marked: from the end handler: the text from the mark up to this tag; NULL when it was dropped. */
GBytes *hw_xml_stream_take_marked (HwXmlStream *self);

/** hw_xml_stream_drop_marked: forgets it. */
void hw_xml_stream_drop_marked (HwXmlStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwXmlStream, hw_xml_stream_free)

G_END_DECLS
