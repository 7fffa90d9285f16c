/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-requisition.h"
#include "workbench/hw-candidates.h"

G_BEGIN_DECLS

/** hw_candidacy_add_to: a new candidacy with every screening criterion unknown; (transfer full). */
HwCandidacy *hw_candidacy_add_to (HwChangeSet *changes, HwSession *session, const char *candidate_id,
                                  const char *requisition_id, HwRubric *rubric);

/** hw_candidacy_screen_in: the answer to one criterion, decided by @member_id, as part of @changes. */
gboolean hw_candidacy_screen_in (HwChangeSet *changes, HwSession *session, const char *candidacy_id,
                                 const char *criterion, HwAnswer answer, const char *note, const char *member_id,
                                 GCancellable *cancellable, GError **error);

/** hw_requisition_load_rubric: the pinned version, or the default one. */
HwRubric *hw_requisition_load_rubric (HwSession *session, const HwRequisition *requisition, GCancellable *cancellable,
                                      GError **error);

/** hw_paper_new_from_record: the paper that @record of a file makes; (transfer full). */
HwPaper *hw_paper_new_from_record (HwSession *session, const HwRecord *record, const char *format,
                                   const char *file_name, const char *kind, GBytes *original);

/** hw_candidate_set_keys: what name and address are found by, whenever one of them was set. */
void hw_candidate_set_keys (HwCandidate *candidate);

/** hw_email_check: something, an @, something: typing errors are caught, nothing else is judged. */
gboolean hw_email_check (const char *email);

G_END_DECLS
