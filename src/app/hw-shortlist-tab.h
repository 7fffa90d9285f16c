/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_SHORTLIST_TAB (hw_shortlist_tab_get_type ())

/** HwShortlistTab: a requisition's ranking, with what decides it and the decisions. */
G_DECLARE_FINAL_TYPE (HwShortlistTab, hw_shortlist_tab, HW, SHORTLIST_TAB, HwPage)

G_END_DECLS
