/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/hw-fake-repository.h"

#include "base/hw-text.h"
#include "support/hw-fake-tables.h"

struct _HwFakeRepository
{
  GObject parent_instance;
  GMutex mutex;
  GMainContext *context;
  HwFakeTables *tables;
  char *holder;
  guint n_calls;
  guint n_applied;
  guint fail_at;
  HwError fail_code;
  char *fail_message;
};

static void fake_repository_iface_init (HwRepositoryInterface *iface);

G_DEFINE_TYPE_WITH_CODE (HwFakeRepository, hw_fake_repository, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (HW_TYPE_REPOSITORY, fake_repository_iface_init))

/* Counts the call; TRUE when it goes on. The mutex is held then. */
static gboolean
begin_call (HwFakeRepository *self, GTask *task)
{
  if (g_task_return_error_if_cancelled (task))
    return FALSE;
  g_mutex_lock (&self->mutex);
  if (++self->n_calls != self->fail_at)
    return TRUE;
  g_task_return_new_error (task, HW_ERROR, (int) self->fail_code, "%s", self->fail_message);
  g_mutex_unlock (&self->mutex);
  return FALSE;
}

static GTask *
new_task (HwRepository *repository, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (repository, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  return task;
}

static void
query_async (HwRepository *repository, HwQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
             gpointer user_data)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (repository);
  g_autoptr (GTask) task = new_task (repository, cancellable, callback, user_data);

  if (!begin_call (self, task))
    return;
  g_task_return_pointer (task, hw_fake_query_run (self->tables, query, FALSE), (GDestroyNotify) g_ptr_array_unref);
  g_mutex_unlock (&self->mutex);
}

static void
count_async (HwRepository *repository, HwQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
             gpointer user_data)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (repository);
  g_autoptr (GTask) task = new_task (repository, cancellable, callback, user_data);

  if (!begin_call (self, task))
    return;
  g_task_return_pointer (task, hw_fake_query_run (self->tables, query, TRUE), (GDestroyNotify) g_ptr_array_unref);
  g_mutex_unlock (&self->mutex);
}

typedef struct
{
  GWeakRef repository;
  GStrv nouns;
} Emission;

static gboolean
emit_changed_cb (gpointer user_data)
{
  Emission *emission = user_data;
  g_autoptr (HwRepository) repository = g_weak_ref_get (&emission->repository);

  if (repository != NULL)
    hw_repository_emit_changed (repository, (const char *const *) emission->nouns);
  return G_SOURCE_REMOVE;
}

static void
free_emission (gpointer data)
{
  Emission *emission = data;

  g_weak_ref_clear (&emission->repository);
  g_strfreev (emission->nouns);
  g_free (emission);
}

static void
queue_changed (HwFakeRepository *self, HwChangeSet *applied)
{
  Emission *emission = g_new0 (Emission, 1);
  g_autoptr (GStrvBuilder) nouns = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GSource) source = g_idle_source_new ();

  for (guint i = 0; i < applied->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (applied->changes, i);
      const char *noun = (change->after != NULL ? change->after : change->before)->klass->name;

      if (g_hash_table_add (seen, (gpointer) noun))
        g_strv_builder_add (nouns, noun);
    }
  g_strv_builder_add (nouns, "event");
  g_weak_ref_init (&emission->repository, self);
  emission->nouns = g_strv_builder_end (nouns);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_changed_cb, emission, free_emission);
  g_source_attach (source, self->context);
}

static void
apply_async (HwRepository *repository, HwChangeSet *changes, GCancellable *cancellable, GAsyncReadyCallback callback,
             gpointer user_data)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (repository);
  g_autoptr (GTask) task = new_task (repository, cancellable, callback, user_data);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  if (!begin_call (self, task))
    return;
  if (self->holder != NULL)
    g_set_error (&error, HW_ERROR, HW_ERROR_READ_ONLY, "The workspace is open in %s", self->holder);
  else if (hw_change_set_is_empty (changes))
    applied = hw_change_set_ref (changes);
  else
    applied = hw_fake_tables_apply (self->tables, changes, &error);
  if (applied != NULL && !hw_change_set_is_empty (applied))
    {
      self->n_applied++;
      queue_changed (self, applied);
    }
  g_mutex_unlock (&self->mutex);
  if (applied != NULL)
    g_task_return_pointer (task, g_steal_pointer (&applied), (GDestroyNotify) hw_change_set_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
bulk_async (HwRepository *repository, const HwBulkJob *job, GCancellable *cancellable, GAsyncReadyCallback callback,
            gpointer user_data)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (repository);
  g_autoptr (GTask) task = new_task (repository, cancellable, callback, user_data);
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) error = NULL;

  if (!begin_call (self, task))
    return;
  if (self->holder != NULL)
    g_set_error (&error, HW_ERROR, HW_ERROR_READ_ONLY, "The workspace is open in %s", self->holder);
  else
    applied = hw_fake_tables_bulk (self->tables, job, cancellable, &error);
  if (applied != NULL && !hw_change_set_is_empty (applied))
    {
      self->n_applied++;
      queue_changed (self, applied);
    }
  g_mutex_unlock (&self->mutex);
  if (applied != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
collect_hits (HwFakeRepository *self, const HwEntityClass *klass, const char *text, guint limit, GPtrArray *hits)
{
  g_autoptr (GPtrArray) entities = hw_fake_tables_list (self->tables, klass->name);

  for (guint i = 0; i < entities->len && hits->len < limit; i++)
    {
      const HwEntity *entity = g_ptr_array_index (entities, i);
      HwSearchHit *hit;

      if (!hw_fake_entity_matches (entity, text))
        continue;
      hit = g_new0 (HwSearchHit, 1);
      hit->noun = g_strdup (klass->name);
      hit->id = g_strdup (entity->id);
      hit->title = g_strdup (hw_entity_get_title (entity));
      hit->snippet = g_strdup (hit->title);
      g_ptr_array_add (hits, hit);
    }
}

static void
search_async (HwRepository *repository, const char *text, guint limit, GCancellable *cancellable,
              GAsyncReadyCallback callback, gpointer user_data)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (repository);
  g_autoptr (GTask) task = new_task (repository, cancellable, callback, user_data);
  GPtrArray *hits;

  if (!begin_call (self, task))
    return;
  hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_search_hit_free);
  for (const HwEntityClass *const *klass = hw_entity_classes (); !hw_text_is_blank (text) && *klass != NULL; klass++)
    collect_hits (self, *klass, text, limit, hits);
  g_mutex_unlock (&self->mutex);
  g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
}

static void
backup_async (HwRepository *repository, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
              gpointer user_data)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (repository);
  g_autoptr (GTask) task = new_task (repository, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;

  if (!begin_call (self, task))
    return;
  g_mutex_unlock (&self->mutex);
  if (g_file_set_contents (path, "fake", -1, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, HW_ERROR, HW_ERROR_STORAGE, "%s", error->message);
}

static void
verify_async (HwRepository *repository, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (repository);
  g_autoptr (GTask) task = new_task (repository, cancellable, callback, user_data);

  if (!begin_call (self, task))
    return;
  g_mutex_unlock (&self->mutex);
  g_task_return_pointer (task, g_ptr_array_new_with_free_func ((GDestroyNotify) hw_finding_free),
                         (GDestroyNotify) g_ptr_array_unref);
}

static gpointer
finish_pointer (HwRepository *repository, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static GPtrArray *
finish_list (HwRepository *repository, GAsyncResult *result, GError **error)
{
  return finish_pointer (repository, result, error);
}

static HwChangeSet *
finish_changes (HwRepository *repository, GAsyncResult *result, GError **error)
{
  return finish_pointer (repository, result, error);
}

static gint64
finish_count (HwRepository *repository, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) found = finish_pointer (repository, result, error);

  return found != NULL ? (gint64) found->len : -1;
}

static gboolean
finish_boolean (HwRepository *repository, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
is_read_only (HwRepository *repository)
{
  return HW_FAKE_REPOSITORY (repository)->holder != NULL;
}

static const char *
get_holder (HwRepository *repository)
{
  return HW_FAKE_REPOSITORY (repository)->holder;
}

static const char *
get_path (HwRepository *repository)
{
  return "/nowhere/fake.hiring";
}

static void
fake_repository_iface_init (HwRepositoryInterface *iface)
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
hw_fake_repository_finalize (GObject *object)
{
  HwFakeRepository *self = HW_FAKE_REPOSITORY (object);

  hw_fake_tables_free (self->tables);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self->holder);
  g_free (self->fail_message);
  G_OBJECT_CLASS (hw_fake_repository_parent_class)->finalize (object);
}

static void
hw_fake_repository_class_init (HwFakeRepositoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_fake_repository_finalize;
}

static void
hw_fake_repository_init (HwFakeRepository *self)
{
  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref_thread_default ();
}

HwRepository *
hw_fake_repository_new (HwClock *clock)
{
  HwFakeRepository *self = g_object_new (HW_TYPE_FAKE_REPOSITORY, NULL);

  self->tables = hw_fake_tables_new (clock);
  return HW_REPOSITORY (self);
}

void
hw_fake_repository_fail_call (HwFakeRepository *self, guint nth, HwError code, const char *message)
{
  g_mutex_lock (&self->mutex);
  self->fail_at = self->n_calls + nth;
  self->fail_code = code;
  hw_set_string (&self->fail_message, message);
  g_mutex_unlock (&self->mutex);
}

guint
hw_fake_repository_get_n_calls (HwFakeRepository *self)
{
  return self->n_calls;
}

guint
hw_fake_repository_get_n_applied (HwFakeRepository *self)
{
  return self->n_applied;
}

void
hw_fake_repository_set_holder (HwFakeRepository *self, const char *holder)
{
  hw_set_string (&self->holder, holder);
}
