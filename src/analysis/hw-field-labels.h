/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-head-part.h"

G_BEGIN_DECLS

/** hw_head_read_labels: title, employer and places that labels announce, anywhere in the first lines. */
void hw_head_read_labels (HwHead *head);

G_END_DECLS
