/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Values of a posting's fields as other programs write them, turned into the words of this one. NULL means
 * that the word is not known, which is no error: the text still says it.
 */

/**
 * hw_posting_employment_type: "FULL_TIME", "Full-time", "Vollzeit" -> full_time, part_time, contract,
 * temporary, internship.
 */
const char *hw_posting_employment_type (const char *word);

/** hw_posting_work_mode: "TELECOMMUTE", "Remote", "on site" -> remote, hybrid, onsite. */
const char *hw_posting_work_mode (const char *word);

/** hw_posting_pay_period: "YEAR", "per hour", "annually" -> year, month, week, day, hour. */
const char *hw_posting_pay_period (const char *word);

/** hw_posting_currency: "usd", "USD" -> "USD" when ISO 4217 has it. */
char *hw_posting_currency (const char *word);

/** HwDateVerdict: what a text is as a date. */
typedef enum
{
  HW_DATE_GOOD,
  HW_DATE_OTHER,      /* not written as a date of digits: nothing is made of it */
  HW_DATE_IMPOSSIBLE, /* written so, and no such day, time or zone exists */
  HW_DATE_AMBIGUOUS,  /* "03/04/2026": two days, depending on the country */
} HwDateVerdict;

/**
 * hw_posting_date: "2026-09-14T23:59:59-05:00" -> "2026-09-14", the day as it is written, never shifted;
 * "14.09.2026" and "14/09/2026" too, where only one order of day and month gives a day.
 */
HwDateVerdict hw_posting_date (const char *text, char **date);

/** hw_posting_line: a value as one line without entities and needless blanks; NULL when nothing or a text is left. */
char *hw_posting_line (const char *text);

/** hw_posting_language: "de", "de_DE", "en-US" -> "de", "en"; NULL for what is no code. */
char *hw_posting_language (const char *text);

/** hw_posting_compare_amounts: as strcmp(), of two that hw_posting_amount() gave. */
int hw_posting_compare_amounts (const char *a, const char *b);

/**
 * hw_posting_amount: "185000", "1.85e5", "92.50" -> the same in plain digits, at most two behind the point.
 * Text with a comma or several points, which no machine writes, gives NULL.
 */
char *hw_posting_amount (const char *text);

/**
 * hw_posting_written_amount: hw_posting_amount() for the tables of people, who set digits apart and write a comma:
 * "70.000,00", "1,234.56", "110'000" too. What can be read in two ways ("60.000", "60,000") gives NULL.
 */
char *hw_posting_written_amount (const char *text);

G_END_DECLS
