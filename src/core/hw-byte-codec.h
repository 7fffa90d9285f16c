/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Small packed forms that are written and read by the million: numbers of seven bits a byte, the lowest first,
 * the eighth bit saying that more follow; texts and bytes behind their length plus one, 0 standing for NULL.
 */

void hw_bytes_put_number (GByteArray *out, guint64 value);
void hw_bytes_put_text (GByteArray *out, const char *text);

/** hw_bytes_put_numbers: each as hw_bytes_put_number() does; several at a time are quicker. */
void hw_bytes_put_numbers (GByteArray *out, const guint64 *values, guint n);
void hw_bytes_put_data (GByteArray *out, gconstpointer data, gsize length);

/** HwByteReader: trusts nothing: after the first thing that is wrong @bad is set and all that follows is 0 or NULL. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean bad;
} HwByteReader;

void hw_byte_reader_init (HwByteReader *self, const guint8 *data, gsize length);

/** hw_bytes_take_number: bad when it is above @max. */
guint64 hw_bytes_take_number (HwByteReader *self, guint64 max);

/** hw_bytes_take_count: of things that take a byte each at least: so no count makes more than the bytes are worth. */
guint hw_bytes_take_count (HwByteReader *self, guint max);

/** hw_bytes_take_text: a copy; bad when it is longer than @max bytes or no valid UTF-8 without NUL. */
char *hw_bytes_take_text (HwByteReader *self, gsize max);

/** hw_bytes_take_data: (transfer none): @length: (out). NULL when there are none. */
const guint8 *hw_bytes_take_data (HwByteReader *self, gsize *length);

/** hw_byte_reader_is_done: all was read and nothing was wrong. */
gboolean hw_byte_reader_is_done (const HwByteReader *self);

G_END_DECLS
