/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/hw-posting-fields.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2200

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
  else if (g_str_equal (at, " UTC") || g_str_equal (at, " GMT"))
    at += 4;
  /* A leap second and 24:00 name no moment of the day that is written; a zone has a number or is Z. */
  *possible = hour < 24 && minute < 60 && second < 60 && zone_hour <= 14 && zone_minute < 60 && *at == '\0';
  return TRUE;
}

static HwDateVerdict
make_date (int year, int month, int day, gboolean possible, char **date)
{
  if (!possible || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return HW_DATE_IMPOSSIBLE;
  *date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  return HW_DATE_GOOD;
}

/* "14.09.2026", "9/14/2026 12:00": points put the day first, strokes tell nothing. */
static HwDateVerdict
read_local_date (const char *text, char **date)
{
  const char *at = text;
  char mark = '\0';
  int parts[2], year;
  gboolean possible;

  for (guint i = 0; i < 2; i++)
    {
      guint n = (guint) strspn (at, "0123456789");

      if (n < 1 || n > 2 || !take_digits (&at, n, &parts[i])
          || strchr (i == 0 ? "./-" : (char[]){ mark, 0 }, *at) == NULL || *at == '\0')
        return HW_DATE_OTHER;
      mark = *at++;
    }
  if (!take_digits (&at, 4, &year) || !read_time (at, &possible))
    return HW_DATE_OTHER;
  if (mark == '.' || parts[0] > 12 || parts[0] == parts[1])
    return make_date (year, parts[1], parts[0], possible, date);
  return parts[1] > 12 ? make_date (year, parts[0], parts[1], possible, date) : HW_DATE_AMBIGUOUS;
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
  if (strspn (at, "0123456789") <= 2)
    return read_local_date (text, date);
  if (!take_digits (&at, 4, &year) || *at++ != '-' || !take_digits (&at, 2, &month) || *at++ != '-'
      || !take_digits (&at, 2, &day) || !read_time (at, &possible))
    return HW_DATE_OTHER;
  return make_date (year, month, day, possible, date);
}
