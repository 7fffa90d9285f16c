/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwUtf8Findings: what the bytes above 0x7f look like.
 * @n_sequences: valid sequences of two bytes or more
 * @n_foreign: bytes that are no UTF-8 but could be letters of windows-1252
 * @n_damaged: overlong forms, surrogates, cut sequences, bytes that no text has
 */
typedef struct
{
  gsize n_sequences;
  gsize first_sequence; /* offset; only with them */
  gsize n_foreign;
  gsize n_damaged;
  gsize first_invalid; /* offset; only with n_foreign or n_damaged */
  const char *cause;   /* of the first damage, not translated; NULL without */
  gsize damage;        /* its offset */
} HwUtf8Findings;

void hw_utf8_examine (const guint8 *data, gsize length, HwUtf8Findings *findings);

/** hw_utf8_cut: at most @size of @length bytes, ending between two characters. */
gsize hw_utf8_cut (const char *text, gsize length, gsize size);

/** HwTextPlace: where in the file a piece of its text begins. */
typedef struct
{
  gsize offset; /* bytes before it, a byte order mark among them */
  guint line;   /* from 1 */
} HwTextPlace;

/* All give valid UTF-8, or an error with line and byte offset. @data has no byte order mark any more. */
char *hw_decode_utf8 (const guint8 *data, gsize length, const HwTextPlace *place, GError **error);
char *hw_decode_utf16 (const guint8 *data, gsize length, const HwTextPlace *place, gboolean big_endian, GError **error);
char *hw_decode_windows_1252 (const guint8 *data, gsize length, const HwTextPlace *place, GError **error);
/** hw_decode_converted: @n_read: (out) (nullable): less than @length when the last character is cut; NULL: an error. */
char *hw_decode_converted (const guint8 *data, gsize length, const HwTextPlace *place, const char *encoding,
                           gsize *n_read, GError **error);

/** hw_decode_as: by one of the names that hw_encoding_find() gives. */
char *hw_decode_as (const char *encoding, const guint8 *data, gsize length, const HwTextPlace *place, gsize *n_read,
                    GError **error);

G_END_DECLS
