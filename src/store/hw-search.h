/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"
#include "store/hw-sqlite.h"

G_BEGIN_DECLS

/**
 * hw_search_index_change:
 * @before: (nullable): as it is in the index; @after: (nullable): as it will be
 *
 * Keeps the full-text index in step with one change, inside the caller's transaction.
 */
gboolean hw_search_index_change (HwSqlite *sqlite, const HwEntity *before, const HwEntity *after, GError **error);

/** hw_search_is_searched: whether things of this class are in the index. */
gboolean hw_search_is_searched (const HwEntityClass *klass);

/**
 * hw_search_make_expression:
 *
 * What a person typed as an FTS5 expression: all words must be there, the last may be a beginning.
 * Nothing of it is taken as an operator. Empty when there is no word.
 */
char *hw_search_make_expression (const char *typed);

/** hw_search_make_snippet: plain text around the first word found; the title when none is. */
char *hw_search_make_snippet (const HwEntity *entity, const char *typed);

G_END_DECLS
