/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwXmlWatch:
 *
 * Looks over XML before a parser sees it, piece by piece: refuses document types and entity declarations, and
 * what makes parsers slow: deep nesting, large tags, many attributes. Says nothing about being well-formed.
 * All zero is a watch at the beginning of a file.
 */
typedef struct
{
  gboolean bare_doctype; /* one without declarations in it may stand there, as in feeds; nothing is loaded for it */
  guint max_tags; /* 0: as many as there are; files that are kept as a tree have a limit */
  guint stop_at;  /* the tag to stop at, from 1; 0: none */
  guint n_tags;
  guint depth;
  int state;
  guint line; /* line ends before this piece */
  gboolean after_cr;
  guint tag_line; /* of a tag that began in an earlier piece; else 0 */
  guint tag_bytes;
  guint n_attributes;
  char quote;
  char before[2];  /* the two characters before this one, inside a comment or a tag */
  char opening[8]; /* what follows "<!" */
  guint n_opening;
} HwXmlWatch;

/** hw_xml_watch_take: the next piece; an error is "LINE: cause; what to do". */
gboolean hw_xml_watch_take (HwXmlWatch *self, const char *text, gsize length, GError **error);

/** hw_xml_scan: all of a file at once, with the limit of HW_LIMIT_MARKUP_NODES tags. */
gboolean hw_xml_scan (const char *text, gsize length, GError **error);

/**
 * hw_xml_find_tag_line: the line on which the start tag with this number, from 1, begins. libxml2 forgets
 * lines beyond 65,535, and its reader runs ahead of what it shows; the tags can simply be counted.
 */
guint hw_xml_find_tag_line (const char *text, gsize length, guint number);

G_END_DECLS
