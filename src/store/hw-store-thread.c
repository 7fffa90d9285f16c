/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store-thread.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GTask *task; /* NULL: the end */
  HwStoreJob job;
} Work;

/* What the thread and its owner share; whoever lets go last frees it. */
struct _HwStoreThread
{
  gatomicrefcount ref_count;
  GMutex mutex; /* guards stopping, and that nothing is queued behind the end */
  gboolean stopping;
  GAsyncQueue *queue;
  HwStore *store;
  GThread *thread;
};

static void
thread_unref (HwStoreThread *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_async_queue_unref (self->queue);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
is_stopping (HwStoreThread *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->stopping;
}

static void
answer_cancelled (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The workspace was closed"));
}

static void
run (HwStoreThread *self, Work *work)
{
  g_autoptr (GTask) task = work->task;
  g_autoptr (GError) error = NULL;

  if (is_stopping (self))
    answer_cancelled (task);
  else if (!g_task_return_error_if_cancelled (task))
    {
      if (!hw_store_ensure_open (self->store, &error))
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      self->store->sqlite->cancellable = g_task_get_cancellable (task);
      work->job (self->store, task);
      if (self->store->sqlite != NULL)
        {
          self->store->sqlite->cancellable = NULL;
          hw_sqlite_trim (self->store->sqlite);
        }
    }
}

static gpointer
thread_main (gpointer data)
{
  HwStoreThread *self = data;

  for (;;)
    {
      g_autofree Work *work = g_async_queue_pop (self->queue);

      if (work->task == NULL)
        break;
      run (self, work);
    }
  g_clear_pointer (&self->store, hw_store_free);
  thread_unref (self);
  return NULL;
}

HwStoreThread *
hw_store_thread_new (HwStore *store)
{
  HwStoreThread *self = g_new0 (HwStoreThread, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_atomic_ref_count_inc (&self->ref_count); /* the thread's own */
  g_mutex_init (&self->mutex);
  self->queue = g_async_queue_new ();
  self->store = store;
  self->thread = g_thread_new ("hw-store", thread_main, self);
  return self;
}

static gboolean
queue (HwStoreThread *self, GTask *task, HwStoreJob job)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Work *work;

  if (self->stopping)
    return FALSE;
  self->stopping = task == NULL;
  work = g_new0 (Work, 1);
  work->task = task;
  work->job = job;
  g_async_queue_push (self->queue, work);
  return TRUE;
}

void
hw_store_thread_push (HwStoreThread *self, GTask *task, HwStoreJob job)
{
  if (queue (self, task, job))
    return;
  answer_cancelled (task);
  g_object_unref (task);
}

void
hw_store_thread_stop (HwStoreThread *self)
{
  GThread *thread;

  if (!queue (self, NULL, NULL))
    return;
  thread = g_steal_pointer (&self->thread);
  if (thread == g_thread_self ())
    g_thread_unref (thread); /* it cannot wait for itself; it ends when the work in hand is done */
  else
    g_thread_join (thread);
}

void
hw_store_thread_free (HwStoreThread *self)
{
  if (self == NULL)
    return;
  hw_store_thread_stop (self);
  thread_unref (self);
}
