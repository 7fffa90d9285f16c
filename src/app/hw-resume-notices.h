/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-resume.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_RESUME_NOTICES (hw_resume_notices_get_type ())

/** HwResumeNotices: why a paper is to be looked at with care, each with what to do; nothing when there is no reason. */
G_DECLARE_FINAL_TYPE (HwResumeNotices, hw_resume_notices, HW, RESUME_NOTICES, GtkWidget)

/* Signal "place" (start, end): the place of the text that gives the reason is to be shown. */

/** hw_resume_notices_show: @resume has to outlive what is shown. */
void hw_resume_notices_show (HwResumeNotices *self, const HwResume *resume);

G_END_DECLS
