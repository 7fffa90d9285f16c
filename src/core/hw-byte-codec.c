/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-byte-codec.h"

#include <string.h>

#include "base/hw-text.h"

#define NUMBER_BYTES 10u /* at most */
#define AT_A_TIME 12u    /* numbers */
#define SHORT_BYTES 100u /* of data that goes in one piece with its length */

/* Returns behind the last byte. */
static guint8 *
write_number (guint8 *to, guint64 value)
{
  while (value >= 0x80)
    {
      *to++ = (guint8) (value | 0x80);
      value >>= 7;
    }
  *to++ = (guint8) value;
  return to;
}

void
hw_bytes_put_number (GByteArray *out, guint64 value)
{
  guint8 bytes[NUMBER_BYTES];

  g_byte_array_append (out, bytes, (guint) (write_number (bytes, value) - bytes));
}

void
hw_bytes_put_numbers (GByteArray *out, const guint64 *values, guint n)
{
  for (guint i = 0; i < n; i += AT_A_TIME)
    {
      guint8 bytes[AT_A_TIME * NUMBER_BYTES];
      guint8 *to = bytes;

      for (guint j = i; j < MIN (n, i + AT_A_TIME); j++)
        to = write_number (to, values[j]);
      g_byte_array_append (out, bytes, (guint) (to - bytes));
    }
}

void
hw_bytes_put_data (GByteArray *out, gconstpointer data, gsize length)
{
  guint8 bytes[NUMBER_BYTES + SHORT_BYTES];
  guint8 *to = write_number (bytes, data != NULL ? length + 1 : 0);
  gboolean in_one = data != NULL && length <= SHORT_BYTES;

  if (in_one)
    memcpy (to, data, length);
  g_byte_array_append (out, bytes, (guint) (to - bytes) + (in_one ? (guint) length : 0));
  if (data != NULL && !in_one)
    g_byte_array_append (out, data, (guint) length);
}

void
hw_bytes_put_text (GByteArray *out, const char *text)
{
  hw_bytes_put_data (out, text, text != NULL ? strlen (text) : 0);
}

void
hw_byte_reader_init (HwByteReader *self, const guint8 *data, gsize length)
{
  *self = (HwByteReader){ .at = data, .end = data + length };
}

static guint64
spoil (HwByteReader *self)
{
  self->bad = TRUE;
  self->at = self->end;
  return 0;
}

guint64
hw_bytes_take_number (HwByteReader *self, guint64 max)
{
  guint64 value = 0;

  for (guint shift = 0; shift < 64; shift += 7)
    {
      guint8 byte;

      if (self->at == self->end)
        return spoil (self);
      byte = *self->at++;
      value |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return value <= max && (byte != 0 || shift == 0) ? value : spoil (self); /* one way to write each */
    }
  return spoil (self);
}

guint
hw_bytes_take_count (HwByteReader *self, guint max)
{
  return (guint) hw_bytes_take_number (self, MIN (max, (gsize) (self->end - self->at)));
}

const guint8 *
hw_bytes_take_data (HwByteReader *self, gsize *length)
{
  gsize n = (gsize) hw_bytes_take_number (self, (guint64) (self->end - self->at));
  const guint8 *data = self->at;

  *length = n > 0 ? n - 1 : 0;
  if (n == 0 || (gsize) (self->end - self->at) < *length)
    {
      if (n > 0)
        spoil (self);
      return NULL;
    }
  self->at += *length;
  return data;
}

char *
hw_bytes_take_text (HwByteReader *self, gsize max)
{
  gsize length = 0;
  const guint8 *data = hw_bytes_take_data (self, &length);

  if (data == NULL)
    return NULL;
  if (length <= max && hw_text_is_valid ((const char *) data, length))
    return g_strndup ((const char *) data, length);
  spoil (self);
  return NULL;
}

gboolean
hw_byte_reader_is_done (const HwByteReader *self)
{
  return !self->bad && self->at == self->end;
}
