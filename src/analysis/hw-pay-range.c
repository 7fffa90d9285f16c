/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-pay-amount.h"

#include <string.h>

#define SUPER_BYTES 32 /* behind the figures */

/* "$120k - 140k", "45,000 to 55,000", "between 50.000 € and 60.000 €", "40/45 K€" */
gboolean
hw_pay_is_range (const char *text, const HwPiece *piece, const HwAmount *low, const HwAmount *high)
{
  g_autofree char *between = NULL, *before = NULL;
  guint begin = low->byte - MIN (low->byte - piece->byte, 16), letters = 0;

  if (high->byte < low->byte_end || high->byte - low->byte_end > 32)
    return FALSE;
  between = g_ascii_strdown (text + low->byte_end, high->byte - low->byte_end);
  for (const char *at = between; *at != '\0'; at++)
    letters += g_ascii_isalpha (*at) != 0;
  if (strpbrk (between, ";+") != NULL)
    return FALSE;
  if (strstr (between, " to ") || strstr (between, " bis ") || strstr (between, " \xc3\xa0 ")
      || strstr (between, "bis zu"))
    return TRUE;
  if (strchr (between, '-') || strstr (between, "–") || strstr (between, "—") || strstr (between, "‒")
      || strstr (between, "−") || strchr (between, '~'))
    return letters <= 4;
  if (g_str_equal (between, "/"))
    return high->thousands && !low->thousands && low->currency == NULL;
  before = g_ascii_strdown (text + begin, low->byte - begin);
  return (strstr (between, " and ") || strstr (between, " und ") || strstr (between, " et "))
         && (strstr (before, "between") || strstr (before, "zwischen") || strstr (before, "entre"));
}

/* "120-140k", "10-12 LPA", "50 - 60.000 €": the lower end is said short. */
gint64
hw_pay_complete_low (const HwAmount *low, const HwAmount *high)
{
  if (high->thousands && !low->thousands && low->value < 1000 * 100)
    return low->value * 1000;
  if (high->lakhs && !low->lakhs && low->value < 1000 * 100)
    return low->value * 100000;
  if (low->plain && low->value < 1000 * 100 && high->value >= 10000 * 100 && low->value * 1000 <= high->value)
    return low->value * 1000;
  return low->value;
}

/* "$190k + super": what Australians call their pension. */
gboolean
hw_pay_has_super (const char *text, const HwAmount *high)
{
  const char *behind = text + high->byte_end;
  const char *super = g_strstr_len (behind, SUPER_BYTES, "uper");

  return super != NULL && (super[4] == '\0' || !g_ascii_isalpha (super[4]) || g_str_has_prefix (super, "uperannuation"))
         && memchr (behind, '\n', (gsize) (super - behind)) == NULL;
}
