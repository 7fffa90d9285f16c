/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-ranking.h"

__extension__ typedef unsigned __int128 Magnitude;

#define MAX_DIGITS 40u /* of 128 bits in decimal, with a sign */

static Magnitude
magnitude_of (HwWide value)
{
  return value < 0 ? -(Magnitude) value : (Magnitude) value;
}

static Magnitude
find_gcd (Magnitude a, Magnitude b)
{
  while (b != 0)
    {
      Magnitude rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

HwRational
hw_rational_new (HwWide num, HwWide den)
{
  HwRational zero = { 0, 1 };
  HwRational value;
  HwWide gcd;

  g_return_val_if_fail (den != 0, zero);
  if (num == 0)
    return zero;
  gcd = (HwWide) find_gcd (magnitude_of (num), magnitude_of (den));
  value.num = den < 0 ? -(num / gcd) : num / gcd;
  value.den = den < 0 ? -(den / gcd) : den / gcd;
  return value;
}

/* The whole part, rounded down, leaving what remains over the same denominator, 0 <= rest < den. */
static HwWide
split_whole (HwWide num, HwWide den, HwWide *rest)
{
  HwWide whole = num / den;

  *rest = num % den;
  if (*rest < 0)
    {
      *rest += den;
      whole--;
    }
  return whole;
}

/*
 * Multiplying crosswise could overflow; comparing the continued fractions step by step cannot: the
 * numbers only get smaller. Equal whole parts: compare what remains, turned over, the other way round.
 */
int
hw_rational_compare (HwRational a, HwRational b)
{
  int sign = 1;

  for (;;)
    {
      HwWide rest_a, rest_b;
      HwWide whole_a = split_whole (a.num, a.den, &rest_a);
      HwWide whole_b = split_whole (b.num, b.den, &rest_b);

      if (whole_a != whole_b)
        return whole_a < whole_b ? -sign : sign;
      if (rest_a == 0 || rest_b == 0)
        return rest_a == rest_b ? 0 : (rest_a == 0 ? -sign : sign);
      a = (HwRational){ a.den, rest_a };
      b = (HwRational){ b.den, rest_b };
      sign = -sign;
    }
}

double
hw_rational_to_double (HwRational value)
{
  return (double) value.num / (double) value.den;
}

static void
append_whole (GString *out, Magnitude value)
{
  char digits[MAX_DIGITS];
  guint n = 0;

  do
    {
      digits[n++] = (char) ('0' + (int) (value % 10));
      value /= 10;
    }
  while (value > 0);
  while (n > 0)
    g_string_append_c (out, digits[--n]);
}

char *
hw_rational_format (HwRational value)
{
  GString *out = g_string_new (value.num < 0 ? "-" : NULL);

  append_whole (out, magnitude_of (value.num));
  if (value.den != 1)
    {
      g_string_append_c (out, '/');
      append_whole (out, magnitude_of (value.den));
    }
  return g_string_free (out, FALSE);
}

/* Adds one to the last digit of a decimal number in text. */
static void
count_up (GString *out)
{
  for (gsize i = out->len; i > 0; i--)
    {
      char *digit = &out->str[i - 1];

      if (*digit == '.')
        continue;
      if (*digit != '9')
        {
          *digit = (char) (*digit + 1);
          return;
        }
      *digit = '0';
    }
  g_string_prepend_c (out, '1');
}

static gboolean
has_value (const GString *out)
{
  for (gsize i = 0; i < out->len; i++)
    if (out->str[i] >= '1' && out->str[i] <= '9')
      return TRUE;
  return FALSE;
}

char *
hw_rational_format_decimal (HwRational value, guint places)
{
  GString *out = g_string_new (NULL);
  Magnitude den = magnitude_of (value.den);
  Magnitude rest = magnitude_of (value.num) % den;

  append_whole (out, magnitude_of (value.num) / den);
  if (places > 0)
    g_string_append_c (out, '.');
  for (guint i = 0; i < places; i++)
    {
      rest *= 10; /* den stays far below 2^124, see hw-ranking.c */
      g_string_append_c (out, (char) ('0' + (int) (rest / den)));
      rest %= den;
    }
  if (rest >= den - rest)
    count_up (out);
  if (value.num < 0 && has_value (out))
    g_string_prepend_c (out, '-');
  return g_string_free (out, FALSE);
}
