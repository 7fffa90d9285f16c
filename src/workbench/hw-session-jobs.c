/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-session-private.h"

/* Work off the interface's thread */

typedef struct
{
  HwSessionFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  guint64 steps[2]; /* to undo, to redo, when it ended */
} Job;

static void
job_free (Job *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
run_job (GTask *task, HwSession *self, Job *job)
{
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;
  result = job->func (self, job->data, g_task_get_cancellable (task), &error);
  for (int redo = 0; redo < 2; redo++)
    job->steps[redo] = hw_session_get_step (self, redo);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, job->free_result);
}

static void
run_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  run_job (task, source, data);
}

void
hw_session_run_edit_cb (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;

  run_job (task, g_task_get_source_object (task), g_task_get_task_data (task));
}

static GTask *
new_task (HwSession *self, const Job *job, GCancellable *cancellable, GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, hw_session_run_async);
  /* What was committed before the cancel came is reported as done, because it is. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_memdup2 (job, sizeof *job), (GDestroyNotify) job_free);
  return task;
}

void
hw_session_run_async (HwSession *self, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
                      GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  const Job job = { func, data, free_data, free_result, { 0 } };
  g_autoptr (GTask) task = new_task (self, &job, cancellable, callback, user_data);

  g_task_run_in_thread (task, run_in_thread_cb);
}

void
hw_session_edit_async (HwSession *self, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
                       GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  const Job job = { func, data, free_data, free_result, { 0 } };

  g_thread_pool_push (self->editors, new_task (self, &job, cancellable, callback, user_data), NULL);
}

gpointer
hw_session_run_finish (HwSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

guint64
hw_session_get_result_step (HwSession *self, GAsyncResult *result, gboolean redo)
{
  const Job *job;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);
  job = g_task_get_task_data (G_TASK (result));
  return job->steps[redo ? 1 : 0];
}
