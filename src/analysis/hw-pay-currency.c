/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-pay-currency.h"

#include <string.h>

static const HwCurrency CURRENCIES[] = {
  { "US$", "USD", 1 },
  { "US $", "USD", 1 },
  { "CDN$", "CAD", 1 },
  { "CDN $", "CAD", 1 },
  { "CA$", "CAD", 1 },
  { "C$", "CAD", 1 },
  { "AU$", "AUD", 1 },
  { "A$", "AUD", 1 },
  { "NZ$", "NZD", 1 },
  { "S$", "SGD", 1 },
  { "HK$", "HKD", 8 },
  { "MX$", "MXN", 17 },
  { "R$", "BRL", 5 },
  { "$", "USD", 1 },
  { "€", "EUR", 1 },
  { "£", "GBP", 1 },
  { "¥", "JPY", 150 },
  { "₹", "INR", 80 },
  { "₩", "KRW", 1300 },
  { "₪", "ILS", 4 },
  { "₺", "TRY", 30 },
  { "₱", "PHP", 55 },
  { "zł", "PLN", 4 },
  { "Kč", "CZK", 23 },
  { "Ft", "HUF", 350 },
  { "Rs.", "INR", 80 },
  { "Rs", "INR", 80 },
  { "euros", "EUR", 1 },
  { "euro", "EUR", 1 },
  { "Euro", "EUR", 1 },
  { "Euros", "EUR", 1 },
  { "dollars", "USD", 1 },
  { "US dollars", "USD", 1 },
  { "Canadian dollars", "CAD", 1 },
  { "Australian dollars", "AUD", 1 },
  { "Singapore dollars", "SGD", 1 },
  { "rupees", "INR", 80 },
  { "pounds", "GBP", 1 },
  { "SFr.", "CHF", 1 },
  { "Fr.", "CHF", 1 },
  { "USD", "USD", 1 },
  { "EUR", "EUR", 1 },
  { "GBP", "GBP", 1 },
  { "CHF", "CHF", 1 },
  { "CAD", "CAD", 1 },
  { "AUD", "AUD", 1 },
  { "NZD", "NZD", 1 },
  { "SGD", "SGD", 1 },
  { "HKD", "HKD", 8 },
  { "SEK", "SEK", 10 },
  { "DKK", "DKK", 7 },
  { "NOK", "NOK", 10 },
  { "ISK", "ISK", 135 },
  { "PLN", "PLN", 4 },
  { "CZK", "CZK", 23 },
  { "HUF", "HUF", 350 },
  { "RON", "RON", 5 },
  { "BGN", "BGN", 2 },
  { "INR", "INR", 80 },
  { "JPY", "JPY", 150 },
  { "CNY", "CNY", 7 },
  { "RMB", "CNY", 7 },
  { "KRW", "KRW", 1300 },
  { "TWD", "TWD", 31 },
  { "THB", "THB", 35 },
  { "MYR", "MYR", 5 },
  { "RM", "MYR", 5 },
  { "PHP", "PHP", 55 },
  { "IDR", "IDR", 16000 },
  { "VND", "VND", 25000 },
  { "AED", "AED", 4 },
  { "SAR", "SAR", 4 },
  { "QAR", "QAR", 4 },
  { "ILS", "ILS", 4 },
  { "TRY", "TRY", 30 },
  { "ZAR", "ZAR", 18 },
  { "R", "ZAR", 18 },
  { "NGN", "NGN", 1500 },
  { "KES", "KES", 130 },
  { "EGP", "EGP", 50 },
  { "BRL", "BRL", 5 },
  { "MXN", "MXN", 17 },
  { "ARS", "ARS", 1000 },
  { "CLP", "CLP", 950 },
  { "COP", "COP", 4000 },
};

#define N_CURRENCIES G_N_ELEMENTS (CURRENCIES)

G_STATIC_ASSERT (N_CURRENCIES < 255);

/* The currencies that begin with a byte, one after the other, and those that end with it: beside most figures stands
 * none. Indexes + 1; 0: no more. */
typedef struct
{
  guint8 first[256];
  guint8 last[256];
  guint8 next_first[N_CURRENCIES + 1];
  guint8 next_last[N_CURRENCIES + 1];
} CurrencyIndex;

static const CurrencyIndex *
get_currency_index (void)
{
  static gsize ready = 0;
  static CurrencyIndex index;

  if (g_once_init_enter (&ready))
    {
      for (guint8 i = 1; i <= N_CURRENCIES; i++)
        {
          const char *written = CURRENCIES[i - 1].written;
          guchar first = (guchar) written[0], last = (guchar) written[strlen (written) - 1];

          index.next_first[i] = index.first[first];
          index.first[first] = i;
          index.next_last[i] = index.last[last];
          index.last[last] = i;
        }
      g_once_init_leave (&ready, 1);
    }
  return &index;
}

const HwCurrency *
hw_currency_find_at (const char *at)
{
  const CurrencyIndex *index = get_currency_index ();
  const HwCurrency *best = NULL;
  gsize longest = 0;

  for (guint i = index->first[(guchar) *at]; i > 0; i = index->next_first[i])
    {
      const HwCurrency *currency = &CURRENCIES[i - 1];
      gsize n = strlen (currency->written);

      if (n > longest && strncmp (at, currency->written, n) == 0
          && !(g_ascii_isalpha (at[n - 1]) && g_ascii_isalpha (at[n])))
        {
          best = currency;
          longest = n;
        }
    }
  return best;
}

static const HwCurrency *
find_written_before (const char *begin, const char *at, const char **from)
{
  const CurrencyIndex *index = get_currency_index ();
  const HwCurrency *best = NULL;
  gsize longest = 0;

  while (at > begin && (at[-1] == ' ' || at[-1] == '~' || at[-1] == ':'))
    at--;
  if (at - begin >= 2 && strncmp (at - 2, "\xc2\xa0", 2) == 0)
    at -= 2;
  if (at == begin)
    return NULL;
  for (guint i = index->last[(guchar) at[-1]]; i > 0; i = index->next_last[i])
    {
      const HwCurrency *currency = &CURRENCIES[i - 1];
      gsize n = strlen (currency->written);

      if (n > longest && (gsize) (at - begin) >= n && strncmp (at - n, currency->written, n) == 0
          && !(at - n > begin && g_ascii_isalpha (at[-(gssize) n]) && g_ascii_isalnum (at[-(gssize) n - 1])))
        {
          best = currency;
          longest = n;
          *from = at - n;
        }
    }
  return best;
}

/* "CAD $150,000": which dollar or peso the sign means. */
static const HwCurrency *
find_code_before (const char *begin, const char **from)
{
  const char *of_code;
  const HwCurrency *code = find_written_before (begin, *from, &of_code);

  if (code == NULL || !g_str_equal (code->written, code->code))
    return NULL;
  *from = of_code;
  return code;
}

const HwCurrency *
hw_currency_find_before (const char *begin, const char *at, const char **from)
{
  const HwCurrency *written = find_written_before (begin, at, from);
  const HwCurrency *code
      = written != NULL && g_str_equal (written->written, "$") ? find_code_before (begin, from) : NULL;

  return code != NULL ? code : written;
}

gint64
hw_currency_get_scale (const char *code)
{
  for (gsize i = 0; code != NULL && i < N_CURRENCIES; i++)
    if (g_str_equal (CURRENCIES[i].code, code))
      return CURRENCIES[i].scale;
  return 1;
}
