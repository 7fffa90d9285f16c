/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-shortlist.h"
#include "export/hw-html-out.h"

G_BEGIN_DECLS

/** hw_html_write_candidate: the section of one candidate; @number: from 1, its anchor. */
void hw_html_write_candidate (HwXmlOut *out, HwShortlist *shortlist, const HwShortlistEntry *entry, guint number);

G_END_DECLS
