/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_POSTINGS_PAGE (hw_postings_page_get_type ())

/** HwPostingsPage: the imported advertisements. Place "postings". */
G_DECLARE_FINAL_TYPE (HwPostingsPage, hw_postings_page, HW, POSTINGS_PAGE, HwPage)

G_END_DECLS
