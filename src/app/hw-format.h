/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers and dates as the person's locale writes them; "" for HW_UNSET. Never for files. */

/** hw_format_month: "Apr 2019" for "2019-04"; "2019" and whatever else stays as it is. */
char *hw_format_month (const char *month);
char *hw_format_date (gint64 microseconds);      /* "22 Nov 2026" in the local time zone */
char *hw_format_date_time (gint64 microseconds); /* with hours and minutes */
char *hw_format_time (gint64 microseconds);      /* "21:40" */
char *hw_format_number (gint64 number);          /* with the locale's grouping */
const char *hw_format_get_point (void);          /* "." or "," */
/** hw_format_decimal: of @scale-ths, for an entry: 19500050 at 100 is "195,000.5"; hw_format_parse_decimal()
 * takes it. */
char *hw_format_decimal (gint64 value, gint64 scale);
/** hw_format_parse_decimal: as a person types it, with or without the locale's grouping; FALSE for anything else. */
gboolean hw_format_parse_decimal (const char *text, gint64 scale, gint64 *value);
/** hw_format_thousandths: a weight, a share: 1500 is "1.5"; at most @places decimals. */
char *hw_format_thousandths (gint64 value, guint places);
/** hw_format_points: a weight as points of 100, "7.1": its share of @total. */
char *hw_format_points (gint64 weight, gint64 total);
char *hw_format_percent (gint64 thousandths);
/** hw_format_money: minor units: 19500000, "USD" is "USD 195,000". */
char *hw_format_money (gint64 minor, const char *currency);
/** hw_format_pay: "USD 195,000 – 240,000 a year"; "" when nothing is known. */
char *hw_format_pay (gint64 low, gint64 high, const char *currency, const char *period);
/** hw_format_list: "New York City, Boston"; "" for NULL. */
char *hw_format_list (const char *const *list);

G_END_DECLS
