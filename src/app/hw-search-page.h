/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_SEARCH_PAGE (hw_search_page_get_type ())

/** HwSearchPage: everything that matches, by kind. Place "search/TEXT", the text escaped as in a URI. */
G_DECLARE_FINAL_TYPE (HwSearchPage, hw_search_page, HW, SEARCH_PAGE, HwPage)

G_END_DECLS
