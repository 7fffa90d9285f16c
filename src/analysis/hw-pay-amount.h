/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-splitter.h"

G_BEGIN_DECLS

/** HwAmount: a number that may be an amount of money, as it is written. */
typedef struct
{
  gint64 value;          /* minor units */
  const char *currency;  /* ISO 4217; NULL: not said */
  const char *period;    /* said right behind it: "/hr"; NULL: not there */
  gboolean is_dollar;    /* a bare "$": which dollar is not said */
  gboolean thousands;    /* written with "k" */
  gboolean lakhs;        /* in hundred thousands: "LPA" */
  gboolean plain;        /* neither currency nor separators nor "k": may be a count or a year */
  gboolean open;         /* "90,000+" */
  guint byte;            /* with the currency in front */
  guint byte_end;        /* with what stands behind */
  guint first_token;
  guint last_token;      /* exclusive */
} HwAmount;

/**
 * hw_pay_find_amounts:
 *
 * Sets @amounts (HwAmount) to those of @piece, in the spellings of many countries: "$120,000", "€55.000",
 * "CHF 120'000", "45k", "35 K€", "12 LPA", "1.2M INR", "52.50/hr". Percentages, 401(k), "10M" and "$2 million" are
 * none. FALSE without any.
 */
gboolean hw_pay_find_amounts (const char *text, const GArray *tokens, const HwPiece *piece, GArray *amounts);

/** hw_pay_is_plausible: whether anybody is paid so much; @period may be NULL. */
gboolean hw_pay_is_plausible (gint64 value, const char *currency, const char *period);

/** hw_pay_is_yearly: whether an amount without a period can only be a year's pay. */
gboolean hw_pay_is_yearly (gint64 value, const char *currency);

/** hw_pay_tell_dollar: which dollar a bare "$" is, by the countries of @locations (nullable). */
const char *hw_pay_tell_dollar (char *const *locations);

/** hw_pay_is_range: whether the two amounts of @piece, one behind the other, are the ends of a range. */
gboolean hw_pay_is_range (const char *text, const HwPiece *piece, const HwAmount *low, const HwAmount *high);

/** hw_pay_complete_low: the lower end of a range, which may be said short: the "120" of "120-140k". */
gint64 hw_pay_complete_low (const HwAmount *low, const HwAmount *high);

/** hw_pay_has_super: whether Australians' "super" stands behind the amount. */
gboolean hw_pay_has_super (const char *text, const HwAmount *high);

G_END_DECLS
