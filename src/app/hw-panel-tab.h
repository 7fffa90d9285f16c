/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_PANEL_TAB (hw_panel_tab_get_type ())

/** HwPanelTab: who rates for a requisition, and how far they are. */
G_DECLARE_FINAL_TYPE (HwPanelTab, hw_panel_tab, HW, PANEL_TAB, HwPage)

G_END_DECLS
