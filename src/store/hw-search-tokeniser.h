/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-sqlite.h"

G_BEGIN_DECLS

#define HW_SEARCH_PREFIX_CHARS 3u
#define HW_SEARCH_PREFIX_SIGN '\1' /* before a word of a query: it is the beginning of one, and this short */

/** hw_search_add_tokeniser: what the index is written and asked with; a file is not searched without it. */
gboolean hw_search_add_tokeniser (HwSqlite *sqlite, GError **error);

G_END_DECLS
