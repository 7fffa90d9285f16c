/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-reader.h"

/* A career break is told among the positions, and is no work. */
static gint64
count_months (const HwResumeSource *source, GPtrArray *roles)
{
  g_autoptr (GPtrArray) worked = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    {
      const HwRole *role = g_ptr_array_index (roles, i);

      if (role->organisation != NULL || role->title == NULL
          || !hw_resume_words_has (source->words, HW_RESUME_WORD_FREELANCE, role->title, "break"))
        g_ptr_array_add (worked, (gpointer)role);
    }
  return hw_resume_count_months (worked, source->today);
}

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
  resume->months = count_months (source, resume->roles);
}
