/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-reading.h"
#include "core/hw-resume.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

/**
 * HwAnalyser:
 *
 * Reads postings: cuts the text into statements, gives each a kind and a level, finds the
 * competencies asked for with their evidence, and the fields. Built once from the lexicons and a
 * rubric; unchanging afterwards, so many threads may read with one.
 */
typedef struct _HwAnalyser HwAnalyser;

/**
 * hw_analyser_new:
 * @lexicons: texts of the files in data/lexicons by file name, e.g. "kinds.tsv"
 * @rubric: whose phrases, titles, tools and roles are looked for
 */
HwAnalyser *hw_analyser_new (GHashTable *lexicons, HwRubric *rubric, GError **error);
HwAnalyser *hw_analyser_ref (HwAnalyser *self);
void hw_analyser_unref (HwAnalyser *self);

/**
 * hw_analyser_read:
 * @text: NFC with LF line ends
 * @blocks: (nullable): what the format said of the text's structure; without it the lines tell
 * @record: (nullable): structured fields of the file ("title", "organisation", "location", ...); they
 *   win over the text where both speak
 */
HwReading *hw_analyser_read (HwAnalyser *self, const char *text, GArray *blocks, const HwRecord *record);

/**
 * hw_analyser_find_evidence:
 *
 * Passages of a resume that a panelist should look at, never a rating: a reading with one statement
 * a passage, its kind HW_KIND_OTHER, with matches.
 */
HwReading *hw_analyser_find_evidence (HwAnalyser *self, const char *text, GArray *blocks);

/**
 * hw_analyser_read_resume:
 * @text: NFC with LF line ends
 * @blocks: (nullable): as for hw_analyser_read()
 * @record: (nullable): structured fields of the file ("name", "role", "hidden-text", ...); they win over the text
 * @today: "2026-11": roles that still go on last to this month
 *
 * What a resume says: sections, roles, education, tools, languages, contact, flags, and as evidence the
 * passages that a panelist should look at. Never a rating; words addressed to a program are flagged and
 * nothing is made of them.
 */
HwResume *hw_analyser_read_resume (HwAnalyser *self, const char *text, GArray *blocks, const HwRecord *record,
                                   const char *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwAnalyser, hw_analyser_unref)

G_END_DECLS
