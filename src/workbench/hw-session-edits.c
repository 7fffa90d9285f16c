/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-session-private.h"

/* The way of a change set to the store, and back again. */

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

/* The memory of what is stored is put right after every commit. */
static void
after_commit (HwSession *self, HwChangeSet *applied)
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
  after_commit (self, applied);
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

static void
set_nothing_left (GError **error, gboolean redo)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_RULE,
                       redo ? _ ("There is nothing to redo") : _ ("There is nothing to undo"));
}

static gboolean
is_outdated (const GError *problem)
{
  return g_error_matches (problem, HW_ERROR, HW_ERROR_CONFLICT) || g_error_matches (problem, HW_ERROR, HW_ERROR_RULE);
}

/* It will never fit again; what lies below it may. */
static void
drop_step (HwSession *self, gboolean redo)
{
  g_mutex_lock (&self->mutex);
  hw_undo_stack_drop (self->stack, redo);
  hw_session_schedule_notify (self);
  g_mutex_unlock (&self->mutex);
}

static gboolean
step_back (HwSession *self, gboolean redo, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (self);
  g_autofree char *actor = hw_session_dup_member_id (self);
  g_autoptr (HwChangeSet) prepared = NULL;
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (GError) problem = NULL;

  g_mutex_lock (&self->mutex);
  prepared = hw_undo_stack_prepare (self->stack, redo, actor);
  g_mutex_unlock (&self->mutex);
  if (prepared == NULL)
    {
      set_nothing_left (error, redo);
      return FALSE;
    }
  applied = hw_repository_apply (self->repository, prepared, cancellable, &problem);
  if (applied == NULL)
    {
      if (is_outdated (problem))
        drop_step (self, redo);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  g_mutex_lock (&self->mutex);
  hw_undo_stack_move (self->stack, redo, applied);
  g_mutex_unlock (&self->mutex);
  after_commit (self, applied);
  return TRUE;
}

static gboolean
take_imports_back (HwSession *self, GStrv imports, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (hw_import_undo_together (self, (const char *const *) imports, cancellable, &problem))
    return TRUE;
  if (is_outdated (problem))
    drop_step (self, FALSE);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
hw_session_undo (HwSession *self, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) imports = NULL;

  g_mutex_lock (&self->mutex);
  imports = hw_undo_stack_dup_imports (self->stack);
  g_mutex_unlock (&self->mutex);
  return imports != NULL ? take_imports_back (self, imports, cancellable, error)
                         : step_back (self, FALSE, cancellable, error);
}

gboolean
hw_session_redo (HwSession *self, GCancellable *cancellable, GError **error)
{
  return step_back (self, TRUE, cancellable, error);
}

static char *
dup_label (HwSession *self, gboolean redo)
{
  char *label;

  g_mutex_lock (&self->mutex);
  label = g_strdup (hw_undo_stack_get_label (self->stack, redo));
  g_mutex_unlock (&self->mutex);
  return label;
}

char *
hw_session_dup_undo_label (HwSession *self)
{
  return dup_label (self, FALSE);
}

char *
hw_session_dup_redo_label (HwSession *self)
{
  return dup_label (self, TRUE);
}

guint64
hw_session_get_step (HwSession *self, gboolean redo)
{
  guint64 number;

  g_mutex_lock (&self->mutex);
  number = hw_undo_stack_get_number (self->stack, redo);
  g_mutex_unlock (&self->mutex);
  return number;
}

gboolean
hw_session_can_undo (HwSession *self)
{
  g_autofree char *label = dup_label (self, FALSE);

  return label != NULL && !hw_session_is_read_only (self);
}

gboolean
hw_session_can_redo (HwSession *self)
{
  g_autofree char *label = dup_label (self, TRUE);

  return label != NULL && !hw_session_is_read_only (self);
}
