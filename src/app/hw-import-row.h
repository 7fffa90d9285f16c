/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_ROW (hw_import_row_get_type ())

/** HwImportRow: what an import will do with one record, and why. */
G_DECLARE_FINAL_TYPE (HwImportRow, hw_import_row, HW, IMPORT_ROW, GtkListBoxRow)

GtkWidget *hw_import_row_new (const HwImportLine *line);

G_END_DECLS
