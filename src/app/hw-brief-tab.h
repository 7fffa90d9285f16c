/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_BRIEF_TAB (hw_brief_tab_get_type ())

/** HwBriefTab: what a requisition asks for: position, pay, screening, weights, approvals, state. */
G_DECLARE_FINAL_TYPE (HwBriefTab, hw_brief_tab, HW, BRIEF_TAB, HwPage)

G_END_DECLS
