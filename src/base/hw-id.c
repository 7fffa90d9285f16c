/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-id.h"

#include <string.h>
#include <sys/random.h>

#define RANDOM_BYTES 10 /* 80 bits: 16 characters of five */
#define MAX_ID_LENGTH 80

char *
hw_id_new (const char *prefix)
{
  static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
  guint8 bytes[RANDOM_BYTES];
  guint64 high = 0, low = 0;
  char digits[17] = { 0 };

  if (getrandom (bytes, sizeof bytes, 0) != (gssize) sizeof bytes)
    g_error ("The system gives no random numbers; is /dev/urandom there?");
  for (guint i = 0; i < 5; i++)
    {
      high = high << 8 | bytes[i];
      low = low << 8 | bytes[i + 5];
    }
  for (guint i = 0; i < 8; i++)
    {
      digits[i] = alphabet[high >> (35 - 5 * i) & 31];
      digits[i + 8] = alphabet[low >> (35 - 5 * i) & 31];
    }
  return g_strconcat (prefix, "-", digits, NULL);
}

gboolean
hw_id_is_valid (const char *id)
{
  gsize length = id != NULL ? strlen (id) : 0;

  if (length == 0 || length > MAX_ID_LENGTH || id[0] == '-')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (id[i]) && !g_ascii_isdigit (id[i]) && id[i] != '-')
      return FALSE;
  return TRUE;
}
