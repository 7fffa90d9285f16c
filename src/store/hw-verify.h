/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/*
 * The parts of hw_store_verify(). Each adds what it finds and goes on; FALSE only when the check itself
 * could not be made.
 */

/** hw_verify_rows: every row can be read, is valid, and is what the history says was written last. */
gboolean hw_verify_rows (HwSqlite *sqlite, const HwEntityClass *klass, GPtrArray *findings, GError **error);

/** hw_verify_history: no event is missing, and every hash is what the events give. */
gboolean hw_verify_history (HwSqlite *sqlite, GPtrArray *findings, GError **error);

/** hw_verify_search: the index has every searched thing once, and nothing else. */
gboolean hw_verify_search (HwSqlite *sqlite, GPtrArray *findings, GError **error);

G_END_DECLS
