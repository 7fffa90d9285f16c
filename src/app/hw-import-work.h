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

/**
 * hw_import_work_new:
 * @wanted: as in HwReadOptions; every problem of the file is found, not only the first
 * @mapping: (nullable): of a table's columns, as in HwReadOptions
 */
HwImportWork *hw_import_work_new (const char *path, int wanted, const char *mapping, const char *requisition_id);
void hw_import_work_free (gpointer work);

/** HwImportOutcome: a plan, or what stands in its way; of a table also what its columns are, so that they can be mapped. */
typedef struct
{
  HwImportPlan *plan;
  char *problem;     /* NULL with a plan */
  HwDocument *table; /* whose columns can be mapped; or NULL */
} HwImportOutcome;

void hw_import_outcome_free (gpointer outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportOutcome, hw_import_outcome_free)

/* HwSessionFuncs: of an HwImportWork to an HwImportOutcome, and of an HwImportPlan. */
gpointer hw_import_work_plan (HwSession *session, gpointer work, GCancellable *cancellable, GError **error);
gpointer hw_import_work_apply (HwSession *session, gpointer plan, GCancellable *cancellable, GError **error);

G_END_DECLS
