/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_PLAN_VIEW (hw_import_plan_view_get_type ())

/** HwImportPlanView: what a file would change: counts, warnings, the first hundred records. */
G_DECLARE_FINAL_TYPE (HwImportPlanView, hw_import_plan_view, HW, IMPORT_PLAN_VIEW, GtkWidget)

void hw_import_plan_view_show (HwImportPlanView *self, HwImportPlan *plan);

G_END_DECLS
