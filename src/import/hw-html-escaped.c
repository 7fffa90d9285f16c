/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-escaped.h"

#include <string.h>

#include "import/hw-entities.h"
#include "import/hw-html-elements.h"

#define MAX_TAG_BYTES 4096u /* of an encoded one; farther away no end is looked for */
#define MAX_REFERENCE_BYTES 12u
#define MAX_ROUNDS 3u

/* Behind "<" or "&lt;" stands the name of an element, an end tag, or a comment. */
static gboolean
is_tag_name_at (const char *at)
{
  gsize n;

  if (g_str_has_prefix (at, "!--"))
    return TRUE;
  at += *at == '/';
  for (n = 0; g_ascii_isalnum (at[n]);)
    n++;
  return g_ascii_isalpha (*at) && hw_html_element_is_known (at, n);
}

/* The end of "&lt;", "&#60;", "&amp;lt;", "&amp;amp;lt;" at @at that stands for @c; NULL for others. */
static const char *
skip_escaped (const char *at, char c)
{
  char reference[MAX_REFERENCE_BYTES + 1] = "&";
  gsize length = 0;

  for (at++; g_str_has_prefix (at, "amp;");)
    at += strlen ("amp;");
  if (*at != '#' && g_ascii_tolower (*at) != (c == '<' ? 'l' : 'g'))
    return NULL;
  for (guint i = 0; i + 1 < MAX_REFERENCE_BYTES && at[i] != '\0'; i++)
    reference[i + 1] = at[i];
  return hw_entity_reference_decode (reference, &length) == (gunichar) c ? at + length - 1 : NULL;
}

static gboolean
is_evident (const char *name)
{
  return *name == '/' || *name == '!' || g_ascii_strncasecmp (name, "br", 2) == 0;
}

/* The next encoded tag from @at; @name is what follows its "&lt;", @end is behind its "&gt;". */
static const char *
find_escaped_tag (const char *at, const char **name, const char **end)
{
  for (; (at = strchr (at, '&')) != NULL; at++)
    {
      const char *stop;

      *name = skip_escaped (at, '<');
      if (*name == NULL || !is_tag_name_at (*name))
        continue;
      stop = *name + MAX_TAG_BYTES;
      for (const char *c = *name; *c != '\0' && *c != '<' && c < stop; c++)
        {
          *end = *c == '>' ? c + 1 : *c == '&' ? skip_escaped (c, '>') : NULL;
          if (*end != NULL)
            return at;
          if (*c == '&' && skip_escaped (c, '<') != NULL)
            break;
        }
    }
  return NULL;
}

gboolean
hw_html_has_tags (const char *text)
{
  for (const char *at = strchr (text, '<'); at != NULL; at = strchr (at + 1, '<'))
    if (is_tag_name_at (at + 1))
      return TRUE;
  return FALSE;
}

char *
hw_html_decode_escaped (const char *text)
{
  g_autofree char *decoded = NULL;
  const char *name, *end;

  for (guint i = 0; i < MAX_ROUNDS; i++)
    {
      const char *current = decoded != NULL ? decoded : text;
      char *next;

      if (hw_html_has_tags (current) || find_escaped_tag (current, &name, &end) == NULL)
        break;
      next = hw_entities_decode (current);
      g_free (decoded);
      decoded = next;
    }
  return g_steal_pointer (&decoded);
}

char *
hw_html_decode_escaped_tags (const char *text)
{
  const char *name, *end, *tag;
  gboolean evident = FALSE;
  g_autoptr (GString) out = NULL;

  for (tag = find_escaped_tag (text, &name, &end); tag != NULL && !evident;
       tag = find_escaped_tag (end, &name, &end))
    evident = is_evident (name);
  if (!evident)
    return NULL;
  out = g_string_sized_new (strlen (text));
  while ((tag = find_escaped_tag (text, &name, &end)) != NULL)
    {
      g_autofree char *decoded = g_strndup (tag, (gsize) (end - tag));

      g_string_append_len (out, text, tag - text);
      for (guint i = 0; i < MAX_ROUNDS && *decoded != '<'; i++)
        {
          char *next = hw_entities_decode (decoded);

          g_free (decoded);
          decoded = next;
        }
      g_string_append (out, decoded);
      text = end;
    }
  g_string_append (out, text);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
