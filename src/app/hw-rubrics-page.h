/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_RUBRICS_PAGE (hw_rubrics_page_get_type ())

/** HwRubricsPage: "rubrics": all versions of all rubrics. */
G_DECLARE_FINAL_TYPE (HwRubricsPage, hw_rubrics_page, HW, RUBRICS_PAGE, HwPage)

G_END_DECLS
