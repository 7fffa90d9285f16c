/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-name-table.h"

#include <string.h>

#define LEAST_SLOTS 256u

typedef struct
{
  guint64 head; /* the first eight bytes: most words are told by them */
  guint at;     /* of the bytes, + 1; 0: free */
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

/* The first eight bytes of a name, or all that it has and zeros: two loads that may overlap. */
static inline guint64
load_head (const char *name, gsize length)
{
  if (length >= 8)
    return load (name, 8);
  if (length >= 4)
    return load (name, 4) | load (name + length - 4, 4) << (8 * (length - 4));
  if (length == 0)
    return 0;
  return (guchar) name[0] | (guint64) (guchar) name[length / 2] << (8 * (length / 2))
         | (guint64) (guchar) name[length - 1] << (8 * (length - 1));
}

/* What is beyond the @head goes in by eights, the last of which may overlap. */
static inline guint
mix (guint64 head, const char *name, gsize length)
{
  guint64 hash = (head ^ length * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);

  for (gsize at = 8; at < length; at += 8)
    hash = (hash ^ (hash >> 32) ^ load (name + MIN (at, length - 8), 8)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return (guint) (((hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53)) >> 32);
}

guint
hw_name_hash (const char *name, gsize length)
{
  return mix (load_head (name, length), name, length);
}

/* Whether two names that begin alike go on alike. */
static inline gboolean
is_same_tail (const char *a, const char *b, gsize length)
{
  for (gsize at = 8; at < length; at += 8)
    if (load (a + MIN (at, length - 8), 8) != load (b + MIN (at, length - 8), 8))
      return FALSE;
  return TRUE;
}

/* Where the name is or belongs. */
static inline Slot *
find_slot (const HwNameTable *self, guint hash, guint64 head, const char *name, gsize length)
{
  guint at = hash & (self->n_slots - 1);

  for (; self->slots[at].at != 0; at = (at + 1) & (self->n_slots - 1))
    {
      const Slot *slot = &self->slots[at];

      if (slot->head == head && slot->length == length
          && is_same_tail ((const char *) self->bytes->data + slot->at - 1, name, length))
        break;
    }
  return &self->slots[at];
}

static inline gboolean
find (const HwNameTable *self, guint hash, guint64 head, const char *name, gsize length, guint *value)
{
  const Slot *slot = find_slot (self, hash, head, name, length);

  if (slot->at == 0)
    return FALSE;
  if (value != NULL)
    *value = slot->value;
  return TRUE;
}

gboolean
hw_name_table_find (const HwNameTable *self, const char *name, gsize length, guint *value)
{
  const guint64 head = load_head (name, length);

  return find (self, mix (head, name, length), head, name, length, value);
}

gboolean
hw_name_table_find_hashed (const HwNameTable *self, guint hash, const char *name, gsize length, guint *value)
{
  return find (self, hash, load_head (name, length), name, length, value);
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
      {
        const char *name = (const char *) self->bytes->data + old[i].at - 1;

        *find_slot (self, mix (old[i].head, name, old[i].length), old[i].head, name, old[i].length) = old[i];
      }
}

void
hw_name_table_set (HwNameTable *self, const char *name, gsize length, guint value)
{
  const guint64 head = load_head (name, length);
  const guint hash = mix (head, name, length);
  Slot *slot = find_slot (self, hash, head, name, length);

  if (slot->at == 0)
    {
      if (2 * (self->n_names + 1) > self->n_slots)
        grow (self);
      slot = find_slot (self, hash, head, name, length);
      *slot = (Slot) { head, self->bytes->len + 1, (guint) length, 0 };
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
