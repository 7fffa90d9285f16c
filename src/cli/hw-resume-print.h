/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "core/hw-resume.h"

G_BEGIN_DECLS

/** hw_resume_add_json: the member "resume" of `hwb read --json`; offsets are code points of @text. */
void hw_resume_add_json (JsonBuilder *builder, const HwResume *resume, const char *text);

/** hw_resume_print: what a resume says as tables; the passages, each under its competency. */
void hw_resume_print (const HwResume *resume, const char *text);

G_END_DECLS
