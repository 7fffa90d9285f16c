/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-requisition.h"
#include "workbench/hw-import-job.h"

G_BEGIN_DECLS

/*
 * Planning compares the records of a document with what is stored and writes lines and changes into
 * the plan. One function a kind of document; each leaves the plan complete but for the counts.
 */
gboolean hw_import_plan_postings (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error);
gboolean hw_import_plan_candidates (HwSession *session, HwImportPlan *plan, GCancellable *cancellable,
                                    GError **error);
gboolean hw_import_plan_resumes (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error);
gboolean hw_import_plan_scorecards (HwSession *session, HwImportPlan *plan, GCancellable *cancellable,
                                    GError **error);
gboolean hw_import_plan_rubric (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error);

/** hw_import_plan_document: the pure comparison: plans @document as if it had been read from a file of that name. */
HwImportPlan *hw_import_plan_document (HwSession *session, HwDocument *document, GBytes *original,
                                       const char *file_name, const HwImportOptions *options,
                                       GCancellable *cancellable, GError **error);

/** hw_import_plan_add_line: what happens to the record at @index; takes @details. */
HwImportLine *hw_import_plan_add_line (HwImportPlan *self, guint index, HwImportAction action, const char *title,
                                       char *details, const char *entity_id);

/** hw_import_plan_reject: @format says "cause; what to do". */
void hw_import_plan_reject (HwImportPlan *self, guint index, const char *title, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/** hw_import_plan_take_problem: rejects a record that the reader could not take; TRUE when it was one. */
gboolean hw_import_plan_take_problem (HwImportPlan *self, guint index, const char *title);

HwRecord *hw_import_plan_get_record (HwImportPlan *self, guint index);

/** hw_import_undo_pack: how to take back what @changes does; hw_import_undo_unpack() makes that change set. */
GBytes *hw_import_undo_pack (HwChangeSet *changes);
HwChangeSet *hw_import_undo_unpack (HwSession *session, HwImport *ledger, GCancellable *cancellable, GError **error);

/** hw_posting_read_text: understands a posting; @record (nullable) are the fields that its file gave. */
HwReading *hw_posting_read_text (HwSession *session, HwRubric *rubric, const char *text, GArray *blocks,
                                 const HwRecord *record, GError **error);

/** hw_stored_reading_make: (transfer full). */
HwStoredReading *hw_stored_reading_make (HwSession *session, const char *posting_id, HwRubric *rubric,
                                         HwReading *reading);

/** hw_stored_reading_keep: replaces the reading that is stored of @posting_id in @changes, keeping corrections. */
gboolean hw_stored_reading_keep (HwSession *session, HwChangeSet *changes, const char *posting_id, gsize n_chars,
                                 HwRubric *rubric, HwReading *reading, GCancellable *cancellable, GError **error);

G_END_DECLS
