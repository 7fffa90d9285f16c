/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-read-protocol.h"
#include "import/hw-csv-scan.h"

G_BEGIN_DECLS

/** HwCsvColumn: one column of a table. */
typedef struct
{
  char *header;      /* as it stands there; "column 3" where it is blank */
  const char *field; /* of hw_document_kind_list_fields(); HW_COLUMN_LEFT_OUT; NULL: none of them */
} HwCsvColumn;

/** HwCsvTable: what the header of a table says. */
typedef struct
{
  HwDocumentKind kind;
  GPtrArray *columns; /* HwCsvColumn */
} HwCsvTable;

void hw_csv_table_clear (HwCsvTable *self);

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

const HwCsvColumn *hw_csv_table_get_column (const HwCsvTable *self, guint index);

/** hw_csv_table_add_columns: tells @document of the columns, still without samples. */
void hw_csv_table_add_columns (const HwCsvTable *self, HwDocument *document);

/** hw_csv_table_add_samples: takes the values of one of the first rows into the columns of @document. */
void hw_csv_table_add_samples (const HwCsvTable *self, HwDocument *document, const HwCsvRow *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCsvTable, hw_csv_table_clear)

G_END_DECLS
