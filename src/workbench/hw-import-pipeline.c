/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-pipeline.h"

#define MAX_UNDER_WAY 8u /* batches: some MiB */

struct _HwPostingBatch
{
  guint first;
  GPtrArray *records;
  HwMadePosting *made;
  gboolean done; /* guarded by the pipeline's mutex */
};

struct _HwImportPipeline
{
  HwReaderStream *stream;
  const HwPostingMaker *maker;
  GThread *reader;
  GMutex mutex; /* guards what follows */
  GThreadPool *makers; /* NULL: they are not ready yet */
  GCond moved;
  GQueue batches; /* HwPostingBatch, in the file's order */
  gboolean ended; /* no more will come */
  gint stop;      /* no more is wanted; read without the mutex too */
  GError *error;
};

HwMadePosting *
hw_posting_batch_get (HwPostingBatch *self, guint index)
{
  return index < self->records->len ? &self->made[index] : NULL;
}

void
hw_posting_batch_free (HwPostingBatch *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->records->len; i++)
    hw_made_posting_clear (&self->made[i]);
  g_free (self->made);
  g_ptr_array_unref (self->records);
  g_free (self);
}

static void
make_batch_cb (gpointer data, gpointer user_data)
{
  HwPostingBatch *batch = data;
  HwImportPipeline *self = user_data;

  for (guint i = 0; i < batch->records->len && !g_atomic_int_get (&self->stop); i++)
    hw_posting_maker_make (self->maker, batch->first + i, g_ptr_array_index (batch->records, i), &batch->made[i]);
  g_mutex_lock (&self->mutex);
  batch->done = TRUE;
  g_cond_broadcast (&self->moved);
  g_mutex_unlock (&self->mutex);
}

/* FALSE: no more is wanted. */
static gboolean
push_batch (HwImportPipeline *self, guint first, GPtrArray *records)
{
  HwPostingBatch *batch = g_new0 (HwPostingBatch, 1);
  gboolean wanted;

  batch->first = first;
  batch->records = records;
  batch->made = g_new0 (HwMadePosting, records->len);
  g_mutex_lock (&self->mutex);
  while (!g_atomic_int_get (&self->stop) && g_queue_get_length (&self->batches) >= MAX_UNDER_WAY)
    g_cond_wait (&self->moved, &self->mutex);
  wanted = !g_atomic_int_get (&self->stop);
  if (wanted)
    g_queue_push_tail (&self->batches, batch);
  if (wanted && self->makers != NULL)
    g_thread_pool_push (self->makers, batch, NULL);
  g_mutex_unlock (&self->mutex);
  if (!wanted)
    hw_posting_batch_free (batch);
  return wanted;
}

static gpointer
read_thread (gpointer data)
{
  HwImportPipeline *self = data;
  GError *error = NULL;
  GPtrArray *records = NULL;
  guint n = 0;

  while (hw_reader_stream_next (self->stream, &records, &error) && records != NULL)
    {
      guint n_records = records->len;

      if (!push_batch (self, n, records))
        break;
      n += n_records;
    }
  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  self->error = error;
  g_cond_broadcast (&self->moved);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

HwImportPipeline *
hw_import_pipeline_new (HwReaderStream *stream)
{
  HwImportPipeline *self = g_new0 (HwImportPipeline, 1);

  self->stream = stream;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->moved);
  g_queue_init (&self->batches);
  self->reader = g_thread_new ("hw-import", read_thread, self);
  return self;
}

void
hw_import_pipeline_start (HwImportPipeline *self, const HwPostingMaker *maker)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->maker = maker;
  self->makers = g_thread_pool_new (make_batch_cb, self, (int) g_get_num_processors (), FALSE, NULL);
  for (GList *link = self->batches.head; link != NULL; link = link->next)
    g_thread_pool_push (self->makers, link->data, NULL);
}

gboolean
hw_import_pipeline_next (HwImportPipeline *self, HwPostingBatch **batch, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  *batch = NULL;
  for (;;)
    {
      const HwPostingBatch *first = g_queue_peek_head (&self->batches);

      if (first != NULL && first->done)
        break;
      if (first == NULL && self->ended)
        {
          if (self->error != NULL)
            g_propagate_error (error, g_error_copy (self->error));
          return self->error == NULL;
        }
      g_cond_wait (&self->moved, &self->mutex);
    }
  *batch = g_queue_pop_head (&self->batches);
  g_cond_broadcast (&self->moved);
  return TRUE;
}

void
hw_import_pipeline_free (HwImportPipeline *self)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  g_atomic_int_set (&self->stop, TRUE);
  g_cond_broadcast (&self->moved);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->reader);
  if (self->makers != NULL)
    g_thread_pool_free (self->makers, FALSE, TRUE);
  g_queue_clear_full (&self->batches, (GDestroyNotify) hw_posting_batch_free);
  g_clear_error (&self->error);
  g_cond_clear (&self->moved);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
