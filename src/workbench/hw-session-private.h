/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-rubric-cache.h"
#include "workbench/hw-session.h"
#include "workbench/hw-undo-stack.h"

G_BEGIN_DECLS

/* What the files of this floor share. Not for the floors above. */

struct _HwSession
{
  GObject parent_instance;

  HwRepository *repository;
  HwClock *clock;
  GMainContext *context; /* of the thread that made the session: there its signals are emitted */
  HwRubricCache *rubrics;
  GThreadPool *editors; /* one thread: edits stay in order */
  gulong changed_id;

  GRecMutex edits; /* held by a command from its first read to its commit */

  GMutex mutex; /* guards what follows */
  HwUndoStack *stack;
  char *member_id;
  guint64 epoch;
  gboolean notify_pending;
};

/** hw_session_schedule_notify: notifies the properties in the session's context; @self's mutex is held. */
void hw_session_schedule_notify (HwSession *self);

/** hw_session_run_edit_cb: the GFunc of the thread that runs what hw_session_edit_async() queued. */
void hw_session_run_edit_cb (gpointer data, gpointer user_data);

/**
 * hw_session_lock_edits:
 *
 * Held by a command from its first read to its commit, so that two commands on two threads do not
 * base their changes on the same image. May be taken again by the thread that has it.
 */
GRecMutexLocker *hw_session_lock_edits (HwSession *self);

/** hw_session_apply_keyed: as hw_session_apply(); directly after a step with the same key it is one step to undo. */
gboolean hw_session_apply_keyed (HwSession *self, HwChangeSet *changes, const char *key, GCancellable *cancellable,
                                 GError **error);
/**
 * hw_session_apply_quietly:
 * @applied: (out) (optional): as it is stored now, with the new revisions
 *
 * No step to undo: what the program does by itself, e.g. a reading that it keeps.
 */
gboolean hw_session_apply_quietly (HwSession *self, HwChangeSet *changes, HwChangeSet **applied,
                                   GCancellable *cancellable, GError **error);
void hw_session_forget_undo (HwSession *self);

/** hw_session_after_commit: puts the memory of what is stored right; after every commit of @applied. */
void hw_session_after_commit (HwSession *self, HwChangeSet *applied);

/** hw_session_note_import: an import was committed past hw_session_apply(): a step to undo by its id; @group
 * (nullable): as for hw_undo_stack_record_import(). */
void hw_session_note_import (HwSession *self, const char *label, const char *import_id, const char *group);
void hw_session_note_undone_import (HwSession *self, const char *import_id);

/** hw_session_begin: an empty change set in the name of the session's member. */
HwChangeSet *hw_session_begin (HwSession *self, const char *label, ...) G_GNUC_PRINTF (2, 3);

/** hw_session_find: one by id, or HW_ERROR_NOT_FOUND. (transfer full) */
gpointer hw_session_find (HwSession *self, const HwEntityClass *klass, const char *id, GCancellable *cancellable,
                          GError **error);
/** hw_session_list: all whose text or reference @field is @value; all when @field is NULL. (transfer full) */
GPtrArray *hw_session_list (HwSession *self, const HwEntityClass *klass, const char *field, const char *value,
                            GCancellable *cancellable, GError **error);
/** hw_session_find_where: the first whose @field is @value and @field2 is @value2; NULL without error when
 * there is none. */
gpointer hw_session_find_where (HwSession *self, const HwEntityClass *klass, const char *field, const char *value,
                                const char *field2, const char *value2, GCancellable *cancellable, GError **error);

/** hw_session_find_for_save: what is stored of @after; HW_ERROR_CONFLICT when it is newer than what @after
 * was made of. */
gpointer hw_session_find_for_save (HwSession *self, gpointer after, GCancellable *cancellable, GError **error);

gint64 hw_session_now (HwSession *self);

/** hw_session_get_epoch: grows with every commit of this session. */
guint64 hw_session_get_epoch (HwSession *self);

/** hw_session_forget_rubric: its stored form has changed. */
void hw_session_forget_rubric (HwSession *self, const char *rubric_id);

G_END_DECLS
