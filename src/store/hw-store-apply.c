/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store-files.h"
#include "store/hw-store-writer.h"

/* Change sets, which are held whole, and bulks, which are not. */

#define MAX_PENDING 256u
/* After so many changes of a bulk the disk is given what SQLite has written: the commit waits for the rest only. */
#define CHANGES_AT_A_TIME 1000u

static HwChangeSet *
make_applied (HwChangeSet *changes, gint64 revision)
{
  HwChangeSet *applied = hw_change_set_new (changes->label, changes->actor);

  applied->final = changes->final;
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes->changes, i);
      g_autoptr (HwEntity) after = change->after != NULL ? hw_entity_dup (change->after) : NULL;

      if (after != NULL)
        after->revision = revision;
      if (change->before == NULL)
        hw_change_set_add (applied, after);
      else if (after == NULL)
        hw_change_set_remove (applied, change->before);
      else
        hw_change_set_change (applied, change->before, after);
    }
  return applied;
}

static gboolean
write_all (HwStoreWriter *writer, HwStore *self, HwChangeSet *changes, GError **error)
{
  if (!hw_store_writer_begin (writer, self, changes, error))
    return FALSE;
  for (guint i = 0; i < changes->changes->len; i++)
    if (!hw_store_writer_write (writer, g_ptr_array_index (changes->changes, i), error))
      return FALSE;
  return hw_store_writer_commit (writer, error);
}

HwChangeSet *
hw_store_apply (HwStore *self, HwChangeSet *changes, GError **error)
{
  g_auto (HwStoreWriter) writer = { 0 };
  g_autoptr (GError) failed = NULL;

  if (hw_change_set_is_empty (changes))
    return hw_change_set_ref (changes);
  if (!self->read_only && !hw_change_set_check (changes, error))
    return NULL;
  if (write_all (&writer, self, changes, &failed))
    return make_applied (changes, writer.revision);
  hw_store_writer_give_up (&writer, &failed);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

typedef struct
{
  HwBulk parent;
  HwStoreWriter writer;
  HwChangeSet *touched; /* one change of each noun */
  guint n_changes;
} Bulk;

static void
bulk_clear (Bulk *self)
{
  hw_store_writer_clear (&self->writer);
  g_clear_pointer (&self->touched, hw_change_set_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bulk, bulk_clear)

static GPtrArray *
query_bulk (HwBulk *bulk, HwQuery *query, GError **error)
{
  return hw_store_query (((Bulk *) bulk)->writer.store, query, error);
}

static void
touch (Bulk *self, const HwChange *change)
{
  const HwEntity *known = change->after != NULL ? change->after : change->before;

  for (guint i = 0; i < self->touched->changes->len; i++)
    {
      const HwChange *other = g_ptr_array_index (self->touched->changes, i);

      if ((other->after != NULL ? other->after : other->before)->klass == known->klass)
        return;
    }
  if (change->after != NULL)
    hw_change_set_add (self->touched, change->after);
  else
    hw_change_set_remove (self->touched, change->before);
}

static gboolean
write_bulk (HwBulk *bulk, HwEntity *before, HwEntity *after, GError **error)
{
  Bulk *self = (Bulk *) bulk;
  const HwChange change = { before, after };

  if (!hw_change_check (&change, error) || !hw_store_writer_write (&self->writer, &change, error))
    return FALSE;
  touch (self, &change);
  if (++self->n_changes % CHANGES_AT_A_TIME == 0)
    hw_store_start_writing (self->writer.store);
  return TRUE;
}

static gboolean
run_bulk (Bulk *self, HwStore *store, const HwBulkJob *job, GError **error)
{
  self->parent = (HwBulk){ .query = query_bulk, .write = write_bulk };
  self->writer.max_pending = MAX_PENDING;
  if (!hw_store_writer_begin (&self->writer, store, self->touched, error))
    return FALSE;
  self->parent.revision = self->writer.revision;
  return job->func (&self->parent, job->data, store->sqlite->cancellable, error)
         && hw_store_writer_commit (&self->writer, error);
}

HwChangeSet *
hw_store_bulk (HwStore *self, const HwBulkJob *job, GError **error)
{
  g_auto (Bulk) bulk = { .touched = hw_change_set_new (job->label, job->actor) };
  g_autoptr (GError) failed = NULL;

  if (run_bulk (&bulk, self, job, &failed))
    return g_steal_pointer (&bulk.touched);
  hw_store_writer_give_up (&bulk.writer, &failed);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}
