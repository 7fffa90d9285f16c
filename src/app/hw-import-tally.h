/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

/** HwImportRemark: a file that was left out, or that a person should know something of. */
typedef struct
{
  char *name;
  char *text;
} HwImportRemark;

/** HwImportTally: what became of several files. */
typedef struct
{
  guint n_files; /* imported */
  HwImport *sum; /* of their counts */
  GPtrArray *remarks; /* HwImportRemark */
} HwImportTally;

HwImportTally *hw_import_tally_new (void);
void hw_import_tally_free (HwImportTally *self);

/** hw_import_tally_take: @plan of the file at @path was applied, or was known already. */
void hw_import_tally_take (HwImportTally *self, const char *path, HwImportPlan *plan);
/** hw_import_tally_leave_out: @reason: its first line is kept; NULL: it was skipped. */
void hw_import_tally_leave_out (HwImportTally *self, const char *path, const char *reason);

/** hw_import_tally_describe: "Imported 38 files: 38 new"; NULL when there is none. */
char *hw_import_tally_describe (const HwImportTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportTally, hw_import_tally_free)

G_END_DECLS
