/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "workbench/hw-requisition-private.h"

/* From what a posting says to the fields and the screening of a requisition. */

void
hw_requisition_fill_from_reading (HwRequisition *self, HwReading *reading, HwRubric *rubric)
{
  if (!hw_text_is_blank (reading->title))
    hw_set_string (&self->title, reading->title);
  hw_set_string (&self->organisation, reading->organisation);
  if (reading->profile != NULL && hw_rubric_find_profile (rubric, reading->profile) != NULL)
    hw_set_string (&self->profile, reading->profile);
  g_strfreev (self->locations);
  self->locations = g_strdupv (reading->locations);
  hw_set_string (&self->work_mode, reading->work_mode);
  self->days_on_site = reading->days_on_site;
  hw_set_string (&self->employment_type, reading->employment_type);
  self->pay_min = reading->pay_min;
  self->pay_max = reading->pay_max;
  hw_set_string (&self->currency, reading->currency);
  hw_set_string (&self->pay_period, reading->pay_period);
  self->years_min = reading->years_min;
  hw_set_string (&self->degree, reading->degree);
  hw_set_string (&self->travel, reading->travel);
  g_strfreev (self->team);
  self->team = g_strdupv (reading->team);
  self->team_size = reading->team_size;
}

static const char *
degree_name (const char *nick)
{
  static const struct
  {
    const char *nick;
    const char *name;
  } rows[] = {
    { "bachelor", N_ ("Bachelor's degree") },   { "master", N_ ("Master's degree") },
    { "doctorate", N_ ("Doctorate") },          { "associate", N_ ("Associate degree") },
    { "high_school", N_ ("High school diploma") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (nick, rows[i].nick) == 0)
      return _ (rows[i].name);
  return nick;
}

static HwDemand
state_education (HwReading *reading, char **text)
{
  const char *preferred = reading->degree_preferred;

  if (reading->degree == NULL && preferred == NULL)
    return HW_DEMAND_OPEN;
  if (reading->degree == NULL || !reading->degree_required)
    {
      *text = g_strdup_printf (_ ("%s preferred"), degree_name (reading->degree != NULL ? reading->degree : preferred));
      return HW_DEMAND_PREFERRED;
    }
  if (preferred != NULL && !g_str_equal (preferred, reading->degree))
    *text = g_strdup_printf (_ ("%s required; %s preferred"), degree_name (reading->degree), degree_name (preferred));
  else
    *text = g_strdup_printf (_ ("%s required"), degree_name (reading->degree));
  return HW_DEMAND_REQUIRED;
}

static const char *
mode_name (const char *nick)
{
  if (g_strcmp0 (nick, "hybrid") == 0)
    return _ ("hybrid");
  if (g_strcmp0 (nick, "onsite") == 0)
    return _ ("on site");
  if (g_strcmp0 (nick, "remote") == 0)
    return _ ("remote");
  return nick;
}

static HwDemand
state_location (HwReading *reading, char **text)
{
  GString *line = g_string_new (NULL);

  if (reading->locations != NULL && reading->locations[0] != NULL)
    {
      g_autofree char *places = g_strjoinv (_ (" or "), reading->locations);

      g_string_append (line, places);
    }
  if (reading->work_mode != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", mode_name (reading->work_mode));
  if (reading->days_on_site != HW_UNSET)
    {
      g_string_append (line, ", ");
      g_string_append_printf (line,
                              g_dngettext (GETTEXT_PACKAGE, "%d day a week on site", "%d days a week on site",
                                           (gulong) reading->days_on_site),
                              (int) reading->days_on_site);
    }
  *text = g_string_free (line, line->len == 0);
  /* Who has to come to a place must be able to; what is remote or not said is asked, and decides nothing. */
  if (reading->locations != NULL && reading->locations[0] != NULL
      && (g_strcmp0 (reading->work_mode, "hybrid") == 0 || g_strcmp0 (reading->work_mode, "onsite") == 0))
    return HW_DEMAND_REQUIRED;
  return HW_DEMAND_OPEN;
}

static char *
state_pay (HwReading *reading)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (reading->pay_min == HW_UNSET && reading->pay_max == HW_UNSET)
    return NULL;
  low = hw_decimal_format (reading->pay_min != HW_UNSET ? reading->pay_min : reading->pay_max, 100);
  high = hw_decimal_format (reading->pay_max != HW_UNSET ? reading->pay_max : reading->pay_min, 100);
  return g_strdup_printf (g_str_equal (low, high) ? "%s %s" : _ ("%s %s to %s"),
                          reading->currency != NULL ? reading->currency : "", low, high);
}

HwRequirement *
hw_requirement_from_reading (const char *requisition_id, const char *criterion, HwReading *reading)
{
  HwRequirement *self = hw_requirement_new ();

  hw_set_string (&self->requisition_id, requisition_id);
  hw_set_string (&self->criterion, criterion);
  if (g_str_equal (criterion, "education"))
    self->demand = (int) state_education (reading, &self->text);
  else if (g_str_equal (criterion, "location"))
    self->demand = (int) state_location (reading, &self->text);
  else if (g_str_equal (criterion, "experience") && reading->years_min != HW_UNSET)
    {
      self->demand = HW_DEMAND_REQUIRED;
      self->text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "At least %d year", "At least %d years",
                                                 (gulong) reading->years_min),
                                    (int) reading->years_min);
    }
  else if (g_str_equal (criterion, "team-size") && reading->team_size != HW_UNSET)
    self->text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "A team of %d person", "A team of %d people",
                                               (gulong) reading->team_size),
                                  (int) reading->team_size);
  else if (g_str_equal (criterion, "eligibility") && reading->travel != NULL)
    self->text = g_strdup_printf (_ ("Travel: %s"), reading->travel);
  else if (g_str_equal (criterion, "compensation"))
    self->text = state_pay (reading);
  return self;
}
