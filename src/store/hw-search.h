/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"
#include "store/hw-sqlite.h"

G_BEGIN_DECLS

/**
 * HwSearchBatch:
 *
 * Keeps the full-text index in step with the changes of one transaction. What is new goes in at once;
 * what changes or goes is written at the end in the order of the index, since FTS5 begins a new piece of
 * it whenever it is told of an earlier place than the one before.
 */
typedef GPtrArray HwSearchBatch;

HwSearchBatch *hw_search_batch_new (void);
/** hw_search_batch_add: @before: (nullable): as it is in the index; @after: (nullable): as it will be. */
gboolean hw_search_batch_add (HwSqlite *sqlite, HwSearchBatch *batch, HwEntity *before, HwEntity *after,
                              GError **error);
gboolean hw_search_batch_finish (HwSqlite *sqlite, HwSearchBatch *batch, GError **error);

/** hw_search_is_searched: whether things of this class are in the index. */
gboolean hw_search_is_searched (const HwEntityClass *klass);

/**
 * hw_search_make_expression:
 *
 * What a person typed as an FTS5 expression: all words must be there, the last may be a beginning.
 * Nothing of it is taken as an operator. Without any word it finds nothing.
 */
char *hw_search_make_expression (const char *typed);

/** hw_search_make_snippet: plain text around the first word found; the title when none is. */
char *hw_search_make_snippet (const HwEntity *entity, const char *typed);

G_END_DECLS
