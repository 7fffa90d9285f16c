/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/hw-import-work.h"

G_BEGIN_DECLS

#define HW_TYPE_PROGRESS_PANE (hw_progress_pane_get_type ())

/**
 * HwProgressPane:
 *
 * How far work in another thread is: a bar with the number of records, and what is being done. Signal "slow": the
 * work takes so long that a person wants to see this.
 */
G_DECLARE_FINAL_TYPE (HwProgressPane, hw_progress_pane, HW, PROGRESS_PANE, GtkWidget)

/** What is counted. */
typedef enum
{
  HW_PROGRESS_RECORDS,
  HW_PROGRESS_FILES,
} HwProgressUnit;

/** hw_progress_pane_start: ends what it followed before; follows what the caller's work writes into the
 * answer, which is the pane's. */
HwImportProgress *hw_progress_pane_start (HwProgressPane *self, const char *what, HwProgressUnit unit);
void hw_progress_pane_stop (HwProgressPane *self);

G_END_DECLS
