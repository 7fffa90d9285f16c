/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-head-part.h"

G_BEGIN_DECLS

#define HW_HEAD_DECORATION_LINES 6u /* of a web page above the posting */

/**
 * hw_head_skip_decoration:
 *
 * The first piece that is of the posting itself, behind buttons, paths, slogans and greetings; with @after_heading only
 * a word that titles are known by tells one then.
 */
guint hw_head_skip_decoration (HwHead *head, gboolean *after_heading);

G_END_DECLS
