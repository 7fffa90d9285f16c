/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

/* What an import plan says to a person. */

/** hw_import_summarise: "2 new, 1 duplicate". */
char *hw_import_summarise (const HwImport *ledger);
/** hw_import_describe_file: "Candidates, CSV". */
char *hw_import_describe_file (HwImportPlan *plan);
/** hw_import_find_place: where to go once it is applied: the one posting or person, else the list. */
char *hw_import_find_place (HwImportPlan *plan);
/** hw_import_find_list: where all of its kind are. */
char *hw_import_find_list (HwImportPlan *plan);
/** hw_import_label_kind: what a file of that kind holds. */
const char *hw_import_label_kind (HwDocumentKind kind);

G_END_DECLS
