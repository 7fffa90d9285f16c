/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-posting-fields.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-entities.h"

#define DIGITS "0123456789"
#define MAX_AMOUNT_DIGITS 12u
#define MAX_FIELD_CHARS 1000

typedef struct
{
  const char *value;
  const char *words; /* match keys without anything but letters, between blanks */
} Words;

static const Words employment_types[] = {
  { "full_time",
    " fulltime fulltimepermanent fulltimefixedterm permanent vollzeit festanstellung tempsplein jornadacompleta cdi " },
  { "part_time", " parttime parttimepermanent parttimefixedterm teilzeit tempspartiel mediajornada " },
  { "contract", " contractor contract freelance freelancer freiberuflich fixedterm befristet cdd " },
  { "temporary", " temporary temp zeitarbeit seasonal intérim " },
  { "internship", " intern internship praktikum stage prácticas " },
};

static const Words work_modes[] = {
  { "remote", " telecommute remote full fullyremote homeoffice fullremote workfromhome " },
  { "hybrid", " hybrid hybride " },
  { "onsite", " onsite inoffice office vorort inperson " },
};

static const Words periods[] = {
  { "year", " year years yearly annual annually annum peryear perannum ann peryearsalary jahr an annuel " },
  { "month", " month months monthly permonth permonthsalary mon monat mois mensuel " },
  { "week", " week weeks weekly perweek perweeksalary wee woche semaine " },
  { "day", " day days daily perday perdaywage tag jour " },
  { "hour", " hour hours hourly perhour perhourwage hur stunde heure horaire " },
};

static const char *
find_word (const Words *table, guint n, const char *word)
{
  g_autofree char *folded = hw_text_match_key (word);
  g_autoptr (GString) key = g_string_new (" ");
  const char *at = folded != NULL ? folded : "";

  /* schema.org values may be addresses: "https://schema.org/FULL_TIME" */
  if (strrchr (at, '/') != NULL)
    at = strrchr (at, '/') + 1;
  for (; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      g_string_append_unichar (key, g_utf8_get_char (at));
  g_string_append_c (key, ' ');
  for (guint i = 0; i < n && key->len > 2; i++)
    if (strstr (table[i].words, key->str) != NULL)
      return table[i].value;
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

static char *
make_line (const char *text)
{
  g_autofree char *decoded = hw_entities_decode (text);
  g_autofree char *normal = hw_text_normalise (decoded, -1);
  g_autoptr (GString) line = g_string_new (NULL);

  if (normal == NULL || hw_text_count_chars (normal, strlen (normal)) > MAX_FIELD_CHARS)
    return NULL;
  if (hw_text_is_plain_line (normal, strlen (normal)))
    return g_steal_pointer (&normal);
  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (line, g_utf8_get_char (at));
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  g_strchomp (line->str);
  return *line->str != '\0' ? g_strdup (line->str) : NULL;
}

char *
hw_posting_line (const char *text)
{
  gsize length = strlen (text);

  /* Most values have nothing to decode or to trim. */
  if (length <= MAX_FIELD_CHARS && hw_text_is_plain_line (text, length) && memchr (text, '&', length) == NULL)
    return g_strndup (text, length);
  return make_line (text);
}

char *
hw_posting_language (const char *text)
{
  if (!g_ascii_isalpha (text[0]) || !g_ascii_isalpha (text[1]) || strchr ("-_", text[2]) == NULL)
    return NULL;
  return g_ascii_strdown (text, 2);
}

int
hw_posting_compare_amounts (const char *a, const char *b)
{
  gint64 x = 0, y = 0;

  hw_decimal_parse (a, 100, &x, NULL);
  hw_decimal_parse (b, 100, &y, NULL);
  return (x > y) - (x < y);
}

char *
hw_posting_amount (const char *text)
{
  gsize whole = strspn (text, DIGITS);
  const char *at = text + whole;
  g_autoptr (GString) digits = g_string_new_len (text, (gssize) whole);
  gint64 exponent = 0;
  gsize point = whole;

  if (whole == 0)
    return NULL;
  if (*at == '.')
    {
      gsize n = strspn (at + 1, DIGITS);

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

/* Whether @text, which begins with a digit, is one to three digits and then @sign with three, again and again. */
static gboolean
is_grouped (const char *text, gsize length, char sign)
{
  gsize first = strspn (text, DIGITS);

  if (first < 1 || first > 3 || strchr (".,' ", sign) == NULL || length <= first || (length - first) % 4 != 0)
    return FALSE;
  for (gsize i = first; i < length; i += 4)
    if (text[i] != sign || strspn (text + i + 1, DIGITS) < 3)
      return FALSE;
  return TRUE;
}

/* "70.000,00", "1,234.56", "1.200.000", "110'000" and "62,50" can be read in one way: in plain digits, else NULL. */
static char *
drop_groups (const char *text)
{
  gsize length = strlen (text);
  gsize first = strspn (text, DIGITS), at = length, whole = length;
  char sign = text[first];
  GString *plain;

  while (at > 0 && g_ascii_isdigit (text[at - 1]))
    at--;
  if (at > 0 && length - at <= 2 && strchr (".,", text[at - 1]) != NULL && strchr (text, text[at - 1]) == text + at - 1)
    whole = at - 1;
  if (first < whole && !is_grouped (text, whole, sign))
    return NULL;
  if (whole == length && length == first + 4 && sign != '\'')
    return NULL; /* "60,000": thousands or thousandths */
  plain = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    if (i == whole)
      g_string_append_c (plain, '.');
    else if (text[i] != sign || i > whole)
      g_string_append_c (plain, text[i]);
  return g_string_free (plain, FALSE);
}

/* Whether a person has set the digits apart, or written a comma for the point. */
static gboolean
has_signs (const char *text)
{
  const char *point = strchr (text, '.');

  return strpbrk (text, ",'") != NULL || (point != NULL && strchr (point + 1, '.') != NULL);
}

char *
hw_posting_written_amount (const char *text)
{
  g_autofree char *plain = has_signs (text) ? drop_groups (text) : g_strdup (text);

  return plain != NULL ? hw_posting_amount (plain) : NULL;
}
