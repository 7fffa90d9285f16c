/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwByteInput: bytes that come one after another; 0 at their end, -1 when they broke off. */
typedef struct
{
  gssize (*read) (gpointer data, guint8 *buffer, gsize size);
  gpointer data;
} HwByteInput;

/**
 * HwTextPieces:
 *
 * The text of a long file, decoded a piece at a time. What hw_encoding_decode() refuses is refused here as
 * well, with the same line and byte offset; only an encoding that nothing names and that the first bytes do
 * not show (all of them ASCII) is found out where the first other byte stands, and not from the whole; letters of
 * another one behind it are refused where they stand.
 */
typedef struct _HwTextPieces HwTextPieces;

/**
 * hw_text_pieces_new:
 * @encoding: one that hw_encoding_find() gave
 * @open: whether it may still turn out to be another: a guess, or nothing but ASCII so far
 * @skipped: length of the byte order mark, which @input has no more
 */
HwTextPieces *hw_text_pieces_new (const HwByteInput *input, const char *encoding, gboolean open, gsize skipped,
                                  GPtrArray *warnings);
gssize hw_text_pieces_read (HwTextPieces *self, char *buffer, gsize size, GError **error);
const char *hw_text_pieces_get_encoding (HwTextPieces *self);
void hw_text_pieces_free (HwTextPieces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTextPieces, hw_text_pieces_free)

G_END_DECLS
