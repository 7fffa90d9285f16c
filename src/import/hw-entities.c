/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-entities.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "import/hw-encoding-tables.h"

#define MAX_NAME 12u

static gboolean
is_text (guint64 c)
{
  return c == '\n' || c == '\t'
         || (c >= 0x20 && c < 0x110000 && (c < 0xd800 || c > 0xdfff) && (c < 0x7f || c > 0x9f)
             && (c & 0xfffe) != 0xfffe);
}

/* Names that HTML 4 did not have and that writers of postings use. */
static gunichar
find_newer_name (const char *name)
{
  static const struct
  {
    const char *name;
    gunichar c;
  } names[] = {
    { "apos", '\'' },      { "excl", '!' },   { "num", '#' },          { "dollar", '$' },      { "percnt", '%' },
    { "lpar", '(' },       { "rpar", ')' },   { "ast", '*' },          { "plus", '+' },        { "comma", ',' },
    { "period", '.' },     { "sol", '/' },    { "colon", ':' },        { "semi", ';' },        { "equals", '=' },
    { "quest", '?' },      { "commat", '@' }, { "lsqb", '[' },         { "lbrack", '[' },      { "bsol", '\\' },
    { "rsqb", ']' },       { "rbrack", ']' }, { "lowbar", '_' },       { "grave", '`' },       { "lbrace", '{' },
    { "vert", '|' },       { "rbrace", '}' }, { "Tab", '\t' },         { "NewLine", '\n' },    { "hyphen", 0x2010 },
    { "dash", 0x2010 },    { "check", 0x2713 }, { "checkmark", 0x2713 }, { "star", 0x2606 },   { "starf", 0x2605 },
    { "bigstar", 0x2605 }, { "rightarrow", 0x2192 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i].name))
      return names[i].c;
  return 0;
}

/* The controls of Latin-1 stand for what Windows has in their place, in browsers too. */
static gunichar
find_number (guint64 value)
{
  if (value >= 0x80 && value <= 0x9f)
    return hw_windows_1252_to_unicode ((guint8) value);
  return is_text (value) ? (gunichar) value : 0;
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
    return g_ascii_string_to_unsigned (name, hex ? 16 : 10, 1, 0x10ffff, &value, NULL) ? find_number (value) : 0;
  {
    const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *) name);

    return entity != NULL ? entity->value : find_newer_name (name);
  }
}

/* The oldest names count without their ";" too, in browsers as here. */
static gunichar
find_open_name (const char *at, gsize *length)
{
  static const struct
  {
    const char *name;
    gunichar c;
  } names[] = { { "&amp", '&' }, { "&nbsp", 0xa0 }, { "&quot", '"' }, { "&lt", '<' }, { "&gt", '>' } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize n = strlen (names[i].name);

      if (!g_str_has_prefix (at, names[i].name) || at[n] == ';' || at[n] == '=')
        continue;
      *length = n;
      return names[i].c;
    }
  return 0;
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
        c = find_open_name (text, &length);
      if (c == 0)
        g_string_append_c (out, '&');
      else
        g_string_append_unichar (out, c);
      text += c == 0 ? 1 : length;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
