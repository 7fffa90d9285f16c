/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-encoding-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-encoding-tables.h"
#include "import/hw-read-error.h"

static guint
find_line (const HwTextPlace *place, const char *text, gsize offset)
{
  return place->line - 1 + hw_count_line (text, offset);
}

/* The rare characters that are valid in an encoding and still no text: NUL, U+FFFE, U+FFFF. */
static gboolean
check_no_noncharacter (const char *text, gsize length, const HwTextPlace *place, GError **error)
{
  for (const char *at = text; (at = memchr (at, 0xef, length - (gsize) (at - text))) != NULL; at++)
    if ((guchar) at[1] == 0xbf && (guchar) at[2] >= 0xbe)
      {
        hw_read_error_set (error, HW_ERROR_INPUT, find_line (place, text, (gsize) (at - text)),
                           _("U+FFF%c at byte %zu is no character; the file is damaged, get it anew"),
                           (guchar) at[2] == 0xbe ? 'E' : 'F', (gsize) (at - text) + place->offset);
        return FALSE;
      }
  return TRUE;
}

char *
hw_decode_utf8 (const guint8 *data, gsize length, const HwTextPlace *place, GError **error)
{
  HwUtf8Findings findings;
  gsize offset;
  const char *cause;

  if (hw_text_is_valid ((const char *) data, length))
    {
      if (!check_no_noncharacter ((const char *) data, length, place, error))
        return NULL;
      return g_strndup ((const char *) data, length);
    }
  hw_utf8_examine (data, length, &findings);
  if (findings.n_foreign + findings.n_damaged == 0)
    {
      const guint8 *nul
          = memchr (data, 0, length); /* hw_text_is_valid() refuses it, the examination does not */

      offset = (gsize) (nul - data);
      hw_read_error_set (error, HW_ERROR_INPUT, find_line (place, (const char *) data, offset),
                         _("byte %zu is a zero, which no text has: the file is damaged or was not saved "
                           "as text; get it anew, or save it as text in its own program"),
                         offset + place->offset);
      return NULL;
    }
  offset = findings.first_invalid;
  cause = findings.cause != NULL && findings.damage == offset ? findings.cause
                                                              : N_("letters of another encoding among them");
  hw_read_error_set (error, HW_ERROR_ENCODING, find_line (place, (const char *) data, offset),
                     _("the letters cannot be read: \\x%02x at byte %zu is not UTF-8 (%s); open the file "
                       "in its own program and save it as text in UTF-8"),
                     data[offset], offset + place->offset, _(cause));
  return NULL;
}

static guint16
get_unit (const guint8 *data, gsize index, gboolean big_endian)
{
  const guint8 *at = data + 2 * index;

  return (guint16) (big_endian ? at[0] << 8 | at[1] : at[1] << 8 | at[0]);
}

char *
hw_decode_utf16 (const guint8 *data, gsize length, const HwTextPlace *place, gboolean big_endian, GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (length / 2 + 1);
  const char *cause = length % 2 != 0 ? N_("a character that is cut off at the end of the file") : NULL;
  gsize n = length / 2;
  gsize i;

  for (i = 0; i < n; i++)
    {
      guint16 unit = get_unit (data, i, big_endian);
      guint16 next = i + 1 < n ? get_unit (data, i + 1, big_endian) : 0;
      gboolean high = unit >= 0xd800 && unit < 0xdc00;

      if (unit == 0 || unit >= 0xfffe || (unit >= 0xdc00 && unit < 0xe000)
          || (high && (next < 0xdc00 || next >= 0xe000)))
        {
          cause = unit == 0 ? N_("a zero, which no text has")
                  : unit >= 0xfffe ? N_("a byte that no text has")
                                   : N_("half of a surrogate pair");
          break;
        }
      g_string_append_unichar (out, high ? 0x10000u + ((unit & 0x3ffu) << 10) + (next & 0x3ffu) : unit);
      i += high ? 1 : 0;
    }
  if (cause == NULL)
    return g_string_free (g_steal_pointer (&out), FALSE);
  hw_read_error_set (error, HW_ERROR_ENCODING, find_line (place, out->str, out->len),
                     _("the letters cannot be read: byte %zu is not UTF-16 (%s); open the file in its own "
                       "program and save it as text in UTF-8"), 2 * i + place->offset, _(cause));
  return NULL;
}

char *
hw_decode_windows_1252 (const guint8 *data, gsize length, const HwTextPlace *place, GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (length + length / 8 + 1);

  for (gsize i = 0; i < length; i++)
    {
      gunichar c = data[i] < 0x80 || data[i] >= 0xa0 ? data[i] : hw_windows_1252_to_unicode (data[i]);

      if (c == 0)
        {
          hw_read_error_set (
              error, HW_ERROR_ENCODING, find_line (place, out->str, out->len),
              _("the letters cannot be read: \\x%02x at byte %zu is not windows-1252; open the file in "
                "its own program and save it as text in UTF-8, or name its encoding"),
              data[i], i + place->offset);
          return NULL;
        }
      if (c < 0x80)
        g_string_append_c (out, (char) c);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
hw_decode_converted (const guint8 *data, gsize length, const HwTextPlace *place, const char *encoding, gsize *n_read,
                     GError **error)
{
  GIConv converter = hw_encoding_get_converter (encoding);
  g_autofree char *text = NULL;
  g_autoptr (GError) cause = NULL;
  gsize n_taken = 0, n_written = 0;

  if (converter == NULL)
    {
      hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                         _("this system cannot convert the encoding %s; save the file as UTF-8"), encoding);
      return NULL;
    }
  text = g_convert_with_iconv ((const char *) data, (gssize) length, converter, &n_taken, &n_written, &cause);
  if (text == NULL || (n_taken < length && n_read == NULL))
    {
      hw_read_error_set (error, HW_ERROR_ENCODING, 0,
                         _("the letters cannot be read: byte %zu is not %s; open the file in its own "
                           "program and save it as text in UTF-8, or name its encoding"),
                         n_taken + place->offset, encoding);
      return NULL;
    }
  if (n_read != NULL)
    *n_read = n_taken;
  if (memchr (text, 0, n_written) != NULL)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, find_line (place, text, strlen (text)),
                         _("a zero byte, which no text has: the file is damaged or was not saved as text; "
                           "get it anew, or save it as text in its own program"));
      return NULL;
    }
  return check_no_noncharacter (text, n_written, place, error) ? g_steal_pointer (&text) : NULL;
}

/* The length without the beginning of a character that goes on behind it. */
static gsize
cut_utf8 (const guint8 *data, gsize length)
{
  gsize n = 1;

  while (n <= 3 && n <= length && (data[length - n] & 0xc0) == 0x80)
    n++;
  if (n > 3 || n > length || data[length - n] < 0xc0)
    return length;
  return (data[length - n] >= 0xf0 ? 4u : data[length - n] >= 0xe0 ? 3u : 2u) > n ? length - n : length;
}

static gsize
cut_utf16 (const guint8 *data, gsize length, gboolean big_endian)
{
  gsize n = length & ~(gsize) 1;
  guint16 last = n >= 2 ? get_unit (data, n / 2 - 1, big_endian) : 0;

  return last >= 0xd800 && last < 0xdc00 ? n - 2 : n;
}

char *
hw_decode_as (const char *encoding, const guint8 *data, gsize length, const HwTextPlace *place, gsize *n_read,
              GError **error)
{
  gboolean big_endian = g_str_equal (encoding, "UTF-16BE");

  if (g_str_equal (encoding, "UTF-8"))
    {
      if (n_read != NULL)
        *n_read = length = cut_utf8 (data, length);
      return hw_decode_utf8 (data, length, place, error);
    }
  if (g_str_has_prefix (encoding, "UTF-16"))
    {
      if (n_read != NULL)
        *n_read = length = cut_utf16 (data, length, big_endian);
      return hw_decode_utf16 (data, length, place, big_endian, error);
    }
  if (!g_str_equal (encoding, "windows-1252"))
    return hw_decode_converted (data, length, place, encoding, n_read, error);
  if (n_read != NULL)
    *n_read = length;
  return hw_decode_windows_1252 (data, length, place, error);
}
