/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-candidate-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_NOTES_PANE (hw_notes_pane_get_type ())

/** HwNotesPane: notes about a candidate, and the history. */
G_DECLARE_FINAL_TYPE (HwNotesPane, hw_notes_pane, HW, NOTES_PANE, GtkWidget)

void hw_notes_pane_set_state (HwNotesPane *self, HwCandidateState *state); /* NULL: forget it */

G_END_DECLS
