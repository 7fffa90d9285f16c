/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-head-part.h"

G_BEGIN_DECLS

/** hw_head_strip_tail: takes off the title's line what stands beside the title; a firm there is the employer. */
void hw_head_strip_tail (HwHead *head, HwChip *line);

G_END_DECLS
