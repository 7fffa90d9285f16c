/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-resume.h"
#include "core/hw-shortlist.h"
#include "workbench/hw-resumes.h"

G_BEGIN_DECLS

/** HwCandidateState: a person with all that is kept about them, and one candidacy in its requisition. */
typedef struct
{
  HwCandidate *candidate;
  GPtrArray *candidacies;  /* HwCandidacy */
  GPtrArray *requisitions; /* HwRequisition: those of the candidacies, in their order */
  GPtrArray *open;         /* HwRequisition that can still be joined */
  GPtrArray *papers;       /* HwPaper without bytes */
  GPtrArray *blocks;       /* GArray of HwBlock, one for each paper; NULL where the file told none */
  GPtrArray *resumes;      /* HwResume, one for each paper: what it says, and the passages to look at */
  GPtrArray *duplicates;   /* HwDuplicate: who may be the same person, the surest first */
  GPtrArray *notes;        /* HwNote, newest first */
  GPtrArray *events;       /* HwEvent, newest first, at most a hundred */
  GPtrArray *members;      /* HwMember */
  GPtrArray *panel;        /* HwPanelist of the chosen candidacy's requisition */
  HwRubric *rubric;        /* of the chosen candidacy, else the default */
  HwShortlist *shortlist;  /* of the chosen candidacy; NULL without one */
  HwShortlistEntry *entry; /* in @shortlist */
} HwCandidateState;

void hw_candidate_state_free (gpointer state);
const char *hw_candidate_state_get_member_name (HwCandidateState *self, const char *member_id);
HwRequisition *hw_candidate_state_find_requisition (HwCandidateState *self, const char *candidacy_id);

/** call->id: candidate, call->key: candidacy or NULL for the newest. */
gpointer hw_work_load_candidate (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->entity: the edited copy. */
gpointer hw_work_save_candidate (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: candidate. */
gpointer hw_work_remove_candidate (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: candidate, call->key: requisition. Gives the candidacy's id. */
gpointer hw_work_join_requisition (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id, call->key: two candidates who are not the same person. */
gpointer hw_work_set_distinct (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: candidacy, call->key: criterion, call->number: HwAnswer, call->text: note. */
gpointer hw_work_screen (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: candidate, call->text: path. Gives the paper's id. */
gpointer hw_work_add_paper (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: paper. */
gpointer hw_work_remove_paper (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: paper, call->text: path. */
gpointer hw_work_save_original (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: candidate, call->text: note. Gives the note's id. */
gpointer hw_work_add_note (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: note. */
gpointer hw_work_remove_note (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);

G_END_DECLS
