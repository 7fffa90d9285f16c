/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-class-sql.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"

/* Rows as entities and entities as rows. A file is not trusted: what is read is checked. */

static gboolean
refuse_value (HwSqlite *sqlite, const HwEntity *entity, const char *column, GError **error)
{
  g_autofree char *id = hw_text_escape_for_message (entity->id, -1);

  g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("“%s” is damaged: %s of %s %s cannot be read; restore a backup"),
               sqlite->path, column, entity->klass->name, id);
  return FALSE;
}

/* A text of the file, which may hold anything; FALSE when it is no proper text. */
static gboolean
read_text (HwStatement *statement, int at, const char **text)
{
  gsize length;

  *text = (const char *) sqlite3_column_text (statement, at);
  length = (gsize) sqlite3_column_bytes (statement, at);
  return *text == NULL || hw_text_is_valid (*text, length); /* a NUL is not valid either */
}

static gboolean
read_textual (HwStatement *statement, int at, HwEntity *entity, const HwField *field)
{
  const char *text;

  if (!read_text (statement, at, &text))
    return FALSE;
  if (field->type == HW_FIELD_LIST)
    {
      g_auto (GStrv) list = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

      hw_entity_set_list (entity, field, (const char *const *) list);
      return TRUE;
    }
  if (field->type == HW_FIELD_CHOICE && (text == NULL || hw_choice_from_nick (field->nicks, text) < 0))
    return FALSE;
  hw_entity_set_text (entity, field, text);
  return TRUE;
}

static gboolean
read_field (HwStatement *statement, int at, HwEntity *entity, const HwField *field)
{
  int type = sqlite3_column_type (statement, at);

  switch (field->type)
    {
    case HW_FIELD_BYTES:
      if (type == SQLITE_BLOB)
        {
          g_autoptr (GBytes) bytes = g_bytes_new (sqlite3_column_blob (statement, at),
                                                  (gsize) sqlite3_column_bytes (statement, at));

          hw_entity_set_bytes (entity, field, bytes);
        }
      return type == SQLITE_BLOB || type == SQLITE_NULL;
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
      if (type == SQLITE_INTEGER)
        hw_entity_set_integer (entity, field, sqlite3_column_int64 (statement, at));
      return type == SQLITE_INTEGER || type == SQLITE_NULL;
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_LIST:
    case HW_FIELD_CHOICE:
    default:
      return (type == SQLITE_TEXT || type == SQLITE_NULL) && read_textual (statement, at, entity, field);
    }
}

HwEntity *
hw_store_read_row (HwSqlite *sqlite, HwStatement *statement, const HwEntityClass *klass, GError **error)
{
  g_autoptr (HwEntity) entity = NULL;
  const char *id;
  gboolean ok = read_text (statement, 0, &id);

  entity = hw_entity_new_with_id (klass, id != NULL && ok ? id : "");
  if (!ok || id == NULL)
    {
      refuse_value (sqlite, entity, "id", error);
      return NULL;
    }
  entity->revision = sqlite3_column_int64 (statement, 1);
  for (guint i = 0; i < klass->n_fields; i++)
    if (!read_field (statement, (int) i + 2, entity, &klass->fields[i]))
      {
        refuse_value (sqlite, entity, klass->fields[i].name, error);
        return NULL;
      }
  return g_steal_pointer (&entity);
}

GPtrArray *
hw_store_read_all (HwSqlite *sqlite, HwStatement *statement, const HwEntityClass *klass, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  gboolean has_row = FALSE;

  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      HwEntity *entity;

      if (!has_row)
        return g_steal_pointer (&found);
      entity = hw_store_read_row (sqlite, statement, klass, error);
      if (entity == NULL)
        return NULL;
      g_ptr_array_add (found, entity);
    }
  return NULL;
}

HwEntity *
hw_store_find (HwSqlite *sqlite, const HwEntityClass *klass, const char *id, gboolean without_bytes, GError **error)
{
  const HwClassSql *sql = hw_class_sql_get (klass);
  g_autoptr (HwStatement) statement
    = hw_sqlite_prepare (sqlite, without_bytes ? sql->find_without_bytes : sql->find, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !hw_sqlite_bind_text (sqlite, statement, 1, id, error)
      || !hw_sqlite_step (sqlite, statement, &has_row, error) || !has_row)
    return NULL;
  return hw_store_read_row (sqlite, statement, klass, error);
}

static gboolean
bind_field (HwSqlite *sqlite, HwStatement *statement, int at, const HwEntity *entity, const HwField *field,
            GPtrArray *texts, GError **error)
{
  const char *const *list;

  switch (field->type)
    {
    case HW_FIELD_BYTES:
      return hw_sqlite_bind_bytes (sqlite, statement, at, hw_entity_get_bytes (entity, field), error);
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
      return hw_sqlite_bind_integer (sqlite, statement, at, hw_entity_get_integer (entity, field), error);
    case HW_FIELD_LIST:
      list = hw_entity_get_list (entity, field);
      if (list == NULL || list[0] == NULL)
        return hw_sqlite_bind_text (sqlite, statement, at, NULL, error);
      g_ptr_array_add (texts, g_strjoinv ("\n", (char **) list));
      return hw_sqlite_bind_text (sqlite, statement, at, g_ptr_array_index (texts, texts->len - 1), error);
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_CHOICE:
    default:
      return hw_sqlite_bind_text (sqlite, statement, at, hw_entity_get_text (entity, field), error);
    }
}

gboolean
hw_store_bind_row (HwSqlite *sqlite, HwStatement *statement, const HwEntity *entity, gint64 revision,
                   GPtrArray *texts, GError **error)
{
  const HwEntityClass *klass = entity->klass;

  if (!hw_sqlite_bind_text (sqlite, statement, 1, entity->id, error)
      || !hw_sqlite_bind_integer (sqlite, statement, 2, revision, error))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!bind_field (sqlite, statement, (int) i + 3, entity, &klass->fields[i], texts, error))
      return FALSE;
  return TRUE;
}
