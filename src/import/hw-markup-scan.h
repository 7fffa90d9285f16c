/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_xml_scan:
 *
 * Looks over XML before a parser sees it: refuses document types and entity declarations, and what makes
 * parsers slow: deep nesting, large tags, many attributes. Says nothing about being well-formed.
 */
gboolean hw_xml_scan (const char *text, gsize length, GError **error);

/**
 * hw_xml_find_tag_line: the line on which the start tag with this number, from 1, begins. libxml2 forgets
 * lines beyond 65,535, and its reader runs ahead of what it shows; the tags can simply be counted.
 */
guint hw_xml_find_tag_line (const char *text, gsize length, guint number);

/**
 * HwMarkupPart: a stretch of HTML that a browser does not show and that is no markup inside; offsets in
 * bytes.
 */
typedef struct
{
  gsize start; /* of the comment, or of the tag of <script> or <style> */
  gsize text;  /* where its text begins */
  gsize text_end;
  gsize end;
  gboolean is_style;
} HwMarkupPart;

/**
 * hw_html_scan:
 * @parts: (element-type HwMarkupPart): comments, declarations, scripts and styles are added
 *
 * The same limits for HTML, where nesting cannot be told without a parser and a document type is usual.
 */
gboolean hw_html_scan (const char *text, gsize length, GArray *parts, GError **error);

G_END_DECLS
