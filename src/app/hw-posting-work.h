/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-posting.h"
#include "core/hw-reading.h"
#include "core/hw-requisition.h"
#include "core/hw-rubric.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** HwPostingState: a posting with its reading, and what the reading is held against. */
typedef struct
{
  HwPosting *posting; /* NULL: the requisition has none */
  GArray *blocks; /* HwBlock of its text; NULL when the file told none */
  HwReading *reading;
  GPtrArray *checks; /* HwCheckFinding, the gravest first */
  HwRubric *rubric;
  GHashTable *common_words; /* of the reading's language, see hw_phrase_propose(); or NULL */
  HwRequisition *requisition; /* NULL on the posting's own page */
  GPtrArray *weights;         /* HwWeight of the requisition, or NULL */
} HwPostingState;

void hw_posting_state_free (gpointer state);

/** call->id: posting. */
gpointer hw_work_load_posting (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition. */
gpointer hw_work_load_requisition_posting (HwSession *session, gpointer call, GCancellable *cancellable,
                                           GError **error);
/** call->id: posting. Gives the new requisition's id. */
gpointer hw_work_create_from_posting (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: requisition. */
gpointer hw_work_accept_weights (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);

/** call->id: posting; NULL: the newest ones. Gives its statements (GPtrArray of char *). */
gpointer hw_work_load_statements (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);

/** HwCorrection: a person's word on one statement; the data of hw_work_correct(). */
typedef struct
{
  HwPosting *posting;
  HwReading *holder; /* of one statement: the corrected one */
} HwCorrection;

HwCorrection *hw_correction_new (HwPosting *posting, const HwStatement *statement);
void hw_correction_free (gpointer correction);
gpointer hw_work_correct (HwSession *session, gpointer correction, GCancellable *cancellable, GError **error);
/** hw_work_set_back: of an HwCorrection of which only the place counts. */
gpointer hw_work_set_back (HwSession *session, gpointer correction, GCancellable *cancellable, GError **error);

/** hw_statement_copy_into: adds a copy of @statement to @holder. */
HwStatement *hw_statement_copy_into (HwReading *holder, const HwStatement *statement);

G_END_DECLS
