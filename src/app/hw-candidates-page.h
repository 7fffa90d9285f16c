/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_CANDIDATES_PAGE (hw_candidates_page_get_type ())

/** HwCandidatesPage: everybody considered, a page of a hundred at a time. Place "candidates". */
G_DECLARE_FINAL_TYPE (HwCandidatesPage, hw_candidates_page, HW, CANDIDATES_PAGE, HwPage)

G_END_DECLS
