/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/** HwAsciiRun: the letters and digits with which eight bytes begin, all looked at together. */
typedef struct
{
  guint64 lower;    /* the bytes in lower case, the first one lowest, and what follows the run */
  guint64 letters;  /* the high bit of each letter of the run */
  guint64 capitals; /* and of each capital */
  guint n;          /* bytes; 8: the run may go on */
} HwAsciiRun;

#define HW_EACH_BYTE G_GUINT64_CONSTANT (0x0101010101010101)
#define HW_HIGH_BITS (0x80 * HW_EACH_BYTE)

/* The high bit of each byte from @low to @high, of bytes below 0x80. */
static inline guint64
hw_ascii_run_find_between (guint64 bytes, char low, char high)
{
  return (bytes + (guint64) (0x80 - low) * HW_EACH_BYTE) & ~(bytes + (guint64) (0x7f - high) * HW_EACH_BYTE)
         & HW_HIGH_BITS;
}

static inline guint
hw_ascii_run_count (guint64 high_bits)
{
  return (guint) (((high_bits >> 7) * HW_EACH_BYTE) >> 56);
}

/** hw_ascii_run_read: FALSE when there are no eight bytes before @end, or one of them is not ASCII. */
static inline gboolean
hw_ascii_run_read (HwAsciiRun *self, const char *at, const char *end)
{
  guint64 bytes, stop;

  if (end - at < 8)
    return FALSE;
  memcpy (&bytes, at, sizeof bytes);
  bytes = GUINT64_FROM_LE (bytes);
  if (bytes & HW_HIGH_BITS)
    return FALSE;
  self->letters = hw_ascii_run_find_between (bytes | 0x20 * HW_EACH_BYTE, 'a', 'z');
  self->capitals = self->letters & ~(bytes << 2); /* the bit that tells small letters from capitals */
  self->n = 8;
  stop = ~(self->letters | hw_ascii_run_find_between (bytes, '0', '9')) & HW_HIGH_BITS;
  if (stop != 0)
    {
      guint64 before = (stop & (~stop + 1)) - 1; /* what stands before the first byte that ends the run */

      self->letters &= before;
      self->capitals &= before;
      self->n = (guint) __builtin_ctzll (stop) / 8;
    }
  self->lower = bytes | self->capitals >> 2;
  return TRUE;
}

/** hw_ascii_run_store: the run in lower case, and what follows it, at @to: always eight bytes. */
static inline void
hw_ascii_run_store (const HwAsciiRun *self, char *to)
{
  guint64 bytes = GUINT64_TO_LE (self->lower);

  memcpy (to, &bytes, sizeof bytes);
}

G_END_DECLS
