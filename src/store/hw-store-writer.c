/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store-writer.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "store/hw-class-sql.h"

/* What all writing has in common: begin, write, commit; any error takes everything back. */

static gboolean
refuse_conflict (const HwEntity *known, const char *why, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT, why, known->klass->name, hw_entity_get_title (known));
  return FALSE;
}

/* An image that was read without its bytes must not be taken for one whose bytes are gone. */
static gboolean
may_lack_bytes (const HwEntity *entity)
{
  for (guint i = 0; i < entity->klass->n_fields; i++)
    if (entity->klass->fields[i].type == HW_FIELD_BYTES
        && hw_entity_get_bytes (entity, &entity->klass->fields[i]) == NULL)
      return TRUE;
  return FALSE;
}

/*
 * Whether the stored row is the one that the change was based on. The number of the change that wrote it
 * tells; after an undo and redo the numbers differ though the row is the same again, so then the images
 * decide. Gives the stored row, without bytes.
 */
static HwEntity *
check_before (HwSqlite *sqlite, const HwEntity *before, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (HwEntity) stored = hw_store_find (sqlite, before->klass, before->id, TRUE, &failed);
  g_autoptr (HwEntity) whole = NULL;

  if (stored == NULL && failed == NULL)
    {
      refuse_conflict (before, _ ("The %s “%s” is no longer there; it was removed meanwhile"), error);
      return NULL;
    }
  if (stored != NULL && (stored->revision != before->revision || may_lack_bytes (before)))
    {
      whole = hw_store_find (sqlite, before->klass, before->id, FALSE, &failed);
      if (whole != NULL && !hw_entity_equal (whole, before))
        {
          refuse_conflict (before, _ ("The %s “%s” was changed meanwhile; look at it again"), error);
          return NULL;
        }
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&stored);
}

static gboolean
write_row (HwSqlite *sqlite, const char *sql, const HwEntity *entity, gint64 revision, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, sql, error);

  return statement != NULL && hw_store_bind_row (sqlite, statement, entity, revision, texts, error)
         && hw_sqlite_finish (sqlite, statement, error);
}

static gboolean
remove_row (HwSqlite *sqlite, const HwEntity *entity, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, hw_class_sql_get (entity->klass)->remove, error);

  return statement != NULL && hw_sqlite_bind_text (sqlite, statement, 1, entity->id, error)
         && hw_sqlite_finish (sqlite, statement, error);
}

static gboolean
write_change (HwSqlite *sqlite, const HwChange *change, gint64 revision, HwSearchBatch *batch, GError **error)
{
  const HwEntity *known = change->after != NULL ? change->after : change->before;
  const HwClassSql *sql = hw_class_sql_get (known->klass);
  g_autoptr (HwEntity) stored = NULL;

  if (change->before != NULL)
    {
      stored = check_before (sqlite, change->before, error);
      if (stored == NULL)
        return FALSE;
    }
  if (change->after == NULL)
    {
      if (!remove_row (sqlite, change->before, error))
        return FALSE;
    }
  else if (!write_row (sqlite, change->before == NULL ? sql->insert : sql->update, change->after, revision, error))
    return FALSE;
  return hw_search_batch_add (sqlite, batch, stored, change->after, error);
}

/* References are checked when all is written; SQLite then only says that one dangles, so it is looked for. */
static gboolean
explain_dangling (HwSqlite *sqlite, GError **error)
{
  g_autofree char *place = hw_sqlite_read_text (
    sqlite, "SELECT \"table\" || ' ' || rowid || ' ' || parent FROM pragma_foreign_key_check LIMIT 1", NULL);
  g_auto (GStrv) words = g_strsplit (place != NULL ? place : "", " ", 3);
  g_autofree char *sql = NULL;
  g_autofree char *id = NULL;

  if (g_strv_length (words) < 3)
    return FALSE;
  sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE rowid = %" G_GINT64_FORMAT, words[0],
                         g_ascii_strtoll (words[1], NULL, 10));
  id = hw_sqlite_read_text (sqlite, sql, NULL);
  g_clear_error (error);
  g_set_error (error, HW_ERROR, HW_ERROR_RULE,
               _ ("The %s %s refers to a %s that is not there; add that one too, or take both out together"), words[0],
               id != NULL ? id : "", words[2]);
  return FALSE;
}

static gboolean
commit (HwSqlite *sqlite, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, "COMMIT", error);
  int code;

  if (statement == NULL)
    return FALSE;
  code = sqlite3_step (statement);
  if (code == SQLITE_DONE)
    return TRUE;
  hw_sqlite_fail (sqlite, code, error);
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    explain_dangling (sqlite, error);
  return FALSE;
}

static gboolean
check_may_write (HwStore *self, HwChangeSet *about, GError **error)
{
  if (self->read_only)
    {
      if (self->holder != NULL)
        g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY,
                     _ ("“%s” is open in another program (%s); close it there to change it here"), self->path,
                     self->holder);
      else
        g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY, _ ("“%s” may only be read"), self->path);
      return FALSE;
    }
  if (about->actor != NULL && !hw_id_is_valid (about->actor))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE, _ ("A change is made by a member, named by its id"));
      return FALSE;
    }
  return TRUE;
}

gboolean
hw_store_writer_begin (HwStoreWriter *self, HwStore *store, HwChangeSet *about, GError **error)
{
  self->store = store;
  self->about = hw_change_set_ref (about);
  self->batch = hw_search_batch_new ();
  self->now = hw_clock_now (store->clock);
  if (!check_may_write (store, about, error))
    return FALSE;
  self->begun = TRUE;
  if (!hw_sqlite_run (store->sqlite, "BEGIN IMMEDIATE", error)
      || !hw_history_read_head (store->sqlite, &self->head, error))
    return FALSE;
  self->revision = self->head.revision + 1;
  return TRUE;
}

gboolean
hw_store_writer_write (HwStoreWriter *self, const HwChange *change, GError **error)
{
  HwSqlite *sqlite = self->store->sqlite;

  if (g_cancellable_set_error_if_cancelled (sqlite->cancellable, error)
      || !write_change (sqlite, change, self->revision, self->batch, error)
      || !hw_history_append (sqlite, &self->head, self->about, change, self->revision, self->now, error))
    return FALSE;
  if (self->max_pending == 0 || self->batch->len < self->max_pending)
    return TRUE;
  return hw_search_batch_finish (sqlite, self->batch, error);
}

gboolean
hw_store_writer_commit (HwStoreWriter *self, GError **error)
{
  if (!hw_search_batch_finish (self->store->sqlite, self->batch, error))
    return FALSE;
  self->committing = TRUE;
  return commit (self->store->sqlite, error);
}

/*
 * A fault of the disk while committing leaves open what is on it. The file is opened anew, which
 * recovers it, and what it then holds is told; nothing is tried again and believed.
 */
static void
settle_fault (HwStoreWriter *self, GError **error)
{
  HwHistoryHead found;
  g_autoptr (GError) failed = NULL;
  g_autofree char *fault = g_strdup ((*error)->message);

  if (!hw_store_reopen (self->store, &failed) || !hw_history_read_head (self->store->sqlite, &found, &failed))
    {
      g_prefix_error (error, "%s; ", failed->message);
      return;
    }
  if (!self->committing || found.sequence != self->head.sequence
      || memcmp (found.hash, self->head.hash, HW_DIGEST_BYTES) != 0)
    return;
  g_clear_error (error);
  g_set_error (error, HW_ERROR, HW_ERROR_STORAGE,
               _ ("“%s” is stored, but the disk reported a fault (%s); make a backup before going on"),
               self->about->label, fault);
}

void
hw_store_writer_give_up (HwStoreWriter *self, GError **error)
{
  if (!self->begun)
    return;
  hw_sqlite_rollback (self->store->sqlite);
  g_prefix_error (error, _ ("“%s” was not done: "), self->about->label);
  if (self->store->sqlite->faulty || (self->committing && g_error_matches (*error, HW_ERROR, HW_ERROR_STORAGE)))
    settle_fault (self, error);
}

void
hw_store_writer_clear (HwStoreWriter *self)
{
  g_clear_pointer (&self->about, hw_change_set_unref);
  g_clear_pointer (&self->batch, g_ptr_array_unref);
}
