/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-rubric.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_SCREENING_ROW (hw_screening_row_get_type ())

/** HwScreeningRow: a screening criterion with its answer and a note. */
G_DECLARE_FINAL_TYPE (HwScreeningRow, hw_screening_row, HW, SCREENING_ROW, GtkListBoxRow)

/* Signal "answered" (): the person changed answer or note. */

GtkWidget *hw_screening_row_new (HwCriterion *criterion, HwScreening *screening, const char *asked);
const char *hw_screening_row_get_criterion (HwScreeningRow *self);
HwAnswer hw_screening_row_get_answer (HwScreeningRow *self);
const char *hw_screening_row_get_note (HwScreeningRow *self);

G_END_DECLS
