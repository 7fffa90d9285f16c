/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwLetters: what each byte stands for, in an encoding with a byte a letter; 0 for nothing. */
typedef gunichar HwLetters[256];

/** hw_encoding_fill_letters: FALSE when the system cannot read @encoding. */
gboolean hw_encoding_fill_letters (HwLetters letters, const char *encoding);

/** hw_encoding_count_odd: how many signs would stand where letters belong. */
gsize hw_encoding_count_odd (const HwLetters letters, const guint8 *data, gsize length);

/**
 * hw_encoding_pick_by_signs: of the encodings of Western and Central Europe with a byte a letter, the one in which
 * the fewest signs stand where letters belong: "p³yta" is "płyta", "1000 ¤" is "1000 €". windows-1252 unless another
 * one is better.
 */
const char *hw_encoding_pick_by_signs (const guint8 *data, gsize length);

/** hw_encoding_has_odd_signs: whether windows-1252 would put such signs into the text. */
gboolean hw_encoding_has_odd_signs (const guint8 *data, gsize length);

/** hw_encoding_is_usual_here: whether windows-1252 makes the same text of these bytes as @encoding does. */
gboolean hw_encoding_is_usual_here (const guint8 *data, gsize length, const char *encoding);

G_END_DECLS
