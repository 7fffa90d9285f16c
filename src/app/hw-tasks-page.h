/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_TASKS_PAGE (hw_tasks_page_get_type ())

/** HwTasksPage: what waits for the person who works here. Place "tasks". */
G_DECLARE_FINAL_TYPE (HwTasksPage, hw_tasks_page, HW, TASKS_PAGE, HwPage)

G_END_DECLS
