/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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
 * Looks over HTML before a parser sees it: refuses declarations of entities, large tags, many attributes and
 * tags beyond counting. Nesting cannot be told without a parser.
 */
gboolean hw_html_scan (const char *text, gsize length, GArray *parts, GError **error);

G_END_DECLS
