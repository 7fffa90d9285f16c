/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

#define HUNDRED 100

/* One amount of money as written. */
typedef struct
{
  gint64 value; /* minor units */
  const char *currency; /* NULL: not said */
  gboolean thousands;   /* written with "k" */
  guint byte;
  guint byte_end;
} Amount;

/* What one piece says of pay. */
typedef struct
{
  gint64 min;
  gint64 max;
  const char *currency;
  const char *period;
  int trust;
} Offer;

static const struct
{
  const char *written;
  const char *code;
} CURRENCIES[] = {
  { "US$", "USD" }, { "CA$", "CAD" }, { "C$", "CAD" }, { "A$", "AUD" }, { "AU$", "AUD" }, { "$", "USD" },
  { "€", "EUR" }, { "£", "GBP" }, { "USD", "USD" }, { "EUR", "EUR" }, { "GBP", "GBP" }, { "CHF", "CHF" },
  { "CAD", "CAD" }, { "AUD", "AUD" }, { "NZD", "NZD" }, { "SGD", "SGD" }, { "SEK", "SEK" }, { "DKK", "DKK" },
  { "NOK", "NOK" }, { "PLN", "PLN" }, { "INR", "INR" }, { "₹", "INR" }, { "JPY", "JPY" }, { "AED", "AED" },
};

/* The currency that ends right before @at (blanks allowed), within @begin. */
static const char *
find_currency_before (const char *begin, const char *at)
{
  const char *code = NULL;
  gsize longest = 0;

  while (at > begin && (at[-1] == ' ' || at[-1] == '~'))
    at--;
  for (gsize i = 0; i < G_N_ELEMENTS (CURRENCIES); i++)
    {
      gsize n = strlen (CURRENCIES[i].written);

      if (n > longest && (gsize) (at - begin) >= n && strncmp (at - n, CURRENCIES[i].written, n) == 0)
        {
          code = CURRENCIES[i].code;
          longest = n;
        }
    }
  return code;
}

static const char *
find_currency_after (const char *at)
{
  while (*at == ' ')
    at++;
  for (gsize i = 0; i < G_N_ELEMENTS (CURRENCIES); i++)
    if (CURRENCIES[i].written[0] != '$'
        && strncmp (at, CURRENCIES[i].written, strlen (CURRENCIES[i].written)) == 0)
      return CURRENCIES[i].code;
  return NULL;
}

/* Digits with separators: "120,000", "45.000", "120 000", "52.50". Returns the first byte after them. */
static const char *
read_digits (const char *at, const char *end, gint64 *value)
{
  gint64 whole = 0, cents = 0;
  guint n = 0;

  for (; at < end && g_ascii_isdigit (*at) && n < 10; at++, n++)
    whole = whole * 10 + (*at - '0');
  while (n <= 9 && end - at >= 4 && strchr (",.' ", *at) != NULL && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2])
         && g_ascii_isdigit (at[3]) && (end - at == 4 || !g_ascii_isdigit (at[4])))
    {
      whole = whole * 1000 + (at[1] - '0') * 100 + (at[2] - '0') * 10 + (at[3] - '0');
      n += 3;
      at += 4;
    }
  if (end - at >= 2 && (*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
    {
      guint digits = 0;

      for (at++; at < end && g_ascii_isdigit (*at); at++, digits++)
        if (digits < 2)
          cents = cents * 10 + (*at - '0');
      if (digits == 1)
        cents *= 10;
    }
  *value = whole * HUNDRED + cents;
  return at;
}

static gboolean
read_amount (const HwFieldSource *source, const HwPiece *piece, guint byte, Amount *amount)
{
  const char *begin = source->text + piece->byte, *end = source->text + piece->byte_end;
  const char *at = read_digits (source->text + byte, end, &amount->value);

  amount->thousands = at < end && g_ascii_tolower (*at) == 'k' && !g_ascii_isalnum (at[1]);
  if (amount->thousands)
    {
      amount->value *= 1000;
      at++;
    }
  else if (at < end && g_ascii_isalpha (*at))
    return FALSE; /* "30MM", "10M", "401k" is told by its size */
  if (at < end && *at == '%')
    return FALSE;
  amount->currency = find_currency_before (begin, source->text + byte);
  if (amount->currency == NULL)
    amount->currency = find_currency_after (at);
  amount->byte = byte;
  amount->byte_end = (guint) (at - source->text);
  return TRUE;
}

static GArray *
find_amounts (const HwFieldSource *source, const HwPiece *piece)
{
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (Amount));
  guint after = 0;

  for (guint i = piece->first_token; i < piece->last_token; i++)
    {
      const HwToken *token = &g_array_index (source->tokens, HwToken, i);
      Amount amount = { 0 };

      if (!(token->flags & HW_TOKEN_NUMBER) || token->byte < after
          || !read_amount (source, piece, token->byte, &amount))
        continue;
      after = amount.byte_end;
      g_array_append_val (amounts, amount);
    }
  return amounts;
}

/* "$120k - 140k", "45,000 to 55,000", "100,800—$133,200 USD" */
static gboolean
is_range (const char *text, const Amount *low, const Amount *high)
{
  g_autofree char *between = NULL;

  if (high->byte < low->byte_end || high->byte - low->byte_end > 32)
    return FALSE;
  between = g_strndup (text + low->byte_end, high->byte - low->byte_end);
  return strstr (between, "-") || strstr (between, "–") || strstr (between, "—") || strstr (between, " to ")
         || strstr (between, " and ") || strstr (between, " bis ") || strstr (between, " à ");
}

static const char *
find_period (const HwFieldSource *source, guint piece, gint64 value)
{
  guint first = hw_field_get_piece (source, piece)->first_token;
  int i = hw_field_next_cue (source, HW_CUE_PERIOD, hw_field_find_cues (source, first));

  for (; i >= 0; i = hw_field_next_cue (source, HW_CUE_PERIOD, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->piece == piece)
        return cue->value;
      if (cue->piece > piece)
        break;
    }
  return value >= 15000 * HUNDRED ? "year" : NULL;
}

static gboolean
is_plausible (gint64 value, const char *period)
{
  static const struct
  {
    const char *period;
    gint64 low;
    gint64 high;
  } BOUNDS[] = { { "year", 8000, 3000000 }, { "month", 500, 200000 }, { "week", 100, 50000 },
                 { "day", 30, 10000 }, { "hour", 5, 1000 } };

  for (gsize i = 0; i < G_N_ELEMENTS (BOUNDS); i++)
    if (g_strcmp0 (period, BOUNDS[i].period) == 0)
      return value >= BOUNDS[i].low * HUNDRED && value <= BOUNDS[i].high * HUNDRED;
  return value >= 8000 * HUNDRED && value <= 3000000 * (gint64) HUNDRED;
}

/* How sure it is that the amounts of the piece are the pay; 0: they are something else. */
static int
weigh_piece (const HwFieldSource *source, guint piece)
{
  const HwPiece *p = hw_field_get_piece (source, piece);
  HwStatementKind kind = hw_field_get_kind (source, piece);
  gboolean head = p->line < 8 && p->last_token - p->first_token <= 40;
  int trust = 0;

  if (hw_field_has_cue (source, HW_CUE_NOT_PAY, piece, NULL))
    return 0;
  if (hw_field_has_cue (source, HW_CUE_PAY, piece, NULL))
    trust += 4;
  if (g_strstr_len (source->text + p->byte, (gssize) (p->byte_end - p->byte), "💰") != NULL)
    trust += 3;
  if (hw_field_has_cue (source, HW_CUE_PERIOD, piece, NULL))
    trust += 2;
  if (kind == HW_KIND_OFFER || (head && kind == HW_KIND_LOGISTICS))
    trust += 1;
  else if (kind == HW_KIND_COMPANY || kind == HW_KIND_RESPONSIBILITY || kind == HW_KIND_QUALIFICATION)
    trust -= 4;
  return MAX (trust, 0);
}

static void
add_to_offer (Offer *offer, gint64 low, gint64 high)
{
  if (low != HW_UNSET && (offer->min == HW_UNSET || low < offer->min))
    offer->min = low;
  if (high != HW_UNSET && (offer->max == HW_UNSET || high > offer->max))
    offer->max = high;
}

/* "up to" and "from" leave one end open. */
static gboolean
says_before (const HwFieldSource *source, const HwPiece *piece, const Amount *amount, const char *word)
{
  guint begin = amount->byte - MIN (amount->byte - piece->byte, 24);
  g_autofree char *before = g_ascii_strdown (source->text + begin, amount->byte - begin);

  return strstr (before, word) != NULL;
}

static void
read_single (const HwFieldSource *source, const HwPiece *piece, const Amount *amount, Offer *offer)
{
  if (says_before (source, piece, amount, "up to ") || says_before (source, piece, amount, "maximum"))
    add_to_offer (offer, HW_UNSET, amount->value);
  else if (says_before (source, piece, amount, "from ") || says_before (source, piece, amount, "minimum")
           || says_before (source, piece, amount, "starting at ") || source->text[amount->byte_end] == '+')
    add_to_offer (offer, amount->value, HW_UNSET);
  else
    add_to_offer (offer, amount->value, amount->value);
}

static void
read_piece (const HwFieldSource *source, guint index, Offer *offer)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  g_autoptr (GArray) amounts = find_amounts (source, piece);
  int trust = weigh_piece (source, index);

  for (guint i = 0; i < amounts->len; i++)
    {
      Amount low = g_array_index (amounts, Amount, i), high = low;
      gboolean range = i + 1 < amounts->len
                       && is_range (source->text, &low, &g_array_index (amounts, Amount, i + 1));
      const char *currency, *period;

      if (range)
        high = g_array_index (amounts, Amount, ++i);
      currency = low.currency != NULL ? low.currency : high.currency;
      if (range && high.thousands && !low.thousands && low.value < 1000 * HUNDRED)
        low.value *= 1000;
      period = find_period (source, index, currency != NULL ? high.value : 0);
      if ((currency == NULL && !low.thousands && trust < 3) || trust + 2 * range < 3 || low.value > high.value
          || !is_plausible (low.value, period) || !is_plausible (high.value, period)
          || (offer->currency != NULL && currency != offer->currency))
        continue;
      offer->currency = currency;
      offer->period = period;
      offer->trust = MAX (offer->trust, trust + 3 * range + (currency != NULL));
      if (range)
        add_to_offer (offer, low.value, high.value);
      else
        read_single (source, piece, &low, offer);
    }
}

void
hw_field_read_pay (const HwFieldSource *source, HwReading *reading)
{
  Offer best = { HW_UNSET, HW_UNSET, NULL, NULL, 0 };

  for (guint i = 0; i < source->pieces->len; i++)
    {
      Offer offer = { HW_UNSET, HW_UNSET, NULL, NULL, 0 };

      read_piece (source, i, &offer);
      if (offer.trust > best.trust)
        best = offer;
    }
  reading->pay_min = best.min;
  reading->pay_max = best.max;
  reading->currency = g_strdup (best.currency);
  reading->pay_period = g_strdup (best.period);
}
