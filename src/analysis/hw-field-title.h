/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-head-part.h"

G_BEGIN_DECLS

/** hw_head_read_title: the title of the first lines, with what is said beside it; returns the first piece behind it. */
guint hw_head_read_title (HwHead *head);

G_END_DECLS
