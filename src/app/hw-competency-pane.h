/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-rubric-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_COMPETENCY_PANE (hw_competency_pane_get_type ())

/** HwCompetencyPane: the competencies of a rubric version, one at a time, with everything that belongs to it. */
G_DECLARE_FINAL_TYPE (HwCompetencyPane, hw_competency_pane, HW, COMPETENCY_PANE, GtkWidget)

void hw_competency_pane_set_state (HwCompetencyPane *self, HwRubricState *state); /* NULL: forget it */
/** hw_competency_pane_get_chosen: the index of the competency that is shown. */
guint hw_competency_pane_get_chosen (HwCompetencyPane *self);
/** hw_competency_pane_save_now: what was typed and has not been saved. */
void hw_competency_pane_save_now (HwCompetencyPane *self);

G_END_DECLS
