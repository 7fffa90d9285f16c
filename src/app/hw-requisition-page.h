/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_REQUISITION_PAGE (hw_requisition_page_get_type ())

/** HwRequisitionPage: "requisition/ID/TAB": one requisition's tabs; each is an HwPage of its own. */
G_DECLARE_FINAL_TYPE (HwRequisitionPage, hw_requisition_page, HW, REQUISITION_PAGE, HwPage)

G_END_DECLS
