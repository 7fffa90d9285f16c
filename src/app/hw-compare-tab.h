/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_COMPARE_TAB (hw_compare_tab_get_type ())

/** HwCompareTab: the grid candidate x competency of a requisition. */
G_DECLARE_FINAL_TYPE (HwCompareTab, hw_compare_tab, HW, COMPARE_TAB, HwPage)

G_END_DECLS
