/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-lines.h"
#include "analysis/hw-splitter.h"

G_BEGIN_DECLS

/** hw_resume_flag_instructions: flags the pieces that hold @hits (HwPhraseHit). */
void hw_resume_flag_instructions (HwResume *resume, const GArray *pieces, const GArray *hits);

/**
 * hw_resume_choose_passages: leaves of the evidence what tells of work: no headings, no lines that say where and
 * when, and nothing that is addressed to a program.
 */
void hw_resume_choose_passages (HwResume *resume, GArray *lines);

G_END_DECLS
