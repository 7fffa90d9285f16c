/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-posting.h"
#include "core/hw-reading.h"
#include "workbench/hw-import-plan.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** hw_import_plan_file: reads in the helper and compares with what is stored. Blocking. */
HwImportPlan *hw_import_plan_file (HwSession *session, const char *path, const HwImportOptions *options,
                                   GCancellable *cancellable, GError **error);

/**
 * hw_import_file: hw_import_plan_file() and hw_import_apply() in one, a long file in a single pass.
 *
 * The plan tells the outcome: stored, or not, when it has rejected records or everything is known already.
 */
HwImportPlan *hw_import_file (HwSession *session, const char *path, const HwImportOptions *options,
                              GCancellable *cancellable, GError **error);

/**
 * hw_import_apply: one change set with the ledger line; undone by hw_session_undo().
 * A plan with rejected records is refused unless it was read with keep_going.
 */
gboolean hw_import_apply (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error);

/**
 * hw_import_apply_together: as hw_import_apply(), as a part of @group: directly after another import of that group it
 * is one step to undo with it. Such a step cannot be redone, so that the files are not held in memory.
 */
gboolean hw_import_apply_together (HwSession *session, HwImportPlan *plan, const char *group,
                                   GCancellable *cancellable, GError **error);

/** hw_import_undo: takes back an earlier import by its ledger id, as far as nothing was built on it (else
 * HW_ERROR_CONFLICT). */
gboolean hw_import_undo (HwSession *session, const char *import_id, GCancellable *cancellable, GError **error);

/** hw_import_undo_together: as hw_import_undo() of several, in their order; all or none. */
gboolean hw_import_undo_together (HwSession *session, const char *const *import_ids, GCancellable *cancellable,
                                  GError **error);

/** hw_reading_of_posting: the stored reading, made now if there is none. (transfer full) */
HwReading *hw_reading_of_posting (HwSession *session, HwPosting *posting, GCancellable *cancellable, GError **error);

/** hw_reading_correct: a person's word on one statement: kind, level and competencies; kept over re-readings. */
gboolean hw_reading_correct (HwSession *session, HwPosting *posting, const HwStatement *statement,
                             GCancellable *cancellable, GError **error);

/** hw_reading_set_back: takes a person's word on one statement away again: it is as the program reads it. */
gboolean hw_reading_set_back (HwSession *session, HwPosting *posting, const HwStatement *statement,
                              GCancellable *cancellable, GError **error);

/** hw_read_file: `hwb read`: reads one file and understands it, storing nothing. @rubric as for HwAnalyser. */
HwReading *hw_read_file (const char *path, const HwReadOptions *options, HwRubric *rubric, HwDocument **document,
                         GCancellable *cancellable, GError **error);

G_END_DECLS
