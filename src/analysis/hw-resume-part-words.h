/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-words.h"

G_BEGIN_DECLS

/** hw_part_words_are: whether @text has words, and each is of @field or of @other. */
gboolean hw_part_words_are (const HwResumeWords *words, const char *text, HwResumeWord field, HwResumeWord other);

/** hw_part_is_wholly: whether all of @text is one entry of @field. */
gboolean hw_part_is_wholly (const HwResumeWords *words, HwResumeWord field, const char *text);

/** hw_part_is_only: whether @text has words of @field, and all of them say @value. */
gboolean hw_part_is_only (const HwResumeWords *words, HwResumeWord field, const char *text, const char *value);

/** hw_part_leads_noise: "CGPA 8.4/10", "Thesis: ..." say nothing of what and where, whatever follows. */
gboolean hw_part_leads_noise (const HwResumeWords *words, const char *text);

/** hw_part_is_grade: "8.1 CGPA", "91%", "2:1": figures, and at most words of marks. */
gboolean hw_part_is_grade (const HwResumeWords *words, const char *text);

/** hw_part_is_detail: "Relevant coursework: ...", "Minor in History" tell more of a course of study named elsewhere. */
gboolean hw_part_is_detail (const HwResumeWords *words, const char *line);

/** hw_part_is_school: whether the @length bytes at @text speak of a school and of no degree. */
gboolean hw_part_is_school (const HwResumeWords *words, const char *text, gsize length);

/** hw_part_leads_subject: "spécialité Matériaux", "minor in History" behind a degree go on with it. */
gboolean hw_part_leads_subject (const HwResumeWords *words, const char *text);

/** hw_part_is_remark: "(2:1)", "(Note 1,9)", "(part time)": what stands in brackets is no part of a name. */
gboolean hw_part_is_remark (const HwResumeWords *words, const char *inner, gboolean education);

/** hw_part_measure_article: bytes of the definite article, and a blank, that @at begins with; 0 when it does not. */
gsize hw_part_measure_article (const HwResumeWords *words, const char *at);

/** hw_part_ends_state: whether the part from @from is a state's two letters and the sentence ends at @at. */
gboolean hw_part_ends_state (const char *from, const char *at);

G_END_DECLS
