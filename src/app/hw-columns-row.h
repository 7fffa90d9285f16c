/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "core/hw-document.h"

G_BEGIN_DECLS

#define HW_TYPE_COLUMNS_ROW (hw_columns_row_get_type ())

/** HwColumnsRow: the columns of a table, each with what it holds and a choice of what it is taken for. */
G_DECLARE_FINAL_TYPE (HwColumnsRow, hw_columns_row, HW, COLUMNS_ROW, AdwExpanderRow)

/* Signal "mapped" (): a person chose; hw_columns_row_get_mapping() tells what. */

/** hw_columns_row_show: the columns as they are taken now; forgets what was chosen when it is another table or kind. */
void hw_columns_row_show (HwColumnsRow *self, HwDocumentKind kind, GPtrArray *columns);
/** hw_columns_row_forget: of another file. */
void hw_columns_row_forget (HwColumnsRow *self);
/** hw_columns_row_dup_mapping: as HwReadOptions has it; NULL while nobody chose. */
char *hw_columns_row_dup_mapping (HwColumnsRow *self);

G_END_DECLS
