/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-digest-map.h"

#define FIRST_SIZE 1024u

typedef struct
{
  guint64 digest;
  guint number; /* 0: free */
} Place;

struct _HwDigestMap
{
  Place *places;
  gsize size; /* a power of two, at least twice n */
  gsize n;
};

HwDigestMap *
hw_digest_map_new (void)
{
  HwDigestMap *self = g_new0 (HwDigestMap, 1);

  self->size = FIRST_SIZE;
  self->places = g_new0 (Place, self->size);
  return self;
}

void
hw_digest_map_free (HwDigestMap *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self);
}

/* The place of @digest, or the free one where it belongs; a digest is as good as any hash of it. */
static Place *
find_place (Place *places, gsize size, guint64 digest)
{
  gsize at = (gsize) digest & (size - 1);

  while (places[at].number != 0 && places[at].digest != digest)
    at = (at + 1) & (size - 1);
  return &places[at];
}

static void
grow (HwDigestMap *self)
{
  gsize size = self->size * 2;
  Place *places = g_new0 (Place, size);

  for (gsize i = 0; i < self->size; i++)
    if (self->places[i].number != 0)
      *find_place (places, size, self->places[i].digest) = self->places[i];
  g_free (self->places);
  self->places = places;
  self->size = size;
}

guint
hw_digest_map_add (HwDigestMap *self, const char *hex, guint number)
{
  guint64 digest = 0;
  Place *place;

  for (guint i = 0; i < 16 && hex[i] != '\0'; i++)
    digest = digest << 4 | (guint64) g_ascii_xdigit_value (hex[i]);
  place = find_place (self->places, self->size, digest);
  if (place->number != 0)
    return place->number;
  *place = (Place){ digest, number };
  if (++self->n * 2 > self->size)
    grow (self);
  return 0;
}
