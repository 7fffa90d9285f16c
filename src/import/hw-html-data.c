/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-data.h"

#include <string.h>

#include "import/hw-markup-scan.h"
#include "import/hw-read-error.h"

#define MAX_LOST 16u /* values whose end is not found, each of which is a way through the whole script */

/* The place in the page up to which lines are counted. */
typedef struct
{
  const char *at;
  guint line;
} Place;

void
hw_html_data_free (HwHtmlData *self)
{
  g_clear_pointer (&self->root, hw_json_free);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_free (self);
}

/* The next "{" or "[" that stands behind "=", as what is assigned does; NULL when there is none. */
static const char *
find_value (const char *at, const char *end)
{
  while ((at = memchr (at, '=', (gsize) (end - at))) != NULL)
    {
      for (at++; at < end && g_ascii_isspace (*at); at++)
        ;
      if (at < end && (*at == '{' || *at == '['))
        return at;
    }
  return NULL;
}

/* Behind the bracket that closes the one at @at; NULL when none does. Only strings in double quotes are JSON's. */
static const char *
find_end (const char *at, const char *end)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (; at < end; at++)
    {
      if (quoted && *at == '\\')
        at++;
      else if (*at == '"')
        quoted = !quoted;
      else if (!quoted && (*at == '{' || *at == '['))
        depth++;
      else if (!quoted && (*at == '}' || *at == ']') && --depth == 0)
        return at + 1;
    }
  return NULL;
}

static HwHtmlData *
read_value (Place *place, const char *at, const char *end)
{
  g_autoptr (HwHtmlData) self = g_new0 (HwHtmlData, 1);

  place->line += hw_count_line (place->at, (gsize) (at - place->at)) - 1;
  place->at = at;
  self->text = at;
  self->elements = g_ptr_array_new ();
  self->root = hw_json_parse (at, (gsize) (end - at), place->line, HW_JSON_STRICT, NULL, NULL);
  self->board = self->root != NULL ? hw_board_find_in_page (self->root, self->elements) : NULL;
  return self->board != NULL ? g_steal_pointer (&self) : NULL;
}

/* What is no JSON is passed over as a whole, so that no text is gone through twice. */
static HwHtmlData *
search_script (Place *place, const char *at, const char *end)
{
  guint n_lost = 0;

  while (n_lost < MAX_LOST && (at = find_value (at, end)) != NULL)
    {
      const char *stop = find_end (at, end);
      HwHtmlData *data = stop != NULL ? read_value (place, at, stop) : NULL;

      if (data != NULL)
        return data;
      n_lost += stop == NULL;
      at = stop != NULL ? stop : at + 1;
    }
  return NULL;
}

HwHtmlData *
hw_html_data_find (const char *html, gsize length)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (HwMarkupPart));
  Place place = { html, 1 };

  if (!hw_html_scan (html, length, parts, NULL))
    return NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      const HwMarkupPart *part = &g_array_index (parts, HwMarkupPart, i);
      HwHtmlData *data = NULL;

      if (!part->is_style && g_ascii_strncasecmp (html + part->start, "<script", 7) == 0)
        data = search_script (&place, html + part->text, html + part->text_end);
      if (data != NULL)
        return data;
    }
  return NULL;
}
