/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "import/hw-csv-scan.h"

G_BEGIN_DECLS

/** HwCsvTable: what the header of a table says. */
typedef struct
{
  HwDocumentKind kind; /* candidates or scorecards */
  GPtrArray *names;    /* char *: the field each column fills: ours, or the header's own word */
} HwCsvTable;

void hw_csv_table_clear (HwCsvTable *self);

/** hw_csv_table_score: how sure the header is one of a table that is read: 0 to 100; fills @kind. */
guint hw_csv_table_score (const HwCsvRow *header, HwDocumentKind *kind);

/**
 * hw_csv_table_init:
 * @wanted: HwDocumentKind, or -1
 *
 * Maps the columns, by their names in several spellings and languages. Refuses a header twice there and a
 * table without the columns that its kind needs.
 */
gboolean hw_csv_table_init (HwCsvTable *self, const HwCsvRow *header, int wanted, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCsvTable, hw_csv_table_clear)

G_END_DECLS
