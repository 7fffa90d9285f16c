/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-feed-values.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-posting-fields.h"


/* The month that begins @at in three letters, 1 to 12; 0 for none. RFC 822 has English ones only. */
static int
find_month (const char *at)
{
  static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

  for (int i = 0; i < 12; i++)
    if (g_ascii_strncasecmp (at, months + 3 * i, 3) == 0)
      return i + 1;
  return 0;
}

/* "Wed, 19 Aug 2026 23:10:38 GMT": the day as it is written. */
static char *
read_mail_date (const char *text)
{
  const char *at = strchr (text, ',') != NULL ? strchr (text, ',') + 1 : text;
  char *end = NULL;
  guint64 day, year;
  int month;

  at += strspn (at, " ");
  day = g_ascii_strtoull (at, &end, 10);
  if (end == at || end - at > 2)
    return NULL;
  at = end + strspn (end, " -");
  month = find_month (at);
  if (month == 0)
    return NULL;
  at += strcspn (at, " -");
  at += strspn (at, " -");
  year = g_ascii_strtoull (at, &end, 10);
  return end - at == 4 ? g_strdup_printf ("%04u-%02d-%02u", (guint) year, month, (guint) day) : NULL;
}

/* "20/02/2026 01:50:22" where the day comes first. */
static char *
read_day_first (const char *text)
{
  guint part[3] = { 0 };
  const char *at = text;

  for (guint i = 0; i < 3; i++)
    {
      char *end = NULL;

      part[i] = (guint) MIN (g_ascii_strtoull (at, &end, 10), 9999u);
      if (end == at || (i < 2 && strchr ("/.-", *end) == NULL))
        return NULL;
      at = end + (i < 2);
    }
  return part[2] >= 1000 ? g_strdup_printf ("%04u-%02u-%02u", part[2], part[1], part[0]) : NULL;
}

static char *
read_date (const char *text, gboolean day_first)
{
  g_autofree char *date = NULL;
  g_autofree char *other = NULL;
  HwDateVerdict verdict;
  gsize digits = strspn (text, "0123456789");

  if (g_str_has_suffix (text, " UTC") || g_str_has_suffix (text, " GMT"))
    other = g_strndup (text, strlen (text) - 4);
  if (digits == 8 && text[8] == '\0')
    other = g_strdup_printf ("%.4s-%.2s-%.2s", text, text + 4, text + 6);
  verdict = hw_posting_date (other != NULL && g_ascii_isdigit (*other) ? other : text, &date);
  if (verdict == HW_DATE_GOOD)
    return g_steal_pointer (&date);
  if (verdict == HW_DATE_IMPOSSIBLE)
    return g_strdup (text); /* to be refused with its reason */
  return day_first && digits > 0 && digits <= 2 ? read_day_first (text) : read_mail_date (text);
}

/* Amounts with blanks between the thousands, or with a comma before exactly two digits. */
static char *
read_amount (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  char *comma;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
  comma = strchr (plain->str, ',');
  if (comma != NULL && strlen (comma) == 3 && strchr (plain->str, '.') == NULL)
    *comma = '.';
  return hw_posting_amount (plain->str);
}

static char *
read_work_mode (const char *value)
{
  static const char *const yes[] = { "true", "yes", "1", "oui", "ja", "si", NULL };
  g_autofree char *lower = g_utf8_strdown (value, -1);
  const char *mode = hw_posting_work_mode (value);

  if (mode != NULL)
    return g_strdup (mode);
  if (g_strv_contains (yes, lower))
    return g_strdup ("remote");
  if (strstr (lower, "hybrid") != NULL)
    return g_strdup ("hybrid");
  return strstr (lower, "fully remote") != NULL ? g_strdup ("remote") : NULL;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

char *
hw_feed_value (const char *field, const char *value, gboolean day_first)
{
  g_autofree char *line = hw_posting_line (value);

  if (line == NULL)
    return NULL;
  if (g_str_equal (field, "date_posted") || g_str_equal (field, "valid_through"))
    return read_date (line, day_first);
  if (g_str_equal (field, "pay_min") || g_str_equal (field, "pay_max"))
    return read_amount (line);
  if (g_str_equal (field, "work_mode"))
    return read_work_mode (line);
  if (g_str_equal (field, "employment_type"))
    return g_strdup (hw_posting_employment_type (line));
  if (g_str_equal (field, "currency"))
    return g_ascii_strcasecmp (line, "euro") == 0 ? g_strdup ("EUR") : hw_posting_currency (line);
  if (g_str_equal (field, "pay") && (!has_digit (line) || g_str_equal (line, "0")))
    return NULL;
  return g_steal_pointer (&line);
}

char *
hw_feed_squeeze (const char *text)
{
  g_autofree char *folded = hw_text_match_key (text);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = folded != NULL ? folded : ""; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_utf8_get_char (at));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
hw_feed_prettify (const char *name)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean word = g_unichar_isupper (c) && at > name && g_ascii_islower (at[-1]);

      if (word || c == '_' || c == '-')
        g_string_append_c (out, ' ');
      if (c != '_' && c != '-')
        g_string_append_unichar (out, out->len == 0 ? g_unichar_toupper (c) : word ? g_unichar_tolower (c) : c);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
