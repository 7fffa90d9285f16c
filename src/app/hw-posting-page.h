/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_POSTING_PAGE (hw_posting_page_get_type ())

/** HwPostingPage: "posting/ID": one posting with its reading, on its own. */
G_DECLARE_FINAL_TYPE (HwPostingPage, hw_posting_page, HW, POSTING_PAGE, HwPage)

G_END_DECLS
