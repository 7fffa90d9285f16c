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
  gsize n_foreign;
  gsize n_damaged;
  gsize first_invalid; /* offset; only with n_foreign or n_damaged */
  const char *cause;   /* of the first damage, not translated; NULL without */
  gsize damage;        /* its offset */
} HwUtf8Findings;

void hw_utf8_examine (const guint8 *data, gsize length, HwUtf8Findings *findings);

/* All give valid UTF-8, or an error with line and byte offset. @data has no byte order mark any more; it
 * was @skipped bytes long, which the offsets count. */
char *hw_decode_utf8 (const guint8 *data, gsize length, gsize skipped, GError **error);
char *hw_decode_utf16 (const guint8 *data, gsize length, gsize skipped, gboolean big_endian, GError **error);
char *hw_decode_windows_1252 (const guint8 *data, gsize length, GError **error);
char *hw_decode_converted (const guint8 *data, gsize length, gsize skipped, const char *encoding,
                           GError **error);

G_END_DECLS
