/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_encoding_pick_by_alphabet: of a text in Latin letters
 *
 * A text is of one language, so in the right encoding its foreign letters are those of one alphabet: "è, š, ž" are of
 * none, "č, š, ž" are Slovenian. Windows-1252 unless another one is clearly better; NULL when neither is.
 */
const char *hw_encoding_pick_by_alphabet (const guint8 *data, gsize length);

G_END_DECLS
