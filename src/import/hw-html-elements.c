/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-elements.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#define MAX_NAME_BYTES 16u /* "blockquote", "figcaption" */

typedef struct
{
  const char *name;
  guint means; /* HwHtmlElement */
} Element;

#define LAYOUT_BLOCK (HW_HTML_BLOCK | HW_HTML_LAYOUT)
#define HEADING (HW_HTML_BLOCK | HW_HTML_LAYOUT | HW_HTML_HEADING)

/* By name, for bsearch(). */
static const Element elements[] = {
  { "address", HW_HTML_BLOCK },
  { "applet", HW_HTML_APART },
  { "article", HW_HTML_BLOCK },
  { "aside", HW_HTML_BLOCK },
  { "audio", HW_HTML_APART },
  { "b", HW_HTML_BOLD },
  { "blockquote", HW_HTML_BLOCK },
  { "body", HW_HTML_BLOCK },
  { "br", HW_HTML_BREAK },
  { "button", HW_HTML_APART },
  { "canvas", HW_HTML_APART },
  { "caption", HW_HTML_BLOCK },
  { "center", HW_HTML_BLOCK },
  { "datalist", HW_HTML_APART },
  { "dd", HW_HTML_BLOCK },
  { "details", HW_HTML_BLOCK },
  { "dir", HW_HTML_BLOCK },
  { "div", LAYOUT_BLOCK },
  { "dl", HW_HTML_BLOCK | HW_HTML_TABLE },
  { "dt", HW_HTML_BLOCK },
  { "embed", HW_HTML_APART },
  { "fieldset", HW_HTML_BLOCK },
  { "figcaption", HW_HTML_BLOCK },
  { "figure", HW_HTML_BLOCK },
  { "footer", HW_HTML_BLOCK },
  { "form", HW_HTML_BLOCK },
  { "h1", HEADING },
  { "h2", HEADING },
  { "h3", HEADING },
  { "h4", HEADING },
  { "h5", HEADING },
  { "h6", HEADING },
  { "head", HW_HTML_APART },
  { "header", HW_HTML_BLOCK },
  { "hr", HW_HTML_BLOCK },
  { "html", HW_HTML_BLOCK },
  { "iframe", HW_HTML_APART },
  { "input", HW_HTML_APART },
  { "legend", HW_HTML_BLOCK },
  { "li", HW_HTML_BLOCK | HW_HTML_ITEM },
  { "link", HW_HTML_APART },
  { "listing", HW_HTML_BLOCK },
  { "main", HW_HTML_BLOCK },
  { "map", HW_HTML_APART },
  { "math", HW_HTML_APART },
  { "menu", HW_HTML_BLOCK | HW_HTML_LIST },
  { "meta", HW_HTML_APART },
  { "meter", HW_HTML_APART },
  { "nav", HW_HTML_BLOCK | HW_HTML_NAVIGATION },
  { "noembed", HW_HTML_APART },
  { "noframes", HW_HTML_APART },
  { "noscript", HW_HTML_APART },
  { "object", HW_HTML_APART },
  { "ol", LAYOUT_BLOCK | HW_HTML_LIST },
  { "p", LAYOUT_BLOCK },
  { "plaintext", HW_HTML_BLOCK },
  { "pre", HW_HTML_BLOCK | HW_HTML_PREFORMATTED },
  { "progress", HW_HTML_APART },
  { "script", HW_HTML_APART },
  { "section", LAYOUT_BLOCK },
  { "select", HW_HTML_APART },
  { "strong", HW_HTML_BOLD },
  { "style", HW_HTML_APART },
  { "summary", HW_HTML_BLOCK },
  { "svg", HW_HTML_APART },
  { "table", LAYOUT_BLOCK | HW_HTML_TABLE },
  { "tbody", HW_HTML_BLOCK },
  { "td", HW_HTML_BLOCK | HW_HTML_CELL },
  { "template", HW_HTML_APART },
  { "textarea", HW_HTML_APART },
  { "tfoot", HW_HTML_BLOCK },
  { "th", HW_HTML_BLOCK | HW_HTML_CELL },
  { "thead", HW_HTML_BLOCK },
  { "title", HW_HTML_APART },
  { "tr", HW_HTML_BLOCK | HW_HTML_ROW },
  { "ul", LAYOUT_BLOCK | HW_HTML_LIST },
  { "video", HW_HTML_APART },
  { "xmp", HW_HTML_BLOCK },
};

static int
compare_names (const void *name, const void *element)
{
  return strcmp (name, ((const Element *) element)->name);
}

HwHtmlElement
hw_html_element_find (const char *name)
{
  const Element *found
      = bsearch (name, elements, G_N_ELEMENTS (elements), sizeof *elements, compare_names);

  return found != NULL ? (HwHtmlElement) found->means : HW_HTML_INLINE;
}

gboolean
hw_html_element_is_known (const char *name, gsize length)
{
  char lower[MAX_NAME_BYTES + 1] = { 0 };

  if (length == 0 || length > MAX_NAME_BYTES)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (name[i]);
  return hw_html_element_find (lower) != HW_HTML_INLINE || htmlTagLookup ((const xmlChar *) lower) != NULL;
}
