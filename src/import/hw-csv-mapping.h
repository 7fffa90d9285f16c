/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-csv-table.h"

G_BEGIN_DECLS

/** HwCsvMapping: which columns a person has said something about. */
typedef struct
{
  GArray *named; /* gboolean, one a column */
} HwCsvMapping;

/**
 * hw_csv_mapping_apply:
 * @lines: (nullable): as HwReadRequest.mapping
 *
 * Sets the fields of the columns that are named. Refuses a line that is none, a column or a field that is not
 * there, and two columns for one field that can only be filled once.
 */
HwCsvMapping *hw_csv_mapping_apply (const char *lines, HwCsvTable *table, GError **error);
void hw_csv_mapping_free (HwCsvMapping *self);
gboolean hw_csv_mapping_has (const HwCsvMapping *self, guint column);

/** hw_csv_mapping_guess_kind: the kind whose fields the mapping names; candidates when it tells nothing. */
HwDocumentKind hw_csv_mapping_guess_kind (const char *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCsvMapping, hw_csv_mapping_free)

G_END_DECLS
