/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-pay-amount.h"

#include <string.h>

const char *
hw_pay_tell_dollar (char *const *locations)
{
  static const struct
  {
    const char *place;
    const char *currency;
  } DOLLARS[] = {
    { "Canada", "CAD" },      { "Toronto", "CAD" },
    { "Vancouver", "CAD" },   { "Montreal", "CAD" },
    { "Calgary", "CAD" },     { "Ottawa", "CAD" },
    { "Ontario", "CAD" },     { "Australia", "AUD" },
    { "Sydney", "AUD" },      { "Melbourne, VIC", "AUD" },
    { "Brisbane", "AUD" },    { "Perth", "AUD" },
    { "Adelaide", "AUD" },    { "Canberra", "AUD" },
    { "NSW", "AUD" },         { "QLD", "AUD" },
    { "Queensland", "AUD" },  { "Gold Coast", "AUD" },
    { "Hobart", "AUD" },      { "Melbourne VIC", "AUD" },
    { "Montréal", "CAD" },    { "Mississauga", "CAD" },
    { "Edmonton", "CAD" },    { "Winnipeg", "CAD" },
    { ", ON", "CAD" },        { ", BC", "CAD" },
    { ", QC", "CAD" },        { ", AB", "CAD" },
    { "Alberta", "CAD" },     { "British Columbia", "CAD" },
    { "Quebec", "CAD" },      { "Québec", "CAD" },
    { "Wellington", "NZD" },  { "Christchurch", "NZD" },
    { "New Zealand", "NZD" }, { "Auckland", "NZD" },
    { "Singapore", "SGD" },   { "Hong Kong", "HKD" },
  };
  const char *found = NULL;

  for (guint i = 0; locations != NULL && locations[i] != NULL; i++)
    {
      const char *here = NULL;

      for (gsize j = 0; j < G_N_ELEMENTS (DOLLARS) && here == NULL; j++)
        if (strstr (locations[i], DOLLARS[j].place) != NULL)
          here = DOLLARS[j].currency;
      if (here == NULL || (found != NULL && !g_str_equal (found, here)))
        return "USD"; /* a place elsewhere, or two countries with dollars */
      found = here;
    }
  return found != NULL ? found : "USD";
}
