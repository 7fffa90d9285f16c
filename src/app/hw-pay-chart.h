/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-requisition.h"
#include "core/hw-rubric.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_PAY_CHART (hw_pay_chart_get_type ())

/** HwPayChart: the pay range of a requisition drawn beside the market figures of the rubric. */
G_DECLARE_FINAL_TYPE (HwPayChart, hw_pay_chart, HW, PAY_CHART, GtkWidget)

void hw_pay_chart_set (HwPayChart *self, const HwRequisition *requisition, HwRubric *rubric);

G_END_DECLS
