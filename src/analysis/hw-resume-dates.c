/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-dates.h"

#include <string.h>

#include "base/hw-text.h"

#define FIRST_YEAR 1950u
#define LAST_YEAR 2099u
#define MAX_PHRASE_WORDS 3u
#define MAX_WORD_BYTES 24u

/* A date; month 0: not told. @weak: only two digits of the year, to be believed within a stretch alone. */
typedef struct
{
  guint year; /* 0: a month that has its year behind the other date */
  guint month;
  gboolean weak;
} Date;

static gboolean
is_year (guint64 value)
{
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

static const char *
skip_blanks (const char *at)
{
  while (*at == ' ' || strncmp (at, "\xc2\xa0", 2) == 0)
    at += *at == ' ' ? 1 : 2;
  return at;
}

/* The number of @n digits at @at, its end in @next; FALSE unless there are exactly so many. */
static gboolean
read_digits (const char *at, guint least, guint most, guint *value, const char **next)
{
  gsize n = strspn (at, "0123456789");

  if (n < least || n > most)
    return FALSE;
  *value = (guint)g_ascii_strtoull (at, NULL, 10);
  *next = at + n;
  return TRUE;
}

/* What the longest phrase of up to three words at @at says as @field. */
static const char *
read_word (const HwResumeWords *words, HwResumeWord field, const char *at, const char **next)
{
  const char *value = NULL, *end = at;

  for (guint i = 0; i < MAX_PHRASE_WORDS; i++)
    {
      gsize n = hw_resume_word_measure (end);
      g_autofree char *phrase = NULL;
      g_autofree char *key = NULL;
      const char *found;

      if (n == 0 || n > MAX_WORD_BYTES)
        break;
      while (n > 3 && (end[n - 1] == '.' || g_ascii_isdigit (end[n - 1])) && g_ascii_isalpha (*end)
             && (field == HW_RESUME_WORD_MONTH || (field == HW_RESUME_WORD_PRESENT && end[n - 1] == '.')))
        n--; /* "Jan." and "Jan2019"; "to present." */
      phrase = g_strndup (at, (gsize)(end + n - at));
      key = hw_text_match_key (phrase);
      found = key != NULL ? hw_resume_words_find (words, field, key) : NULL;
      end += n;
      if (found != NULL)
        {
          value = found;
          *next = end;
        }
      end = skip_blanks (end);
    }
  return value;
}

/* What may stand between a month's name and its year. */
static const char *
skip_joint (const char *at)
{
  at = skip_blanks (at);
  at += *at == '.' || *at == ',' || *at == '-' || *at == '/';
  return skip_blanks (at);
}

static gboolean
read_short_year (const char *at, Date *date, const char **next)
{
  guint value;

  at += *at == '\'' ? 1 : strncmp (at, "’", 3) == 0 ? 3 : 0;
  if (!read_digits (at, 2, 2, &value, next))
    return FALSE;
  date->year = value < 50 ? 2000 + value : 1900 + value;
  date->weak = TRUE;
  return TRUE;
}

static gboolean
read_named_month (const HwResumeWords *words, const char *at, Date *date, const char **next)
{
  const char *after = NULL, *number = read_word (words, HW_RESUME_WORD_MONTH, at, &after);
  guint value;

  if (number == NULL)
    return FALSE;
  date->month = (guint)g_ascii_strtoull (number, NULL, 10);
  at = skip_joint (after);
  if (read_digits (at, 1, 2, &value, next) && **next == ',') /* "January 15, 2019" */
    at = skip_joint (*next);
  if (read_digits (at, 4, 4, &value, next) && is_year (value))
    date->year = value;
  else if ((*at == '\'' || strncmp (at, "’", 3) == 0) && read_short_year (at, date, next))
    return TRUE;
  else
    *next = after; /* "Jan – Mar 2020" */
  return date->year != 0 || date->month != 0;
}

/* "2019", "2019-04", "2019/04/01" */
static gboolean
read_year_first (const char *at, Date *date, const char **next)
{
  guint value, month;
  const char *after;

  if (!read_digits (at, 4, 4, &value, next) || !is_year (value))
    return FALSE;
  date->year = value;
  if (**next != '\0' && strchr ("-/.", **next) != NULL && read_digits (*next + 1, 2, 2, &month, &after)
      && month >= 1 && month <= 12)
    {
      char mark = **next;

      date->month = month;
      *next = after;
      if (*after == mark && read_digits (after + 1, 1, 2, &value, &after))
        *next = after;
    }
  return TRUE;
}

/* "04/2019", "1.4.2019", "04/19", "1. April 2019" */
static gboolean
read_day_first (const HwResumeWords *words, const char *at, Date *date, const char **next)
{
  guint first, second, third;
  const char *after;
  char mark;

  if (!read_digits (at, 1, 2, &first, &after))
    return FALSE;
  mark = *after;
  if (mark == '.' || mark == ' ')
    {
      if (read_named_month (words, skip_blanks (after + 1), date, next) && date->year != 0)
        return TRUE;
      *date = (Date){ 0 };
    }
  if (mark == '\0' || strchr ("./-", mark) == NULL)
    return FALSE;
  if (read_digits (after + 1, 4, 4, &second, next) && is_year (second) && first >= 1 && first <= 12)
    {
      *date = (Date){ second, first, FALSE };
      return TRUE;
    }
  if (!read_digits (after + 1, 1, 2, &second, &after))
    return FALSE;
  if (*after == mark && read_digits (after + 1, 4, 4, &third, next) && is_year (third))
    {
      *date = (Date){ third, second >= 1 && second <= 12 ? second : first <= 12 ? first : 0, FALSE };
      return TRUE;
    }
  if (first < 1 || first > 12 || mark == '-' || *after == mark)
    return FALSE;
  *date = (Date){ second < 50 ? 2000 + second : 1900 + second, first, TRUE };
  *next = after;
  return TRUE;
}

static gboolean
read_date (const HwResumeWords *words, const char *at, Date *date, const char **next)
{
  *date = (Date){ 0 };
  if (g_ascii_isdigit (*at))
    return (read_year_first (at, date, next) || read_day_first (words, at, date, next))
           && !g_ascii_isalnum (**next);
  if (*at == '\'' || strncmp (at, "’", 3) == 0)
    return read_short_year (at, date, next) && !g_ascii_isalnum (**next);
  return g_unichar_isalpha (g_utf8_get_char (at)) && read_named_month (words, at, date, next);
}

static const char *
read_dash (const char *at)
{
  static const char *const dashes[] = { "–", "—", "‑", "‐", "−", "--", "-", "→", "~" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (at, dashes[i]))
      return at + strlen (dashes[i]);
  return NULL;
}

/* What joins two dates; NULL when there is nothing of the kind. */
static const char *
read_joint (const HwResumeWords *words, const char *at, gboolean *dash)
{
  const char *next = read_dash (at);

  *dash = next != NULL;
  if (next != NULL)
    return next;
  if (*at == '/' && (is_year (g_ascii_strtoull (at + 1, NULL, 10)) || g_unichar_isalpha (g_utf8_get_char (at + 1))))
    return at + 1; /* "2019/2020", "July/August 2014" */
  return read_word (words, HW_RESUME_WORD_TO, at, &next) != NULL ? next : NULL;
}

static void
write_date (char out[8], const Date *date)
{
  if (date->month > 0)
    g_snprintf (out, 8, "%04u-%02u", date->year % 10000, date->month % 100);
  else
    g_snprintf (out, 8, "%04u", date->year % 10000);
}

/* What follows the first date: the end of the stretch. FALSE: nothing does, the date stands alone. */
static gboolean
read_end (const HwResumeWords *words, Date *first, const char **at, HwResumeDates *dates)
{
  gboolean dash;
  const char *from = skip_blanks (*at), *joint = read_joint (words, from, &dash), *after;
  Date last;
  guint value;

  if (read_word (words, HW_RESUME_WORD_PRESENT, from, &after) != NULL)
    joint = from; /* "03/2020 heute" */
  if (joint == NULL)
    return FALSE;
  from = skip_blanks (joint);
  if (read_word (words, HW_RESUME_WORD_PRESENT, from, &after) != NULL)
    dates->current = TRUE;
  else if (read_date (words, from, &last, &after) && last.year != 0)
    {
      if (first->year == 0)
        first->year = last.year;
      write_date (dates->until, &last);
    }
  else if (first->year != 0 && first->month == 0 && read_digits (from, 2, 2, &value, &after)
           && value >= first->year % 100 && !g_ascii_isalnum (*after)
           && (*after == '\0' || strchr ("/-", *after) == NULL))
    {
      last = (Date){ first->year - first->year % 100 + value, 0, FALSE };
      write_date (dates->until, &last);
    }
  else if (dash && (*from == '\0' || *from == ')'))
    {
      dates->current = TRUE;
      after = from;
    }
  else
    return FALSE;
  *at = after;
  return first->year != 0;
}

/* A stretch of time that begins at @at; its end in @next. */
static gboolean
read_stretch (const HwResumeWords *words, const char *at, HwResumeDates *dates, const char **next)
{
  const char *after = at;
  gboolean since, until, ended;
  Date first;

  memset (dates, 0, sizeof *dates);
  since = read_word (words, HW_RESUME_WORD_SINCE, at, &after) != NULL;
  until = !since && read_word (words, HW_RESUME_WORD_UNTIL, at, &after) != NULL;
  if (!since && !until)
    read_word (words, HW_RESUME_WORD_FROM, at, &after);
  if (!read_date (words, skip_blanks (after), &first, next))
    return FALSE;
  ended = !until && read_end (words, &first, next, dates);
  if (!ended && (first.year == 0 || first.weak))
    return FALSE;
  if (!ended && since)
    dates->current = TRUE;
  else if (!ended && !until)
    {
      dates->single = TRUE;
      write_date (dates->until, &first);
    }
  if (until)
    write_date (dates->until, &first);
  else
    write_date (dates->since, &first);
  return TRUE;
}

/* "4 years 2 months", "3 Jahre": how long, which the dates say already. */
static const char *
skip_duration (const HwResumeWords *words, const char *at)
{
  const char *end = NULL, *next;
  guint value;

  while (read_digits (at, 1, 2, &value, &next))
    {
      next = skip_blanks (next);
      if (read_word (words, HW_RESUME_WORD_DURATION, next, &next) == NULL)
        break;
      end = next;
      at = skip_blanks (next);
      at = skip_blanks (at + (*at == ','));
    }
  return end;
}

/* The line with what was found taken out; a tab keeps its neighbours apart. */
static char *
cut_out (const HwResumeWords *words, const char *line, const char *from, const char *to)
{
  g_autoptr (GString) rest = g_string_new (NULL);

  for (const char *at = line; *at != '\0';)
    {
      const char *next = NULL;

      if (at == from)
        next = to;
      else if (g_ascii_isdigit (*at) && (at == line || !g_ascii_isalnum (at[-1])))
        next = skip_duration (words, at);
      if (next != NULL && next > at)
        {
          g_string_append_c (rest, '\t');
          at = next;
          continue;
        }
      g_string_append_len (rest, at, g_utf8_next_char (at) - at);
      at = g_utf8_next_char (at);
    }
  for (guint i = 0; i < 3; i++)
    g_string_replace (rest, ((const char *[]){ "(\t)", "[\t]", "(\t" })[i], "\t", 0);
  return g_string_free (g_steal_pointer (&rest), FALSE);
}

gboolean
hw_resume_dates_take (const HwResumeWords *words, const char *line, HwResumeDates *dates, char **rest)
{
  HwResumeDates single, stretch;
  const char *single_from = NULL, *single_to = NULL;

  for (const char *at = line; *at != '\0';)
    {
      gsize n = hw_resume_word_measure (at);
      const char *next;

      if (n == 0 && *at != '\'')
        {
          at = g_utf8_next_char (at);
          continue;
        }
      if (read_stretch (words, at, &stretch, &next) && !stretch.single)
        {
          *dates = stretch;
          *rest = cut_out (words, line, at, next);
          return TRUE;
        }
      if (stretch.single && single_from == NULL)
        {
          single = stretch;
          single_from = at;
          single_to = next;
        }
      at += MAX (n, 1);
    }
  if (single_from != NULL)
    *dates = single;
  *rest = cut_out (words, line, single_from, single_to);
  return single_from != NULL;
}
