/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-pay-amount.h"

#include <string.h>

#include "analysis/hw-pay-currency.h"

#define HUNDRED 100
#define MAX_DIGITS 11u
#define SCALE_LETTERS "kmltb" /* with which a scale begins, as every "million" does */

static const struct
{
  const char *written;
  const char *period;
} PERIODS[] = {
  { "hour", "hour" }, { "hr", "hour" }, { "h", "hour" }, { "stunde", "hour" }, { "std", "hour" }, { "heure", "hour" },
  { "day", "day" }, { "tag", "day" }, { "jour", "day" }, { "week", "week" }, { "wk", "week" }, { "woche", "week" },
  { "semaine", "week" }, { "month", "month" }, { "mo", "month" }, { "mth", "month" }, { "monat", "month" },
  { "mois", "month" }, { "year", "year" }, { "yr", "year" }, { "y", "year" }, { "annum", "year" }, { "annual", "year" },
  { "jahr", "year" }, { "an", "year" }, { "a", "year" },
};

/* A blank of any width. */
static gsize
measure_blank (const char *at)
{
  static const char *const WIDE[] = { "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };

  if (*at == ' ')
    return 1;
  for (gsize i = 0; i < G_N_ELEMENTS (WIDE) && (guchar) *at >= 0x80; i++)
    if (g_str_has_prefix (at, WIDE[i]))
      return strlen (WIDE[i]);
  return 0;
}

static const char *
skip_blank (const char *at)
{
  return at + measure_blank (at);
}

static gboolean
is_group (const char *at, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (at[i]))
      return FALSE;
  return !g_ascii_isdigit (at[n]);
}

/* The separator of thousands at @at: bytes, 0 when there is none. */
static gsize
measure_separator (const char *at)
{
  gsize n = *at == ',' || *at == '.' || *at == '\'' ? 1
            : g_str_has_prefix (at, "\xe2\x80\x99") ? 3
                                                    : measure_blank (at);

  return n > 0 && is_group (at + n, 3) ? n : 0;
}

/* Digits with separators: "120,000", "45.000", "120 000", "12,00,000", "52.50". */
static const char *
read_digits (const char *at, gint64 *value, gboolean *plain)
{
  gint64 whole = 0, cents = 0;
  guint n = 0;
  gsize gap;

  for (; g_ascii_isdigit (*at) && n < MAX_DIGITS; at++, n++)
    whole = whole * 10 + (*at - '0');
  *plain = TRUE;
  while (n <= 2 && *at == ',' && is_group (at + 1, 2) && at[3] == ',') /* Indian groups */
    {
      whole = whole * 100 + (at[1] - '0') * 10 + (at[2] - '0');
      n += 2;
      at += 3;
    }
  while (n > 0 && n < 9 && (gap = measure_separator (at)) > 0)
    {
      at += gap;
      whole = whole * 1000 + (at[0] - '0') * 100 + (at[1] - '0') * 10 + (at[2] - '0');
      n += 3;
      at += 3;
      *plain = FALSE;
    }
  if ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
    {
      guint digits = 0;

      for (at++; g_ascii_isdigit (*at); at++, digits++)
        if (digits < 2)
          cents = cents * 10 + (*at - '0');
      if (digits == 1)
        cents *= 10;
    }
  *value = whole * HUNDRED + cents;
  return at;
}

/* Takes a scale at @next, which stands behind the digits and perhaps a blank. FALSE: it is no money. */
static gboolean
take_scale (const char **at, const char *next, HwAmount *amount)
{
  gboolean of_k = g_ascii_tolower (*next) == 'k'
                  && (!g_ascii_isalpha (next[1]) || hw_currency_find_at (next + 1) != NULL);

  if (of_k && (next == *at || hw_currency_find_at (next + 1) != NULL))
    {
      gint64 whole = amount->value / HUNDRED;

      if (whole == 401 || whole == 403)
        return FALSE; /* plans for old age */
      amount->value *= 1000;
      amount->thousands = TRUE;
      *at = next + 1;
    }
  else if (g_str_has_prefix (next, "TEUR") || g_str_has_prefix (next, "T\xe2\x82\xac")
           || g_str_has_prefix (next, "TCHF"))
    {
      amount->value *= 1000;
      amount->thousands = TRUE;
      *at = next + 1;
    }
  else if (next != *at && g_ascii_strncasecmp (next, "thousand", 8) == 0 && !g_ascii_isalpha (next[8]))
    {
      amount->value *= 1000;
      amount->thousands = TRUE;
      *at = next + 8;
    }
  else if (g_ascii_strncasecmp (next, "LPA", 3) == 0 || g_ascii_strncasecmp (next, "lakh", 4) == 0
           || g_ascii_strncasecmp (next, "lacs", 4) == 0)
    {
      amount->value *= 100000;
      amount->lakhs = TRUE;
      amount->currency = "INR";
      amount->period = "year";
      for (*at = next; g_ascii_isalpha (**at); (*at)++)
        ;
    }
  else if (next == *at && *next == 'M' && !g_ascii_isalpha (next[1]))
    {
      const HwCurrency *currency = hw_currency_find_at (skip_blank (next + 1));

      if (currency == NULL || currency->scale < 30)
        return FALSE; /* "10M" is a company's figure, "1.2M INR" pay */
      amount->value *= 1000000;
      *at = next + 1;
    }
  else if (g_ascii_strncasecmp (next, "million", 7) == 0 || g_ascii_strncasecmp (next, "billion", 7) == 0
           || g_ascii_strncasecmp (next, "bn", 2) == 0 || g_ascii_strncasecmp (next, "mio", 3) == 0
           || g_ascii_strncasecmp (next, "mn", 2) == 0 || g_ascii_strncasecmp (next, "milli", 5) == 0)
    return FALSE;
  else
    return next != *at || hw_currency_find_at (next) != NULL; /* "30MM", "5th" */
  return TRUE;
}

/* "k", "K€", "M", "LPA", "lakhs" behind the digits. FALSE: it is no money. */
static gboolean
read_scale (const char **at, HwAmount *amount)
{
  const char *next = skip_blank (*at);

  if (amount->value > G_MAXINT64 / 10000000)
    return FALSE; /* before it is made longer still */
  if (strchr (SCALE_LETTERS, g_ascii_tolower (*next)) != NULL && *next != '\0')
    {
      if (!take_scale (at, next, amount))
        return FALSE;
    }
  else if (next == *at && g_ascii_isalpha (*next) && hw_currency_find_at (next) == NULL)
    return FALSE; /* "24h" */
  return *skip_blank (*at) != '%' && !(**at == '(' && g_ascii_tolower ((*at)[1]) == 'k');
}

/* "/hr", "/ year", "p.a." right behind. */
static const char *
read_period (const char **at)
{
  const char *next = skip_blank (*at), *word;

  if (g_str_has_prefix (next, "p.a") || g_str_has_prefix (next, "pa ") || g_str_has_prefix (next, "p. a"))
    return "year";
  if (*next != '/')
    return NULL;
  word = skip_blank (next + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (PERIODS); i++)
    {
      gsize n = strlen (PERIODS[i].written);

      if (g_ascii_strncasecmp (word, PERIODS[i].written, n) == 0 && !g_ascii_isalpha (word[n]))
        {
          *at = word + n;
          return PERIODS[i].period;
        }
    }
  return NULL;
}

static void
take_currency (HwAmount *amount, const HwCurrency *currency)
{
  amount->currency = currency->code;
  amount->is_dollar = g_str_equal (currency->written, "$");
}

static gboolean
read_amount (const char *text, const HwPiece *piece, guint byte, HwAmount *amount)
{
  const char *from = text + byte, *at = read_digits (text + byte, &amount->value, &amount->plain), *after;
  const HwCurrency *before = hw_currency_find_before (text + piece->byte, text + byte, &from), *behind;

  if (!read_scale (&at, amount))
    return FALSE;
  after = skip_blank (at);
  behind = hw_currency_find_at (after);
  /* "$102,800 - $137,000 CAD": the code says more than the sign; "$" before a number belongs to that. */
  if (behind != NULL && (*after != '$' || before == NULL) && (before == NULL || g_str_equal (before->written, "$"))
      && !g_ascii_isdigit (*skip_blank (after + strlen (behind->written))))
    {
      take_currency (amount, behind);
      at = after + strlen (behind->written);
    }
  else if (before != NULL)
    take_currency (amount, before);
  amount->open = *at == '+';
  if (amount->period == NULL)
    amount->period = read_period (&at);
  amount->plain = amount->plain && amount->currency == NULL && !amount->thousands;
  amount->byte = (guint) (from - text);
  amount->byte_end = (guint) (at - text);
  return amount->byte_end <= piece->byte_end;
}

/* Where the digits of a token begin: "USD120", "EUR55", "RM4" and "R35 000" hide them behind a code. */
static gboolean
find_digits (const char *text, const HwToken *token, guint *byte)
{
  const char *at = text + token->byte;
  guint n = 0;

  *byte = token->byte;
  if (token->flags & HW_TOKEN_NUMBER)
    return TRUE;
  while (n < 3 && g_ascii_isupper (at[n]))
    n++;
  if (n == 0 || !g_ascii_isdigit (at[n]) || (n < 3 && *at != 'R'))
    return FALSE;
  *byte += n;
  return n == 3 || hw_currency_find_at (at) != NULL;
}

/* The amount whose digits begin at @byte of token @first; FALSE: it is none. */
static gboolean
add_amount (const char *text, const GArray *tokens, const HwPiece *piece, guint first, guint byte, GArray *amounts)
{
  HwAmount amount = { .first_token = first, .last_token = first + 1 };

  if (!read_amount (text, piece, byte, &amount))
    return FALSE;
  while (amount.last_token < piece->last_token
         && g_array_index (tokens, HwToken, amount.last_token).byte < amount.byte_end)
    amount.last_token++;
  g_array_append_val (amounts, amount);
  return TRUE;
}

gboolean
hw_pay_find_amounts (const char *text, const GArray *tokens, const HwPiece *piece, GArray *amounts)
{
  guint after = 0, byte;

  g_array_set_size (amounts, 0);
  for (guint i = piece->first_token; i < piece->last_token; i++)
    if (find_digits (text, &g_array_index (tokens, HwToken, i), &byte) && byte >= after
        && add_amount (text, tokens, piece, i, byte, amounts))
      {
        const HwAmount *amount = &g_array_index (amounts, HwAmount, amounts->len - 1);

        after = amount->byte_end;
        i = amount->last_token - 1;
      }
  return amounts->len > 0;
}

gboolean
hw_pay_is_plausible (gint64 value, const char *currency, const char *period)
{
  static const struct
  {
    const char *period;
    gint64 low;
    gint64 high;
  } BOUNDS[] = { { "year", 8000, 3000000 }, { "month", 500, 200000 }, { "week", 100, 50000 },
                 { "day", 30, 10000 }, { "hour", 5, 1000 } };
  gint64 scale = hw_currency_get_scale (currency), low = 8000, high = 3000000;

  for (gsize i = 0; i < G_N_ELEMENTS (BOUNDS); i++)
    if (g_strcmp0 (period, BOUNDS[i].period) == 0)
      {
        low = BOUNDS[i].low;
        high = BOUNDS[i].high;
      }
  if (scale > 3) /* where a dollar is worth much, people are paid less of it */
    low /= 6;
  return value >= low * scale * HUNDRED && value <= high * scale * HUNDRED;
}

gboolean
hw_pay_is_yearly (gint64 value, const char *currency)
{
  return value >= 15000 * hw_currency_get_scale (currency) * HUNDRED;
}
