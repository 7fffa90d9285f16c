/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "base/hw-text-index.h"
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

#define MAX_QUOTE_CHARS 160

/* What makes a statement worth quoting beside a criterion; match keys, so lower case. */
static const struct
{
  const char *criterion;
  const char *words[6];
} quotable[] = {
  { "education", { "degree", "bachelor", "mba", "diploma" } },
  { "experience", { "years" } },
  { "team-size", { "team of", "direct reports" } },
  { "market", { "b2b", "b2c", "wholesale" } },
  { "certification", { "certif" } },
  { "eligibility", { "vaccin", "authoriz", "authoris", "permission to work", "visa" } },
};

/* Where the first of @words is in @text, in characters (nearly: the key folds some); -1 when none is. */
static glong
find_words (const char *text, const char *const *words)
{
  g_autofree char *key = hw_text_match_key (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *hit = strstr (key, words[i]);

      if (hit != NULL)
        return g_utf8_pointer_to_offset (key, hit);
    }
  return -1;
}

/* A long statement is cut so that what it is quoted for is in the middle. */
static char *
quote_around (const char *text, glong place)
{
  glong length = g_utf8_strlen (text, -1);
  glong start = CLAMP (place - MAX_QUOTE_CHARS / 2, 0, MAX (length - MAX_QUOTE_CHARS, 0));
  glong end = MIN (start + MAX_QUOTE_CHARS, length);
  g_autofree char *cut = hw_text_slice (text, (gsize) start, (gsize) end);

  return g_strdup_printf ("“%s%s%s”", start > 0 ? "…" : "", cut, end < length ? "…" : "");
}

/* Terms of admission stand anywhere; what a person must bring does not stand among the duties. */
static gboolean
may_set_terms (const HwStatement *statement, const char *criterion)
{
  if (g_str_equal (criterion, "eligibility"))
    return statement->kind != HW_KIND_OTHER;
  return statement->kind == HW_KIND_QUALIFICATION || statement->kind == HW_KIND_LOGISTICS
         || statement->kind == HW_KIND_LEGAL;
}

/* The first statement about the criterion, in the posting's own words. */
static char *
find_quote (const char *criterion, HwReading *reading, const char *text, HwLevel *level)
{
  g_autoptr (HwTextIndex) index = hw_text_index_new (text);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (quotable); i++)
    for (guint j = 0; g_str_equal (quotable[i].criterion, criterion) && j < reading->statements->len; j++)
      {
        const HwStatement *statement = g_ptr_array_index (reading->statements, j);
        g_autofree char *words
          = may_set_terms (statement, criterion) ? hw_text_index_slice (index, statement->start, statement->end) : NULL;
        glong place = words != NULL ? find_words (words, quotable[i].words) : -1;

        if (place < 0)
          continue;
        *level = statement->level;
        return quote_around (words, place);
      }
  return NULL;
}

/* The posting's words stand beside what was understood of them, so that both can be checked. */
static void
add_quote (HwRequirement *self, HwReading *reading, const char *text)
{
  HwLevel level = HW_LEVEL_NONE;
  g_autofree char *quote = find_quote (self->criterion, reading, text, &level);
  g_autofree char *understood = g_steal_pointer (&self->text);

  self->text = understood != NULL && quote != NULL ? g_strdup_printf ("%s: %s", understood, quote)
                                                   : g_strdup (understood != NULL ? understood : quote);
  if (level == HW_LEVEL_PREFERRED && self->demand == HW_DEMAND_OPEN)
    self->demand = HW_DEMAND_PREFERRED;
}

HwRequirement *
hw_requirement_from_reading (const char *requisition_id, const char *criterion, HwReading *reading, const char *text)
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
  add_quote (self, reading, text);
  return self;
}
