/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-candidate-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_ASSESSMENT_PANE (hw_assessment_pane_get_type ())

/** HwAssessmentPane: one candidacy: screening, scores and scorecards. */
G_DECLARE_FINAL_TYPE (HwAssessmentPane, hw_assessment_pane, HW, ASSESSMENT_PANE, GtkWidget)

void hw_assessment_pane_set_state (HwAssessmentPane *self, HwCandidateState *state); /* NULL: forget it */

G_END_DECLS
