/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_SCORECARD_PAGE (hw_scorecard_page_get_type ())

/** HwScorecardPage: "scorecard/CANDIDACY/MEMBER": one panelist rates one candidate on every competency. */
G_DECLARE_FINAL_TYPE (HwScorecardPage, hw_scorecard_page, HW, SCORECARD_PAGE, HwPage)

G_END_DECLS
