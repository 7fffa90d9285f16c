/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-search.h"

/*
 * The full-text index is written from here and not by triggers: with a schema that is not trusted they
 * must not write FTS5 tables, and they cost twice as much. It holds no text: to take a thing out,
 * FTS5 is told exactly what was put in, which the image before the change gives.
 */

gboolean
hw_search_is_searched (const HwEntityClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & HW_FIELD_SEARCHED) != 0)
      return TRUE;
  return FALSE;
}

static char *
make_column (const HwEntity *entity, gboolean title)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; entity != NULL && i < entity->klass->n_fields; i++)
    {
      const HwField *field = &entity->klass->fields[i];
      g_autofree char *joined = NULL;
      const char *value;

      if ((field->flags & HW_FIELD_SEARCHED) == 0 || ((field->flags & HW_FIELD_TITLE) != 0) != title)
        continue;
      if (field->type == HW_FIELD_LIST && hw_entity_get_list (entity, field) != NULL)
        joined = g_strjoinv ("\n", (char **) hw_entity_get_list (entity, field));
      value = field->type == HW_FIELD_LIST ? joined : hw_entity_get_text (entity, field);
      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
run_with (HwSqlite *sqlite, const char *sql, gint64 place, const char *title, const char *body, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, sql, error);

  return statement != NULL && hw_sqlite_bind_integer (sqlite, statement, 1, place, error)
         && (title == NULL
             || (hw_sqlite_bind_text (sqlite, statement, 2, title, error)
                 && hw_sqlite_bind_text (sqlite, statement, 3, body, error)))
         && hw_sqlite_finish (sqlite, statement, error);
}

/* The number under which FTS5 knows the thing; made now when @add. 0: it is not in the index. */
static gboolean
find_place (HwSqlite *sqlite, const HwEntity *entity, gboolean add, gint64 *place, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (
    sqlite,
    add ? "INSERT INTO search_key (noun, subject) VALUES (?1, ?2) RETURNING place"
        : "SELECT place FROM search_key WHERE noun = ?1 AND subject = ?2",
    error);
  gboolean has_row = FALSE;

  if (statement == NULL || !hw_sqlite_bind_text (sqlite, statement, 1, entity->klass->name, error)
      || !hw_sqlite_bind_text (sqlite, statement, 2, entity->id, error)
      || !hw_sqlite_step (sqlite, statement, &has_row, error))
    return FALSE;
  *place = has_row ? sqlite3_column_int64 (statement, 0) : 0;
  /* a statement that writes must run to its end */
  return !has_row || hw_sqlite_finish (sqlite, statement, error);
}

gboolean
hw_search_index_change (HwSqlite *sqlite, const HwEntity *before, const HwEntity *after, GError **error)
{
  g_autofree char *old_title = make_column (before, TRUE);
  g_autofree char *old_body = make_column (before, FALSE);
  g_autofree char *title = make_column (after, TRUE);
  g_autofree char *body = make_column (after, FALSE);
  gboolean was_there;
  gint64 place = 0;

  if (!hw_search_is_searched ((before != NULL ? before : after)->klass)
      || (before != NULL && after != NULL && g_str_equal (old_title, title) && g_str_equal (old_body, body)))
    return TRUE;
  if (before != NULL && !find_place (sqlite, before, FALSE, &place, error))
    return FALSE;
  was_there = place != 0;
  if (!was_there && after == NULL)
    return TRUE;
  if (!was_there && !find_place (sqlite, after, TRUE, &place, error))
    return FALSE;
  if (was_there
      && !run_with (sqlite, "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?1, ?2, ?3)", place,
                    old_title, old_body, error))
    return FALSE;
  if (after == NULL)
    return run_with (sqlite, "DELETE FROM search_key WHERE place = ?1", place, NULL, NULL, error);
  return run_with (sqlite, "INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)", place, title, body, error);
}
