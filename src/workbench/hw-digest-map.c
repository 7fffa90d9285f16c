/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-digest-map.h"

#define FIRST_SIZE 1024u

/* Two arrays and not one of pairs, which would be a third larger: there may be millions. */
typedef struct
{
  guint64 *digests;
  guint *numbers; /* 0: a free place */
  gsize size;     /* a power of two */
} Places;

struct _HwDigestMap
{
  Places places;
  gsize n; /* at most three quarters of the places */
};

static Places
places_new (gsize size)
{
  return (Places){ g_new (guint64, size), g_new0 (guint, size), size };
}

static void
places_clear (Places *self)
{
  g_free (self->digests);
  g_free (self->numbers);
}

HwDigestMap *
hw_digest_map_new (void)
{
  HwDigestMap *self = g_new0 (HwDigestMap, 1);

  self->places = places_new (FIRST_SIZE);
  return self;
}

void
hw_digest_map_free (HwDigestMap *self)
{
  if (self == NULL)
    return;
  places_clear (&self->places);
  g_free (self);
}

/* The place of @digest, or the free one where it belongs; a digest is as good as any hash of it. */
static gsize
find_place (const Places *places, guint64 digest)
{
  gsize at = (gsize) digest & (places->size - 1);

  while (places->numbers[at] != 0 && places->digests[at] != digest)
    at = (at + 1) & (places->size - 1);
  return at;
}

static void
put (Places *places, gsize at, guint64 digest, guint number)
{
  places->digests[at] = digest;
  places->numbers[at] = number;
}

static void
grow (HwDigestMap *self)
{
  Places larger = places_new (self->places.size * 2);

  for (gsize i = 0; i < self->places.size; i++)
    if (self->places.numbers[i] != 0)
      put (&larger, find_place (&larger, self->places.digests[i]), self->places.digests[i], self->places.numbers[i]);
  places_clear (&self->places);
  self->places = larger;
}

guint
hw_digest_map_add (HwDigestMap *self, const char *hex, guint number)
{
  guint64 digest = 0;
  gsize at;

  for (guint i = 0; i < 16 && hex[i] != '\0'; i++)
    digest = digest << 4 | (guint64) g_ascii_xdigit_value (hex[i]);
  at = find_place (&self->places, digest);
  if (self->places.numbers[at] != 0)
    return self->places.numbers[at];
  put (&self->places, at, digest, number);
  if (++self->n * 4 > self->places.size * 3)
    grow (self);
  return 0;
}
