/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-change-set.h"

G_BEGIN_DECLS

/**
 * HwUndoStack:
 *
 * What can be undone and redone in one session. Knows the latest revision of everything that the
 * session wrote, so that the inverse of an older change still fits after newer ones were undone.
 * Not thread safe: the session guards it.
 */
typedef struct _HwUndoStack HwUndoStack;

#define HW_UNDO_DEPTH 100u

HwUndoStack *hw_undo_stack_new (void);
void hw_undo_stack_free (HwUndoStack *self);

/**
 * hw_undo_stack_record:
 * @applied: as the store returned it
 * @key: (nullable): a step with the same key directly before becomes one with this step
 *
 * Remembers a new step and forgets what could be redone. A final one can not be undone, nor can
 * what was before it.
 */
void hw_undo_stack_record (HwUndoStack *self, HwChangeSet *applied, const char *key);

/**
 * hw_undo_stack_record_import: a step that is taken back by its import's id and cannot be redone.
 * @group: (nullable): directly after an import of the same group it becomes one step with that
 */
void hw_undo_stack_record_import (HwUndoStack *self, const char *label, const char *import_id, const char *group);
/** hw_undo_stack_dup_imports: of the next step to undo, in the order they were made; NULL when that is none. */
GStrv hw_undo_stack_dup_imports (HwUndoStack *self);
/** hw_undo_stack_forget_import: it was taken back. */
void hw_undo_stack_forget_import (HwUndoStack *self, const char *import_id);

/** hw_undo_stack_note: the revisions only: the change is not a step of its own. */
void hw_undo_stack_note (HwUndoStack *self, HwChangeSet *applied);

/** hw_undo_stack_get_label: of the next step; NULL when there is none. */
const char *hw_undo_stack_get_label (HwUndoStack *self, gboolean redo);
/** hw_undo_stack_get_number: of the next step, no two have the same; 0 when there is none. */
guint64 hw_undo_stack_get_number (HwUndoStack *self, gboolean redo);

/** hw_undo_stack_prepare: the change set that undoes or redoes the next step; NULL when there is none. */
HwChangeSet *hw_undo_stack_prepare (HwUndoStack *self, gboolean redo, const char *actor);

/** hw_undo_stack_move: the prepared change was applied: the step moves to the other side. */
void hw_undo_stack_move (HwUndoStack *self, gboolean redo, HwChangeSet *applied);

/** hw_undo_stack_drop: the next step does not fit any more. */
void hw_undo_stack_drop (HwUndoStack *self, gboolean redo);
void hw_undo_stack_clear (HwUndoStack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwUndoStack, hw_undo_stack_free)

G_END_DECLS
