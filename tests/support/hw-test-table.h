/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwTestTable: for tests only: a CSV file of the data folder, without the reader and its sandbox. */
typedef struct
{
  GStrv header;
  GPtrArray *rows; /* GStrv, as long as the header */
} HwTestTable;

HwTestTable *hw_test_table_load (const char *relative);
void hw_test_table_free (HwTestTable *self);
const char *hw_test_table_get (HwTestTable *self, guint row, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTestTable, hw_test_table_free)

G_END_DECLS
