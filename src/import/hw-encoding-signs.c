/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-encoding-signs.h"

#include "import/hw-encoding-tables.h"

#define USUAL "windows-1252"
#define ANY_CURRENCY 0xa4u /* a sign that nobody writes */

static gunichar
convert (GIConv converter, guint8 byte)
{
  char in = (char) byte;
  g_autofree char *out = g_convert_with_iconv (&in, 1, converter, NULL, NULL, NULL);

  return out != NULL ? g_utf8_get_char (out) : 0;
}

gboolean
hw_encoding_fill_letters (HwLetters letters, const char *encoding)
{
  GIConv converter = hw_encoding_get_converter (encoding);

  for (guint i = 0; i < 0x80; i++)
    letters[i] = i;
  for (guint i = 0x80; i < 0x100; i++)
    letters[i] = converter != NULL ? convert (converter, (guint8) i)
                 : i < 0xa0        ? hw_windows_1252_to_unicode ((guint8) i)
                                   : i;
  return converter != NULL || g_str_equal (encoding, USUAL);
}

/* Whether @sign is odd there: within a word, some at its beginning or end as well. */
static gboolean
is_odd (gunichar sign, gunichar before, gunichar after)
{
  gboolean within = g_unichar_isalpha (before) && g_unichar_isalpha (after);
  gboolean beside = g_unichar_isalpha (before) || g_unichar_isalpha (after);

  switch (g_unichar_type (sign))
    {
    case G_UNICODE_OTHER_NUMBER: /* "l'½uvre" is "l'œuvre", but "1½h" is what it is */
      return g_unichar_isalpha (after) && !g_unichar_isdigit (before);
    case G_UNICODE_CURRENCY_SYMBOL:
      return within || sign == ANY_CURRENCY;
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
      return beside;
    case G_UNICODE_OTHER_SYMBOL:
      return within;
    default:
      return g_unichar_iscntrl (sign) || ((sign == 0xa1 || sign == 0xbf) && within) || (sign == 0xb6 && beside);
    }
}

gsize
hw_encoding_count_odd (const HwLetters letters, const guint8 *data, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += data[i] >= 0x80
         && is_odd (letters[data[i]], i > 0 ? letters[data[i - 1]] : ' ', i + 1 < length ? letters[data[i + 1]] : ' ');
  return n;
}

gboolean
hw_encoding_has_odd_signs (const guint8 *data, gsize length)
{
  HwLetters letters;

  hw_encoding_fill_letters (letters, USUAL);
  return hw_encoding_count_odd (letters, data, length) > 0;
}

gboolean
hw_encoding_is_usual_here (const guint8 *data, gsize length, const char *encoding)
{
  HwLetters usual, letters;

  if (!hw_encoding_fill_letters (letters, encoding))
    return FALSE;
  hw_encoding_fill_letters (usual, USUAL);
  for (gsize i = 0; i < length; i++)
    if (letters[data[i]] != usual[data[i]])
      return FALSE;
  return TRUE;
}

const char *
hw_encoding_pick_by_signs (const guint8 *data, gsize length)
{
  static const char *const others[] = { "ISO-8859-15", "windows-1250", "ISO-8859-2" };
  const char *best = USUAL;
  HwLetters letters;
  gsize least;

  hw_encoding_fill_letters (letters, best);
  least = hw_encoding_count_odd (letters, data, length);
  for (guint i = 0; least > 0 && i < G_N_ELEMENTS (others); i++)
    {
      gsize n = hw_encoding_fill_letters (letters, others[i]) ? hw_encoding_count_odd (letters, data, length) : least;

      if (n < least)
        {
          best = others[i];
          least = n;
        }
    }
  return best;
}
