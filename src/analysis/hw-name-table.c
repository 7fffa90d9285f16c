/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-name-table.h"

#include <string.h>

#define LEAST_SLOTS 256u

typedef struct
{
  guint hash;
  guint at; /* of the bytes, + 1; 0: free */
  guint length;
  guint value;
} Slot;

struct _HwNameTable
{
  Slot *slots; /* open addressing, a power of two, at most half full */
  guint n_slots;
  guint n_names;
  GByteArray *bytes;
};

HwNameTable *
hw_name_table_new (void)
{
  HwNameTable *self = g_new0 (HwNameTable, 1);

  self->n_slots = LEAST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  self->bytes = g_byte_array_new ();
  return self;
}

void
hw_name_table_free (HwNameTable *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static guint64
load (const char *at, gsize n)
{
  guint64 value = 0;

  memcpy (&value, at, n);
  return value;
}

/* Words are short: two loads that may overlap hold all bytes up to 16, longer ones go on by eights. */
guint
hw_name_hash (const char *name, gsize length)
{
  guint64 hash = length * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15), a, b;

  for (; length > 16; name += 8, length -= 8)
    hash = (hash ^ load (name, 8)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  if (length >= 8)
    {
      a = load (name, 8);
      b = load (name + length - 8, 8);
    }
  else if (length >= 4)
    {
      a = load (name, 4);
      b = load (name + length - 4, 4);
    }
  else
    {
      a = length > 0 ? (guchar) name[0] | (guint64) (guchar) name[length / 2] << 8 : 0;
      b = length > 0 ? (guchar) name[length - 1] : 0;
    }
  hash = (hash ^ a) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash = (hash ^ (hash >> 32) ^ b) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return (guint) (hash >> 32);
}

static guint
load_four (const char *at)
{
  guint value;

  memcpy (&value, at, sizeof value);
  return value;
}

/* As for the hash, two loads that may overlap hold a short word. */
static gboolean
is_same (const char *a, const char *b, gsize length)
{
  if (length > 16)
    return memcmp (a, b, length) == 0;
  if (length >= 8)
    return load (a, 8) == load (b, 8) && load (a + length - 8, 8) == load (b + length - 8, 8);
  if (length >= 4)
    return load_four (a) == load_four (b) && load_four (a + length - 4) == load_four (b + length - 4);
  for (gsize i = 0; i < length; i++)
    if (a[i] != b[i])
      return FALSE;
  return TRUE;
}

static guint
find_slot (const HwNameTable *self, const char *name, gsize length, guint hash)
{
  guint at = hash & (self->n_slots - 1);

  for (; self->slots[at].at != 0; at = (at + 1) & (self->n_slots - 1))
    {
      const Slot *slot = &self->slots[at];

      if (slot->hash == hash && slot->length == length
          && is_same ((const char *) self->bytes->data + slot->at - 1, name, length))
        break;
    }
  return at;
}

gboolean
hw_name_table_find (const HwNameTable *self, const char *name, gsize length, guint *value)
{
  const Slot *slot = &self->slots[find_slot (self, name, length, hw_name_hash (name, length))];

  if (slot->at == 0)
    return FALSE;
  if (value != NULL)
    *value = slot->value;
  return TRUE;
}

static void
grow (HwNameTable *self)
{
  g_autofree Slot *old = g_steal_pointer (&self->slots);
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].at != 0)
      self->slots[find_slot (self, (const char *) self->bytes->data + old[i].at - 1, old[i].length, old[i].hash)] = old[i];
}

void
hw_name_table_set (HwNameTable *self, const char *name, gsize length, guint value)
{
  guint hash = hw_name_hash (name, length);
  Slot *slot = &self->slots[find_slot (self, name, length, hash)];

  if (slot->at == 0)
    {
      if (2 * (self->n_names + 1) > self->n_slots)
        grow (self);
      slot = &self->slots[find_slot (self, name, length, hash)];
      *slot = (Slot) { hash, self->bytes->len + 1, (guint) length, 0 };
      g_byte_array_append (self->bytes, (const guint8 *) name, (guint) length);
      self->n_names++;
    }
  slot->value = value;
}

void
hw_name_table_clear (HwNameTable *self)
{
  memset (self->slots, 0, sizeof (Slot) * self->n_slots);
  g_byte_array_set_size (self->bytes, 0);
  self->n_names = 0;
}

guint
hw_name_table_get_size (const HwNameTable *self)
{
  return self->n_names;
}
