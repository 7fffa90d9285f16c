/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

/** HwImportWork: what another thread needs to plan an import. */
typedef struct
{
  char *path;
  HwImportOptions options;
} HwImportWork;

/** hw_import_work_new: @wanted as in HwReadOptions; every problem of the file is found, not only the first. */
HwImportWork *hw_import_work_new (const char *path, int wanted, const char *requisition_id);
void hw_import_work_free (gpointer work);

/* HwSessionFuncs: of an HwImportWork to an HwImportPlan, and of an HwImportPlan. */
gpointer hw_import_work_plan (HwSession *session, gpointer work, GCancellable *cancellable, GError **error);
gpointer hw_import_work_apply (HwSession *session, gpointer plan, GCancellable *cancellable, GError **error);

G_END_DECLS
