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
      if (value == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, value);
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

/* The number under which FTS5 knows the thing; 0: it is not in the index. */
static gboolean
find_place (HwSqlite *sqlite, const HwEntity *entity, gint64 *place, GError **error)
{
  g_autoptr (HwStatement) statement
    = hw_sqlite_prepare (sqlite, "SELECT place FROM search_key WHERE noun = ?1 AND subject = ?2", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !hw_sqlite_bind_text (sqlite, statement, 1, entity->klass->name, error)
      || !hw_sqlite_bind_text (sqlite, statement, 2, entity->id, error)
      || !hw_sqlite_step (sqlite, statement, &has_row, error))
    return FALSE;
  *place = has_row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

static gboolean
add_place (HwSqlite *sqlite, const HwEntity *entity, gint64 *place, GError **error)
{
  /* not with RETURNING, for which SQLite would keep copies of the pages as it does for triggers */
  g_autoptr (HwStatement) statement
    = hw_sqlite_prepare (sqlite, "INSERT INTO search_key (noun, subject) VALUES (?1, ?2)", error);

  if (statement == NULL || !hw_sqlite_bind_text (sqlite, statement, 1, entity->klass->name, error)
      || !hw_sqlite_bind_text (sqlite, statement, 2, entity->id, error)
      || !hw_sqlite_finish (sqlite, statement, error))
    return FALSE;
  *place = sqlite3_last_insert_rowid (sqlite->db);
  return TRUE;
}

/* A thing that is in the index and changes or goes. */
typedef struct
{
  gint64 place;
  HwEntity *before;
  HwEntity *after; /* or NULL */
} Pending;

static void
pending_free (gpointer data)
{
  Pending *self = data;

  hw_entity_unref (self->before);
  hw_entity_unref (self->after);
  g_free (self);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Pending *left = *(Pending *const *) a;
  const Pending *right = *(Pending *const *) b;

  return left->place < right->place ? -1 : left->place > right->place;
}

HwSearchBatch *
hw_search_batch_new (void)
{
  return g_ptr_array_new_with_free_func (pending_free);
}

static gboolean
add_to_index (HwSqlite *sqlite, const HwEntity *after, GError **error)
{
  g_autofree char *title = make_column (after, TRUE);
  g_autofree char *body = make_column (after, FALSE);
  gint64 place = 0;

  return add_place (sqlite, after, &place, error)
         && run_with (sqlite, "INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)", place, title, body, error);
}

gboolean
hw_search_batch_add (HwSqlite *sqlite, HwSearchBatch *batch, HwEntity *before, HwEntity *after, GError **error)
{
  Pending *pending;
  gint64 place = 0;

  if (!hw_search_is_searched ((before != NULL ? before : after)->klass))
    return TRUE;
  if (before != NULL && !find_place (sqlite, before, &place, error))
    return FALSE;
  if (place == 0)
    return after == NULL || add_to_index (sqlite, after, error);
  pending = g_new0 (Pending, 1);
  pending->place = place;
  pending->before = hw_entity_ref (before);
  pending->after = after != NULL ? hw_entity_ref (after) : NULL;
  g_ptr_array_add (batch, pending);
  return TRUE;
}

static gboolean
write_pending (HwSqlite *sqlite, const Pending *pending, GError **error)
{
  g_autofree char *old_title = make_column (pending->before, TRUE);
  g_autofree char *old_body = make_column (pending->before, FALSE);
  g_autofree char *title = make_column (pending->after, TRUE);
  g_autofree char *body = make_column (pending->after, FALSE);

  if (pending->after != NULL && g_str_equal (old_title, title) && g_str_equal (old_body, body))
    return TRUE;
  if (!run_with (sqlite, "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?1, ?2, ?3)",
                 pending->place, old_title, old_body, error))
    return FALSE;
  if (pending->after == NULL)
    return run_with (sqlite, "DELETE FROM search_key WHERE place = ?1", pending->place, NULL, NULL, error);
  return run_with (sqlite, "INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)", pending->place, title, body,
                   error);
}

gboolean
hw_search_batch_finish (HwSqlite *sqlite, HwSearchBatch *batch, GError **error)
{
  g_ptr_array_sort (batch, compare_places);
  for (guint i = 0; i < batch->len; i++)
    if (!write_pending (sqlite, g_ptr_array_index (batch, i), error))
      return FALSE;
  g_ptr_array_set_size (batch, 0);
  return TRUE;
}
