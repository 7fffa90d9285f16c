/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-reading.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* All blocking. */

char *hw_candidate_create (HwSession *session, const char *name, const char *email, GCancellable *cancellable,
                           GError **error);
gboolean hw_candidate_save (HwSession *session, HwCandidate *after, GCancellable *cancellable, GError **error);
/** hw_candidate_remove: with papers, candidacies without submitted scorecards, notes; HW_ERROR_RULE otherwise. */
gboolean hw_candidate_remove (HwSession *session, const char *candidate_id, GCancellable *cancellable,
                              GError **error);
/** hw_candidacy_create: @candidate_id joins the requisition; every screening criterion starts as unknown. */
char *hw_candidacy_create (HwSession *session, const char *candidate_id, const char *requisition_id,
                           GCancellable *cancellable, GError **error);
gboolean hw_candidacy_move (HwSession *session, const char *const *candidacy_ids, HwStage stage, const char *reason,
                            GCancellable *cancellable, GError **error);
/** hw_candidacy_decide: "advance", "offer" or "reject"; rejecting needs a reason. */
gboolean hw_candidacy_decide (HwSession *session, const char *candidacy_id, const char *decision, const char *reason,
                              GCancellable *cancellable, GError **error);
gboolean hw_candidacy_screen (HwSession *session, const char *candidacy_id, const char *criterion, HwAnswer answer,
                              const char *note, GCancellable *cancellable, GError **error);
/** hw_paper_add: reads the file in the helper and keeps it as the candidate's paper of that kind. */
char *hw_paper_add (HwSession *session, const char *candidate_id, const char *path, const char *kind,
                    GCancellable *cancellable, GError **error);
gboolean hw_paper_remove (HwSession *session, const char *paper_id, GCancellable *cancellable, GError **error);
/** hw_paper_save_original: writes the file as it came to @path, in place of what is there, or leaves that alone. */
gboolean hw_paper_save_original (HwSession *session, const char *paper_id, const char *path, GCancellable *cancellable,
                                 GError **error);
/** hw_paper_find_evidence: passages for each competency; (transfer full) */
HwReading *hw_paper_find_evidence (HwSession *session, HwPaper *paper, HwRubric *rubric, GCancellable *cancellable,
                                   GError **error);
char *hw_note_add (HwSession *session, const char *candidate_id, const char *requisition_id, const char *text,
                   GCancellable *cancellable, GError **error);
gboolean hw_note_remove (HwSession *session, const char *note_id, GCancellable *cancellable, GError **error);
HwCandidate *hw_candidate_resolve (HwSession *session, const char *typed, GCancellable *cancellable, GError **error);
HwMember *hw_member_resolve (HwSession *session, const char *typed, GCancellable *cancellable, GError **error);

G_END_DECLS
