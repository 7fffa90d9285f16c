/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-digest-map.h"
#include "workbench/hw-import-people.h"

G_BEGIN_DECLS

/**
 * HwCandidateJudge: compares the records of a table of people with who is stored and with those before them in
 * their file. The same person is who has the same address, else the same name and no address that says otherwise.
 */
typedef struct
{
  HwSession *session;
  HwImportPlan *plan;         /* gets the lines */
  HwRequisition *requisition; /* that the people join; or NULL */
  HwRubric *rubric;           /* of the requisition */
  HwImportStore store;
  HwDigestMap *updated;  /* ids of stored people -> the record that updated them */
  GHashTable *planned; /* "FIELD\nKEY" -> people as planned, of a store that does not show what it was given;
                          or NULL */
  GHashTable *planned_ids;
  GHashTable *columns;   /* names of those that become notes */
  GString *column_names; /* the same, to be told */
} HwCandidateJudge;

/** hw_candidate_judge_init: asks the session, so never within a bulk. @holds: the store shows only what was
 * there before. */
gboolean hw_candidate_judge_init (HwCandidateJudge *self, HwSession *session, HwImportPlan *plan, gboolean holds,
                                  GCancellable *cancellable, GError **error);
void hw_candidate_judge_clear (HwCandidateJudge *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCandidateJudge, hw_candidate_judge_clear)

/** hw_candidate_judge_take: writes what is to be written of the record at @index, and its line. */
gboolean hw_candidate_judge_take (HwCandidateJudge *self, guint index, const HwRecord *record, GError **error);

/** hw_candidate_judge_warn: behind the last: names the columns that became notes. */
void hw_candidate_judge_warn (HwCandidateJudge *self);

G_END_DECLS
