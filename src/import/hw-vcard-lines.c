/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-vcard-lines.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-encoding.h"
#include "import/hw-encoding-tables.h"

/* RFC 6350, RFC 2426 and vCard 2.1, as the programs write them that people have. */

void
hw_vcard_line_clear (HwVcardLine *line)
{
  g_clear_pointer (&line->name, g_free);
  g_clear_pointer (&line->options, g_free);
  g_clear_pointer (&line->value, g_free);
}

/* The next line of the file, without its end. */
static gsize
take_physical (HwVcardScan *self, const char **start)
{
  gsize n = strcspn (self->at, "\r\n");

  *start = self->at;
  self->at += n;
  if (self->at[strspn (self->at, "\r")] == '\n') /* some write CR CR LF */
    self->at += strspn (self->at, "\r") + 1;
  else if (*self->at != '\0')
    self->at++;
  self->line++;
  return n;
}

static gboolean
is_folded (const HwVcardScan *self)
{
  return (*self->at == ' ' || *self->at == '\t') && self->at[1 + strspn (self->at + 1, " \t")] != '\0';
}

/* The colon that ends the options; one in quotes does not. */
static const char *
find_colon (const char *text)
{
  gboolean quoted = FALSE;

  for (; *text != '\0'; text++)
    {
      quoted ^= *text == '"';
      if (*text == ':' && !quoted)
        return text;
    }
  return NULL;
}

gboolean
hw_vcard_line_has (const HwVcardLine *line, const char *word)
{
  gsize n = strlen (word);

  for (const char *at = line->options; (at = strstr (at, word)) != NULL; at += n)
    if (strchr (";,=\"", at[-1]) != NULL && strchr (";,=\"", at[n]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_binary (const HwVcardLine *line)
{
  static const char *const names[] = { "PHOTO", "LOGO", "SOUND", "KEY", NULL };

  return g_strv_contains (names, line->name) || hw_vcard_line_has (line, "BASE64")
         || hw_vcard_line_has (line, "B");
}

static char *
decode_quoted_printable (const HwVcardLine *line, const char *text)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func (g_free);
  const char *charset = strstr (line->options, ";CHARSET=");
  g_autofree char *label = charset != NULL ? g_strndup (charset + 9, strcspn (charset + 9, ";")) : NULL;
  g_autofree char *encoding = NULL;
  g_autofree char *decoded = NULL;

  for (const char *at = text; *at != '\0'; at++)
    {
      guint8 byte = (guint8) *at;

      if (*at == '=' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]))
        {
          byte = (guint8) (g_ascii_xdigit_value (at[1]) * 16 + g_ascii_xdigit_value (at[2]));
          at += 2;
        }
      g_byte_array_append (bytes, &byte, 1);
    }
  if (bytes->len == 0)
    return g_strdup ("");
  decoded = hw_encoding_decode (bytes->data, bytes->len, NULL, label != NULL ? hw_encoding_canonical (label) : NULL,
                                &encoding, unused, NULL);
  return decoded != NULL ? g_steal_pointer (&decoded) : g_strdup (text);
}

static void
split_line (HwVcardLine *line, const char *text)
{
  const char *colon = find_colon (text);
  g_autofree char *head = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : NULL;
  char *options, *group;

  if (head == NULL)
    {
      line->value = g_strdup (text);
      return;
    }
  options = strchr (head, ';');
  line->options = g_strconcat (options != NULL ? options : "", ";", NULL);
  for (char *at = line->options; *at != '\0'; at++)
    *at = g_ascii_toupper (*at);
  if (options != NULL)
    *options = '\0';
  group = strchr (head, '.');
  line->name = g_ascii_strup (group != NULL ? group + 1 : head, -1);
  g_strstrip (line->name);
  line->value = g_strdup (colon + 1);
}

static void
append_folds (HwVcardScan *self, GString *text)
{
  while (is_folded (self))
    {
      const char *start;
      gsize n = take_physical (self, &start);

      g_string_append_len (text, start + 1, (gssize) n - 1);
    }
}

/* Soft breaks of quoted-printable: an equals sign ends the line and begins nothing. */
static void
append_soft_lines (HwVcardScan *self, GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == '=' && *self->at != '\0')
    {
      const char *start;
      gsize n = take_physical (self, &start);

      g_string_truncate (text, text->len - 1);
      g_string_append_len (text, start, (gssize) n);
    }
}

gboolean
hw_vcard_scan_next (HwVcardScan *self, HwVcardLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *start = NULL;
  gsize n = 0;

  *line = (HwVcardLine){ 0 };
  while (n == 0 && *self->at != '\0')
    {
      line->line = self->line;
      n = take_physical (self, &start);
    }
  if (n == 0)
    return FALSE;
  g_string_append_len (text, start, (gssize) n);
  append_folds (self, text);
  split_line (line, text->str);
  if (line->name == NULL)
    return TRUE;
  if (hw_vcard_line_has (line, "QUOTED-PRINTABLE"))
    {
      g_autofree char *raw = NULL;

      append_soft_lines (self, text);
      raw = g_strdup (find_colon (text->str) + 1);
      g_free (line->value);
      line->value = decode_quoted_printable (line, raw);
    }
  if (is_binary (line))
    g_clear_pointer (&line->value, g_free);
  return TRUE;
}

/* Adds the character that a backslash makes of @at; returns the next one. */
static const char *
append_unescaped (GString *out, const char *at)
{
  if (*at == '\\' && (at[1] == 'n' || at[1] == 'N'))
    g_string_append_c (out, '\n');
  else if (*at == '\\' && at[1] != '\0' && strchr (",;:\\\"'/", at[1]) != NULL)
    g_string_append_c (out, at[1]);
  else
    {
      g_string_append_c (out, *at);
      return at + 1;
    }
  return at + 2;
}

char *
hw_vcard_unescape (const char *value)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = value; *at != '\0';)
    at = append_unescaped (out, at);
  return hw_text_normalise (out->str, (gssize) out->len);
}

GPtrArray *
hw_vcard_split (const char *value)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *at = value;;)
    {
      if (*at != '\0' && *at != ';')
        {
          at = append_unescaped (part, at);
          continue;
        }
      g_strdelimit (part->str, "\r\n\t", ' ');
      g_ptr_array_add (parts, g_strstrip (g_strdup (part->str)));
      g_string_truncate (part, 0);
      if (*at++ == '\0')
        return parts;
    }
}
