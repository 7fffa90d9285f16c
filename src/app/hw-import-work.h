/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

/** HwImportProgress: how far the work in the other thread is; counted as g_atomic_rc_box, read while it is written. */
typedef struct
{
  int n_records;
  int share; /* of the file, in thousandths */
} HwImportProgress;

/** HwImportWork: what another thread needs to plan an import. */
typedef struct
{
  char *path;
  HwImportOptions options;
  HwImportPlan *plan; /* to apply; NULL while there is none */
  char *group;        /* of imports that are undone with it; or NULL */
  HwImportProgress *progress;
} HwImportWork;

/**
 * hw_import_work_new:
 * @wanted: as in HwReadOptions; every problem of the file is found, not only the first
 * @mapping, @encoding: (nullable): of a table's columns, and of the letters, as in HwReadOptions
 */
HwImportWork *hw_import_work_new (const char *path, int wanted, const char *encoding, const char *mapping,
                                  const char *requisition_id, HwImportProgress *progress);
/** hw_import_work_new_apply: of @plan; @group (nullable): as for hw_import_apply_together(). */
HwImportWork *hw_import_work_new_apply (HwImportPlan *plan, const char *group, HwImportProgress *progress);
void hw_import_work_free (gpointer work);

/** HwImportOutcome: a plan, or what stands in its way; of a table also what its columns are, so that they can
 * be mapped. */
typedef struct
{
  HwImportPlan *plan;
  char *problem;     /* NULL with a plan */
  gboolean unreadable; /* with a problem: the letters are of an encoding that has to be named */
  HwDocument *table; /* whose columns can be mapped; or NULL */
} HwImportOutcome;

void hw_import_outcome_free (gpointer outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportOutcome, hw_import_outcome_free)

/** hw_import_work_tell: a message about the file at @path, with its name first and its folder last, not with
 * its whole path. */
char *hw_import_work_tell (const char *path, const char *message);

/* HwSessionFuncs of an HwImportWork: the first gives an HwImportOutcome. */
gpointer hw_import_work_plan (HwSession *session, gpointer work, GCancellable *cancellable, GError **error);
gpointer hw_import_work_apply (HwSession *session, gpointer work, GCancellable *cancellable, GError **error);

G_END_DECLS
