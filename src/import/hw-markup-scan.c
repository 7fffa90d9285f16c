/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "import/hw-markup-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "import/hw-read-error.h"

#define MAX_NAME_BYTES 1000u

typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  guint n_tags;
  GArray *parts; /* HwMarkupPart; NULL when nobody asks */
} Scan;

static gboolean
refuse (Scan *scan, HwError code, const char *message, guint limit, GError **error)
{
  guint line = hw_count_line (scan->text, (gsize) (scan->at - scan->text));

  if (limit == 0)
    hw_read_error_set (error, code, line, "%s", message);
  else
    hw_read_error_set (error, code, line, _("%s (the limit is %u); simplify the file"), message, limit);
  return FALSE;
}

/* Moves behind the next @mark, or to the end. */
static void
skip_past (Scan *scan, const char *mark)
{
  const char *found = memmem (scan->at, (gsize) (scan->end - scan->at), mark, strlen (mark));

  scan->at = found != NULL ? found + strlen (mark) : scan->end;
}

static gboolean
starts_with (const Scan *scan, const char *word)
{
  gsize n = strlen (word);

  return (gsize) (scan->end - scan->at) >= n && g_ascii_strncasecmp (scan->at, word, n) == 0;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* The end of the tag's next attribute, from its first character; quotes count behind "=" only. */
static const char *
skip_attribute (const char *at, const char *end)
{
  while (at < end && !is_space (*at) && *at != '=' && *at != '>' && *at != '/')
    at++;
  while (at < end && is_space (*at))
    at++;
  if (at >= end || *at != '=')
    return at;
  at++;
  while (at < end && is_space (*at))
    at++;
  if (at < end && (*at == '"' || *at == '\''))
    {
      const char *quote = memchr (at + 1, *at, (gsize) (end - at - 1));

      return quote != NULL ? quote + 1 : end;
    }
  while (at < end && !is_space (*at) && *at != '>')
    at++;
  return at;
}

/* Scans from behind "<" to behind ">". */
static gboolean
scan_tag (Scan *scan, GError **error)
{
  const char *start = scan->at;
  const char *at = start;
  guint n_attributes = 0;

  while (at < scan->end && !is_space (*at) && *at != '>' && *at != '/')
    at++;
  if (at - start > MAX_NAME_BYTES)
    return refuse (scan, HW_ERROR_LIMIT, _("an element name is too long"), MAX_NAME_BYTES, error);
  while (at < scan->end && *at != '>')
    {
      const char *before = at;

      if (is_space (*at) || *at == '/')
        {
          at++;
          continue;
        }
      at = skip_attribute (at, scan->end);
      at += at == before; /* a stray "=" */
      if (++n_attributes > HW_LIMIT_ATTRIBUTES)
        return refuse (scan, HW_ERROR_LIMIT, _("a tag has too many attributes"), HW_LIMIT_ATTRIBUTES, error);
      if (at - start > (gssize) HW_LIMIT_TAG_BYTES)
        return refuse (scan, HW_ERROR_LIMIT, _("a tag has too many bytes"), HW_LIMIT_TAG_BYTES, error);
    }
  if (++scan->n_tags > HW_LIMIT_MARKUP_NODES)
    return refuse (scan, HW_ERROR_LIMIT, _("the file has too many tags"), HW_LIMIT_MARKUP_NODES, error);
  scan->at = MIN (at + 1, scan->end);
  return TRUE;
}

static void
add_part (Scan *scan, const char *start, const char *text, const char *text_end, gboolean is_style)
{
  HwMarkupPart part = { (gsize) (start - scan->text), (gsize) (text - scan->text),
                        (gsize) (text_end - scan->text), (gsize) (scan->at - scan->text), is_style };

  if (scan->parts != NULL)
    g_array_append_val (scan->parts, part);
}

/* Whether the tag @name begins here, and not one whose name only begins so. */
static gboolean
is_at_name (const Scan *scan, const char *name)
{
  const char *behind = scan->at + strlen (name);

  return starts_with (scan, name)
         && (behind == scan->end || is_space (*behind) || *behind == '>' || *behind == '/');
}

/* What stands in <script> and <style> is no markup, whatever it looks like: up to the end tag of that name.
 * */
static gboolean
scan_raw_text (Scan *scan, const char *name, gboolean *found, GError **error)
{
  const char *start = scan->at - 1;
  const char *text, *end;

  *found = is_at_name (scan, name);
  if (!*found)
    return TRUE;
  if (!scan_tag (scan, error))
    return FALSE;
  text = scan->at;
  for (skip_past (scan, "</"); scan->at < scan->end && !is_at_name (scan, name); skip_past (scan, "</"))
    ;
  end = scan->at < scan->end ? scan->at - 2 : scan->end;
  skip_past (scan, ">");
  add_part (scan, start, text, end, g_str_equal (name, "style"));
  return TRUE;
}

/* A comment of HTML ends at "-->", at "--!>", and at once in "<!-->" and "<!--->". */
static void
skip_comment (Scan *scan)
{
  const char *start = scan->at - 1;
  const char *ends[] = { "-->", "--!>" };
  const char *first = scan->end;

  scan->at += strlen ("!--");
  if (starts_with (scan, ">"))
    first = scan->at + 1;
  else if (starts_with (scan, "->"))
    first = scan->at + 2;
  else
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
      {
        const char *found = memmem (scan->at, (gsize) (first - scan->at), ends[i], strlen (ends[i]));

        first = found != NULL ? found + strlen (ends[i]) : first;
      }
  scan->at = first;
  add_part (scan, start, first, first, FALSE);
}

static gboolean
scan_declaration (Scan *scan, GError **error)
{
  gboolean declares = starts_with (scan, "!doctype") || starts_with (scan, "!entity");
  const char *start = scan->at - 1;
  const char *subset;

  if (starts_with (scan, "!--"))
    {
      skip_comment (scan);
      return TRUE;
    }
  subset = scan->at;
  skip_past (scan, ">");
  if (declares && memchr (subset, '[', (gsize) (scan->at - subset)) != NULL)
    return refuse (scan, HW_ERROR_INPUT,
                   _("entity declarations are not accepted; remove them from the DOCTYPE"), 0, error);
  add_part (scan, start, scan->at, scan->at, FALSE);
  return TRUE;
}

static gboolean
scan_element (Scan *scan, GError **error)
{
  gboolean raw = FALSE;
  char first = g_ascii_tolower (*scan->at);

  if (first == 's' && !scan_raw_text (scan, "script", &raw, error))
    return FALSE;
  if (first == 's' && !raw && !scan_raw_text (scan, "style", &raw, error))
    return FALSE;
  return raw || scan_tag (scan, error);
}

gboolean
hw_html_scan (const char *text, gsize length, GArray *parts, GError **error)
{
  Scan self = { .text = text, .at = text, .end = text + length, .parts = parts };
  Scan *scan = &self;
  const char *next;

  while ((next = memchr (scan->at, '<', (gsize) (scan->end - scan->at))) != NULL)
    {
      scan->at = next + 1;
      if (scan->at < scan->end && *scan->at == '!')
        {
          if (!scan_declaration (scan, error))
            return FALSE;
        }
      else if (scan->at < scan->end && *scan->at == '?')
        {
          skip_past (scan, ">");
          add_part (scan, next, scan->at, scan->at, FALSE);
        }
      else if (scan->at < scan->end && *scan->at == '/')
        skip_past (scan, ">");
      else if (g_ascii_isalpha (*scan->at) && !scan_element (scan, error)) /* and not "a < b" */
        return FALSE;
    }
  return TRUE;
}
