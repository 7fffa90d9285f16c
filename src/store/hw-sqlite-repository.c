/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-sqlite-repository.h"

#include "store/hw-changed-notice.h"
#include "store/hw-store-backup.h"
#include "store/hw-store-thread.h"

struct _HwSqliteRepository
{
  GObject parent_instance;
  HwStoreThread *thread;
  HwChangedNotice *notice;
  char *path;
  char *holder;
  gboolean read_only;
};

static void sqlite_repository_iface_init (HwRepositoryInterface *iface);

G_DEFINE_TYPE_WITH_CODE (HwSqliteRepository, hw_sqlite_repository, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (HW_TYPE_REPOSITORY, sqlite_repository_iface_init))

/* What a search is asked for. */
typedef struct
{
  char *text;
  guint limit;
} SearchJob;

static void
search_job_free (gpointer data)
{
  SearchJob *self = data;

  g_free (self->text);
  g_free (self);
}

static void
answer_list (GTask *task, GPtrArray *list, GError *error)
{
  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
query_job (HwStore *store, GTask *task)
{
  GError *error = NULL;
  GPtrArray *found = hw_store_query (store, g_task_get_task_data (task), &error);

  answer_list (task, found, error);
}

static void
count_job (HwStore *store, GTask *task)
{
  GError *error = NULL;
  gint64 count = hw_store_count (store, g_task_get_task_data (task), &error);

  if (count >= 0)
    g_task_return_int (task, (gssize) count);
  else
    g_task_return_error (task, error);
}

static void
apply_job (HwStore *store, GTask *task)
{
  HwSqliteRepository *self = g_task_get_source_object (task);
  GError *error = NULL;
  HwChangeSet *applied = hw_store_apply (store, g_task_get_task_data (task), &error);

  if (applied == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* before the answer, so that in one main context the lists know of the change when the caller does */
  hw_changed_notice_post (self->notice, applied);
  g_task_return_pointer (task, applied, (GDestroyNotify) hw_change_set_unref);
}

static void
bulk_job (HwStore *store, GTask *task)
{
  HwSqliteRepository *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (HwChangeSet) touched = hw_store_bulk (store, g_task_get_task_data (task), &error);

  if (touched == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  hw_changed_notice_post (self->notice, touched);
  g_task_return_boolean (task, TRUE);
}

static void
search_job (HwStore *store, GTask *task)
{
  SearchJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *hits = hw_store_search (store, job->text, job->limit, &error);

  answer_list (task, hits, error);
}

static void
backup_job (HwStore *store, GTask *task)
{
  GError *error = NULL;

  if (hw_store_backup_write (store->sqlite, g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
verify_job (HwStore *store, GTask *task)
{
  GError *error = NULL;
  GPtrArray *findings = hw_store_verify (store, &error);

  answer_list (task, findings, error);
}

static void
push (HwRepository *repository, HwStoreJob job, gpointer data, GDestroyNotify free_data, GCancellable *cancellable,
      GAsyncReadyCallback callback, gpointer user_data)
{
  HwSqliteRepository *self = HW_SQLITE_REPOSITORY (repository);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  /* what was committed is told, even when the user cancelled a moment too late */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, job);
  g_task_set_task_data (task, data, free_data);
  hw_store_thread_push (self->thread, task, job);
}

static void
query_async (HwRepository *repository, HwQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
             gpointer user_data)
{
  push (repository, query_job, hw_query_ref (query), (GDestroyNotify) hw_query_unref, cancellable, callback,
        user_data);
}

static void
count_async (HwRepository *repository, HwQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
             gpointer user_data)
{
  push (repository, count_job, hw_query_ref (query), (GDestroyNotify) hw_query_unref, cancellable, callback,
        user_data);
}

static void
apply_async (HwRepository *repository, HwChangeSet *changes, GCancellable *cancellable, GAsyncReadyCallback callback,
             gpointer user_data)
{
  push (repository, apply_job, hw_change_set_ref (changes), (GDestroyNotify) hw_change_set_unref, cancellable,
        callback, user_data);
}

static void
bulk_async (HwRepository *repository, const HwBulkJob *job, GCancellable *cancellable, GAsyncReadyCallback callback,
            gpointer user_data)
{
  push (repository, bulk_job, g_memdup2 (job, sizeof *job), g_free, cancellable, callback, user_data);
}

static void
search_async (HwRepository *repository, const char *text, guint limit, GCancellable *cancellable,
              GAsyncReadyCallback callback, gpointer user_data)
{
  SearchJob *job = g_new0 (SearchJob, 1);

  job->text = g_strdup (text);
  job->limit = limit;
  push (repository, search_job, job, search_job_free, cancellable, callback, user_data);
}

static void
backup_async (HwRepository *repository, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
              gpointer user_data)
{
  push (repository, backup_job, g_strdup (path), g_free, cancellable, callback, user_data);
}

static void
verify_async (HwRepository *repository, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  push (repository, verify_job, NULL, NULL, cancellable, callback, user_data);
}

static GPtrArray *
finish_list (HwRepository *repository, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static HwChangeSet *
finish_changes (HwRepository *repository, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gint64
finish_count (HwRepository *repository, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), -1);
  return g_task_propagate_int (G_TASK (result), error);
}

static gboolean
finish_boolean (HwRepository *repository, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
is_read_only (HwRepository *repository)
{
  return HW_SQLITE_REPOSITORY (repository)->read_only;
}

static const char *
get_holder (HwRepository *repository)
{
  return HW_SQLITE_REPOSITORY (repository)->holder;
}

static const char *
get_path (HwRepository *repository)
{
  return HW_SQLITE_REPOSITORY (repository)->path;
}

static void
sqlite_repository_iface_init (HwRepositoryInterface *iface)
{
  iface->query_async = query_async;
  iface->query_finish = finish_list;
  iface->count_async = count_async;
  iface->count_finish = finish_count;
  iface->apply_async = apply_async;
  iface->apply_finish = finish_changes;
  iface->bulk_async = bulk_async;
  iface->bulk_finish = finish_boolean;
  iface->search_async = search_async;
  iface->search_finish = finish_list;
  iface->backup_async = backup_async;
  iface->backup_finish = finish_boolean;
  iface->verify_async = verify_async;
  iface->verify_finish = finish_list;
  iface->is_read_only = is_read_only;
  iface->get_holder = get_holder;
  iface->get_path = get_path;
}

static void
hw_sqlite_repository_finalize (GObject *object)
{
  HwSqliteRepository *self = HW_SQLITE_REPOSITORY (object);

  hw_store_thread_free (self->thread);
  hw_changed_notice_free (self->notice);
  g_free (self->path);
  g_free (self->holder);
  G_OBJECT_CLASS (hw_sqlite_repository_parent_class)->finalize (object);
}

static void
hw_sqlite_repository_class_init (HwSqliteRepositoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_sqlite_repository_finalize;
}

static void
hw_sqlite_repository_init (HwSqliteRepository *self)
{
}

HwRepository *
hw_sqlite_repository_open (const char *path, HwSqliteOpenFlags flags, HwClock *clock, GError **error)
{
  HwSqliteRepository *self;
  HwStore *store;

  g_return_val_if_fail (path != NULL && clock != NULL, NULL);
  store = hw_store_open (path, flags, clock, &HW_STORE_MIGRATIONS, error);
  if (store == NULL)
    return NULL;
  self = g_object_new (HW_TYPE_SQLITE_REPOSITORY, NULL);
  self->path = g_strdup (store->path);
  self->holder = g_strdup (store->holder);
  self->read_only = store->read_only;
  self->notice = hw_changed_notice_new (HW_REPOSITORY (self));
  self->thread = hw_store_thread_new (store);
  return HW_REPOSITORY (self);
}

void
hw_sqlite_repository_close (HwSqliteRepository *self)
{
  g_return_if_fail (HW_IS_SQLITE_REPOSITORY (self));
  hw_store_thread_stop (self->thread);
}
