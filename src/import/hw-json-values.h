/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"

G_BEGIN_DECLS

/*
 * Values of the objects that job boards hand out, whichever of its many forms a thing has there.
 */

/**
 * hw_json_collect:
 * @path: names between points, "offices.name"; "" is @value itself; upper and lower case are one
 *
 * Adds to @found what stands there, from every element of the arrays on the way, without null and without the
 * last arrays themselves.
 */
void hw_json_collect (const HwJson *value, const char *path, GPtrArray *found);

/** hw_json_has: whether @value is an object with such a member, be it null. */
gboolean hw_json_has (const HwJson *value, const char *key);

/** hw_json_describe: a text or number as it is, a thing by its name or label; NULL for what says nothing. */
char *hw_json_describe (const HwJson *value);

/** hw_json_describe_place: "New York, NY" from a text, an address or a place; a country when there is nothing finer. */
char *hw_json_describe_place (const HwJson *value);

/** hw_json_describe_date: a text as it is, seconds or milliseconds since 1970 as "2026-09-14" (UTC). */
char *hw_json_describe_date (const HwJson *value);

/** HwPayRange: what an object that describes pay says; members are NULL where it does not. */
typedef struct
{
  char *min; /* decimal text in whole units */
  char *max;
  char *currency;
  char *period;
  char *title; /* "New York", "Base salary" */
} HwPayRange;

/** hw_json_read_pay_range: FALSE when @value is no object with an amount, or pay of another sort than money. */
gboolean hw_json_read_pay_range (const HwJson *value, HwPayRange *range);
void hw_pay_range_clear (HwPayRange *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwPayRange, hw_pay_range_clear)

G_END_DECLS
