/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwXmlWalk: where a walk through a part of a document is; lends the attributes of the element it is at. */
typedef struct _HwXmlWalk HwXmlWalk;

/** HwXmlWalkHandler: what a walk calls. @space is the namespace, "" without one; an empty element ends at once. */
typedef struct
{
  void (*start) (gpointer data, const char *space, const char *name, HwXmlWalk *walk);
  void (*end) (gpointer data, const char *space, const char *name);
  void (*text) (gpointer data, const char *text); /* pieces; blanks included */
} HwXmlWalkHandler;

/**
 * hw_xml_walk:
 * @text: UTF-8 without an XML declaration, looked over by hw_xml_scan(); "" is a walk through nothing
 * @part: its name for messages
 *
 * Tells @handler what is in @text, without building a tree. Any error of the parser is one.
 */
gboolean hw_xml_walk (const char *text, const char *part, const HwXmlWalkHandler *handler, gpointer data,
                      GError **error);

/** hw_xml_walk_get: the value of an attribute by its local name, whatever its namespace; NULL without. */
char *hw_xml_walk_get (HwXmlWalk *walk, const char *name);

/** hw_xml_walk_get_number: the same as a number from @low to @high; @missing for anything else. */
gint64 hw_xml_walk_get_number (HwXmlWalk *walk, const char *name, gint64 low, gint64 high, gint64 missing);

G_END_DECLS
