/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One step back, or forward again: the changes of a command, or an import by its ledger line. */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-session-private.h"

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
  hw_session_after_commit (self, applied);
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
