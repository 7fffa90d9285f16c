/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"
#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/** hw_resume_is_open: whether this is the end of what lasts: NULL, "Present", "current", "now". */
gboolean hw_resume_is_open (const char *end);

/** hw_resume_get_date: a date of an entry, also a year that is written as a number; NULL when there is none. */
const char *hw_resume_get_date (const HwJson *entry, const char *member);

/** hw_resume_get_basics: who it is about, an object: "basics", in the first files of the format "bio"; or NULL. */
const HwJson *hw_resume_get_basics (const HwJson *root);

/** hw_resume_get_contact: "email" or "phone"; of the several that the first files have, the person's own; or NULL. */
const char *hw_resume_get_contact (const HwJson *basics, const char *member);

/**
 * hw_resume_sections_write:
 * @name: (nullable)
 *
 * A JSON Resume as a text that reads like one: heading, contact, sections, entries.
 */
void hw_resume_sections_write (HwTextBuilder *builder, const HwJson *root, const char *name);

G_END_DECLS
