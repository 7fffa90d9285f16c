/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-encoding-decode.h"

#include <glib/gi18n-lib.h>

#include "import/hw-encoding-tables.h"

/* Length of the sequence that a lead byte announces; 0 for a byte that cannot lead. */
static guint
get_announced_length (guint8 byte)
{
  if (byte >= 0xc0 && byte < 0xe0)
    return 2;
  if (byte >= 0xe0 && byte < 0xf0)
    return 3;
  return byte >= 0xf0 && byte < 0xf8 ? 4 : 0;
}

/* Why the bytes at @at are damaged UTF-8 rather than text of a one-byte encoding; NULL when they may be
 * that. */
static const char *
find_damage (const guint8 *at, gsize left)
{
  guint announced = get_announced_length (at[0]);
  guint following = 0;

  if (at[0] == 0xff)
    return N_("a byte that no text has");
  while (following + 1 < announced && following + 1 < left && (at[following + 1] & 0xc0) == 0x80)
    following++;
  if (announced > 0 && following + 1 == left && following + 1 < announced)
    return N_("a character that is cut off at the end of the file");
  if (announced == 0 || following + 1 < announced)
    return NULL;
  if (at[0] == 0xed)
    return N_("half of a surrogate pair");
  if (at[0] <= 0xc1 || at[0] == 0xe0 || at[0] == 0xf0)
    return N_("an overlong form");
  return N_("a character beyond U+10FFFF");
}

void
hw_utf8_examine (const guint8 *data, gsize length, HwUtf8Findings *findings)
{
  gsize at = 0;

  *findings = (HwUtf8Findings){ 0 };
  while (at < length)
    {
      const char *cause;

      if (data[at] < 0x80)
        {
          at++;
          continue;
        }
      if (g_utf8_get_char_validated ((const char *) data + at, (gssize) (length - at)) < 0x110000)
        {
          if (findings->n_sequences++ == 0)
            findings->first_sequence = at;
          at += get_announced_length (data[at]);
          continue;
        }
      cause = find_damage (data + at, length - at);
      if (findings->n_foreign + findings->n_damaged == 0)
        findings->first_invalid = at;
      if (cause == NULL && data[at] < 0xa0 && hw_windows_1252_to_unicode (data[at]) == 0)
        cause = N_("a byte that no text has");
      if (cause != NULL && findings->n_damaged++ == 0)
        {
          findings->cause = cause;
          findings->damage = at;
        }
      findings->n_foreign += cause == NULL;
      at += cause != NULL ? MAX (get_announced_length (data[at]), 1u) : 1;
    }
}

gsize
hw_utf8_cut (const char *text, gsize length, gsize size)
{
  gsize n = MIN (length, size);

  while (n < length && n > 0 && ((guchar) text[n] & 0xc0) == 0x80)
    n--;
  return n;
}
