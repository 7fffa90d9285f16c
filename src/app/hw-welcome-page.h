/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_WELCOME_PAGE (hw_welcome_page_get_type ())

/** HwWelcomePage: the first steps in an empty workspace. Place "welcome". */
G_DECLARE_FINAL_TYPE (HwWelcomePage, hw_welcome_page, HW, WELCOME_PAGE, HwPage)

G_END_DECLS
