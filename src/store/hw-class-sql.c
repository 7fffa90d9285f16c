/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-class-sql.h"

#include "core/hw-posting.h"

/* The history is stored in two tables, its numbers and digests not as text. */
static const struct
{
  const char *name;
  const char *expression;
} event_columns[] = {
  { "id", "CAST (event.sequence AS TEXT)" },
  { "hash", "lower (hex (event.hash))" },
  { "label", "event_payload.label" },
  { "details", "event_payload.details" },
};

void
hw_class_sql_append_column (GString *sql, const HwEntityClass *klass, const HwField *field)
{
  const char *name = field != NULL ? field->name : "id";

  if (klass == &HW_EVENT)
    for (guint i = 0; i < G_N_ELEMENTS (event_columns); i++)
      if (g_str_equal (event_columns[i].name, name))
        {
          g_string_append (sql, event_columns[i].expression);
          return;
        }
  g_string_append_printf (sql, "\"%s\".\"%s\"", klass->name, name);
}

static void
append_source (GString *sql, const HwEntityClass *klass)
{
  g_string_append_printf (sql, " FROM \"%s\"", klass->name);
  if (klass == &HW_EVENT)
    g_string_append (sql, " LEFT JOIN event_payload ON event_payload.sequence = event.sequence");
}

static char *
make_select (const HwEntityClass *klass, gboolean without_bytes)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  hw_class_sql_append_column (sql, klass, NULL);
  g_string_append_printf (sql, ", \"%s\".revision", klass->name);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_string_append (sql, ", ");
      if (without_bytes && klass->fields[i].type == HW_FIELD_BYTES)
        g_string_append (sql, "NULL");
      else
        hw_class_sql_append_column (sql, klass, &klass->fields[i]);
    }
  append_source (sql, klass);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
make_count (const HwEntityClass *klass)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count (*)");

  append_source (sql, klass);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
make_find (const HwEntityClass *klass, const char *select)
{
  g_autoptr (GString) sql = g_string_new (select);

  g_string_append (sql, " WHERE ");
  hw_class_sql_append_column (sql, klass, NULL);
  g_string_append (sql, " = ?1");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
make_insert (const HwEntityClass *klass)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (id, revision", klass->name);
  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", klass->fields[i].name);
  g_string_append (sql, ") VALUES (?1, ?2");
  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 3);
  g_string_append_c (sql, ')');
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
make_update (const HwEntityClass *klass)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET revision = ?2", klass->name);
  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\" = ?%u", klass->fields[i].name, i + 3);
  g_string_append (sql, " WHERE id = ?1");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static HwClassSql *
class_sql_new (const HwEntityClass *klass)
{
  HwClassSql *self = g_new0 (HwClassSql, 1);

  self->klass = klass;
  self->select = make_select (klass, FALSE);
  self->select_without_bytes = make_select (klass, TRUE);
  self->count = make_count (klass);
  self->find = make_find (klass, self->select);
  self->find_without_bytes = make_find (klass, self->select_without_bytes);
  if (klass == &HW_EVENT)
    return self;
  self->insert = make_insert (klass);
  self->update = make_update (klass);
  self->remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", klass->name);
  return self;
}

static gpointer
make_all_cb (gpointer data)
{
  GHashTable *all = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    g_hash_table_insert (all, (gpointer) *klass, class_sql_new (*klass));
  return all;
}

const HwClassSql *
hw_class_sql_get (const HwEntityClass *klass)
{
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_lookup (g_once (&once, make_all_cb, NULL), klass);
}
