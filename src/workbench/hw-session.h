/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/hw-analyser.h"
#include "base/hw-clock.h"
#include "core/hw-rubric.h"
#include "store/hw-repository.h"

G_BEGIN_DECLS

#define HW_TYPE_SESSION (hw_session_get_type ())
G_DECLARE_FINAL_TYPE (HwSession, hw_session, HW, SESSION, GObject)

/**
 * HwSession:
 *
 * One open workspace and the person working in it: the way from an action of the user to a change
 * set, with undo. Everything the programs do goes through the functions of src/workbench, which
 * take a session first. Those functions block; the window runs them with hw_session_run_async(),
 * the command line calls them as they are. No GTK here.
 *
 * Properties (notified in the main context that created the session): "can-undo", "can-redo",
 * "undo-label", "redo-label", "member-id".
 * Signal "changed" (GStrv nouns): after every commit, in that same context.
 */
HwSession *hw_session_new (HwRepository *repository, HwClock *clock);

HwRepository *hw_session_get_repository (HwSession *self);
HwClock *hw_session_get_clock (HwSession *self);
gboolean hw_session_is_read_only (HwSession *self);
const char *hw_session_get_holder (HwSession *self);

/** The member who works here, or NULL: the owner. It decides what is shown of other people's scorecards. */
char *hw_session_dup_member_id (HwSession *self);
void hw_session_set_member_id (HwSession *self, const char *member_id);

/** HwSessionFunc: work off the interface's thread; returns something for @destroy, or NULL with @error. */
typedef gpointer (*HwSessionFunc) (HwSession *self, gpointer data, GCancellable *cancellable, GError **error);

void hw_session_run_async (HwSession *self, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
                           GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data);
/**
 * hw_session_edit_async: as hw_session_run_async(), but one after another in the order of the calls.
 * For everything that changes the workspace: what was typed last is stored last.
 */
void hw_session_edit_async (HwSession *self, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
                            GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
/** hw_session_run_finish: of both; for functions that return a boolean, GINT_TO_POINTER (TRUE). */
gpointer hw_session_run_finish (HwSession *self, GAsyncResult *result, GError **error);
/** hw_session_get_result_step: hw_session_get_step() as it was when that work ended: later work may have come since. */
guint64 hw_session_get_result_step (HwSession *self, GAsyncResult *result, gboolean redo);

/** hw_session_apply: applies and remembers how to undo; an empty set does nothing. Blocking. */
gboolean hw_session_apply (HwSession *self, HwChangeSet *changes, GCancellable *cancellable, GError **error);
gboolean hw_session_undo (HwSession *self, GCancellable *cancellable, GError **error);
gboolean hw_session_redo (HwSession *self, GCancellable *cancellable, GError **error);
gboolean hw_session_can_undo (HwSession *self);
gboolean hw_session_can_redo (HwSession *self);
char *hw_session_dup_undo_label (HwSession *self);
char *hw_session_dup_redo_label (HwSession *self);
/** hw_session_get_step: the number of what undo (or @redo) would take now, no two have the same; 0 when there
 * is nothing. */
guint64 hw_session_get_step (HwSession *self, gboolean redo);

/** hw_session_load_rubric: a version with all its parts; cached, since published ones never change. (transfer full) */
HwRubric *hw_session_load_rubric (HwSession *self, const char *rubric_id, GCancellable *cancellable, GError **error);
/** hw_session_load_default_rubric: the latest published version of the shipped rubric, else of any. */
HwRubric *hw_session_load_default_rubric (HwSession *self, GCancellable *cancellable, GError **error);

/** hw_session_load_analyser: for a rubric; the one of a published version is made once. (transfer full) Blocking. */
HwAnalyser *hw_session_load_analyser (HwSession *self, HwRubric *rubric, GError **error);

G_END_DECLS
