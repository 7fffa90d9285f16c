/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"

/* What is asked of every byte of a feed, and so is answered for eight of them at a time. */

#define EIGHT (sizeof (guint64))

/* A 1 in each of eight bytes. */
static const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

static guint64
load_eight (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return word;
}

/* How many bytes, in eights, are ASCII and no NUL. */
static gsize
skip_ascii (const char *text, gsize length)
{
  gsize n = 0;

  for (; length - n >= EIGHT; n += EIGHT)
    {
      guint64 word = load_eight (text + n);

      if (((word | (word - ones)) & (ones << 7)) != 0) /* a NUL borrows */
        break;
    }
  return n;
}

gsize
hw_text_count_chars (const char *text, gsize length)
{
  gsize n_following = 0; /* bytes of the form 10xxxxxx */
  gsize i = 0;

  for (; length - i >= EIGHT; i += EIGHT)
    {
      guint64 word = load_eight (text + i);

      n_following += (((word >> 7) & ~(word >> 6) & ones) * ones) >> 56; /* the sum of the bytes */
    }
  for (; i < length; i++)
    n_following += ((guchar) text[i] & 0xc0) == 0x80;
  return length - n_following;
}

gboolean
hw_text_is_valid (const char *text, gsize length)
{
  for (gsize i = 0; i < length;)
    {
      i += skip_ascii (text + i, length - i);
      if (i < length && (guchar) text[i] >= 0x80)
        {
          if (g_utf8_get_char_validated (text + i, (gssize) (length - i)) >= (gunichar) -2)
            return FALSE;
          i += (gsize) (g_utf8_next_char (text + i) - (text + i));
        }
      else if (i < length && text[i++] == '\0')
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_text_is_composed (const char *text, gsize length)
{
  for (gsize i = skip_ascii (text, length); i < length; i++)
    {
      guchar c = (guchar) text[i];
      guchar next = c == 0xe2 && i + 2 < length ? (guchar) text[i + 1] : 0;

      /* Below U+0300; U+2010 to U+203F, the dashes and quotes; U+20A0 to U+20BF, the currencies. */
      if (c < 0xcc || (next == 0x80 && (guchar) text[i + 2] >= 0x90)
          || (next == 0x82 && (guchar) text[i + 2] >= 0xa0))
        continue;
      return FALSE;
    }
  return TRUE;
}

/* The high bit of each byte of @word that is 0, and nothing else. */
static guint64
find_zeros (guint64 word)
{
  const guint64 low = ones * 0x7f;

  return ~(((word & low) + low) | word | low);
}

gsize
hw_text_count_byte (const char *text, gsize length, char byte)
{
  gsize n = 0;
  gsize i = 0;

  for (; length - i >= EIGHT; i += EIGHT)
    n += ((find_zeros (load_eight (text + i) ^ (ones * (guchar) byte)) >> 7) * ones) >> 56;
  for (; i < length; i++)
    n += text[i] == byte;
  return n;
}

gsize
hw_text_skip_unmarked (const char *text, gsize length)
{
  gsize n = 0;

  for (; length - n >= EIGHT; n += EIGHT)
    {
      guint64 word = load_eight (text + n);
      guint64 tag = word ^ (ones * '<');
      guint64 reference = word ^ (ones * '&');

      /* below a blank, or zero once its sign was taken away: it borrows */
      if (((word | (word - ones * ' ') | (tag - ones) | (reference - ones)) & (ones << 7)) != 0)
        break;
    }
  return n;
}

static gboolean
is_printable (char c)
{
  return c >= ' ' && c <= '~';
}

gboolean
hw_text_is_plain_line (const char *text, gsize length)
{
  gsize i = 0;

  if (length == 0 || text[0] == ' ' || text[length - 1] == ' ')
    return FALSE;
  for (; length - i >= EIGHT; i += EIGHT)
    {
      guint64 word = load_eight (text + i);
      guint64 blanks = find_zeros (word ^ (ones * ' '));

      if (((word | (word - ones * ' ') | (word + ones)) & (ones << 7)) != 0 || (blanks & (blanks << 8)) != 0
          || (i > 0 && text[i] == ' ' && text[i - 1] == ' '))
        return FALSE;
    }
  for (; i < length; i++)
    if (!is_printable (text[i]) || (text[i] == ' ' && text[i - 1] == ' '))
      return FALSE;
  return TRUE;
}
