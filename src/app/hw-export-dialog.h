/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_TYPE_EXPORT_DIALOG (hw_export_dialog_get_type ())

/** HwExportDialog: the shortlist of a requisition into a file: format, place, what will be in it, where it is. */
G_DECLARE_FINAL_TYPE (HwExportDialog, hw_export_dialog, HW, EXPORT_DIALOG, AdwWindow)

HwExportDialog *hw_export_dialog_show (GtkWindow *parent, HwSession *session, const char *requisition_id);

/** hw_export_dialog_set_path: as if chosen; the format follows the extension. */
void hw_export_dialog_set_path (HwExportDialog *self, const char *path);

G_END_DECLS
