/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "import/hw-json.h"

G_BEGIN_DECLS

/*
 * People and their ratings as applicant systems hand them out: Greenhouse's Harvest, and lists of people whose
 * members are called what they are.
 */

/** hw_people_json_find: the candidates or scorecards of the file; FALSE when it holds neither. */
gboolean hw_people_json_find (const HwJson *root, HwDocumentKind *kind, GPtrArray *elements);

/** hw_people_json_get_format: what a file of them is called. */
const char *hw_people_json_get_format (HwDocumentKind kind);

/** hw_people_json_warn_of_answers: of as many as were counted, which may be none. */
void hw_people_json_warn_of_answers (guint n_answers, GPtrArray *warnings);

/** hw_people_json_fill_candidate: fields, and as text what the person did and applied for. */
void hw_people_json_fill_candidate (const HwJson *object, HwRecord *record);

/**
 * hw_people_json_add_scorecard:
 *
 * One record for each attribute that was rated: definitely_not, no, mixed, yes and strong_yes are 1 to 5, anything
 * else is not observed. The recommendation definitely_not is strong_no; no_decision is none. Answers to questions
 * have no place on a card and are counted in @n_answers.
 */
void hw_people_json_add_scorecard (const HwJson *object, HwDocument *document, guint *n_answers);

G_END_DECLS
