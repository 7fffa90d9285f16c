/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-opening.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-requisition.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-scorecards.h"

typedef struct
{
  HwOpening opening;
  char *path;
  char *member_id;
  HwClock *clock;
  HwSession *session;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->member_id);
  hw_clock_unref (job->clock);
  g_clear_object (&job->session);
  g_free (job);
}

char *
hw_opening_sample_path (void)
{
  g_autofree char *own = hw_workspace_default_path ();
  g_autofree char *folder = g_path_get_dirname (own);

  return g_build_filename (folder, "sample.hiring", NULL);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autoptr (GError) error = NULL;
  HwRepository *repository;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_task_return_new_error (task, HW_ERROR, HW_ERROR_STORAGE,
                               _("The folder %s cannot be made: %s; choose another place"), folder,
                               g_strerror (errno));
      return;
    }
  repository = job->opening.open (job->path, job->clock, &error);
  if (repository == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, repository, g_object_unref);
}

static gint64
count (HwSession *session, const HwEntityClass *klass, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  return hw_repository_count (hw_session_get_repository (session), query, NULL, error);
}

static char *
find_start (HwSession *session, GCancellable *cancellable, GError **error)
{
  gint64 n_requisitions = count (session, &HW_REQUISITION, error);
  gint64 n_postings = n_requisitions >= 0 ? count (session, &HW_POSTING, error) : -1;
  gint64 n_candidates = n_postings >= 0 ? count (session, &HW_CANDIDATE, error) : -1;
  g_autoptr (GPtrArray) tasks = NULL;

  if (n_candidates < 0)
    return NULL;
  if (n_requisitions + n_postings + n_candidates == 0)
    return g_strdup ("welcome");
  tasks = hw_session_list_tasks (session, cancellable, error);
  if (tasks == NULL)
    return NULL;
  return g_strdup (tasks->len > 0 ? "tasks" : n_requisitions > 0 ? "requisitions" : "candidates");
}

/* The setting is the program's, members are a workspace's: one that is unknown here is nobody. */
static void
set_member (HwSession *session, const char *member_id, GCancellable *cancellable)
{
  g_autoptr (HwMember) member = NULL;

  if (member_id != NULL)
    member = hw_repository_find (hw_session_get_repository (session), &HW_MEMBER, member_id, cancellable, NULL);
  if (member != NULL)
    hw_session_set_member_id (session, member_id);
}

/* Runs in the session's thread; returns the place where to start. */
static gpointer
prepare (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  g_autoptr (GError) local = NULL;

  if (!hw_session_is_read_only (session))
    {
      if (!hw_workspace_init (session, cancellable, error))
        return NULL;
      if (job->opening.sample
          && !hw_workspace_add_sample (session, job->opening.progress, job->opening.progress_data, cancellable, &local)
          && !g_error_matches (local, HW_ERROR, HW_ERROR_RULE)) /* it is there already */
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  set_member (session, job->member_id, cancellable);
  return find_start (session, cancellable, error);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  char *start = hw_session_run_finish (HW_SESSION (source), result, &error);

  if (start == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, start, g_free);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRepository) repository = g_task_propagate_pointer (G_TASK (result), &error);

  if (repository == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  job->session = hw_session_new (repository, job->clock);
  hw_session_run_async (job->session, prepare, job, NULL, g_free, g_task_get_cancellable (task), prepared_cb,
                        g_object_ref (task));
}

void
hw_opening_run_async (const HwOpening *opening, HwClock *clock, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) first = g_task_new (NULL, cancellable, opened_cb, g_object_ref (task));
  Job *job = g_new0 (Job, 1);

  job->opening = *opening;
  job->path = g_strdup (opening->path);
  job->member_id = g_strdup (opening->member_id);
  job->clock = hw_clock_ref (clock);
  g_task_set_task_data (task, job, job_free);
  g_task_set_task_data (first, job, NULL); /* kept by the other, which waits for this one */
  g_task_run_in_thread (first, open_in_thread);
}

HwSession *
hw_opening_run_finish (GAsyncResult *result, char **start, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *place = g_task_propagate_pointer (G_TASK (result), error);

  if (place == NULL)
    return NULL;
  *start = g_steal_pointer (&place);
  return g_steal_pointer (&job->session);
}
