/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-sha256.h"

#include <string.h>

G_STATIC_ASSERT (HW_SHA256_BYTES == SHA256_DIGEST_SIZE);

void
hw_sha256_init (HwSha256 *self)
{
  sha256_init (&self->context);
}

void
hw_sha256_add (HwSha256 *self, gconstpointer data, gsize length)
{
  if (length > 0)
    sha256_update (&self->context, length, data);
}

void
hw_sha256_add_text (HwSha256 *self, const char *text)
{
  if (text != NULL)
    hw_sha256_add (self, text, strlen (text));
}

void
hw_sha256_finish (HwSha256 *self, guint8 digest[HW_SHA256_BYTES])
{
  sha256_digest (&self->context, HW_SHA256_BYTES, digest);
}

void
hw_sha256_write_hex (const guint8 digest[HW_SHA256_BYTES], char *text)
{
  static const char DIGITS[] = "0123456789abcdef";

  for (guint i = 0; i < HW_SHA256_BYTES; i++)
    {
      *text++ = DIGITS[digest[i] >> 4];
      *text++ = DIGITS[digest[i] & 15];
    }
}

char *
hw_sha256_finish_hex (HwSha256 *self)
{
  guint8 digest[HW_SHA256_BYTES];
  char *text = g_malloc0 (2 * HW_SHA256_BYTES + 1);

  hw_sha256_finish (self, digest);
  hw_sha256_write_hex (digest, text);
  return text;
}

char *
hw_sha256_hex (gconstpointer data, gsize length)
{
  HwSha256 sum;

  hw_sha256_init (&sum);
  hw_sha256_add (&sum, data, length);
  return hw_sha256_finish_hex (&sum);
}
