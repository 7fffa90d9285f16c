/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-candidate-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_PAPERS_PANE (hw_papers_pane_get_type ())

/** HwPapersPane: the papers of a candidate with the passages to look at for each competency. */
G_DECLARE_FINAL_TYPE (HwPapersPane, hw_papers_pane, HW, PAPERS_PANE, GtkWidget)

void hw_papers_pane_set_state (HwPapersPane *self, HwCandidateState *state); /* NULL: forget it */
/** hw_papers_pane_get_paper_id: of the paper that is shown; NULL when there is none. */
const char *hw_papers_pane_get_paper_id (HwPapersPane *self);
/** hw_papers_pane_get_paper_name: what its file was called; NULL without one. */
const char *hw_papers_pane_get_paper_name (HwPapersPane *self);

G_END_DECLS
