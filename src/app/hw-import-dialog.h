/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_DIALOG (hw_import_dialog_get_type ())

/**
 * HwImportDialog:
 *
 * From a file to what it would change, and on a person's word into the workspace: choose (or drop, or
 * paste), see the plan, import. Several files follow each other.
 * Closing it cancels what is under way. Signal "imported" (place to go to, what was done): after each file; without
 * a place when the cancel came too late.
 */
G_DECLARE_FINAL_TYPE (HwImportDialog, hw_import_dialog, HW, IMPORT_DIALOG, AdwWindow)

/** hw_import_dialog_new: @requisition_id: the one to join, as far as the file is about candidates; or NULL. */
HwImportDialog *hw_import_dialog_new (GtkWindow *parent, HwSession *session, const char *requisition_id);

/** hw_import_dialog_add_file: plans it at once, or after those before it; of a folder, each of its files. */
void hw_import_dialog_add_file (HwImportDialog *self, const char *path);

G_END_DECLS
