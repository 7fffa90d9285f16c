/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text in tables that spreadsheets open (CSV). A cell whose text a spreadsheet might run as a formula goes out with
 * an apostrophe before it, and comes in without: the two functions undo each other for every text.
 */

/** hw_csv_cell_is_risky: begins, after blanks and apostrophes, with = + - @ or a full-width form, or with a
 * tab or line end. */
gboolean hw_csv_cell_is_risky (const char *text);

/** hw_csv_cell_guard: @text with an apostrophe before it when it is risky. */
char *hw_csv_cell_guard (const char *text);

/** hw_csv_cell_unguard: the reverse: takes one apostrophe off where what follows it is risky. */
char *hw_csv_cell_unguard (const char *text);

G_END_DECLS
