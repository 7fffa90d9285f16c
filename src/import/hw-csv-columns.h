/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-read-protocol.h"
#include "import/hw-csv-table.h"

G_BEGIN_DECLS

/** hw_csv_table_score: how sure the header is one of a table that is read: 0 to 100; fills @kind. */
guint hw_csv_table_score (const HwCsvRow *header, HwDocumentKind *kind);

/**
 * hw_csv_table_init:
 *
 * Maps the columns: as the request says, and where it says nothing by their names in several spellings and
 * languages. Refuses a header twice there, a mapping that does not fit, and, unless only the columns are wanted,
 * a table without those that its kind needs, or @any will do.
 */
gboolean hw_csv_table_init (HwCsvTable *self, const HwCsvRow *header, const HwReadRequest *request, gboolean any,
                            GError **error);

/** hw_csv_table_add_columns: tells @document of the columns, still without samples. */
void hw_csv_table_add_columns (const HwCsvTable *self, HwDocument *document);

/** hw_csv_table_add_samples: takes the values of one of the first rows into the columns of @document. */
void hw_csv_table_add_samples (const HwCsvTable *self, HwDocument *document, const HwCsvRow *row);

G_END_DECLS
