/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"
#include "store/hw-sqlite.h"

G_BEGIN_DECLS

/**
 * HwClassSql: the statements for one class, made once from its field table, whose names are our own
 * and never a user's. Result columns: id, revision, then the fields in their order. Parameters of insert
 * and update are numbered the same way, from 1; remove and find take the id as the first.
 */
typedef struct
{
  const HwEntityClass *klass;
  char *select;               /* SELECT ... FROM ..., to be continued */
  char *select_without_bytes;
  char *count;                /* SELECT count (*) FROM ..., to be continued */
  char *find;
  char *find_without_bytes;
  char *insert; /* NULL for the history, which has a way of its own */
  char *update;
  char *remove;
} HwClassSql;

const HwClassSql *hw_class_sql_get (const HwEntityClass *klass);

/** hw_class_sql_append_column: the expression for a field (NULL: the id) in a condition or an order. */
void hw_class_sql_append_column (GString *sql, const HwEntityClass *klass, const HwField *field);

/** hw_store_read_row: the entity of the row that @statement stands on; HW_ERROR_DAMAGED names table, id and column. */
HwEntity *hw_store_read_row (HwSqlite *sqlite, HwStatement *statement, const HwEntityClass *klass, GError **error);

/** hw_store_bind_row: id, @revision and fields from parameter 1 on. */
gboolean hw_store_bind_row (HwSqlite *sqlite, HwStatement *statement, const HwEntity *entity, gint64 revision,
                            GPtrArray *texts, GError **error);

/** hw_store_read_all: the entities of all rows of a statement whose parameters are bound. */
GPtrArray *hw_store_read_all (HwSqlite *sqlite, HwStatement *statement, const HwEntityClass *klass, GError **error);

/** hw_store_find: NULL without @error when there is none. */
HwEntity *hw_store_find (HwSqlite *sqlite, const HwEntityClass *klass, const char *id, gboolean without_bytes,
                         GError **error);

G_END_DECLS
