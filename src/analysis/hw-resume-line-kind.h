/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-lines.h"

G_BEGIN_DECLS

/** hw_line_is_head: short enough, and no sentence: may name a position, an employer, a school. */
gboolean hw_line_is_head (const HwLine *line);

/**
 * hw_line_speaks_of_time: a sentence with dates in it, of no position; @rest is the line with a tab for its dates.
 */
gboolean hw_line_speaks_of_time (const HwResumeWords *words, const HwLine *line, const char *rest);

/**
 * hw_line_tells_work: more words in small letters than in capitals and none of a position or an employer, as in
 * "Sets the strategy for four brands". Says nothing of a language that writes titles and employers so.
 */
gboolean hw_line_tells_work (const HwResumeWords *words, const HwLine *line);

G_END_DECLS
