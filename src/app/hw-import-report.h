/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/hw-import-tally.h"

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_REPORT (hw_import_report_get_type ())

/** HwImportReport: at the end of an import of several files: how many came in, and which did not, and why. */
G_DECLARE_FINAL_TYPE (HwImportReport, hw_import_report, HW, IMPORT_REPORT, GtkWidget)

void hw_import_report_show (HwImportReport *self, const HwImportTally *tally);

G_END_DECLS
