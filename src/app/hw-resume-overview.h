/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-resume.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_RESUME_OVERVIEW (hw_resume_overview_get_type ())

/** HwResumeOverview: what a resume says in short: roles with dates, education, tools, languages, parts of the text. */
G_DECLARE_FINAL_TYPE (HwResumeOverview, hw_resume_overview, HW, RESUME_OVERVIEW, GtkWidget)

/* Signal "place" (start, end): a line was chosen that stands there in the text. */

void hw_resume_overview_show (HwResumeOverview *self, const HwResume *resume);

G_END_DECLS
