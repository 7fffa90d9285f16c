/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
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

/** hw_csv_table_take_header: a column for each of its cells, with no field yet. */
void hw_csv_table_take_header (HwCsvTable *self, const HwCsvRow *header);

const HwCsvColumn *hw_csv_table_get_column (const HwCsvTable *self, guint index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCsvTable, hw_csv_table_clear)

G_END_DECLS
