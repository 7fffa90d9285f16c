/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-requisition.h"
#include "workbench/hw-import-plan.h"
#include "workbench/hw-reader-stream.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_IMPORT_UNDO_TYPE "a(ssmv)" /* of what a ledger line keeps: noun, id, the image that was replaced */

/** HwImportStore: where an import looks and where it writes. */
typedef struct
{
  GPtrArray *(*query) (gpointer data, HwQuery *query, GError **error);
  gboolean (*write) (gpointer data, HwEntity *before, HwEntity *after, GError **error);
  gpointer data;
} HwImportStore;

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

/** HwPlanStore: a store of which only the plan's change set is written. */
typedef struct
{
  HwSession *session;
  HwImportPlan *plan;
  GCancellable *cancellable;
} HwPlanStore;
HwImportStore hw_plan_store_open (HwPlanStore *self);

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

/** hw_import_undo_pack: how to take back what @changes does, for the ledger line. */
GBytes *hw_import_undo_pack (HwChangeSet *changes);

/** HwImportUndo: how to take back an import that is too long to be held: the images it replaces, up to 32 MiB. */
typedef struct _HwImportUndo HwImportUndo;
HwImportUndo *hw_import_undo_new (void);
void hw_import_undo_free (HwImportUndo *self);
/** hw_import_undo_add: one change; what carries @import_id needs no note. */
void hw_import_undo_add (HwImportUndo *self, HwEntity *before, HwEntity *after, const char *import_id);
/** hw_import_undo_close: NULL when it became too much: then the import cannot be taken back. */
GBytes *hw_import_undo_close (HwImportUndo *self, const char *import_id);

/** hw_posting_read_text: understands a posting; @record (nullable) are the fields that its file gave. */
HwReading *hw_posting_read_text (HwSession *session, HwRubric *rubric, const char *text, GArray *blocks,
                                 const HwRecord *record, GError **error);

/** hw_stored_reading_make: (transfer full). */
HwStoredReading *hw_stored_reading_make (HwSession *session, const char *posting_id, HwRubric *rubric,
                                         HwReading *reading);

/**
 * hw_stored_reading_keep:
 * @stored: (element-type HwStoredReading): the readings that are stored of @posting
 * @before: (out) (transfer none) (nullable): the one of them whose place the result takes
 *
 * @reading to be stored, with the corrections that the latest one has. (transfer full)
 */
HwStoredReading *hw_stored_reading_keep (HwSession *session, GPtrArray *stored, const HwPosting *posting,
                                         HwRubric *rubric, HwReading *reading, HwStoredReading **before);

/** hw_import_plan_new: with an empty ledger line; @original: of a document that is held whole, else NULL. */
HwImportPlan *hw_import_plan_new (HwSession *session, HwDocument *document, GBytes *original, const char *file_name,
                                  const HwImportOptions *options);

/** hw_import_plan_finish: the counts into the ledger line. */
void hw_import_plan_finish (HwImportPlan *self);

/**
 * hw_import_plan_count: one line more; of long files only the first ones, and the first rejected ones, are
 * kept. Takes @details.
 */
void hw_import_plan_count (HwImportPlan *self, guint index, guint line, HwImportAction action, const char *title,
                           char *details, const char *entity_id);

/** hw_import_check_rejected: HW_ERROR_INPUT about the first rejected record of a plan that may have none. */
gboolean hw_import_check_rejected (HwImportPlan *plan, GError **error);

/** hw_import_feed_preview: the plan of a file whose records come one by one; only read and compared. */
HwImportPlan *hw_import_feed_preview (HwSession *session, HwReaderStream *stream, const char *path,
                                      const HwImportOptions *options, GCancellable *cancellable, GError **error);

/**
 * hw_import_feed_apply: imports such a file in one transaction.
 * @expected: (nullable): what was previewed; HW_ERROR_CONFLICT when it comes out otherwise
 *
 * The plan tells the outcome; without its member stored nothing has changed.
 */
HwImportPlan *hw_import_feed_apply (HwSession *session, HwReaderStream *stream, const char *path,
                                    const HwImportOptions *options, HwImportPlan *expected,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
