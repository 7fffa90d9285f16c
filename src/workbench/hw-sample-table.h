/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwSampleTable:
 *
 * A table of the program's own sample that is no import format: a header and rows of comma-separated
 * cells, quotes doubled within quotes. Only for files that ship with the program.
 */
typedef struct
{
  GStrv header;
  GPtrArray *rows; /* GStrv, as long as the header */
} HwSampleTable;

HwSampleTable *hw_sample_table_parse (const char *text, GError **error);
void hw_sample_table_free (HwSampleTable *self);

/** hw_sample_table_get: the cell of a row under @column; "" when there is no such column. */
const char *hw_sample_table_get (HwSampleTable *self, guint row, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSampleTable, hw_sample_table_free)

G_END_DECLS
