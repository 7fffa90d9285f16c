/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

#include "base/hw-text.h"

#define MAX_WORDS_BETWEEN 4u
#define FIRST_YEAR 1990
#define LAST_YEAR 2100

/* A day, or a month when the day is 0. */
typedef struct
{
  int year;
  int month;
  int day;
} Date;

static int
read_month (const HwFieldSource *source, guint at)
{
  for (guint i = hw_field_find_cues (source, at); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->first != at)
        break;
      if (cue->field == HW_CUE_MONTH)
        return (int) g_ascii_strtoll (cue->value, NULL, 10);
    }
  return 0;
}

/* The byte between two words when there is one only, blanks not counted. */
static char
get_mark (const HwFieldSource *source, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  char mark = ' ';

  for (guint i = tokens[at].byte_end; i < tokens[at + 1].byte; i++)
    if (source->text[i] != ' ')
      mark = mark == ' ' ? source->text[i] : '?';
  return mark;
}

static gboolean
is_good (const Date *date)
{
  return date->year >= FIRST_YEAR && date->year <= LAST_YEAR && date->month >= 1 && date->month <= 12
         && (date->day == 0
             || g_date_valid_dmy ((GDateDay) date->day, (GDateMonth) date->month, (GDateYear) date->year));
}

/* "2026-09-14", "14.09.2026"; "14/09/2026" where only one order gives a day. */
static gboolean
read_figures (const HwFieldSource *source, guint at, Date *date)
{
  int a = hw_field_read_number (source, at), b = hw_field_read_number (source, at + 1);
  int c = hw_field_read_number (source, at + 2);
  char mark = get_mark (source, at);

  if (a < 0 || b < 0 || c < 0 || mark != get_mark (source, at + 1) || strchr ("-./", mark) == NULL)
    return FALSE;
  if (a >= FIRST_YEAR)
    *date = (Date) { a, b, c };
  else if (mark == '.' || a > 12 || a == b)
    *date = (Date) { c, b, a };
  else if (b > 12)
    *date = (Date) { c, a, b };
  else
    return FALSE; /* "03/04/2026" is two days, depending on the country */
  return date->day > 0;
}

/* "14 September 2026", "September 14th, 2026", "1. März 2027", "September 2026", or figures. */
static gboolean
read_date (const HwFieldSource *source, const HwPiece *piece, guint at, Date *date)
{
  guint left = piece->last_token - at;
  int month = read_month (source, at);

  *date = (Date) { 0 };
  if (left >= 3 && read_figures (source, at, date) && is_good (date))
    return TRUE;
  if (month > 0 && left >= 3)
    {
      *date = (Date) { hw_field_read_number (source, at + 2), month, hw_field_read_number (source, at + 1) };
      if (date->day > 0 && is_good (date))
        return TRUE;
    }
  if (month > 0 && left >= 2)
    {
      *date = (Date) { hw_field_read_number (source, at + 1), month, 0 };
      return is_good (date);
    }
  if (left >= 3 && read_month (source, at + 1) > 0)
    {
      *date = (Date) { hw_field_read_number (source, at + 2), read_month (source, at + 1),
                       hw_field_read_number (source, at) };
      return date->day > 0 && is_good (date);
    }
  return FALSE;
}

static char *
find_date (const HwFieldSource *source, const HwCue *cue, gboolean month_is_enough)
{
  const HwPiece *piece = hw_field_get_piece (source, cue->piece);
  gboolean is_label = source->text[g_array_index (source->tokens, HwToken, cue->last - 1).byte_end] == ':';
  /* "We started in May" and "ab und zu" have the words, too: without a colon the date has to follow at once. */
  guint words = cue->last - cue->first > 1 || is_label ? MAX_WORDS_BETWEEN : 0;
  Date date;

  for (guint at = cue->last; at < piece->last_token && at <= cue->last + words; at++)
    if (read_date (source, piece, at, &date))
      {
        if (date.day > 0)
          return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
        return month_is_enough ? g_strdup_printf ("%04d-%02d", date.year, date.month) : NULL;
      }
  return NULL;
}

void
hw_field_read_dates (const HwFieldSource *source, HwReading *reading)
{
  for (int i = hw_field_next_cue (source, HW_CUE_DATE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_DATE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      gboolean starts = g_str_equal (cue->value, "start");
      char **field = g_str_equal (cue->value, "posted")  ? &reading->date_posted
                     : g_str_equal (cue->value, "valid") ? &reading->valid_through
                                                         : &reading->start_date;

      if (*field != NULL)
        continue;
      if (g_str_equal (cue->value, "asap"))
        *field = g_strdup ("asap");
      else
        *field = find_date (source, cue, starts);
    }
}
