/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-resume.h"

#include "core/hw-entity.h"

const char *const HW_RESUME_SECTION_NICKS[] = { "contact", "summary",   "experience",   "education", "skills",
                                                "languages", "certificates", "other", NULL };

static void
free_role (gpointer data)
{
  HwRole *self = data;

  g_free (self->title);
  g_free (self->organisation);
  g_free (self->place);
  g_free (self->since);
  g_free (self->until);
  g_free (self);
}

HwResume *
hw_resume_new (void)
{
  HwResume *self = g_new0 (HwResume, 1);

  self->sections = g_array_new (FALSE, TRUE, sizeof (HwResumeSection));
  self->roles = g_ptr_array_new_with_free_func (free_role);
  self->education = g_ptr_array_new_with_free_func (free_role);
  self->months = HW_UNSET;
  return self;
}

void
hw_resume_free (HwResume *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_free (self->name);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->location);
  g_strfreev (self->links);
  g_array_unref (self->sections);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->education);
  g_strfreev (self->tools);
  g_strfreev (self->languages);
  hw_reading_unref (self->evidence);
  g_free (self);
}

HwRole *
hw_resume_add_role (GPtrArray *roles, guint start, guint end)
{
  HwRole *role = g_new0 (HwRole, 1);

  role->start = start;
  role->end = end;
  g_ptr_array_add (roles, role);
  return role;
}
