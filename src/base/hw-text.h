/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_set_string: replaces an owned string; TRUE when the value changed. @value may point into *@field. */
gboolean hw_set_string (char **field, const char *value);

/** hw_text_is_blank: NULL, empty, or white space only. */
gboolean hw_text_is_blank (const char *text);

/** hw_text_find: where the first @length bytes of @text have @words, or NULL; quick where their first byte is rare. */
const char *hw_text_find (const char *text, gsize length, const char *words);

/**
 * hw_text_normalise:
 *
 * Text as the program keeps it: NFC, LF line ends, no trailing blanks of a line left, no byte order mark.
 * Returns NULL when @text is not valid UTF-8.
 */
char *hw_text_normalise (const char *text, gssize length);

/** hw_text_is_composed: quickly; text in NFC may be denied when its characters are rare. @text is valid UTF-8. */
gboolean hw_text_is_composed (const char *text, gsize length);

/** hw_text_count_chars: code points in @length bytes of valid UTF-8; several times as fast as going from one
 * to the next. */
gsize hw_text_count_chars (const char *text, gsize length);

#define HW_NUMBER_BYTES 20 /* "-9223372036854775808" */

/** hw_text_write_number: the digits of @number so that they end where @end is; returns where they begin. */
char *hw_text_write_number (char *end, gint64 number);

/** hw_text_count_byte: how many of @length bytes are @byte. */
gsize hw_text_count_byte (const char *text, gsize length, char byte);

/** hw_text_skip_unmarked: how many bytes from @text on, in eights, are printable ASCII or DEL, and neither
 * "<" nor "&". */
gsize hw_text_skip_unmarked (const char *text, gsize length);

/** hw_text_is_plain_line: printable ASCII with single blanks between its words and none around them. */
gboolean hw_text_is_plain_line (const char *text, gsize length);

/** hw_text_is_valid: whether @length bytes are UTF-8 without a NUL, as g_utf8_validate_len() says; quick for ASCII. */
gboolean hw_text_is_valid (const char *text, gsize length);

/** hw_text_match_key: the form under which two spellings of a name are the same: NFKC, case folded, blanks
 * collapsed. */
char *hw_text_match_key (const char *text);

/** hw_text_escape_for_message: control characters, invalid bytes and overlong text made harmless for a terminal. */
char *hw_text_escape_for_message (const char *text, gssize length);

/** hw_text_slice: the code points from @start up to @end of @text as a new string. */
char *hw_text_slice (const char *text, gsize start, gsize end);

/** hw_decimal_parse: "3", "0.25", "1.5" into @scale-ths (1000: thousandths), exactly; an error for anything else. */
gboolean hw_decimal_parse (const char *text, gint64 scale, gint64 *value, GError **error);

/** hw_decimal_format: the reverse, without needless zeros: 1500 at 1000 is "1.5". */
char *hw_decimal_format (gint64 value, gint64 scale);

G_END_DECLS
