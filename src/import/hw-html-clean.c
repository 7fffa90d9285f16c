/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-clean.h"

#include <string.h>

#include "import/hw-html-escaped.h"
#include "import/hw-markup-scan.h"
#include "import/hw-read-error.h"

void
hw_html_script_free (HwHtmlScript *self)
{
  g_free (self->text);
  g_free (self);
}

static gboolean
is_json_ld (const char *html, const HwMarkupPart *part)
{
  g_autofree char *tag = g_ascii_strdown (html + part->start, (gssize) (part->text - part->start));

  return g_str_has_prefix (tag, "<script") && strstr (tag, "application/ld+json") != NULL;
}

/* Keeps what the parts are good for. */
static void
take_parts (const char *html, GArray *parts, HwHtmlStyles *styles, GPtrArray *json_ld)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const HwMarkupPart *part = &g_array_index (parts, HwMarkupPart, i);
      g_autofree char *text = NULL;

      if (!part->is_style && (json_ld == NULL || !is_json_ld (html, part)))
        continue;
      text = g_strndup (html + part->text, part->text_end - part->text);
      if (part->is_style)
        hw_html_styles_add (styles, text);
      else
        {
          HwHtmlScript *script = g_new0 (HwHtmlScript, 1);

          script->line = hw_count_line (html, part->text);
          script->text = g_steal_pointer (&text);
          g_ptr_array_add (json_ld, script);
        }
    }
}

static void
blank_parts (char *html, GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const HwMarkupPart *part = &g_array_index (parts, HwMarkupPart, i);

      for (gsize at = part->start; at < part->end; at++)
        if (html[at] != '\n' && html[at] != '\r')
          html[at] = ' ';
    }
}

static char *
clean_once (const char *html, gsize length, HwHtmlStyles *styles, GPtrArray *json_ld, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (HwMarkupPart));
  char *shown;

  if (!hw_html_scan (html, length, parts, error))
    return NULL;
  take_parts (html, parts, styles, json_ld);
  shown = g_strndup (html, length);
  blank_parts (shown, parts);
  return shown;
}

char *
hw_html_clean (const char *html, gsize length, HwHtmlStyles *styles, GPtrArray *json_ld, GError **error)
{
  g_autofree char *shown = clean_once (html, length, styles, json_ld, error);
  g_autofree char *unescaped = shown != NULL ? hw_html_decode_escaped_tags (shown) : NULL;

  if (unescaped == NULL)
    return g_steal_pointer (&shown);
  return clean_once (unescaped, strlen (unescaped), styles, NULL, error);
}
