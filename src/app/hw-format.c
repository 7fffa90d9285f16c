/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-format.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "app/hw-labels.h"
#include "base/hw-text.h"
#include "core/hw-entity.h"

static char *
format_time (gint64 microseconds, const char *pattern)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (microseconds == HW_UNSET)
    return g_strdup ("");
  utc = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  return local != NULL ? g_date_time_format (local, pattern) : g_strdup ("");
}

char *
hw_format_month (const char *month)
{
  g_autofree char *day = g_strconcat (month, "-01T00:00:00Z", NULL);
  g_autoptr (GDateTime) first = g_date_time_new_from_iso8601 (day, NULL);

  /* Translators: a month as in "Nov 2026"; see the manual of g_date_time_format() */
  return first != NULL ? g_date_time_format (first, _("%b %Y")) : g_strdup (month);
}

char *
hw_format_date (gint64 microseconds)
{
  /* Translators: a date as in "5 Nov 2026"; see the manual of g_date_time_format() */
  return format_time (microseconds, _("%-d %b %Y"));
}

char *
hw_format_date_time (gint64 microseconds)
{
  /* Translators: a date and time as in "5 Nov 2026, 21:40" */
  return format_time (microseconds, _("%-d %b %Y, %H:%M"));
}

char *
hw_format_time (gint64 microseconds)
{
  /* Translators: a time of day as in "21:40" */
  return format_time (microseconds, _("%H:%M"));
}

/* The locale C groups nothing, which nobody reads well: there numbers are as the language of the texts has them. */
static gboolean
locale_says_nothing (void)
{
  const struct lconv *locale = localeconv ();

  return *locale->thousands_sep == '\0' && g_str_equal (locale->decimal_point, ".");
}

const char *
hw_format_get_point (void)
{
  return locale_says_nothing () ? _(".") : localeconv ()->decimal_point;
}

static const char *
get_group (void)
{
  if (!locale_says_nothing ())
    return localeconv ()->thousands_sep;
  return g_str_equal (_("."), ",") ? "." : ",";
}

static char *
group_by_three (gint64 number)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GString *grouped = g_string_new (NULL);

  for (const char *at = plain; *at != '\0'; at++)
    {
      if (at > plain && at[-1] != '-' && strlen (at) % 3 == 0)
        g_string_append (grouped, get_group ());
      g_string_append_c (grouped, *at);
    }
  return g_string_free (grouped, FALSE);
}

char *
hw_format_number (gint64 number)
{
  if (number == HW_UNSET)
    return g_strdup ("");
  return locale_says_nothing () ? group_by_three (number) : g_strdup_printf ("%'" G_GINT64_FORMAT, number);
}

char *
hw_format_decimal (gint64 value, gint64 scale)
{
  g_autofree char *plain = NULL;
  g_autofree char *whole = NULL;
  const char *rest;

  if (value == HW_UNSET)
    return g_strdup ("");
  plain = hw_decimal_format (value, scale);
  rest = strchr (plain, '.');
  whole = hw_format_number (value / scale);
  return g_strconcat (value < 0 && value / scale == 0 ? "-" : "", whole, rest != NULL ? hw_format_get_point () : "",
                      rest != NULL ? rest + 1 : "", NULL);
}

/* How many bytes at @at stand between groups of digits: the last has three of them, others have two in some places. */
static gsize
skip_group (const char *at)
{
  const char *const marks[] = { get_group (), " ", "\u00a0", "\u202f", "'", "’" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize length = strlen (marks[i]);
      gsize n = 0;

      if (length == 0 || !g_str_has_prefix (at, marks[i]))
        continue;
      while (g_ascii_isdigit (at[length + n]))
        n++;
      return n == 3 || (n == 2 && g_str_has_prefix (at + length + n, marks[i])) ? length : 0;
    }
  return 0;
}

gboolean
hw_format_parse_decimal (const char *text, gint64 scale, gint64 *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *point = hw_format_get_point ();
  gboolean whole = TRUE;

  for (const char *at = stripped; *at != '\0'; at++)
    {
      gsize skipped = whole && plain->len > 0 ? skip_group (at) : 0;

      if (skipped > 0)
        at += skipped;
      else if (g_str_has_prefix (at, point))
        {
          whole = FALSE;
          at += strlen (point) - 1;
          g_string_append_c (plain, '.');
          continue;
        }
      g_string_append_c (plain, *at);
    }
  return hw_decimal_parse (plain->str, scale, value, NULL);
}

char *
hw_format_thousandths (gint64 value, guint places)
{
  gint64 unit = places == 0 ? 1000 : places == 1 ? 100 : places == 2 ? 10 : 1;
  gint64 rounded;
  g_autofree char *whole = NULL;
  g_autofree char *rest = NULL;

  if (value == HW_UNSET)
    return g_strdup ("");
  rounded = (ABS (value) + unit / 2) / unit * unit;
  whole = hw_format_number (rounded / 1000);
  rest = g_strdup_printf ("%03d", (int) (rounded % 1000));
  for (int last = 2; last >= 0 && rest[last] == '0'; last--)
    rest[last] = '\0';
  return g_strconcat (value < 0 && rounded != 0 ? "−" : "", whole,
                      *rest != '\0' ? hw_format_get_point () : "", rest, NULL);
}

char *
hw_format_points (gint64 weight, gint64 total)
{
  return hw_format_thousandths (total > 0 ? weight * 100000 / total : 0, 1);
}

char *
hw_format_percent (gint64 thousandths)
{
  g_autofree char *number = NULL;

  if (thousandths == HW_UNSET)
    return g_strdup ("");
  number = hw_format_thousandths (thousandths * 100, 0);
  /* Translators: a percentage */
  return g_strdup_printf (_("%s %%"), number);
}

static gboolean
has_minor_units (const char *currency)
{
  static const char *const whole[] = { "JPY", "KRW", "CLP", "ISK", "VND", "XAF", "XOF", NULL };

  return currency == NULL || !g_strv_contains (whole, currency);
}

char *
hw_format_money (gint64 minor, const char *currency)
{
  gint64 cents = has_minor_units (currency) ? 100 : 1;
  g_autofree char *whole = NULL;
  g_autofree char *rest = NULL;

  if (minor == HW_UNSET)
    return g_strdup ("");
  whole = hw_format_number (minor / cents);
  rest = minor % cents != 0 ? g_strdup_printf ("%s%02d", hw_format_get_point (), (int) ABS (minor % cents))
                            : g_strdup ("");
  return g_strconcat (currency != NULL ? currency : "", currency != NULL ? " " : "", whole, rest, NULL);
}

char *
hw_format_pay (gint64 low, gint64 high, const char *currency, const char *period)
{
  g_autofree char *from = hw_format_money (low, currency);
  g_autofree char *to = hw_format_money (high, low == HW_UNSET ? currency : NULL);
  g_autofree char *range = NULL;

  if (low == HW_UNSET && high == HW_UNSET)
    return g_strdup ("");
  if (low == HW_UNSET)
    range = g_strdup_printf (_("up to %s"), to);
  else if (high == HW_UNSET)
    range = g_strdup_printf (_("from %s"), from);
  else if (low == high)
    range = g_strdup (from);
  else
    range = g_strdup_printf ("%s – %s", from, to);
  return g_strchomp (g_strdup_printf ("%s %s", range, hw_label_period (period)));
}

char *
hw_format_list (const char *const *list)
{
  return list == NULL ? g_strdup ("") : g_strjoinv (_(", "), (char **) list);
}
