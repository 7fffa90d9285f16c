/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * All output is UTF-8, whatever the locale says, so that a script reads the same bytes everywhere.
 * Nothing that came from a file reaches the terminal without hw_cli_clean().
 */

void hw_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void hw_cli_complain (const char *format, ...)
    G_GNUC_PRINTF (1, 2); /* "hwb: ..." and a line end, to stderr */

/** hw_cli_flush: FALSE when standard output could not take everything; complains. */
gboolean hw_cli_flush (void);

/** hw_cli_clean: on one line, control characters shown instead of obeyed; "" for NULL. */
char *hw_cli_clean (const char *text);

/** hw_cli_ellipsize: at most @max_chars code points. */
char *hw_cli_ellipsize (const char *text, guint max_chars);

/** HwTable: rows of text in aligned columns. */
typedef struct _HwTable HwTable;

/** hw_table_new: (nullable) column titles, translated, ending with NULL; the first character '>' aligns
 * right. */
HwTable *hw_table_new (const char *title, ...) G_GNUC_NULL_TERMINATED;
/** hw_table_add: as many cells as columns, ending with NULL; cells are cleaned. */
void hw_table_add (HwTable *self, const char *cell, ...) G_GNUC_NULL_TERMINATED;
/** hw_table_print: prints it, the titles only when there are rows. */
void hw_table_print (HwTable *self);
void hw_table_free (HwTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTable, hw_table_free)

G_END_DECLS
