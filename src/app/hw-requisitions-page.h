/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_REQUISITIONS_PAGE (hw_requisitions_page_get_type ())

/** HwRequisitionsPage: all positions to fill, or those of a state. Places "requisitions", "requisitions/STATE". */
G_DECLARE_FINAL_TYPE (HwRequisitionsPage, hw_requisitions_page, HW, REQUISITIONS_PAGE, HwPage)

G_END_DECLS
