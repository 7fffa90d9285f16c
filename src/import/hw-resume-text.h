/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/** HW_RESUME_FROM: the score from which a text is taken for a resume when nobody says what it is. */
#define HW_RESUME_FROM 70u

/**
 * hw_resume_text_score: 0 to 100, how sure it is that @text is a person's resume (address, experience,
 * education).
 */
guint hw_resume_text_score (const char *text);

/** hw_resume_text_decide: whether to read @text as a resume: as @wanted (HwDocumentKind) says, or at -1 the text. */
gboolean hw_resume_text_decide (int wanted, const char *text);

/**
 * hw_resume_text_add_fields: "name", "email", "phone", "location" from the head of a resume; what is not
 * there is left out.
 */
void hw_resume_text_add_fields (HwRecord *record);

G_END_DECLS
