/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-bare-postings.h"
#include "import/hw-json-ld.h"

G_BEGIN_DECLS

/**
 * hw_json_ld_fill_record: a posting of a JSON file, which has no page around it that could say more
 * @bare: gets what has nothing but a title
 */
gboolean hw_json_ld_fill_record (const HwJobPosting *posting, HwRecord *record, HwBarePostings *bare,
                                 GPtrArray *warnings, GError **error);

G_END_DECLS
