/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-html-hidden.h"

G_BEGIN_DECLS

/** HwHtmlScript: the text of a JSON-LD block and where it stands. */
typedef struct
{
  guint line;
  char *text;
} HwHtmlScript;

void hw_html_script_free (HwHtmlScript *self);

/**
 * hw_html_clean:
 * @styles: learns what the style sheets hide
 * @json_ld: (element-type HwHtmlScript) (nullable): gets the JSON-LD blocks
 *
 * The page without comments, scripts, styles and declarations, which never reach a parser: libxml2 ends
 * scripts where browsers do not. Blanks stand in their place, so that offsets and lines stay. Markup that was
 * encoded once too often is markup again. An error is of HW_LIMIT_*, or a declaration of entities.
 */
char *hw_html_clean (const char *html, gsize length, HwHtmlStyles *styles, GPtrArray *json_ld, GError **error);

G_END_DECLS
