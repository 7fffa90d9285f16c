/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_PROBLEM_PAGE (hw_problem_page_get_type ())

/** HwProblemPage: a workspace that cannot be opened: why, what to do, try again or open another. */
G_DECLARE_FINAL_TYPE (HwProblemPage, hw_problem_page, HW, PROBLEM_PAGE, GtkWidget)

void hw_problem_page_set (HwProblemPage *self, const char *path, const char *message);

G_END_DECLS
