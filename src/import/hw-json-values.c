/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-values.h"

#include <string.h>

#include "base/hw-text.h"

#define MIN_EPOCH_SECONDS 100000000       /* 1973: smaller numbers are no moments */
#define MIN_EPOCH_MILLISECONDS 100000000000

static const HwJson *
get (const HwJson *value, const char *key, gsize length)
{
  if (value->type != HW_JSON_OBJECT)
    return NULL;
  for (guint i = 0; i < value->keys->len; i++)
    {
      const char *own = g_ptr_array_index (value->keys, i);

      if (g_ascii_strncasecmp (own, key, length) == 0 && own[length] == '\0')
        return g_ptr_array_index (value->values, i);
    }
  return NULL;
}

void
hw_json_collect (const HwJson *value, const char *path, GPtrArray *found)
{
  gsize length = strcspn (path, ".");

  if (value == NULL || value->type == HW_JSON_NULL)
    return;
  if (value->type == HW_JSON_ARRAY)
    for (guint i = 0; i < value->values->len; i++)
      hw_json_collect (g_ptr_array_index (value->values, i), path, found);
  else if (length == 0)
    g_ptr_array_add (found, (gpointer) value);
  else
    hw_json_collect (get (value, path, length), path[length] == '.' ? path + length + 1 : path + length, found);
}

gboolean
hw_json_has (const HwJson *value, const char *key)
{
  return value != NULL && get (value, key, strlen (key)) != NULL;
}

static const char *
get_text (const HwJson *value, const char *key)
{
  const HwJson *member = value != NULL ? get (value, key, strlen (key)) : NULL;

  if (member == NULL || (member->type != HW_JSON_STRING && member->type != HW_JSON_NUMBER)
      || hw_text_is_blank (member->text))
    return NULL;
  return member->text;
}

char *
hw_json_describe (const HwJson *value)
{
  static const char *const names[] = { "name", "label", "title", "displayName", "public_name", "formatted",
                                       "text", "value",    "code", NULL };

  if (value == NULL || value->type == HW_JSON_NULL || value->type == HW_JSON_ARRAY)
    return NULL;
  for (guint i = 0; value->type == HW_JSON_OBJECT && names[i] != NULL; i++)
    if (get_text (value, names[i]) != NULL)
      return g_strdup (get_text (value, names[i]));
  return value->type == HW_JSON_OBJECT || hw_text_is_blank (value->text) ? NULL : g_strdup (value->text);
}

/* The first of the members that says something. */
static char *
describe_first (const HwJson *value, const char *const *keys)
{
  char *found = NULL;

  for (guint i = 0; value != NULL && found == NULL && keys[i] != NULL; i++)
    found = hw_json_describe (get (value, keys[i], strlen (keys[i])));
  return found;
}

static char *
describe_inner_place (const HwJson *value)
{
  static const char *const inner[] = { "address", "postalAddress", "parts" };
  char *found = NULL;

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (inner); i++)
    found = hw_json_describe_place (get (value, inner[i], strlen (inner[i])));
  return found;
}

char *
hw_json_describe_place (const HwJson *value)
{
  static const char *const cities[] = { "addressLocality", "city", "cityName", "locality", "town", "ville", NULL };
  static const char *const regions[]
      = { "addressRegion", "region", "state", "province", "regionName", "countrySubdivision", NULL };
  static const char *const countries[] = { "addressCountry", "country", "countryName", "countryCode", NULL };
  g_autofree char *city = NULL;
  g_autofree char *region = NULL;
  g_autofree char *other = NULL;

  if (value == NULL || value->type != HW_JSON_OBJECT)
    return hw_json_describe (value);
  city = describe_first (value, cities);
  region = describe_first (value, regions);
  if (city != NULL && region != NULL && strcmp (city, region) != 0)
    return g_strdup_printf ("%s, %s", city, region);
  if (city != NULL)
    return g_steal_pointer (&city);
  other = describe_inner_place (value);
  if (other != NULL)
    return g_steal_pointer (&other);
  if (region != NULL)
    return g_steal_pointer (&region);
  other = hw_json_describe (value);
  return other != NULL ? g_steal_pointer (&other) : describe_first (value, countries);
}

char *
hw_json_describe_date (const HwJson *value)
{
  g_autoptr (GDateTime) moment = NULL;
  gint64 number = 0;

  if (value == NULL || value->type != HW_JSON_NUMBER
      || !g_ascii_string_to_signed (value->text, 10, MIN_EPOCH_SECONDS, G_MAXINT64, &number, NULL))
    return value != NULL && value->type == HW_JSON_STRING ? hw_json_describe (value) : NULL;
  if (number >= MIN_EPOCH_MILLISECONDS)
    number /= 1000;
  moment = g_date_time_new_from_unix_utc (number);
  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : NULL;
}

void
hw_pay_range_clear (HwPayRange *self)
{
  g_clear_pointer (&self->min, g_free);
  g_clear_pointer (&self->max, g_free);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->period, g_free);
  g_clear_pointer (&self->title, g_free);
}

/* Hundredths as boards of careful people have them: 5000000 is "50000". */
static char *
read_cents (const HwJson *value, const char *key)
{
  const char *text = get_text (value, key);
  gint64 cents = 0;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &cents, NULL))
    return NULL;
  return hw_decimal_format (cents, 100);
}

gboolean
hw_json_read_pay_range (const HwJson *value, HwPayRange *range)
{
  static const char *const lows[] = { "min", "minValue", "minimum", "minimumAmount", "from", "low", "start", NULL };
  static const char *const highs[] = { "max", "maxValue", "maximum", "maximumAmount", "to", "high", "end", NULL };
  static const char *const currencies[] = { "currency", "currency_type", "currencyCode", "currency_code", NULL };
  static const char *const periods[]
      = { "interval", "period", "unitText", "unit", "frequency", "intervalCode", "basisCode", "kind", NULL };
  static const char *const titles[] = { "title", "label", "name", NULL };
  const char *sort = value != NULL ? get_text (value, "compensationType") : NULL;

  *range = (HwPayRange){ 0 };
  if (value == NULL || value->type != HW_JSON_OBJECT
      || (sort != NULL && g_ascii_strcasecmp (sort, "salary") != 0 && g_ascii_strcasecmp (sort, "hourly") != 0))
    return FALSE;
  range->min = read_cents (value, "min_cents");
  range->max = read_cents (value, "max_cents");
  if (range->min == NULL)
    range->min = describe_first (value, lows);
  if (range->max == NULL)
    range->max = describe_first (value, highs);
  range->currency = describe_first (value, currencies);
  if (range->currency == NULL) /* of an amount that is a thing of its own */
    range->currency = describe_first (get (value, "minimumAmount", 13), currencies);
  range->period = describe_first (value, periods);
  range->title = describe_first (value, titles);
  return range->min != NULL || range->max != NULL;
}
