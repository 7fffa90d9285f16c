/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include "base/hw-text.h"

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
  gint64 amount;

  if (value != NULL && hw_decimal_parse (value, 100, &amount, NULL) && amount >= 0)
    *field = amount;
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
  if (hw_record_get_field (record, "pay_min") == NULL && hw_record_get_field (record, "pay_max") == NULL)
    return;
  reading->pay_min = reading->pay_max = HW_UNSET;
  g_clear_pointer (&reading->currency, g_free);
  g_clear_pointer (&reading->pay_period, g_free);
  take_amount (record, "pay_min", &reading->pay_min);
  take_amount (record, "pay_max", &reading->pay_max);
  take_text (record, "currency", &reading->currency);
  take_text (record, "pay_period", &reading->pay_period);
}

void
hw_field_apply_record (const HwRecord *record, HwReading *reading)
{
  static const char *const MODES[] = { "remote", "hybrid", "onsite", NULL };
  static const char *const TYPES[] = { "full_time", "part_time", "contract", "temporary", "internship", NULL };

  take_text (record, "title", &reading->title);
  take_text (record, "organisation", &reading->organisation);
  take_locations (record, reading);
  take_choice (record, "work_mode", MODES, &reading->work_mode);
  take_choice (record, "employment_type", TYPES, &reading->employment_type);
  take_pay (record, reading);
}
