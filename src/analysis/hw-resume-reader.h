/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-source.h"
#include "analysis/hw-splitter.h"

G_BEGIN_DECLS

/** hw_resume_read: everything but the evidence, the tools and what is addressed to a program. */
void hw_resume_read (const HwResumeSource *source, HwResume *resume);

void hw_resume_read_roles (const HwResumeSource *source, HwResume *resume);
void hw_resume_read_education (const HwResumeSource *source, HwResume *resume);
void hw_resume_read_contact (const HwResumeSource *source, HwResume *resume);
/** hw_resume_read_name: returns the line that says it; the number of lines when none does. */
guint hw_resume_read_name (const HwResumeSource *source, HwResume *resume);

/** hw_resume_clean_name: "Dr. Ada Example, MBA" and "Example, Ada" as "Ada Example". */
char *hw_resume_clean_name (const HwResumeWords *words, const char *name);

/** hw_resume_is_place: whether a part of a contact line says where somebody lives. */
gboolean hw_resume_is_place (const HwResumeWords *words, const char *text);

/**
 * hw_resume_dup_place: the place of "Based in Lisbon, Portugal (remote)" alone; NULL where the part names none.
 * @labelled: whatever it names is one.
 */
char *hw_resume_dup_place (const HwResumeWords *words, const char *part, gboolean labelled);

/** hw_resume_may_be_town: no word of a contact line's part speaks against the name of a town that no list knows. */
gboolean hw_resume_may_be_town (const HwResumeWords *words, const char *part);

void hw_resume_read_languages (const HwResumeSource *source, HwResume *resume);

/** hw_resume_read_tools: adds those that the rubric's tools do not hold. */
void hw_resume_read_tools (const HwResumeSource *source, HwResume *resume);

/** hw_resume_drop_addresses: the pieces (HwPiece) of what is told; "linkedin.com" in an address names no tool. */
GArray *hw_resume_drop_addresses (const HwResumeSource *source, const GArray *pieces);

/** hw_resume_apply_record: the structured fields of the file win over the text. */
void hw_resume_apply_record (const HwResumeSource *source, HwResume *resume);

/** hw_resume_text_is_unreliable: hardly any of it, or signs in place of letters. */
gboolean hw_resume_text_is_unreliable (const char *text);

/** hw_resume_flag: hidden text, no reliable text, the same words over and over. */
void hw_resume_flag (const HwResumeSource *source, HwResume *resume);

G_END_DECLS
