/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-entities.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define MAX_NAME 12u

static gboolean
is_text (guint64 c)
{
  return c == '\n' || c == '\t'
         || (c >= 0x20 && c < 0x110000 && (c < 0xd800 || c > 0xdfff) && (c < 0x7f || c > 0x9f)
             && (c & 0xfffe) != 0xfffe);
}

gunichar
hw_entity_reference_decode (const char *at, gsize *length)
{
  char name[MAX_NAME + 1] = { 0 };
  gboolean number = at[0] == '&' && at[1] == '#';
  gboolean hex = number && (at[2] == 'x' || at[2] == 'X');
  const char *start = at + 1 + number + hex;
  gsize n = 0;
  guint64 value = 0;

  if (at[0] != '&')
    return 0;
  while (n < MAX_NAME && g_ascii_isalnum (start[n]))
    n++;
  if (n == 0 || start[n] != ';')
    return 0;
  memcpy (name, start, n);
  *length = (gsize) (start - at) + n + 1;
  if (number)
    return g_ascii_string_to_unsigned (name, hex ? 16 : 10, 1, 0x10ffff, &value, NULL) && is_text (value)
               ? (gunichar) value
               : 0;
  {
    const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *) name);

    return entity != NULL ? entity->value : g_str_equal (name, "apos") ? '\'' : 0;
  }
}

char *
hw_entities_decode (const char *text)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      gsize length = strcspn (text, "&");
      gunichar c;

      g_string_append_len (out, text, (gssize) length);
      text += length;
      if (*text == '\0')
        break;
      c = hw_entity_reference_decode (text, &length);
      if (c == 0)
        g_string_append_c (out, '&');
      else
        g_string_append_unichar (out, c);
      text += c == 0 ? 1 : length;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
