/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-posting.h"
#include "core/hw-reading.h"
#include "workbench/hw-reader-client.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

typedef enum
{
  HW_IMPORT_ADD,
  HW_IMPORT_UPDATE,
  HW_IMPORT_DUPLICATE,
  HW_IMPORT_REJECT,
} HwImportAction;

extern const char *const HW_IMPORT_ACTION_NICKS[]; /* "added", "updated", "duplicate", "rejected" */

/** HwImportLine: what will happen to one record, and why. */
typedef struct
{
  guint record; /* from 1 */
  guint line;
  HwImportAction action;
  char *title;   /* "Senior Director of E-commerce", "Ada Example" */
  char *details; /* what differs, what it is a duplicate of, why it is rejected; or NULL */
  char *entity_id;
} HwImportLine;

#define HW_IMPORT_N_ACTIONS (HW_IMPORT_REJECT + 1)

/**
 * HwImportPlan: what an import would do; nothing is stored before hw_import_apply().
 *
 * Of a file whose records come one by one (@streamed) only the first lines are here, and the document has no
 * records: the ledger line has the counts.
 */
typedef struct
{
  gatomicrefcount ref_count;
  char *file_name;
  HwDocument *document;
  HwDocumentKind kind;
  HwImport *ledger;    /* counts as planned */
  GPtrArray *lines;    /* HwImportLine */
  GPtrArray *warnings; /* char * */
  HwChangeSet *changes;
  gboolean keep_going;
  char *requisition_id;
  GBytes *original;    /* the file's bytes; NULL when streamed */
  guint64 epoch;       /* of the session, see hw_session_get_epoch() */
  gint64 counts[HW_IMPORT_N_ACTIONS];
  gboolean streamed;
  gboolean stored;     /* it was applied */
  char *path;          /* streamed: to be read again */
  HwReadOptions read;
  void (*progress) (guint n_records, double share_of_file, gpointer data); /* while a streamed one is applied */
  gpointer progress_data;
} HwImportPlan;

/** hw_import_plan_is_empty: everything is a duplicate or rejected: applying it changes nothing. */
gboolean hw_import_plan_is_empty (HwImportPlan *self);
HwImportPlan *hw_import_plan_ref (HwImportPlan *self);
void hw_import_plan_unref (HwImportPlan *self);

typedef struct
{
  HwReadOptions read;
  char *requisition_id; /* candidates become candidacies of it; scorecards need it */
  /* told now and then while a long file is read, on any thread; or NULL */
  void (*progress) (guint n_records, double share_of_file, gpointer data);
  gpointer progress_data;
} HwImportOptions;

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
 * hw_import_plan_is_plain: nobody needs to look at it first: a whole posting or resume of a format without columns,
 * nothing of it rejected, and no posting and no paper that is stored takes another's place.
 */
gboolean hw_import_plan_is_plain (HwImportPlan *self);

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportPlan, hw_import_plan_unref)

G_END_DECLS
