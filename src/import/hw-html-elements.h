/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwHtmlElement: what an element means for the text in it; inline elements have none of these. */
typedef enum
{
  HW_HTML_INLINE = 0,
  HW_HTML_BLOCK = 1 << 0,  /* begins and ends lines */
  HW_HTML_APART = 1 << 1,  /* never shows its content as text of the page: head, button ... */
  HW_HTML_LAYOUT = 1 << 2, /* directly in a table cell: then that is there for the layout, and no data */
  HW_HTML_LIST = 1 << 3,
  HW_HTML_ITEM = 1 << 4,
  HW_HTML_CELL = 1 << 5,
  HW_HTML_ROW = 1 << 6,
  HW_HTML_TABLE = 1 << 7, /* text in it and in no cell is a paragraph */
  HW_HTML_HEADING = 1 << 8,
  HW_HTML_BOLD = 1 << 9,
  HW_HTML_BREAK = 1 << 10,
  HW_HTML_PREFORMATTED = 1 << 11,
  HW_HTML_NAVIGATION = 1 << 12,
} HwHtmlElement;

/** hw_html_element_find: by its name in small letters. */
HwHtmlElement hw_html_element_find (const char *name);

/** hw_html_element_is_known: whether HTML has an element of this name, of any spelling. */
gboolean hw_html_element_is_known (const char *name, gsize length);

G_END_DECLS
