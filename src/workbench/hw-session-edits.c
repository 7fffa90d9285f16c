/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-session-private.h"

/* The way of a change set to the store. */

GRecMutexLocker *
hw_session_lock_edits (HwSession *self)
{
  return g_rec_mutex_locker_new (&self->edits);
}

guint64
hw_session_get_epoch (HwSession *self)
{
  guint64 epoch;

  g_mutex_lock (&self->mutex);
  epoch = self->epoch;
  g_mutex_unlock (&self->mutex);
  return epoch;
}

void
hw_session_forget_undo (HwSession *self)
{
  g_mutex_lock (&self->mutex);
  hw_undo_stack_clear (self->stack);
  hw_session_schedule_notify (self);
  g_mutex_unlock (&self->mutex);
}

HwChangeSet *
hw_session_begin (HwSession *self, const char *label, ...)
{
  g_autofree char *actor = hw_session_dup_member_id (self);
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, label);
  text = g_strdup_vprintf (label, args);
  va_end (args);
  return hw_change_set_new (text, actor);
}

/* With the mutex held. */
static void
note_commit (HwSession *self)
{
  self->epoch++;
  hw_session_schedule_notify (self);
}

void
hw_session_after_commit (HwSession *self, HwChangeSet *applied)
{
  for (guint i = 0; i < applied->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (applied->changes, i);
      const HwEntity *image = change->after != NULL ? change->after : change->before;

      if (image->klass == &HW_RUBRIC_VERSION)
        hw_rubric_cache_forget (self->rubrics, image->id);
    }
  g_mutex_lock (&self->mutex);
  note_commit (self);
  g_mutex_unlock (&self->mutex);
}

typedef enum
{
  KEEP_STEP,
  KEEP_QUIET,
} Keep;

static gboolean
apply (HwSession *self, HwChangeSet *changes, Keep keep, const char *key, HwChangeSet **result,
       GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (self);
  g_autoptr (HwChangeSet) applied = NULL;

  if (hw_change_set_is_empty (changes))
    return TRUE;
  applied = hw_repository_apply (self->repository, changes, cancellable, error);
  if (applied == NULL)
    return FALSE;
  g_mutex_lock (&self->mutex);
  if (keep == KEEP_QUIET)
    hw_undo_stack_note (self->stack, applied);
  else
    hw_undo_stack_record (self->stack, applied, key);
  g_mutex_unlock (&self->mutex);
  hw_session_after_commit (self, applied);
  if (result != NULL)
    *result = g_steal_pointer (&applied);
  return TRUE;
}

gboolean
hw_session_apply (HwSession *self, HwChangeSet *changes, GCancellable *cancellable, GError **error)
{
  return apply (self, changes, KEEP_STEP, NULL, NULL, cancellable, error);
}

gboolean
hw_session_apply_keyed (HwSession *self, HwChangeSet *changes, const char *key, GCancellable *cancellable,
                        GError **error)
{
  return apply (self, changes, KEEP_STEP, key, NULL, cancellable, error);
}

gboolean
hw_session_apply_quietly (HwSession *self, HwChangeSet *changes, HwChangeSet **applied, GCancellable *cancellable,
                          GError **error)
{
  return apply (self, changes, KEEP_QUIET, NULL, applied, cancellable, error);
}

void
hw_session_note_import (HwSession *self, const char *label, const char *import_id, const char *group)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  hw_undo_stack_record_import (self->stack, label, import_id, group);
  note_commit (self);
}

void
hw_session_note_undone_import (HwSession *self, const char *import_id)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  hw_undo_stack_forget_import (self->stack, import_id);
  note_commit (self);
}
