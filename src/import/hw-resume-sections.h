/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"
#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * hw_resume_sections_write: a JSON Resume as a text that reads like one: heading, contact, sections,
 * entries.
 */
void hw_resume_sections_write (HwTextBuilder *builder, const HwJson *root, const char *name);

G_END_DECLS
