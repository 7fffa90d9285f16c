/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-reader.h"

void
hw_resume_read (const HwResumeSource *source, HwResume *resume)
{
  hw_lines_locate (source->words, source->lines, resume);
  hw_resume_read_roles (source, resume);
  hw_resume_read_education (source, resume);
  hw_resume_read_contact (source, resume);
  hw_resume_read_languages (source, resume);
  hw_resume_flag (source, resume);
  hw_resume_apply_record (source, resume);
  resume->months = hw_resume_count_months (resume->roles, source->today);
}
