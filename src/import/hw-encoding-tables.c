/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-encoding-tables.h"

#include "import/hw-encoding.h"

/*
 * The encodings that are read, with their other names. Latin-1 and ASCII are read as windows-1252, as
 * every browser does (WHATWG Encoding Standard). UTF-7 is left out on purpose: it hides markup.
 */
static const struct
{
  const char *name;
  const char *labels; /* lower case, separated by blanks */
} encodings[] = {
  { "UTF-8", "utf-8 utf8 unicode-1-1-utf-8" },
  { "UTF-16LE", "utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2" },
  { "UTF-16BE", "utf-16be unicodefffe" },
  { "windows-1252",
    "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 us-ascii ascii "
    "ansi_x3.4-1968 cp819" },
  { "UTF-32LE", "utf-32le utf-32" },
  { "UTF-32BE", "utf-32be" },
  { "windows-1250", "windows-1250 cp1250" },
  { "windows-1251", "windows-1251 cp1251" },
  { "windows-1253", "windows-1253 cp1253" },
  { "windows-1254", "windows-1254 cp1254 iso-8859-9 latin5" },
  { "windows-1255", "windows-1255 cp1255" },
  { "windows-1256", "windows-1256 cp1256" },
  { "windows-1257", "windows-1257 cp1257" },
  { "windows-1258", "windows-1258 cp1258" },
  { "ISO-8859-2", "iso-8859-2 iso8859-2 latin2" },
  { "ISO-8859-3", "iso-8859-3 latin3" },
  { "ISO-8859-4", "iso-8859-4 latin4" },
  { "ISO-8859-5", "iso-8859-5" },
  { "ISO-8859-6", "iso-8859-6" },
  { "ISO-8859-7", "iso-8859-7" },
  { "ISO-8859-8", "iso-8859-8 iso-8859-8-i" },
  { "ISO-8859-10", "iso-8859-10 latin6" },
  { "ISO-8859-13", "iso-8859-13" },
  { "ISO-8859-15", "iso-8859-15 iso8859-15 latin-9 latin9" },
  { "ISO-8859-16", "iso-8859-16" },
  { "KOI8-R", "koi8-r koi8" },
  { "KOI8-U", "koi8-u" },
  { "TIS-620", "tis-620 windows-874 iso-8859-11" },
  { "MACINTOSH", "macintosh mac x-mac-roman" },
  { "MAC-CENTRALEUROPE", "mac-centraleurope x-mac-ce" },
  { "MAC-CYRILLIC", "mac-cyrillic x-mac-cyrillic" },
  { "IBM852", "ibm852 cp852" },
  { "IBM855", "ibm855 cp855" },
  { "IBM866", "ibm866 cp866" },
  { "CP932", "shift_jis shift-jis sjis x-sjis windows-31j cp932" },
  { "EUC-JP", "euc-jp x-euc-jp" },
  { "GB18030", "gb18030 gbk gb2312 x-gbk" },
  { "BIG5", "big5 big5-hkscs x-x-big5" },
  { "EUC-KR", "euc-kr ks_c_5601-1987 windows-949 uhc" },
};

#define N_WITHOUT_CONVERTER 4 /* the first ones are decoded here, with exact offsets */

static GIConv converters[G_N_ELEMENTS (encodings)];
static gboolean tried[G_N_ELEMENTS (encodings)];

const char *
hw_encoding_canonical (const char *label)
{
  g_autofree char *lower = g_ascii_strdown (label, -1);

  g_strstrip (lower);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_auto (GStrv) labels = g_strsplit (encodings[i].labels, " ", -1);

      if (g_strv_contains ((const char *const *) labels, lower))
        return encodings[i].name;
    }
  return NULL;
}

GIConv
hw_encoding_get_converter (const char *canonical)
{
  for (guint i = N_WITHOUT_CONVERTER; i < G_N_ELEMENTS (encodings); i++)
    {
      if (!g_str_equal (encodings[i].name, canonical))
        continue;
      if (!tried[i])
        converters[i] = g_iconv_open ("UTF-8", canonical);
      tried[i] = TRUE;
      return converters[i] == (GIConv) -1 ? NULL : converters[i];
    }
  return NULL;
}

void
hw_encoding_preload (void)
{
  for (guint i = N_WITHOUT_CONVERTER; i < G_N_ELEMENTS (encodings); i++)
    hw_encoding_get_converter (encodings[i].name);
}

gunichar
hw_windows_1252_to_unicode (guint8 byte)
{
  static const guint16 table[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
  };

  return table[byte - 0x80];
}
