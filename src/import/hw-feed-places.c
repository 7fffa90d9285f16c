/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-feed-places.h"

#include <string.h>

#include "import/hw-posting-fields.h"

typedef struct
{
  guint parent;
  const char *city, *name, *region, *country;
} Place;

struct _HwFeedPlaces
{
  GArray *places; /* Place */
};

HwFeedPlaces *
hw_feed_places_new (void)
{
  HwFeedPlaces *self = g_new0 (HwFeedPlaces, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  return self;
}

void
hw_feed_places_free (HwFeedPlaces *self)
{
  g_array_unref (self->places);
  g_free (self);
}

static Place *
get_place (HwFeedPlaces *self, guint parent)
{
  Place added = { .parent = parent };

  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).parent == parent)
      return &g_array_index (self->places, Place, i);
  g_array_append_val (self->places, added);
  return &g_array_index (self->places, Place, self->places->len - 1);
}

void
hw_feed_places_add (HwFeedPlaces *self, guint parent, HwFeedRole role, const char *value)
{
  Place *place = get_place (self, parent);
  const char **part = role == HW_FEED_CITY         ? &place->city
                      : role == HW_FEED_PLACE_NAME ? &place->name
                      : role == HW_FEED_REGION     ? &place->region
                                                   : &place->country;

  if (*part == NULL)
    *part = value;
}

const char *
hw_feed_places_find_language (HwFeedPlaces *self)
{
  static const char *const countries[][2]
      = { { "FR", "fr" }, { "France", "fr" }, { "DE", "de" },       { "Germany", "de" }, { "Deutschland", "de" },
          { "AT", "de" }, { "Austria", "de" }, { "Österreich", "de" } };

  for (guint i = 0; i < self->places->len; i++)
    {
      const char *country = g_array_index (self->places, Place, i).country;
      g_autofree char *line = country != NULL ? hw_posting_line (country) : NULL;

      for (guint c = 0; c < G_N_ELEMENTS (countries) && line != NULL; c++)
        if (g_ascii_strcasecmp (line, countries[c][0]) == 0)
          return countries[c][1];
    }
  return NULL;
}

/* Some feeds list cities and regions apart: one of each is one place. */
static void
join_parts (HwFeedPlaces *self)
{
  Place *city = NULL, *region = NULL;
  guint n_cities = 0, n_regions = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);
      gboolean has_city = place->city != NULL || place->name != NULL;

      n_cities += has_city ? 1 : 0;
      city = has_city ? place : city;
      n_regions += !has_city && place->region != NULL ? 1 : 0;
      region = !has_city && place->region != NULL ? place : region;
    }
  if (n_cities == 1 && n_regions == 1 && city->region == NULL)
    {
      city->region = region->region;
      region->region = NULL;
    }
}

/* "Graz, Styria"; a city that comes with its region already, or a list of regions, needs no more. */
static char *
describe_place (const Place *place)
{
  const char *nearest = place->city != NULL ? place->city : place->name;
  g_autofree char *city = nearest != NULL ? hw_posting_line (nearest) : NULL;
  g_autofree char *region = place->region != NULL ? hw_posting_line (place->region) : NULL;

  if (city != NULL && region != NULL && strpbrk (city, ",;(") == NULL && strchr (region, ';') == NULL
      && !g_str_equal (city, region))
    return g_strdup_printf ("%s, %s", city, region);
  return city != NULL ? g_steal_pointer (&city) : g_steal_pointer (&region);
}

gboolean
hw_feed_places_write (HwFeedPlaces *self, HwPostingDraft *draft, gboolean has_words, GError **error)
{
  gboolean found = FALSE;

  join_parts (self);
  for (guint i = 0; i < self->places->len; i++)
    {
      g_autofree char *place = describe_place (&g_array_index (self->places, Place, i));

      if (place != NULL && !hw_posting_draft_set (draft, "location", "location", place, error))
        return FALSE;
      found |= place != NULL;
    }
  found |= has_words;
  for (guint i = 0; i < self->places->len; i++)
    {
      const char *country = g_array_index (self->places, Place, i).country;

      if (country != NULL && !hw_posting_draft_set (draft, found ? NULL : "location", "country", country, error))
        return FALSE;
    }
  return TRUE;
}
