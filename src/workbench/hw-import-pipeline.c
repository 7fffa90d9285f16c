/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-pipeline.h"

#define MAX_UNDER_WAY                                                                                        \
  32u /* batches, some 20 MiB: as many are read and made while the store is busy with its index */

typedef enum
{
  BATCH_READ,
  BATCH_TAKEN, /* somebody makes it */
  BATCH_MADE,
} BatchState;

/*
 * What a batch holds is let go by the threads that made it, the records by the one that reads and the
 * postings by the makers: memory that one thread gives back while another asks the same arena for some makes
 * both wait.
 */
struct _HwPostingBatch
{
  guint first;
  GPtrArray *records;
  HwMadePosting *made; /* NULL: let go */
  const GThread *maker;
  BatchState state; /* guarded by the pipeline's mutex */
};

struct _HwImportPipeline
{
  HwReaderStream *stream;
  const HwPostingMaker *maker;
  GThread *reader;
  GPtrArray *makers; /* GThread; NULL: the maker is not ready yet */
  GMutex mutex;      /* guards what follows */
  GCond work;        /* for the makers: a batch was read */
  GCond ready;       /* for who takes: the first batch is made, nobody else has time, or no more will come */
  GCond room;        /* for who reads: there is room for batches, or no more is wanted */
  GQueue batches;    /* HwPostingBatch, in the file's order */
  HwPostingBatch *current; /* that was handed on last */
  GQueue used;             /* HwPostingBatch whose postings nobody needs any more */
  GQueue emptied;          /* HwPostingBatch whose records nobody needs either */
  guint n_idle;            /* makers that wait for work */
  gboolean ended;          /* no more will come */
  gint stop;               /* no more is wanted; read without the mutex too */
  GError *error;
};

HwMadePosting *
hw_posting_batch_get (HwPostingBatch *self, guint index)
{
  return index < self->records->len ? &self->made[index] : NULL;
}

static void
let_postings_go (HwPostingBatch *self)
{
  for (guint i = 0; self->made != NULL && i < self->records->len; i++)
    hw_made_posting_clear (&self->made[i]);
  g_clear_pointer (&self->made, g_free);
}

static void
batch_free (HwPostingBatch *self)
{
  let_postings_go (self);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* The mutex is held. NULL: all that was read is being made, or is made. */
static HwPostingBatch *
take_batch (HwImportPipeline *self)
{
  for (GList *link = self->batches.head; link != NULL; link = link->next)
    {
      HwPostingBatch *batch = link->data;

      if (batch->state != BATCH_READ)
        continue;
      batch->state = BATCH_TAKEN;
      return batch;
    }
  return NULL;
}

/* The mutex is held, but not while the work is done. */
static void
make_batch (HwImportPipeline *self, HwPostingBatch *batch)
{
  g_mutex_unlock (&self->mutex);
  batch->maker = g_thread_self ();
  batch->made = g_new0 (HwMadePosting, batch->records->len);
  for (guint i = 0; i < batch->records->len && !g_atomic_int_get (&self->stop); i++)
    hw_posting_maker_make (self->maker, batch->first + i, g_ptr_array_index (batch->records, i),
                           &batch->made[i]);
  g_mutex_lock (&self->mutex);
  batch->state = BATCH_MADE;
  if (batch == g_queue_peek_head (&self->batches))
    g_cond_signal (&self->ready);
}

/* The mutex is held, but not while the work is done. */
static void
empty_batch (HwImportPipeline *self, HwPostingBatch *batch)
{
  g_mutex_unlock (&self->mutex);
  let_postings_go (batch);
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->emptied, batch);
}

static gpointer
make_thread (gpointer data)
{
  HwImportPipeline *self = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  while (!g_atomic_int_get (&self->stop))
    {
      HwPostingBatch *used = g_queue_pop_head (&self->used);
      HwPostingBatch *batch = used == NULL ? take_batch (self) : NULL;

      if (used != NULL)
        empty_batch (self, used);
      if (batch != NULL)
        make_batch (self, batch);
      if (used != NULL || batch != NULL)
        continue;
      self->n_idle++;
      g_cond_wait (&self->work, &self->mutex);
      self->n_idle--;
    }
  return NULL;
}

/* FALSE: no more is wanted. */
static gboolean
push_batch (HwImportPipeline *self, guint first, GPtrArray *records)
{
  HwPostingBatch *batch = g_new0 (HwPostingBatch, 1);
  GQueue emptied;
  gboolean wanted;

  batch->first = first;
  batch->records = records;
  g_mutex_lock (&self->mutex);
  while (!g_atomic_int_get (&self->stop) && g_queue_get_length (&self->batches) >= MAX_UNDER_WAY)
    g_cond_wait (&self->room, &self->mutex);
  wanted = !g_atomic_int_get (&self->stop);
  if (wanted)
    g_queue_push_tail (&self->batches, batch);
  g_cond_signal (self->n_idle > 0 ? &self->work : &self->ready);
  emptied = self->emptied;
  g_queue_init (&self->emptied);
  g_mutex_unlock (&self->mutex);
  g_queue_clear_full (&emptied, (GDestroyNotify) batch_free);
  if (!wanted)
    batch_free (batch);
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
  g_cond_signal (&self->ready);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

HwImportPipeline *
hw_import_pipeline_new (HwReaderStream *stream)
{
  HwImportPipeline *self = g_new0 (HwImportPipeline, 1);

  self->stream = stream;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->work);
  g_cond_init (&self->ready);
  g_cond_init (&self->room);
  g_queue_init (&self->batches);
  g_queue_init (&self->used);
  g_queue_init (&self->emptied);
  self->reader = g_thread_new ("hw-import", read_thread, self);
  return self;
}

void
hw_import_pipeline_start (HwImportPipeline *self, const HwPostingMaker *maker)
{
  guint n = MAX (g_get_num_processors (), 2) - 1; /* the thread that takes is one more: it helps */

  self->maker = maker;
  self->makers = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->makers, g_thread_new ("hw-making", make_thread, self));
}

/* The mutex is held. */
static void
give_current_back (HwImportPipeline *self)
{
  HwPostingBatch *batch = g_steal_pointer (&self->current);

  if (batch == NULL)
    return;
  if (batch->maker == g_thread_self ())
    empty_batch (self, batch);
  else
    g_queue_push_tail (&self->used, batch);
}

gboolean
hw_import_pipeline_next (HwImportPipeline *self, HwPostingBatch **batch, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  *batch = NULL;
  give_current_back (self);
  for (;;)
    {
      const HwPostingBatch *first = g_queue_peek_head (&self->batches);
      HwPostingBatch *unmade;

      if (first != NULL && first->state == BATCH_MADE)
        break;
      if (first == NULL && self->ended)
        {
          if (self->error != NULL)
            g_propagate_error (error, g_error_copy (self->error));
          return self->error == NULL;
        }
      unmade = take_batch (self);
      if (unmade != NULL)
        make_batch (self, unmade);
      else
        g_cond_wait (&self->ready, &self->mutex);
    }
  *batch = self->current = g_queue_pop_head (&self->batches);
  if (g_queue_get_length (&self->batches) <= MAX_UNDER_WAY - 8) /* who is woken seldom works longer */
    g_cond_signal (&self->room);
  return TRUE;
}

void
hw_import_pipeline_free (HwImportPipeline *self)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  g_atomic_int_set (&self->stop, TRUE);
  g_cond_signal (&self->room);
  g_cond_broadcast (&self->work);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->reader);
  for (guint i = 0; self->makers != NULL && i < self->makers->len; i++)
    g_thread_join (g_ptr_array_index (self->makers, i));
  g_clear_pointer (&self->makers, g_ptr_array_unref);
  g_queue_clear_full (&self->batches, (GDestroyNotify) batch_free);
  g_queue_clear_full (&self->used, (GDestroyNotify) batch_free);
  g_queue_clear_full (&self->emptied, (GDestroyNotify) batch_free);
  g_clear_pointer (&self->current, batch_free);
  g_clear_error (&self->error);
  g_cond_clear (&self->work);
  g_cond_clear (&self->ready);
  g_cond_clear (&self->room);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
