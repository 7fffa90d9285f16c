/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_JURISDICTIONS_PAGE (hw_jurisdictions_page_get_type ())

/** HwJurisdictionsPage: "jurisdictions": what cities, states and unions ask of postings, as the checks take
 * it; to be edited. */
G_DECLARE_FINAL_TYPE (HwJurisdictionsPage, hw_jurisdictions_page, HW, JURISDICTIONS_PAGE, HwPage)

G_END_DECLS
