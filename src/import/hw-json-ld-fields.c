/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-json-ld.h"
#include "import/hw-posting-fields.h"
#include "import/hw-posting-places.h"
#include "import/hw-read-error.h"

/* The posting being read; refusing names the place inside it (RFC 6901). */
typedef struct
{
  const HwJson *object;
  HwRecord *record;
  GPtrArray *warnings;
  GError **error;
} Fields;

static gboolean
refuse (Fields *self, const HwJson *value, const char *pointer, const char *cause)
{
  hw_read_error_set (self->error, HW_ERROR_INPUT, value->line, _("JobPosting %s: %s"), pointer, cause);
  return FALSE;
}

static void
add_line (Fields *self, const char *name, const char *text)
{
  g_autofree char *line = text != NULL ? hw_posting_line (text) : NULL;

  if (line != NULL)
    hw_record_add_field (self->record, name, line);
}

/* A text, or the name of a thing. */
static const char *
get_name (const HwJson *value)
{
  if (value == NULL)
    return NULL;
  return value->type == HW_JSON_STRING && !hw_text_is_blank (value->text) ? value->text
                                                                          : hw_json_get_text (value, "name");
}

/* "New York, NY" from a place, its address, or a text. Countries alone count when there is nothing finer. */
static char *
describe_place (const HwJson *place)
{
  const HwJson *address = hw_json_get (place, "address");
  const HwJson *source = address != NULL ? address : place;
  const HwJson *country = hw_json_get (source, "addressCountry");
  const char *locality = hw_json_get_text (source, "addressLocality");
  const char *region = get_name (hw_json_get (source, "addressRegion"));

  if (source->type == HW_JSON_STRING)
    return g_strdup (source->text);
  if (locality != NULL && region != NULL && strcmp (locality, region) != 0)
    return g_strdup_printf ("%s, %s", locality, region);
  if (locality != NULL || region != NULL)
    return g_strdup (locality != NULL ? locality : region);
  if (country != NULL)
    return g_strdup (get_name (country));
  return g_strdup (get_name (place));
}

static void
add_places (Fields *self, const char *member)
{
  g_autoptr (GPtrArray) places = hw_json_get_items (self->object, member);
  g_autoptr (HwPostingPlaces) kept = hw_posting_places_new (self->record);

  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *place = describe_place (g_ptr_array_index (places, i));
      g_autofree char *line = place != NULL ? hw_posting_line (place) : NULL;

      if (line != NULL)
        hw_posting_places_add (kept, line);
    }
  hw_posting_places_warn (kept, self->warnings);
}

/* All values have to mean the same, else the text tells better than one of them. */
static void
add_employment_type (Fields *self)
{
  g_autoptr (GPtrArray) types = hw_json_get_items (self->object, "employmentType");
  const char *found = NULL;

  for (guint i = 0; i < types->len; i++)
    {
      const HwJson *type = g_ptr_array_index (types, i);
      g_auto (GStrv) words = type->type == HW_JSON_STRING ? g_strsplit (type->text, ",", -1) : NULL;

      for (guint w = 0; words != NULL && words[w] != NULL; w++)
        {
          const char *meant = hw_posting_employment_type (words[w]);

          if (meant == NULL || (found != NULL && !g_str_equal (found, meant)))
            return;
          found = meant;
        }
    }
  if (found != NULL)
    hw_record_add_field (self->record, "employment_type", found);
}

static gboolean
add_date (Fields *self, const char *member, const char *name)
{
  const HwJson *value = hw_json_get (self->object, member);
  g_autofree char *pointer = g_strconcat ("/", member, NULL);
  g_autofree char *date = NULL;
  g_autofree char *shown = NULL;

  if (value == NULL || (value->type == HW_JSON_STRING && hw_text_is_blank (value->text)))
    return TRUE;
  if (value->type != HW_JSON_STRING)
    return refuse (self, value, pointer, _("a date is a text such as “2026-09-14”; correct it"));
  shown = hw_text_escape_for_message (value->text, -1);
  switch (hw_posting_date (value->text, &date))
    {
    case HW_DATE_GOOD:
      hw_record_add_field (self->record, name, date);
      return TRUE;
    case HW_DATE_OTHER:
    case HW_DATE_AMBIGUOUS:
      hw_read_warning_add (self->warnings, value->line,
                           _("JobPosting %s: “%s” is no ISO 8601 date and was left out"), pointer, shown);
      return TRUE;
    default:
      return refuse (self, value, pointer, _("there is no such day or time; correct it"));
    }
}

/* A number or a text that is one; @amount NULL where it is a text that is none, which the text of the page
 * tells. */
static gboolean
read_amount (Fields *self, const HwJson *value, const char *pointer, char **amount)
{
  g_autofree char *text = NULL;

  *amount = NULL;
  if (value == NULL)
    return TRUE;
  if (value->type != HW_JSON_NUMBER && value->type != HW_JSON_STRING)
    return refuse (self, value, pointer, _("an amount is a number such as 185000; correct it"));
  text = g_strstrip (g_strdup (value->text));
  *amount = hw_posting_amount (text);
  if (*amount != NULL || *text == '\0')
    return TRUE;
  if (value->type == HW_JSON_NUMBER)
    return refuse (self, value, pointer,
                   _("the amount is negative, too large or finer than hundredths; correct it"));
  if (strspn (text, "0123456789.,'") == strlen (text))
    return refuse (self, value, pointer,
                   _("points and commas can be read in two ways (1.234 and 1,234); write digits only"));
  add_line (self, "pay", text);
  hw_read_warning_add (self->warnings, value->line,
                       _("JobPosting %s: a salary in words was left to the text"), pointer);
  return TRUE;
}

static gboolean
add_currency (Fields *self, const HwJson *salary)
{
  const char *named = hw_json_get_text (salary, "currency");
  g_autofree char *currency = NULL;

  if (named == NULL)
    named = hw_json_get_text (self->object, "salaryCurrency");
  if (named == NULL)
    return TRUE;
  currency = hw_posting_currency (named);
  if (currency == NULL)
    return refuse (self, salary, "/baseSalary/currency",
                   _("there is no such currency; write its three letters"));
  hw_record_add_field (self->record, "currency", currency);
  return TRUE;
}

static gboolean
add_pay (Fields *self)
{
  g_autoptr (GPtrArray) salaries = hw_json_get_items (self->object, "baseSalary");
  const HwJson *salary = salaries->len == 1 ? g_ptr_array_index (salaries, 0) : NULL;
  const HwJson *value = hw_json_get (salary, "value");
  const HwJson *range = value != NULL && value->type == HW_JSON_OBJECT ? value : salary;
  const HwJson *single
      = value != NULL && value->type != HW_JSON_OBJECT ? value : hw_json_get (range, "value");
  const char *unit = hw_json_get_text (range, "unitText");
  const char *period;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *one = NULL;

  if (salary == NULL) /* none, or several: only the text can tell which holds */
    return TRUE;
  if (salary->type != HW_JSON_OBJECT)
    single = salary;
  if (!read_amount (self, hw_json_get (range, "minValue"), "/baseSalary/value/minValue", &low)
      || !read_amount (self, hw_json_get (range, "maxValue"), "/baseSalary/value/maxValue", &high)
      || !read_amount (self, single, "/baseSalary/value", &one))
    return FALSE;
  if (low != NULL && high != NULL && hw_posting_compare_amounts (low, high) > 0)
    return refuse (self, salary, "/baseSalary/value",
                   _("the lowest pay is above the highest; exchange them"));
  if (low == NULL && high == NULL && one == NULL && hw_record_get_field (self->record, "pay") == NULL)
    return TRUE;
  if (low != NULL || one != NULL)
    hw_record_add_field (self->record, "pay_min", low != NULL ? low : one);
  if (high != NULL || one != NULL)
    hw_record_add_field (self->record, "pay_max", high != NULL ? high : one);
  if (!add_currency (self, salary))
    return FALSE;
  if (unit == NULL)
    unit = hw_json_get_text (salary, "unitText");
  period = unit != NULL ? hw_posting_pay_period (unit) : NULL;
  if (period != NULL)
    hw_record_add_field (self->record, "pay_period", period);
  return TRUE;
}

static void
add_reference (Fields *self)
{
  const HwJson *identifier = hw_json_get (self->object, "identifier");
  const HwJson *value = hw_json_get (identifier, "value");

  if (value == NULL)
    value = identifier;
  if (value != NULL && (value->type == HW_JSON_STRING || value->type == HW_JSON_NUMBER))
    add_line (self, "reference", value->text);
}

/* What no field of the program is for: kept under the names of schema.org. */
static void
add_others (Fields *self)
{
  enum
  {
    FIRST_WORD = 4 /* those before it are texts, unless they are things */
  };
  static const char *const members[]
      = { "skills",           "qualifications",    "educationRequirements", "experienceRequirements",
          "url",              "industry",          "occupationalCategory",  "relevantOccupation",
          "jobStartDate",     "employmentUnit",    "totalJobOpenings",      "jobImmediateStart",
          "directApply",      "specialCommitments" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (GPtrArray) items = hw_json_get_items (self->object, members[i]);

      for (guint n = 0; n < items->len; n++)
        {
          const HwJson *item = g_ptr_array_index (items, n);

          g_autofree char *words = item->type == HW_JSON_OBJECT ? hw_json_ld_describe_thing (item) : NULL;

          if (words != NULL || i >= FIRST_WORD)
            add_line (self, members[i], words != NULL ? words : item->text);
        }
    }
}

gboolean
hw_json_ld_add_fields (const HwJobPosting *posting, HwRecord *record, GPtrArray *warnings, GError **error)
{
  Fields self = { posting->object, record, warnings, error };
  const char *title = hw_json_get_text (self.object, "title");
  g_autoptr (GPtrArray) modes = hw_json_get_items (self.object, "jobLocationType");
  const HwJson *mode = modes->len > 0 ? g_ptr_array_index (modes, 0) : NULL;
  const char *work_mode
      = mode != NULL && mode->type == HW_JSON_STRING ? hw_posting_work_mode (mode->text) : NULL;

  add_line (&self, "title", title != NULL ? title : hw_json_get_text (self.object, "name"));
  add_line (&self, "organisation", get_name (hw_json_get (self.object, "hiringOrganization")));
  add_places (&self, "jobLocation");
  if (hw_record_get_field (record, "location") == NULL)
    add_places (&self, "applicantLocationRequirements");
  add_employment_type (&self);
  if (work_mode != NULL)
    hw_record_add_field (record, "work_mode", work_mode);
  if (!add_pay (&self) || !add_date (&self, "datePosted", "date_posted")
      || !add_date (&self, "validThrough", "valid_through"))
    return FALSE;
  add_reference (&self);
  add_others (&self);
  return TRUE;
}
