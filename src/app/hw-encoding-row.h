/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_ENCODING_ROW (hw_encoding_row_get_type ())

/** HwEncodingRow: which encoding the letters of a file are in: as it was found out, or what a person says. */
G_DECLARE_FINAL_TYPE (HwEncodingRow, hw_encoding_row, HW, ENCODING_ROW, AdwActionRow)

/* Signal "chosen" (): a person chose another one. */

/**
 * hw_encoding_row_show:
 * @encoding: (nullable): what the file was read as
 * @unreadable: its letters could not be read
 *
 * Shown where there is something to choose: Unicode that could be read is what it is.
 */
void hw_encoding_row_show (HwEncodingRow *self, const char *encoding, gboolean unreadable);
/** hw_encoding_row_forget: what was found out and chosen, of another file. */
void hw_encoding_row_forget (HwEncodingRow *self);
/** hw_encoding_row_get_encoding: as HwReadOptions has it; NULL while nobody chose. */
const char *hw_encoding_row_get_encoding (HwEncodingRow *self);

G_END_DECLS
