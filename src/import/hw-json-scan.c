/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-scan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/hw-limits.h"

#define MAX_NUMBER_BYTES 1000u
#define MAX_EXACT_INTEGER 9007199254740992 /* 2^53: every JSON program holds it exactly (RFC 8259, section 6) */

gboolean
hw_json_scan_refuse (const HwJsonScan *scan, HwError code, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  hw_read_error_set (error, code, scan->line, "%s", message);
  return FALSE;
}

gboolean
hw_json_scan_blanks (HwJsonScan *scan, GError **error)
{
  while (scan->at < scan->end && strchr (" \t\r\n", *scan->at) != NULL)
    {
      scan->line += *scan->at == '\n' || (*scan->at == '\r' && scan->at[1] != '\n');
      scan->at++;
    }
  if (scan->at < scan->end && (*scan->at == '/' || *scan->at == '#'))
    return hw_json_scan_refuse (scan, HW_ERROR_INPUT, error, _("a comment is no JSON; remove it"));
  return TRUE;
}

gboolean
hw_json_scan_separator (HwJsonScan *scan, char close, gboolean *more, GError **error)
{
  if (!hw_json_scan_blanks (scan, error))
    return FALSE;
  if (scan->at == scan->end)
    return hw_json_scan_refuse (scan, HW_ERROR_INPUT, error, _("the text ends too early; is the file cut?"));
  *more = *scan->at == ',';
  if (!*more && *scan->at != close)
    return hw_json_scan_refuse (scan, HW_ERROR_INPUT, error, _("a comma or “%c” is missing; add it"), close);
  scan->at++;
  if (!*more)
    return TRUE;
  if (!hw_json_scan_blanks (scan, error))
    return FALSE;
  return scan->at == scan->end || *scan->at != close
         || hw_json_scan_refuse (scan, HW_ERROR_INPUT, error, _("a comma stands before “%c”; remove it"), close);
}

static int
scan_hex (const HwJsonScan *scan, const char *at)
{
  int value = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = at + i < scan->end ? g_ascii_xdigit_value (at[i]) : -1;

      if (digit < 0)
        return -1;
      value = value << 4 | digit;
    }
  return value;
}

/* "\uD83D\uDE00", from the "u"; surrogates come in pairs or not at all. */
static gboolean
scan_unicode (HwJsonScan *scan, GString *out, GError **error)
{
  gboolean lenient = (scan->flags & HW_JSON_GRAMMAR_ONLY) != 0;
  int high = scan_hex (scan, scan->at + 1);
  int low = -1;

  if (high < 0)
    return hw_json_scan_refuse (scan, HW_ERROR_INPUT, error,
                                _("\\u needs four hexadecimal digits; correct it"));
  scan->at += 5;
  if (high == 0 && !lenient)
    return hw_json_scan_refuse (scan, HW_ERROR_INPUT, error, _("\\u0000 is no text; remove it"));
  if (high >= 0xd800 && high < 0xe000)
    {
      if (high < 0xdc00 && scan->at + 1 < scan->end && scan->at[0] == '\\' && scan->at[1] == 'u')
        low = scan_hex (scan, scan->at + 2);
      if (low < 0xdc00 || low >= 0xe000)
        return hw_json_scan_refuse (scan, HW_ERROR_INPUT, error,
                                    _("\\u%04x is half of a surrogate pair; write the whole character"),
                                    high);
      scan->at += 6;
      high = 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
    }
  if ((high == 0xfffe || high == 0xffff) && !lenient)
    return hw_json_scan_refuse (scan, HW_ERROR_INPUT, error, _("\\u%04x is no character; remove it"), high);
  g_string_append_unichar (out, high == 0 || high == 0xfffe || high == 0xffff ? 0xfffd : (gunichar) high);
  return TRUE;
}

static gboolean
scan_escape (HwJsonScan *scan, GString *out, GError **error)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  const char *found;

  scan->at++;
  if (scan->at < scan->end && *scan->at == 'u')
    return scan_unicode (scan, out, error);
  found = scan->at < scan->end ? strchr (from, *scan->at) : NULL;
  if (found == NULL)
    return hw_json_scan_refuse (
        scan, HW_ERROR_INPUT, error,
        _("a backslash stands before something that needs none; double it or remove it"));
  g_string_append_c (out, to[found - from]);
  scan->at++;
  return TRUE;
}

/* A control character as it is: forbidden, but real pages have line ends and tabs in their descriptions, and
 * whatever else an editor left there, which says nothing. */
static gboolean
scan_control (HwJsonScan *scan, GString *out, GError **error)
{
  char c = *scan->at;

  if ((scan->flags & HW_JSON_RAW_CONTROLS) == 0 || c == '\0')
    return hw_json_scan_refuse (
        scan, HW_ERROR_INPUT, error,
        _("a string holds the control character U+%04X as it is; write it as \\u%04x"), (guchar) c,
        (guchar) c);
  scan->n_repairs++;
  scan->line += c == '\n';
  g_string_append_c (out, c == '\r' ? '\n' : strchr ("\n\t", c) != NULL ? c : ' ');
  scan->at++;
  if (c == '\r' && scan->at < scan->end && *scan->at == '\n')
    scan->at++;
  scan->line += c == '\r';
  return TRUE;
}

char *
hw_json_scan_string (HwJsonScan *scan, GError **error)
{
  guint opened = scan->line;
  g_autoptr (GString) out = g_string_new (NULL);

  scan->at++;
  while (scan->at < scan->end && *scan->at != '"')
    {
      gsize n = 0;

      if (*scan->at == '\\')
        {
          if (!scan_escape (scan, out, error))
            return NULL;
          continue;
        }
      if ((guchar) *scan->at < 0x20)
        {
          if (!scan_control (scan, out, error))
            return NULL;
          continue;
        }
      while (scan->at + n < scan->end && (guchar) scan->at[n] >= 0x20 && scan->at[n] != '"'
             && scan->at[n] != '\\')
        n++;
      g_string_append_len (out, scan->at, (gssize) n);
      scan->at += n;
      if (out->len > HW_LIMIT_RECORD_BYTES)
        {
          hw_json_scan_refuse (scan, HW_ERROR_LIMIT, error, _("a string has more than %u KiB; shorten it"),
                               HW_LIMIT_RECORD_BYTES >> 10);
          return NULL;
        }
    }
  if (scan->at == scan->end)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, opened,
                         _("a string is opened and never closed; add the quote"));
      return NULL;
    }
  scan->at++;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const char *
skip_digits (const HwJsonScan *scan, const char *at)
{
  while (at < scan->end && g_ascii_isdigit (*at))
    at++;
  return at;
}

static gboolean
is_at (const HwJsonScan *scan, const char *at, const char *set)
{
  return at < scan->end && strchr (set, *at) != NULL && *at != '\0';
}

/* The end of the number by the grammar of RFC 8259; NULL when there is none. */
static const char *
find_number_end (const HwJsonScan *scan, gboolean *integer)
{
  const char *at = scan->at + (*scan->at == '-');
  const char *next;

  *integer = TRUE;
  next = is_at (scan, at, "0") ? at + 1 : skip_digits (scan, at);
  if (next == at)
    return NULL;
  at = next;
  if (is_at (scan, at, "."))
    {
      *integer = FALSE;
      next = skip_digits (scan, at + 1);
      if (next == at + 1)
        return NULL;
      at = next;
    }
  if (is_at (scan, at, "eE"))
    {
      *integer = FALSE;
      at += is_at (scan, at + 1, "+-") ? 2 : 1;
      next = skip_digits (scan, at);
      if (next == at)
        return NULL;
      at = next;
    }
  return is_at (scan, at, "0123456789.+-eExX_") || (at < scan->end && g_ascii_isalpha (*at)) ? NULL : at;
}

char *
hw_json_scan_number (HwJsonScan *scan, GError **error)
{
  gboolean integer;
  const char *end = find_number_end (scan, &integer);
  g_autofree char *text = NULL;
  gint64 value;

  if (end == NULL || end - scan->at > MAX_NUMBER_BYTES)
    {
      hw_json_scan_refuse (scan, HW_ERROR_INPUT, error,
                           _("a number is not written as JSON has it (-1.5e3); correct it"));
      return NULL;
    }
  text = g_strndup (scan->at, (gsize) (end - scan->at));
  if (integer ? !g_ascii_string_to_signed (text, 10, -MAX_EXACT_INTEGER, MAX_EXACT_INTEGER, &value, NULL)
              : !isfinite (g_ascii_strtod (text, NULL)))
    {
      g_autofree char *shown = g_strndup (text, 40);

      hw_json_scan_refuse (scan, HW_ERROR_INPUT, error,
                           _("the number %s is too large to be kept exactly; write it as a string"), shown);
      return NULL;
    }
  scan->at = end;
  return g_steal_pointer (&text);
}

char *
hw_json_scan_word (HwJsonScan *scan, GError **error)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *at = scan->at;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if ((gsize) (scan->end - at) >= n && strncmp (at, words[i], n) == 0
          && (at + n == scan->end || (!g_ascii_isalnum (at[n]) && at[n] != '_')))
        {
          scan->at += n;
          return g_strdup (words[i]);
        }
    }
  if (*at == '\'')
    hw_json_scan_refuse (scan, HW_ERROR_INPUT, error,
                         _("strings have double quotes in JSON; replace the single ones"));
  else if (*at == ',' || *at == ']' || *at == '}')
    hw_json_scan_refuse (scan, HW_ERROR_INPUT, error,
                         _("a value is missing, or a comma is too many; correct it"));
  else if (g_str_has_prefix (at, "NaN") || g_str_has_prefix (at, "Inf") || g_str_has_prefix (at, "+"))
    hw_json_scan_refuse (scan, HW_ERROR_INPUT, error,
                         _("NaN, Infinity and a leading + are no JSON; correct the number"));
  else
    hw_json_scan_refuse (scan, HW_ERROR_INPUT, error, _("this is no JSON; a value was expected here"));
  return NULL;
}
