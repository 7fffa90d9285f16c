/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_encoding_decode:
 * @forced: (nullable): the user's word, which wins over everything
 * @declared: (nullable): what the file says of itself
 * @name: (out): the encoding that was used
 *
 * The order: byte order mark, @declared, UTF-8 if valid, UTF-16 without a mark, one in which a text in Latin
 * letters has the alphabet of a language, what is detected in a text with many foreign bytes, else windows-1252
 * or one of its kin that makes more words of the bytes. Bytes that fit none of them, NUL and U+FFFE/U+FFFF are
 * refused with their line and byte offset; nothing is replaced. Returns valid UTF-8 without a mark.
 */
char *hw_encoding_decode (const guint8 *data, gsize length, const char *forced, const char *declared,
                          char **name, GPtrArray *warnings, GError **error);

/**
 * hw_encoding_find: what hw_encoding_decode() would read the bytes as, which may be the first ones of more
 * @skipped: (out): length of the byte order mark
 */
const char *hw_encoding_find (const guint8 *data, gsize length, const char *forced, const char *declared,
                              gsize *skipped, GPtrArray *warnings, GError **error);

/** hw_encoding_guess: from the bytes alone. */
const char *hw_encoding_guess (const guint8 *data, gsize length);

/** hw_encoding_find_declared: from an XML declaration or an HTML meta element among the first bytes. */
char *hw_encoding_find_declared (const guint8 *data, gsize length);

/** hw_encoding_preload: opens the converters while files can still be opened, before the sandbox closes. */
void hw_encoding_preload (void);

G_END_DECLS
