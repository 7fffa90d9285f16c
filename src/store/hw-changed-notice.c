/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-changed-notice.h"

#include "core/hw-posting.h"

struct _HwChangedNotice
{
  gatomicrefcount ref_count; /* a notice under way holds one */
  GMutex mutex;
  GWeakRef repository; /* weak: a context that nobody iterates must not keep the store open */
  GMainContext *context;
  GHashTable *nouns; /* static names, not yet told */
};

static void
notice_unref (gpointer data)
{
  HwChangedNotice *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->nouns);
  g_main_context_unref (self->context);
  g_weak_ref_clear (&self->repository);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

HwChangedNotice *
hw_changed_notice_new (HwRepository *repository)
{
  HwChangedNotice *self = g_new0 (HwChangedNotice, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  g_weak_ref_init (&self->repository, repository);
  self->context = g_main_context_ref_thread_default ();
  self->nouns = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
hw_changed_notice_free (HwChangedNotice *self)
{
  if (self != NULL)
    notice_unref (self);
}

static GStrv
take_nouns (HwChangedNotice *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GStrvBuilder) nouns = g_strv_builder_new ();

  /* in the order of the classes, so that the same change always reads the same */
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    if (g_hash_table_remove (self->nouns, (*klass)->name))
      g_strv_builder_add (nouns, (*klass)->name);
  return g_strv_builder_end (nouns);
}

static gboolean
tell_cb (gpointer data)
{
  HwChangedNotice *self = data;
  g_autoptr (HwRepository) repository = g_weak_ref_get (&self->repository);
  g_auto (GStrv) nouns = take_nouns (self);

  if (repository != NULL)
    hw_repository_emit_changed (repository, (const char *const *) nouns);
  return G_SOURCE_REMOVE;
}

void
hw_changed_notice_post (HwChangedNotice *self, HwChangeSet *applied)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GSource) source = NULL;
  gboolean under_way;

  if (hw_change_set_is_empty (applied))
    return;
  locker = g_mutex_locker_new (&self->mutex);
  under_way = g_hash_table_size (self->nouns) > 0;
  for (guint i = 0; i < applied->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (applied->changes, i);

      g_hash_table_add (self->nouns, (gpointer) (change->after != NULL ? change->after : change->before)->klass->name);
    }
  g_hash_table_add (self->nouns, (gpointer) HW_EVENT.name);
  if (under_way)
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_atomic_ref_count_inc (&self->ref_count);
  g_source_set_callback (source, tell_cb, self, notice_unref);
  g_source_attach (source, self->context);
}
