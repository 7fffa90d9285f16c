/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"

#define MAX_MESSAGE_TEXT 200

gboolean
hw_set_string (char **field, const char *value)
{
  char *copy;

  if (g_strcmp0 (*field, value) == 0)
    return FALSE;
  copy = g_strdup (value); /* before the old one goes: value may point into it */
  g_free (*field);
  *field = copy;
  return TRUE;
}

gboolean
hw_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

const char *
hw_text_find (const char *text, gsize length, const char *words)
{
  const char *end = text + length, *at = text;
  gsize n = strlen (words);

  if (n == 0)
    return text;
  while ((gsize) (end - at) >= n && (at = memchr (at, *words, (gsize) (end - at) - n + 1)) != NULL)
    {
      if (memcmp (at, words, n) == 0)
        return at;
      at++;
    }
  return NULL;
}

static void
append_line (GString *out, const char *line, gsize length)
{
  while (length > 0 && (line[length - 1] == ' ' || line[length - 1] == '\t'))
    length--;
  g_string_append_len (out, line, (gssize) length);
}

char *
hw_text_write_number (char *end, gint64 number)
{
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  do
    *--end = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--end = '-';
  return end;
}

char *
hw_text_normalise (const char *text, gssize length)
{
  g_autofree char *composed = NULL;
  g_autoptr (GString) out = NULL;
  const char *at;

  if (length < 0)
    length = (gssize) strlen (text);
  if (g_str_has_prefix (text, "\xef\xbb\xbf") && length >= 3)
    {
      text += 3;
      length -= 3;
    }
  if (!hw_text_is_valid (text, (gsize) length))
    return NULL;
  if (hw_text_is_composed (text, (gsize) length))
    composed = g_strndup (text, (gsize) length);
  else
    composed = g_utf8_normalize (text, length, G_NORMALIZE_NFC);
  if (composed == NULL)
    return NULL;
  out = g_string_sized_new (strlen (composed));
  for (at = composed; *at != '\0';)
    {
      gsize n = strcspn (at, "\r\n");

      append_line (out, at, n);
      at += n;
      if (*at != '\0')
        g_string_append_c (out, '\n');
      at += at[0] == '\r' && at[1] == '\n' ? 2 : *at != '\0';
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
is_ascii_space (char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Appends folded ASCII with blanks as one; @blank: one is due before the next character. */
static void
append_ascii (GString *out, const char *text, gsize length, gboolean *blank)
{
  gsize n = out->len;
  char *to;

  g_string_set_size (out, out->len + length + 1);
  to = out->str;
  for (gsize i = 0; i < length; i++)
    {
      if (is_ascii_space (text[i]))
        {
          *blank = n > 0;
          continue;
        }
      if (*blank)
        to[n++] = ' ';
      *blank = FALSE;
      to[n++] = g_ascii_tolower (text[i]);
    }
  g_string_truncate (out, n);
}

/* The same for what is folded already. */
static void
append_folded (GString *out, const char *folded, gboolean *blank)
{
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_isspace (g_utf8_get_char (at)))
        {
          *blank = out->len > 0;
          continue;
        }
      if (*blank)
        g_string_append_c (out, ' ');
      *blank = FALSE;
      g_string_append_len (out, at, g_utf8_next_char (at) - at);
    }
}

static gsize
count_ascii (const char *text)
{
  gsize n = 0;

  while (text[n] != '\0' && (guchar) text[n] < 0x80)
    n++;
  return n;
}

char *
hw_text_match_key (const char *text)
{
  g_autoptr (GString) out = NULL;
  gboolean blank = FALSE;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  out = g_string_sized_new (strlen (text));
  while (*text != '\0')
    {
      gsize n = count_ascii (text);
      gsize other;
      g_autofree char *segment = NULL;
      g_autofree char *compatible = NULL;
      g_autofree char *folded = NULL;

      /* ASCII is its own form, but for the last character before others, which may take marks from them. */
      n -= n > 0 && text[n] != '\0';
      append_ascii (out, text, n, &blank);
      text += n;
      for (other = *text != '\0' && (guchar) *text < 0x80; (guchar) text[other] >= 0x80;)
        other++;
      if (other == 0)
        break;
      segment = g_strndup (text, other);
      compatible = g_utf8_normalize (segment, -1, G_NORMALIZE_NFKC);
      folded = g_utf8_casefold (compatible, -1);
      append_folded (out, folded, &blank);
      text += other;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
hw_text_escape_for_message (const char *text, gssize length)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  while (text < end)
    {
      gunichar c = g_utf8_get_char_validated (text, end - text);

      if (out->len > MAX_MESSAGE_TEXT)
        {
          g_string_append (out, "…");
          break;
        }
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_printf (out, "\\x%02x", (guchar) *text++);
          continue;
        }
      if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        g_string_append_printf (out, c < 256 ? "\\x%02x" : "\\u%04x", c);
      else
        g_string_append_unichar (out, c);
      text = g_utf8_next_char (text);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
hw_text_slice (const char *text, gsize start, gsize end)
{
  const char *from = g_utf8_offset_to_pointer (text, (glong) start);
  const char *to = g_utf8_offset_to_pointer (from, (glong) (end - start));

  return g_strndup (from, (gsize) (to - from));
}

gboolean
hw_decimal_parse (const char *text, gint64 scale, gint64 *value, GError **error)
{
  const char *at = text;
  gboolean negative = *at == '-';
  gint64 total = 0, unit = scale;
  gboolean ok = TRUE, fraction = FALSE, digits = FALSE;

  for (at += negative; *at != '\0' && ok; at++)
    {
      if (*at == '.' && !fraction && digits)
        {
          fraction = TRUE;
          continue;
        }
      ok = g_ascii_isdigit (*at) && (!fraction || unit % 10 == 0);
      digits = TRUE;
      if (ok && fraction)
        unit /= 10;
      ok = ok && !__builtin_mul_overflow (total, 10, &total) && !__builtin_add_overflow (total, *at - '0', &total);
    }
  ok = ok && digits && !g_str_has_suffix (text, ".") && !__builtin_mul_overflow (total, unit, &total);
  if (!ok)
    {
      g_autofree char *shown = hw_text_escape_for_message (text, -1);

      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("“%s” is not a number such as 3 or 0.25; write it with digits and a point"), shown);
      return FALSE;
    }
  *value = negative ? -total : total;
  return TRUE;
}

char *
hw_decimal_format (gint64 value, gint64 scale)
{
  gint64 whole = value / scale;
  gint64 rest = ABS (value % scale);
  g_autoptr (GString) out = g_string_new (value < 0 && whole == 0 ? "-" : "");

  g_string_append_printf (out, "%" G_GINT64_FORMAT, whole);
  if (rest > 0)
    g_string_append_c (out, '.');
  while (rest > 0)
    {
      rest *= 10;
      g_string_append_c (out, (char) ('0' + rest / scale));
      rest %= scale;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
