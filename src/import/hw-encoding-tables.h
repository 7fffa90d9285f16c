/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_encoding_canonical: "Latin1" -> "windows-1252", "utf8" -> "UTF-8"; NULL for one that is not read. */
const char *hw_encoding_canonical (const char *label);

/**
 * hw_encoding_get_converter: to UTF-8, for all but UTF-8, UTF-16 and windows-1252; kept open; NULL if
 * the system has none.
 */
GIConv hw_encoding_get_converter (const char *canonical);

/** hw_windows_1252_to_unicode: of a byte from 0x80 to 0x9f; 0 where the encoding has a hole. */
gunichar hw_windows_1252_to_unicode (guint8 byte);

G_END_DECLS
