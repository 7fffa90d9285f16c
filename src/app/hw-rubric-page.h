/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_RUBRIC_PAGE (hw_rubric_page_get_type ())

/** HwRubricPage: "rubric/ID": one version: competencies, profiles, taxonomies, differences; a draft is edited
 * in place. */
G_DECLARE_FINAL_TYPE (HwRubricPage, hw_rubric_page, HW, RUBRIC_PAGE, HwPage)

G_END_DECLS
