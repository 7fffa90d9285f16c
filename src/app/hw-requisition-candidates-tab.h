/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_REQUISITION_CANDIDATES_TAB (hw_requisition_candidates_tab_get_type ())

/** HwRequisitionCandidatesTab: the candidacies of a requisition as a table. */
G_DECLARE_FINAL_TYPE (HwRequisitionCandidatesTab, hw_requisition_candidates_tab, HW, REQUISITION_CANDIDATES_TAB, HwPage)

G_END_DECLS
