/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

#include "base/hw-text.h"

#define MONTHS " months of experience"
#define MAX_YEARS 25

static void
take_text (const HwRecord *record, const char *name, char **field)
{
  const char *value = hw_record_get_field (record, name);

  if (!hw_text_is_blank (value))
    hw_set_string (field, value);
}

static void
take_choice (const HwRecord *record, const char *name, const char *const *allowed, char **field)
{
  const char *value = hw_record_get_field (record, name);

  if (value != NULL && g_strv_contains (allowed, value))
    hw_set_string (field, value);
}

/* Files say "92.5", readings count hundredths. */
static void
take_amount (const HwRecord *record, const char *name, gint64 *field)
{
  const char *value = hw_record_get_field (record, name);
  gint64 number;

  if (value != NULL && hw_decimal_parse (value, 100, &number, NULL) && number >= 0)
    *field = number;
}

static void
take_locations (const HwRecord *record, HwReading *reading)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < record->names->len; i++)
    if (g_str_equal (g_ptr_array_index (record->names, i), "location")
        && !hw_text_is_blank (g_ptr_array_index (record->values, i)))
      {
        g_strv_builder_add (builder, g_ptr_array_index (record->values, i));
        n++;
      }
  if (n == 0)
    return;
  g_strfreev (reading->locations);
  reading->locations = g_strv_builder_end (builder);
}

/* Pay is taken whole: a range from the file with a currency from the text would be neither's word. */
static void
take_pay (const HwRecord *record, HwReading *reading)
{
  gint64 min = HW_UNSET, max = HW_UNSET;

  take_amount (record, "pay_min", &min);
  take_amount (record, "pay_max", &max);
  if (min == HW_UNSET && max == HW_UNSET)
    return;
  reading->pay_min = min;
  reading->pay_max = max;
  g_clear_pointer (&reading->currency, g_free);
  g_clear_pointer (&reading->pay_period, g_free);
  take_text (record, "currency", &reading->currency);
  take_text (record, "pay_period", &reading->pay_period);
}

const char *
hw_field_get_filed_pay (const HwRecord *record)
{
  gint64 min = HW_UNSET, max = HW_UNSET;

  take_amount (record, "pay_min", &min);
  take_amount (record, "pay_max", &max);
  return min == HW_UNSET && max == HW_UNSET ? hw_record_get_field (record, "pay") : NULL;
}

void
hw_field_apply_pay (const HwRecord *record, const HwReading *filed, HwReading *reading)
{
  reading->pay_min = filed->pay_min;
  reading->pay_max = filed->pay_max;
  hw_set_string (&reading->currency, filed->currency);
  hw_set_string (&reading->pay_period, filed->pay_period);
  for (guint i = 0; i < filed->other_pay->len; i++)
    {
      const HwPay *pay = g_ptr_array_index (filed->other_pay, i);

      hw_reading_add_pay (reading, pay->min, pay->max, pay->currency, pay->period, pay->part);
    }
  take_text (record, "currency", &reading->currency);
  take_text (record, "pay_period", &reading->pay_period);
}

/* Letters and digits in lower case: what two spellings of a name have in common. */
static char *
reduce (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (at)));
  return g_string_free (out, FALSE);
}

/* "United States" of "Boston, Massachusetts, United States of America" */
static gboolean
is_part_of_place (const char *name, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, ",", -1);
  gsize n = strlen (name);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      if (g_ascii_strncasecmp (part, name, n) == 0 && (part[n] == '\0' || part[n] == ' '))
        return TRUE;
    }
  return FALSE;
}

/* What the text seems to call the employer, and the file its title or one of its places. */
static gboolean
is_filed_otherwise (const char *organisation, const HwRecord *record)
{
  g_autofree char *name = reduce (organisation);

  for (guint i = 0; i < record->names->len; i++)
    {
      const char *field = g_ptr_array_index (record->names, i);
      g_autofree char *title = g_str_equal (field, "title") ? reduce (g_ptr_array_index (record->values, i)) : NULL;

      if (g_strcmp0 (title, name) == 0)
        return TRUE;
      if (g_str_equal (field, "location") && is_part_of_place (organisation, g_ptr_array_index (record->values, i)))
        return TRUE;
    }
  return FALSE;
}

void
hw_field_apply_head (const HwRecord *record, HwReading *reading)
{
  if (reading->organisation != NULL && is_filed_otherwise (reading->organisation, record))
    g_clear_pointer (&reading->organisation, g_free);
  take_text (record, "title", &reading->title);
  take_text (record, "organisation", &reading->organisation);
  take_locations (record, reading);
}

/* Personio's "5-7" and "gt-15", schema.org's "60 months of experience", which asks for five years; "lt-1" for none. */
static void
take_years (const HwRecord *record, HwReading *reading)
{
  const char *years = hw_record_get_field (record, "yearsOfExperience");
  const char *months = hw_record_get_field (record, "experienceRequirements");
  const char *at = months != NULL ? strstr (months, MONTHS) : NULL;
  int number = 0;

  if (years != NULL)
    number = (int) g_ascii_strtoll (g_str_has_prefix (years, "gt-") ? years + 3 : years, NULL, 10);
  else if (at != NULL)
    {
      while (at > months && g_ascii_isdigit (at[-1]))
        at--;
      number = (int) g_ascii_strtoll (at, NULL, 10) / 12;
    }
  if (number >= 1 && number <= MAX_YEARS)
    reading->years_min = number;
}

void
hw_field_apply_record (const HwRecord *record, HwReading *reading)
{
  static const char *const MODES[] = { "remote", "hybrid", "onsite", NULL };
  static const char *const TYPES[] = { "full_time", "part_time", "contract", "temporary", "internship", NULL };

  hw_field_apply_head (record, reading);
  take_choice (record, "work_mode", MODES, &reading->work_mode);
  take_choice (record, "employment_type", TYPES, &reading->employment_type);
  take_text (record, "date_posted", &reading->date_posted);
  take_text (record, "valid_through", &reading->valid_through);
  take_years (record, reading);
  take_pay (record, reading);
}

/* "Director" and "Director (f/m/x)", "Berlin" and "Berlin, Germany" are no difference. */
static gboolean
says_the_same (const char *a, const char *b)
{
  g_autofree char *first = reduce (a);
  g_autofree char *second = reduce (b);

  return strstr (first, second) != NULL || strstr (second, first) != NULL;
}

static void
compare_names (const char *field, const char *file, const char *text, HwReading *reading)
{
  if (file != NULL && text != NULL && !says_the_same (file, text))
    hw_reading_add_difference (reading, field, file, text);
}

static gboolean
names_one_of (char **places, const char *place)
{
  for (guint i = 0; places[i] != NULL; i++)
    if (says_the_same (places[i], place))
      return TRUE;
  return FALSE;
}

/* Places differ when none of the text's is one of the file's: a text names one of many, or the country only. */
static void
compare_places (const HwReading *said, HwReading *reading)
{
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;

  if (said->locations == NULL || reading->locations == NULL)
    return;
  for (guint i = 0; said->locations[i] != NULL; i++)
    if (names_one_of (reading->locations, said->locations[i]))
      return;
  file = g_strjoinv ("; ", reading->locations);
  text = g_strjoinv ("; ", said->locations);
  hw_reading_add_difference (reading, "locations", file, text);
}

static gboolean
are_apart (gint64 a, gint64 b)
{
  return a != HW_UNSET && b != HW_UNSET && a != b;
}

static void
compare_years (const HwReading *said, HwReading *reading)
{
  if (are_apart (reading->years_min, said->years_min))
    {
      g_autofree char *file = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) reading->years_min);
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) said->years_min);

      hw_reading_add_difference (reading, "years_min", file, text);
    }
}

static void
compare_pay (const HwReading *said, HwReading *reading)
{
  g_autofree char *file = hw_pay_describe (reading->pay_min, reading->pay_max, reading->currency, reading->pay_period);
  g_autofree char *text = hw_pay_describe (said->pay_min, said->pay_max, said->currency, said->pay_period);

  if (file == NULL || text == NULL)
    return;
  if (are_apart (reading->pay_min, said->pay_min) || are_apart (reading->pay_max, said->pay_max)
      || (reading->currency != NULL && said->currency != NULL && !g_str_equal (reading->currency, said->currency))
      || (reading->pay_period != NULL && said->pay_period != NULL
          && !g_str_equal (reading->pay_period, said->pay_period)))
    hw_reading_add_difference (reading, "pay", file, text);
}

void
hw_field_compare_record (const HwReading *said, HwReading *reading)
{
  compare_names ("title", reading->title, said->title, reading);
  compare_names ("organisation", reading->organisation, said->organisation, reading);
  compare_places (said, reading);
  compare_names ("work_mode", reading->work_mode, said->work_mode, reading);
  compare_names ("employment_type", reading->employment_type, said->employment_type, reading);
  compare_years (said, reading);
  compare_pay (said, reading);
  compare_names ("valid_through", reading->valid_through, said->valid_through, reading);
}

void
hw_field_copy_head (const HwReading *reading, HwReading *said)
{
  hw_set_string (&said->title, reading->title);
  hw_set_string (&said->organisation, reading->organisation);
  g_strfreev (said->locations);
  said->locations = g_strdupv (reading->locations);
}

void
hw_field_copy_terms (const HwReading *reading, HwReading *said)
{
  hw_set_string (&said->work_mode, reading->work_mode);
  hw_set_string (&said->employment_type, reading->employment_type);
  said->years_min = reading->years_min;
  said->pay_min = reading->pay_min;
  said->pay_max = reading->pay_max;
  hw_set_string (&said->currency, reading->currency);
  hw_set_string (&said->pay_period, reading->pay_period);
  hw_set_string (&said->valid_through, reading->valid_through);
}
