/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-change-set.h"
#include "core/hw-document.h"
#include "core/hw-posting.h"
#include "workbench/hw-reader-client.h"

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

/**
 * hw_import_plan_is_plain: nobody needs to look at it first: a whole posting or resume of a format without columns,
 * nothing of it rejected, and no posting and no paper that is stored takes another's place.
 */
gboolean hw_import_plan_is_plain (HwImportPlan *self);

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportPlan, hw_import_plan_unref)

G_END_DECLS
