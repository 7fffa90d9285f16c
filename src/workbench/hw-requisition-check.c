/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <inttypes.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-requisition-private.h"

static gboolean
refuse (GError **error, const char *message, const char *shown)
{
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT, message, shown);
  return FALSE;
}

static gboolean
is_one_of (const char *value, const char *const *choices)
{
  return value == NULL || g_strv_contains (choices, value);
}

static gboolean
check_choices (const HwRequisition *self, GError **error)
{
  static const char *const modes[] = { "remote", "hybrid", "onsite", NULL };
  static const char *const types[] = { "full_time", "part_time", "contract", "temporary", "internship", NULL };
  static const char *const periods[] = { "year", "month", "week", "day", "hour", NULL };
  static const char *const degrees[] = { "high_school", "associate", "bachelor", "master", "doctorate", NULL };

  if (!is_one_of (self->work_mode, modes))
    return refuse (error, _ ("The work mode \"%s\" is not known; use remote, hybrid or onsite"), self->work_mode);
  if (!is_one_of (self->employment_type, types))
    return refuse (error,
                   _ ("The employment type \"%s\" is not known; use full_time, part_time, contract, temporary or "
                      "internship"),
                   self->employment_type);
  if (!is_one_of (self->pay_period, periods))
    return refuse (error, _ ("The pay period \"%s\" is not known; use year, month, week, day or hour"),
                   self->pay_period);
  if (!is_one_of (self->degree, degrees))
    return refuse (error,
                   _ ("The degree \"%s\" is not known; use high_school, associate, bachelor, master or doctorate"),
                   self->degree);
  return TRUE;
}

static gboolean
is_currency (const char *text)
{
  return text != NULL && strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1])
         && g_ascii_isupper (text[2]);
}

static gboolean
check_pay (const HwRequisition *self, GError **error)
{
  gboolean has_pay = self->pay_min != HW_UNSET || self->pay_max != HW_UNSET;

  if ((self->pay_min != HW_UNSET && self->pay_min < 0) || (self->pay_max != HW_UNSET && self->pay_max < 0))
    return refuse (error, _ ("The pay of \"%s\" is below zero; give a positive amount"), self->title);
  if (self->pay_min != HW_UNSET && self->pay_max != HW_UNSET && self->pay_min > self->pay_max)
    return refuse (error, _ ("The lowest pay of \"%s\" is above the highest; exchange the two"), self->title);
  if (self->currency != NULL && !is_currency (self->currency))
    return refuse (error, _ ("The currency \"%s\" is not a code of three capital letters; write USD or EUR"),
                   self->currency);
  if (has_pay && self->currency == NULL)
    return refuse (error, _ ("The pay of \"%s\" has no currency; give one, e.g. USD"), self->title);
  return TRUE;
}

static gboolean
check_range (const char *what, gint64 value, gint64 low, gint64 high, GError **error)
{
  if (value == HW_UNSET || (value >= low && value <= high))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
               _ ("%s is %" PRId64 "; give a number from %" PRId64 " to %" PRId64), what,
               value, low, high);
  return FALSE;
}

static gboolean
check_set (const char *what, gint64 value, GError **error)
{
  if (value != HW_UNSET)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("%s is not given; give a number"), what);
  return FALSE;
}

gboolean
hw_requisition_check (const HwRequisition *self, HwRubric *rubric, GError **error)
{
  if (hw_text_is_blank (self->title))
    return refuse (error, "%s", _ ("The requisition has no title; give it one"));
  if (rubric != NULL && self->profile != NULL && hw_rubric_find_profile (rubric, self->profile) == NULL)
    return refuse (error, _ ("The rubric has no role profile \"%s\"; choose one of those it has"), self->profile);
  return check_choices (self, error) && check_pay (self, error)
         && check_set (_ ("The coverage floor"), self->coverage_floor, error)
         && check_range (_ ("The coverage floor in thousandths"), self->coverage_floor, 0, 1000, error)
         && check_set (_ ("The number of openings"), self->openings, error)
         && check_range (_ ("The number of openings"), self->openings, 1, 10000, error)
         && check_range (_ ("The number of days on site"), self->days_on_site, 0, 7, error)
         && check_range (_ ("The length of the shortlist"), self->shortlist_size, 1, 1000, error)
         && check_range (_ ("The number of years asked for"), self->years_min, 0, 60, error)
         && check_range (_ ("The size of the team"), self->team_size, 0, 1000000, error)
         && check_range (_ ("The number of days that data are kept"), self->retention_days, 1, 36500, error);
}
