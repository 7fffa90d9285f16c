/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-posting-fields.h"

#include <string.h>

#include "base/hw-text.h"

#define MAX_AMOUNT_DIGITS 12u
#define FIRST_YEAR 1900
#define LAST_YEAR 2200

typedef struct
{
  const char *value;
  const char *words; /* match keys without anything but letters */
} Words;

static const Words employment_types[] = {
  { "full_time",
    "fulltime fulltimepermanent permanent vollzeit festanstellung tempsplein jornadacompleta cdi" },
  { "part_time", "parttime teilzeit tempspartiel mediajornada" },
  { "contract", "contractor contract freelance freelancer freiberuflich fixedterm befristet cdd" },
  { "temporary", "temporary temp zeitarbeit seasonal intérim" },
  { "internship", "intern internship praktikum stage prácticas" },
};

static const Words work_modes[] = {
  { "remote", "telecommute remote fullyremote homeoffice fullremote workfromhome" },
  { "hybrid", "hybrid hybride" },
  { "onsite", "onsite inoffice office vorort inperson" },
};

static const Words periods[] = {
  { "year", "year years yearly annual annually annum peryear perannum ann jahr an" },
  { "month", "month months monthly permonth mon monat mois" },
  { "week", "week weeks weekly perweek wee woche semaine" },
  { "day", "day days daily perday tag jour" },
  { "hour", "hour hours hourly perhour hur stunde heure" },
};

static const char *
find_word (const Words *table, guint n, const char *word)
{
  g_autofree char *folded = hw_text_match_key (word);
  g_autoptr (GString) key = g_string_new (NULL);
  const char *at = folded != NULL ? folded : "";

  /* schema.org values may be addresses: "https://schema.org/FULL_TIME" */
  if (strrchr (at, '/') != NULL)
    at = strrchr (at, '/') + 1;
  for (; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      g_string_append_unichar (key, g_utf8_get_char (at));
  for (guint i = 0; i < n && key->len > 0; i++)
    {
      g_auto (GStrv) words = g_strsplit (table[i].words, " ", -1);

      if (g_strv_contains ((const char *const *) words, key->str))
        return table[i].value;
    }
  return NULL;
}

const char *
hw_posting_employment_type (const char *word)
{
  return find_word (employment_types, G_N_ELEMENTS (employment_types), word);
}

const char *
hw_posting_work_mode (const char *word)
{
  return find_word (work_modes, G_N_ELEMENTS (work_modes), word);
}

const char *
hw_posting_pay_period (const char *word)
{
  return find_word (periods, G_N_ELEMENTS (periods), word);
}

char *
hw_posting_currency (const char *word)
{
  /* ISO 4217, the currencies in use (without funds, metals and test codes) */
  static const char codes[]
      = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
        "CAD CDF "
        "CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ "
        "GYD HKD "
        "HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD "
        "LSL LYD "
        "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP "
        "PKR PLN "
        "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND "
        "TOP TRY "
        "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";
  g_autofree char *code = g_ascii_strup (word, -1);

  g_strstrip (code);
  if (strlen (code) != 3 || strchr (code, ' ') != NULL || strstr (codes, code) == NULL)
    return NULL;
  return g_steal_pointer (&code);
}

static gboolean
take_digits (const char **at, guint n, int *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++, (*at)++)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      *value = *value * 10 + (**at - '0');
    }
  return TRUE;
}

/* "T23:59:59.5-05:00" behind a date, or nothing: written as such a time, and @possible when there is one. */
static gboolean
read_time (const char *at, gboolean *possible)
{
  int hour = 0, minute = 0, second = 0, zone_hour = 0, zone_minute = 0;

  *possible = TRUE;
  if (*at == '\0')
    return TRUE;
  if (*at != 'T' && *at != ' ')
    return FALSE;
  at++;
  if (!take_digits (&at, 2, &hour) || *at++ != ':' || !take_digits (&at, 2, &minute))
    return FALSE;
  if (*at == ':')
    {
      at++;
      if (!take_digits (&at, 2, &second))
        return FALSE;
    }
  if (*at == '.')
    at += 1 + strspn (at + 1, "0123456789");
  if (*at == 'Z')
    at++;
  else if (*at == '+' || *at == '-')
    {
      at++;
      if (!take_digits (&at, 2, &zone_hour))
        return FALSE;
      at += *at == ':';
      if (*at != '\0' && !take_digits (&at, 2, &zone_minute))
        return FALSE;
    }
  /* A leap second and 24:00 name no moment of the day that is written; a zone has a number or is Z. */
  *possible = hour < 24 && minute < 60 && second < 60 && zone_hour <= 14 && zone_minute < 60 && *at == '\0';
  return TRUE;
}

HwDateVerdict
hw_posting_date (const char *text, char **date)
{
  const char *at = text;
  int year, month, day;
  gboolean possible;

  *date = NULL;
  if (*at == '-' && g_ascii_isdigit (at[1]))
    return HW_DATE_IMPOSSIBLE; /* a year before Christ */
  if (!take_digits (&at, 4, &year) || *at++ != '-' || !take_digits (&at, 2, &month) || *at++ != '-'
      || !take_digits (&at, 2, &day) || !read_time (at, &possible))
    return HW_DATE_OTHER;
  if (!possible || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return HW_DATE_IMPOSSIBLE;
  *date = g_strndup (text, 10);
  return HW_DATE_GOOD;
}

char *
hw_posting_amount (const char *text)
{
  gsize whole = strspn (text, "0123456789");
  const char *at = text + whole;
  g_autoptr (GString) digits = g_string_new_len (text, (gssize) whole);
  gint64 exponent = 0;
  gsize point = whole;

  if (whole == 0)
    return NULL;
  if (*at == '.')
    {
      gsize n = strspn (at + 1, "0123456789");

      if (n == 0 || (n == 3 && whole <= 3 && digits->str[0] != '0'))
        return NULL; /* "60.000": sixty, or sixty thousand */
      g_string_append_len (digits, at + 1, (gssize) n);
      at += 1 + n;
    }
  if ((*at == 'e' || *at == 'E')
      && g_ascii_string_to_signed (at + 1 + (at[1] == '+'), 10, -20, 20, &exponent, NULL))
    at = "";
  if (*at != '\0' || (gint64) point + exponent < 1 || (gint64) point + exponent > MAX_AMOUNT_DIGITS)
    return NULL;
  point = (gsize) ((gint64) point + exponent);
  while (digits->len < point)
    g_string_append_c (digits, '0');
  while (digits->len > point && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);
  if (digits->len > point + 2)
    return NULL; /* finer than money */
  if (digits->len > point)
    g_string_insert_c (digits, (gssize) point, '.');
  while (digits->len > 1 && digits->str[0] == '0' && digits->str[1] != '.')
    g_string_erase (digits, 0, 1);
  return g_string_free (g_steal_pointer (&digits), FALSE);
}
