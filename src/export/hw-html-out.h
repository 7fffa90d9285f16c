/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-ranking.h"
#include "export/hw-xml-out.h"

G_BEGIN_DECLS

/* The few shapes of which the page consists. Everything written is XML as well as HTML, so that it can be read back. */

/** hw_html_style: the style sheet; has none of the characters that XML and HTML treat differently. */
const char *hw_html_style (void);

void hw_html_open (HwXmlOut *out, const char *element, const char *css_class); /* @css_class: (nullable) */
void hw_html_close (HwXmlOut *out);
void hw_html_line (HwXmlOut *out, const char *element, const char *css_class, const char *text);
/** hw_html_name: text from outside: its own direction, apart from what is around it. */
void hw_html_name (HwXmlOut *out, const char *text);
void hw_html_begin_table (HwXmlOut *out, const char *caption);
/** hw_html_head: a header cell of a column. */
void hw_html_head (HwXmlOut *out, const char *css_class, const char *text);
/** hw_html_bar: a bar, @share (0 to 1) of it filled, for the eye only. */
void hw_html_bar (HwXmlOut *out, HwRational share);

G_END_DECLS
