/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-card-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CARD_STEPS (hw_card_steps_get_type ())

/** HwCardSteps: the competencies of a scorecard as a list to move in, each with its rating. */
G_DECLARE_FINAL_TYPE (HwCardSteps, hw_card_steps, HW, CARD_STEPS, GtkWidget)

/* Signal "chosen" (int): the person went to a step; the one after the competencies is the recommendation. */

void hw_card_steps_set_rubric (HwCardSteps *self, HwRubric *rubric);
void hw_card_steps_show (HwCardSteps *self, HwCardState *state);
void hw_card_steps_select (HwCardSteps *self, guint index);

G_END_DECLS
