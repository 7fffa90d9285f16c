/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-people.h"
#include "core/hw-resume.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* All blocking; the window runs them with hw_session_run_async(). */

/**
 * hw_resume_of_paper:
 *
 * What a paper says, read now with the default rubric: a few milliseconds, so nothing of it is stored and a
 * changed rubric shows at once. (transfer full)
 */
HwResume *hw_resume_of_paper (HwSession *session, HwPaper *paper, GCancellable *cancellable, GError **error);

/** hw_resume_of_record: the same of a record of a file of @format, e.g. "docx", that is not stored. (transfer full) */
HwResume *hw_resume_of_record (HwAnalyser *analyser, const char *format, const HwRecord *record, gint64 now);

/** hw_resume_of_document: of the first record; for `hwb read`, which has no session. (transfer full) */
HwResume *hw_resume_of_document (HwDocument *document, HwRubric *rubric, gint64 now, GError **error);

/** hw_paper_find_no_text: why a paper has no text, without reading the rest of it; as HwResume.no_text says it. */
gboolean hw_paper_find_no_text (HwSession *session, HwPaper *paper, HwNoText *why, GCancellable *cancellable,
                                GError **error);

/** hw_no_text_describe: a sentence; NULL for HW_NO_TEXT_NONE. */
const char *hw_no_text_describe (HwNoText why);
/** hw_no_text_advise: what to do about it, as a sentence; NULL for HW_NO_TEXT_NONE. */
const char *hw_no_text_advise (HwNoText why);

/** HwDuplicate: a candidate who may be the same person as another, and why. */
typedef struct
{
  HwCandidate *candidate;
  HwCandidate *other;
  guint strength; /* for the order: the surest first */
  char *reason;   /* in words: "the same e-mail address; the same name" */
} HwDuplicate;

void hw_duplicate_free (HwDuplicate *self);

/**
 * hw_duplicates_of_candidate: a GPtrArray of HwDuplicate, the surest first. By e-mail address, telephone number and
 * name (however it is spelled or ordered); the employer and position support what the name says. Nothing is merged.
 */
GPtrArray *hw_duplicates_of_candidate (HwSession *session, const char *candidate_id, GCancellable *cancellable,
                                       GError **error);

/** hw_duplicates_list: of all candidates, each pair once. @import_id: (nullable): only pairs with one that
 * came by it. */
GPtrArray *hw_duplicates_list (HwSession *session, const char *import_id, GCancellable *cancellable, GError **error);

/** hw_candidates_set_distinct: a person's word that the two are not the same; they are not proposed again. */
gboolean hw_candidates_set_distinct (HwSession *session, const char *candidate_id, const char *other_id,
                                     GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDuplicate, hw_duplicate_free)

G_END_DECLS
