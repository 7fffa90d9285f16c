/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store.h"

#include "store/hw-class-sql.h"
#include "store/hw-query-private.h"
#include "store/hw-search.h"

/* Queries as SQL: the shape goes into the text, so that few are ever prepared; every value is bound. */

static void
append_condition (GString *sql, const HwEntityClass *klass, const HwCondition *condition)
{
  if (condition->kind == HW_CONDITION_MATCHES)
    {
      hw_class_sql_append_column (sql, klass, NULL);
      g_string_append (sql, " IN (SELECT subject FROM search_key WHERE noun = ? AND place IN"
                            " (SELECT rowid FROM search WHERE search MATCH ?))");
      return;
    }
  hw_class_sql_append_column (sql, klass, condition->field);
  if (condition->kind == HW_CONDITION_ANY)
    g_string_append (sql, " IN (SELECT value FROM json_each (?))"); /* one parameter, however many values */
  else
    g_string_append (sql, " IS ?");
}

static void
append_order (GString *sql, const HwEntityClass *klass, const HwOrder *order)
{
  const HwField *field = order->field;

  if (field != NULL && field->type == HW_FIELD_CHOICE)
    {
      g_string_append (sql, "CASE ");
      hw_class_sql_append_column (sql, klass, field);
      for (guint i = 0; field->nicks[i] != NULL; i++)
        g_string_append_printf (sql, " WHEN '%s' THEN %u", field->nicks[i], i);
      g_string_append (sql, " END");
    }
  else
    hw_class_sql_append_column (sql, klass, field);
  if (field == NULL || field->type == HW_FIELD_TEXT)
    g_string_append (sql, " COLLATE NOCASE");
  g_string_append (sql, order->descending ? " DESC, " : ", ");
}

static void
append_conditions (GString *sql, HwQuery *query)
{
  for (guint i = 0; i < query->conditions->len; i++)
    {
      g_string_append (sql, i == 0 ? " WHERE " : " AND ");
      append_condition (sql, query->klass, g_ptr_array_index (query->conditions, i));
    }
}

static char *
make_sql (HwQuery *query)
{
  const HwClassSql *known = hw_class_sql_get (query->klass);
  g_autoptr (GString) sql = g_string_new (query->without_bytes ? known->select_without_bytes : known->select);

  append_conditions (sql, query);
  g_string_append (sql, " ORDER BY ");
  for (guint i = 0; i < query->orders->len; i++)
    append_order (sql, query->klass, &g_array_index (query->orders, HwOrder, i));
  g_string_append_printf (sql, "\"%s\".rowid LIMIT ? OFFSET ?", query->klass->name);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* A JSON array of texts. */
static char *
make_array (char **values)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_string_append (json, i > 0 ? ",\"" : "\"");
      for (const guchar *at = (const guchar *) values[i]; *at != '\0'; at++)
        if (*at < 0x20)
          g_string_append_printf (json, "\\u%04x", *at);
        else if (*at == '"' || *at == '\\')
          g_string_append_printf (json, "\\%c", *at);
        else
          g_string_append_c (json, (char) *at);
      g_string_append_c (json, '"');
    }
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

/* @texts keeps what is bound alive. */
static gboolean
bind_condition (HwSqlite *sqlite, HwStatement *statement, int *at, HwQuery *query, const HwCondition *condition,
                GPtrArray *texts, GError **error)
{
  switch (condition->kind)
    {
    case HW_CONDITION_MATCHES:
      g_ptr_array_add (texts, hw_search_make_expression (condition->text));
      return hw_sqlite_bind_text (sqlite, statement, (*at)++, query->klass->name, error)
             && hw_sqlite_bind_text (sqlite, statement, (*at)++, g_ptr_array_index (texts, texts->len - 1), error);
    case HW_CONDITION_ANY:
      g_ptr_array_add (texts, make_array (condition->values));
      return hw_sqlite_bind_text (sqlite, statement, (*at)++, g_ptr_array_index (texts, texts->len - 1), error);
    case HW_CONDITION_INTEGER:
      return hw_sqlite_bind_integer (sqlite, statement, (*at)++, condition->integer, error);
    case HW_CONDITION_TEXT:
    default:
      return hw_sqlite_bind_text (sqlite, statement, (*at)++, condition->text, error);
    }
}

static gboolean
bind_conditions (HwSqlite *sqlite, HwStatement *statement, int *at, HwQuery *query, GPtrArray *texts, GError **error)
{
  for (guint i = 0; i < query->conditions->len; i++)
    if (!bind_condition (sqlite, statement, at, query, g_ptr_array_index (query->conditions, i), texts, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
hw_store_query (HwStore *self, HwQuery *query, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql = make_sql (query);
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (self->sqlite, sql, error);
  int at = 1;

  if (statement == NULL || !bind_conditions (self->sqlite, statement, &at, query, texts, error)
      || !hw_sqlite_bind_integer (self->sqlite, statement, at, query->limit > 0 ? (gint64) query->limit : -1, error)
      || !hw_sqlite_bind_integer (self->sqlite, statement, at + 1, query->offset, error))
    return NULL;
  return hw_store_read_all (self->sqlite, statement, query->klass, error);
}

gint64
hw_store_count (HwStore *self, HwQuery *query, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new (hw_class_sql_get (query->klass)->count);
  g_autoptr (HwStatement) statement = NULL;
  gboolean has_row = FALSE;
  int at = 1;

  append_conditions (sql, query);
  statement = hw_sqlite_prepare (self->sqlite, sql->str, error);
  if (statement == NULL || !bind_conditions (self->sqlite, statement, &at, query, texts, error)
      || !hw_sqlite_step (self->sqlite, statement, &has_row, error))
    return -1;
  return sqlite3_column_int64 (statement, 0);
}
