/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-reading.h"
#include "core/hw-resume.h"

G_BEGIN_DECLS

/** hw_read_print_json: the object of `hwb read --json`; offsets are code points of "text". @resume: (nullable) */
void hw_read_print_json (HwDocument *document, const HwReading *reading, const HwResume *resume);

G_END_DECLS
